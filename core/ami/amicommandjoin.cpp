// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amicommandjoin.h"

#include "core/ami/amicommandwords.h"

namespace {

/// q: no beep, no spoken name. d: digits 4, 5, 6 change the mode. E: ends with the spied channel.
/// S: ends when that channel is not there, instead of waiting for another.
QByteArray spyOptions(JoinMode mode)
{
    switch (mode) {
    case JoinMode::Listen:
        break;
    case JoinMode::Whisper:
        return "qdESw";
    case JoinMode::Barge:
        return "qdESB";
    }
    return "qdES";
}

const char *digitOf(JoinMode mode)
{
    switch (mode) {
    case JoinMode::Listen:
        break;
    case JoinMode::Whisper:
        return "5";
    case JoinMode::Barge:
        return "6";
    }
    return "4";
}

} // namespace

AmiJoinRun::AmiJoinRun(AmiCommandKit &kit, CommandId id, JoinTalk order)
    : AmiPhoneRun(kit, std::move(id))
    , m_order(std::move(order))
{}

void AmiJoinRun::start()
{
    const AmiCommandLegs::Found found = kit().legs.agentOf(m_order.talk);
    if (!found.ok()) {
        refuse(found.problem);
        return;
    }
    m_leg = found.leg;
    if (!allows(m_order.mode)) {
        refuse(CommandProblem::LegUncertain);
        return;
    }
    spy();
}

void AmiJoinRun::spy()
{
    Job job;
    job.application = "ChanSpy";
    job.data = QByteArray::fromStdString(m_leg.name) + ',' + spyOptions(m_order.mode);
    job.callerNumber = m_order.talk.agent.value();
    ring(kit().dialing.ownPhone, job);
}

void AmiJoinRun::onMessage(const AmiMessage &message)
{
    const std::string_view name = message.name();
    if (name == "ChanSpyStart" && isPhone(message.field("SpyerUniqueid"))) {
        reached();
        tell(inMode(Stage::EffectSeen));
        sayToAgent();
    } else if (name == "ChanSpyStop" && isPhone(message.field("SpyerUniqueid"))) {
        listeningEnded();
    } else {
        AmiPhoneRun::onMessage(message);
    }
}

void AmiJoinRun::phoneAnswered()
{
    tell(inMode(Stage::Accepted));
}

void AmiJoinRun::phoneGone()
{
    if (isListening())
        listeningEnded();
    else
        refuse(kit().legs.agentOf(m_order.talk).ok() ? CommandProblem::SpyingSilent
                                                     : CommandProblem::TargetGone);
}

void AmiJoinRun::nothingCame()
{
    giveUp(CommandProblem::SpyingSilent);
}

void AmiJoinRun::listeningEnded()
{
    if (isOver())
        return;
    end();
    tell(inMode(Stage::Ended));
    hangUpPhone(); // where the PBX keeps it on the line
}

/// Their telephone may not show it; listening does not depend on it.
void AmiJoinRun::sayToAgent()
{
    if (!m_order.tellAgent || kit().dialing.signToAgent.isEmpty())
        return;
    kit().send(AmiAction("SendText")
                   .with("Channel", QByteArray::fromStdString(m_leg.name))
                   .withText("Message", kit().dialing.signToAgent),
               [](const AmiReply &) {});
}

CommandProgress AmiJoinRun::inMode(Stage stage) const
{
    CommandProgress made = progress(stage);
    made.mode = m_order.mode;
    return made;
}

void AmiJoinRun::cancel()
{
    if (isListening())
        leave();
    else
        AmiPhoneRun::cancel();
}

/// Nobody can say any more whether somebody listens; what does is ended when the link is back.
void AmiJoinRun::linkLost()
{
    if (!isListening()) {
        AmiPhoneRun::linkLost();
        return;
    }
    end();
    CommandProgress last = inMode(Stage::Ended);
    last.problem = CommandProblem::LinkLost;
    tell(last);
}

void AmiJoinRun::switched(JoinMode mode)
{
    m_order.mode = mode;
}

void AmiJoinRun::restart(JoinMode mode)
{
    m_order.mode = mode;
    hangUpPhone();
    const AmiCommandLegs::Found found = kit().legs.agentOf(m_order.talk);
    if (!found.ok()) {
        listeningEnded();
        return;
    }
    m_leg = found.leg;
    spy();
}

void AmiJoinRun::leave()
{
    hangUpPhone();
    if (!isListening())
        refuse(CommandProblem::Cancelled);
    // Else ChanSpyStop or Hangup ends it.
}

// ---- the mode -------------------------------------------------------------------------------

AmiSwitchRun::AmiSwitchRun(AmiCommandKit &kit, CommandId id, JoinMode mode,
                           std::shared_ptr<AmiJoinRun> join)
    : AmiCommandRun(kit, std::move(id))
    , m_mode(mode)
    , m_join(std::move(join))
{}

void AmiSwitchRun::start()
{
    if (!m_join || !m_join->isListening()) {
        refuse(CommandProblem::TargetGone);
        return;
    }
    if (!m_join->allows(m_mode)) {
        refuse(CommandProblem::LegUncertain);
        return;
    }
    tell(Stage::Sent);
    if (const PbxRights &rights = kit().link().rights; rights.known && !rights.sendDigits) {
        beginAnew();
        return;
    }
    // Receive: as if the supervisor had pressed it; else the phone would hear a tone.
    ask(AmiAction("PlayDTMF")
            .with("Channel", QByteArray::fromStdString(m_join->phone()))
            .with("Digit", digitOf(m_mode))
            .with("Receive", "true"),
        [this](const AmiReply &reply) { onDigit(reply); });
}

void AmiSwitchRun::onDigit(const AmiReply &reply)
{
    if (reply.ok()) {
        m_join->switched(m_mode);
        finish(false);
    } else if (const CommandProblem problem = amiProblemOf(reply);
               m_join->isListening()
               && (problem == CommandProblem::PermissionDenied
                   || problem == CommandProblem::NotSupported)) {
        beginAnew();
    } else {
        refuse(reply);
    }
}

/// Only where the present listening can be ended: else there would be two.
void AmiSwitchRun::beginAnew()
{
    if (const PbxRights &rights = kit().link().rights; rights.known && !rights.hangUp) {
        refuse(CommandProblem::PermissionDenied);
        return;
    }
    m_join->restart(m_mode);
    finish(true);
}

/// The PBX tells of no mode: it is our last accepted order.
void AmiSwitchRun::finish(bool restarted)
{
    for (const Stage stage : {Stage::Accepted, Stage::EffectSeen}) {
        CommandProgress made = progress(stage);
        made.mode = m_mode;
        made.restarted = restarted;
        tell(made);
    }
    end();
}

// ---- the end --------------------------------------------------------------------------------

AmiLeaveRun::AmiLeaveRun(AmiCommandKit &kit, CommandId id, std::shared_ptr<AmiJoinRun> join)
    : AmiCommandRun(kit, std::move(id))
    , m_join(std::move(join))
{}

void AmiLeaveRun::start()
{
    if (!m_join) {
        refuse(CommandProblem::TargetGone);
        return;
    }
    tell(Stage::Sent);
    m_join->leave();
    accept();
}
