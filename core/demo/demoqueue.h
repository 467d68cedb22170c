// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demosettings.h"
#include "core/demo/demostaff.h"

#include <list>
#include <memory>
#include <vector>

struct DemoQueue;
class DemoVisit;

/// One person in one queue. Owned by its queue.
struct DemoMember
{
    DemoQueue *queue = nullptr;
    DemoAgent *agent = nullptr; ///< null for an interface that belongs to nobody
    QByteArray name;
    QByteArray interface;
    QByteArray stateInterface;
    bool isDynamic = false;
    int penalty = 0;
    bool ringsInUse = false; ///< rung although the telephone is in use
    int callsTaken = 0;
    qint64 lastCall = 0; ///< Unix seconds, like the three below; 0: never
    qint64 lastPause = 0;
    qint64 loginTime = 0;
    qint64 talkStart = 0;
    DemoQueue *lastQueue = nullptr; ///< whose wrap-up runs
    bool paused = false;
    QByteArray pausedReason;
    bool isOffered = false; ///< rung by this queue, its telephone may not show it yet

    DemoDeviceState status() const { return agent ? agent->device : DemoDeviceState::Invalid; }
};

/// One queue with its callers, members and Asterisk's own counters.
struct DemoQueue
{
    DemoQueuePlan plan;
    QByteArray name; ///< "sales" or "600"
    std::vector<std::unique_ptr<DemoMember>> members;
    std::list<std::shared_ptr<DemoVisit>> waiting; ///< in order of position
    std::size_t nextMember = 0;                    ///< of rrmemory
    bool isAvailable = true;                       ///< as last sent of Queue:NAME_avail
    int completed = 0;
    int completedInTime = 0;
    int abandoned = 0;
    int abandonedInTime = 0;
    int holdTime = 0; ///< moving averages, seconds
    int talkTime = 0;

    DemoMember *find(const QByteArray &interface) const;
    /// As app_queue does when a caller is connected.
    void countHold(int seconds);
    /// As app_queue does when a talk is over.
    void countTalk(int seconds, bool wasInTime);
    /// QueueReset: zeroes those of the members too (captures, surprise 44).
    void resetCounters();
    /// In per cent.
    double serviceLevel() const;
    double serviceLevel2() const;
};

/// Whether the member could be rung at that second: device, pause and wrap-up.
bool demoCanTake(const DemoMember &member, qint64 nowSeconds);
/// "rrmemory"
QByteArrayView demoStrategyText(DemoStrategy strategy);
