// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/notify/desktopnotices.h"

/// Windows shows notices through the tray icon.
std::unique_ptr<DesktopNotices> makeDesktopNotices()
{
    return nullptr;
}
