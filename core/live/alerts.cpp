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
void nameSpareAgents(const QList<const QueueRow *> &queues, QList<Alert> &alerts)
{
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

/// Finds the alert of the same matter in a list: a few are looked through, many are hashed.
class AlertFinder
{
public:
    explicit AlertFinder(const QList<Alert> &alerts) : m_alerts(&alerts)
    {
        if (alerts.size() <= FewAlerts)
            return;
        m_places.reserve(alerts.size());
        for (qsizetype i = 0; i < alerts.size(); ++i)
            m_places.insert(hashOf(alerts[i]), i);
    }
    /// Negative when it is not there.
    qsizetype find(const Alert &alert) const
    {
        const auto isIt = [&](qsizetype i) { return m_alerts->at(i).sameAs(alert); };
        if (m_alerts->size() > FewAlerts) {
            const auto [from, to] = m_places.equal_range(hashOf(alert));
            const auto it = std::find_if(from, to, isIt);
            return it == to ? -1 : *it;
        }
        for (qsizetype i = 0; i < m_alerts->size(); ++i) {
            if (isIt(i))
                return i;
        }
        return -1;
    }

private:
    static constexpr qsizetype FewAlerts = 32;
    static size_t hashOf(const Alert &alert)
    {
        return qHashMulti(0, static_cast<int>(alert.kind), alert.queue, alert.agent);
    }

    const QList<Alert> *m_alerts;
    QMultiHash<size_t, qsizetype> m_places;
};

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
        m_nobodyFree.clear();
        m_ended.clear();
        m_agentsJudged.reset();
        Alert lost;
        lost.kind = AlertKind::LinkLost;
        lost.since = board.lastTruth();
        lost.worst = secondsBetween(lost.since, board.now());
        return {lost};
    }

    QList<Alert> found;
    found.reserve(m_alerts.size() + 8);
    const QList<const QueueRow *> queues = board.queueRows();
    for (const QueueRow *queue : queues)
        findForQueue(board, *queue, found);
    m_nobodyFree.removeIf([&board](auto pending) { return !board.queue(pending.key()); });
    nameSpareAgents(queues, found);
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
    const bool isServed = waiting == 0 || queue.states.available > 0;
    if (isServed && !m_nobodyFree.isEmpty())
        m_nobodyFree.remove(queue.info.id);
    if (waiting == 0)
        return;
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

    if (isServed)
        return;
    auto since = m_nobodyFree.constFind(queue.info.id);
    if (since == m_nobodyFree.constEnd())
        since = m_nobodyFree.insert(queue.info.id, now);
    alert.kind = AlertKind::NobodyFree;
    alert.since = *since;
    if (now - *since >= m_rules.nobodyFreeFor)
        found.append(alert);
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
    if (*share >= target && !isOpen(AlertKind::ServiceLevelLow, queue.info.id))
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
    const Timestamp now = board.now();
    const Timestamp second = std::chrono::floor<Seconds>(now);
    if (m_agentsJudged == second)
        return;
    const BoardMark seen = std::exchange(m_agentsSeen, board.mark());
    const auto note = [this, now](const AgentRow &agent) { noteAgent(agent, now); };
    if (!m_agentsJudged || seen.board != m_agentsSeen.board || now >= m_nextDue) {
        m_nextDue = Timestamp::max();
        m_overdue.clear();
        board.forEachAgent(note);
    } else {
        board.forEachAgentChangedSince(seen, note);
    }
    m_agentsJudged = second;
    m_ofAgents.clear();
    m_overdue.removeIf([&](const AgentId &id) {
        const AgentRow *agent = board.agent(id);
        const auto due = agent ? dueOf(*agent) : std::nullopt;
        const bool isOver = !due || *due > now;
        if (!isOver)
            findForAgent(board, *agent, m_ofAgents);
        return isOver;
    });
}

void AlertEngine::noteAgent(const AgentRow &agent, Timestamp now)
{
    const auto due = dueOf(agent);
    if (due && *due > now)
        m_nextDue = std::min(m_nextDue, *due);
    else if (due)
        m_overdue.insert(agent.id);
}

/// When the state will have lasted too long; nothing for one that may last for ever.
std::optional<Timestamp> AlertEngine::dueOf(const AgentRow &agent) const
{
    const auto matter = limitOf(agent);
    if (!matter || !isKnown(agent.since))
        return {};
    return agent.since + matter->second;
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

/// An ended condition keeps its alert for a while with its last figures, so that nothing flaps.
void AlertEngine::keepEndedFor(Seconds hold, Timestamp now, QList<Alert> &found)
{
    const AlertFinder finder(found);
    QHash<Key, Timestamp> stillEnded;
    for (const Alert &old : std::as_const(m_alerts)) {
        const qsizetype again = finder.find(old);
        if (again >= 0) {
            Alert &alert = found[again];
            alert.since = std::min(alert.since, old.since);
            continue;
        }
        const Key key = keyOf(old);
        const Timestamp endedAt = m_ended.value(key, now);
        if (old.kind == AlertKind::LinkLost || now - endedAt >= hold)
            continue;
        stillEnded.insert(key, endedAt);
        found.append(old);
    }
    m_ended = std::move(stillEnded);
    // Who has waited too long is not named a second time as one who soon will have.
    const auto isNear = [](const Alert &a) { return a.kind == AlertKind::WaitingNearThreshold; };
    if (std::none_of(found.cbegin(), found.cend(), isNear))
        return;
    QSet<QueueId> over;
    for (const Alert &alert : std::as_const(found)) {
        if (alert.kind == AlertKind::WaitingOverThreshold)
            over.insert(alert.queue);
    }
    found.removeIf([&](const Alert &alert) { return isNear(alert) && over.contains(alert.queue); });
}

bool AlertEngine::isOpen(AlertKind kind, const QueueId &queue) const
{
    return std::any_of(m_alerts.begin(), m_alerts.end(), [&](const Alert &alert) {
        return alert.kind == kind && alert.queue == queue;
    });
}
