// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amiaction.h"
#include "core/domain/commands.h"

// What the PBX's answers mean for a command. Texts as recorded in 01-login, 05-actions, 06-config.

/// None for a success.
CommandProblem amiProblemOf(const AmiReply &reply);
/// The PBX's own words; empty when it said nothing.
QString amiWordsOf(const AmiReply &reply);
/// Of the Reason in OriginateResponse, when the phone was not answered.
CommandProblem amiProblemOfOriginate(int reason);
