// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demoqueueevents.h"

DemoQueueEvents::DemoQueueEvents(DemoWorld &world, DemoChannels &channels, DemoStaff &staff)
    : m_world(world)
    , m_channels(channels)
    , m_staff(staff)
{}

int DemoQueueEvents::positionOf(const DemoVisit &visit)
{
    int position = 1;
    for (const auto &other : visit.queue->waiting) {
        if (other.get() == &visit)
            return position;
        ++position;
    }
    return position;
}

void DemoQueueEvents::joined(const DemoVisit &visit) const
{
    log(visit, "NONE", "ENTERQUEUE",
        {{}, visit.channel->callerNumber, QByteArray::number(visit.originalPosition)});
    if (m_world.isHeard())
        m_world.send(DemoPrivilege::Agent,
                     DemoMessage::event("QueueCallerJoin", DemoPrivilege::Agent)
                         .add(*visit.channel)
                         .add("Queue", visit.queue->name)
                         .add("Position", visit.originalPosition)
                         .add("Count", qint64(visit.queue->waiting.size())));
}

void DemoQueueEvents::left(const DemoVisit &visit, int position, qsizetype count) const
{
    if (count == 0)
        m_staff.sendDevice("Queue:" + visit.queue->name, "NOT_INUSE");
    if (m_world.isHeard())
        m_world.send(DemoPrivilege::Agent,
                     DemoMessage::event("QueueCallerLeave", DemoPrivilege::Agent)
                         .add(*visit.channel)
                         .add("Queue", visit.queue->name)
                         .add("Position", position)
                         .add("Count", count));
    m_channels.setVariable(visit.channel, "QUEUEPOSITION", QByteArray::number(position));
}

void DemoQueueEvents::abandoned(const DemoVisit &visit, const QByteArray &logEvent) const
{
    const qint64 waited = m_world.nowSeconds() - visit.joinedSeconds;
    const int position = positionOf(visit);
    m_channels.setVariable(visit.channel, "ABANDONED", "TRUE");
    if (logEvent == "WITHDRAW")
        log(visit, "NONE", logEvent,
            {QByteArray::number(position), QByteArray::number(visit.originalPosition),
             QByteArray::number(waited), visit.withdrawInfo});
    else
        log(visit, "NONE", logEvent,
            {QByteArray::number(position), QByteArray::number(visit.originalPosition),
             QByteArray::number(waited)});
    if (m_world.isHeard())
        m_world.send(DemoPrivilege::Agent,
                     DemoMessage::event("QueueCallerAbandon", DemoPrivilege::Agent)
                         .add(*visit.channel)
                         .add("Queue", visit.queue->name)
                         .add("Position", position)
                         .add("OriginalPosition", visit.originalPosition)
                         .add("HoldTime", waited));
}

void DemoQueueEvents::ringCanceled(const DemoVisit &visit) const
{
    if (!visit.offers.empty())
        log(visit, visit.offers.front().member->name, "RINGCANCELED",
            {QByteArray::number((m_world.now() - visit.offers.front().since).count())});
}

void DemoQueueEvents::yanked(const DemoVisit &visit, const QByteArray &standIn) const
{
    const auto write = [&](const QByteArray &who, const QByteArray &event,
                           std::initializer_list<QByteArray> data) {
        m_world.queueLog.write(m_world.now(), standIn, visit.queue->name, who, event, data);
    };
    if (!visit.offers.empty())
        write(visit.offers.front().member->name, "RINGCANCELED",
              {QByteArray::number((m_world.now() - visit.offers.front().since).count())});
    write("NONE", "ABANDON",
          {QByteArray::number(positionOf(visit)), QByteArray::number(visit.originalPosition),
           QByteArray::number(m_world.nowSeconds() - visit.joinedSeconds)});
}

void DemoQueueEvents::memberVariables(const DemoVisit &visit) const
{
    if (!m_world.isHeard())
        return;
    m_channels.setVariable(visit.channel, "MEMBERINTERFACE", visit.interface);
    m_channels.setVariable(visit.channel, "MEMBERNAME", visit.memberName);
    m_channels.setVariable(visit.channel, "QUEUENAME", visit.queue->name);
    m_channels.setVariable(visit.channel, "QUEUEHOLDTIME",
                           QByteArray::number(visit.queue->holdTime));
}

void DemoQueueEvents::agent(QByteArrayView event, const DemoVisit &visit,
                            const DemoVisit::Offer &offer,
                            std::initializer_list<std::pair<QByteArrayView, qint64>> extra) const
{
    if (!m_world.isHeard())
        return;
    DemoMessage message = DemoMessage::event(event, DemoPrivilege::Agent);
    message.add(*visit.channel)
        .add(*offer.leg->offered(), "Dest")
        .add("Queue", visit.queue->name)
        .add("Interface", offer.member->interface)
        .add("MemberName", offer.member->name);
    for (const auto &[key, value] : extra)
        message.add(key, value);
    m_world.send(DemoPrivilege::Agent, message);
}

void DemoQueueEvents::completed(const DemoVisit &visit, QByteArrayView reason) const
{
    if (!m_world.isHeard())
        return;
    DemoMessage message = DemoMessage::event("AgentComplete", DemoPrivilege::Agent);
    message.add(*visit.channel);
    if (const DemoChannel *offered = visit.leg ? visit.leg->offered() : nullptr)
        message.add(*offered, "Dest");
    m_world.send(DemoPrivilege::Agent, message.add("Queue", visit.queue->name)
                                           .add("Interface", visit.interface)
                                           .add("MemberName", visit.memberName)
                                           .add("HoldTime", visit.talkStart - visit.joinedSeconds)
                                           .add("TalkTime", m_world.nowSeconds() - visit.talkStart)
                                           .add("Reason", reason));
}

void DemoQueueEvents::log(const DemoVisit &visit, const QByteArray &who, const QByteArray &event,
                          std::initializer_list<QByteArray> data) const
{
    m_world.queueLog.write(m_world.now(), visit.channel->uniqueId, visit.queue->name, who, event,
                           data);
}
