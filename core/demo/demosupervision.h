// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/democallers.h"
#include "core/demo/demodials.h"

/// What a supervisor does to customers' calls from outside: hang up, redirect, withdraw, move up.
///
/// Events as in captures/05-actions/waiting-callers and captures/11-freepbx/supervisor-*. Knows
/// the customers' channels, and the agents' channels of a queue call in progress. Owned by
/// DemoOffice, same thread.
class DemoSupervision
{
public:
    DemoSupervision(DemoWorld &world, DemoChannels &channels, DemoStaff &staff,
                    DemoMembers &members, DemoCallers &callers, DemoDials &dials,
                    DemoQueueApp &app);

    /// False: no call has such a channel.
    bool hangUp(const QByteArray &channelName);
    /// Sends the customer to an extension: a queue, a person, or nowhere (and the call is lost).
    bool redirect(const QByteArray &channelName, const QByteArray &context,
                  const QByteArray &exten);
    /// The waiting caller of that channel; null: none in that queue.
    DemoQueueApp::VisitPtr findWaiting(const DemoQueue &queue, const QByteArray &channelName) const;
    void withdraw(const DemoQueueApp::VisitPtr &visit, const QByteArray &info);
    void setPriority(const DemoQueueApp::VisitPtr &visit, int priority, bool isImmediate);

private:
    DemoCallers::CallPtr callOfTrunk(const QByteArray &channelName) const;
    DemoCallers::CallPtr callOfAgent(const QByteArray &channelName) const;
    void takeOut(const DemoCallers::CallPtr &call);
    void sendTo(const DemoCallers::CallPtr &call, const QByteArray &exten);
    void ringPerson(const DemoCallers::CallPtr &call, DemoAgent *agent);

    DemoWorld &m_world;
    DemoChannels &m_channels;
    DemoStaff &m_staff;
    DemoMembers &m_members;
    DemoCallers &m_callers;
    DemoDials &m_dials;
    DemoQueueApp &m_app;
};
