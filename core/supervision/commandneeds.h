// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/commands.h"
#include "core/domain/linkstatus.h"

#include <QString>

/// Why an order cannot be given now. The words are the face's business.
enum class Obstacle : quint8 {
    None,
    NotConnected,
    DataStale, ///< what is on screen is old: an order would go to a ghost
    RightMissing,
    NotSupported,    ///< the PBX has no such action, whatever the rights
    OwnPhoneMissing, ///< the profile names no phone of the supervisor
    ConsentMissing,  ///< nobody confirmed yet that staff and callers were told
    TargetGone,
    TargetChanged, ///< still there, but not as it was shown
    AlreadyTaken,  ///< an order for this caller is under way, or a phone rings for them
    LegUncertain,  ///< not sure that the leg is the agent's own telephone
    StaticMember,  ///< from the PBX's configuration: cannot be removed
    AlreadySo      ///< nothing to do: paused already, in that queue already
};

struct Verdict
{
    Obstacle obstacle = Obstacle::None;
    QString right; ///< of RightMissing: the class as manager.conf spells it, "originate"

    bool allowed() const { return obstacle == Obstacle::None; }
    bool operator==(const Verdict &) const = default;
};

/// What a kind of command needs of the login. Source: the Priv column of ListCommands
/// (captures/01-login) and the refusals recorded there.
Verdict rightsFor(CommandKind kind, const PbxRights &rights);
/// The supervisor's own phone rings for it.
bool needsOwnPhone(const Command &command);
/// Somebody is listened to.
bool needsConsent(CommandKind kind);
/// Asked once before it is sent, unless the user has switched that off.
bool asksFirst(const Command &command);
/// For the audit trail: "join", "take-over"; never translated, never changed.
QString commandWord(CommandKind kind);
