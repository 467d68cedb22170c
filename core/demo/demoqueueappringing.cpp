// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of DemoQueueApp that rings members for those who wait.

#include "core/demo/demoqueueapp.h"

#include "core/demo/demostrategy.h"

#include <algorithm>
#include <utility>

void DemoQueueApp::poke()
{
    if (m_poke != DemoTimeline::Ticket{})
        return;
    m_poke = m_world.timeline.after(Milliseconds{150}, [this] {
        m_poke = {};
        lookAround();
    });
}

void DemoQueueApp::lookAround()
{
    // The heavier queue comes first: shared members serve it before the others.
    std::vector<DemoQueue *> queues;
    for (const auto &queue : m_members.queues())
        queues.push_back(queue.get());
    std::stable_sort(queues.begin(), queues.end(), [](const DemoQueue *a, const DemoQueue *b) {
        return a->plan.weight > b->plan.weight;
    });
    for (DemoQueue *queue : queues)
        offerAll(queue);
}

void DemoQueueApp::offerAll(DemoQueue *queue)
{
    const std::vector<VisitPtr> waiting(queue->waiting.begin(), queue->waiting.end());
    for (const VisitPtr &visit : waiting) {
        if (!visit->offers.empty() || visit->notBefore > m_world.now())
            continue;
        const std::vector<DemoMember *> members =
            demoMembersToRing(*queue, m_world.random, m_world.nowSeconds());
        if (members.empty())
            return;
        for (DemoMember *member : members)
            ring(visit, member);
        const Milliseconds limit =
            std::min<Milliseconds>(Seconds{queue->plan.ringSeconds},
                                   visit->waitTimeout.first - m_world.now() - Milliseconds{1});
        visit->ringTimeout = m_world.timeline.after(limit, [this, visit] { ringsOut(visit); });
    }
}

void DemoQueueApp::ring(const VisitPtr &visit, DemoMember *member)
{
    const bool isLocal = m_world.settings.shape == DemoShape::FreePbx;
    DemoLeg::Way way;
    way.application = "AppQueue";
    way.exten = visit->channel->exten;
    if (isLocal) {
        way.localName = "Local/" + member->agent->exten + "@from-queue";
        way.localContext = "from-queue";
        way.localExten = member->agent->exten;
    }
    DemoVisit::Offer offer;
    offer.member = member;
    offer.since = m_world.now();
    offer.leg =
        std::make_unique<DemoLeg>(m_world, m_channels, m_staff, visit->channel, member->agent, way);
    member->isOffered = true;
    const auto &members = visit->queue->members;
    const auto at = std::find_if(members.begin(), members.end(),
                                 [member](const auto &item) { return item.get() == member; });
    visit->queue->nextMember = std::size_t(at - members.begin() + 1) % members.size();

    offer.leg->open();
    m_events.agent("AgentCalled", *visit, offer, {});
    offer.leg->ring();
    const DemoRingPlan plan = ringPlan(*member->agent);
    offer.plan = m_world.timeline.after(
        plan.after, [this, visit, member, kind = plan.kind] { act(visit, member, kind); });
    visit->offers.push_back(std::move(offer));
}

void DemoQueueApp::act(const VisitPtr &visit, DemoMember *member, DemoRingPlan::Kind kind)
{
    const auto it = std::find_if(visit->offers.begin(), visit->offers.end(),
                                 [member](const auto &offer) { return offer.member == member; });
    const auto index = std::size_t(it - visit->offers.begin());
    switch (kind) {
    case DemoRingPlan::Kind::Answers:
        return connect(visit, index);
    case DemoRingPlan::Kind::Refuses:
        return refused(visit, index);
    case DemoRingPlan::Kind::Ignores:
        return;
    }
}

bool DemoQueueApp::refuse(const QByteArray &channelName)
{
    for (const auto &queue : m_members.queues())
        for (const VisitPtr &visit : queue->waiting)
            for (std::size_t i = 0; i < visit->offers.size(); ++i) {
                if (!visit->offers[i].leg->has(channelName))
                    continue;
                m_world.timeline.cancel(visit->offers[i].plan);
                refused(VisitPtr(visit), i);
                return true;
            }
    return false;
}

void DemoQueueApp::refused(const VisitPtr &visit, std::size_t index)
{
    DemoVisit::Offer offer = std::move(visit->offers[index]);
    visit->offers.erase(visit->offers.begin() + std::ptrdiff_t(index));
    m_events.log(*visit, offer.member->name, "RINGNOANSWER", {"0"});
    offer.member->isOffered = false;
    offer.leg->refuse([&] {
        m_events.agent("AgentRingNoAnswer", *visit, offer, {{"RingTime", 0}});
    });
    if (visit->offers.empty())
        endRing(visit);
}

void DemoQueueApp::ringsOut(const VisitPtr &visit)
{
    dropOffers(visit, true, 0);
    endRing(visit);
}

void DemoQueueApp::endRing(const VisitPtr &visit)
{
    m_world.timeline.cancel(visit->ringTimeout);
    if (visit->isWithdrawn)
        return leave(visit, DemoLeft::Withdrawn);
    const Milliseconds pause = Seconds{visit->queue->plan.retrySeconds};
    visit->notBefore = m_world.now() + pause;
    m_world.timeline.after(pause, [this] { poke(); });
}

void DemoQueueApp::dropOffers(const VisitPtr &visit, bool timedOut, int cause)
{
    // Taken out first: ending a leg frees the member, which may look for the next offer.
    std::vector<DemoVisit::Offer> offers = std::exchange(visit->offers, {});
    for (DemoVisit::Offer &offer : offers) {
        m_world.timeline.cancel(offer.plan);
        const qint64 rang = (m_world.now() - offer.since).count();
        if (timedOut) {
            m_events.log(*visit, offer.member->name, "RINGNOANSWER", {QByteArray::number(rang)});
            m_events.agent("AgentRingNoAnswer", *visit, offer, {{"RingTime", rang}});
        }
        offer.member->isOffered = false;
        offer.leg->giveUp(timedOut, cause);
    }
}
