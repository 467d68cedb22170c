// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demosupervision.h"

#include <utility>

DemoSupervision::DemoSupervision(DemoChannels &channels, DemoCallers &callers, DemoQueueApp &app,
                                 DemoBridgeApp &bridgeApp, DemoRoutes &routes,
                                 DemoOriginate &originate)
    : m_channels(channels)
    , m_callers(callers)
    , m_app(app)
    , m_bridgeApp(bridgeApp)
    , m_routes(routes)
    , m_originate(originate)
{}

DemoCallers::CallPtr DemoSupervision::callOfAgent(const QByteArray &channelName) const
{
    for (const DemoCallers::CallPtr &call : m_callers.calls())
        if (call->visit && call->visit->leg && call->visit->leg->has(channelName))
            return call;
    return {};
}

bool DemoSupervision::hangUp(const QByteArray &channelName)
{
    if (const DemoCallers::CallPtr call = m_bridgeApp.callOf(channelName)) {
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
        m_app.hangUp(call->visit, DemoLeg::End::ByOrder);
        m_callers.close(call, 16);
        return true;
    }
    if (m_originate.hangUp(channelName) || m_app.refuse(channelName))
        return true;
    const DemoChannel *channel = m_channels.find(channelName);
    if (!channel || !channel->hangUp)
        return false;
    const auto hangUpThere = channel->hangUp;
    hangUpThere();
    return true;
}

void DemoSupervision::putDown(const QByteArray &channelName)
{
    const DemoChannel *channel = m_channels.find(channelName);
    if (!channel)
        return;
    m_channels.requestHangup(channel, -1);
    hangUp(channelName);
}

bool DemoSupervision::redirect(const QByteArray &channelName, const QByteArray &context,
                               const QByteArray &exten)
{
    const DemoCallers::CallPtr call = m_bridgeApp.callOf(channelName);
    if (!call)
        return false;
    m_bridgeApp.takeOut(call);
    m_routes.send(call, context, exten);
    return true;
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
