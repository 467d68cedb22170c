// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/models/agentitem.h"

#include <algorithm>

namespace {

/// Assigns and tells whether that changed anything.
template<typename T>
bool assign(T &to, const T &from)
{
    if (to == from)
        return false;
    to = from;
    return true;
}

/// The same for the queues of those memberships that pass; makes a list only when they differ.
template<typename Passes>
bool assignQueues(QList<QueueId> &to, const QList<Membership> &memberships, Passes passes)
{
    qsizetype same = 0;
    bool differs = false;
    for (const Membership &membership : memberships) {
        if (!passes(membership))
            continue;
        differs = differs || same >= to.size() || !(to.at(same) == membership.queue);
        ++same;
    }
    if (!differs && same == to.size())
        return false;
    QList<QueueId> queues;
    for (const Membership &membership : memberships) {
        if (passes(membership))
            queues.append(membership.queue);
    }
    to = queues;
    return true;
}

/// The call the state is about: what rings while ringing, else what is talked on.
struct ShownCall
{
    std::optional<CallKind> kind;
    QString number;
    QString name;
    QueueId queue;
};

ShownCall shownCall(const AgentRow &row)
{
    if (row.status == AgentStatus::Ringing && !row.rings.isEmpty()) {
        const Ringing &ring = row.rings.first();
        const CallKind kind = ring.queue.isNull() ? CallKind::Inbound : CallKind::Queue;
        return {kind, ring.number, ring.name, ring.queue};
    }
    if (const Conversation *talk = row.conversation())
        return {talk->kind, talk->number, talk->name, talk->queue};
    if (row.status == AgentStatus::WrapUp)
        return {std::nullopt, {}, {}, row.lastQueue};
    return {};
}

} // namespace

bool AgentItem::takeFrom(const AgentRow &row)
{
    const ShownCall call = shownCall(row);
    const int calls = static_cast<int>(row.conversations.size() + row.rings.size());
    bool changed = assign(id, row.id);
    changed |= assign(name, row.name);
    changed |= assign(extension, row.extension);
    changed |= assign(status, row.status);
    changed |= assign(since, row.since);
    changed |= assign(wrapUpEnds, row.wrapUpEnds);
    changed |= assign(pauseReason, row.pauseReason);
    changed |= assign(partlyPaused, row.partlyPaused);
    changed |= assign(device, row.device);
    changed |= assign(kind, call.kind);
    changed |= assign(peerNumber, call.number);
    changed |= assign(peerName, call.name);
    changed |= assign(queue, call.queue);
    changed |= assign(otherCalls, std::max(0, calls - 1));
    changed |= assign(listeners, row.listeners);
    changed |= assign(today, row.today);
    changed |= assignQueues(queues, row.memberships, [](const Membership &) { return true; });
    changed |= assignQueues(pausedIn, row.memberships,
                            [](const Membership &membership) { return membership.paused; });
    return changed;
}
