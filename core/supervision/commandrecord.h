// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/commands.h"

#include <QMetaType>
#include <QString>

/// Where an order stands. Later ones never turn back into earlier ones.
enum class CommandState : quint8 {
    Asked,      ///< on its way; nothing is known yet
    PhoneRings, ///< the phone that has to answer first
    Accepted,   ///< the PBX said yes; its effect is not seen yet
    Done,       ///< the effect was seen on the event stream
    NoEffect,   ///< the PBX said yes, and nothing happened within CommandDesk::EffectLimit
    Refused,    ///< `problem` says why
    Ended       ///< of a join that had begun: it is over
};
constexpr bool isOver(CommandState state)
{
    return state == CommandState::Refused || state == CommandState::Ended;
}

/// What the order was about, in words that stay true when the target is long gone.
struct CommandTarget
{
    QString agent;  ///< name and extension
    QString caller; ///< masked
    QString queue;
};

/// One order from asking to its end, as the audit trail and the screen tell it.
struct CommandRecord
{
    CommandId id;
    Command what;
    CommandTarget target;
    QString who;  ///< the supervisor
    QString note; ///< why; empty when none was given
    CommandState state = CommandState::Asked;
    CommandProblem problem = CommandProblem::None;
    QString pbxMessage; ///< the PBX's own words
    QString slot;       ///< of ParkTalk
    Timestamp askedAt;
    Timestamp acceptedAt;
    Timestamp doneAt; ///< of a join: since when it listens
    Timestamp endedAt;
    JoinMode mode = JoinMode::Listen; ///< of a join: in force, by our last accepted order
    bool restarted = false;           ///< of a SwitchJoin: the phone had to ring again

    bool isOpenJoin() const { return kindOf(what) == CommandKind::JoinTalk && !isOver(state); }
};
Q_DECLARE_METATYPE(CommandRecord)
