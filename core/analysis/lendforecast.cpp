// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/lendforecast.h"

#include "core/analysis/erlanga.h"
#include "core/analysis/poisson.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double HorizonSeconds = ForecastHorizon.count();
/// Nobody is patient for ever: 30 years.
constexpr double LeastPatienceRate = 1e-9;

/// Those who wait now beyond what the steady state has, running off by spare capacity and
/// hang-ups: e' = -spare - rate e, until none are left.
class Backlog
{
public:
    Backlog(double surplus, double spare, double rate)
        : m_surplus(surplus)
        , m_spare(std::max(spare, 0.0))
        , m_rate(rate)
    {}

    double surplus() const { return m_surplus; }
    /// How long more than that many are left, within the horizon.
    double secondsAbove(double left) const
    {
        if (m_surplus <= left)
            return 0;
        if (m_spare <= 0 && left <= 0)
            return HorizonSeconds;
        const double drain = m_spare / m_rate;
        return std::min(HorizonSeconds, std::log((m_surplus + drain) / (left + drain)) / m_rate);
    }
    /// Seconds that its callers wait within the horizon.
    double waited() const
    {
        const double until = secondsAbove(0);
        const double drain = m_spare / m_rate;
        const double decayed = -std::expm1(-m_rate * until) / m_rate;
        return std::max(0.0, (m_surplus + drain) * decayed - drain * until);
    }

private:
    double m_surplus;
    double m_spare;
    double m_rate;
};

Outlook outlookOfWhole(const QueueLoad &load, double arrivals, int agents)
{
    const double rate = std::max(load.patienceRate, LeastPatienceRate);
    const ErlangA steady = erlangA({arrivals, load.handlingTime, rate}, agents, load.threshold);
    const double capacity = agents / load.handlingTime;
    const Backlog backlog(std::max(0.0, load.waiting - steady.queueLength), capacity - arrivals,
                          rate);
    const double waited = steady.queueLength * HorizonSeconds + backlog.waited();
    const double callers = arrivals * HorizonSeconds + backlog.surplus();
    // So many in line and a new caller waits longer than the threshold.
    const auto threshold = static_cast<double>(load.threshold.count());
    const double tooMany = capacity * std::expm1(rate * threshold) / rate;
    const double late = backlog.secondsAbove(std::max(0.0, tooMany - steady.queueLength));

    Outlook outlook;
    outlook.waiting = waited / HorizonSeconds;
    outlook.meanWait = callers > 0 ? waited / callers : 0;
    outlook.serviceLevel = steady.serviceLevel * (1 - late / HorizonSeconds);
    outlook.lost = rate * waited;
    if (load.callValue)
        outlook.money = outlook.lost * *load.callValue;
    return outlook;
}

Outlook between(const Outlook &few, const Outlook &more, double share)
{
    Outlook outlook;
    for (const auto figure :
         {&Outlook::waiting, &Outlook::meanWait, &Outlook::serviceLevel, &Outlook::lost})
        outlook.*figure = std::lerp(few.*figure, more.*figure, share);
    if (few.money && more.money)
        outlook.money = std::lerp(*few.money, *more.money, share);
    return outlook;
}

Outlook outlookAt(const QueueLoad &load, double arrivals, double agents)
{
    const double whole = std::floor(std::max(agents, 0.0));
    const int few = static_cast<int>(whole);
    const Outlook outlook = outlookOfWhole(load, arrivals, few);
    const double share = std::max(agents, 0.0) - whole;
    constexpr double Negligible = 1e-9;
    if (share < Negligible)
        return outlook;
    return between(outlook, outlookOfWhole(load, arrivals, few + 1), share);
}

} // namespace

double QueueLoad::arrivalRate() const
{
    return window > Seconds{0} ? double(offered) / static_cast<double>(window.count()) : 0;
}

OutlookRange outlookOf(const QueueLoad &load, double agents)
{
    const PoissonInterval counts = poissonInterval(load.offered, ForecastConfidence);
    const auto window = static_cast<double>(load.window.count());
    return {outlookAt(load, counts.low / window, agents), baseOutlookOf(load, agents),
            outlookAt(load, counts.high / window, agents)};
}

Outlook baseOutlookOf(const QueueLoad &load, double agents)
{
    return outlookAt(load, load.arrivalRate(), agents);
}

Erlangs erlangsOf(const QList<QueueLoad> &loads)
{
    Erlangs erlangs;
    for (const QueueLoad &load : loads)
        erlangs.insert(load.queue, load.arrivalRate() * load.handlingTime);
    return erlangs;
}

double shareOf(const QueueId &queue, const QList<QueueId> &served, const Erlangs &erlangs)
{
    if (!served.contains(queue))
        return 0;
    double all = 0;
    for (const QueueId &one : served)
        all += erlangs.value(one);
    return all > 0 ? erlangs.value(queue) / all : 1.0 / static_cast<double>(served.size());
}

Staff staffOf(const QList<QueueLoad> &loads, const QList<StaffedAgent> &agents)
{
    const Erlangs erlangs = erlangsOf(loads);
    Staff staff;
    for (const StaffedAgent &agent : agents) {
        for (const QueueId &queue : agent.queues)
            staff[queue] += shareOf(queue, agent.queues, erlangs);
    }
    return staff;
}

QList<QueueId> AgentMove::applied(QList<QueueId> queues) const
{
    if (!keepsFrom)
        queues.removeAll(from);
    if (!queues.contains(to))
        queues.append(to);
    return queues;
}

QList<StaffedAgent> moved(QList<StaffedAgent> agents, const QList<AgentMove> &moves)
{
    for (const AgentMove &move : moves) {
        const auto agent =
            std::find_if(agents.begin(), agents.end(),
                         [&move](const StaffedAgent &a) { return a.agent == move.agent; });
        if (agent != agents.end())
            agent->queues = move.applied(agent->queues);
    }
    return agents;
}

QList<QueueForecast> forecastMoves(const QList<QueueLoad> &loads, const QList<StaffedAgent> &agents,
                                   const QList<AgentMove> &moves)
{
    const Staff before = staffOf(loads, agents);
    const Staff after = staffOf(loads, moved(agents, moves));
    QList<QueueForecast> forecasts;
    for (const QueueLoad &load : loads) {
        const double had = before.value(load.queue);
        const double has = after.value(load.queue);
        if (!load.isForecastable() || had == has)
            continue;
        forecasts.append({load, ForecastFormula::ErlangAWithBacklog, had, has, outlookOf(load, had),
                          outlookOf(load, has)});
    }
    return forecasts;
}
