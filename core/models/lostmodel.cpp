// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/models/lostmodel.h"

#include "core/models/roles.h"

namespace {

/// Unique among the just lost: one journey can be lost in two queues, but not twice in one stay.
QString keyOf(const LostRow &row)
{
    if (!row.queueCall.isNull())
        return row.queueCall.value();
    return u'/' + row.call.value() + u'/' + QString::number(toEpochMs(row.leftAt));
}

} // namespace

QVariant LostModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LostItem &item = at(index.row());
    switch (role) {
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
    case LeftAtRole:
        return toEpochMs(item.leftAt);
    case WaitedRole:
        return static_cast<int>(item.waited.count());
    case OutcomeRole:
        return QVariant::fromValue(item.outcome);
    case ShortRole:
        return item.isShort;
    case AttemptRole:
        return item.attempt;
    default:
        return {};
    }
}

QHash<int, QByteArray> LostModel::roleNames() const
{
    return roleNamesOf<Role>(QAbstractListModel::roleNames());
}

void LostModel::update(const LiveBoard &board, const BoardDelta &delta)
{
    if (delta.lost)
        refresh(board);
}

void LostModel::setQueue(const LiveBoard &board, const QueueId &queue)
{
    m_queue = queue;
    refresh(board);
}

void LostModel::setShortShown(const LiveBoard &board, bool shown)
{
    m_shortShown = shown;
    refresh(board);
}

void LostModel::setQueueNames(const LiveBoard &board, const QueueNames &names)
{
    m_names = names;
    refresh(board);
}

void LostModel::refresh(const LiveBoard &board)
{
    std::vector<LostItem> items;
    QSet<QString> keys;
    for (const LostRow &row : board.justLost()) {
        if ((row.isShort && !m_shortShown) || !(m_queue.isNull() || row.queue == m_queue))
            continue;
        const QString key = keyOf(row);
        if (keys.contains(key))
            continue;
        keys.insert(key);
        items.push_back({key, row.call, row.queue, nameOfQueue(m_names, row.queue), row.number,
                         row.name, row.leftAt, row.waited, row.outcome, row.isShort, row.attempt});
    }
    replaceRows(std::move(items));
}
