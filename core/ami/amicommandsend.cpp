// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amicommandsend.h"

#include "core/ami/amicommandplain.h"

using namespace Qt::StringLiterals;

namespace {

AmiDialplan::Way wayTo(const Destination &to, const AmiDialing &dialing, const QString &usual)
{
    return {to.kind == Destination::Kind::Queue ? dialing.queueContext : usual, to.value};
}

} // namespace

AmiPlainRun::AmiPlainRun(AmiCommandKit &kit, CommandId id, Command order)
    : AmiCommandRun(kit, std::move(id))
    , m_order(std::move(order))
{}

void AmiPlainRun::start()
{
    const auto plain = amiPlainAction(m_order, kit().legs);
    if (const auto *problem = std::get_if<CommandProblem>(&plain)) {
        refuse(*problem);
        return;
    }
    tell(Stage::Sent);
    demand(std::get<AmiAction>(plain), [this](const AmiReply &) { accept(); });
}

// ---- callers --------------------------------------------------------------------------------

AmiSendCallerRun::AmiSendCallerRun(AmiCommandKit &kit, CommandId id, MoveCaller order)
    : AmiCommandRun(kit, std::move(id))
    , m_caller(std::move(order.caller))
    , m_to{Destination::Kind::Queue, order.to.value()}
    , m_priority(order.priority)
{}

AmiSendCallerRun::AmiSendCallerRun(AmiCommandKit &kit, CommandId id, WithdrawCaller order)
    : AmiCommandRun(kit, std::move(id))
    , m_caller(std::move(order.caller))
    , m_to(std::move(order.to))
{}

std::optional<AmiLeg> AmiSendCallerRun::caller()
{
    const AmiCommandLegs::Found found = kit().legs.callerOf(m_caller);
    if (found.ok())
        return found.leg;
    refuse(found.problem);
    return std::nullopt;
}

void AmiSendCallerRun::start()
{
    if (!caller())
        return;
    if (m_to.value.isEmpty()) {
        withdraw();
        return;
    }
    verify(wayTo(m_to, kit().dialing, kit().dialing.internalContext), [this] { carryPriority(); });
}

/// Leaves the caller to whatever the dialplan has behind Queue(); when the ring under way ends.
void AmiSendCallerRun::withdraw()
{
    tell(Stage::Sent);
    demand(AmiAction("QueueWithdrawCaller")
               .withText("Queue", m_caller.queue.value())
               .withText("Caller", m_caller.leg.value()),
           [this](const AmiReply &) { accept(); });
}

/// Queue() reads QUEUE_PRIO when the caller enters. Where the login may not set it, the caller goes
/// on with none: at the end of the line is better than not at all.
void AmiSendCallerRun::carryPriority()
{
    const PbxRights &rights = kit().link().rights;
    if (!m_priority || *m_priority <= 0 || (rights.known && !rights.setVariables)) {
        redirect();
        return;
    }
    const std::optional<AmiLeg> leg = caller();
    if (!leg)
        return;
    ask(AmiAction("Setvar")
            .with("Channel", QByteArray::fromStdString(leg->name))
            .with("Variable", "QUEUE_PRIO")
            .with("Value", QByteArray::number(*m_priority)),
        [this, uid = leg->uid](const AmiReply &reply) {
            if (reply.ok())
                m_moving = uid;
            redirect();
        });
}

void AmiSendCallerRun::redirect()
{
    const std::optional<AmiLeg> leg = caller();
    if (!leg)
        return;
    const AmiDialplan::Way way = wayTo(m_to, kit().dialing, kit().dialing.internalContext);
    tell(Stage::Sent);
    demand(AmiAction("Redirect")
               .with("Channel", QByteArray::fromStdString(leg->name))
               .withText("Context", way.context)
               .withText("Exten", way.extension)
               .with("Priority", "1"),
           [this](const AmiReply &) {
               tell(Stage::Accepted);
               m_since = kit().now;
               if (m_moving.empty())
                   end();
           });
}

/// No event tells the priority they have in the new queue: the board asks for it.
void AmiSendCallerRun::onMessage(const AmiMessage &message)
{
    if (m_moving.empty() || message.name() != "QueueCallerJoin"
        || message.field("Uniqueid") != m_moving)
        return;
    end();
    kit().refresh();
}

void AmiSendCallerRun::onTime()
{
    if (isKnown(m_since) && kit().now - m_since > kit().intervals.afterAnswer)
        end();
}

// ---- talks ----------------------------------------------------------------------------------

AmiTransferRun::AmiTransferRun(AmiCommandKit &kit, CommandId id, TransferTalk order)
    : AmiCommandRun(kit, std::move(id))
    , m_order(std::move(order))
{}

void AmiTransferRun::start()
{
    if (const auto found = kit().legs.agentOf(m_order.talk); !found.ok()) {
        refuse(found.problem);
        return;
    }
    const AmiDialplan::Way way = wayTo(m_order.to, kit().dialing, kit().dialing.transferContext);
    verify(way, [this, way] { transfer(way); });
}

void AmiTransferRun::transfer(const AmiDialplan::Way &way)
{
    const AmiCommandLegs::Found found = kit().legs.agentOf(m_order.talk);
    if (!found.ok()) {
        refuse(found.problem);
        return;
    }
    tell(Stage::Sent);
    demand(AmiAction("BlindTransfer")
               .with("Channel", QByteArray::fromStdString(found.leg.name))
               .withText("Context", way.context)
               .withText("Exten", way.extension),
           [this](const AmiReply &) { accept(); });
}

// ---- calls ----------------------------------------------------------------------------------

AmiCallRun::AmiCallRun(AmiCommandKit &kit, CommandId id, const CallAgent &order)
    : AmiPhoneRun(kit, std::move(id))
    , m_way{kit.dialing.internalContext, order.extension}
{}

AmiCallRun::AmiCallRun(AmiCommandKit &kit, CommandId id, const RetrieveParked &order)
    : AmiPhoneRun(kit, std::move(id))
    , m_way{kit.dialing.parkingContext, order.slot}
    , m_slot(order.slot)
{}

void AmiCallRun::start()
{
    if (isTest()) {
        Job job;
        job.application = "Wait"; // whoever picks up hears nothing, then it ends
        job.data = "2";
        ring(kit().dialing.ownPhone, job);
        return;
    }
    verify(m_way, [this] {
        Job job;
        job.context = m_way.context;
        job.extension = m_way.extension;
        job.callerNumber = m_way.extension;
        ring(kit().dialing.ownPhone, job);
    });
}

/// A parked call is there once it is taken out of its slot; an agent once their phone is dialled.
void AmiCallRun::onMessage(const AmiMessage &message)
{
    AmiPhoneRun::onMessage(message);
    if (isOver() || phoneUid().empty() || phase() == Phase::Reached)
        return;
    const std::string_view name = message.name();
    if (m_slot.isNull()
            ? name == "DialBegin" && message.field("Linkedid") == phoneUid()
                  && !isPhone(message.field("DestUniqueid")) && phase() == Phase::Answered
            : name == "UnParkedCall" && isPhone(message.field("RetrieverUniqueid")))
        arrived();
}

void AmiCallRun::phoneAnswered()
{
    tell(Stage::Accepted);
    if (isTest())
        arrived();
}

void AmiCallRun::arrived()
{
    reached();
    tell(Stage::EffectSeen);
    end();
}

void AmiCallRun::phoneGone()
{
    refuse(m_slot.isNull() ? CommandProblem::PbxRefused : CommandProblem::TargetGone);
}

void AmiCallRun::nothingCame()
{
    end(); // the desk says that no effect was seen; whoever talks there goes on
}
