// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/live/boardrows.h"
#include "core/live/liveboard.h"

#include <QMetaType>

/// The stretch of time a figure is about.
enum class BoardWindow : quint8 { Today, LastHour, Last30, Last15 };

const Tally &tallyOf(const QueueRow &queue, BoardWindow window);
Tally siteTally(const LiveBoard &board, BoardWindow window);
