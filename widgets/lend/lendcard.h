// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/lend/lendcontext.h"

#include <QDialog>
#include <QTimer>

class EffectTable;
class FittingScroll;
class LendEndField;
class QLineEdit;
class QPushButton;
class QVBoxLayout;
class RoleLabel;
class TickBox;

/// Lends agents to a queue: for how long, which own queues they leave, and what that is expected to
/// do to the queues before it is done.
///
/// Not modal: the floor goes on behind it, and the figures follow the board. Gives no order itself:
/// accepted() and plans() say what was wanted.
class LendCard : public QDialog
{
    Q_OBJECT

public:
    LendCard(const LendContext &context, const QList<AgentId> &agents, const QueueId &to,
             QWidget *parent = nullptr);

    /// Of those who can be lent.
    QList<LoanPlan> plans() const;
    QString note() const;
    const QueueId &queue() const { return m_to; }

    LendEndField *end() const { return m_end; }
    EffectTable *effect() const { return m_effect; }
    QPushButton *applyButton() const { return m_apply; }
    /// The own queues that can be left; ticked: they are.
    const QList<std::pair<QueueId, TickBox *>> &leaving() const { return m_leaving; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Left
    {
        int agents = 0;
        int fixed = 0;  ///< of them members by the PBX's configuration
        int onDuty = 0; ///< of all members of the queue
    };
    QMap<QueueId, Left> ownQueues() const;
    void setupLeaving(QVBoxLayout *column);
    QList<AgentId> possible(QStringList *whyNot) const;
    void showEffect();
    void retranslate();

    LendContext m_context;
    QList<AgentId> m_agents;
    QueueId m_to;
    RoleLabel *m_head;
    RoleLabel *m_whyNot;
    LendEndField *m_end;
    RoleLabel *m_leavingHead;
    QList<std::pair<QueueId, TickBox *>> m_leaving;
    QList<std::pair<QueueId, RoleLabel *>> m_fixedNotes;
    EffectTable *m_effect;
    FittingScroll *m_scroll;
    QLineEdit *m_note;
    QPushButton *m_cancel;
    QPushButton *m_apply;
    QTimer m_refresh;
};
