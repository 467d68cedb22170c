// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/live/liveboard.h"
#include "core/models/queuenames.h"
#include "core/models/rowlistmodel.h"

struct LostItem
{
    QString key; ///< of the queue call, or of the journey lost without a queue
    CallId call;
    QueueId queue;
    QString queueName; ///< empty without a queue
    QString number;
    QString name;
    Timestamp leftAt;
    Seconds waited{0};
    CallOutcome outcome = CallOutcome::LeftUnknown;
    bool isShort = false;
    int attempt = 1;

    const QString &identity() const { return key; }
    bool operator==(const LostItem &) const = default;
};

/// Callers who just left without being answered, newest first; of one queue or of all. Short
/// hang-ups are left out unless asked for.
class LostModel : public RowListModel<LostItem>
{
    Q_OBJECT

public:
    enum Role {
        CallIdRole = Qt::UserRole, ///< QString
        QueueRole,                 ///< QString: QueueId; empty without a queue
        QueueNameRole,             ///< QString
        NumberRole,                ///< QString; empty when withheld
        NameRole,                  ///< QString
        LeftAtRole,                ///< qint64 ms
        WaitedRole,                ///< int seconds
        OutcomeRole,               ///< CallOutcome
        ShortRole,                 ///< bool: hung up sooner than the short-abandon limit
        AttemptRole                ///< int
    };
    Q_ENUM(Role)

    using RowListModel::RowListModel;

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

    void update(const LiveBoard &board, const BoardDelta &delta);
    void setQueue(const LiveBoard &board, const QueueId &queue); ///< null: all of them
    void setShortShown(const LiveBoard &board, bool shown);
    bool isShortShown() const { return m_shortShown; }
    void setQueueNames(const LiveBoard &board, const QueueNames &names);

private:
    void refresh(const LiveBoard &board);

    QueueNames m_names;
    QueueId m_queue;
    bool m_shortShown = false;
};
