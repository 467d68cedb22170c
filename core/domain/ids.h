// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/strongid.h"

/// A person who takes calls: the extension where one is known ("2001"), else the whole interface.
using AgentId = StrongId<struct AgentIdTag>;
/// A queue, by the PBX's own name ("600", "sales").
using QueueId = StrongId<struct QueueIdTag>;
/// One caller's whole journey through the PBX.
using CallId = StrongId<struct CallIdTag>;
/// One caller's stay in one queue. A caller who joins the same queue twice has two.
using QueueCallId = StrongId<struct QueueCallIdTag>;
/// One telephone leg, by the name the PBX gives it; what commands are aimed at.
using LegId = StrongId<struct LegIdTag>;
