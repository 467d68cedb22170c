// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demohandovers.h"

#include <utility>

DemoHandOvers::DemoHandOvers(DemoWorld &world, DemoChannels &channels, DemoCallers &callers,
                             DemoQueueApp &app, DemoBridgeApp &bridgeApp, DemoRoutes &routes,
                             DemoParking &parking)
    : m_world(world)
    , m_channels(channels)
    , m_callers(callers)
    , m_app(app)
    , m_bridgeApp(bridgeApp)
    , m_routes(routes)
    , m_parking(parking)
{}

/// The queue call that channel is a leg of; null: none.
DemoCallers::CallPtr DemoHandOvers::callBehind(const DemoChannel &phone) const
{
    for (const DemoCallers::CallPtr &call : m_callers.calls())
        if (call->visit && call->visit->leg && call->visit->leg->has(phone.name))
            return call;
    return {};
}

DemoHandOvers::Result DemoHandOvers::blindTransfer(const QByteArray &channelName,
                                                   const QByteArray &context,
                                                   const QByteArray &exten)
{
    const DemoChannel *channel = m_channels.find(channelName);
    if (!channel)
        return Result::NoChannel;
    if (!channel->bridge || channel->bridge->channels.size() != 2)
        return Result::Invalid;
    if (const DemoCallers::CallPtr call = callBehind(*channel)) {
        const DemoLeg &leg = *call->visit->leg;
        if (channel == leg.offered()) {
            transferDirect(call, context, exten);
            return Result::Done;
        }
        if (channel != leg.phone() || !leg.inner())
            return Result::Invalid;
        send(*channel, *leg.inner(), context, exten);
        m_routes.send(detachInner(call), context, exten);
        return Result::Done;
    }
    const auto &both = channel->bridge->channels;
    const DemoChannel *peer = both.first() == channel ? both.last() : both.first();
    const DemoCallers::CallPtr other = m_bridgeApp.callOf(peer->name);
    if (!other)
        return Result::Invalid;
    send(*channel, *peer, context, exten);
    m_bridgeApp.takeOut(other);
    m_routes.send(other, context, exten);
    return Result::Done;
}

void DemoHandOvers::transferDirect(const DemoCallers::CallPtr &call, const QByteArray &context,
                                   const QByteArray &exten)
{
    m_world.timeline.cancel(call->next);
    if (call->letGo)
        std::exchange(call->letGo, {})();
    const DemoQueueApp::VisitPtr visit = std::exchange(call->visit, {});
    send(*visit->leg->offered(), *call->trunk, context, exten);
    call->trunk->context = context;
    call->trunk->exten = exten;
    m_app.completeByTransfer(visit, "BLINDTRANSFER",
                             {exten, context,
                              QByteArray::number(visit->talkStart - visit->joinedSeconds),
                              QByteArray::number(m_world.nowSeconds() - visit->talkStart),
                              QByteArray::number(visit->originalPosition)});
    visit->leg->letCallerGo();
    m_routes.send(call, context, exten);
}

DemoCallers::CallPtr DemoHandOvers::detachInner(const DemoCallers::CallPtr &call)
{
    m_world.timeline.cancel(call->next);
    if (call->letGo)
        std::exchange(call->letGo, {})();
    // In the same moment the first one is free for the queue (captures, surprise 67).
    m_app.creditTransfer(call->visit);
    call->visit->leg->dropPhone();
    const DemoCallers::CallPtr second = m_callers.adopt(call->visit->leg->releaseInner());
    second->ended = [this, call] {
        call->letGo = {};
        m_app.hangUp(call->visit, DemoLeg::End::ByAgent);
        m_callers.close(call, 16);
    };
    call->letGo = [this, second] {
        second->ended = {};
        m_bridgeApp.takeOut(second);
        m_callers.hangUpByPbx(second);
    };
    return second;
}

DemoHandOvers::Result DemoHandOvers::park(const QByteArray &channelName, const QByteArray &parker,
                                          Seconds timeout)
{
    const DemoChannel *channel = m_channels.find(channelName);
    if (!channel)
        return Result::NoChannel;
    DemoCallers::CallPtr call = m_bridgeApp.callOf(channelName);
    if (!call) {
        const DemoCallers::CallPtr talk = callBehind(*channel);
        if (!talk || channel != talk->visit->leg->inner())
            return Result::Invalid;
        call = detachInner(talk);
    }
    return m_parking.park(call, parker, timeout) ? Result::Done : Result::Invalid;
}

void DemoHandOvers::send(const DemoChannel &transferer, const DemoChannel &transferee,
                         const QByteArray &context, const QByteArray &exten) const
{
    if (m_world.isHeard())
        m_world.send(DemoPrivilege::Call, DemoMessage::event("BlindTransfer", DemoPrivilege::Call)
                                              .add("Result", "Success")
                                              .add(transferer, "Transferer")
                                              .add(transferee, "Transferee")
                                              .add(*transferer.bridge)
                                              .add("IsExternal", "Yes")
                                              .add("Context", context)
                                              .add("Extension", exten));
}
