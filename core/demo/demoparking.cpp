// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demoparking.h"

#include <algorithm>

DemoParking::DemoParking(DemoWorld &world, DemoChannels &channels, DemoCallers &callers,
                         DemoBridgeApp &bridgeApp, const DemoDialplan &dialplan)
    : m_world(world)
    , m_channels(channels)
    , m_callers(callers)
    , m_bridgeApp(bridgeApp)
    , m_dialplan(dialplan)
{}

DemoBridge *DemoParking::lot()
{
    if (!m_lot)
        m_lot = m_channels.openBridge({{}, "parking", "holding_bridge", "Parking", "default", {}});
    return m_lot;
}

int DemoParking::freeSpace() const
{
    for (int space = m_dialplan.firstSpace(); space <= m_dialplan.lastSpace(); ++space)
        if (std::none_of(m_spots.begin(), m_spots.end(),
                         [space](const SpotPtr &spot) { return spot->space == space; }))
            return space;
    return 0;
}

bool DemoParking::park(const DemoCallers::CallPtr &call, const QByteArray &parker, Seconds timeout)
{
    const int space = freeSpace();
    if (space == 0)
        return false;
    auto spot = std::make_shared<Spot>();
    spot->call = call;
    spot->space = space;
    spot->parker = parker;
    spot->since = m_world.now();
    spot->timeout = timeout;
    DemoBridge *bridge = lot();
    m_bridgeApp.takeOut(call, false);
    m_spots.push_back(spot);
    send("ParkedCall", *spot);
    m_channels.enter(bridge, call->trunk);
    m_channels.startMusic(call->trunk);
    call->letGo = [this, spot] { leave(spot, "ParkedCallGiveUp"); };
    spot->timeUp = m_world.timeline.after(timeout, [this, spot] { timeUp(spot); });
    return true;
}

void DemoParking::leave(const SpotPtr &spot, QByteArrayView event)
{
    m_world.timeline.cancel(spot->timeUp);
    spot->call->letGo = {};
    m_channels.stopMusic(spot->call->trunk);
    if (!event.isEmpty())
        send(event, *spot);
    m_channels.leave(spot->call->trunk);
    std::erase(m_spots, spot);
}

void DemoParking::timeUp(const SpotPtr &spot)
{
    leave(SpotPtr(spot), "ParkedCallTimeOut");
    comeBack(spot->call, spot->parker);
}

void DemoParking::retrieve(const DemoCallers::CallPtr &taker, int space)
{
    const auto it = std::find_if(m_spots.begin(), m_spots.end(),
                                 [space](const SpotPtr &spot) { return spot->space == space; });
    if (it == m_spots.end())
        return m_callers.hangUpByPbx(taker);
    const SpotPtr spot = *it;
    m_bridgeApp.pair(
        taker, spot->call, [this, spot] { leave(spot, {}); },
        [this, spot, taker] { send("UnParkedCall", *spot, taker->trunk); });
}

void DemoParking::describe(const Spot &spot, DemoMessage *message) const
{
    const auto waited = std::chrono::duration_cast<Seconds>(m_world.now() - spot.since);
    message->add("ParkerDialString", spot.parker)
        .add("Parkinglot", "default")
        .add("ParkingSpace", spot.space)
        .add("ParkingTimeout", std::max<qint64>(0, (spot.timeout - waited).count()))
        .add("ParkingDuration", waited.count());
}

void DemoParking::send(QByteArrayView event, const Spot &spot, const DemoChannel *retriever) const
{
    if (!m_world.isHeard())
        return;
    DemoMessage message = DemoMessage::event(event, DemoPrivilege::Call);
    message.add(*spot.call->trunk, "Parkee");
    if (retriever)
        message.add(*retriever, "Retriever");
    describe(spot, &message);
    m_world.send(DemoPrivilege::Call, message);
}
