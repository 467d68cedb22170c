// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/types.h"

#include <QList>
#include <QString>

#include <optional>

struct QueueInfo
{
    QueueId id;
    std::optional<Seconds> serviceLevel; ///< the queue's own threshold; zero counts as none
    QString strategy;                    ///< the PBX's own word
    int weight = 0;
    int maxWaiting = 0; ///< 0: no limit

    bool operator==(const QueueInfo &) const = default;
};

/// One agent in one queue.
struct Membership
{
    AgentId agent;
    QueueId queue;
    QString name;           ///< the person's name as the PBX has it
    QString interface;      ///< "Local/2001@from-queue/n"; what queue_log falls back to
    QString stateInterface; ///< "hint:2001@ext-local"
    QString extension;      ///< "2001"; empty when none can be told
    int penalty = 0;
    bool paused = false;
    QString pauseReason; ///< empty when not paused or no reason given
    Timestamp pausedSince;
    bool dynamic = true;
    bool ringInUse = false;
    DeviceState device = DeviceState::Unknown;
    bool inCall = false; ///< as QueueStatus says; events are silent about it
    Timestamp lastCall;

    bool operator==(const Membership &) const = default;
};

struct WaitingCaller
{
    QueueCallId queueCall;
    CallId call;
    QueueId queue;
    int position = 0;
    int priority = 0;
    QString number;
    QString name;
    LegId leg;
    Timestamp since;
};

/// An agent's telephone in a conversation at the moment of a snapshot.
struct OngoingTalk
{
    AgentId agent;
    CallId call;
    QueueCallId queueCall;
    QueueId queue;
    CallKind kind = CallKind::Inbound;
    QString number;
    QString name;
    LegId leg;
    Timestamp since;
    bool held = false;
    bool isOwnPhone = false; ///< as in TalkBegan
};

/// A journey that is open at the moment of a snapshot.
struct OngoingCall
{
    CallId call;
    CallKind kind = CallKind::Inbound;
    QString number;
    QString name;
    QString source;
    Timestamp since;
    bool spokenTo = false; ///< somebody speaks with the customer, or has spoken
};

/// Everything the PBX says about itself at one moment.
struct Snapshot
{
    QList<QueueInfo> queues;
    QList<Membership> memberships;
    QList<WaitingCaller> waiting;
    QList<OngoingTalk> talks;
    QList<OngoingCall> calls;
    bool knowsCalls = false; ///< false: talks and calls were not allowed to be asked; keep them
    Timestamp pbxStarted;    ///< not known: zero
};
