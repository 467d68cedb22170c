// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/models/agentlistmodel.h"

#include <QSet>

#include <array>
#include <vector>

/// What agents are ordered by. Figures nobody has yet stand last in either direction.
enum class AgentColumn : quint8 {
    Name,
    Extension,
    Status, ///< in the order of the groups
    Since,  ///< ascending: who has been longest in the state comes first
    Queue,
    Answered,
    Missed,
    AverageTalk,
    Occupancy
};

/// Which agents are shown. Empty parts do not restrict.
struct AgentFilter
{
    QueueId queue; ///< members of this queue
    QSet<AgentStatus> states;
    QString text; ///< every word in the name, extension, or number of the other side

    bool operator==(const AgentFilter &) const = default;
};

/// In this order the groups of agents stand.
inline constexpr std::array AgentGroups{
    AgentStatus::Talking,   AgentStatus::OnHold, AgentStatus::Busy,   AgentStatus::Ringing,
    AgentStatus::Available, AgentStatus::WrapUp, AgentStatus::Paused, AgentStatus::Offline};

/// One row of an ordered list of agents: an agent, or the header of a group.
struct OrderedRow
{
    quint64 key = 0; ///< the group in its top bits, then the figure ordered by
    quint32 rank = 0;
    quint32 ref = 0; ///< row of the AgentListModel, or HeaderBit and the group

    static constexpr quint32 HeaderBit = 0x80000000;
    bool isHeader() const { return (ref & HeaderBit) != 0; }
    size_t group() const { return ref & ~HeaderBit; }
    bool operator<(const OrderedRow &other) const
    {
        return key != other.key ? key < other.key : rank < other.rank;
    }
};
using OrderedRows = std::vector<OrderedRow>;

/// Knows which agents are shown in which order; a calculation without a signal.
///
/// Everything ordered by is made a number once for each change, so that sorting compares numbers
/// only. Every tie is broken by name, so no two refreshes disagree.
class AgentOrder
{
public:
    explicit AgentOrder(const AgentListModel &agents) : m_agents(agents) {}

    AgentColumn column = AgentColumn::Since;
    Qt::SortOrder direction = Qt::AscendingOrder;
    bool isGrouped = false;
    std::array<bool, AgentGroups.size()> isCollapsed{}; ///< by status
    void setFilter(const AgentFilter &filter);
    const AgentFilter &filter() const { return m_filter; }

    /// Agents were added behind the others.
    void grow();
    /// Agents left: the new row of each, -1 for those who left.
    void renumber(const std::vector<int> &newRowOf);
    void queuesRenamed() { m_queueRanks.clear(); }
    /// Count these rows, or all, under their present status. True when a count changed.
    bool recount(const std::vector<int> &rows);
    bool recountAll();
    bool forget(const std::vector<int> &rows);
    int countOf(AgentStatus status) const { return m_counts[static_cast<size_t>(status)]; }

    /// All shown rows, sorted from scratch.
    OrderedRows sorted();
    /// The same when only `changed` agents changed: sorts these and merges them into the others.
    OrderedRows merged(const OrderedRows &shown, const std::vector<int> &changed);
    OrderedRows without(const OrderedRows &shown, const std::vector<int> &leaving) const;

private:
    bool recount(size_t row);
    bool rankQueues();
    bool passes(const AgentItem &agent, size_t row) const;
    bool isShown(size_t row) const;
    OrderedRow agentRow(size_t row) const;
    qint64 figureOf(const AgentItem &agent, size_t row) const;
    void addHeaders(OrderedRows &rows) const;

    const AgentListModel &m_agents;
    AgentFilter m_filter;
    AgentWords m_words;
    QHash<QueueId, int> m_queueRanks;
    std::vector<quint8> m_countedAs;                ///< the status of each agent, or NotCounted
    std::array<int, AgentGroups.size()> m_counts{}; ///< by status
};
