// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time.h"

#include <QTimeZone>
#include <QWidget>

#include <optional>

class QSpinBox;
class QTimeEdit;
class RoleLabel;
class SegmentedControl;

/// For how long somebody is lent: some minutes, until a time of day, or until taken back.
class LendEndField : public QWidget
{
    Q_OBJECT

public:
    enum Choice { ForMinutes, UntilTime, UntilTakenBack };

    explicit LendEndField(QWidget *parent = nullptr);

    /// `now` and the site's time zone decide what "until 15:00" means: the next 15:00 there is.
    void setMoment(Timestamp now, const QTimeZone &zone);
    std::optional<Timestamp> end(Timestamp now) const;
    void setChoice(Choice choice);
    Choice choice() const;

    SegmentedControl *choices() const { return m_choices; }
    QSpinBox *minutes() const { return m_minutes; }
    QTimeEdit *time() const { return m_time; }

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showChoice();
    void retranslate();

    SegmentedControl *m_choices;
    QSpinBox *m_minutes;
    QTimeEdit *m_time;
    QTimeZone m_zone = QTimeZone::utc();
};
