// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amiaction.h"
#include "core/ami/amisettings.h"
#include "core/domain/linkstatus.h"

#include <functional>

/// The login of one connection: an MD5 challenge, and the secret in clear only where the PBX has
/// no challenge and the line may carry it.
///
/// Sends through the function handed in and ends by calling back once, unless the connection goes
/// first. Must outlive its actions.
class AmiLogin
{
public:
    using Send = std::function<void(const AmiAction &, AmiCallback)>;
    using Done = std::function<void(LinkStatus::Problem, const QByteArray &message)>;

    AmiLogin(const AmiSettings &settings, QByteArray secret, bool lineIsSafe, Send send, Done done);
    void start();

private:
    void onChallenge(const AmiReply &reply);
    void login(AmiAction action);
    void onAnswer(const AmiReply &reply);

    AmiSettings m_settings;
    QByteArray m_secret;
    bool m_lineIsSafe;
    Send m_send;
    Done m_done;
};
