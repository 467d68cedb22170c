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
    if (!delta.waiting.isEmpty() || !delta.waitingGone.isEmpty())
        refresh(board);
}

void WaitingModel::setOrder(const LiveBoard &board, Order order)
{
    m_order = order;
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
    std::vector<WaitingItem> items;
    const QList<QueueCallId> waiting = board.waitingIds();
    for (const QueueCallId &id : waiting) {
        const WaitingRow *row = board.waiting(id);
        if (row && (m_queue.isNull() || row->caller.queue == m_queue))
            items.push_back(itemOf(board, *row));
    }
    if (m_order == Order::Position) {
        const QCollator collator = makeCollator();
        std::stable_sort(items.begin(), items.end(),
                         [&collator](const WaitingItem &a, const WaitingItem &b) {
                             if (a.queue == b.queue)
                                 return a.position < b.position;
                             const int names = collator.compare(a.queueName, b.queueName);
                             return names != 0 ? names < 0 : a.queue < b.queue;
                         });
    }
    replaceRows(std::move(items));
}

WaitingItem WaitingModel::itemOf(const LiveBoard &board, const WaitingRow &row) const
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
    return item;
}
