// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/models/agentlistmodel.h"

#include "core/models/roles.h"
#include "core/models/runs.h"

#include <algorithm>

namespace {

/// So many runs of rows are removed one by one; more are gathered at the end first.
constexpr int MostSeparateRuns = 8;

} // namespace

int AgentListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant AgentListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return roleOf(at(index.row()), role);
}

QVariant AgentListModel::roleOf(const AgentItem &item, int role) const
{
    const auto namesOf = [this](const QList<QueueId> &queues) {
        QStringList names;
        for (const QueueId &queue : queues)
            names.append(nameOfQueue(m_queueNames, queue));
        return names;
    };
    switch (role) {
    case IdRole:
        return item.id.value();
    case Qt::DisplayRole:
    case NameRole:
        return item.name;
    case ExtensionRole:
        return item.extension;
    case StatusRole:
        return QVariant::fromValue(item.status);
    case SinceRole:
        return toEpochMs(item.since);
    case WrapUpEndsRole:
        return toEpochMs(item.wrapUpEnds);
    case PauseReasonRole:
        return item.pauseReason;
    case PartlyPausedRole:
        return item.partlyPaused;
    case DeviceRole:
        return QVariant::fromValue(item.device);
    case CallKindRole:
        return orNothing(item.kind);
    case PeerNumberRole:
        return item.peerNumber;
    case PeerNameRole:
        return item.peerName;
    case OtherCallsRole:
        return item.otherCalls;
    case QueueRole:
        return item.queue.value();
    case QueueNameRole:
        return nameOfQueue(m_queueNames, item.queue);
    case QueueNamesRole:
        return namesOf(item.queues);
    case PausedInRole:
        return namesOf(item.pausedIn);
    case AnsweredTodayRole:
        return item.today.answered;
    case TalksTodayRole:
        return item.today.conversations;
    case MissedTodayRole:
        return item.today.missedOffers;
    case AverageTalkRole:
        return orNothing(averageTalk(item.today));
    case OccupancyRole:
        return orNothing(occupancy(item.today));
    default:
        return {};
    }
}

QHash<int, QByteArray> AgentListModel::roleNames() const
{
    return roleNamesOf<Role>(QAbstractListModel::roleNames());
}

void AgentListModel::update(const LiveBoard &board, const BoardDelta &delta)
{
    if (!delta.agentsGone.isEmpty())
        removeGone(delta.agentsGone);
    if (!delta.agents.isEmpty())
        refresh(board, delta.agents);
}

void AgentListModel::setQueueNames(const QueueNames &names)
{
    if (m_queueNames == names)
        return;
    m_queueNames = names;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1),
                           {QueueNameRole, QueueNamesRole, PausedInRole});
    Q_EMIT queueNamesChanged();
}

std::optional<LoanMark> AgentListModel::loanOf(const AgentId &agent) const
{
    const auto loan = m_loans.constFind(agent);
    return loan == m_loans.constEnd() ? std::nullopt : std::optional(*loan);
}

void AgentListModel::setLoans(const QHash<AgentId, LoanMark> &loans)
{
    QSet<AgentId> touched(m_loans.keyBegin(), m_loans.keyEnd());
    touched.unite({loans.keyBegin(), loans.keyEnd()});
    m_loans = loans;
    std::vector<int> changed;
    for (const AgentId &agent : std::as_const(touched)) {
        const int row = rowOf(agent);
        if (row < 0 || m_rows[static_cast<size_t>(row)].loan == loanOf(agent))
            continue;
        m_rows[static_cast<size_t>(row)].loan = loanOf(agent);
        changed.push_back(row);
    }
    if (changed.empty())
        return;
    std::sort(changed.begin(), changed.end());
    forEachRun(changed,
               [this](int first, int last) { Q_EMIT dataChanged(index(first), index(last)); });
    Q_EMIT rowsRefreshed(changed, false);
}

void AgentListModel::refresh(const LiveBoard &board, const QSet<AgentId> &agents)
{
    std::vector<int> changed;
    std::vector<AgentItem> fresh;
    bool renamed = false;
    for (const AgentId &id : agents) {
        const AgentRow *row = board.agent(id);
        if (!row)
            continue;
        const int known = rowOf(id);
        if (known < 0) {
            AgentItem &item = fresh.emplace_back();
            item.takeFrom(*row);
            item.loan = loanOf(id);
            continue;
        }
        AgentItem &item = m_rows[static_cast<size_t>(known)];
        renamed = renamed || item.name != row->name || item.extension != row->extension;
        if (item.takeFrom(*row))
            changed.push_back(known);
    }
    if (!changed.empty()) {
        std::sort(changed.begin(), changed.end());
        forEachRun(changed,
                   [this](int first, int last) { Q_EMIT dataChanged(index(first), index(last)); });
        if (renamed)
            m_ranks.update(m_rows);
        Q_EMIT rowsRefreshed(changed, renamed);
    }
    if (!fresh.empty())
        append(std::move(fresh));
}

void AgentListModel::append(std::vector<AgentItem> fresh)
{
    // A set has no order; the same board must give the same rows.
    std::sort(fresh.begin(), fresh.end(),
              [](const AgentItem &a, const AgentItem &b) { return a.id < b.id; });
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    for (AgentItem &item : fresh) {
        m_rowOfId.insert(item.id, rowCount());
        m_rows.push_back(std::move(item));
    }
    m_ranks.update(m_rows);
    endInsertRows();
}

void AgentListModel::removeGone(const QSet<AgentId> &gone)
{
    std::vector<int> leaving;
    for (const AgentId &id : gone) {
        if (const int row = rowOf(id); row >= 0)
            leaving.push_back(row);
    }
    if (leaving.empty())
        return;
    std::sort(leaving.begin(), leaving.end());
    Q_EMIT rowsAboutToLeave(leaving);

    std::vector<int> rowOf(m_rows.size(), 0);
    for (const int row : leaving)
        rowOf[static_cast<size_t>(row)] = -1;
    int next = 0;
    for (int &row : rowOf)
        row = row < 0 ? -1 : next++;

    std::vector<std::pair<int, int>> runs;
    forEachRun(leaving, [&runs](int first, int last) { runs.emplace_back(first, last); });
    if (runs.size() > MostSeparateRuns) {
        moveToEnd(rowOf);
        runs = {{next, rowCount() - 1}};
    }
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        beginRemoveRows({}, run->first, run->second);
        m_rows.erase(m_rows.begin() + run->first, m_rows.begin() + run->second + 1);
        endRemoveRows();
    }
    m_rowOfId.clear();
    for (int row = 0; row < rowCount(); ++row)
        m_rowOfId.insert(at(row).id, row);
    m_ranks.renumber(rowOf);
    Q_EMIT rowsRenumbered(rowOf);
}

/// Gathers those without a new row behind the others, in one move.
void AgentListModel::moveToEnd(const std::vector<int> &rowOf)
{
    Q_EMIT layoutAboutToBeChanged();
    std::vector<AgentItem> moved(m_rows.size());
    std::vector<int> place(m_rows.size());
    auto atEnd = static_cast<int>(
        std::count_if(rowOf.begin(), rowOf.end(), [](int row) { return row >= 0; }));
    for (size_t row = 0; row < m_rows.size(); ++row) {
        place[row] = rowOf[row] >= 0 ? rowOf[row] : atEnd++;
        moved[static_cast<size_t>(place[row])] = std::move(m_rows[row]);
    }
    m_rows = std::move(moved);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex &old : from)
        to.append(index(place[static_cast<size_t>(old.row())]));
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged();
}
