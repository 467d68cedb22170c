// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/models/queuenames.h"
#include "core/supervision/commandneeds.h"
#include "core/supervision/commandrecord.h"

#include <QCoreApplication>

/// What people read about orders: why one cannot be given, what became of one.
///
/// Plain words for somebody who knows calls and not protocols; the PBX's own words stand beside
/// them, never instead.
class CommandTexts
{
    Q_DECLARE_TR_FUNCTIONS(CommandTexts)

public:
    /// Why it cannot be ordered now; empty when it can.
    static QString obstacle(const Verdict &verdict);
    static QString problem(CommandProblem problem);
    static QString state(CommandState state);
    /// "Listen", "Move to another queue".
    static QString kind(CommandKind kind);
    static QString mode(JoinMode mode);
    /// What the supervisor does in this mode and who hears it.
    static QString modeMeaning(JoinMode mode);

    /// "Pause: Maria Kim 204 · Lunch": the order and whom it is about.
    static QString title(const CommandRecord &record, const QueueNames &names);
    /// Where it stands now, as a sentence: with the problem and the PBX's own words.
    static QString progress(const CommandRecord &record);
};
