// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/models/connectionprobe.h"

#include <QWidget>

class MoneyPane;
class QueueTable;
class RoleLabel;
class WrapUpField;

/// What no event tells: names of numbered queues, wrap-up seconds, the value of a call.
class QueuesPane : public QWidget
{
    Q_OBJECT

public:
    explicit QueuesPane(QWidget *parent = nullptr);

    void setSite(const SiteSettings &site, const QList<ProbeResult::Queue> &found);
    void writeTo(SiteSettings &site) const;

    QueueTable *table() const { return m_table; }
    WrapUpField *wrapUp() const { return m_wrapUp; }
    MoneyPane *money() const { return m_money; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    RoleLabel *m_namesHead;
    RoleLabel *m_namesWhy;
    QueueTable *m_table;
    RoleLabel *m_wrapUpHead;
    WrapUpField *m_wrapUp;
    RoleLabel *m_moneyHead;
    MoneyPane *m_money;
};
