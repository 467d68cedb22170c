// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analysis/callerrisk.h"
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
    QStringList offeredTo;          ///< names of the agents whose telephones ring for the caller
    std::optional<CallerRisk> risk; ///< only where callers stand by it

    const QueueCallId &identity() const { return queueCall; }
    bool operator==(const WaitingItem &) const = default;
};

/// Callers who wait now, by wait, by position or by what may be lost with them; of one queue or of
/// all.
///
/// Ordered by risk, figures and order move on with each second of the board. While the order is
/// held nobody changes places: who comes stands last, until it is let go.
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
        LegRole,               ///< QString: LegId, what commands are aimed at
        ChanceRole, ///< double: to leave within the rule's horizon; invalid unless by risk
        MoneyRole   ///< double: at risk; invalid unless by risk with a value of a call
    };
    Q_ENUM(Role)
    /// Wait: the longest first. Position: queue by queue (by name), next caller first. Risk: by
    /// money at risk and who the caller is, else by the chance that they leave (CallerRisk::rank).
    enum class Order : quint8 { Wait, Position, Risk };
    Q_ENUM(Order)

    using RowListModel::RowListModel;

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

    void update(const LiveBoard &board, const BoardDelta &delta);
    void setOrder(const LiveBoard &board, Order order);
    Order order() const { return m_order; }
    void setOrderHeld(const LiveBoard &board, bool held);
    bool isOrderHeld() const { return m_held; }
    void setRiskRule(const LiveBoard &board, const RiskRule &rule);
    const RiskRule &riskRule() const { return m_rule; }
    void setQueue(const LiveBoard &board, const QueueId &queue); ///< null: all of them
    void setQueueNames(const LiveBoard &board, const QueueNames &names);
    int rowOf(const QueueCallId &id) const { return rowOfIdentity(id); }

private:
    void refresh(const LiveBoard &board);
    WaitingItem itemOf(const LiveBoard &board, const WaitingRow &row);
    CallerRisk riskOf(const LiveBoard &board, const WaitingRow &row);
    void sort(std::vector<WaitingItem> &items) const;
    void keepPlaces(std::vector<WaitingItem> &items) const;

    QueueNames m_names;
    QueueId m_queue;
    Order m_order = Order::Wait;
    bool m_held = false;
    RiskRule m_rule;
    QHash<QueueId, Patience> m_patience; ///< as it was at m_riskSecond
    Timestamp m_riskSecond;
};
