// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/soak/boardtext.h"

using namespace Qt::StringLiterals;

namespace {

QString textOf(const Membership &m)
{
    return u"  member of %1 as %2 penalty %3%4"_s.arg(m.queue.value(), m.name)
        .arg(m.penalty)
        .arg(m.paused ? u" paused: "_s + m.pauseReason : QString());
}

/// No list of Asterisk tells of a hold that began before one looked (surprise 74).
AgentStatus seenBy(AgentStatus status)
{
    return status == AgentStatus::OnHold ? AgentStatus::Talking : status;
}

QStringList textOf(const AgentRow &agent)
{
    QStringList lines{
        u"agent %1 %2 state %3"_s.arg(agent.id.value(), agent.name).arg(int(seenBy(agent.status)))};
    QStringList members;
    for (const Membership &m : agent.memberships)
        members.append(textOf(m));
    members.sort();
    lines += members;
    // One that is held stands last, and a hold cannot be known to both: their order says nothing.
    QStringList talks;
    for (const Conversation &c : agent.conversations)
        talks.append(u"  talks %1 on %2%3"_s.arg(
            c.number, c.leg.value(), c.queue.isNull() ? QString() : u" for "_s + c.queue.value()));
    talks.sort();
    return lines + talks;
}

} // namespace

QStringList presentState(const LiveBoard &board)
{
    QStringList lines;
    for (const QueueId &id : board.queueIds()) {
        lines.append(u"queue %1"_s.arg(id.value()));
        for (const QueueCallId &waiting : board.queue(id)->waiting) {
            const WaitingCaller &caller = board.waiting(waiting)->caller;
            lines.append(u"  %1 waits: %2"_s.arg(caller.position).arg(caller.number));
        }
    }
    QList<AgentId> agents = board.agentIds();
    std::sort(agents.begin(), agents.end());
    for (const AgentId &id : agents)
        lines += textOf(*board.agent(id));
    QStringList calls;
    for (const OngoingCall &call : board.ongoingCalls())
        calls.append(u"call %1 from %2"_s.arg(call.call.value(), call.number));
    calls.sort();
    lines += calls;
    return lines;
}
