// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/live/alerts.h"
#include "core/models/queuelistmodel.h"
#include "core/supervision/remedy.h"

struct AlertItem
{
    Alert alert;
    QString queueName;
    QString agentName;
    QString spareQueueName;
    QList<Remedy> remedies; ///< what can be ordered about it, best first

    std::pair<int, std::pair<QueueId, AgentId>> identity() const
    {
        return {static_cast<int>(alert.kind), {alert.queue, alert.agent}};
    }
    bool operator==(const AlertItem &) const = default;
};

/// Open alerts, highest rank first; the words are the view's.
class AlertModel : public RowListModel<AlertItem>
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole, ///< AlertKind
        LevelRole,               ///< AlertLevel
        QueueRole,               ///< QString: QueueId; empty when about none
        QueueNameRole,           ///< QString
        AgentRole,               ///< QString: AgentId; empty when about none
        AgentNameRole,           ///< QString
        SinceRole,               ///< qint64 ms: when the condition began
        CallersRole,             ///< int: waiting callers it is about
        WorstRole,               ///< int seconds: longest wait, or how long the state lasts
        LimitRole,               ///< int seconds: the threshold that is broken
        ShareRole,               ///< double: the service level
        TargetRole,              ///< double
        MoneyAtRiskRole,         ///< double; invalid without the value of a call
        SpareQueueRole,          ///< QString: QueueId with free agents and nobody waiting; or empty
        SpareQueueNameRole,      ///< QString
        SpareAgentsRole          ///< int
    };
    Q_ENUM(Role)

    using RowListModel::RowListModel;

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

    void update(const LiveBoard &board, const QList<Alert> &alerts, const QueueNames &names);
    /// Sum of all that is at risk; nothing without the value of a call.
    std::optional<double> moneyAtRisk() const;
};
