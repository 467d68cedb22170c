// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/models/agentordermodel.h"

#include "core/models/collation.h"
#include "core/models/roles.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace {

/// An update that tears the list apart more than this is told as one rearrangement.
constexpr int MostRuns = 16;

constexpr int GroupShift = 60;
constexpr qint64 KeyBias = qint64(1) << 58;
constexpr quint64 LastKey = (quint64(1) << GroupShift) - 1;

constexpr size_t groupOf(AgentStatus status)
{
    for (size_t i = 0; i < AgentOrderModel::GroupOrder.size(); ++i) {
        if (AgentOrderModel::GroupOrder[i] == status)
            return i;
    }
    return 0;
}

/// Marks a figure nobody has yet.
constexpr qint64 NoFigure = std::numeric_limits<qint64>::min();

qint64 millionths(std::optional<double> figure)
{
    return figure ? std::llround(*figure * 1e6) : NoFigure;
}

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
{
    m_headerRow.fill(-1);
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
        m_queueRanks.clear();
        rebuild();
        if (!m_entries.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    });
}

int AgentOrderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant AgentOrderModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &entry = m_entries[static_cast<size_t>(index.row())];
    if (!entry.isHeader()) {
        if (role == HeaderRole)
            return false;
        return m_source->roleOf(m_source->at(static_cast<int>(entry.ref)), role);
    }
    const AgentStatus status = GroupOrder[entry.group()];
    switch (role) {
    case HeaderRole:
        return true;
    case AgentListModel::StatusRole:
        return QVariant::fromValue(status);
    case CountRole:
        return countOf(status);
    case CollapsedRole:
        return m_collapsed[static_cast<size_t>(status)];
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
    const Entry &entry = m_entries[static_cast<size_t>(row)];
    return entry.isHeader() ? nullptr : &m_source->at(static_cast<int>(entry.ref));
}

bool AgentOrderModel::isHeader(int row) const
{
    return m_entries[static_cast<size_t>(row)].isHeader();
}

int AgentOrderModel::rowOf(const AgentId &id) const
{
    const int row = m_source->rowOf(id);
    return row < 0 ? -1 : m_viewRow[static_cast<size_t>(row)];
}

void AgentOrderModel::setOrder(AgentColumn column, Qt::SortOrder direction)
{
    if (m_column == column && m_direction == direction)
        return;
    m_column = column;
    m_direction = direction;
    rebuild();
}

void AgentOrderModel::setGrouped(bool grouped)
{
    if (m_grouped == grouped)
        return;
    m_grouped = grouped;
    rebuild();
}

void AgentOrderModel::setCollapsed(AgentStatus group, bool collapsed)
{
    bool &state = m_collapsed[static_cast<size_t>(group)];
    if (state == collapsed)
        return;
    state = collapsed;
    rebuild();
    if (const int row = m_headerRow[groupOf(group)]; row >= 0)
        Q_EMIT dataChanged(index(row), index(row), {CollapsedRole});
}

void AgentOrderModel::setFilter(const AgentFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    m_words = AgentWords(filter.text);
    bool recounted = false;
    for (size_t row = 0; row < m_countedAs.size(); ++row)
        recounted |= recount(row);
    rebuild();
    if (recounted)
        Q_EMIT countsChanged();
}

void AgentOrderModel::onRowsRefreshed(const std::vector<int> &rows, bool renamed)
{
    if (renamed)
        m_ranks.rebuild(*m_source);
    bool recounted = false;
    for (const int row : rows)
        recounted |= recount(static_cast<size_t>(row));
    if (renamed || (m_column == AgentColumn::Queue && rankQueues()))
        rebuild();
    else
        merge(rows);
    emitChanged(rows);
    if (recounted)
        Q_EMIT countsChanged();
}

void AgentOrderModel::onRowsInserted()
{
    const auto known = m_countedAs.size();
    m_countedAs.resize(static_cast<size_t>(m_source->rowCount()), NotCounted);
    m_viewRow.resize(m_countedAs.size(), -1);
    m_ranks.rebuild(*m_source);
    bool recounted = false;
    for (size_t row = known; row < m_countedAs.size(); ++row)
        recounted |= recount(row);
    rebuild();
    if (recounted)
        Q_EMIT countsChanged();
}

void AgentOrderModel::onRowsAboutToLeave(const std::vector<int> &rows)
{
    std::vector<bool> leaves(m_countedAs.size(), false);
    bool recounted = false;
    for (const int row : rows) {
        quint8 &countedAs = m_countedAs[static_cast<size_t>(row)];
        leaves[static_cast<size_t>(row)] = true;
        if (countedAs != NotCounted) {
            --m_counts[countedAs];
            recounted = true;
        }
        countedAs = NotCounted;
    }
    Entries next;
    for (const Entry &entry : m_entries) {
        if (!entry.isHeader() && !leaves[entry.ref])
            next.push_back(entry);
    }
    addHeaders(next);
    std::sort(next.begin(), next.end());
    transition(std::move(next));
    emitHeaders();
    if (recounted)
        Q_EMIT countsChanged();
}

void AgentOrderModel::onRowsRenumbered(const std::vector<int> &newRowOf)
{
    std::vector<quint8> countedAs(static_cast<size_t>(m_source->rowCount()), NotCounted);
    for (size_t row = 0; row < newRowOf.size(); ++row) {
        if (newRowOf[row] >= 0)
            countedAs[static_cast<size_t>(newRowOf[row])] = m_countedAs[row];
    }
    m_countedAs = std::move(countedAs);
    for (Entry &entry : m_entries) {
        if (!entry.isHeader())
            entry.ref = static_cast<quint32>(newRowOf[entry.ref]);
    }
    m_ranks.rebuild(*m_source);
    placeRows();
    rebuild();
}

/// Makes sure that every queue the agents' states are about has its place among the names. True
/// when places changed.
bool AgentOrderModel::rankQueues()
{
    bool isNew = false;
    for (int row = 0; row < m_source->rowCount(); ++row) {
        const QueueId &queue = m_source->at(row).queue;
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
        const int order = collator.compare(nameOfQueue(m_source->queueNames(), a),
                                           nameOfQueue(m_source->queueNames(), b));
        return order != 0 ? order < 0 : a < b;
    });
    for (int rank = 0; rank < queues.size(); ++rank)
        m_queueRanks[queues.at(rank)] = rank;
    return true;
}

/// Counts the row under its present status. True when a count changed.
bool AgentOrderModel::recount(size_t row)
{
    const AgentItem &agent = m_source->at(static_cast<int>(row));
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

bool AgentOrderModel::passes(const AgentItem &agent, size_t row) const
{
    return (m_filter.queue.isNull() || agent.isIn(m_filter.queue))
           && (m_words.isEmpty() || m_words.match(agent, m_ranks.folded(row)));
}

bool AgentOrderModel::isShown(size_t row) const
{
    const quint8 status = m_countedAs[row];
    return status != NotCounted
           && (m_filter.states.isEmpty()
               || m_filter.states.contains(static_cast<AgentStatus>(status)))
           && !(m_grouped && m_collapsed[status]);
}

AgentOrderModel::Entry AgentOrderModel::entryOf(size_t row) const
{
    const AgentItem &agent = m_source->at(static_cast<int>(row));
    const qint64 figure = figureOf(agent, row);
    Entry entry;
    entry.key = LastKey;
    if (figure != NoFigure) {
        const qint64 directed = m_direction == Qt::AscendingOrder ? figure : -figure;
        entry.key = static_cast<quint64>(directed + KeyBias);
    }
    if (m_grouped)
        entry.key |= static_cast<quint64>(groupOf(agent.status)) << GroupShift;
    entry.rank = m_ranks.ofName(row);
    entry.ref = static_cast<quint32>(row);
    return entry;
}

AgentOrderModel::Entry AgentOrderModel::headerOf(size_t group) const
{
    return {static_cast<quint64>(group) << GroupShift, 0, HeaderBit | static_cast<quint32>(group)};
}

qint64 AgentOrderModel::figureOf(const AgentItem &agent, size_t row) const
{
    switch (m_column) {
    case AgentColumn::Name:
        return m_ranks.ofName(row);
    case AgentColumn::Extension:
        return agent.extension.isEmpty() ? NoFigure : qint64(m_ranks.ofExtension(row));
    case AgentColumn::Status:
        return static_cast<qint64>(groupOf(agent.status));
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

void AgentOrderModel::addHeaders(Entries &entries) const
{
    if (!m_grouped)
        return;
    for (size_t group = 0; group < GroupOrder.size(); ++group) {
        const AgentStatus status = GroupOrder[group];
        const bool isWanted = m_filter.states.isEmpty() || m_filter.states.contains(status);
        if (isWanted && countOf(status) > 0)
            entries.push_back(headerOf(group));
    }
}

void AgentOrderModel::rebuild()
{
    if (m_column == AgentColumn::Queue)
        rankQueues();
    Entries next;
    next.reserve(m_countedAs.size() + GroupOrder.size());
    for (size_t row = 0; row < m_countedAs.size(); ++row) {
        if (isShown(row))
            next.push_back(entryOf(row));
    }
    addHeaders(next);
    std::sort(next.begin(), next.end());
    transition(std::move(next));
    emitHeaders();
}

/// Sorts only the given rows and merges them into those that stay as they are.
void AgentOrderModel::merge(const std::vector<int> &rows)
{
    std::vector<bool> isTouched(m_countedAs.size(), false);
    Entries fresh;
    for (const int row : rows) {
        isTouched[static_cast<size_t>(row)] = true;
        if (isShown(static_cast<size_t>(row)))
            fresh.push_back(entryOf(static_cast<size_t>(row)));
    }
    addHeaders(fresh);
    std::sort(fresh.begin(), fresh.end());

    Entries next;
    next.reserve(m_entries.size() + fresh.size());
    auto put = fresh.cbegin();
    for (const Entry &stays : m_entries) {
        if (stays.isHeader() || isTouched[stays.ref])
            continue;
        while (put != fresh.cend() && *put < stays)
            next.push_back(*put++);
        next.push_back(stays);
    }
    next.insert(next.end(), put, fresh.cend());
    transition(std::move(next));
    emitHeaders();
}

int AgentOrderModel::viewRowOf(const Entry &entry) const
{
    return entry.isHeader() ? m_headerRow[entry.group()] : m_viewRow[entry.ref];
}

void AgentOrderModel::placeRows()
{
    m_viewRow.assign(static_cast<size_t>(m_source->rowCount()), -1);
    m_headerRow.fill(-1);
    for (size_t row = 0; row < m_entries.size(); ++row) {
        const Entry &entry = m_entries[row];
        (entry.isHeader() ? m_headerRow[entry.group()] : m_viewRow[entry.ref]) =
            static_cast<int>(row);
    }
}

/// Turns the rows shown into `next` and tells it: rows that leave, rows that enter, and one
/// rearrangement when the others change places among themselves.
void AgentOrderModel::transition(Entries next)
{
    std::vector<bool> leaves(m_entries.size(), true);
    std::vector<bool> enters(next.size(), false);
    bool keepsOrder = true;
    int previous = -1;
    for (size_t i = 0; i < next.size(); ++i) {
        const int before = viewRowOf(next[i]);
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
        m_entries = std::move(next);
        return;
    }

    const auto entering = static_cast<int>(std::count(enters.begin(), enters.end(), true));
    if (entering > 0) {
        beginInsertRows({}, rowCount(), rowCount() + entering - 1);
        for (size_t i = 0; i < next.size(); ++i) {
            if (enters[i])
                m_entries.push_back(next[i]);
        }
        placeRows();
        endInsertRows();
    }
    const auto staying = static_cast<int>(next.size());
    for (size_t i = 0; i < leaves.size(); ++i) {
        if (leaves[i])
            next.push_back(m_entries[i]);
    }
    rearrange(std::move(next));
    if (staying < rowCount()) {
        beginRemoveRows({}, staying, rowCount() - 1);
        m_entries.resize(static_cast<size_t>(staying));
        placeRows();
        endRemoveRows();
    }
}

void AgentOrderModel::rearrange(Entries next)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    std::vector<Entry> held;
    for (const QModelIndex &old : from)
        held.push_back(m_entries[static_cast<size_t>(old.row())]);
    m_entries = std::move(next);
    placeRows();
    QModelIndexList to;
    for (const Entry &entry : held)
        to.append(index(viewRowOf(entry)));
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
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
        m_entries.erase(m_entries.begin() + static_cast<std::ptrdiff_t>(first),
                        m_entries.begin() + static_cast<std::ptrdiff_t>(end));
        placeRows();
        endRemoveRows();
        end = first + 1;
    }
}

void AgentOrderModel::insertRuns(const Entries &next, const std::vector<bool> &enters)
{
    for (size_t first = 0; first < next.size(); ++first) {
        if (!enters[first])
            continue;
        size_t end = first + 1;
        while (end < next.size() && enters[end])
            ++end;
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(end) - 1);
        m_entries.insert(m_entries.begin() + static_cast<std::ptrdiff_t>(first),
                         next.begin() + static_cast<std::ptrdiff_t>(first),
                         next.begin() + static_cast<std::ptrdiff_t>(end));
        placeRows();
        endInsertRows();
        first = end - 1;
    }
}

void AgentOrderModel::emitChanged(const std::vector<int> &sourceRows)
{
    std::vector<int> rows;
    for (const int source : sourceRows) {
        if (const int row = m_viewRow[static_cast<size_t>(source)]; row >= 0)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    for (size_t first = 0; first < rows.size();) {
        size_t last = first;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        Q_EMIT dataChanged(index(rows[first]), index(rows[last]));
        first = last + 1;
    }
}

/// Says of which headers the count changed since it was said last.
void AgentOrderModel::emitHeaders()
{
    for (size_t group = 0; group < GroupOrder.size(); ++group) {
        const int count = countOf(GroupOrder[group]);
        const int row = m_headerRow[group];
        if (std::exchange(m_shownCounts[group], count) != count && row >= 0)
            Q_EMIT dataChanged(index(row), index(row), {CountRole});
    }
}
