// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demoqueue.h"

#include <functional>

/// The queues with their members: who is in which, paused or not, and the events of that.
///
/// Owned by DemoOffice, same thread.
class DemoMembers
{
public:
    DemoMembers(DemoWorld &world, DemoStaff &staff);

    const std::vector<std::unique_ptr<DemoQueue>> &queues() const { return m_queues; }
    DemoQueue *find(const QByteArray &name) const;
    QByteArray interfaceOf(const DemoAgent &agent) const;
    /// The person behind "PJSIP/2001" or "Local/2001@from-queue/n"; null for others.
    DemoAgent *agentOf(const QByteArray &interface) const;

    /// Pauses in one queue, or in all when `queue` is null. False: a member of none.
    bool pause(const QByteArray &interface, DemoQueue *queue, bool paused,
               const QByteArray &reason);
    void setPenalty(const QByteArray &interface, const DemoQueue *queue, int penalty);
    void setRingInUse(const QByteArray &interface, const DemoQueue *queue, bool rings);
    /// The memberships of that interface, in one queue or in all; the last queue comes first, as
    /// in the recordings.
    std::vector<DemoMember *> find(const QByteArray &interface, const DemoQueue *queue) const;
    /// By AddQueueMember or QueueAdd; not a member yet.
    void addDynamic(DemoQueue *queue, const DemoMember &like);
    void remove(DemoMember *member);

    void sendMember(QByteArrayView event, const DemoMember &member) const;
    /// Sends Queue:NAME_avail when it turned.
    void refreshAvailability(DemoQueue *queue) const;

    /// A member may have become free for calls, or the last one may have gone.
    std::function<void(DemoQueue *queue)> changed;
    /// The member is about to be deleted.
    std::function<void(DemoMember *member)> leaving;

private:
    void makeQueues();
    void fill(DemoQueue *queue, std::size_t index);
    DemoMember *add(DemoQueue *queue, const DemoMember &like);
    void addMember(DemoQueue *queue, DemoAgent *agent, int penalty, bool isDynamic);
    void setPaused(DemoMember *member, bool paused, const QByteArray &reason);
    void log(const QByteArray &queue, const QByteArray &who, const QByteArray &event,
             const QByteArray &data) const;

    DemoWorld &m_world;
    DemoStaff &m_staff;
    std::vector<std::unique_ptr<DemoQueue>> m_queues;
};
