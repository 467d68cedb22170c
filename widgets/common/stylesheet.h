// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

struct Theme;

/// The style sheet of the ordinary controls (buttons, fields, lists, scroll bars) in these colours.
/// Property "kind" of a button picks its dress: "primary", "plain" (no edge), "segment", "rail".
QString styleSheetOf(const Theme &theme, int scalePercent);
