// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demoparking.h"
#include "core/demo/demoroutes.h"

/// Transfers and parking a supervisor orders for a telephone that talks: AMI's BlindTransfer and
/// Park.
///
/// A member dialled directly is done with the call at once; behind a Local member the queue sees
/// nothing until the customer hangs up (captures, surprise 66). Owned by DemoOffice, same thread.
class DemoHandOvers
{
public:
    enum class Result : quint8 { Done, NoChannel, Invalid };

    DemoHandOvers(DemoWorld &world, DemoChannels &channels, DemoCallers &callers, DemoQueueApp &app,
                  DemoBridgeApp &bridgeApp, DemoRoutes &routes, DemoParking &parking);

    /// Whoever talks with that channel goes to the extension.
    Result blindTransfer(const QByteArray &channelName, const QByteArray &context,
                         const QByteArray &exten);
    /// The channel itself waits in the lot; `parker` is who gets it back.
    Result park(const QByteArray &channelName, const QByteArray &parker, Seconds timeout);

private:
    void transferDirect(const DemoCallers::CallPtr &call, const QByteArray &context,
                        const QByteArray &exten);
    /// Makes the ";2" half a call of its own, which ends with the customer's.
    DemoCallers::CallPtr detachInner(const DemoCallers::CallPtr &call);
    DemoCallers::CallPtr callBehind(const DemoChannel &phone) const;
    void send(const DemoChannel &transferer, const DemoChannel &transferee,
              const QByteArray &context, const QByteArray &exten) const;

    DemoWorld &m_world;
    DemoChannels &m_channels;
    DemoCallers &m_callers;
    DemoQueueApp &m_app;
    DemoBridgeApp &m_bridgeApp;
    DemoRoutes &m_routes;
    DemoParking &m_parking;
};
