// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demoqueueapp.h"

#include "core/demo/demostrategy.h"

#include <algorithm>
#include <utility>

DemoQueueApp::DemoQueueApp(DemoWorld &world, DemoChannels &channels, DemoStaff &staff,
                           DemoMembers &members)
    : m_world(world)
    , m_channels(channels)
    , m_staff(staff)
    , m_members(members)
    , m_events(world, channels, staff)
{
    m_members.changed = [this](DemoQueue *queue) {
        emptyOut(queue);
        poke();
    };
    m_members.leaving = [this](DemoMember *member) {
        for (const VisitPtr &visit : m_talking)
            if (visit->member == member)
                visit->member = nullptr;
        for (const auto &queue : m_members.queues())
            for (const VisitPtr &visit : queue->waiting)
                std::erase_if(visit->offers, [&](DemoVisit::Offer &offer) {
                    if (offer.member != member)
                        return false;
                    m_world.timeline.cancel(offer.plan);
                    offer.leg->giveUp(false, 0);
                    return true;
                });
    };
}

DemoQueueApp::VisitPtr DemoQueueApp::join(DemoQueue *queue, DemoChannel *channel)
{
    if (!mayJoin(queue, channel))
        return {};
    auto visit = std::make_shared<DemoVisit>();
    visit->queue = queue;
    visit->channel = channel;
    visit->joined = m_world.now();
    visit->joinedSeconds = m_world.nowSeconds();
    visit->priority = channel->variables.value("QUEUE_PRIO").toInt();
    auto before = queue->waiting.end();
    while (before != queue->waiting.begin() && (*std::prev(before))->priority < visit->priority)
        --before;
    queue->waiting.insert(before, visit);
    visit->originalPosition = DemoQueueEvents::positionOf(*visit);
    if (queue->waiting.size() == 1)
        m_staff.sendDevice("Queue:" + queue->name, "RINGING");
    m_events.joined(*visit);
    m_channels.startMusic(channel);
    visit->waitTimeout =
        m_world.timeline.after(Seconds{queue->plan.waitSeconds}, [this, visit] { timeOut(visit); });
    poke();
    return visit;
}

bool DemoQueueApp::mayJoin(DemoQueue *queue, DemoChannel *channel) const
{
    if (queue->plan.refusesWhenEmpty && !hasStaff(*queue)) {
        m_channels.setVariable(channel, "QUEUESTATUS", "JOINEMPTY");
        return false;
    }
    if (queue->plan.maxLength > 0 && int(queue->waiting.size()) >= queue->plan.maxLength) {
        m_channels.setVariable(channel, "QUEUESTATUS", "FULL");
        return false;
    }
    return true;
}

bool DemoQueueApp::hasStaff(const DemoQueue &queue) const
{
    return std::any_of(queue.members.begin(), queue.members.end(), [](const auto &member) {
        return !member->paused && member->status() != DemoDeviceState::Unavailable
               && member->status() != DemoDeviceState::Invalid;
    });
}

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

void DemoQueueApp::abandon(const VisitPtr &visit)
{
    m_channels.requestHangup(visit->channel, -1);
    m_channels.stopMusic(visit->channel);
    m_events.ringCanceled(*visit);
    leave(visit, DemoLeft::Abandoned);
}

void DemoQueueApp::exitWithKey(const VisitPtr &visit, const QByteArray &key)
{
    m_channels.pressKey(visit->channel, key);
    m_channels.execute(visit->channel, "queue-exit-" + visit->queue->name, key, 0, "Queue",
                       visit->channel->data);
    m_channels.stopMusic(visit->channel);
    m_events.log(*visit, "NONE", "EXITWITHKEY",
                 {key, QByteArray::number(DemoQueueEvents::positionOf(*visit)),
                  QByteArray::number(visit->originalPosition),
                  QByteArray::number(m_world.nowSeconds() - visit->joinedSeconds)});
    leave(visit, DemoLeft::KeyPressed);
}

void DemoQueueApp::timeOut(const VisitPtr &visit)
{
    leave(visit, DemoLeft::TimedOut);
}

void DemoQueueApp::emptyOut(DemoQueue *queue)
{
    if (!queue->plan.refusesWhenEmpty || queue->waiting.empty() || hasStaff(*queue))
        return;
    const std::vector<VisitPtr> waiting(queue->waiting.begin(), queue->waiting.end());
    // Not at once: the change that emptied the queue is still being told.
    for (const VisitPtr &visit : waiting)
        m_world.timeline.after(Seconds{1}, [this, visit, queue] {
            const auto &now = queue->waiting;
            if (std::find(now.begin(), now.end(), visit) != now.end() && !hasStaff(*queue))
                leave(visit, DemoLeft::Empty);
        });
}

void DemoQueueApp::leave(VisitPtr visit, DemoLeft how)
{
    m_world.timeline.cancel(visit->waitTimeout);
    m_world.timeline.cancel(visit->ringTimeout);
    const bool timedOut = how == DemoLeft::TimedOut;
    dropOffers(visit, timedOut, 0);
    const int position = DemoQueueEvents::positionOf(*visit);
    if (how == DemoLeft::Abandoned || how == DemoLeft::PulledOut)
        recordAbandoned(*visit, "ABANDON");
    else if (how == DemoLeft::Withdrawn)
        recordAbandoned(*visit, "WITHDRAW");
    else if (timedOut)
        recordAbandoned(*visit, "EXITWITHTIMEOUT");
    else if (how == DemoLeft::Empty)
        recordAbandoned(*visit, "EXITEMPTY");
    if (timedOut || how == DemoLeft::Empty || how == DemoLeft::Withdrawn)
        m_channels.stopMusic(visit->channel);
    visit->queue->waiting.remove(visit);
    m_events.left(*visit, position, qsizetype(visit->queue->waiting.size()));
    if (timedOut)
        m_channels.setVariable(visit->channel, "QUEUESTATUS", "TIMEOUT");
    else if (how == DemoLeft::Empty)
        m_channels.setVariable(visit->channel, "QUEUESTATUS", "LEAVEEMPTY");
    else if (how == DemoLeft::Withdrawn)
        m_channels.setVariable(visit->channel, "QUEUESTATUS", "WITHDRAW");
    else if (how == DemoLeft::Abandoned)
        m_channels.softHangup(visit->channel);
    poke();
    if (how != DemoLeft::PulledOut)
        left(visit, how);
}

void DemoQueueApp::countAbandoned(const DemoVisit &visit) const
{
    ++visit.queue->abandoned;
    if (m_world.nowSeconds() - visit.joinedSeconds <= visit.queue->plan.serviceLevel)
        ++visit.queue->abandonedInTime;
}

void DemoQueueApp::recordAbandoned(const DemoVisit &visit, const QByteArray &logEvent)
{
    countAbandoned(visit);
    m_events.abandoned(visit, logEvent);
}

void DemoQueueApp::hangUp(const VisitPtr &visit, DemoLeg::End end)
{
    std::erase(m_talking, visit);
    const bool byAgent = end == DemoLeg::End::ByAgent;
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

bool DemoQueueApp::isWaiting(const VisitPtr &visit) const
{
    const auto &waiting = visit->queue->waiting;
    return std::find(waiting.begin(), waiting.end(), visit) != waiting.end();
}

void DemoQueueApp::pullOut(const VisitPtr &visit)
{
    if (isWaiting(visit)) {
        m_channels.stopMusic(visit->channel);
        m_events.ringCanceled(*visit);
        return leave(visit, DemoLeft::PulledOut);
    }
    if (!visit->isCounted)
        creditTransfer(visit);
    visit->leg->letCallerGo();
    visit->leg.reset();
}

void DemoQueueApp::yank(const VisitPtr &visit)
{
    m_channels.stopMusic(visit->channel);
    // The queue goes on with a channel nobody sees, and loses that (docs/demo-pbx.md).
    m_events.yanked(*visit, m_channels.unseenId());
    m_world.timeline.cancel(visit->waitTimeout);
    m_world.timeline.cancel(visit->ringTimeout);
    dropOffers(visit, false, 0);
    countAbandoned(*visit);
    visit->queue->waiting.remove(visit);
    if (visit->queue->waiting.empty())
        m_staff.sendDevice("Queue:" + visit->queue->name, "NOT_INUSE");
    poke();
}

void DemoQueueApp::completeLate(const VisitPtr &visit)
{
    std::erase(m_talking, visit);
    complete(*visit, "COMPLETECALLER", "caller");
}

void DemoQueueApp::withdraw(const VisitPtr &visit, const QByteArray &info)
{
    visit->isWithdrawn = true;
    visit->withdrawInfo = info.left(40);
    if (visit->offers.empty())
        leave(visit, DemoLeft::Withdrawn);
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
