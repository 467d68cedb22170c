// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demorandom.h"
#include "core/demo/demosettings.h"

#include <QByteArray>

/// Name of the agent number `index`, never the same for two of them.
QByteArray demoAgentName(DemoLanguage language, int index);
/// A caller as the trunk announces him: a name, or nothing.
QByteArray demoCallerName(DemoLanguage language, DemoRandom &random);
/// 79xx000xxxx: numbers of that form are nobody's.
QByteArray demoCallerNumber(DemoRandom &random);
/// Why agents pause, longest break first.
QByteArray demoPauseReason(DemoLanguage language, int index);
constexpr int DemoPauseReasons = 5;
