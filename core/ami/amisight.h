// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amimessage.h"
#include "core/domain/linkstatus.h"

/// Which classes of events reach this login, by what arrives (docs/protocol-asterisk.md).
///
/// No action tells the read classes of a login. An event's Privilege header proves its class. What
/// is missing is proven by a caller who joins a queue: the PBX ran the dialplan and made a channel
/// for that caller before, and would have told.
class AmiSight
{
public:
    /// True when something was learnt.
    bool onMessage(const AmiMessage &message);
    /// What was proven has to be proven again: rights may have changed. What was missing is taken
    /// to be missing still.
    void newConnection();

    Sight queues() const { return m_queues; }
    Sight calls() const { return m_calls; }
    Sight causes() const { return m_causes; }
    Sight system() const { return m_system; }

private:
    bool learn(Sight &sight, Sight now);
    bool onClass(std::string_view privilege);

    Sight m_queues = Sight::Undecided;
    Sight m_calls = Sight::Undecided;
    Sight m_causes = Sight::Undecided;
    Sight m_system = Sight::Undecided;
};
