// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demoqueue.h"
#include "core/demo/demorandom.h"

#include <vector>

/// Whom the queue rings for its next caller, by its strategy and the members' penalties: all of
/// them for ringall, else one. Empty when nobody can take a call at that second.
std::vector<DemoMember *> demoMembersToRing(const DemoQueue &queue, DemoRandom &random,
                                            qint64 nowSeconds);
