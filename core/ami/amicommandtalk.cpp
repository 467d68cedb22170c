// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amicommandtalk.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

AmiPriorityRun::AmiPriorityRun(AmiCommandKit &kit, CommandId id, PrioritizeCaller order)
    : AmiCommandRun(kit, std::move(id))
    , m_order(std::move(order))
{}

/// Immediate: else the place in the line would change only for those who come later (surprise 43).
void AmiPriorityRun::start()
{
    const AmiCommandLegs::Found found = kit().legs.callerOf(m_order.caller);
    if (!found.ok()) {
        refuse(found.problem);
        return;
    }
    m_uid = found.leg.uid;
    tell(Stage::Sent);
    demand(AmiAction("QueueChangePriorityCaller")
               .withText("Queue", m_order.caller.queue.value())
               .with("Caller", QByteArray::fromStdString(found.leg.name))
               .with("Priority", QByteArray::number(m_order.priority))
               .with("Immediate", "yes"),
           [this](const AmiReply &) {
               tell(Stage::Accepted);
               lookForEffect();
           });
}

void AmiPriorityRun::lookForEffect()
{
    m_looking = true;
    ask(AmiAction("QueueStatus")
            .withText("Queue", m_order.caller.queue.value())
            .listUntil("QueueStatusComplete"),
        [this](const AmiReply &) {
            if (m_seen)
                tell(Stage::EffectSeen);
            end();
            kit().refresh();
        });
}

void AmiPriorityRun::onMessage(const AmiMessage &message)
{
    if (m_looking && message.name() == "QueueEntry" && message.field("Uniqueid") == m_uid)
        m_seen = amiToInt(message.field("Priority")) == m_order.priority;
}

// ---- parking --------------------------------------------------------------------------------

AmiParkRun::AmiParkRun(AmiCommandKit &kit, CommandId id, ParkTalk order)
    : AmiCommandRun(kit, std::move(id))
    , m_order(std::move(order))
{}

/// TimeoutChannel: whom nobody takes back comes to the agent again instead of being lost.
void AmiParkRun::start()
{
    const AmiCommandLegs::Found customer = kit().legs.customerOf(m_order.talk);
    const AmiCommandLegs::Found agent = kit().legs.agentOf(m_order.talk);
    if (!customer.ok()) {
        refuse(customer.problem);
        return;
    }
    m_customer = customer.leg.uid;
    m_since = kit().now;
    tell(Stage::Sent);
    demand(AmiAction("Park")
               .with("Channel", QByteArray::fromStdString(customer.leg.name))
               .with("TimeoutChannel", QByteArray::fromStdString(agent.leg.name)),
           [this](const AmiReply &) {
               m_said = true;
               m_since = kit().now;
               if (!m_slot.isNull() || !kit().seesCalls())
                   finish();
           });
}

void AmiParkRun::onMessage(const AmiMessage &message)
{
    if (message.name() != "ParkedCall" || message.field("ParkeeUniqueid") != m_customer)
        return;
    m_slot = amiToText(message.field("ParkingSpace"));
    if (m_said)
        finish();
}

void AmiParkRun::onTime()
{
    if (m_said && kit().now - m_since > kit().intervals.afterAnswer)
        finish();
}

void AmiParkRun::finish()
{
    CommandProgress made = progress(Stage::Accepted);
    made.slot = m_slot;
    end();
    tell(made);
}

// ---- recording ------------------------------------------------------------------------------

AmiRecordRun::AmiRecordRun(AmiCommandKit &kit, CommandId id, RecordTalk order)
    : AmiCommandRun(kit, std::move(id))
    , m_order(std::move(order))
{}

/// The queue's own recording runs on the customer's channel (surprise 81): to mute must reach it.
QList<AmiLeg> AmiRecordRun::legs() const
{
    const AmiCommandLegs::Found agent = kit().legs.agentOf(m_order.talk);
    if (m_order.step == RecordTalk::Step::Start)
        return {agent.leg};
    const AmiCommandLegs::Found customer = kit().legs.customerOf(m_order.talk);
    QList<AmiLeg> all{agent.leg};
    if (customer.ok())
        all.append(customer.leg);
    QList<AmiLeg> recorded;
    for (const AmiLeg &leg : std::as_const(all)) {
        if (kit().recorded.contains(leg.uid))
            recorded.append(leg);
    }
    return recorded.isEmpty() ? all : recorded;
}

void AmiRecordRun::start()
{
    if (const auto agent = kit().legs.agentOf(m_order.talk); !agent.ok()) {
        refuse(agent.problem);
        return;
    }
    tell(Stage::Sent);
    const QList<AmiLeg> all = legs();
    m_open = int(all.size());
    for (const AmiLeg &leg : all)
        m_uids.insert(leg.uid);
    for (const AmiLeg &leg : all)
        ask(actionFor(leg), [this](const AmiReply &reply) { onAnswer(reply); });
}

/// A name without a folder goes to where the PBX keeps its recordings.
AmiAction AmiRecordRun::actionFor(const AmiLeg &leg) const
{
    const QByteArray channel = QByteArray::fromStdString(leg.name);
    switch (m_order.step) {
    case RecordTalk::Step::Start: {
        const QString when = QDateTime::fromMSecsSinceEpoch(toEpochMs(kit().now), Qt::UTC)
                                 .toString(u"yyyyMMdd-hhmmss"_s);
        QString file = u"belltower-"_s + when + u'-' + amiToText(leg.uid) + u".wav"_s;
        file.replace(u'/', u'-').replace(u',', u'-');
        return AmiAction("MixMonitor").with("Channel", channel).withText("File", file);
    }
    case RecordTalk::Step::Stop:
        return AmiAction("StopMixMonitor").with("Channel", channel);
    case RecordTalk::Step::Mute:
    case RecordTalk::Step::Unmute:
        break;
    }
    return AmiAction("MixMonitorMute")
        .with("Channel", channel)
        .with("Direction", "both")
        .with("State", m_order.step == RecordTalk::Step::Mute ? "1" : "0");
}

/// One yes is enough: the other leg may have had no recording.
void AmiRecordRun::onAnswer(const AmiReply &reply)
{
    --m_open;
    if (!reply.ok())
        m_refusal = reply;
    else if (!std::exchange(m_accepted, true))
        tell(Stage::Accepted);
    if (m_open > 0)
        return;
    if (!m_accepted)
        refuse(m_refusal);
    else if (m_effect)
        end();
}

void AmiRecordRun::onMessage(const AmiMessage &message)
{
    static constexpr std::string_view Effects[] = {"MixMonitorStart", "MixMonitorStop",
                                                   "MixMonitorMute", "MixMonitorMute"};
    if (m_effect || message.name() != Effects[static_cast<size_t>(m_order.step)]
        || m_uids.count(message.field("Uniqueid")) == 0)
        return;
    m_effect = true;
    if (!std::exchange(m_accepted, true))
        tell(Stage::Accepted);
    tell(Stage::EffectSeen);
    if (m_open == 0)
        end();
}
