// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/erlanga.h"

#include <QTest>

#include <rapidcheck.h>

#include <cmath>
#include <deque>
#include <limits>
#include <queue>
#include <random>
#include <vector>

using namespace std::chrono_literals;

namespace {

bool isNear(double actual, double expected, double tolerance)
{
    if (std::abs(actual - expected) <= tolerance * std::max(1e-3, std::abs(expected)))
        return true;
    qWarning("got %.12g, expected %.12g", actual, expected);
    return false;
}

/// The steady state by its birth and death equations, term by term; for small systems.
struct ByStates
{
    double waitProbability = 0;
    double queueLength = 0;
};

ByStates byStates(const ErlangLoad &load, int agents)
{
    double chance = 1;
    double sum = 1;
    double allBusy = agents == 0 ? 1 : 0;
    double queued = 0;
    for (int n = 1; n < 200'000 && (n <= agents || chance > sum * 1e-18); ++n) {
        const double leaving =
            std::min(n, agents) / load.handlingTime + std::max(0, n - agents) * load.patienceRate;
        chance *= load.arrivalRate / leaving;
        sum += chance;
        allBusy += n >= agents ? chance : 0;
        queued += std::max(0, n - agents) * chance;
        if (sum > 1e200) {
            for (double *figure : {&chance, &sum, &allBusy, &queued})
                *figure *= 1e-200;
        }
    }
    return {allBusy / sum, queued / sum};
}

double erlangC(double erlangs, int agents)
{
    double blocking = 1;
    for (int n = 1; n <= agents; ++n)
        blocking = erlangs * blocking / (n + erlangs * blocking);
    return blocking / (1 - erlangs / agents * (1 - blocking));
}

struct Simulated
{
    double waited = 0; ///< share
    double meanWait = 0;
    double abandoned = 0;
    double inTime = 0;
};

/// Each caller draws a patience and a handling time; first come, first answered.
Simulated simulate(const ErlangLoad &load, int agents, Seconds threshold, int callers)
{
    std::mt19937 random(11);
    std::exponential_distribution<double> gap(load.arrivalRate);
    std::exponential_distribution<double> handling(1 / load.handlingTime);
    std::exponential_distribution<double> patience(load.patienceRate);
    std::priority_queue<double, std::vector<double>, std::greater<>> freeAt;
    for (int i = 0; i < agents; ++i)
        freeAt.push(0);
    Simulated sum;
    double now = 0;
    for (int i = 0; i < callers; ++i) {
        now += gap(random);
        const double offered = std::max(0.0, freeAt.top() - now);
        const double stays = patience(random);
        sum.waited += offered > 0 ? 1 : 0;
        sum.meanWait += std::min(offered, stays);
        if (stays < offered) {
            sum.abandoned += 1;
            continue;
        }
        sum.inTime += offered <= static_cast<double>(threshold.count()) ? 1 : 0;
        freeAt.pop();
        freeAt.push(now + offered + handling(random));
    }
    for (double *share : {&sum.waited, &sum.meanWait, &sum.abandoned, &sum.inTime})
        *share /= callers;
    return sum;
}

ErlangLoad load(double arrivalsAnHour, double handling, double meanPatience)
{
    return {arrivalsAnHour / 3600, handling, 1 / meanPatience};
}

} // namespace

class TestErlangA : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheEquationsOfState_data()
    {
        QTest::addColumn<double>("anHour");
        QTest::addColumn<double>("handling");
        QTest::addColumn<double>("patience");
        QTest::addColumn<int>("agents");
        QTest::newRow("a quiet desk") << 10.0 << 180.0 << 300.0 << 3;
        QTest::newRow("one agent, hurried callers") << 30.0 << 600.0 << 20.0 << 1;
        QTest::newRow("exactly loaded") << 100.0 << 180.0 << 240.0 << 5;
        QTest::newRow("overloaded twice") << 400.0 << 180.0 << 120.0 << 10;
        QTest::newRow("large and tight") << 2400.0 << 300.0 << 200.0 << 205;
        QTest::newRow("long patience, overload") << 120.0 << 180.0 << 20'000.0 << 5;
        QTest::newRow("long patience, underload") << 120.0 << 180.0 << 1e6 << 8;
        QTest::newRow("no patience at all") << 120.0 << 180.0 << 0.01 << 4;
        QTest::newRow("two thousand agents") << 23'800.0 << 300.0 << 300.0 << 2000;
    }

    void agreesWithTheEquationsOfState()
    {
        QFETCH(const double, anHour);
        QFETCH(const double, handling);
        QFETCH(const double, patience);
        QFETCH(const int, agents);
        const ErlangLoad offered = load(anHour, handling, patience);
        const ByStates expected = byStates(offered, agents);
        const ErlangA result = erlangA(offered, agents, 20s);

        QVERIFY(isNear(result.waitProbability, expected.waitProbability, 1e-6));
        QVERIFY(isNear(result.queueLength, expected.queueLength, 1e-6));
        QVERIFY(isNear(result.meanWait, expected.queueLength / offered.arrivalRate, 1e-6));
        // What comes goes: by hanging up or by being handled.
        QVERIFY(isNear(result.abandonShare * offered.arrivalRate,
                       offered.patienceRate * expected.queueLength, 1e-6));
        QVERIFY(
            isNear(result.occupancy, offered.erlangs() * (1 - result.abandonShare) / agents, 1e-9));
        // Within no time only those count who do not wait; within an hour all who are answered.
        QVERIFY(
            isNear(erlangA(offered, agents, 0s).serviceLevel, 1 - result.waitProbability, 1e-6));
        QVERIFY(isNear(erlangA(offered, agents, Seconds{10'000'000}).serviceLevel,
                       1 - result.abandonShare, 1e-6));
    }

    /// M/M/n+M whose patience equals its handling time is M/M/infinity: Poisson.
    void patienceLikeTheHandlingTimeGivesPoisson()
    {
        const ErlangLoad offered{0.05, 120, 1.0 / 120};
        const int agents = 7;
        double chance = std::exp(-6.0);
        double allBusy = 1;
        double queued = 0;
        for (int n = 0; n < 100; ++n) {
            allBusy -= n < agents ? chance : 0;
            queued += std::max(0, n - agents) * chance;
            chance *= 6.0 / (n + 1);
        }
        const ErlangA result = erlangA(offered, agents, 20s);
        QVERIFY(isNear(result.waitProbability, allBusy, 1e-8));
        QVERIFY(isNear(result.queueLength, queued, 1e-8));
    }

    void endlessPatienceIsErlangC_data()
    {
        QTest::addColumn<double>("erlangs");
        QTest::addColumn<int>("agents");
        QTest::newRow("1 agent, half busy") << 0.5 << 1;
        QTest::newRow("10 erlangs, 12 agents") << 10.0 << 12;
        QTest::newRow("100 erlangs, 101 agents") << 100.0 << 101;
        QTest::newRow("1 erlang, 2000 agents") << 1.0 << 2000;
    }

    void endlessPatienceIsErlangC()
    {
        QFETCH(const double, erlangs);
        QFETCH(const int, agents);
        const double handling = 180;
        const double waits = erlangC(erlangs, agents);
        for (const double rate : {0.0, 1e-13}) {
            const ErlangA result = erlangA({erlangs / handling, handling, rate}, agents, 20s);
            QVERIFY(result.isStable);
            QVERIFY(isNear(result.waitProbability, waits, 1e-6));
            QVERIFY(isNear(result.meanWait, waits * handling / (agents - erlangs), 1e-6));
            QVERIFY(isNear(result.serviceLevel,
                           1 - waits * std::exp(-(agents - erlangs) * 20 / handling), 1e-6));
        }
        // The textbook's: 10 erlangs and 12 agents, Pw = 0.4494.
        QVERIFY(isNear(erlangC(10, 12), 0.4494, 1e-4));
    }

    void endlessPatienceAndOverloadHaveNoSteadyState()
    {
        const ErlangA result = erlangA({0.1, 100, 0}, 10, 20s);
        QVERIFY(!result.isStable);
        QVERIFY(std::isinf(result.meanWait));
        QCOMPARE(result.serviceLevel, 0.0);
    }

    void theEdgesAreAnswered()
    {
        const ErlangA nobodyThere = erlangA({0.1, 100, 0.01}, 0, 20s);
        QCOMPARE(nobodyThere.abandonShare, 1.0);
        QCOMPARE(nobodyThere.meanWait, 100.0);
        QCOMPARE(nobodyThere.queueLength, 10.0);
        QCOMPARE(nobodyThere.serviceLevel, 0.0);
        const ErlangA nobodyCalls = erlangA({0, 100, 0.01}, 3, 20s);
        QCOMPARE(nobodyCalls.waitProbability, 0.0);
        QCOMPARE(nobodyCalls.serviceLevel, 1.0);
    }

    /// In deep overload the queue is a fluid: what cannot be handled hangs up.
    void deepOverloadLosesWhatCannotBeHandled()
    {
        for (const double patience : {1e2, 1e5, 1e9, 1e12}) {
            const ErlangA result = erlangA({20, 300, 1 / patience}, 2000, 20s);
            QVERIFY(isNear(result.abandonShare, 1 - 2000 / 6000.0, 1e-3));
            QVERIFY(isNear(result.occupancy, 1, 1e-6));
        }
    }

    void agreesWithASimulation_data()
    {
        QTest::addColumn<double>("anHour");
        QTest::addColumn<double>("patience");
        QTest::addColumn<int>("agents");
        QTest::newRow("calm") << 120.0 << 180.0 << 8;
        QTest::newRow("tight") << 120.0 << 180.0 << 6;
        QTest::newRow("overloaded") << 120.0 << 90.0 << 4;
    }

    void agreesWithASimulation()
    {
        QFETCH(const double, anHour);
        QFETCH(const double, patience);
        QFETCH(const int, agents);
        const ErlangLoad offered = load(anHour, 180, patience);
        const Simulated seen = simulate(offered, agents, 20s, 400'000);
        const ErlangA result = erlangA(offered, agents, 20s);
        QVERIFY(std::abs(result.waitProbability - seen.waited) < 0.01);
        QVERIFY(std::abs(result.abandonShare - seen.abandoned) < 0.01);
        QVERIFY(std::abs(result.serviceLevel - seen.inTime) < 0.01);
        QVERIFY(isNear(result.meanWait, seen.meanWait, 0.03));
    }

    void oneMoreAgentNeverMakesItWorse()
    {
        const bool isTrue = rc::check("monotone in agents", [] {
            const ErlangLoad offered{*rc::gen::inRange(1, 2000) / 1000.0,
                                     double(*rc::gen::inRange(5, 900)),
                                     *rc::gen::inRange(0, 1000) / 10'000.0};
            const int agents = *rc::gen::inRange(0, 2000);
            const Seconds threshold{*rc::gen::inRange(0, 120)};
            const ErlangA few = erlangA(offered, agents, threshold);
            const ErlangA more = erlangA(offered, agents + 1, threshold);
            constexpr double Rounding = 1e-7;
            RC_ASSERT(more.serviceLevel >= few.serviceLevel - Rounding);
            RC_ASSERT(!few.isStable || more.abandonShare <= few.abandonShare + Rounding);
            RC_ASSERT(!few.isStable || more.meanWait <= few.meanWait * (1 + Rounding) + Rounding);
            for (const double share :
                 {few.serviceLevel, few.abandonShare, few.waitProbability, few.occupancy}) {
                RC_ASSERT(share >= 0);
                RC_ASSERT(share <= 1);
            }
            RC_ASSERT(few.serviceLevel <= 1 - few.abandonShare + Rounding);
        });
        QVERIFY(isTrue);
    }

    void theFewestAgentsThatReachTheTarget()
    {
        const ErlangLoad offered = load(360, 240, 180);
        const std::optional<int> needed = agentsNeeded(offered, 20s, 0.8);
        QVERIFY(needed);
        QVERIFY(erlangA(offered, *needed, 20s).serviceLevel >= 0.8);
        QVERIFY(erlangA(offered, *needed - 1, 20s).serviceLevel < 0.8);
        // Erlang C needs at least as many, as nobody makes room by hanging up.
        const std::optional<int> patient = agentsNeeded({offered.arrivalRate, 240, 0}, 20s, 0.8);
        QVERIFY(patient && *patient >= *needed);
        QCOMPARE(agentsNeeded({0, 240, 0.01}, 20s, 0.8), std::optional<int>(0));
        QCOMPARE(agentsNeeded(offered, 20s, 1.01), std::optional<int>());
    }
};

QTEST_GUILESS_MAIN(TestErlangA)
#include "tst_erlanga.moc"
