// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/rebalance.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace {

/// Outlooks at the measured arrival rate, each made once.
class OutlookCache
{
public:
    const Outlook &at(const QueueLoad &load, double agents)
    {
        // Sums of shares differ in their last digits by the order they were added in.
        constexpr double Parts = 1e6;
        const qint64 parts = qRound64(agents * Parts);
        const auto key = std::pair(load.queue, parts);
        const auto known = m_outlooks.constFind(key);
        if (known != m_outlooks.constEnd())
            return *known;
        return *m_outlooks.insert(key, baseOutlookOf(load, static_cast<double>(parts) / Parts));
    }

private:
    QMap<std::pair<QueueId, qint64>, Outlook> m_outlooks;
};

/// Of all queues together.
struct Sum
{
    double lost = 0;
    double money = 0;

    void add(const Outlook &outlook, int sign = 1)
    {
        lost += sign * outlook.lost;
        money += sign * outlook.money.value_or(0);
    }
};

class Search
{
public:
    Search(const QList<QueueLoad> &loads, const QList<StaffedAgent> &agents,
           const RebalanceLimits &limits)
        : m_limits(limits)
        , m_agents(agents)
        , m_erlangs(erlangsOf(loads))
        , m_staff(staffOf(loads, agents))
    {
        std::copy_if(loads.cbegin(), loads.cend(), std::back_inserter(m_loads),
                     [](const QueueLoad &load) { return load.isForecastable(); });
        m_hasMoney = std::all_of(m_loads.cbegin(), m_loads.cend(),
                                 [](const QueueLoad &load) { return load.callValue.has_value(); });
        std::sort(m_agents.begin(), m_agents.end(),
                  [](const StaffedAgent &a, const StaffedAgent &b) {
                      return a.isFree != b.isFree ? a.isFree : a.agent < b.agent;
                  });
        for (const StaffedAgent &agent : std::as_const(m_agents)) {
            for (const QueueId &queue : agent.queues)
                ++m_members[queue];
        }
        for (const QueueLoad &load : std::as_const(m_loads))
            m_sum.add(m_outlooks.at(load, m_staff.value(load.queue)));
    }

    QList<ProposedMove> moves()
    {
        QList<ProposedMove> chosen;
        while (chosen.size() < m_limits.mostMoves) {
            const std::optional<Candidate> best = bestMove();
            if (!best)
                break;
            chosen.append(proposed(*best));
            make(*best);
        }
        return chosen;
    }

private:
    struct Candidate
    {
        qsizetype agent = 0; ///< index in m_agents
        AgentMove move;
        Staff changed; ///< new staff of the queues it changes
        Sum sum;       ///< of all queues after it
    };

    /// What a move must bring down.
    double costOf(const Sum &sum) const { return m_hasMoney ? sum.money : sum.lost; }

    std::optional<Candidate> bestMove()
    {
        std::optional<Candidate> best;
        double bestGain = 0;
        QSet<QList<QueueId>> tried; // whoever serves the same queues changes the same
        for (qsizetype i = 0; i < m_agents.size(); ++i) {
            const StaffedAgent &agent = m_agents.at(i);
            if (!agent.mayMove || tried.contains(agent.queues))
                continue;
            tried.insert(agent.queues);
            for (const QueueLoad &to : std::as_const(m_loads)) {
                for (const QueueId &from : agent.queues) {
                    if (agent.queues.contains(to.queue) || m_members.value(from) < 2)
                        continue;
                    Candidate candidate{i, {agent.agent, from, to.queue}, {}, m_sum};
                    const double gain = judge(candidate);
                    const double enough =
                        m_limits.leastGain * (m_hasMoney ? to.callValue.value_or(0) : 1);
                    constexpr double Rounding = 1e-9;
                    if (gain > bestGain + Rounding && gain >= enough && keepsDonors(candidate)) {
                        bestGain = gain;
                        best = candidate;
                    }
                }
            }
        }
        return best;
    }

    double judge(Candidate &candidate)
    {
        const QList<QueueId> &had = m_agents.at(candidate.agent).queues;
        const QList<QueueId> has = candidate.move.applied(had);
        for (const QueueLoad &load : std::as_const(m_loads)) {
            const double change =
                shareOf(load.queue, has, m_erlangs) - shareOf(load.queue, had, m_erlangs);
            if (change == 0)
                continue;
            const double staff = m_staff.value(load.queue);
            candidate.changed.insert(load.queue, staff + change);
            candidate.sum.add(m_outlooks.at(load, staff), -1);
            candidate.sum.add(m_outlooks.at(load, staff + change));
        }
        return costOf(m_sum) - costOf(candidate.sum);
    }

    bool keepsDonors(const Candidate &candidate)
    {
        return std::all_of(m_loads.cbegin(), m_loads.cend(), [&](const QueueLoad &load) {
            const auto has = candidate.changed.constFind(load.queue);
            if (has == candidate.changed.constEnd() || *has >= m_staff.value(load.queue))
                return true;
            const Outlook &outlook = m_outlooks.at(load, *has);
            return outlook.meanWait <= static_cast<double>(load.waitLimit.count())
                   && outlook.serviceLevel >= load.serviceLevelTarget;
        });
    }

    void make(const Candidate &chosen)
    {
        StaffedAgent &agent = m_agents[chosen.agent];
        agent.queues = chosen.move.applied(agent.queues);
        agent.mayMove = false;
        --m_members[chosen.move.from];
        ++m_members[chosen.move.to];
        for (auto staff = chosen.changed.cbegin(); staff != chosen.changed.cend(); ++staff)
            m_staff[staff.key()] = staff.value();
        m_sum = chosen.sum;
    }

    ProposedMove proposed(const Candidate &chosen) const
    {
        ProposedMove proposal{chosen.move, m_sum.lost, chosen.sum.lost, {}, {}};
        if (m_hasMoney) {
            proposal.moneyBefore = m_sum.money;
            proposal.moneyAfter = chosen.sum.money;
        }
        return proposal;
    }

    RebalanceLimits m_limits;
    QList<StaffedAgent> m_agents;
    Erlangs m_erlangs;
    Staff m_staff;
    QList<QueueLoad> m_loads;
    QHash<QueueId, int> m_members;
    OutlookCache m_outlooks;
    Sum m_sum;
    bool m_hasMoney = false;
};

} // namespace

Rebalance proposeLends(const QList<QueueLoad> &loads, const QList<StaffedAgent> &agents,
                       const RebalanceLimits &limits)
{
    Rebalance rebalance;
    rebalance.moves = Search(loads, agents, limits).moves();
    QList<AgentMove> moves;
    for (const ProposedMove &proposal : std::as_const(rebalance.moves))
        moves.append(proposal.move);
    rebalance.queues = forecastMoves(loads, agents, moves);
    return rebalance;
}
