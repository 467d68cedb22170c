// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/models/queuelistmodel.h"

#include "core/models/collation.h"
#include "core/models/roles.h"

using namespace std::chrono_literals;

namespace {

/// A tile that moves more often than this cannot be read or hit.
constexpr Milliseconds BetweenOrders = 10s;

int secondsOf(Seconds seconds)
{
    return static_cast<int>(seconds.count());
}

/// Comes first in the strip: level, then money at risk or callers x wait, then the longest wait.
class TileOrder
{
public:
    bool operator()(const QueueItem &a, const QueueItem &b) const
    {
        const auto urgency = [](const QueueItem &item) {
            const int level = item.alert ? static_cast<int>(item.alert->level) : -1;
            const double money = item.alert ? item.alert->moneyAtRisk.value_or(0) : 0;
            const qint64 wait = item.alert ? item.alert->callers * item.alert->worst.count() : 0;
            const Timestamp since =
                isKnown(item.longestSince) ? item.longestSince : Timestamp::max();
            return std::tuple(-level, -money, -wait, since);
        };
        const auto ofA = urgency(a);
        const auto ofB = urgency(b);
        if (ofA != ofB)
            return ofA < ofB;
        const int names = m_collator.compare(a.name, b.name);
        return names != 0 ? names < 0 : a.id < b.id;
    }

private:
    QCollator m_collator = makeCollator();
};

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
    refresh(board);
}

void QueueListModel::setHidden(const LiveBoard &board, const QSet<QueueId> &hidden)
{
    m_hidden = hidden;
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
    std::sort(items.begin(), items.end(), TileOrder());
    int previous = -1;
    for (const QueueItem &item : items) {
        const int row = rowOf(item.id);
        if (row >= 0 && row < previous)
            m_orderedAt = now;
        previous = std::max(previous, row);
    }
}

/// Tiles stay where they are; new ones stand behind them.
void QueueListModel::keepOrder(std::vector<QueueItem> &items) const
{
    QHash<QueueId, int> place;
    for (int row = 0; row < rowCount(); ++row)
        place.insert(at(row).id, row);
    std::stable_sort(items.begin(), items.end(), [&](const QueueItem &a, const QueueItem &b) {
        return place.value(a.id, rowCount()) < place.value(b.id, rowCount());
    });
}
