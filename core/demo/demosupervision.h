// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demooriginate.h"

/// What a supervisor does to customers' calls from outside: hang up, redirect, withdraw, move up.
///
/// Events as in captures/05-actions/waiting-callers and captures/11-freepbx/supervisor-*. Knows
/// the customers' channels, and the agents' channels of a queue call in progress. Owned by
/// DemoOffice, same thread.
class DemoSupervision
{
public:
    DemoSupervision(DemoChannels &channels, DemoCallers &callers, DemoQueueApp &app,
                    DemoBridgeApp &bridgeApp, DemoRoutes &routes, DemoOriginate &originate);

    /// False: no call has such a channel.
    bool hangUp(const QByteArray &channelName);
    /// The same by the telephone itself.
    void putDown(const QByteArray &channelName);
    /// Sends the customer to an extension: a queue, a person, or nowhere (and the call is lost).
    bool redirect(const QByteArray &channelName, const QByteArray &context,
                  const QByteArray &exten);
    /// The waiting caller of that channel; null: none in that queue.
    DemoQueueApp::VisitPtr findWaiting(const DemoQueue &queue, const QByteArray &channelName) const;
    void withdraw(const DemoQueueApp::VisitPtr &visit, const QByteArray &info);
    void setPriority(const DemoQueueApp::VisitPtr &visit, int priority, bool isImmediate);

private:
    DemoCallers::CallPtr callOfAgent(const QByteArray &channelName) const;

    DemoChannels &m_channels;
    DemoCallers &m_callers;
    DemoQueueApp &m_app;
    DemoBridgeApp &m_bridgeApp;
    DemoRoutes &m_routes;
    DemoOriginate &m_originate;
};
