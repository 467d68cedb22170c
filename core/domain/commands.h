// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time.h"
#include "core/domain/ids.h"

#include <QMetaType>
#include <QString>

#include <optional>
#include <variant>

// What a supervisor can order, in no PBX's words. A connector turns each into actions and tells how
// it goes (CommandProgress); the board changes only when the PBX's own events say so. Each names
// its target as it was shown when the user acted, so that a stale click does nothing.

/// One order of one supervisor; unique for ever, it stands in the audit trail.
using CommandId = StrongId<struct CommandIdTag>;

/// One agent in one queue, by the way the PBX reaches them (Membership::interface).
struct MemberRef
{
    AgentId agent;
    QueueId queue; ///< null where the command is about all queues of that interface
    QString interface;

    bool operator==(const MemberRef &) const = default;
};
/// One conversation of an agent; `leg` is the agent's own telephone (Conversation::leg).
struct TalkRef
{
    AgentId agent;
    LegId leg;
    CallId call;

    bool operator==(const TalkRef &) const = default;
};
/// One caller who waits; `leg` is the caller's (WaitingCaller::leg).
struct CallerRef
{
    QueueCallId queueCall;
    QueueId queue;
    CallId call;
    LegId leg;

    bool operator==(const CallerRef &) const = default;
};
/// Where a call is sent to. The connector verifies that the PBX knows the way before it sends
/// anything there: Asterisk says "success" and loses the call otherwise (surprise 21).
struct Destination
{
    enum class Kind : quint8 { Agent, Queue, Number };
    Kind kind = Kind::Number;
    QString value; ///< the agent's extension, the queue's id, or the digits

    bool operator==(const Destination &) const = default;
};

enum class JoinMode : quint8 {
    Listen,
    Whisper, ///< only the agent hears the supervisor
    Barge    ///< both hear
};

/// Rings the supervisor's own phone; answered, it hears the agent's conversation.
struct JoinTalk
{
    TalkRef talk;
    JoinMode mode = JoinMode::Listen;
    bool tellAgent = false; ///< a sign on the agent's telephone, where it can show one (SendText)
    bool operator==(const JoinTalk &) const = default;
};
/// Another mode for a join under way.
struct SwitchJoin
{
    CommandId join;
    JoinMode mode = JoinMode::Listen;
    bool operator==(const SwitchJoin &) const = default;
};
/// Ends a join, or a ringing that was to become one.
struct LeaveJoin
{
    CommandId join;
    bool operator==(const LeaveJoin &) const = default;
};
/// Rings the supervisor's phone; answered, the customer is moved to it and the agent released.
/// Nothing moves when it does not answer.
struct TakeOver
{
    TalkRef talk;
    bool operator==(const TakeOver &) const = default;
};
/// Rings somebody's phone; answered, the waiting caller is connected to it. Until then the caller
/// keeps waiting in the queue. `to` null: the supervisor.
struct TakeCaller
{
    CallerRef caller;
    AgentId to;
    QString extension; ///< of `to`
    bool operator==(const TakeCaller &) const = default;
};
/// To another queue. `priority` carries the time already waited along.
struct MoveCaller
{
    CallerRef caller;
    QueueId to;
    int priority = 0;
    bool operator==(const MoveCaller &) const = default;
};
struct PrioritizeCaller
{
    CallerRef caller;
    int priority = 0;
    bool operator==(const PrioritizeCaller &) const = default;
};
/// Out of the queue, to somewhere else.
struct WithdrawCaller
{
    CallerRef caller;
    Destination to;
    bool operator==(const WithdrawCaller &) const = default;
};
struct HangUpCaller
{
    CallerRef caller;
    bool operator==(const HangUpCaller &) const = default;
};
struct HangUpTalk
{
    enum class Side : quint8 { Agent, Customer };
    TalkRef talk;
    Side side = Side::Agent;
    bool operator==(const HangUpTalk &) const = default;
};
/// Blind: the agent is released at once.
struct TransferTalk
{
    TalkRef talk;
    Destination to;
    bool operator==(const TransferTalk &) const = default;
};
/// The customer waits in the PBX's parking lot.
struct ParkTalk
{
    TalkRef talk;
    bool operator==(const ParkTalk &) const = default;
};
/// The supervisor's phone takes a parked customer back.
struct RetrieveParked
{
    QString slot; ///< as the PBX named it when the call was parked
    CallId call;
    bool operator==(const RetrieveParked &) const = default;
};
struct RecordTalk
{
    enum class Step : quint8 { Start, Stop, Mute, Unmute };
    TalkRef talk;
    Step step = Step::Start;
    bool operator==(const RecordTalk &) const = default;
};
struct PauseAgent
{
    MemberRef member;
    QString reason;
    bool operator==(const PauseAgent &) const = default;
};
struct ResumeAgent
{
    MemberRef member;
    bool operator==(const ResumeAgent &) const = default;
};
struct AddMember
{
    MemberRef member;
    QString stateInterface; ///< the same person must stay the same person in the new queue
    QString name;
    int penalty = 0;
    bool operator==(const AddMember &) const = default;
};
struct RemoveMember
{
    MemberRef member;
    bool operator==(const RemoveMember &) const = default;
};
struct SetPenalty
{
    MemberRef member;
    int penalty = 0;
    bool operator==(const SetPenalty &) const = default;
};
struct SetRingInUse
{
    MemberRef member;
    bool ringInUse = false;
    bool operator==(const SetRingInUse &) const = default;
};
/// The supervisor's phone rings, then the agent's.
struct CallAgent
{
    AgentId agent;
    QString extension;
    bool operator==(const CallAgent &) const = default;
};

using Command =
    std::variant<JoinTalk, SwitchJoin, LeaveJoin, TakeOver, TakeCaller, MoveCaller,
                 PrioritizeCaller, WithdrawCaller, HangUpCaller, HangUpTalk, TransferTalk, ParkTalk,
                 RetrieveParked, RecordTalk, PauseAgent, ResumeAgent, AddMember, RemoveMember,
                 SetPenalty, SetRingInUse, CallAgent>;
Q_DECLARE_METATYPE(Command)

/// In the order of the alternatives above: kindOf() is the index.
enum class CommandKind : quint8 {
    JoinTalk,
    SwitchJoin,
    LeaveJoin,
    TakeOver,
    TakeCaller,
    MoveCaller,
    PrioritizeCaller,
    WithdrawCaller,
    HangUpCaller,
    HangUpTalk,
    TransferTalk,
    ParkTalk,
    RetrieveParked,
    RecordTalk,
    PauseAgent,
    ResumeAgent,
    AddMember,
    RemoveMember,
    SetPenalty,
    SetRingInUse,
    CallAgent
};
inline CommandKind kindOf(const Command &command)
{
    return static_cast<CommandKind>(command.index());
}

/// Why a command came to nothing. The words are the face's business.
enum class CommandProblem : quint8 {
    None,
    PbxRefused,       ///< `pbxMessage` has its words
    PermissionDenied, ///< the login lacks the right
    TargetGone,       ///< the call, caller or membership is no more
    AlreadyTaken,     ///< somebody else answers this caller
    OwnPhoneMissing,  ///< the profile names no phone of the supervisor, or the PBX knows none
    PhoneNotAnswered,
    PhoneBusy,
    PhoneUnreachable,     ///< not registered, or refused by the PBX
    CustomerLeft,         ///< hung up while the phone rang
    DestinationUnknown,   ///< the PBX has no such way, nothing was sent
    DestinationUnchecked, ///< the login may not ask whether there is such a way; nothing was sent
    LegUncertain,         ///< not sure which leg is the agent's: the customer might hear
    SpyingSilent,         ///< the phone was answered, but the PBX joined it to nobody
    NotDynamic,           ///< a member from the PBX's configuration
    AlreadyMember,
    NotMember,
    NotSupported, ///< this PBX has no such action
    TimedOut,     ///< no answer; it may yet be carried out
    LinkLost,     ///< the line broke: it may have been carried out
    NotConnected, ///< nothing was sent
    Cancelled     ///< by the user
};

/// How a command goes, told by the connector as it happens; Refused and Ended are the last word.
struct CommandProgress
{
    enum class Stage : quint8 {
        Sent,
        PhoneRings, ///< the phone that has to answer first
        PhoneAnswers,
        Accepted, ///< the PBX said yes; not yet that anything happened
        /// Told by the connector only where no domain event can show it: JoinTalk (listening
        /// began), SwitchJoin, PrioritizeCaller, RetrieveParked, RecordTalk, CallAgent.
        EffectSeen,
        Refused, ///< `problem` says why; nothing was changed unless TimedOut or LinkLost
        Ended    ///< of JoinTalk: listening is over
    };
    CommandId id;
    Stage stage = Stage::Sent;
    Timestamp at;
    CommandProblem problem = CommandProblem::None;
    QString pbxMessage;           ///< the PBX's own words, as they came
    QString slot;                 ///< of ParkTalk: where the customer waits
    std::optional<JoinMode> mode; ///< of a join: in force now, by our last accepted order
    bool restarted = false;       ///< of SwitchJoin: had to be begun anew, the phone rings again
};
Q_DECLARE_METATYPE(CommandProgress)
