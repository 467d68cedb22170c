// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/supervision/audittrail.h"
#include "core/supervision/commandrecord.h"

#include <QString>

// The audit trail's own words: English, never translated, never changed, so that a trail of years
// reads alike.

/// "asked", "accepted", "done", "no-effect", "refused", "ended".
QString stepWord(CommandState state);
/// "phone-not-answered"
QString problemWord(CommandProblem problem);
/// "listen", "whisper", "barge"
QString modeWord(JoinMode mode);
/// What the order said beside its target: "reason=Lunch", "to=queue:601 priority=7".
QString detailWords(const Command &command);
/// One step of an order as a line of the trail; the site is filled in by whoever knows it.
AuditEntry auditEntry(const CommandRecord &record, const QString &step, Timestamp at);
