// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/models/agentorder.h"

#include <QAbstractListModel>

/// The agents in order, filtered, and if asked in groups by state with a header row each.
///
/// Fast for tens of thousands of rows: an update sorts only the rows that changed and merges them
/// into those that stayed, and tells it in few signals. A header row has HeaderRole true,
/// StatusRole and CountRole; an agent's row has all of AgentListModel's roles. Passing time
/// reorders nothing, since lasting states are ordered by when they began.
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

    explicit AgentOrderModel(const AgentListModel *source, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override; ///< headers are not selectable
    QHash<int, QByteArray> roleNames() const override;

    void setOrder(AgentColumn column, Qt::SortOrder direction);
    AgentColumn column() const { return m_order.column; }
    Qt::SortOrder direction() const { return m_order.direction; }
    /// Grouped, the order holds inside each group.
    void setGrouped(bool grouped);
    bool isGrouped() const { return m_order.isGrouped; }
    void setCollapsed(AgentStatus group, bool collapsed);
    void setFilter(const AgentFilter &filter);
    const AgentFilter &filter() const { return m_order.filter(); }

    /// Null for a header.
    const AgentItem *agentAt(int row) const;
    const AgentListModel *source() const { return m_source; }
    bool isHeader(int row) const;
    int rowOf(const AgentId &id) const; ///< -1 when not shown
    /// Agents in this state whom queue and text let pass, whatever states are shown.
    int countOf(AgentStatus status) const { return m_order.countOf(status); }

Q_SIGNALS:
    void countsChanged();

private:
    void connectSource();
    void onRowsRefreshed(const std::vector<int> &rows, bool renamed);
    void onRowsAboutToLeave(const std::vector<int> &rows);
    void onRowsRenumbered(const std::vector<int> &newRowOf);
    void onRowsInserted();

    /// Turns the rows shown into `next` and tells it.
    void show(OrderedRows next);
    void removeRuns(const std::vector<bool> &leaves);
    void insertRuns(const OrderedRows &next, const std::vector<bool> &enters);
    void rebuild(OrderedRows next, const std::vector<bool> &leaves,
                 const std::vector<bool> &enters);
    void rearrange(OrderedRows next);
    void placeRows();
    int placeOf(const OrderedRow &row) const;
    void emitChanged(const std::vector<int> &sourceRows);
    void emitHeaders();

    const AgentListModel *m_source;
    AgentOrder m_order;
    OrderedRows m_rows;
    std::vector<int> m_placeOf;                           ///< of each source row; -1 when not shown
    std::array<int, AgentGroups.size()> m_headerPlaces{}; ///< of each group; -1 when not shown
    std::array<int, AgentGroups.size()> m_toldCounts{};   ///< by group, as the headers last said
};
