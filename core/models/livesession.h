// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/events.h"
#include "core/domain/linkstatus.h"
#include "core/live/alerts.h"
#include "core/live/liveboard.h"
#include "core/models/agentlistmodel.h"
#include "core/models/alertmodel.h"
#include "core/models/framepace.h"
#include "core/models/lostmodel.h"
#include "core/models/queuelistmodel.h"
#include "core/models/waitingmodel.h"

#include <QObject>
#include <QTimer>

#include <functional>

/// One site as a console sees it: the board, its alerts and the models over them.
///
/// Folds each batch as it comes and tells models and views once a frame: the first after quiet at
/// once, then as often as showing it is cheap (FramePace). Once a second, on the whole second of
/// the clock handed in, it lets time go by on the board and judges alerts. Lives on the thread of
/// its views.
class LiveSession : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<Timestamp()>;

    LiveSession(BoardSettings settings, AlertRules rules, Clock clock, QObject *parent = nullptr);

    const LiveBoard &board() const { return m_board; }
    const QList<Alert> &currentAlerts() const { return m_engine.alerts(); }
    const AlertRules &alertRules() const { return m_engine.rules(); }
    const LinkStatus &link() const { return m_link; }
    const QueueNames &queueNames() const { return m_names; }
    const FramePace &pace() const { return m_frame; }

    AgentListModel *agents() { return &m_agents; }
    QueueListModel *queues() { return &m_queues; }
    WaitingModel *waiting() { return &m_waiting; }
    LostModel *lost() { return &m_lost; }
    AlertModel *alerts() { return &m_alerts; }

    void setBoardSettings(const BoardSettings &settings);
    void setAlertRules(const AlertRules &rules);
    void setQueueNames(const QueueNames &names);
    void setHiddenQueues(const QSet<QueueId> &queues);
    /// Who is lent where: marks on agents and queues.
    void setLoans(const QList<Loan> &loans);
    void setWindow(BoardWindow window);
    void setWaitingOrder(WaitingModel::Order order);
    /// While held no waiting caller changes places: somebody points at one of them.
    void setWaitingOrderHeld(bool held);
    void setRiskRule(const RiskRule &rule);
    /// Only this queue's callers in the waiting and lost lists; null: all.
    void setShownQueue(const QueueId &queue);
    void setShortLostShown(bool shown);
    /// False while no view is visible: models rest and ticked() pauses. The fold goes on.
    void setWatched(bool watched);

public Q_SLOTS:
    void take(const EventBatch &batch);
    void setLink(const LinkStatus &link);

Q_SIGNALS:
    /// After the models have taken over a frame's changes. Says what changed.
    void updated(const BoardDelta &delta);
    /// The list of alerts changed: one began, ended, changed its level or rank.
    void alertsChanged();
    /// Others are lent than before: setLoans().
    void loansChanged();
    void linkChanged(const LinkStatus &link);
    void riskRuleChanged();
    /// Each whole second while watched: repaint what counts seconds, all of it together. Comes
    /// after the models know what that second changed.
    void ticked(Timestamp second);

private:
    void requestPush();
    void onFrameEnd();
    void push();
    void tick();
    void armTick();
    void judge();

    LiveBoard m_board;
    AlertEngine m_engine;
    Clock m_clock;
    LinkStatus m_link;
    QueueNames m_names;
    AgentListModel m_agents;
    QueueListModel m_queues;
    WaitingModel m_waiting;
    LostModel m_lost;
    AlertModel m_alerts;
    FramePace m_frame;
    QTimer m_second;
    Timestamp m_lastTick; ///< a whole second
    bool m_dirty = false;
    bool m_watched = true;
};
