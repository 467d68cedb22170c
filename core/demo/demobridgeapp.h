// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/democallers.h"

/// The application Bridge: takes a customer out of a talk or a queue into a bridge with the
/// channel that runs it.
///
/// What the queue tells of it was tried on a real Asterisk: docs/demo-pbx.md. Owned by
/// DemoOffice, same thread.
class DemoBridgeApp
{
public:
    DemoBridgeApp(DemoWorld &world, DemoChannels &channels, DemoCallers &callers,
                  DemoQueueApp &app);

    /// "CHANNEL" or "CHANNEL,OPTIONS"; with the option x the customer is hung up at the end.
    void start(const DemoCallers::CallPtr &taker, const QByteArray &arguments);
    /// The taker talks with the customer. `free` takes him out of what he is in, `told` runs once
    /// he is in the new bridge; when the taker hangs up, so does the customer.
    void pair(const DemoCallers::CallPtr &taker, const DemoCallers::CallPtr &customer,
              const std::function<void()> &free, const std::function<void()> &told);
    /// Undoes whatever the call is in: menu, queue, talk.
    void takeOut(const DemoCallers::CallPtr &call, bool toldByQueue = true);
    DemoCallers::CallPtr callOf(const QByteArray &channelName) const;

private:
    struct Pair
    {
        DemoCallers::CallPtr taker;
        DemoCallers::CallPtr customer;
        DemoBridge *bridge = nullptr;
        DemoQueue *queue = nullptr; ///< the customer's last; null: none
        bool hangsUp = false;       ///< option x
    };
    using PairPtr = std::shared_ptr<Pair>;

    void join(const PairPtr &pair, const std::function<void()> &free,
              const std::function<void()> &told);
    void release(const PairPtr &pair);
    void takerLeaves(const PairPtr &pair);
    void customerLeaves(const PairPtr &pair);
    void customerHangsUp(const PairPtr &pair);
    void fail(const DemoCallers::CallPtr &taker, const QByteArray &result);

    DemoWorld &m_world;
    DemoChannels &m_channels;
    DemoCallers &m_callers;
    DemoQueueApp &m_app;
};
