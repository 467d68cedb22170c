// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amicommandplain.h"

#include "core/base/overload.h"

#include <utility>

namespace {

using Plain = std::variant<AmiAction, CommandProblem>;

/// Without a queue Asterisk acts in all queues of the interface.
AmiAction aboutMember(QByteArrayView name, const MemberRef &member)
{
    AmiAction action = AmiAction(name).withText("Interface", member.interface);
    return member.queue.isNull() ? std::move(action)
                                 : std::move(action).withText("Queue", member.queue.value());
}

AmiAction paused(const MemberRef &member, bool on)
{
    return aboutMember("QueuePause", member).with("Paused", on ? "true" : "false");
}

Plain hangUp(const AmiCommandLegs::Found &found)
{
    if (!found.ok())
        return found.problem;
    return AmiAction("Hangup")
        .with("Channel", QByteArray::fromStdString(found.leg.name))
        .with("Cause", "16");
}

AmiAction added(const AddMember &order)
{
    AmiAction action =
        aboutMember("QueueAdd", order.member).with("Penalty", QByteArray::number(order.penalty));
    if (!order.name.isEmpty())
        action = std::move(action).withText("MemberName", order.name);
    if (!order.stateInterface.isEmpty())
        action = std::move(action).withText("StateInterface", order.stateInterface);
    return action;
}

AmiAction pausedFor(const PauseAgent &order)
{
    AmiAction action = paused(order.member, true);
    return order.reason.isEmpty() ? std::move(action)
                                  : std::move(action).withText("Reason", order.reason);
}

} // namespace

Plain amiPlainAction(const Command &command, const AmiCommandLegs &legs)
{
    return std::visit(
        Overload{[](const PauseAgent &order) -> Plain { return pausedFor(order); },
                 [](const ResumeAgent &order) -> Plain { return paused(order.member, false); },
                 [](const AddMember &order) -> Plain { return added(order); },
                 [](const RemoveMember &order) -> Plain {
                     return aboutMember("QueueRemove", order.member);
                 },
                 [](const SetPenalty &order) -> Plain {
                     return aboutMember("QueuePenalty", order.member)
                         .with("Penalty", QByteArray::number(order.penalty));
                 },
                 [](const SetRingInUse &order) -> Plain {
                     return aboutMember("QueueMemberRingInUse", order.member)
                         .with("RingInUse", order.ringInUse ? "yes" : "no");
                 },
                 [&](const HangUpCaller &order) { return hangUp(legs.callerOf(order.caller)); },
                 [&](const HangUpTalk &order) {
                     return hangUp(order.side == HangUpTalk::Side::Agent
                                       ? legs.agentOf(order.talk)
                                       : legs.customerOf(order.talk));
                 },
                 [](const auto &) -> Plain { return CommandProblem::NotSupported; }},
        command);
}

bool amiIsPlain(CommandKind kind)
{
    return kind == CommandKind::HangUpCaller || kind == CommandKind::HangUpTalk
           || (kind >= CommandKind::PauseAgent && kind <= CommandKind::SetRingInUse);
}
