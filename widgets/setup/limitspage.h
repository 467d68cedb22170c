// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/site.h"

#include <QList>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QSpinBox;
class RoleLabel;

/// From when on the board calls for attention, and how the service level is counted.
class LimitsPage : public QWidget
{
    Q_OBJECT

public:
    explicit LimitsPage(QWidget *parent = nullptr);

    void setSite(const SiteSettings &site);
    void writeTo(SiteSettings &site) const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        RoleLabel *label = nullptr;
        QSpinBox *box = nullptr;
        RoleLabel *note = nullptr;
    };
    Row addRow(QGridLayout *grid, int least, int most);
    void addHead(QGridLayout *grid, RoleLabel *head);
    void nameRow(const Row &row, const QString &label, const QString &note);
    void retranslate();

    RoleLabel *m_levelHead;
    Row m_threshold, m_target, m_short;
    RoleLabel *m_formulaLabel;
    QComboBox *m_formula;
    RoleLabel *m_alertHead;
    Row m_wait, m_near, m_waiting, m_nobodyFree, m_pause, m_talk, m_wrapUp, m_unreachable;
};
