// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/erlanga.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace {

constexpr double Infinite = std::numeric_limits<double>::infinity();
/// Nats under the peak below which the density does not count: e^-42 is 6e-19.
constexpr double NegligibleDrop = 42;
constexpr int Panels = 24;        ///< each twice as wide as the one nearer to the peak
constexpr int StepsOfAPanel = 64; ///< even, as Simpson wants

/// (1 - e^(-rate x)) / rate, which is x where the rate is zero.
double discounted(double rate, double x)
{
    return rate > 0 ? -std::expm1(-rate * x) / rate : x;
}

/// The density of a patient caller's wait, relative to its peak; x counts from the peak.
class WaitDensity
{
public:
    WaitDensity(const ErlangLoad &load, double serviceRate)
        : m_patience(load.patienceRate)
        , m_service(serviceRate)
        , m_inflow(std::min(load.arrivalRate, serviceRate))
    {
        if (load.arrivalRate <= serviceRate)
            return;
        m_peak = std::log(load.arrivalRate / serviceRate) / m_patience;
        m_logPeak = load.arrivalRate * discounted(m_patience, m_peak) - serviceRate * m_peak;
    }

    double peak() const { return m_peak; }
    /// Of the density at the peak over the one at zero.
    double logPeak() const { return m_logPeak; }
    double drop(double fromPeak) const
    {
        return m_inflow * discounted(m_patience, fromPeak) - m_service * fromPeak;
    }
    /// The last wait on one side that counts.
    double reach(double direction) const
    {
        double outside = direction;
        while (drop(outside) > -NegligibleDrop)
            outside *= 2;
        double inside = 0;
        for (int i = 0; i < 60; ++i) {
            const double middle = (inside + outside) / 2;
            (drop(middle) > -NegligibleDrop ? inside : outside) = middle;
        }
        return outside;
    }

private:
    double m_patience;
    double m_service;
    double m_inflow; ///< of arrivals, as many as are left at the peak
    double m_peak = 0;
    double m_logPeak = 0;
};

struct WaitIntegrals
{
    double mass = 0;   ///< of the density
    double waited = 0; ///< of the density times the mean wait of a caller of that patience
    double served = 0; ///< of the density times the chance to stay so long
};

WaitIntegrals integrate(const WaitDensity &density, double patienceRate, double from, double to)
{
    WaitIntegrals sum;
    const double step = (to - from) / StepsOfAPanel;
    for (int i = 0; i <= StepsOfAPanel; ++i) {
        const double weight = i == 0 || i == StepsOfAPanel ? 1 : i % 2 == 1 ? 4 : 2;
        const double wait = from + i * step;
        const double mass = weight * step / 3 * std::exp(density.drop(wait - density.peak()));
        sum.mass += mass;
        sum.waited += mass * discounted(patienceRate, wait);
        sum.served += mass * std::exp(-patienceRate * wait);
    }
    return sum;
}

/// Fine near the peak and ever wider away from it, since the service time, the patience and the
/// width of the peak may be thousands of times apart. Cut at the threshold.
std::vector<double> panelsOf(const WaitDensity &density, double threshold)
{
    const double peak = density.peak();
    const double right = density.reach(1);
    const double left = peak > 0 ? std::min(peak, -density.reach(-1)) : 0;
    std::vector<double> edges{peak};
    for (int i = 0; i <= Panels; ++i) {
        edges.push_back(peak + std::ldexp(right, -i));
        if (left > 0)
            edges.push_back(peak - std::ldexp(left, -i));
    }
    if (threshold > peak - left && threshold < peak + right)
        edges.push_back(threshold);
    std::sort(edges.begin(), edges.end());
    return edges;
}

/// 1 / B of Erlang's loss formula. Infinite where the agents are never all busy.
double inverseBlocking(double erlangs, int agents)
{
    double inverse = 1;
    for (int n = 1; n <= agents; ++n)
        inverse = 1 + inverse * n / erlangs;
    return inverse;
}

ErlangA nobodyAnswers(const ErlangLoad &load)
{
    const double patience = load.patienceRate > 0 ? 1 / load.patienceRate : Infinite;
    return {load.patienceRate > 0,
            1,
            patience,
            load.patienceRate > 0 ? 1.0 : 0.0,
            load.arrivalRate > 0 ? load.arrivalRate * patience : 0,
            0,
            0};
}

} // namespace

ErlangA erlangA(const ErlangLoad &load, int agents, Seconds threshold)
{
    if (agents <= 0)
        return nobodyAnswers(load);
    const double erlangs = load.erlangs();
    if (!(erlangs > 0))
        return {};
    if (load.patienceRate <= 0 && erlangs >= agents)
        return {false, 1, Infinite, 0, Infinite, 0, 1};

    const double serviceRate = agents / load.handlingTime;
    const WaitDensity density(load, serviceRate);
    const auto limit = static_cast<double>(threshold.count());
    WaitIntegrals all;
    double servedInTime = 0;
    const std::vector<double> edges = panelsOf(density, limit);
    for (size_t i = 1; i < edges.size(); ++i) {
        const WaitIntegrals part = integrate(density, load.patienceRate, edges[i - 1], edges[i]);
        all.mass += part.mass;
        all.waited += part.waited;
        servedInTime += edges[i] <= limit ? part.served : 0;
    }

    // Chances of "not all busy" and of "all busy", over that of exactly n callers.
    const double notAll = inverseBlocking(erlangs, agents) - 1;
    const double odds = notAll / (serviceRate * all.mass) * std::exp(-density.logPeak());
    ErlangA result;
    result.waitProbability = 1 / (1 + odds);
    result.meanWait = result.waitProbability * all.waited / all.mass;
    result.queueLength = load.arrivalRate * result.meanWait;
    result.abandonShare = std::min(1.0, load.patienceRate * result.meanWait);
    const double inTime = servedInTime / all.mass;
    result.serviceLevel =
        std::clamp(1 - result.waitProbability + result.waitProbability * inTime, 0.0, 1.0);
    result.occupancy = std::min(1.0, erlangs * (1 - result.abandonShare) / agents);
    return result;
}

std::optional<int> agentsNeeded(const ErlangLoad &load, Seconds threshold, double target)
{
    const auto reaches = [&](int agents) {
        return erlangA(load, agents, threshold).serviceLevel >= target;
    };
    if (!(load.erlangs() > 0))
        return target <= 1 ? std::optional<int>(0) : std::nullopt;
    int enough = 1;
    while (!reaches(enough)) {
        if (enough >= MaxErlangAgents)
            return std::nullopt;
        enough = std::min(enough * 2, MaxErlangAgents);
    }
    int few = 0;
    while (enough - few > 1) {
        const int middle = few + (enough - few) / 2;
        (reaches(middle) ? enough : few) = middle;
    }
    return enough;
}
