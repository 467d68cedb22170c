// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analysis/patience.h"
#include "core/domain/ids.h"

#include <QHash>
#include <QList>

#include <optional>

/// How a figure of a forecast was made, so that a screen can say it.
enum class ForecastFormula : quint8 {
    /// Steady state of Erlang A over the half hour. Where more wait now than that state has, the
    /// surplus runs off as a fluid: by the agents' spare capacity and by hang-ups.
    ErlangAWithBacklog
};

/// One queue as a forecast takes it: measured figures with what they were measured over.
struct QueueLoad
{
    QueueId queue;
    int offered = 0;         ///< callers who joined within the window
    Seconds window{30 * 60}; ///< really observed
    double handlingTime = 0; ///< mean seconds of talk, hold and wrap-up; zero: not known
    double patienceRate = Patience::defaultRate(); ///< 1/s
    bool patienceIsDefault = true;
    int waiting = 0;               ///< now
    Seconds threshold{20};         ///< T of the service level, SL-3
    Seconds waitLimit{60};         ///< no donor may come to wait longer than that on average
    double serviceLevelTarget = 0; ///< nor fall below that
    std::optional<double> callValue;

    /// Callers a second.
    double arrivalRate() const;
    /// False: too little is known to say anything.
    bool isForecastable() const { return handlingTime > 0 && window > Seconds{0}; }
    bool operator==(const QueueLoad &) const = default;
};

/// Somebody on duty: logged in and not paused, on a call or not.
struct StaffedAgent
{
    AgentId agent;
    QList<QueueId> queues; ///< those the agent takes calls of
    bool mayMove = true;
    bool isFree = false; ///< of equals, who is free goes first

    bool operator==(const StaffedAgent &) const = default;
};

/// What a queue is expected to do in the next half hour.
struct Outlook
{
    double waiting = 0;  ///< mean number of callers who wait
    double meanWait = 0; ///< seconds, of all callers
    double serviceLevel = 1;
    double lost = 0; ///< callers who hang up
    std::optional<double> money;

    bool operator==(const Outlook &) const = default;
};

/// The same for the arrival rates that may well lie behind the count: 90 % exact Poisson interval.
struct OutlookRange
{
    Outlook low;
    Outlook base;
    Outlook high;

    bool operator==(const OutlookRange &) const = default;
};

constexpr Seconds ForecastHorizon{30 * 60};
constexpr double ForecastConfidence = 0.90;

/// With `agents` at work; part of an agent is taken as a share of the way to the next whole one.
OutlookRange outlookOf(const QueueLoad &load, double agents);
/// At the measured arrival rate only.
Outlook baseOutlookOf(const QueueLoad &load, double agents);

/// From now on the agent works for `to` and no more for `from`; other queues of theirs they keep.
/// With `keepsFrom` the agent answers both.
struct AgentMove
{
    AgentId agent;
    QueueId from;
    QueueId to;
    bool keepsFrom = false;

    /// What somebody who served those serves then.
    QList<QueueId> applied(QList<QueueId> queues) const;
    bool operator==(const AgentMove &) const = default;
};

struct QueueForecast
{
    QueueLoad load; ///< the inputs
    ForecastFormula formula = ForecastFormula::ErlangAWithBacklog;
    double agentsBefore = 0; ///< by share: see staffOf()
    double agentsAfter = 0;
    OutlookRange before;
    OutlookRange after;

    bool operator==(const QueueForecast &) const = default;
};

using Erlangs = QHash<QueueId, double>; ///< offered load: arrivals x handling time
using Staff = QHash<QueueId, double>;   ///< agents

Erlangs erlangsOf(const QList<QueueLoad> &loads);
/// Which part of an agent of those queues works for one of them: the part of their offered load
/// that comes from it; an even part where there is none. Such an agent really helps wherever
/// needed, so queues that share agents fare somewhat better than forecast.
double shareOf(const QueueId &queue, const QList<QueueId> &served, const Erlangs &erlangs);
Staff staffOf(const QList<QueueLoad> &loads, const QList<StaffedAgent> &agents);

/// The agents after the moves. A move of somebody who is not there changes nothing.
QList<StaffedAgent> moved(QList<StaffedAgent> agents, const QList<AgentMove> &moves);

/// Of each forecastable queue whose staff the moves change, in the order of `loads`.
QList<QueueForecast> forecastMoves(const QList<QueueLoad> &loads, const QList<StaffedAgent> &agents,
                                   const QList<AgentMove> &moves);
