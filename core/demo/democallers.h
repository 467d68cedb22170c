// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demoqueueapp.h"

#include <memory>
#include <set>

/// Who calls, and how often he tried.
struct DemoCustomer
{
    QByteArray number;
    QByteArray name;
    std::size_t queue = 0; ///< the one he wants
    int attempts = 1;
    bool isOffice = false; ///< an originated call: it has no patience and never calls again
};

/// One customer's journey through the PBX, from the trunk to the end.
struct DemoCall
{
    DemoCustomer customer;
    DemoChannel *trunk = nullptr;
    DemoQueueApp::VisitPtr visit;
    /// Talks a supervisor ended by taking the customer away; the queue counts them still.
    std::vector<DemoQueueApp::VisitPtr> openVisits;
    /// Undoes whatever stands between this call and its being taken elsewhere: a ringing Dial,
    /// a consultation. Empty when that is nothing but a queue.
    std::function<void()> letGo;
    /// Runs when the channel has gone: ends what hung behind it.
    std::function<void()> ended;
    DemoTimeline::Ticket next;     ///< menu, talk: whatever comes next by itself
    DemoTimeline::Ticket patience; ///< runs out while waiting
};

/// Customers: Poisson arrivals with a profile of the day, schedule, menu, patience, redialling.
///
/// Owned by DemoOffice, same thread.
class DemoCallers
{
public:
    using CallPtr = std::shared_ptr<DemoCall>;

    DemoCallers(DemoWorld &world, DemoChannels &channels, DemoStaff &staff, DemoMembers &members,
                DemoQueueApp &app);

    void start();
    const std::set<CallPtr> &calls() const { return m_calls; }
    /// Before the end of the office: calls and what may happen to them keep each other alive.
    void forgetAll();

    /// Picks the person for a call that no queue distributes; null: nobody is free.
    DemoAgent *anyFreeAgent() const;
    /// A new channel from the trunk.
    CallPtr open(const DemoCustomer &customer, const QByteArray &did);
    /// Makes an originated channel a call that can be sent anywhere.
    CallPtr adopt(DemoChannel *channel);
    DemoCustomer newCustomer();
    void enter(const CallPtr &call, std::size_t queue);
    /// Closes the caller's channel and forgets the call.
    void close(const CallPtr &call, int cause);
    /// The caller hangs up on an announcement, in the menu and the like.
    void hangUpByCaller(const CallPtr &call);
    /// The dialplan comes to its end.
    void hangUpByPbx(const CallPtr &call);
    /// The dialplan behind Queue(): another queue, or the mailbox.
    void goOnAfter(const CallPtr &call, const DemoQueue &queue);
    /// Ends the talk of the queue call after a while.
    void endTalkAfter(const CallPtr &call, Milliseconds rest);
    /// The mailbox answers; the caller leaves a message or not.
    void voicemail(const CallPtr &call);
    /// Somebody who was not spoken to: calls again, is called back, or is lost.
    void mayCallAgain(DemoCustomer customer);
    /// How long this talk is going to last.
    Milliseconds talkTime(const DemoVisit &visit) const;

    /// Takes a call that is not for a queue; false: it was not wanted there.
    std::function<bool(const CallPtr &call)> diverted;
    /// The talk of a queue call has begun; true: somebody else sees to its end.
    std::function<bool(const CallPtr &call)> tookOver;
    /// Before a customer joins a queue, where the office records its calls.
    std::function<void(const CallPtr &call, const DemoQueue &queue)> record;
    /// Somebody asked to be called back.
    std::function<void(const DemoCustomer &customer)> callBackWanted;

private:
    double rateNow() const; ///< part of the busiest hour's arrivals
    void bookArrival();
    void arrive(const DemoCustomer &customer);
    void closedOffice(const CallPtr &call);
    void menu(const CallPtr &call);
    void turnedAway(const CallPtr &call, std::size_t queue);
    void onConnected(const DemoQueueApp::VisitPtr &visit);
    void onLeft(const DemoQueueApp::VisitPtr &visit, DemoLeft how);

    DemoWorld &m_world;
    DemoChannels &m_channels;
    DemoStaff &m_staff;
    DemoMembers &m_members;
    DemoQueueApp &m_app;
    std::set<CallPtr> m_calls;
};
