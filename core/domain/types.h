// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time.h"
#include "core/domain/ids.h"

#include <QtGlobal>

/// What the telephone of an agent reports, merged over queues; not yet the agent's state.
enum class DeviceState : quint8 {
    Unknown,
    Free,
    InUse,
    Busy,
    Invalid,
    Unavailable,
    Ringing,
    RingingInUse,
    OnHold
};

/// What a conversation or a call is, seen from the company.
enum class CallKind : quint8 { Queue, Inbound, Outbound, Internal };

/// Exactly one at any time for each agent (DESIGN.md, section 2).
enum class AgentStatus : quint8 {
    Offline,
    Available,
    Ringing,
    Talking,
    OnHold,
    WrapUp,
    Paused,
    Busy ///< the device is in use, the call is not known
};

/// Why a caller left a queue without being answered. queue_log writes ABANDON for the first three.
enum class LeaveCause : quint8 {
    Unknown, ///< not told (yet), or the login cannot see it
    Abandoned,
    Redirected, ///< a supervisor moved the caller
    HungUp,     ///< a supervisor ended the caller's call
    Withdrawn,
    TimedOut,
    LeftEmpty,
    ExitedWithKey
};

/// Why a caller was not let into a queue.
enum class RefuseReason : quint8 { Unknown, Full, NobodyToJoin };

/// How one offer of a queue call to one agent ended.
enum class OfferResult : quint8 {
    Answered,
    NoAnswer,    ///< a telephone rang and was not taken
    Refused,     ///< the person declined (busy)
    Unreachable, ///< no telephone rang: unregistered, or already talking; not the person's miss
    Cancelled    ///< the caller left, or somebody else took the call
};

/// What became of a caller's whole journey (DESIGN.md, section 2).
enum class CallOutcome : quint8 {
    Open, ///< not ended yet
    Answered,
    AbandonedInQueue,
    AbandonedInMenu,
    TimedOut,
    LeftEmpty,
    Refused,
    NoAnswer,
    AfterHours,
    NoLine,
    Voicemail,
    CallbackRequested,
    EndedBySupervisor,
    LeftUnknown ///< left a queue, and the login cannot see why
};

/// True for the outcomes that are a loss until the number is spoken to.
constexpr bool isMissed(CallOutcome outcome)
{
    return outcome != CallOutcome::Open && outcome != CallOutcome::Answered
           && outcome != CallOutcome::EndedBySupervisor;
}

enum class EndedBy : quint8 { Unknown, Caller, Agent, Transfer };
