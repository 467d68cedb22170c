// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amiaction.h"
#include "core/ami/amicommandlegs.h"

#include <variant>

/// The one action that does what the command wants, or why there is none.
///
/// For commands that are just that: an action, and the PBX's yes or no. Others: NotSupported.
std::variant<AmiAction, CommandProblem> amiPlainAction(const Command &command,
                                                       const AmiCommandLegs &legs);
bool amiIsPlain(CommandKind kind);
