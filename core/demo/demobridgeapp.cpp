// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demobridgeapp.h"

#include <utility>

DemoBridgeApp::DemoBridgeApp(DemoWorld &world, DemoChannels &channels, DemoCallers &callers,
                             DemoQueueApp &app)
    : m_world(world)
    , m_channels(channels)
    , m_callers(callers)
    , m_app(app)
{}

DemoCallers::CallPtr DemoBridgeApp::callOf(const QByteArray &channelName) const
{
    for (const DemoCallers::CallPtr &call : m_callers.calls())
        if (call->trunk->name.compare(channelName, Qt::CaseInsensitive) == 0)
            return call;
    return {};
}

void DemoBridgeApp::start(const DemoCallers::CallPtr &taker, const QByteArray &arguments)
{
    const qsizetype comma = arguments.indexOf(',');
    const QByteArray name = comma < 0 ? arguments : arguments.first(comma);
    const DemoChannel *wanted = m_channels.findByPrefix(name);
    if (!wanted || name.isEmpty())
        return fail(taker, "NONEXISTENT");
    if (wanted == taker->trunk)
        return fail(taker, "LOOP");
    auto pair = std::make_shared<Pair>();
    pair->taker = taker;
    pair->customer = callOf(wanted->name);
    pair->hangsUp = comma >= 0 && arguments.indexOf('x', comma) >= 0;
    if (!pair->customer)
        return fail(taker, "INCOMPATIBLE");
    if (pair->customer->visit)
        pair->queue = pair->customer->visit->queue;
    join(
        pair, [this, pair] { takeOut(pair->customer, false); }, [] {});
}

void DemoBridgeApp::pair(const DemoCallers::CallPtr &taker, const DemoCallers::CallPtr &customer,
                         const std::function<void()> &free, const std::function<void()> &told)
{
    auto pair = std::make_shared<Pair>();
    pair->taker = taker;
    pair->customer = customer;
    pair->hangsUp = true;
    join(pair, free, told);
}

void DemoBridgeApp::fail(const DemoCallers::CallPtr &taker, const QByteArray &result)
{
    m_channels.setVariable(taker->trunk, "BRIDGERESULT", result);
    m_channels.softHangup(taker->trunk);
    m_callers.close(taker, 0);
}

void DemoBridgeApp::takeOut(const DemoCallers::CallPtr &call, bool toldByQueue)
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
    if (m_app.isWaiting(visit) && !toldByQueue)
        m_app.yank(visit);
    else
        m_app.pullOut(visit);
}

void DemoBridgeApp::join(const PairPtr &pair, const std::function<void()> &free,
                         const std::function<void()> &told)
{
    DemoChannel *taker = pair->taker->trunk;
    DemoChannel *customer = pair->customer->trunk;
    pair->bridge = m_channels.openBridge();
    free();
    if (customer->state != DemoChannel::State::Up)
        m_channels.setState(customer, DemoChannel::State::Up);
    m_channels.enter(pair->bridge, customer);
    told();
    taker->linkedId = customer->linkedId;
    m_channels.enter(pair->bridge, taker);
    m_channels.setConnected(taker, customer->callerNumber, customer->callerName);
    m_channels.setConnected(customer, taker->callerNumber, taker->callerName);
    pair->taker->letGo = [this, pair] { takerLeaves(pair); };
    pair->customer->letGo = [this, pair] { customerLeaves(pair); };
    const Milliseconds length = m_world.random.spreadAround(Seconds{90}, 0.6);
    pair->customer->next = m_world.timeline.after(length, [this, pair] { customerHangsUp(pair); });
}

void DemoBridgeApp::release(const PairPtr &pair)
{
    m_world.timeline.cancel(pair->customer->next);
    pair->taker->letGo = {};
    pair->customer->letGo = {};
}

void DemoBridgeApp::takerLeaves(const PairPtr &pair)
{
    release(pair);
    m_channels.leave(pair->taker->trunk);
    m_channels.closeBridge(pair->bridge);
    // Booked, for the taker's own end is still being told.
    pair->customer->next = m_world.timeline.after(Milliseconds{10}, [this, pair] {
        if (pair->hangsUp || !pair->queue)
            return m_callers.hangUpByPbx(pair->customer);
        m_callers.goOnAfter(pair->customer, *pair->queue);
    });
}

void DemoBridgeApp::customerLeaves(const PairPtr &pair)
{
    release(pair);
    m_channels.leave(pair->customer->trunk);
    m_channels.closeBridge(pair->bridge);
    pair->taker->next = m_world.timeline.after(
        Milliseconds{10}, [this, pair] { m_callers.hangUpByPbx(pair->taker); });
}

void DemoBridgeApp::customerHangsUp(const PairPtr &pair)
{
    m_channels.requestHangup(pair->customer->trunk, 16);
    customerLeaves(pair);
    m_channels.softHangup(pair->customer->trunk);
    m_callers.close(pair->customer, 16);
}
