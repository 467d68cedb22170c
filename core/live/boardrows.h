// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analysis/tally.h"
#include "core/domain/snapshot.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

/// One conversation of an agent's own telephone.
struct Conversation
{
    LegId leg;
    CallId call;
    QueueCallId queueCall; ///< null when it came by no queue
    QueueId queue;
    CallKind kind = CallKind::Inbound;
    QString number; ///< the other side; empty when withheld
    QString name;
    Timestamp since;
    bool held = false;
    Timestamp heldSince;
    Milliseconds heldBefore{0};
    bool isOwnPhone = false; ///< `leg` is surely the agent's own telephone (TalkBegan)

    bool operator==(const Conversation &) const = default;
};

/// Somebody listens to an agent.
struct Listener
{
    LegId spy;          ///< the listening telephone
    AgentId supervisor; ///< null when it is nobody's we know
    Timestamp since;

    bool operator==(const Listener &) const = default;
};

/// A call that rings at an agent's telephone.
struct Ringing
{
    QueueCallId queueCall; ///< null when no queue offers it
    CallId call;
    QueueId queue;
    QString number;
    QString name;
    Timestamp since;

    bool operator==(const Ringing &) const = default;
};

/// One person, as the board shows them.
struct AgentRow
{
    AgentId id;
    QString name;
    QString extension;
    AgentStatus status = AgentStatus::Offline;
    Timestamp since;           ///< when `status` began
    QString pauseReason;       ///< of Paused; of the partial pause when partlyPaused
    bool partlyPaused = false; ///< paused in some queues only: still Available
    Timestamp wrapUpEnds;      ///< of WrapUp
    DeviceState device = DeviceState::Unknown;
    QList<Membership> memberships;     ///< in the order they were seen
    QList<Conversation> conversations; ///< the one shown first; held ones last
    QList<Ringing> rings;
    QList<Listener> listeners; ///< in the order they came
    QueueId lastQueue;         ///< whose call began the wrap-up
    Timestamp pausedSince; ///< since when at least one membership is paused; unknown when none is
    AgentTally today;      ///< closed stretches only: add the running one with `since`

    /// The conversation shown: the first that is not held, else the held one. Null when none.
    const Conversation *conversation() const
    {
        return conversations.isEmpty() ? nullptr : &conversations.first();
    }
    bool isIn(const QueueId &queue) const;
};

/// How many of a queue's members are in which state.
struct StateCounts
{
    int offline = 0;
    int available = 0;
    int ringing = 0;
    int talking = 0; ///< with those on hold
    int wrapUp = 0;
    int paused = 0; ///< in this queue
    int busy = 0;

    int staffed() const { return available + ringing + talking + wrapUp + paused + busy; }
    int occupied() const { return ringing + talking + wrapUp + busy; }
    bool operator==(const StateCounts &) const = default;
};

struct QueueRow
{
    QueueInfo info;
    Seconds threshold{20};      ///< T of the service level in force
    QList<QueueCallId> waiting; ///< in order of position
    Timestamp longestSince; ///< when the one who waits longest joined; unknown when nobody waits
    StateCounts states;
    Tally today;
    Tally lastHour;
    Tally last30;
    Tally last15;
};

struct WaitingRow
{
    WaitingCaller caller;
    int attempt = 1; ///< 2 when this number has been lost once already today
    QList<AgentId> offeredTo;
};

/// A caller who left a queue, or a journey that ended, without being answered.
struct LostRow
{
    QueueCallId queueCall; ///< null when it was lost without a queue
    CallId call;
    QueueId queue;
    QString number;
    QString name;
    Timestamp leftAt;
    Seconds waited{0};
    CallOutcome outcome = CallOutcome::LeftUnknown;
    bool isShort = false;
    int attempt = 1;
};

/// One step of the day's curve, a quarter of an hour.
struct CurvePoint
{
    Timestamp start;
    Tally tally;
};
using Curve = std::vector<CurvePoint>;

/// Customers' journeys of today; one each, however many queues they went through.
struct JourneyTally
{
    int offered = 0;
    int answered = 0;
    int endedBySupervisor = 0;
    int abandonedInQueue = 0;
    int abandonedInMenu = 0;
    int timedOut = 0;
    int leftEmpty = 0;
    int refused = 0;
    int noAnswer = 0;
    int afterHours = 0;
    int noLine = 0;
    int voicemail = 0;
    int callbackRequested = 0;
    int leftUnknown = 0;

    int missed() const;
    int &of(CallOutcome outcome);
    bool operator==(const JourneyTally &) const = default;
};
