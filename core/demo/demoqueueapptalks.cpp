// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of DemoQueueApp that knows who talks, and credits it.

#include "core/demo/demoqueueapp.h"

#include <utility>

void DemoQueueApp::connect(const VisitPtr &visit, std::size_t index)
{
    DemoVisit::Offer offer = std::move(visit->offers[index]);
    visit->offers.erase(visit->offers.begin() + std::ptrdiff_t(index));
    m_world.timeline.cancel(visit->ringTimeout);
    m_world.timeline.cancel(visit->waitTimeout);
    const int position = DemoQueueEvents::positionOf(*visit);
    visit->queue->waiting.remove(visit);

    offer.leg->answer();
    offer.member->isOffered = false;
    dropOffers(visit, false, 26);
    m_channels.stopMusic(visit->channel);

    visit->member = offer.member;
    visit->agent = offer.member->agent;
    visit->memberName = offer.member->name;
    visit->interface = offer.member->interface;
    visit->talkStart = m_world.nowSeconds();
    const qint64 held = visit->talkStart - visit->joinedSeconds;
    const qint64 rang = visit->talkStart - toEpochMs(offer.since) / 1000;
    visit->queue->countHold(int(held));
    m_events.memberVariables(*visit);
    m_events.left(*visit, position, qsizetype(visit->queue->waiting.size()));
    m_events.log(
        *visit, visit->memberName, "CONNECT",
        {QByteArray::number(held), offer.leg->offered()->uniqueId, QByteArray::number(rang)});
    offer.leg->joinInner();
    m_events.agent("AgentConnect", *visit, offer, {{"HoldTime", held}, {"RingTime", rang}});
    visit->leg = std::move(offer.leg);
    visit->leg->joinCaller();
    visit->member->talkStart = visit->talkStart;
    m_talking.push_back(visit);
    connected(visit);
}

void DemoQueueApp::hangUp(const VisitPtr &visit, DemoLeg::End end)
{
    std::erase(m_talking, visit);
    const bool byAgent = end == DemoLeg::End::ByAgent || end == DemoLeg::End::ByOrder;
    visit->leg->finish(end, [&] {
        complete(*visit, byAgent ? "COMPLETEAGENT" : "COMPLETECALLER",
                 byAgent ? "agent" : "caller");
    });
    visit->leg.reset();
}

void DemoQueueApp::complete(DemoVisit &visit, const QByteArray &logEvent, QByteArrayView reason)
{
    m_events.log(visit, visit.memberName, logEvent,
                 {QByteArray::number(visit.talkStart - visit.joinedSeconds),
                  QByteArray::number(m_world.nowSeconds() - visit.talkStart),
                  QByteArray::number(visit.originalPosition)});
    credit(visit);
    m_events.completed(visit, reason);
}

void DemoQueueApp::completeLate(const VisitPtr &visit)
{
    std::erase(m_talking, visit);
    complete(*visit, "COMPLETECALLER", "caller");
}

void DemoQueueApp::completeByTransfer(const VisitPtr &visit, const QByteArray &logEvent,
                                      std::initializer_list<QByteArray> logData)
{
    std::erase(m_talking, visit);
    m_events.log(*visit, visit->memberName, logEvent, logData);
    credit(*visit);
    m_events.completed(*visit, "transfer");
}

void DemoQueueApp::creditTransfer(const VisitPtr &visit)
{
    if (DemoMember *member = visit->member) {
        ++member->callsTaken;
        member->lastCall = m_world.nowSeconds();
        member->lastQueue = visit->queue;
        member->talkStart = 0;
    }
    visit->isCounted = true;
    const Milliseconds wrapUp = Seconds{visit->queue->plan.wrapUpSeconds + 1};
    m_world.timeline.after(wrapUp, [this] { poke(); });
}

void DemoQueueApp::credit(DemoVisit &visit)
{
    const qint64 now = m_world.nowSeconds();
    const qint64 held = visit.talkStart - visit.joinedSeconds;
    visit.queue->countTalk(int(now - visit.talkStart), held <= visit.queue->plan.serviceLevel);
    if (visit.isCounted || !visit.member)
        return;
    // shared_lastcall=yes: the call counts in each queue of the member.
    visit.member->talkStart = 0;
    for (DemoMember *member : visit.agent->memberships) {
        ++member->callsTaken;
        member->lastCall = now;
        member->lastQueue = visit.queue;
    }
    const Milliseconds wrapUp = Seconds{visit.queue->plan.wrapUpSeconds + 1};
    m_world.timeline.after(wrapUp, [this] { poke(); });
}
