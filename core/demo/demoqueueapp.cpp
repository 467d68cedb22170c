// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demoqueueapp.h"

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

void DemoQueueApp::withdraw(const VisitPtr &visit, const QByteArray &info)
{
    visit->isWithdrawn = true;
    visit->withdrawInfo = info.left(40);
    if (visit->offers.empty())
        leave(visit, DemoLeft::Withdrawn);
}
