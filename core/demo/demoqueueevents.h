// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demochannels.h"
#include "core/demo/demovisit.h"

#include <initializer_list>
#include <utility>

/// What the queue application tells of a visit: AMI events of class agent, the variables it sets,
/// and lines of queue_log. Changes nothing. Owned by DemoQueueApp, same thread.
class DemoQueueEvents
{
public:
    DemoQueueEvents(DemoWorld &world, DemoChannels &channels, DemoStaff &staff);

    /// 1 for the first in line; only while the caller waits.
    static int positionOf(const DemoVisit &visit);

    void joined(const DemoVisit &visit) const;
    void left(const DemoVisit &visit, int position, qsizetype count) const;
    /// QueueCallerAbandon; the log says why: ABANDON, EXITWITHTIMEOUT, EXITEMPTY or WITHDRAW.
    void abandoned(const DemoVisit &visit, const QByteArray &logEvent) const;
    /// A ring cut short because the caller left has no event, only a line (captures, surprise 59).
    void ringCanceled(const DemoVisit &visit) const;
    /// The lines of a caller taken by Bridge(), written for the channel that took his place.
    void yanked(const DemoVisit &visit, const QByteArray &standIn) const;
    void memberVariables(const DemoVisit &visit) const;
    /// AgentCalled, AgentRingNoAnswer and AgentConnect.
    void agent(QByteArrayView event, const DemoVisit &visit, const DemoVisit::Offer &offer,
               std::initializer_list<std::pair<QByteArrayView, qint64>> extra) const;
    void completed(const DemoVisit &visit, QByteArrayView reason) const;
    void log(const DemoVisit &visit, const QByteArray &who, const QByteArray &event,
             std::initializer_list<QByteArray> data) const;

private:
    DemoWorld &m_world;
    DemoChannels &m_channels;
    DemoStaff &m_staff;
};
