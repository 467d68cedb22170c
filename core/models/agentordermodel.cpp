// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/models/agentordermodel.h"

#include "core/models/roles.h"
#include "core/models/runs.h"

#include <algorithm>
#include <utility>

namespace {

/// An update that tears the list apart more than this is told as one rearrangement.
constexpr int MostRuns = 16;

int countRuns(const std::vector<bool> &marks)
{
    int runs = 0;
    for (size_t i = 0; i < marks.size(); ++i)
        runs += marks[i] && (i == 0 || !marks[i - 1]) ? 1 : 0;
    return runs;
}

} // namespace

AgentOrderModel::AgentOrderModel(const AgentListModel *source, QObject *parent)
    : QAbstractListModel(parent)
    , m_source(source)
    , m_order(*source)
{
    m_headerPlaces.fill(-1);
    connectSource();
    onRowsInserted();
}

void AgentOrderModel::connectSource()
{
    connect(m_source, &AgentListModel::rowsRefreshed, this, &AgentOrderModel::onRowsRefreshed);
    connect(m_source, &AgentListModel::rowsAboutToLeave, this,
            &AgentOrderModel::onRowsAboutToLeave);
    connect(m_source, &AgentListModel::rowsRenumbered, this, &AgentOrderModel::onRowsRenumbered);
    connect(m_source, &AgentListModel::rowsInserted, this, &AgentOrderModel::onRowsInserted);
    connect(m_source, &AgentListModel::queueNamesChanged, this, [this] {
        m_order.queuesRenamed();
        show(m_order.sorted());
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    });
}

int AgentOrderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant AgentOrderModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const OrderedRow &row = m_rows[static_cast<size_t>(index.row())];
    if (!row.isHeader()) {
        if (role == HeaderRole)
            return false;
        return m_source->roleOf(m_source->at(static_cast<int>(row.ref)), role);
    }
    const AgentStatus status = AgentGroups[row.group()];
    switch (role) {
    case HeaderRole:
        return true;
    case AgentListModel::StatusRole:
        return QVariant::fromValue(status);
    case CountRole:
        return countOf(status);
    case CollapsedRole:
        return m_order.isCollapsed[static_cast<size_t>(status)];
    default:
        return {};
    }
}

Qt::ItemFlags AgentOrderModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (isHeader(index.row()))
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return QAbstractListModel::flags(index);
}

QHash<int, QByteArray> AgentOrderModel::roleNames() const
{
    return roleNamesOf<Role>(m_source->roleNames());
}

const AgentItem *AgentOrderModel::agentAt(int row) const
{
    const OrderedRow &shown = m_rows[static_cast<size_t>(row)];
    return shown.isHeader() ? nullptr : &m_source->at(static_cast<int>(shown.ref));
}

bool AgentOrderModel::isHeader(int row) const
{
    return m_rows[static_cast<size_t>(row)].isHeader();
}

int AgentOrderModel::rowOf(const AgentId &id) const
{
    const int row = m_source->rowOf(id);
    return row < 0 ? -1 : m_placeOf[static_cast<size_t>(row)];
}

void AgentOrderModel::setOrder(AgentColumn column, Qt::SortOrder direction)
{
    if (m_order.column == column && m_order.direction == direction)
        return;
    m_order.column = column;
    m_order.direction = direction;
    show(m_order.sorted());
}

void AgentOrderModel::setGrouped(bool grouped)
{
    if (std::exchange(m_order.isGrouped, grouped) != grouped)
        show(m_order.sorted());
}

void AgentOrderModel::setCollapsed(AgentStatus group, bool collapsed)
{
    bool &state = m_order.isCollapsed[static_cast<size_t>(group)];
    if (std::exchange(state, collapsed) == collapsed)
        return;
    show(m_order.sorted());
    for (size_t i = 0; i < AgentGroups.size(); ++i) {
        const int row = m_headerPlaces[i];
        if (AgentGroups[i] == group && row >= 0)
            Q_EMIT dataChanged(index(row), index(row), {CollapsedRole});
    }
}

void AgentOrderModel::setFilter(const AgentFilter &filter)
{
    if (m_order.filter() == filter)
        return;
    m_order.setFilter(filter);
    const bool recounted = m_order.recountAll();
    show(m_order.sorted());
    if (recounted)
        Q_EMIT countsChanged();
}

void AgentOrderModel::onRowsRefreshed(const std::vector<int> &rows, bool renamed)
{
    const bool recounted = m_order.recount(rows);
    show(renamed ? m_order.sorted() : m_order.merged(m_rows, rows));
    emitChanged(rows);
    if (recounted)
        Q_EMIT countsChanged();
}

void AgentOrderModel::onRowsInserted()
{
    m_order.grow();
    m_placeOf.resize(static_cast<size_t>(m_source->rowCount()), -1);
    const bool recounted = m_order.recountAll();
    show(m_order.sorted());
    if (recounted)
        Q_EMIT countsChanged();
}

void AgentOrderModel::onRowsAboutToLeave(const std::vector<int> &rows)
{
    const bool recounted = m_order.forget(rows);
    show(m_order.without(m_rows, rows));
    if (recounted)
        Q_EMIT countsChanged();
}

void AgentOrderModel::onRowsRenumbered(const std::vector<int> &newRowOf)
{
    for (OrderedRow &row : m_rows) {
        if (!row.isHeader())
            row.ref = static_cast<quint32>(newRowOf[row.ref]);
    }
    m_order.renumber(newRowOf);
    placeRows();
    show(m_order.sorted());
}

/// Rows that leave and enter are told as they are; when the others change places among themselves,
/// or too many runs of rows would have to be told, it is one rearrangement.
void AgentOrderModel::show(OrderedRows next)
{
    std::vector<bool> leaves(m_rows.size(), true);
    std::vector<bool> enters(next.size(), false);
    bool keepsOrder = true;
    int previous = -1;
    for (size_t i = 0; i < next.size(); ++i) {
        const int before = placeOf(next[i]);
        enters[i] = before < 0;
        if (before < 0)
            continue;
        leaves[static_cast<size_t>(before)] = false;
        keepsOrder = keepsOrder && before > previous;
        previous = before;
    }
    if (keepsOrder && countRuns(leaves) <= MostRuns && countRuns(enters) <= MostRuns) {
        removeRuns(leaves);
        insertRuns(next, enters);
        m_rows = std::move(next); // the same rows with their new keys
    } else {
        rebuild(std::move(next), leaves, enters);
    }
    emitHeaders();
}

void AgentOrderModel::removeRuns(const std::vector<bool> &leaves)
{
    for (size_t end = leaves.size(); end > 0; --end) {
        if (!leaves[end - 1])
            continue;
        size_t first = end - 1;
        while (first > 0 && leaves[first - 1])
            --first;
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(end) - 1);
        m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(first),
                     m_rows.begin() + static_cast<std::ptrdiff_t>(end));
        placeRows();
        endRemoveRows();
        end = first + 1;
    }
}

void AgentOrderModel::insertRuns(const OrderedRows &next, const std::vector<bool> &enters)
{
    for (size_t first = 0; first < next.size(); ++first) {
        if (!enters[first])
            continue;
        size_t end = first + 1;
        while (end < next.size() && enters[end])
            ++end;
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(end) - 1);
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(first),
                      next.begin() + static_cast<std::ptrdiff_t>(first),
                      next.begin() + static_cast<std::ptrdiff_t>(end));
        placeRows();
        endInsertRows();
        first = end - 1;
    }
}

/// Those who enter come in at the end, everything moves to its place and those who leave to the
/// end, and go from there: at most three signals.
void AgentOrderModel::rebuild(OrderedRows next, const std::vector<bool> &leaves,
                              const std::vector<bool> &enters)
{
    const auto entering = static_cast<int>(std::count(enters.begin(), enters.end(), true));
    if (entering > 0) {
        beginInsertRows({}, rowCount(), rowCount() + entering - 1);
        for (size_t i = 0; i < next.size(); ++i) {
            if (enters[i])
                m_rows.push_back(next[i]);
        }
        placeRows();
        endInsertRows();
    }
    const auto staying = static_cast<int>(next.size());
    for (size_t i = 0; i < leaves.size(); ++i) {
        if (leaves[i])
            next.push_back(m_rows[i]);
    }
    rearrange(std::move(next));
    if (staying < rowCount()) {
        beginRemoveRows({}, staying, rowCount() - 1);
        m_rows.resize(static_cast<size_t>(staying));
        placeRows();
        endRemoveRows();
    }
}

void AgentOrderModel::rearrange(OrderedRows next)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    OrderedRows held;
    for (const QModelIndex &old : from)
        held.push_back(m_rows[static_cast<size_t>(old.row())]);
    m_rows = std::move(next);
    placeRows();
    QModelIndexList to;
    for (const OrderedRow &row : held)
        to.append(index(placeOf(row)));
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

int AgentOrderModel::placeOf(const OrderedRow &row) const
{
    return row.isHeader() ? m_headerPlaces[row.group()] : m_placeOf[row.ref];
}

void AgentOrderModel::placeRows()
{
    m_placeOf.assign(static_cast<size_t>(m_source->rowCount()), -1);
    m_headerPlaces.fill(-1);
    for (size_t place = 0; place < m_rows.size(); ++place) {
        const OrderedRow &row = m_rows[place];
        (row.isHeader() ? m_headerPlaces[row.group()] : m_placeOf[row.ref]) =
            static_cast<int>(place);
    }
}

void AgentOrderModel::emitChanged(const std::vector<int> &sourceRows)
{
    std::vector<int> places;
    for (const int row : sourceRows) {
        if (const int place = m_placeOf[static_cast<size_t>(row)]; place >= 0)
            places.push_back(place);
    }
    std::sort(places.begin(), places.end());
    forEachRun(places,
               [this](int first, int last) { Q_EMIT dataChanged(index(first), index(last)); });
}

/// Says of which headers the count changed since it was said last.
void AgentOrderModel::emitHeaders()
{
    for (size_t group = 0; group < AgentGroups.size(); ++group) {
        const int count = countOf(AgentGroups[group]);
        const int row = m_headerPlaces[group];
        if (std::exchange(m_toldCounts[group], count) != count && row >= 0)
            Q_EMIT dataChanged(index(row), index(row), {CountRole});
    }
}
