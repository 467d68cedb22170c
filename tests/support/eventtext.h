// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/events.h"

#include <QString>

/// One line for one domain event: its name and its values, "TalkBegan 2001 Queue 600 7916 Anna".
/// For tests to look at and to say what went wrong; ids that differ from run to run are left out.
QString textOf(const EventPayload &event);
QString textOf(AgentStatus status);
