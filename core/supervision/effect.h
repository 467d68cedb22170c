// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/commands.h"
#include "core/live/liveboard.h"
#include "core/supervision/commandneeds.h"
#include "core/supervision/commandrecord.h"

/// Whether the board shows what the order wanted. Unset: no domain event can show it, the
/// connector tells (CommandProgress::Stage::EffectSeen).
std::optional<bool> effectSeen(const Command &command, const LiveBoard &board);

/// Whether the target is still as the order names it, and the order makes sense for it.
Obstacle targetObstacle(const Command &command, const LiveBoard &board);

/// Who and what it is about, numbers masked.
CommandTarget targetOf(const Command &command, const LiveBoard &board);
