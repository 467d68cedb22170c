// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demobridgeapp.h"
#include "core/demo/demodialplan.h"

/// The parking lot: calls wait in numbered spaces until somebody takes them or the time is up.
///
/// Events as in captures/10-pjsip/park and captures/11-freepbx/park-*; what Redirect, Bridge and
/// Hangup make of a parked call was tried on a real Asterisk. Owned by DemoOffice, same thread.
class DemoParking
{
public:
    struct Spot
    {
        DemoCallers::CallPtr call;
        int space = 0;
        QByteArray parker; ///< "PJSIP/2001"
        Timestamp since;
        Seconds timeout{45};
        DemoTimeline::Ticket timeUp;
    };
    using SpotPtr = std::shared_ptr<Spot>;

    DemoParking(DemoWorld &world, DemoChannels &channels, DemoCallers &callers,
                DemoBridgeApp &bridgeApp, const DemoDialplan &dialplan);

    /// Takes the call out of whatever it is in. False: no space is free.
    bool park(const DemoCallers::CallPtr &call, const QByteArray &parker, Seconds timeout);
    /// The taker gets the call of that space; an empty one ends the taker's call.
    void retrieve(const DemoCallers::CallPtr &taker, int space);
    const std::vector<SpotPtr> &spots() const { return m_spots; }
    /// The headers that all messages about a parked call share.
    void describe(const Spot &spot, DemoMessage *message) const;
    static constexpr Seconds DefaultTimeout{45};

    /// Nobody took it: back to whoever parked it, or nowhere.
    std::function<void(const DemoCallers::CallPtr &call, const QByteArray &parker)> comeBack;

private:
    int freeSpace() const;
    DemoBridge *lot();
    /// Out of the space; the event is ParkedCallGiveUp, ParkedCallTimeOut or none.
    void leave(const SpotPtr &spot, QByteArrayView event);
    void timeUp(const SpotPtr &spot);
    void send(QByteArrayView event, const Spot &spot, const DemoChannel *retriever = nullptr) const;

    DemoWorld &m_world;
    DemoChannels &m_channels;
    DemoCallers &m_callers;
    DemoBridgeApp &m_bridgeApp;
    const DemoDialplan &m_dialplan;
    DemoBridge *m_lot = nullptr; ///< made for the first call, stays
    std::vector<SpotPtr> m_spots;
};
