// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amiaction.h"
#include "core/domain/linkstatus.h"

/// Rights by the answer to ListCommands, which lists just what this login may run (surprise 30).
PbxRights amiRights(const AmiReply &listCommands);
