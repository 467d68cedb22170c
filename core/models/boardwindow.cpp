// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/models/boardwindow.h"

const Tally &tallyOf(const QueueRow &queue, BoardWindow window)
{
    switch (window) {
    case BoardWindow::Today:
        return queue.today;
    case BoardWindow::LastHour:
        return queue.lastHour;
    case BoardWindow::Last30:
        return queue.last30;
    case BoardWindow::Last15:
        return queue.last15;
    }
    Q_UNREACHABLE();
}

Tally siteTally(const LiveBoard &board, BoardWindow window)
{
    switch (window) {
    case BoardWindow::Today:
        return board.siteToday();
    case BoardWindow::LastHour:
        return board.siteLastHour();
    case BoardWindow::Last30:
        return board.siteLast30();
    case BoardWindow::Last15:
        return board.siteLast15();
    }
    Q_UNREACHABLE();
}
