// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/models/queuelistmodel.h"

#include "core/models/collation.h"
#include "core/models/roles.h"

#include <algorithm>
#include <tuple>

using namespace std::chrono_literals;

namespace {

/// A tile that moves more often than this cannot be read or hit.
constexpr Milliseconds BetweenOrders = 10s;

int secondsOf(Seconds seconds)
{
    return static_cast<int>(seconds.count());
}

/// Where a tile belongs: level, then money at risk or callers x wait, then the longest wait, then
/// the name.
using Urgency = std::tuple<int, double, qint64, Timestamp, int>;

Urgency urgencyOf(const QueueItem &item, int namePlace)
{
    const Timestamp since = isKnown(item.longestSince) ? item.longestSince : Timestamp::max();
    if (!item.alert)
        return {1, 0, 0, since, namePlace};
    const Alert &alert = *item.alert;
    return {-static_cast<int>(alert.level), -alert.moneyAtRisk.value_or(0),
            -alert.callers * alert.worst.count(), since, namePlace};
}

} // namespace

QVariant QueueListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QueueItem &item = at(index.row());
    switch (role) {
    case IdRole:
        return item.id.value();
    case Qt::DisplayRole:
    case NameRole:
        return item.name;
    case WaitingRole:
        return item.waiting;
    case LongestSinceRole:
        return toEpochMs(item.longestSince);
    case WaitLimitRole:
        return secondsOf(item.waitLimit);
    case ThresholdRole:
        return secondsOf(item.threshold);
    case AlertLevelRole:
        return item.alert ? QVariant::fromValue(item.alert->level) : QVariant();
    case AlertKindRole:
        return item.alert ? QVariant::fromValue(item.alert->kind) : QVariant();
    case AlertCallersRole:
        return item.alert ? item.alert->callers : 0;
    case MoneyAtRiskRole:
        return item.alert ? orNothing(item.alert->moneyAtRisk) : QVariant();
    case AvailableRole:
        return item.states.available;
    case RingingRole:
        return item.states.ringing;
    case TalkingRole:
        return item.states.talking;
    case WrapUpRole:
        return item.states.wrapUp;
    case PausedRole:
        return item.states.paused;
    case BusyRole:
        return item.states.busy;
    case OfflineRole:
        return item.states.offline;
    case StaffedRole:
        return item.states.staffed();
    case OccupiedRole:
        return item.states.occupied();
    case OfferedRole:
        return item.tally.offered;
    case AnsweredRole:
        return item.tally.answered;
    case LostRole:
        return item.tally.left();
    case AbandonedRole:
        return item.tally.abandoned;
    case ShortAbandonedRole:
        return item.tally.shortAbandoned;
    case RefusedRole:
        return item.tally.refused;
    case ServiceLevelRole:
        return orNothing(serviceLevel(item.tally, m_formula));
    case LostShareRole:
        return orNothing(lostShare(item.tally));
    case AbandonShareRole:
        return orNothing(abandonShare(item.tally));
    case AverageSpeedOfAnswerRole:
        return orNothing(averageSpeedOfAnswer(item.tally));
    default:
        return {};
    }
}

QHash<int, QByteArray> QueueListModel::roleNames() const
{
    return roleNamesOf<Role>(QAbstractListModel::roleNames());
}

void QueueListModel::update(const LiveBoard &board, const BoardDelta &delta)
{
    if (m_isStale || !delta.queues.isEmpty() || !delta.queuesGone.isEmpty())
        refresh(board);
}

void QueueListModel::setAlerts(const QList<Alert> &alerts, const AlertRules &rules)
{
    m_isStale = m_isStale || m_alerts != alerts || m_rules != rules;
    m_alerts = alerts;
    m_rules = rules;
}

void QueueListModel::setQueueNames(const LiveBoard &board, const QueueNames &names)
{
    m_names = names;
    m_namePlaces.clear();
    refresh(board);
}

void QueueListModel::setHidden(const LiveBoard &board, const QSet<QueueId> &hidden)
{
    m_hidden = hidden;
    refresh(board);
}

void QueueListModel::setLoans(const LiveBoard &board, const QHash<QueueId, QueueLoans> &loans)
{
    m_loans = loans;
    refresh(board);
}

void QueueListModel::setWindow(const LiveBoard &board, BoardWindow window)
{
    m_window = window;
    refresh(board);
}

void QueueListModel::setFormula(ServiceLevelFormula formula)
{
    if (std::exchange(m_formula, formula) != formula && rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ServiceLevelRole});
}

void QueueListModel::refresh(const LiveBoard &board)
{
    m_isStale = false;
    QHash<QueueId, const Alert *> alertOf;
    for (const Alert &alert : std::as_const(m_alerts)) {
        if (!alert.queue.isNull() && !alertOf.contains(alert.queue))
            alertOf.insert(alert.queue, &alert);
    }
    std::vector<QueueItem> items;
    const QList<QueueId> queues = board.queueIds();
    for (const QueueId &id : queues) {
        if (!m_hidden.contains(id))
            items.push_back(itemOf(*board.queue(id), alertOf.value(id)));
    }
    if (isOrderDue(board.now())) {
        order(items, board.now());
    } else {
        keepOrder(items);
        m_isStale = true; // until the tiles may move again
    }
    replaceRows(std::move(items));
}

QueueItem QueueListModel::itemOf(const QueueRow &row, const Alert *alert) const
{
    QueueItem item;
    item.id = row.info.id;
    item.name = nameOfQueue(m_names, item.id);
    item.waiting = static_cast<int>(row.waiting.size());
    item.longestSince = row.longestSince;
    item.threshold = row.threshold;
    item.waitLimit = m_rules.waitLimitOf(item.id);
    item.states = row.states;
    item.tally = tallyOf(row, m_window);
    item.loans = m_loans.value(item.id);
    if (alert)
        item.alert = *alert;
    return item;
}

bool QueueListModel::isOrderDue(Timestamp now) const
{
    return !m_frozen && (!m_orderedAt || now - *m_orderedAt >= BetweenOrders);
}

/// The ten seconds run from the last time a tile moved, so that an alarm after calm is first at
/// once.
void QueueListModel::order(std::vector<QueueItem> &items, Timestamp now)
{
    placeByName(items);
    std::vector<std::pair<Urgency, size_t>> places;
    for (size_t i = 0; i < items.size(); ++i)
        places.emplace_back(urgencyOf(items[i], m_namePlaces.value(items[i].id)), i);
    std::sort(places.begin(), places.end());
    std::vector<QueueItem> ordered;
    ordered.reserve(items.size());
    for (const auto &place : places)
        ordered.push_back(std::move(items[place.second]));
    items = std::move(ordered);

    const QHash<QueueId, int> rows = rowOfEach();
    int previous = -1;
    for (const QueueItem &item : items) {
        const int row = rows.value(item.id, -1);
        if (row >= 0 && row < previous)
            m_orderedAt = now;
        previous = std::max(previous, row);
    }
}

/// Tiles stay where they are; new ones stand behind them.
void QueueListModel::keepOrder(std::vector<QueueItem> &items) const
{
    const QHash<QueueId, int> rows = rowOfEach();
    std::stable_sort(items.begin(), items.end(), [&](const QueueItem &a, const QueueItem &b) {
        return rows.value(a.id, rowCount()) < rows.value(b.id, rowCount());
    });
}

/// Letters are compared only when a queue is new or renamed.
void QueueListModel::placeByName(const std::vector<QueueItem> &items)
{
    const bool areKnown = std::all_of(items.begin(), items.end(), [this](const QueueItem &item) {
        return m_namePlaces.contains(item.id);
    });
    if (areKnown)
        return;
    const QCollator collator = makeCollator();
    std::vector<const QueueItem *> named;
    for (const QueueItem &item : items)
        named.push_back(&item);
    std::sort(named.begin(), named.end(), [&](const QueueItem *a, const QueueItem *b) {
        const int order = collator.compare(a->name, b->name);
        return order != 0 ? order < 0 : a->id < b->id;
    });
    m_namePlaces.clear();
    for (size_t place = 0; place < named.size(); ++place)
        m_namePlaces.insert(named[place]->id, static_cast<int>(place));
}

QHash<QueueId, int> QueueListModel::rowOfEach() const
{
    QHash<QueueId, int> rows;
    for (int row = 0; row < rowCount(); ++row)
        rows.insert(at(row).id, row);
    return rows;
}
