// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/commands.h"
#include "core/live/alerts.h"

#include <QList>

/// What a supervisor can do about an alert from where it is shown.
enum class Remedy : quint8 {
    Lend,        ///< free agents of a queue where nobody waits
    TakeLongest, ///< the caller who waits longest, oneself
    Resume,      ///< call somebody back from a pause
    Listen
};

/// Best first; empty where only people can help. Depends on the alert alone, so that a card does
/// not change its buttons with every event.
QList<Remedy> remediesFor(const Alert &alert);

/// The orders behind a remedy as the board stands now; empty when there is nothing left to do, and
/// for Lend, which needs a decision of its own (agentsToLend()).
QList<Command> ordersOf(Remedy remedy, const Alert &alert, const LiveBoard &board);
/// Free agents of the alert's spare queue who are not in its queue, the one free for longest first;
/// at most one for each waiting caller.
QList<AgentId> agentsToLend(const Alert &alert, const LiveBoard &board);
