// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/supervision/effect.h"

#include "core/base/logging.h"
#include "core/base/overload.h"

#include <algorithm>

namespace {

const Conversation *talkOf(const TalkRef &ref, const LiveBoard &board)
{
    const AgentRow *agent = board.agent(ref.agent);
    if (!agent)
        return nullptr;
    const auto found = std::find_if(agent->conversations.cbegin(), agent->conversations.cend(),
                                    [&](const Conversation &talk) { return talk.leg == ref.leg; });
    return found == agent->conversations.cend() ? nullptr : &*found;
}

/// The memberships a reference is about: one queue, or all that have the same interface.
QList<Membership> membershipsOf(const MemberRef &ref, const LiveBoard &board)
{
    QList<Membership> found;
    if (const AgentRow *agent = board.agent(ref.agent)) {
        for (const Membership &membership : agent->memberships) {
            if (membership
                        .interface == ref.interface && (ref.queue.isNull() || membership.queue == ref.queue))
                found.append(membership);
        }
    }
    return found;
}

template<typename Test>
bool allOf(const MemberRef &ref, const LiveBoard &board, Test test)
{
    const QList<Membership> members = membershipsOf(ref, board);
    return !members.isEmpty() && std::all_of(members.cbegin(), members.cend(), test);
}

bool isPaused(const PauseAgent &pause, const LiveBoard &board)
{
    return allOf(pause.member, board, [&](const Membership &member) {
        return member.paused && member.pauseReason == pause.reason;
    });
}

bool isResumed(const ResumeAgent &resume, const LiveBoard &board)
{
    return allOf(resume.member, board, [](const Membership &member) { return !member.paused; });
}

bool hasPenalty(const SetPenalty &order, const LiveBoard &board)
{
    return allOf(order.member, board,
                 [&](const Membership &member) { return member.penalty == order.penalty; });
}

bool hasRingInUse(const SetRingInUse &order, const LiveBoard &board)
{
    return allOf(order.member, board,
                 [&](const Membership &member) { return member.ringInUse == order.ringInUse; });
}

bool hasArrived(const MoveCaller &move, const LiveBoard &board)
{
    const QList<QueueCallId> waiting = board.waitingIds();
    return std::any_of(waiting.cbegin(), waiting.cend(), [&](const QueueCallId &id) {
        const WaitingCaller &caller = board.waiting(id)->caller;
        return caller.queue == move.to && caller.call == move.caller.call;
    });
}

bool hasLeft(const CallerRef &ref, const LiveBoard &board)
{
    return !board.waiting(ref.queueCall);
}

Obstacle obstacleOfTalk(const TalkRef &ref, const LiveBoard &board)
{
    const Conversation *talk = talkOf(ref, board);
    if (!talk)
        return Obstacle::TargetGone;
    return talk->call == ref.call ? Obstacle::None : Obstacle::TargetChanged;
}

Obstacle obstacleOfJoin(const JoinTalk &join, const LiveBoard &board)
{
    const Obstacle obstacle = obstacleOfTalk(join.talk, board);
    if (obstacle != Obstacle::None || join.mode == JoinMode::Listen)
        return obstacle;
    return talkOf(join.talk, board)->isOwnPhone ? Obstacle::None : Obstacle::LegUncertain;
}

Obstacle obstacleOfCaller(const CallerRef &ref, const LiveBoard &board)
{
    const WaitingRow *row = board.waiting(ref.queueCall);
    if (!row)
        return Obstacle::TargetGone;
    return row->caller.leg == ref.leg && row->caller.queue == ref.queue ? Obstacle::None
                                                                        : Obstacle::TargetChanged;
}

Obstacle obstacleOfTaking(const TakeCaller &take, const LiveBoard &board)
{
    const Obstacle obstacle = obstacleOfCaller(take.caller, board);
    if (obstacle != Obstacle::None || take.to.isNull())
        return obstacle;
    const AgentRow *agent = board.agent(take.to);
    if (!agent)
        return Obstacle::TargetGone;
    // Paused people may be asked to take one call; those who talk may not.
    const bool isFree = agent->status == AgentStatus::Available
                        || agent->status == AgentStatus::Paused
                        || agent->status == AgentStatus::WrapUp;
    return isFree ? Obstacle::None : Obstacle::TargetChanged;
}

Obstacle obstacleOfMove(const MoveCaller &move, const LiveBoard &board)
{
    const Obstacle obstacle = obstacleOfCaller(move.caller, board);
    if (obstacle != Obstacle::None)
        return obstacle;
    if (move.to == move.caller.queue)
        return Obstacle::AlreadySo;
    return board.queue(move.to) ? Obstacle::None : Obstacle::TargetGone;
}

Obstacle obstacleOfMember(const MemberRef &ref, const LiveBoard &board, bool isSoAlready)
{
    if (membershipsOf(ref, board).isEmpty())
        return Obstacle::TargetGone;
    return isSoAlready ? Obstacle::AlreadySo : Obstacle::None;
}

Obstacle obstacleOfAdding(const AddMember &add, const LiveBoard &board)
{
    // Somebody who is in no queue is not on the board, and may be added all the same.
    const AgentRow *agent = board.agent(add.member.agent);
    if (add.member.interface.isEmpty() || !board.queue(add.member.queue))
        return Obstacle::TargetGone;
    return agent && agent->isIn(add.member.queue) ? Obstacle::AlreadySo : Obstacle::None;
}

Obstacle obstacleOfRemoving(const RemoveMember &remove, const LiveBoard &board)
{
    const QList<Membership> members = membershipsOf(remove.member, board);
    if (members.isEmpty())
        return Obstacle::TargetGone;
    return members.first().dynamic ? Obstacle::None : Obstacle::StaticMember;
}

QString agentText(const AgentId &id, const LiveBoard &board)
{
    const AgentRow *agent = board.agent(id);
    if (!agent)
        return id.value();
    if (agent->extension.isEmpty() || agent->name == agent->extension)
        return agent->name;
    return agent->name + u' ' + agent->extension;
}

CommandTarget targetOfTalk(const TalkRef &ref, const LiveBoard &board)
{
    CommandTarget target{.agent = agentText(ref.agent, board), .caller = {}, .queue = {}};
    if (const Conversation *talk = talkOf(ref, board)) {
        target.caller = maskedNumber(talk->number);
        target.queue = talk->queue.value();
    }
    return target;
}

CommandTarget targetOfCaller(const CallerRef &ref, const LiveBoard &board, const AgentId &to = {})
{
    CommandTarget target{.agent = to.isNull() ? QString() : agentText(to, board),
                         .caller = {},
                         .queue = ref.queue.value()};
    if (const WaitingRow *row = board.waiting(ref.queueCall))
        target.caller = maskedNumber(row->caller.number);
    return target;
}

CommandTarget targetOfMember(const MemberRef &ref, const LiveBoard &board)
{
    return {.agent = agentText(ref.agent, board), .caller = {}, .queue = ref.queue.value()};
}

} // namespace

std::optional<bool> effectSeen(const Command &command, const LiveBoard &board)
{
    using Seen = std::optional<bool>;
    return std::visit(
        Overload{
            [&](const TakeOver &order) -> Seen { return !talkOf(order.talk, board); },
            [&](const HangUpTalk &order) -> Seen { return !talkOf(order.talk, board); },
            [&](const TransferTalk &order) -> Seen { return !talkOf(order.talk, board); },
            [&](const ParkTalk &order) -> Seen { return !talkOf(order.talk, board); },
            [&](const TakeCaller &order) -> Seen { return hasLeft(order.caller, board); },
            [&](const MoveCaller &order) -> Seen { return hasArrived(order, board); },
            [&](const WithdrawCaller &order) -> Seen { return hasLeft(order.caller, board); },
            [&](const HangUpCaller &order) -> Seen { return hasLeft(order.caller, board); },
            [&](const PauseAgent &order) -> Seen { return isPaused(order, board); },
            [&](const ResumeAgent &order) -> Seen { return isResumed(order, board); },
            [&](const AddMember &order) -> Seen {
                return !membershipsOf(order.member, board).isEmpty();
            },
            [&](const RemoveMember &order) -> Seen {
                return membershipsOf(order.member, board).isEmpty();
            },
            [&](const SetPenalty &order) -> Seen { return hasPenalty(order, board); },
            [&](const SetRingInUse &order) -> Seen { return hasRingInUse(order, board); },
            [](const auto &) -> Seen { return std::nullopt; },
        },
        command);
}

Obstacle targetObstacle(const Command &command, const LiveBoard &board)
{
    return std::visit(
        Overload{
            [&](const JoinTalk &order) { return obstacleOfJoin(order, board); },
            [&](const TakeOver &order) { return obstacleOfTalk(order.talk, board); },
            [&](const HangUpTalk &order) { return obstacleOfTalk(order.talk, board); },
            [&](const TransferTalk &order) { return obstacleOfTalk(order.talk, board); },
            [&](const ParkTalk &order) { return obstacleOfTalk(order.talk, board); },
            [&](const RecordTalk &order) { return obstacleOfTalk(order.talk, board); },
            [&](const TakeCaller &order) { return obstacleOfTaking(order, board); },
            [&](const MoveCaller &order) { return obstacleOfMove(order, board); },
            [&](const PrioritizeCaller &order) { return obstacleOfCaller(order.caller, board); },
            [&](const WithdrawCaller &order) { return obstacleOfCaller(order.caller, board); },
            [&](const HangUpCaller &order) { return obstacleOfCaller(order.caller, board); },
            [&](const PauseAgent &order) {
                return obstacleOfMember(order.member, board, isPaused(order, board));
            },
            [&](const ResumeAgent &order) {
                return obstacleOfMember(order.member, board, isResumed(order, board));
            },
            [&](const AddMember &order) { return obstacleOfAdding(order, board); },
            [&](const RemoveMember &order) { return obstacleOfRemoving(order, board); },
            [&](const SetPenalty &order) {
                return obstacleOfMember(order.member, board, hasPenalty(order, board));
            },
            [&](const SetRingInUse &order) {
                return obstacleOfMember(order.member, board, hasRingInUse(order, board));
            },
            [&](const CallAgent &order) {
                const bool isTest = order.agent.isNull() && order.extension.isEmpty();
                const bool isThere =
                    isTest || (board.agent(order.agent) && !order.extension.isEmpty());
                return isThere ? Obstacle::None : Obstacle::TargetGone;
            },
            [](const SwitchJoin &) { return Obstacle::None; },
            [](const LeaveJoin &) { return Obstacle::None; },
            [](const RetrieveParked &) { return Obstacle::None; },
        },
        command);
}

CommandTarget targetOf(const Command &command, const LiveBoard &board)
{
    return std::visit(
        Overload{
            [](const SwitchJoin &) { return CommandTarget{}; },
            [](const LeaveJoin &) { return CommandTarget{}; },
            [](const RetrieveParked &) { return CommandTarget{}; },
            [&](const CallAgent &order) {
                return CommandTarget{
                    .agent = agentText(order.agent, board), .caller = {}, .queue = {}};
            },
            [&](const TakeCaller &order) { return targetOfCaller(order.caller, board, order.to); },
            [&](const auto &order) {
                if constexpr (requires { order.talk; })
                    return targetOfTalk(order.talk, board);
                else if constexpr (requires { order.caller; })
                    return targetOfCaller(order.caller, board);
                else
                    return targetOfMember(order.member, board);
            },
        },
        command);
}
