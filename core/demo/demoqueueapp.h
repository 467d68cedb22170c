// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demomembers.h"
#include "core/demo/demoqueueevents.h"
#include "core/demo/demovisit.h"

#include <functional>
#include <memory>
#include <vector>

/// The queue application: callers wait, members are rung by the queue's strategy, talks are
/// credited; queue_log, counters and events as app_queue makes them. Its sources are three:
/// waiting, ringing and talking.
///
/// Owned by DemoOffice, same thread.
class DemoQueueApp
{
public:
    using VisitPtr = std::shared_ptr<DemoVisit>;

    DemoQueueApp(DemoWorld &world, DemoChannels &channels, DemoStaff &staff, DemoMembers &members);

    /// Null when the queue refuses the caller: QUEUESTATUS is set, nothing else was sent.
    VisitPtr join(DemoQueue *queue, DemoChannel *channel);
    /// The caller hangs up while waiting; the channel itself is closed by the journey.
    void abandon(const VisitPtr &visit);
    void exitWithKey(const VisitPtr &visit, const QByteArray &key);
    /// Ends the talk; the caller's channel stays open.
    void hangUp(const VisitPtr &visit, DemoLeg::End end);
    bool isWaiting(const VisitPtr &visit) const;
    /// A telephone that rings is put down, or its Local channel; false: none of that name rings.
    bool refuse(const QByteArray &channelName);
    /// A supervisor takes the caller out of the queue, or out of the talk: then completeLate()
    /// is due when the customer hangs up at last. left() is not called.
    void pullOut(const VisitPtr &visit);
    void completeLate(const VisitPtr &visit);
    /// Bridge() takes the waiting caller: only queue_log and the counters notice, no event tells.
    void yank(const VisitPtr &visit);
    /// The caller goes back to the dialplan as soon as nobody rings for him.
    void withdraw(const VisitPtr &visit, const QByteArray &info);
    /// The person handed the caller on (the agent is credited now). The telephone is free again.
    void creditTransfer(const VisitPtr &visit);
    /// Sends AgentComplete for a talk that a transfer ended (members dialled directly).
    void completeByTransfer(const VisitPtr &visit, const QByteArray &logEvent,
                            std::initializer_list<QByteArray> logData);

    /// Asked for every ring.
    std::function<DemoRingPlan(const DemoAgent &agent)> ringPlan;
    std::function<void(const VisitPtr &visit)> connected;
    /// Called when the caller leaves the queue without having talked.
    std::function<void(const VisitPtr &visit, DemoLeft how)> left;

private:
    bool mayJoin(DemoQueue *queue, DemoChannel *channel) const;
    bool hasStaff(const DemoQueue &queue) const;
    void poke();
    void lookAround();
    void offerAll(DemoQueue *queue);
    void ring(const VisitPtr &visit, DemoMember *member);
    void act(const VisitPtr &visit, DemoMember *member, DemoRingPlan::Kind kind);
    void ringsOut(const VisitPtr &visit);
    void refused(const VisitPtr &visit, std::size_t index);
    void connect(const VisitPtr &visit, std::size_t index);
    void dropOffers(const VisitPtr &visit, bool timedOut, int cause);
    void endRing(const VisitPtr &visit);
    void timeOut(const VisitPtr &visit);
    /// By value: whoever kept the visit may let go of it meanwhile.
    void leave(VisitPtr visit, DemoLeft how);
    void countAbandoned(const DemoVisit &visit) const;
    void recordAbandoned(const DemoVisit &visit, const QByteArray &logEvent);
    void emptyOut(DemoQueue *queue);
    void credit(DemoVisit &visit);
    void complete(DemoVisit &visit, const QByteArray &logEvent, QByteArrayView reason);

    DemoWorld &m_world;
    DemoChannels &m_channels;
    DemoStaff &m_staff;
    DemoMembers &m_members;
    DemoQueueEvents m_events;
    std::vector<VisitPtr> m_talking;
    DemoTimeline::Ticket m_poke;
};
