// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/models/alertmodel.h"

#include "core/models/roles.h"

namespace {

/// Who is long in a state may be listened to only while they talk.
QList<Remedy> remediesNow(const Alert &alert, const AgentRow *agent)
{
    QList<Remedy> remedies = remediesFor(alert);
    if (!agent || !agent->conversation())
        remedies.removeAll(Remedy::Listen);
    return remedies;
}

} // namespace

QVariant AlertModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const AlertItem &item = at(index.row());
    const Alert &alert = item.alert;
    switch (role) {
    case KindRole:
        return QVariant::fromValue(alert.kind);
    case LevelRole:
        return QVariant::fromValue(alert.level);
    case QueueRole:
        return alert.queue.value();
    case QueueNameRole:
        return item.queueName;
    case AgentRole:
        return alert.agent.value();
    case AgentNameRole:
        return item.agentName;
    case SinceRole:
        return toEpochMs(alert.since);
    case CallersRole:
        return alert.callers;
    case WorstRole:
        return static_cast<int>(alert.worst.count());
    case LimitRole:
        return static_cast<int>(alert.limit.count());
    case ShareRole:
        return alert.share;
    case TargetRole:
        return alert.target;
    case MoneyAtRiskRole:
        return orNothing(alert.moneyAtRisk);
    case SpareQueueRole:
        return alert.spareQueue.value();
    case SpareQueueNameRole:
        return item.spareQueueName;
    case SpareAgentsRole:
        return alert.spareAgents;
    default:
        return {};
    }
}

QHash<int, QByteArray> AlertModel::roleNames() const
{
    return roleNamesOf<Role>(QAbstractListModel::roleNames());
}

void AlertModel::update(const LiveBoard &board, const QList<Alert> &alerts, const QueueNames &names)
{
    std::vector<AlertItem> items;
    for (const Alert &alert : alerts) {
        const AgentRow *agent = board.agent(alert.agent);
        items.push_back({alert, nameOfQueue(names, alert.queue),
                         agent ? agent->name : alert.agent.value(),
                         nameOfQueue(names, alert.spareQueue), remediesNow(alert, agent)});
    }
    replaceRows(std::move(items));
}

std::optional<double> AlertModel::moneyAtRisk() const
{
    std::optional<double> sum;
    for (int row = 0; row < rowCount(); ++row) {
        if (const auto money = at(row).alert.moneyAtRisk)
            sum = sum.value_or(0) + *money;
    }
    return sum;
}
