// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/snapshot.h"
#include "core/domain/types.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <memory>
#include <variant>

// Facts about one site, in no PBX's words. A connector makes them, LiveBoard folds them, the
// journal keeps them. Each is a small value; an event about an unknown thing creates the thing,
// and the same fact told twice changes nothing.

/// A queue exists, or its settings changed.
struct QueueSeen
{
    QueueInfo queue;
};
/// The PBX no longer has this queue.
struct QueueGone
{
    QueueId queue;
};
/// An agent is a member of a queue, with these values now.
struct MembershipSeen
{
    Membership membership;
};
struct MembershipGone
{
    AgentId agent;
    QueueId queue;
};
/// The agent's telephone (all of the person's telephones together) changed its state.
struct DeviceChanged
{
    AgentId agent;
    DeviceState state = DeviceState::Unknown;
};

/// A caller's journey began, or an agent placed a call. `number` is the other side: the customer's
/// number, or the number dialled; empty when withheld.
struct CallStarted
{
    CallId call;
    CallKind kind = CallKind::Inbound;
    QString number;
    QString name;
    QString source; ///< the number the customer dialled (DID), empty when not known
    AgentId agent;  ///< who placed it; null for inbound calls
};
/// Two journeys turned out to be one customer (a transfer, a pick-up): `merged` goes on as `into`.
struct CallsMerged
{
    CallId into;
    CallId merged;
};
/// Where the journey has got to, so that its outcome can be told at the end.
struct CallReached
{
    enum class Step : quint8 {
        Menu,
        DirectRing, ///< a telephone or a ring group rings without a queue
        Human,      ///< a human spoke, whoever it was
        Voicemail,
        CallbackRequest,
        Closed, ///< turned away by a schedule
        NoLine  ///< no trunk or telephone could be reached
    };
    CallId call;
    Step step = Step::Menu;
};
struct CallEnded
{
    CallId call;
    bool bySupervisor = false;
};

struct CallerJoined
{
    QueueCallId queueCall;
    CallId call;
    QueueId queue;
    int position = 0; ///< 1 is next
    QString number;
    QString name;
    LegId leg;
};
/// The caller left the queue unanswered. `cause` may be Unknown at first; LeaveCauseKnown follows.
struct CallerLeft
{
    QueueCallId queueCall;
    QueueId queue;
    LeaveCause cause = LeaveCause::Unknown;
    Seconds waited{-1}; ///< as the PBX counts it; negative: not told, use the times
};
struct LeaveCauseKnown
{
    QueueCallId queueCall;
    QueueId queue;
    LeaveCause cause = LeaveCause::Unknown;
};
/// Turned away at the door: never entered, counted apart.
struct CallerRefused
{
    CallId call;
    QueueId queue;
    RefuseReason reason = RefuseReason::Unknown;
    QString number;
};
/// An agent's telephone is being offered this queue call.
struct OfferBegan
{
    QueueCallId queueCall;
    QueueId queue;
    AgentId agent;
};
struct OfferEnded
{
    QueueCallId queueCall;
    QueueId queue;
    AgentId agent;
    OfferResult result = OfferResult::Cancelled;
    bool counted = false; ///< the PBX's own log has a RINGNOANSWER line for it
    Milliseconds rang{0};
};
/// A queue call was connected to an agent.
struct CallAnswered
{
    QueueCallId queueCall;
    CallId call;
    QueueId queue;
    AgentId agent;
    Seconds waited{-1};
};
/// A queue call ended after it was answered. `talked` is what queue_log credits to `agent`.
struct QueueCallEnded
{
    QueueCallId queueCall;
    QueueId queue;
    AgentId agent;
    Seconds talked{0};
    EndedBy by = EndedBy::Unknown;
};

/// A call rings at an agent's telephone outside any queue.
struct DirectRingBegan
{
    AgentId agent;
    CallId call;
    CallKind kind = CallKind::Inbound;
    QString number;
    QString name;
};
struct DirectRingEnded
{
    AgentId agent;
    CallId call;
};
/// The agent's own telephone is in a conversation. An agent may have two (a held one and another).
struct TalkBegan
{
    AgentId agent;
    CallId call;
    QueueCallId queueCall; ///< null when the call came by no queue
    QueueId queue;
    CallKind kind = CallKind::Inbound;
    QString number; ///< the other side
    QString name;
    LegId leg; ///< the agent's own telephone, what a supervisor listens to
    /// False where `leg` only stands for the telephone (a mobile, another PBX's, a Local half): to
    /// whisper there could be heard by the customer (surprise 80).
    bool isOwnPhone = false;
};
struct TalkEnded
{
    AgentId agent;
    LegId leg;
};
struct HoldChanged
{
    AgentId agent;
    LegId leg;
    bool held = false;
};
struct CallTransferred
{
    enum class Way : quint8 { Blind, Attended, Pickup, Parked };
    CallId call;
    AgentId from;
    AgentId to;       ///< null when it is no agent
    QString toNumber; ///< extension, queue or number
    Way way = Way::Blind;
};
/// A supervisor listens to an agent; not a call.
struct SpyBegan
{
    LegId spy;
    AgentId supervisor; ///< null when the listening telephone is nobody's we know
    AgentId agent;
};
struct SpyEnded
{
    LegId spy;
};

/// The whole truth at one moment; the board takes the difference, so no ghost survives.
struct SnapshotTaken
{
    std::shared_ptr<const Snapshot> snapshot;
};
/// From this moment nothing is seen: the line broke or the PBX went away.
struct ObservationLost
{
    QString detail; ///< English, for the log
};
/// What the login can tell apart from now on.
struct SightChanged
{
    bool seesLeaveCauses = false; ///< else callers who left are counted as "cause unknown"
    bool seesCalls = false;       ///< else only queues and agents are known
};

using EventPayload =
    std::variant<QueueSeen, QueueGone, MembershipSeen, MembershipGone, DeviceChanged, CallStarted,
                 CallsMerged, CallReached, CallEnded, CallerJoined, CallerLeft, LeaveCauseKnown,
                 CallerRefused, OfferBegan, OfferEnded, CallAnswered, QueueCallEnded,
                 DirectRingBegan, DirectRingEnded, TalkBegan, TalkEnded, HoldChanged,
                 CallTransferred, SpyBegan, SpyEnded, SnapshotTaken, ObservationLost, SightChanged>;

/// One fact and when it was seen (receive time, or the PBX's own when it stamps its events).
struct Event
{
    Timestamp at;
    EventPayload what;
};
using EventBatch = QList<Event>;
Q_DECLARE_METATYPE(EventBatch)
