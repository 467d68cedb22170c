// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/site.h"
#include "core/domain/linkstatus.h"

#include <QList>
#include <QString>

/// A right that an AMI account may have; the words for it are the face's business.
enum class LoginRight : quint8 {
    ReadSystem,
    ReadCall,
    ReadAgent,
    ReadDialplan,
    ReadUser,
    WriteReporting,
    WriteAgent,
    WriteOriginateCall, ///< both: listening in and acting on calls
    WriteSystem,
    WriteConfig
};

enum class RightState : quint8 {
    Granted,
    Missing,    ///< the board needs it
    NotSeenYet, ///< a read class shows only in what arrives, and nothing of it came so far
    NotGiven    ///< the board does without
};

/// What Belltower needs to show the whole board; the others only allow more.
constexpr bool isNeeded(LoginRight right)
{
    return right <= LoginRight::WriteReporting;
}
constexpr bool isRead(LoginRight right)
{
    return right <= LoginRight::ReadUser;
}
/// "call", "originate + call": as manager.conf spells it.
QString rightName(LoginRight right);
QList<LoginRight> allLoginRights();
RightState stateOf(LoginRight right, const LinkStatus &link);

/// Which file on the PBX holds the account: FreePBX and its kin overwrite manager.conf.
QString managerConfFile(SiteSettings::PbxKind kind);
/// The account as it should stand there, to be copied. Never holds the real secret. `permit` is
/// this computer's address as the PBX sees it; empty when not known. What the account may
/// do already, it keeps.
QString managerConfAccount(const QString &user, const QString &permit, const PbxRights &has = {});
