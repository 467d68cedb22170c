// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/supervision/remedy.h"

#include <algorithm>

namespace {

QList<Command> takingLongest(const QueueId &queue, const LiveBoard &board)
{
    const WaitingRow *longest = nullptr;
    if (const QueueRow *row = board.queue(queue)) {
        for (const QueueCallId &id : row->waiting) {
            const WaitingRow *caller = board.waiting(id);
            if (caller && (!longest || caller->caller.since < longest->caller.since))
                longest = caller;
        }
    }
    if (!longest)
        return {};
    const WaitingCaller &caller = longest->caller;
    return {TakeCaller{{caller.queueCall, caller.queue, caller.call, caller.leg}, {}, {}}};
}

QList<Command> resuming(const AgentId &id, const LiveBoard &board)
{
    QList<Command> orders;
    if (const AgentRow *agent = board.agent(id)) {
        for (const Membership &membership : agent->memberships) {
            if (membership.paused)
                orders.append(ResumeAgent{{id, membership.queue, membership.interface}});
        }
    }
    return orders;
}

QList<Command> listening(const AgentId &id, const LiveBoard &board)
{
    const AgentRow *agent = board.agent(id);
    const Conversation *talk = agent ? agent->conversation() : nullptr;
    if (!talk)
        return {};
    return {JoinTalk{{id, talk->leg, talk->call}, JoinMode::Listen}};
}

} // namespace

QList<Remedy> remediesFor(const Alert &alert)
{
    switch (alert.kind) {
    case AlertKind::WaitingOverThreshold:
    case AlertKind::WaitingNearThreshold:
    case AlertKind::TooManyWaiting:
    case AlertKind::NobodyFree:
        if (alert.spareAgents > 0)
            return {Remedy::Lend, Remedy::TakeLongest};
        return {Remedy::TakeLongest};
    case AlertKind::PauseTooLong:
        return {Remedy::Resume};
    case AlertKind::StateTooLong:
        return {Remedy::Listen};
    case AlertKind::ServiceLevelLow:
    case AlertKind::PhoneUnreachable:
    case AlertKind::LinkLost:
        return {};
    }
    return {};
}

QList<Command> ordersOf(Remedy remedy, const Alert &alert, const LiveBoard &board)
{
    switch (remedy) {
    case Remedy::Lend:
        return {};
    case Remedy::TakeLongest:
        return takingLongest(alert.queue, board);
    case Remedy::Resume:
        return resuming(alert.agent, board);
    case Remedy::Listen:
        return listening(alert.agent, board);
    }
    return {};
}

QList<AgentId> agentsToLend(const Alert &alert, const LiveBoard &board)
{
    QList<const AgentRow *> free;
    board.forEachAgent([&](const AgentRow &agent) {
        if (agent.status == AgentStatus::Available && agent.isIn(alert.spareQueue)
            && !agent.isIn(alert.queue))
            free.append(&agent);
    });
    std::sort(free.begin(), free.end(), [](const AgentRow *a, const AgentRow *b) {
        return std::tie(a->since, a->id) < std::tie(b->since, b->id);
    });
    free.resize(std::min<qsizetype>(free.size(), std::max(1, alert.callers)));
    QList<AgentId> agents;
    for (const AgentRow *agent : std::as_const(free))
        agents.append(agent->id);
    return agents;
}
