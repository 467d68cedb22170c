// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time.h"

#include <functional>
#include <map>
#include <optional>
#include <utility>

/// The demo office's virtual clock and everything that is still to happen.
///
/// Tasks run in order of their time, then of their booking; a task may book and cancel others.
/// It never looks at a real clock: the owner says how late it is. Not thread-safe.
class DemoTimeline
{
public:
    using Task = std::function<void()>;
    /// Names a booked task; a default one names none.
    using Ticket = std::pair<Timestamp, quint64>;

    explicit DemoTimeline(Timestamp start) : m_now(start) {}

    Timestamp now() const { return m_now; }
    Ticket after(Milliseconds delay, Task task);
    /// Forgets the task, if it has not run yet, and clears the ticket.
    void cancel(Ticket &ticket);
    /// Forgets everything, and with it whatever the tasks kept alive.
    void clear() { m_tasks.clear(); }
    std::optional<Timestamp> next() const;
    /// Runs all that is due until then; a time in the past changes nothing.
    void advanceTo(Timestamp time);

private:
    Timestamp m_now;
    quint64 m_booked = 0;
    std::map<Ticket, Task> m_tasks;
};
