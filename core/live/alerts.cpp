// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/live/alerts.h"

#include <algorithm>
#include <tuple>

namespace {

Seconds secondsBetween(Timestamp from, Timestamp to)
{
    return std::chrono::floor<Seconds>(to - from);
}

/// Callers of one queue who have waited for a given time or longer.
struct Waiters
{
    int over = 0;
    int near = 0;
    Timestamp longestSince;
};

Waiters countWaiters(const LiveBoard &board, const QueueRow &queue, Milliseconds limit,
                     Milliseconds nearLimit)
{
    Waiters waiters;
    for (const QueueCallId &id : queue.waiting) {
        const WaitingRow *row = board.waiting(id);
        if (!row)
            continue;
        const Timestamp since = row->caller.since;
        const Milliseconds wait = board.now() - since;
        waiters.over += wait >= limit ? 1 : 0;
        waiters.near += wait >= nearLimit ? 1 : 0;
        if (!isKnown(waiters.longestSince) || since < waiters.longestSince)
            waiters.longestSince = since;
    }
    return waiters;
}

/// The queue with most free agents of those where nobody waits.
void nameSpareAgents(const LiveBoard &board, QList<Alert> &alerts)
{
    const QList<const QueueRow *> queues = board.queueRows();
    for (Alert &alert : alerts) {
        for (const QueueRow *queue : queues) {
            if (queue->info.id == alert.queue || !queue->waiting.isEmpty()
                || queue->states.available <= alert.spareAgents)
                continue;
            alert.spareQueue = queue->info.id;
            alert.spareAgents = queue->states.available;
        }
    }
}

int callersWaitingFor(const LiveBoard &board, const AgentRow &agent)
{
    int callers = 0;
    for (const Membership &membership : agent.memberships) {
        if (const QueueRow *queue = board.queue(membership.queue))
            callers += static_cast<int>(queue->waiting.size());
    }
    return callers;
}

bool othersAreAtWork(const LiveBoard &board, const AgentRow &agent)
{
    return std::any_of(agent.memberships.begin(), agent.memberships.end(),
                       [&board](const Membership &membership) {
                           const QueueRow *queue = board.queue(membership.queue);
                           return queue && queue->states.staffed() > 0;
                       });
}

bool workedToday(const AgentTally &today)
{
    return today.answered > 0 || today.conversations > 0 || today.available.count() > 0
           || today.paused.count() > 0 || today.wrapUp.count() > 0;
}

bool isGone(DeviceState device)
{
    return device == DeviceState::Unavailable || device == DeviceState::Invalid;
}

bool ranksBefore(const Alert &a, const Alert &b)
{
    const auto rank = [](const Alert &alert) {
        return std::tuple(-static_cast<int>(alert.level), -alert.moneyAtRisk.value_or(0),
                          -alert.callers * alert.worst.count(), alert.since, alert.kind);
    };
    const auto first = rank(a);
    const auto second = rank(b);
    return first != second ? first < second
                           : std::tie(a.queue, a.agent) < std::tie(b.queue, b.agent);
}

} // namespace

void AlertEngine::setRules(const AlertRules &rules)
{
    m_rules = rules;
    m_agentsJudged.reset();
}

bool AlertEngine::judge(const LiveBoard &board)
{
    QList<Alert> next = holdingOn(board);
    std::sort(next.begin(), next.end(), ranksBefore);
    if (next.size() > MostAlerts)
        next.resize(MostAlerts);
    const bool changed = !std::equal(
        next.begin(), next.end(), m_alerts.begin(), m_alerts.end(),
        [](const Alert &a, const Alert &b) { return a.sameAs(b) && a.level == b.level; });
    m_alerts = std::move(next);
    return changed;
}

QList<Alert> AlertEngine::holdingOn(const LiveBoard &board)
{
    if (!isKnown(board.lastTruth()))
        return {};
    if (!board.isObserving()) {
        m_pending.clear();
        m_ended.clear();
        m_agentsJudged.reset();
        Alert lost;
        lost.kind = AlertKind::LinkLost;
        lost.since = board.lastTruth();
        lost.worst = secondsBetween(lost.since, board.now());
        return {lost};
    }

    QList<Alert> found;
    const QList<const QueueRow *> queues = board.queueRows();
    for (const QueueRow *queue : queues)
        findForQueue(board, *queue, found);
    m_pending.removeIf([&board](auto pending) { return !board.queue(pending.key().queue); });
    nameSpareAgents(board, found);
    for (const QueueRow *queue : queues)
        findServiceLevel(*queue, board.now(), found);
    findForAgents(board);
    found += m_ofAgents;
    keepEndedFor(m_rules.holdAlert, board.now(), found);
    return found;
}

void AlertEngine::findForQueue(const LiveBoard &board, const QueueRow &queue, QList<Alert> &found)
{
    const Timestamp now = board.now();
    const Seconds limit = m_rules.waitLimitOf(queue.info.id);
    const Milliseconds nearLimit(
        qRound64(m_rules.nearShare * static_cast<double>(Milliseconds(limit).count())));
    const int waiting = static_cast<int>(queue.waiting.size());
    if (waiting == 0) { // nothing but an old matter of nobody free can be on
        if (!m_pending.isEmpty())
            m_pending.remove({AlertKind::NobodyFree, queue.info.id, {}});
        return;
    }
    const bool anyNear = now - queue.longestSince >= nearLimit;
    const Waiters waiters =
        anyNear ? countWaiters(board, queue, limit, nearLimit) : Waiters{0, 0, queue.longestSince};

    Alert alert;
    alert.queue = queue.info.id;
    alert.worst =
        isKnown(waiters.longestSince) ? secondsBetween(waiters.longestSince, now) : Seconds(0);
    if (waiters.near > 0) {
        const bool isOver = waiters.over > 0;
        alert.kind = isOver ? AlertKind::WaitingOverThreshold : AlertKind::WaitingNearThreshold;
        alert.level = isOver ? AlertLevel::Loss : AlertLevel::Warning;
        alert.callers = isOver ? waiters.over : waiters.near;
        alert.limit = limit;
        alert.since = waiters.longestSince + (isOver ? Milliseconds(limit) : nearLimit);
        if (isOver && m_rules.callValue)
            alert.moneyAtRisk = alert.callers * *m_rules.callValue;
        found.append(alert);
    }

    alert.level = AlertLevel::Warning;
    alert.callers = waiting;
    alert.limit = Seconds(0);
    alert.moneyAtRisk.reset();
    alert.kind = AlertKind::TooManyWaiting;
    alert.since = now;
    if (waiting > m_rules.waitingLimit)
        found.append(alert);

    alert.kind = AlertKind::NobodyFree;
    if (queue.states.available > 0)
        m_pending.remove(keyOf(alert));
    else if (hasLasted(alert, m_rules.nobodyFreeFor, now)) {
        alert.since = m_pending.value(keyOf(alert));
        found.append(alert);
    }
}

/// Judged over the last hour: the day's figure cannot be mended any more in the afternoon.
void AlertEngine::findServiceLevel(const QueueRow &queue, Timestamp now, QList<Alert> &found) const
{
    if (queue.lastHour.finished() < m_rules.serviceLevelMinimum)
        return;
    const auto share = serviceLevel(queue.lastHour, m_rules.formula);
    const double target =
        m_rules.serviceLevelTargets.isEmpty()
            ? m_rules.serviceLevelTarget
            : m_rules.serviceLevelTargets.value(queue.info.id, m_rules.serviceLevelTarget);
    if (!share || *share >= target + m_rules.serviceLevelBack)
        return;
    if (*share >= target && !isOpen({AlertKind::ServiceLevelLow, queue.info.id, {}}))
        return;
    Alert alert;
    alert.kind = AlertKind::ServiceLevelLow;
    alert.queue = queue.info.id;
    alert.since = now;
    alert.share = *share;
    alert.target = target;
    found.append(alert);
}

void AlertEngine::findForAgents(const LiveBoard &board)
{
    const Timestamp second = std::chrono::floor<Seconds>(board.now());
    if (m_agentsJudged == second)
        return;
    m_agentsJudged = second;
    m_ofAgents.clear();
    board.forEachAgent([&](const AgentRow &agent) { findForAgent(board, agent, m_ofAgents); });
}

/// What is wrong with a state that lasts, and from when on.
std::optional<std::pair<AlertKind, Seconds>> AlertEngine::limitOf(const AgentRow &agent) const
{
    switch (agent.status) {
    case AgentStatus::Paused:
        return {{AlertKind::PauseTooLong,
                 m_rules.pauseLimits.value(agent.pauseReason, m_rules.pauseLimit)}};
    case AgentStatus::Talking:
    case AgentStatus::OnHold:
        return {{AlertKind::StateTooLong, m_rules.talkLimit}};
    case AgentStatus::WrapUp:
        return {{AlertKind::StateTooLong, m_rules.wrapUpLimit}};
    case AgentStatus::Offline:
        return {{AlertKind::PhoneUnreachable, m_rules.unreachableFor}};
    case AgentStatus::Available:
    case AgentStatus::Ringing:
    case AgentStatus::Busy:
        return {};
    }
    Q_UNREACHABLE();
}

void AlertEngine::findForAgent(const LiveBoard &board, const AgentRow &agent,
                               QList<Alert> &found) const
{
    const auto matter = limitOf(agent);
    const Milliseconds lasts = board.now() - agent.since;
    if (!matter || !isKnown(agent.since) || lasts < matter->second)
        return;
    if (matter->first == AlertKind::PhoneUnreachable
        && (!isGone(agent.device) || !workedToday(agent.today) || !othersAreAtWork(board, agent)
            || lasts > m_rules.unreachableUpTo))
        return;
    Alert alert;
    alert.kind = matter->first;
    alert.limit = matter->second;
    alert.agent = agent.id;
    alert.since = agent.since + alert.limit;
    alert.worst = secondsBetween(agent.since, board.now());
    alert.callers = callersWaitingFor(board, agent);
    const bool wouldHelp = alert.callers > 0 && alert.kind != AlertKind::StateTooLong;
    alert.level = wouldHelp ? AlertLevel::Warning : AlertLevel::Notice;
    found.append(alert);
}

bool AlertEngine::hasLasted(const Alert &alert, Seconds delay, Timestamp now)
{
    const Key key = keyOf(alert);
    if (!m_pending.contains(key))
        m_pending.insert(key, now);
    return now - m_pending.value(key) >= delay;
}

/// An ended condition keeps its alert for a while with its last figures, so that nothing flaps.
void AlertEngine::keepEndedFor(Seconds hold, Timestamp now, QList<Alert> &found)
{
    QHash<Key, qsizetype> isFound;
    for (qsizetype i = 0; i < found.size(); ++i)
        isFound.insert(keyOf(found.at(i)), i);
    QHash<Key, Timestamp> stillEnded;
    for (const Alert &old : std::as_const(m_alerts)) {
        const Key key = keyOf(old);
        const auto again = isFound.constFind(key);
        if (again != isFound.constEnd()) {
            Alert &alert = found[*again];
            alert.since = std::min(alert.since, old.since);
            continue;
        }
        const Timestamp endedAt = m_ended.value(key, now);
        if (old.kind == AlertKind::LinkLost || now - endedAt >= hold)
            continue;
        stillEnded.insert(key, endedAt);
        found.append(old);
    }
    m_ended = std::move(stillEnded);
    // Who has waited too long is not named a second time as one who soon will have.
    QSet<QueueId> over;
    for (const Alert &alert : std::as_const(found)) {
        if (alert.kind == AlertKind::WaitingOverThreshold)
            over.insert(alert.queue);
    }
    found.removeIf([&over](const Alert &alert) {
        return alert.kind == AlertKind::WaitingNearThreshold && over.contains(alert.queue);
    });
}

bool AlertEngine::isOpen(const Key &key) const
{
    return std::any_of(m_alerts.begin(), m_alerts.end(),
                       [&key](const Alert &alert) { return keyOf(alert) == key; });
}
