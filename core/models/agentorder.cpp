// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/models/agentorder.h"

#include "core/models/collation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace {

constexpr quint8 NotCounted = 0xff;
constexpr int GroupShift = 60;
constexpr qint64 FigureBias = qint64(1) << 58;
constexpr quint64 LastKey = (quint64(1) << GroupShift) - 1;
/// Marks a figure nobody has yet.
constexpr qint64 NoFigure = std::numeric_limits<qint64>::min();

qint64 millionths(std::optional<double> figure)
{
    return figure ? std::llround(*figure * 1e6) : NoFigure;
}

/// Place of each status among AgentGroups.
constexpr std::array<quint8, AgentGroups.size()> groupPlaces()
{
    std::array<quint8, AgentGroups.size()> places{};
    for (size_t group = 0; group < AgentGroups.size(); ++group)
        places[static_cast<size_t>(AgentGroups[group])] = static_cast<quint8>(group);
    return places;
}

constexpr quint8 groupOf(AgentStatus status)
{
    constexpr auto Places = groupPlaces();
    return Places[static_cast<size_t>(status)];
}

} // namespace

void AgentOrder::setFilter(const AgentFilter &filter)
{
    m_filter = filter;
    m_words = AgentWords(filter.text);
}

void AgentOrder::grow()
{
    m_countedAs.resize(static_cast<size_t>(m_agents.rowCount()), NotCounted);
}

void AgentOrder::renumber(const std::vector<int> &newRowOf)
{
    std::vector<quint8> countedAs(static_cast<size_t>(m_agents.rowCount()), NotCounted);
    for (size_t row = 0; row < newRowOf.size(); ++row) {
        if (newRowOf[row] >= 0)
            countedAs[static_cast<size_t>(newRowOf[row])] = m_countedAs[row];
    }
    m_countedAs = std::move(countedAs);
}

bool AgentOrder::recount(const std::vector<int> &rows)
{
    bool changed = false;
    for (const int row : rows)
        changed |= recount(static_cast<size_t>(row));
    return changed;
}

bool AgentOrder::recountAll()
{
    bool changed = false;
    for (size_t row = 0; row < m_countedAs.size(); ++row)
        changed |= recount(row);
    return changed;
}

bool AgentOrder::forget(const std::vector<int> &rows)
{
    bool changed = false;
    for (const int row : rows) {
        const quint8 before = std::exchange(m_countedAs[static_cast<size_t>(row)], NotCounted);
        if (before == NotCounted)
            continue;
        --m_counts[before];
        changed = true;
    }
    return changed;
}

bool AgentOrder::recount(size_t row)
{
    const AgentItem &agent = m_agents.at(static_cast<int>(row));
    const quint8 now = passes(agent, row) ? static_cast<quint8>(agent.status) : NotCounted;
    const quint8 before = std::exchange(m_countedAs[row], now);
    if (before == now)
        return false;
    if (before != NotCounted)
        --m_counts[before];
    if (now != NotCounted)
        ++m_counts[now];
    return true;
}

bool AgentOrder::passes(const AgentItem &agent, size_t row) const
{
    return (m_filter.queue.isNull() || agent.isIn(m_filter.queue))
           && (m_words.isEmpty() || m_words.match(agent, m_agents.ranks().folded(row)));
}

bool AgentOrder::isShown(size_t row) const
{
    const quint8 status = m_countedAs[row];
    return status != NotCounted
           && (m_filter.states.isEmpty()
               || m_filter.states.contains(static_cast<AgentStatus>(status)))
           && !(isGrouped && isCollapsed[status]);
}

OrderedRows AgentOrder::sorted()
{
    if (column == AgentColumn::Queue)
        rankQueues();
    OrderedRows rows;
    rows.reserve(m_countedAs.size() + AgentGroups.size());
    for (size_t row = 0; row < m_countedAs.size(); ++row) {
        if (isShown(row))
            rows.push_back(agentRow(row));
    }
    addHeaders(rows);
    std::sort(rows.begin(), rows.end());
    return rows;
}

OrderedRows AgentOrder::merged(const OrderedRows &shown, const std::vector<int> &changed)
{
    if (column == AgentColumn::Queue && rankQueues())
        return sorted();
    std::vector<bool> isChanged(m_countedAs.size(), false);
    OrderedRows fresh;
    for (const int row : changed) {
        isChanged[static_cast<size_t>(row)] = true;
        if (isShown(static_cast<size_t>(row)))
            fresh.push_back(agentRow(static_cast<size_t>(row)));
    }
    addHeaders(fresh);
    std::sort(fresh.begin(), fresh.end());

    OrderedRows rows;
    rows.reserve(shown.size() + fresh.size());
    auto put = fresh.cbegin();
    for (const OrderedRow &stays : shown) {
        if (stays.isHeader() || isChanged[stays.ref])
            continue;
        while (put != fresh.cend() && *put < stays)
            rows.push_back(*put++);
        rows.push_back(stays);
    }
    rows.insert(rows.end(), put, fresh.cend());
    return rows;
}

OrderedRows AgentOrder::without(const OrderedRows &shown, const std::vector<int> &leaving) const
{
    std::vector<bool> leaves(m_countedAs.size(), false);
    for (const int row : leaving)
        leaves[static_cast<size_t>(row)] = true;
    OrderedRows rows;
    for (const OrderedRow &row : shown) {
        const bool stays =
            row.isHeader() ? countOf(AgentGroups[row.group()]) > 0 : !leaves[row.ref];
        if (stays)
            rows.push_back(row);
    }
    return rows;
}

void AgentOrder::addHeaders(OrderedRows &rows) const
{
    if (!isGrouped)
        return;
    for (size_t group = 0; group < AgentGroups.size(); ++group) {
        const AgentStatus status = AgentGroups[group];
        const bool isWanted = m_filter.states.isEmpty() || m_filter.states.contains(status);
        if (isWanted && countOf(status) > 0)
            rows.push_back({static_cast<quint64>(group) << GroupShift, 0,
                            OrderedRow::HeaderBit | static_cast<quint32>(group)});
    }
}

OrderedRow AgentOrder::agentRow(size_t row) const
{
    const AgentItem &agent = m_agents.at(static_cast<int>(row));
    const qint64 figure = figureOf(agent, row);
    OrderedRow made{LastKey, m_agents.ranks().ofName(row), static_cast<quint32>(row)};
    if (figure != NoFigure) {
        const qint64 directed = direction == Qt::AscendingOrder ? figure : -figure;
        made.key = static_cast<quint64>(directed + FigureBias);
    }
    if (isGrouped)
        made.key |= static_cast<quint64>(groupOf(agent.status)) << GroupShift;
    return made;
}

qint64 AgentOrder::figureOf(const AgentItem &agent, size_t row) const
{
    switch (column) {
    case AgentColumn::Name:
        return m_agents.ranks().ofName(row);
    case AgentColumn::Extension:
        return agent.extension.isEmpty() ? NoFigure : qint64(m_agents.ranks().ofExtension(row));
    case AgentColumn::Status:
        return groupOf(agent.status);
    case AgentColumn::Since:
        return isKnown(agent.since) ? toEpochMs(agent.since) : NoFigure;
    case AgentColumn::Queue:
        return agent.queue.isNull() ? NoFigure : m_queueRanks.value(agent.queue);
    case AgentColumn::Answered:
        return agent.today.answered;
    case AgentColumn::Missed:
        return agent.today.missedOffers;
    case AgentColumn::AverageTalk:
        return millionths(averageTalk(agent.today));
    case AgentColumn::Occupancy:
        return millionths(occupancy(agent.today));
    }
    Q_UNREACHABLE();
}

/// Makes sure that every queue a state is about has its place among the names. True when places
/// changed.
bool AgentOrder::rankQueues()
{
    bool isNew = false;
    for (int row = 0; row < m_agents.rowCount(); ++row) {
        const QueueId &queue = m_agents.at(row).queue;
        if (queue.isNull() || m_queueRanks.contains(queue))
            continue;
        m_queueRanks.insert(queue, 0);
        isNew = true;
    }
    if (!isNew)
        return false;
    QList<QueueId> queues = m_queueRanks.keys();
    const QCollator collator = makeCollator();
    std::sort(queues.begin(), queues.end(), [&](const QueueId &a, const QueueId &b) {
        const int order = collator.compare(nameOfQueue(m_agents.queueNames(), a),
                                           nameOfQueue(m_agents.queueNames(), b));
        return order != 0 ? order < 0 : a < b;
    });
    for (int rank = 0; rank < queues.size(); ++rank)
        m_queueRanks[queues.at(rank)] = rank;
    return true;
}
