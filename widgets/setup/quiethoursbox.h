// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/noticesettings.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QTimeEdit;
class RoleLabel;

/// The quiet hours of each day of the week, and whether a loss is told in them.
class QuietHoursBox : public QWidget
{
    Q_OBJECT

public:
    explicit QuietHoursBox(QWidget *parent = nullptr);

    void setNotices(const NoticeSettings &notices);
    void writeTo(NoticeSettings &notices) const;

    QCheckBox *dayBox(int day) const { return m_days[static_cast<size_t>(day)].on; }
    QTimeEdit *fromEdit(int day) const { return m_days[static_cast<size_t>(day)].from; }
    QTimeEdit *toEdit(int day) const { return m_days[static_cast<size_t>(day)].to; }
    QCheckBox *lossBox() const { return m_loss; }

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Day
    {
        QCheckBox *on = nullptr;
        QTimeEdit *from = nullptr;
        RoleLabel *until = nullptr;
        QTimeEdit *to = nullptr;
        RoleLabel *note = nullptr;
    };
    void refresh();
    void retranslate();

    std::array<Day, 7> m_days;
    QCheckBox *m_loss;
};
