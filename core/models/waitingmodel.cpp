// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/models/waitingmodel.h"

#include "core/models/collation.h"
#include "core/models/roles.h"

QVariant WaitingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const WaitingItem &item = at(index.row());
    switch (role) {
    case IdRole:
        return item.queueCall.value();
    case CallIdRole:
        return item.call.value();
    case QueueRole:
        return item.queue.value();
    case QueueNameRole:
        return item.queueName;
    case Qt::DisplayRole:
    case NumberRole:
        return item.number;
    case NameRole:
        return item.name;
    case SinceRole:
        return toEpochMs(item.since);
    case PositionRole:
        return item.position;
    case PriorityRole:
        return item.priority;
    case AttemptRole:
        return item.attempt;
    case OfferedToRole:
        return item.offeredTo;
    case LegRole:
        return item.leg.value();
    case ChanceRole:
        return item.risk ? QVariant(item.risk->chance) : QVariant();
    case MoneyRole:
        return item.risk ? orNothing(item.risk->money()) : QVariant();
    default:
        return {};
    }
}

QHash<int, QByteArray> WaitingModel::roleNames() const
{
    return roleNamesOf<Role>(QAbstractListModel::roleNames());
}

void WaitingModel::update(const LiveBoard &board, const BoardDelta &delta)
{
    const bool isLater = std::chrono::floor<Seconds>(board.now()) != m_riskSecond;
    if (!delta.waiting.isEmpty() || !delta.waitingGone.isEmpty()
        || (m_order == Order::Risk && isLater && rowCount() > 0))
        refresh(board);
}

void WaitingModel::setOrder(const LiveBoard &board, Order order)
{
    m_order = order;
    const bool held = std::exchange(m_held, false); // another order was asked for
    refresh(board);
    m_held = held;
}

void WaitingModel::setOrderHeld(const LiveBoard &board, bool held)
{
    if (std::exchange(m_held, held) != held && !held)
        refresh(board);
}

void WaitingModel::setRiskRule(const LiveBoard &board, const RiskRule &rule)
{
    if (m_rule == rule)
        return;
    m_rule = rule;
    refresh(board);
}

void WaitingModel::setQueue(const LiveBoard &board, const QueueId &queue)
{
    m_queue = queue;
    refresh(board);
}

void WaitingModel::setQueueNames(const LiveBoard &board, const QueueNames &names)
{
    m_names = names;
    refresh(board);
}

void WaitingModel::refresh(const LiveBoard &board)
{
    const Timestamp second = std::chrono::floor<Seconds>(board.now());
    if (std::exchange(m_riskSecond, second) != second)
        m_patience.clear();
    std::vector<WaitingItem> items;
    const QList<QueueCallId> waiting = board.waitingIds();
    for (const QueueCallId &id : waiting) {
        const WaitingRow *row = board.waiting(id);
        if (row && (m_queue.isNull() || row->caller.queue == m_queue))
            items.push_back(itemOf(board, *row));
    }
    sort(items);
    if (m_held)
        keepPlaces(items);
    replaceRows(std::move(items));
}

/// They come with the one who waits longest first.
void WaitingModel::sort(std::vector<WaitingItem> &items) const
{
    switch (m_order) {
    case Order::Wait:
        return;
    case Order::Position: {
        const QCollator collator = makeCollator();
        std::stable_sort(items.begin(), items.end(),
                         [&collator](const WaitingItem &a, const WaitingItem &b) {
                             if (a.queue == b.queue)
                                 return a.position < b.position;
                             const int names = collator.compare(a.queueName, b.queueName);
                             return names != 0 ? names < 0 : a.queue < b.queue;
                         });
        return;
    }
    case Order::Risk:
        std::stable_sort(items.begin(), items.end(),
                         [](const WaitingItem &a, const WaitingItem &b) {
                             return a.risk->rank() > b.risk->rank();
                         });
        return;
    }
}

void WaitingModel::keepPlaces(std::vector<WaitingItem> &items) const
{
    QHash<QueueCallId, int> place;
    for (int row = 0; row < rowCount(); ++row)
        place.insert(at(row).queueCall, row);
    std::stable_sort(items.begin(), items.end(),
                     [&place, last = rowCount()](const WaitingItem &a, const WaitingItem &b) {
                         return place.value(a.queueCall, last) < place.value(b.queueCall, last);
                     });
}

CallerRisk WaitingModel::riskOf(const LiveBoard &board, const WaitingRow &row)
{
    const WaitingCaller &caller = row.caller;
    auto patience = m_patience.constFind(caller.queue);
    if (patience == m_patience.constEnd())
        patience = m_patience.insert(caller.queue, patienceOf(board.waitSamples(caller.queue)));
    // By the second, as all that is shown moves on.
    const auto waited = std::chrono::floor<Seconds>(m_riskSecond - caller.since);
    return ::riskOf(caller.number, row.attempt, waited, *patience, m_rule);
}

WaitingItem WaitingModel::itemOf(const LiveBoard &board, const WaitingRow &row)
{
    const WaitingCaller &caller = row.caller;
    WaitingItem item;
    item.queueCall = caller.queueCall;
    item.call = caller.call;
    item.queue = caller.queue;
    item.queueName = nameOfQueue(m_names, caller.queue);
    item.number = caller.number;
    item.name = caller.name;
    item.leg = caller.leg;
    item.since = caller.since;
    item.position = caller.position;
    item.priority = caller.priority;
    item.attempt = row.attempt;
    for (const AgentId &id : row.offeredTo) {
        const AgentRow *agent = board.agent(id);
        item.offeredTo.append(agent && !agent->name.isEmpty() ? agent->name : id.value());
    }
    if (m_order == Order::Risk)
        item.risk = riskOf(board, row);
    return item;
}
