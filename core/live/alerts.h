// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/live/liveboard.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>

/// What an alert is about; the words are the widgets' business.
enum class AlertKind : quint8 {
    WaitingOverThreshold, ///< callers wait longer than the queue's limit
    WaitingNearThreshold,
    TooManyWaiting,
    ServiceLevelLow,
    NobodyFree, ///< callers wait and no member is available
    PauseTooLong,
    StateTooLong,     ///< talking or wrapping up longer than usual
    PhoneUnreachable, ///< a member's telephone is gone while on shift
    LinkLost
};

enum class AlertLevel : quint8 { Notice, Warning, Loss };

/// One open alert. Identity is kind + queue + agent; figures inside may change while it is open.
struct Alert
{
    AlertKind kind = AlertKind::WaitingOverThreshold;
    AlertLevel level = AlertLevel::Warning;
    QueueId queue;
    AgentId agent;
    Timestamp since;  ///< when the condition began to hold
    int callers = 0;  ///< waiting callers it is about
    Seconds worst{0}; ///< longest wait, or how long the state lasts
    Seconds limit{0}; ///< the threshold that is broken
    double share = 0; ///< the service level, of ServiceLevelLow
    double target = 0;
    /// Callers x value of a call. Only of callers over the threshold, each counted once, so that it
    /// adds up over the alerts; unset for others and without a value.
    std::optional<double> moneyAtRisk;
    QueueId spareQueue; ///< where free agents are while nobody waits; null when nowhere
    int spareAgents = 0;

    bool sameAs(const Alert &other) const
    {
        return kind == other.kind && queue == other.queue && agent == other.agent;
    }
    bool operator==(const Alert &) const = default;
};

struct AlertRules
{
    Seconds waitLimit{60}; ///< where a queue has none of its own
    QHash<QueueId, Seconds> waitLimits;
    double nearShare = 0.75; ///< warn from this share of the limit on
    int waitingLimit = 5;    ///< more than that are too many
    double serviceLevelTarget = 0.80;
    QHash<QueueId, double> serviceLevelTargets;
    ServiceLevelFormula formula = ServiceLevelFormula::Sl3;
    int serviceLevelMinimum = 10;   ///< finished calls in the window before it is judged
    double serviceLevelBack = 0.02; ///< hysteresis: ends that much above the target
    Seconds pauseLimit{15 * 60};
    QHash<QString, Seconds> pauseLimits; ///< by reason
    Seconds talkLimit{30 * 60};
    Seconds wrapUpLimit{3 * 60};
    Seconds nobodyFreeFor{10};
    Seconds unreachableFor{30};
    Seconds unreachableUpTo{60 * 60}; ///< gone for longer: the person went home
    Seconds holdAlert{5};             ///< an ended condition keeps its alert that long
    std::optional<double> callValue;  ///< money of one call; unset: ranked by callers x wait

    bool operator==(const AlertRules &) const = default;
    Seconds waitLimitOf(const QueueId &queue) const { return waitLimits.value(queue, waitLimit); }
};

/// Judges the board by the rules. Pure: same boards, same times, same alerts.
///
/// Queues are judged at every call, agents once for each second of board time, and then only those
/// who changed or whose time is over the limit: with thousands of agents judging after every frame
/// stays cheap. While nothing is observed the lost link
/// is the only alert: an alarm on old data would be a lie.
class AlertEngine
{
public:
    explicit AlertEngine(AlertRules rules = {}) : m_rules(std::move(rules)) {}

    void setRules(const AlertRules &rules);
    const AlertRules &rules() const { return m_rules; }

    /// Judges the board at its own time. Call once a second and after changes. True when the list
    /// of alerts changed (one began, ended, changed its level or rank).
    bool judge(const LiveBoard &board);
    /// Loss before warning before notice; then money at risk, then callers x wait, highest first.
    /// At most MostAlerts of them.
    const QList<Alert> &alerts() const { return m_alerts; }

    static constexpr qsizetype MostAlerts = 500;

private:
    struct Key
    {
        AlertKind kind;
        QueueId queue;
        AgentId agent;

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, static_cast<int>(key.kind), key.queue, key.agent);
        }
    };
    static Key keyOf(const Alert &alert) { return {alert.kind, alert.queue, alert.agent}; }

    QList<Alert> holdingOn(const LiveBoard &board);
    void findForQueue(const LiveBoard &board, const QueueRow &queue, QList<Alert> &found);
    void findServiceLevel(const QueueRow &queue, Timestamp now, QList<Alert> &found) const;
    std::optional<std::pair<AlertKind, Seconds>> limitOf(const AgentRow &agent) const;
    void findForAgent(const LiveBoard &board, const AgentRow &agent, QList<Alert> &found) const;
    void findForAgents(const LiveBoard &board);
    void noteAgent(const AgentRow &agent, Timestamp now);
    std::optional<Timestamp> dueOf(const AgentRow &agent) const;
    void keepEndedFor(Seconds hold, Timestamp now, QList<Alert> &found);
    bool isOpen(AlertKind kind, const QueueId &queue) const;

    AlertRules m_rules;
    QList<Alert> m_alerts;
    QList<Alert> m_ofAgents; ///< as found in the second m_agentsJudged
    std::optional<Timestamp> m_agentsJudged;
    BoardMark m_agentsSeen;                 ///< what changed until then is taken over
    QSet<AgentId> m_overdue;                ///< whose state lasts for longer than its limit
    Timestamp m_nextDue;                    ///< when the first of the others will be one of them
    QHash<QueueId, Timestamp> m_nobodyFree; ///< queues where callers wait for nobody: since when
    QHash<Key, Timestamp> m_ended; ///< alerts kept though their condition ended: since when
};
