// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/live/liveboard.h"
#include "core/models/queuenames.h"
#include "core/models/rowlistmodel.h"

struct WaitingItem
{
    QueueCallId queueCall;
    CallId call;
    QueueId queue;
    QString queueName;
    QString number;
    QString name;
    LegId leg;
    Timestamp since;
    int position = 0;
    int priority = 0;
    int attempt = 1;
    QStringList offeredTo; ///< names of the agents whose telephones ring for the caller

    const QueueCallId &identity() const { return queueCall; }
    bool operator==(const WaitingItem &) const = default;
};

/// Callers who wait now, by wait or by position; of one queue or of all.
class WaitingModel : public RowListModel<WaitingItem>
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< QString: QueueCallId
        CallIdRole,            ///< QString
        QueueRole,             ///< QString: QueueId
        QueueNameRole,         ///< QString
        NumberRole,            ///< QString; empty when withheld
        NameRole,              ///< QString
        SinceRole,             ///< qint64 ms: when the caller joined the queue
        PositionRole,          ///< int, 1 is next
        PriorityRole,          ///< int
        AttemptRole,           ///< int: 2 when this number was lost once already today
        OfferedToRole,         ///< QStringList: names
        LegRole                ///< QString: LegId, what commands are aimed at
    };
    Q_ENUM(Role)
    /// Wait: the longest first. Position: queue by queue (by name), next caller first.
    enum class Order : quint8 { Wait, Position };
    Q_ENUM(Order)

    using RowListModel::RowListModel;

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

    void update(const LiveBoard &board, const BoardDelta &delta);
    void setOrder(const LiveBoard &board, Order order);
    Order order() const { return m_order; }
    void setQueue(const LiveBoard &board, const QueueId &queue); ///< null: all of them
    void setQueueNames(const LiveBoard &board, const QueueNames &names);
    int rowOf(const QueueCallId &id) const { return rowOfIdentity(id); }

private:
    void refresh(const LiveBoard &board);
    WaitingItem itemOf(const LiveBoard &board, const WaitingRow &row) const;

    QueueNames m_names;
    QueueId m_queue;
    Order m_order = Order::Wait;
};
