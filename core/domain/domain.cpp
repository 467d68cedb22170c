// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The domain is values in headers; this file makes sure each of them compiles on its own.
#include "core/domain/commandport.h"
#include "core/domain/commands.h"
#include "core/domain/events.h"
#include "core/domain/ids.h"
#include "core/domain/snapshot.h"
#include "core/domain/types.h"
