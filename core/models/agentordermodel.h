// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/models/agentlistmodel.h"
#include "core/models/agentranks.h"

#include <QAbstractListModel>
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

/// The agents in order, filtered, and if asked in groups by state with a header row each.
///
/// Fast for tens of thousands of rows: an update sorts only the rows that changed and merges them
/// into those that stayed. Every tie is broken by name, so no two refreshes disagree. A header
/// row has HeaderRole true, StatusRole and CountRole; an agent's row has all of AgentListModel's
/// roles. Passing time reorders nothing, since lasting states are ordered by when they began.
class AgentOrderModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        HeaderRole = AgentListModel::LastRole + 1, ///< bool
        CountRole,                                 ///< int: agents in the header's group
        CollapsedRole                              ///< bool: of a header
    };
    Q_ENUM(Role)

    /// In this order the groups stand.
    static constexpr std::array GroupOrder{
        AgentStatus::Talking,   AgentStatus::OnHold, AgentStatus::Busy,   AgentStatus::Ringing,
        AgentStatus::Available, AgentStatus::WrapUp, AgentStatus::Paused, AgentStatus::Offline};

    explicit AgentOrderModel(const AgentListModel *source, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override; ///< headers are not selectable
    QHash<int, QByteArray> roleNames() const override;

    void setOrder(AgentColumn column, Qt::SortOrder direction);
    AgentColumn column() const { return m_column; }
    Qt::SortOrder direction() const { return m_direction; }
    /// Grouped, the order holds inside each group.
    void setGrouped(bool grouped);
    bool isGrouped() const { return m_grouped; }
    void setCollapsed(AgentStatus group, bool collapsed);
    void setFilter(const AgentFilter &filter);
    const AgentFilter &filter() const { return m_filter; }

    /// Null for a header.
    const AgentItem *agentAt(int row) const;
    bool isHeader(int row) const;
    int rowOf(const AgentId &id) const; ///< -1 when not shown
    /// Agents in this state whom queue and text let pass, whatever states are shown.
    int countOf(AgentStatus status) const { return m_counts[static_cast<size_t>(status)]; }

Q_SIGNALS:
    void countsChanged();

private:
    /// One row of the list; ordered by key (the group in its top bits), then by rank.
    struct Entry
    {
        quint64 key = 0;
        quint32 rank = 0;
        quint32 ref = 0; ///< row of the source, or HeaderBit and the group

        bool isHeader() const { return (ref & HeaderBit) != 0; }
        size_t group() const { return ref & ~HeaderBit; }
        bool operator<(const Entry &other) const
        {
            return key != other.key ? key < other.key : rank < other.rank;
        }
    };
    using Entries = std::vector<Entry>;
    static constexpr quint32 HeaderBit = 0x80000000;
    static constexpr quint8 NotCounted = 0xff;

    void connectSource();
    void onRowsRefreshed(const std::vector<int> &rows, bool renamed);
    void onRowsAboutToLeave(const std::vector<int> &rows);
    void onRowsRenumbered(const std::vector<int> &newRowOf);
    void onRowsInserted();

    bool rankQueues();
    bool recount(size_t row);
    bool passes(const AgentItem &agent, size_t row) const;
    bool isShown(size_t row) const;
    Entry entryOf(size_t row) const;
    Entry headerOf(size_t group) const;
    qint64 figureOf(const AgentItem &agent, size_t row) const;
    void addHeaders(Entries &entries) const;
    void rebuild();
    void merge(const std::vector<int> &rows);

    void transition(Entries next);
    void removeRuns(const std::vector<bool> &leaves);
    void insertRuns(const Entries &next, const std::vector<bool> &enters);
    void rearrange(Entries next);
    void placeRows();
    void emitChanged(const std::vector<int> &sourceRows);
    void emitHeaders();
    int viewRowOf(const Entry &entry) const;

    const AgentListModel *m_source;
    AgentColumn m_column = AgentColumn::Since;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    bool m_grouped = false;
    AgentFilter m_filter;
    AgentWords m_words;
    AgentRanks m_ranks;
    QHash<QueueId, int> m_queueRanks;
    Entries m_entries;
    std::vector<int> m_viewRow;                       ///< of each source row; -1 when not shown
    std::array<int, GroupOrder.size()> m_headerRow{}; ///< of each group; -1 when not shown
    std::vector<quint8> m_countedAs;               ///< the status each source row is counted under
    std::array<int, GroupOrder.size()> m_counts{}; ///< by status
    std::array<int, GroupOrder.size()> m_shownCounts{}; ///< by group, as the headers last said
    std::array<bool, GroupOrder.size()> m_collapsed{};  ///< by status
};
