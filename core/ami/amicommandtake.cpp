// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amicommandtake.h"

#include "core/base/overload.h"

AmiTakeRun::AmiTakeRun(AmiCommandKit &kit, CommandId id, TakeOver order)
    : AmiPhoneRun(kit, std::move(id))
    , m_order(std::move(order))
{}

AmiTakeRun::AmiTakeRun(AmiCommandKit &kit, CommandId id, TakeCaller order)
    : AmiPhoneRun(kit, std::move(id))
    , m_order(std::move(order))
{}

AmiCommandLegs::Found AmiTakeRun::find() const
{
    return std::visit(
        Overload{[this](const TakeOver &order) { return kit().legs.customerOf(order.talk); },
                 [this](const TakeCaller &order) { return kit().legs.callerOf(order.caller); }},
        m_order);
}

QString AmiTakeRun::phoneToRing() const
{
    const auto *take = std::get_if<TakeCaller>(&m_order);
    return take && !take->to.isNull() ? take->extension : kit().dialing.ownPhone;
}

/// x: when the phone hangs up, the customer's call ends. Without it the PBX would go on with them
/// behind Queue(), as if nobody had spoken to them.
void AmiTakeRun::start()
{
    const AmiCommandLegs::Found found = find();
    if (!found.ok()) {
        refuse(found.problem);
        return;
    }
    m_customer = found.leg;
    Job job;
    job.application = "Bridge";
    job.data = QByteArray::fromStdString(m_customer.name) + ",x";
    job.callerNumber = kit().legs.numberOf(m_customer);
    ring(phoneToRing(), job);
}

void AmiTakeRun::onMessage(const AmiMessage &message)
{
    AmiPhoneRun::onMessage(message);
    if (isOver() || phase() == Phase::Reached || m_customer.uid.empty())
        return;
    if (message.name() == "BridgeEnter")
        onBridgeEnter(message);
    else if (message.field("Uniqueid") == m_customer.uid)
        onCustomer(message);
}

/// Once the phone was answered the PBX is at work, and only what becomes of the phone tells.
void AmiTakeRun::onCustomer(const AmiMessage &message)
{
    const std::string_view name = message.name();
    const bool isWaiting = std::holds_alternative<TakeCaller>(m_order);
    if (name == "Hangup" || (isWaiting && name == "QueueCallerAbandon"))
        m_customerGone = true;
    if (phase() == Phase::Answered)
        return;
    if (m_customerGone)
        giveUp(CommandProblem::CustomerLeft);
    else if (isWaiting && (name == "QueueCallerLeave" || name == "AgentConnect"))
        giveUp(CommandProblem::AlreadyTaken);
}

void AmiTakeRun::onBridgeEnter(const AmiMessage &message)
{
    const std::string_view uid = message.field("Uniqueid");
    if (isPhone(uid))
        m_phoneBridge = message.field("BridgeUniqueid");
    else if (uid == m_customer.uid)
        m_customerBridge = message.field("BridgeUniqueid");
    else
        return;
    if (!m_phoneBridge.empty() && m_phoneBridge == m_customerBridge) {
        reached();
        accept();
    } else if (uid == m_customer.uid && phase() != Phase::Answered && m_phoneBridge.empty()
               && find().leg.uid != m_customer.uid) {
        giveUp(CommandProblem::TargetGone); // transferred meanwhile: another agent's customer now
    }
}

void AmiTakeRun::phoneGone()
{
    refuse(m_customerGone ? CommandProblem::CustomerLeft : CommandProblem::PbxRefused);
}

void AmiTakeRun::nothingCame()
{
    giveUp(m_customerGone ? CommandProblem::CustomerLeft : CommandProblem::PbxRefused);
}
