// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/live/liveboard.h"
#include "core/models/agentitem.h"
#include "core/models/agentranks.h"
#include "core/models/queuenames.h"

#include <QAbstractListModel>

#include <vector>

/// Agents of one site, one row each, in the order they were first seen.
///
/// Holds meaning, not looks: StatusRole is an AgentStatus, times are epoch milliseconds (0 when
/// not known), and the delegate picks words and colours. A row is refreshed in place, so selection
/// survives; live data is never reset. Lists on screen stand on AgentOrderModel.
class AgentListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< QString: AgentId
        NameRole,              ///< QString, also Qt::DisplayRole
        ExtensionRole,         ///< QString
        StatusRole,            ///< AgentStatus
        SinceRole,             ///< qint64 ms: when the status began
        WrapUpEndsRole,        ///< qint64 ms
        PauseReasonRole,       ///< QString; of the partial pause when PartlyPausedRole
        PartlyPausedRole,      ///< bool: paused in some queues, still Available
        DeviceRole,            ///< DeviceState
        CallKindRole,          ///< CallKind; invalid without a call
        PeerNumberRole,        ///< QString
        PeerNameRole,          ///< QString
        OtherCallsRole,        ///< int: calls beside the one shown
        QueueRole,             ///< QString: QueueId the state is about; empty when about none
        QueueNameRole,         ///< QString
        QueueNamesRole,        ///< QStringList: member of
        PausedInRole,          ///< QStringList: names of the queues paused in
        AnsweredTodayRole,     ///< int: queue calls
        TalksTodayRole,        ///< int: conversations of any kind
        MissedTodayRole,       ///< int: rang for a second or more and was not taken
        AverageTalkRole,       ///< double seconds; invalid when none
        OccupancyRole,         ///< double 0 to 1; invalid when none
        LastRole = OccupancyRole
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Takes over what the delta names; emits one dataChanged() per run of rows.
    void update(const LiveBoard &board, const BoardDelta &delta);
    void setQueueNames(const QueueNames &names);
    const QueueNames &queueNames() const { return m_queueNames; }
    void setLoans(const QHash<AgentId, LoanMark> &loans);

    /// For delegates and views in front: no boxing into QVariant.
    const AgentItem &at(int row) const { return m_rows[static_cast<size_t>(row)]; }
    QVariant roleOf(const AgentItem &item, int role) const;
    int rowOf(const AgentId &id) const { return m_rowOfId.value(id, -1); }
    const AgentRanks &ranks() const { return m_ranks; }

Q_SIGNALS:
    // For models that stand on this one and take a batch in one go, each after the usual signals
    // unless it says before.

    /// These rows changed in place, ascending; `renamed`: a name or extension among them.
    void rowsRefreshed(const std::vector<int> &rows, bool renamed);
    /// Before rows are removed, ascending.
    void rowsAboutToLeave(const std::vector<int> &rows);
    /// After they are: the new row of each old one, -1 for those that left.
    void rowsRenumbered(const std::vector<int> &rowOf);
    void queueNamesChanged();

private:
    void refresh(const LiveBoard &board, const QSet<AgentId> &agents);
    std::optional<LoanMark> loanOf(const AgentId &agent) const;
    void removeGone(const QSet<AgentId> &gone);
    void moveToEnd(const std::vector<int> &rowOf);
    void append(std::vector<AgentItem> fresh);

    std::vector<AgentItem> m_rows;
    QHash<AgentId, int> m_rowOfId;
    AgentRanks m_ranks; ///< true again before a signal tells of new names
    QueueNames m_queueNames;
    QHash<AgentId, LoanMark> m_loans;
};
