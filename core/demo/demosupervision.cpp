// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demosupervision.h"

#include <utility>

DemoSupervision::DemoSupervision(DemoWorld &world, DemoChannels &channels, DemoStaff &staff,
                                 DemoMembers &members, DemoCallers &callers, DemoDials &dials,
                                 DemoQueueApp &app)
    : m_world(world)
    , m_channels(channels)
    , m_staff(staff)
    , m_members(members)
    , m_callers(callers)
    , m_dials(dials)
    , m_app(app)
{}

DemoCallers::CallPtr DemoSupervision::callOfTrunk(const QByteArray &channelName) const
{
    for (const DemoCallers::CallPtr &call : m_callers.calls())
        if (call->trunk->name.compare(channelName, Qt::CaseInsensitive) == 0)
            return call;
    return {};
}

DemoCallers::CallPtr DemoSupervision::callOfAgent(const QByteArray &channelName) const
{
    const auto isNamed = [&channelName](const DemoChannel *channel) {
        return channel && channel->name.compare(channelName, Qt::CaseInsensitive) == 0;
    };
    for (const DemoCallers::CallPtr &call : m_callers.calls()) {
        const DemoLeg *leg = call->visit ? call->visit->leg.get() : nullptr;
        if (leg && (isNamed(leg->offered()) || isNamed(leg->inner()) || isNamed(leg->phone())))
            return call;
    }
    return {};
}

bool DemoSupervision::hangUp(const QByteArray &channelName)
{
    if (const DemoCallers::CallPtr call = callOfTrunk(channelName)) {
        if (call->letGo)
            std::exchange(call->letGo, {})();
        if (call->visit && call->visit->leg)
            m_app.hangUp(call->visit, DemoLeg::End::ByPbx);
        else if (call->visit && m_app.isWaiting(call->visit))
            m_app.pullOut(call->visit);
        m_channels.softHangup(call->trunk);
        m_callers.close(call, 16);
        return true;
    }
    if (const DemoCallers::CallPtr call = callOfAgent(channelName)) {
        if (call->letGo)
            std::exchange(call->letGo, {})();
        m_app.hangUp(call->visit, DemoLeg::End::ByAgent);
        m_callers.close(call, 16);
        return true;
    }
    return false;
}

bool DemoSupervision::redirect(const QByteArray &channelName, const QByteArray &context,
                               const QByteArray &exten)
{
    const DemoCallers::CallPtr call = callOfTrunk(channelName);
    if (!call)
        return false;
    takeOut(call);
    call->trunk->context = context;
    call->trunk->exten = exten;
    call->trunk->priority = 1;
    sendTo(call, exten);
    return true;
}

void DemoSupervision::takeOut(const DemoCallers::CallPtr &call)
{
    m_world.timeline.cancel(call->next);
    m_world.timeline.cancel(call->patience);
    if (call->letGo)
        std::exchange(call->letGo, {})();
    const DemoQueueApp::VisitPtr visit = std::exchange(call->visit, {});
    if (!visit)
        return;
    // A talk goes on for the queue until the customer hangs up (captures, surprise 39).
    if (visit->leg)
        call->openVisits.push_back(visit);
    m_app.pullOut(visit);
}

void DemoSupervision::sendTo(const DemoCallers::CallPtr &call, const QByteArray &exten)
{
    for (std::size_t i = 0; i < m_members.queues().size(); ++i) {
        const DemoQueuePlan &plan = m_members.queues()[i]->plan;
        if (exten == plan.number || exten == plan.did || exten == plan.name)
            return m_callers.enter(call, i);
    }
    if (DemoAgent *agent = m_staff.find(exten))
        return ringPerson(call, agent);
    // Success was answered, and the call is lost (captures, surprise 21).
    m_channels.softHangup(call->trunk);
    m_callers.close(call, 16);
}

void DemoSupervision::ringPerson(const DemoCallers::CallPtr &call, DemoAgent *agent)
{
    const auto dial = m_dials.dial(
        call->trunk, {agent}, {}, Seconds{20},
        [this, call](const DemoDials::DialPtr &answered) {
            call->letGo = [answered] { answered->leg->letCallerGo(); };
            const Milliseconds length = m_world.random.spreadAround(Seconds{90}, 0.6);
            call->next = m_world.timeline.after(length, [this, call, answered] {
                answered->leg->finish(DemoLeg::End::ByCaller, [] {});
                m_callers.close(call, 16);
            });
        },
        [this, call](QByteArrayView) {
            m_channels.softHangup(call->trunk);
            m_callers.close(call, 16);
        });
    call->letGo = [this, dial] { m_dials.cancel(dial); };
}

DemoQueueApp::VisitPtr DemoSupervision::findWaiting(const DemoQueue &queue,
                                                    const QByteArray &channelName) const
{
    for (const DemoQueueApp::VisitPtr &visit : queue.waiting)
        if (visit->channel->name.compare(channelName, Qt::CaseInsensitive) == 0)
            return visit;
    return {};
}

void DemoSupervision::withdraw(const DemoQueueApp::VisitPtr &visit, const QByteArray &info)
{
    m_app.withdraw(visit, info);
}

void DemoSupervision::setPriority(const DemoQueueApp::VisitPtr &visit, int priority,
                                  bool isImmediate)
{
    visit->priority = priority;
    if (!isImmediate)
        return;
    auto &waiting = visit->queue->waiting;
    waiting.remove(visit);
    auto before = waiting.begin();
    while (before != waiting.end() && (*before)->priority >= priority)
        ++before;
    waiting.insert(before, visit);
}
