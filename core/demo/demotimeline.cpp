// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demotimeline.h"

#include <algorithm>

DemoTimeline::Ticket DemoTimeline::after(Milliseconds delay, Task task)
{
    const Ticket ticket{m_now + std::max(delay, Milliseconds{0}), ++m_booked};
    m_tasks.emplace(ticket, std::move(task));
    return ticket;
}

void DemoTimeline::cancel(Ticket &ticket)
{
    m_tasks.erase(ticket);
    ticket = {};
}

std::optional<Timestamp> DemoTimeline::next() const
{
    if (m_tasks.empty())
        return std::nullopt;
    return m_tasks.begin()->first.first;
}

void DemoTimeline::advanceTo(Timestamp time)
{
    while (!m_tasks.empty() && m_tasks.begin()->first.first <= time) {
        auto node = m_tasks.extract(m_tasks.begin());
        m_now = std::max(m_now, node.key().first);
        node.mapped()();
    }
    m_now = std::max(m_now, time);
}
