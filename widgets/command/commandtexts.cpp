// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/command/commandtexts.h"

#include "core/base/overload.h"

using namespace Qt::StringLiterals;

QString CommandTexts::obstacle(const Verdict &verdict)
{
    switch (verdict.obstacle) {
    case Obstacle::None:
        return {};
    case Obstacle::NotConnected:
        return tr("There is no connection to the PBX.");
    case Obstacle::DataStale:
        return tr("What is shown is old: an order would go to a call that may be gone.");
    case Obstacle::RightMissing:
        return tr("The login of this PBX lacks the right \u201C%1\u201D.").arg(verdict.right);
    case Obstacle::NotSupported:
        return tr("This PBX has no such command.");
    case Obstacle::OwnPhoneMissing:
        return tr("No telephone of yours is set: it has to ring first.");
    case Obstacle::ConsentMissing:
        return tr("Nobody has confirmed yet that staff and callers know of listening.");
    case Obstacle::TargetGone:
        return tr("It is over: there is nothing left to act on.");
    case Obstacle::TargetChanged:
        return tr("It is no longer as it was shown.");
    case Obstacle::AlreadyTaken:
        return tr("This caller is being taken already.");
    case Obstacle::LegUncertain:
        return tr("It is not sure which line is the agent\u2019s: the customer might hear you.");
    case Obstacle::StaticMember:
        return tr("This membership stands in the PBX\u2019s own configuration.");
    case Obstacle::AlreadySo:
        return tr("It is so already.");
    }
    Q_UNREACHABLE();
}

QString CommandTexts::problem(CommandProblem problem)
{
    switch (problem) {
    case CommandProblem::None:
        return {};
    case CommandProblem::PbxRefused:
        return tr("The PBX refused.");
    case CommandProblem::PermissionDenied:
        return tr("The login of this PBX may not do that.");
    case CommandProblem::TargetGone:
        return tr("Too late: the call is over or has moved on.");
    case CommandProblem::AlreadyTaken:
        return tr("Somebody else is answering this caller.");
    case CommandProblem::OwnPhoneMissing:
        return tr("The PBX does not know your telephone.");
    case CommandProblem::PhoneNotAnswered:
        return tr("The telephone was not answered. Nothing was changed.");
    case CommandProblem::PhoneBusy:
        return tr("The telephone is busy. Nothing was changed.");
    case CommandProblem::PhoneUnreachable:
        return tr("The telephone cannot be reached. Nothing was changed.");
    case CommandProblem::CustomerLeft:
        return tr("The customer hung up while the telephone rang.");
    case CommandProblem::DestinationUnknown:
        return tr("The PBX knows no such destination. The call stays where it is.");
    case CommandProblem::DestinationUnchecked:
        return tr("This login may not ask whether the destination exists, and a wrong one loses "
                  "the call. Nothing was sent.");
    case CommandProblem::LegUncertain:
        return tr("It is not sure which line is the agent\u2019s: the customer might hear you. "
                  "Nothing was sent.");
    case CommandProblem::SpyingSilent:
        return tr("Your telephone was answered, but the PBX joined it to nobody.");
    case CommandProblem::NotDynamic:
        return tr("This membership stands in the PBX\u2019s own configuration.");
    case CommandProblem::AlreadyMember:
        return tr("The agent is in that queue already.");
    case CommandProblem::NotMember:
        return tr("The agent is not in that queue.");
    case CommandProblem::NotSupported:
        return tr("This PBX has no such command.");
    case CommandProblem::TimedOut:
        return tr("The PBX did not answer. It may yet be carried out.");
    case CommandProblem::LinkLost:
        return tr("The connection broke. It may have been carried out.");
    case CommandProblem::NotConnected:
        return tr("There is no connection to the PBX. Nothing was sent.");
    case CommandProblem::Cancelled:
        return tr("Cancelled.");
    }
    Q_UNREACHABLE();
}

QString CommandTexts::state(CommandState state)
{
    switch (state) {
    case CommandState::Asked:
        return tr("asked");
    case CommandState::PhoneRings:
        return tr("the telephone rings");
    case CommandState::Accepted:
        return tr("accepted by the PBX");
    case CommandState::Done:
        return tr("done");
    case CommandState::NoEffect:
        return tr("the PBX said yes, nothing happened");
    case CommandState::Refused:
        return tr("refused");
    case CommandState::Ended:
        return tr("ended");
    }
    Q_UNREACHABLE();
}

QString CommandTexts::kind(CommandKind kind)
{
    switch (kind) {
    case CommandKind::JoinTalk:
        return tr("Join a conversation");
    case CommandKind::SwitchJoin:
        return tr("Change how you take part");
    case CommandKind::LeaveJoin:
        return tr("Leave the conversation");
    case CommandKind::TakeOver:
        return tr("Take over");
    case CommandKind::TakeCaller:
        return tr("Take the caller");
    case CommandKind::MoveCaller:
        return tr("Move to another queue");
    case CommandKind::PrioritizeCaller:
        return tr("Change the priority");
    case CommandKind::WithdrawCaller:
        return tr("Take out of the queue");
    case CommandKind::HangUpCaller:
    case CommandKind::HangUpTalk:
        return tr("Hang up");
    case CommandKind::TransferTalk:
        return tr("Transfer");
    case CommandKind::ParkTalk:
        return tr("Park");
    case CommandKind::RetrieveParked:
        return tr("Take back from parking");
    case CommandKind::RecordTalk:
        return tr("Recording");
    case CommandKind::PauseAgent:
        return tr("Pause");
    case CommandKind::ResumeAgent:
        return tr("Resume");
    case CommandKind::AddMember:
        return tr("Add to a queue");
    case CommandKind::RemoveMember:
        return tr("Remove from a queue");
    case CommandKind::SetPenalty:
        return tr("Penalty");
    case CommandKind::SetRingInUse:
        return tr("Ring while talking");
    case CommandKind::CallAgent:
        return tr("Call the agent");
    }
    Q_UNREACHABLE();
}

QString CommandTexts::mode(JoinMode mode)
{
    switch (mode) {
    case JoinMode::Listen:
        return tr("Listen");
    case JoinMode::Whisper:
        return tr("Whisper");
    case JoinMode::Barge:
        return tr("Barge in");
    }
    Q_UNREACHABLE();
}

QString CommandTexts::modeMeaning(JoinMode mode)
{
    switch (mode) {
    case JoinMode::Listen:
        return tr("You hear both, nobody hears you");
    case JoinMode::Whisper:
        return tr("Only the agent hears you");
    case JoinMode::Barge:
        return tr("Both hear you");
    }
    Q_UNREACHABLE();
}

namespace {

QString placeOf(const Destination &to, const QueueNames &names)
{
    return to.kind == Destination::Kind::Queue ? nameOfQueue(names, QueueId(to.value)) : to.value;
}

QString detailOf(const Command &command, const QueueNames &names)
{
    return std::visit(
        Overload{
            [](const JoinTalk &order) { return CommandTexts::mode(order.mode); },
            [](const SwitchJoin &order) { return CommandTexts::mode(order.mode); },
            [](const PauseAgent &order) { return order.reason; },
            [](const PrioritizeCaller &order) { return QString::number(order.priority); },
            [](const SetPenalty &order) { return QString::number(order.penalty); },
            [](const SetRingInUse &order) {
                return order.ringInUse ? CommandTexts::tr("on") : CommandTexts::tr("off");
            },
            [&](const MoveCaller &order) { return nameOfQueue(names, order.to); },
            [&](const WithdrawCaller &order) { return placeOf(order.to, names); },
            [&](const TransferTalk &order) { return placeOf(order.to, names); },
            [](const RetrieveParked &order) { return order.slot; },
            [](const RecordTalk &order) {
                switch (order.step) {
                case RecordTalk::Step::Start:
                    return CommandTexts::tr("start");
                case RecordTalk::Step::Stop:
                    return CommandTexts::tr("stop");
                case RecordTalk::Step::Mute:
                    return CommandTexts::tr("mute");
                case RecordTalk::Step::Unmute:
                    return CommandTexts::tr("unmute");
                }
                Q_UNREACHABLE();
            },
            [](const HangUpTalk &order) {
                return order.side == HangUpTalk::Side::Agent
                           ? CommandTexts::tr("the agent\u2019s line")
                           : CommandTexts::tr("the customer\u2019s line");
            },
            [](const auto &) { return QString(); },
        },
        command);
}

} // namespace

QString CommandTexts::title(const CommandRecord &record, const QueueNames &names)
{
    const bool joins = kindOf(record.what) == CommandKind::JoinTalk;
    const auto *call = std::get_if<CallAgent>(&record.what);
    if (call && call->agent.isNull())
        return tr("Test of your telephone");
    QStringList parts{joins ? mode(std::get<JoinTalk>(record.what).mode)
                            : kind(kindOf(record.what))};
    for (const QString &part : {record.target.agent, record.target.caller,
                                nameOfQueue(names, QueueId(record.target.queue)),
                                joins ? QString() : detailOf(record.what, names)}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    const QString head = parts.takeFirst();
    return parts.isEmpty() ? head : head + u": "_s + parts.join(u" \u00B7 "_s);
}

QString CommandTexts::progress(const CommandRecord &record)
{
    QString text = state(record.state);
    if (record.state == CommandState::NoEffect)
        text = tr("The PBX said yes, but nothing happened.");
    if (record.state == CommandState::Refused
        || (record.state == CommandState::Ended && record.problem != CommandProblem::None))
        text = problem(record.problem).isEmpty() ? text : problem(record.problem);
    if (record.state == CommandState::Done && !record.slot.isEmpty())
        text = tr("done: waits at %1").arg(record.slot);
    if (record.restarted)
        text += u' ' + tr("The PBX had to begin anew: your telephone rings again.");
    const bool asksWhy =
        record.state == CommandState::Refused || record.state == CommandState::NoEffect;
    if (asksWhy && !record.pbxMessage.isEmpty() && record.problem != CommandProblem::Cancelled)
        text += u' ' + tr("The PBX: \u201C%1\u201D").arg(record.pbxMessage);
    return text;
}
