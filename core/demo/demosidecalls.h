// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/democallers.h"
#include "core/demo/demodials.h"

/// The calls no queue knows of: to a person's own number, to a ring group, between colleagues,
/// and out to customers (those who asked for it among them).
///
/// Owned by DemoOffice, same thread.
class DemoSideCalls
{
public:
    DemoSideCalls(DemoWorld &world, DemoChannels &channels, DemoStaff &staff, DemoCallers &callers,
                  DemoDials &dials);

    void start();

private:
    struct Outgoing
    {
        DemoChannel *phone = nullptr;
        DemoChannel *trunk = nullptr;
        QByteArray number;
        DemoTimeline::Ticket next;
    };
    using OutgoingPtr = std::shared_ptr<Outgoing>;

    bool divert(const DemoCallers::CallPtr &call);
    void dialFor(const DemoCallers::CallPtr &call, const std::vector<DemoAgent *> &agents,
                 const QByteArray &group);
    void onAnswered(const DemoCallers::CallPtr &call, const DemoDials::DialPtr &dial);
    void onMissed(const DemoCallers::CallPtr &call, QByteArrayView status);
    std::vector<DemoAgent *> groupMembers() const;
    void bookOwnCalls(DemoAgent *agent);
    void bookColleague(DemoAgent *agent);
    void callColleague(DemoAgent *agent);
    void callBack(const DemoCustomer &customer);
    void callOut(DemoAgent *agent, const QByteArray &number);
    void ringOut(const OutgoingPtr &out);
    void talkOut(const OutgoingPtr &out);
    /// By value, here and below: closing the channels lets go of what they keep.
    void endOut(OutgoingPtr out, QByteArrayView status, int cause);
    void hangUpOut(OutgoingPtr out, bool byAgent);
    void talkInside(DemoChannel *phone, const DemoDials::DialPtr &dial);
    bool isIdle(const DemoAgent &agent) const;
    DemoChannel *pickUp(DemoAgent *agent, const QByteArray &number);

    DemoWorld &m_world;
    DemoChannels &m_channels;
    DemoStaff &m_staff;
    DemoCallers &m_callers;
    DemoDials &m_dials;
};
