// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/models/livesession.h"

using namespace std::chrono_literals;

LiveSession::LiveSession(BoardSettings settings, AlertRules rules, Clock clock, QObject *parent)
    : QObject(parent)
    , m_board(std::move(settings))
    , m_engine(std::move(rules))
    , m_clock(std::move(clock))
{
    m_second.setSingleShot(true);
    m_second.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &FramePace::over, this, &LiveSession::onFrameEnd);
    connect(&m_second, &QTimer::timeout, this, &LiveSession::tick);
    m_lastTick = std::chrono::floor<Seconds>(m_clock());
    armTick();
}

void LiveSession::take(const EventBatch &batch)
{
    for (const Event &event : batch)
        m_board.apply(event);
    requestPush();
}

void LiveSession::setLink(const LinkStatus &link)
{
    if (m_link == link)
        return;
    m_link = link;
    Q_EMIT linkChanged(m_link);
}

void LiveSession::setBoardSettings(const BoardSettings &settings)
{
    m_board.setSettings(settings);
    requestPush();
}

void LiveSession::setAlertRules(const AlertRules &rules)
{
    m_engine.setRules(rules);
    requestPush();
}

void LiveSession::setQueueNames(const QueueNames &names)
{
    m_names = names;
    m_agents.setQueueNames(names);
    m_queues.setQueueNames(m_board, names);
    m_waiting.setQueueNames(m_board, names);
    m_lost.setQueueNames(m_board, names);
    m_alerts.update(m_board, m_engine.alerts(), names);
}

void LiveSession::setHiddenQueues(const QSet<QueueId> &queues)
{
    m_queues.setHidden(m_board, queues);
}

void LiveSession::setLoans(const QList<Loan> &loans)
{
    m_agents.setLoans(loanMarks(loans));
    m_queues.setLoans(m_board, queueLoans(loans));
    Q_EMIT loansChanged();
}

void LiveSession::setWindow(BoardWindow window)
{
    m_queues.setWindow(m_board, window);
}

void LiveSession::setWaitingOrder(WaitingModel::Order order)
{
    m_waiting.setOrder(m_board, order);
}

void LiveSession::setWaitingOrderHeld(bool held)
{
    m_waiting.setOrderHeld(m_board, held);
}

void LiveSession::setRiskRule(const RiskRule &rule)
{
    m_waiting.setRiskRule(m_board, rule);
    Q_EMIT riskRuleChanged();
}

void LiveSession::setShownQueue(const QueueId &queue)
{
    m_waiting.setQueue(m_board, queue);
    m_lost.setQueue(m_board, queue);
}

void LiveSession::setShortLostShown(bool shown)
{
    m_lost.setShortShown(m_board, shown);
}

void LiveSession::setWatched(bool watched)
{
    if (m_watched == watched)
        return;
    m_watched = watched;
    if (!watched)
        return;
    m_board.advanceTo(m_clock());
    m_dirty = false;
    m_frame.run([this] {
        push();
        Q_EMIT ticked(std::chrono::floor<Seconds>(m_board.now()));
    });
}

void LiveSession::requestPush()
{
    m_dirty = m_frame.isRunning();
    if (!m_dirty)
        m_frame.run([this] { push(); });
}

void LiveSession::onFrameEnd()
{
    if (std::exchange(m_dirty, false))
        requestPush();
}

void LiveSession::push()
{
    judge();
    if (!m_watched)
        return;
    const BoardDelta delta = m_board.takeDelta();
    m_agents.update(m_board, delta);
    m_waiting.update(m_board, delta);
    m_lost.update(m_board, delta);
    m_queues.setAlerts(m_engine.alerts(), m_engine.rules());
    m_queues.update(m_board, delta);
    if (!delta.isEmpty())
        Q_EMIT updated(delta);
}

void LiveSession::judge()
{
    const QList<Alert> before = m_engine.alerts();
    const bool listChanged = m_engine.judge(m_board);
    if (before != m_engine.alerts())
        m_alerts.update(m_board, m_engine.alerts(), m_names);
    if (listChanged)
        Q_EMIT alertsChanged();
}

void LiveSession::tick()
{
    const Timestamp now = m_clock();
    const Timestamp second = std::chrono::floor<Seconds>(now);
    if (second != m_lastTick) {
        m_lastTick = second;
        m_board.advanceTo(now);
        // The second does not wait for the end of a frame: seen together, it must change together.
        m_dirty = false;
        m_frame.run([this, second] {
            push();
            if (m_watched)
                Q_EMIT ticked(second);
        });
    }
    armTick();
}

void LiveSession::armTick()
{
    const Timestamp now = m_clock();
    m_second.start(std::chrono::floor<Seconds>(now) + 1s - now);
}
