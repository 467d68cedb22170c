// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/live/boardrows.h"
#include "core/models/loanmarks.h"

#include <QList>
#include <QMetaType>

/// What a list of agents shows of one of them: a flat copy of the board's row, so that a model's
/// data changes only when it says so. The newest or foremost call stands for all of the agent's.
struct AgentItem
{
    AgentId id;
    QString name;
    QString extension;
    AgentStatus status = AgentStatus::Offline;
    Timestamp since;
    Timestamp wrapUpEnds; ///< of WrapUp
    QString pauseReason;
    bool partlyPaused = false;
    DeviceState device = DeviceState::Unknown;
    std::optional<CallKind> kind; ///< of the call that rings or is talked on; none without one
    QString peerNumber;           ///< empty without a call, or when withheld
    QString peerName;
    QueueId queue;             ///< the state is about this queue's call; null when about none
    QList<Listener> listeners; ///< who listens to the agent now
    int otherCalls = 0;        ///< calls ringing or held beside the one shown
    QList<QueueId> queues;     ///< member of, in the order they were seen
    QList<QueueId> pausedIn;   ///< those of them the agent is paused in
    AgentTally today;
    std::optional<LoanMark> loan; ///< not of the board: AgentListModel::setLoans()

    bool operator==(const AgentItem &) const = default;

    bool isIn(const QueueId &wanted) const { return queues.contains(wanted); }
    /// Takes over what the board says now. True when anything shown changed.
    bool takeFrom(const AgentRow &row);
};
