// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/live/liveboard.h"

#include <QStringList>

/// The present state of a board in words, without what only having watched can know (since when,
/// how often): two boards that look at the same PBX at the same moment say the same.
QStringList presentState(const LiveBoard &board);
