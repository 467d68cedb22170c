// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/live/alerts.h"
#include "core/models/boardwindow.h"
#include "core/models/loanmarks.h"
#include "core/models/queuenames.h"
#include "core/models/rowlistmodel.h"

#include <QSet>

/// What a queue's tile shows.
struct QueueItem
{
    QueueId id;
    QString name;
    int waiting = 0;
    Timestamp longestSince;
    Seconds threshold{20}; ///< T of the service level
    Seconds waitLimit{60}; ///< of the alert rules: what the tile's bar runs up to
    StateCounts states;
    Tally tally;                ///< of the model's window
    std::optional<Alert> alert; ///< the queue's highest-ranked one
    QueueLoans loans;

    const QueueId &identity() const { return id; }
    bool operator==(const QueueItem &) const = default;
};

/// Queues as tiles: those with a loss first, then warnings; inside a level by money at risk (or
/// callers x wait), then the longest wait, then by name.
///
/// A tile changes its place at most once in ten seconds of board time, and never while frozen (the
/// pointer is over the strip). Hidden queues are left out.
class QueueListModel : public RowListModel<QueueItem>
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< QString: QueueId
        NameRole,              ///< QString, also Qt::DisplayRole
        WaitingRole,           ///< int: callers waiting now
        LongestSinceRole,      ///< qint64 ms: when the one who waits longest joined; 0 when nobody
        WaitLimitRole,         ///< int seconds
        ThresholdRole,         ///< int seconds: T of the service level
        AlertLevelRole,        ///< AlertLevel; invalid when all is well
        AlertKindRole,         ///< AlertKind; invalid when all is well
        AlertCallersRole,      ///< int
        MoneyAtRiskRole,       ///< double; invalid when none, or without the value of a call
        AvailableRole,         ///< int members in the state; so the next ones
        RingingRole,
        TalkingRole, ///< with those on hold
        WrapUpRole,
        PausedRole,
        BusyRole,
        OfflineRole,
        StaffedRole,
        OccupiedRole, ///< ringing, talking, wrapping up or busy
        OfferedRole,  ///< int, in the model's window; so the next ones
        AnsweredRole,
        LostRole,
        AbandonedRole,
        ShortAbandonedRole,
        RefusedRole,
        ServiceLevelRole,         ///< double 0 to 1, by the model's formula; invalid when none
        LostShareRole,            ///< double 0 to 1; invalid when nobody finished
        AbandonShareRole,         ///< the same
        AverageSpeedOfAnswerRole, ///< double seconds; invalid when nobody was answered
        LastRole = AverageSpeedOfAnswerRole
    };
    Q_ENUM(Role)

    using RowListModel::RowListModel;

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

    void update(const LiveBoard &board, const BoardDelta &delta);
    /// Alerts and rules in force; shown with the next update().
    void setAlerts(const QList<Alert> &alerts, const AlertRules &rules);
    void setQueueNames(const LiveBoard &board, const QueueNames &names);
    void setHidden(const LiveBoard &board, const QSet<QueueId> &hidden);
    void setLoans(const LiveBoard &board, const QHash<QueueId, QueueLoans> &loans);
    void setWindow(const LiveBoard &board, BoardWindow window);
    BoardWindow window() const { return m_window; }
    void setFormula(ServiceLevelFormula formula); ///< SL-3 unless set
    ServiceLevelFormula formula() const { return m_formula; }

    void setFrozen(bool frozen) { m_frozen = frozen; }
    bool isFrozen() const { return m_frozen; }
    int rowOf(const QueueId &id) const { return rowOfIdentity(id); }

private:
    void refresh(const LiveBoard &board);
    QueueItem itemOf(const QueueRow &row, const Alert *alert) const;
    bool isOrderDue(Timestamp now) const;
    void order(std::vector<QueueItem> &items, Timestamp now);
    void keepOrder(std::vector<QueueItem> &items) const;
    void placeByName(const std::vector<QueueItem> &items);
    QHash<QueueId, int> rowOfEach() const;

    QueueNames m_names;
    QHash<QueueId, int> m_namePlaces; ///< in the order of the names
    QSet<QueueId> m_hidden;
    QHash<QueueId, QueueLoans> m_loans;
    QList<Alert> m_alerts;
    AlertRules m_rules;
    BoardWindow m_window = BoardWindow::Today;
    ServiceLevelFormula m_formula = ServiceLevelFormula::Sl3;
    std::optional<Timestamp> m_orderedAt; ///< when a tile moved last
    bool m_frozen = false;
    bool m_isStale = false; ///< alerts or rules changed since the last refresh
};
