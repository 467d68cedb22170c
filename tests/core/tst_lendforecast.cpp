// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/erlanga.h"
#include "core/analysis/lendforecast.h"
#include "core/analysis/poisson.h"
#include "core/analysis/rebalance.h"

#include <QTest>

#include <rapidcheck.h>

#include <cmath>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

bool isNear(double actual, double expected, double tolerance)
{
    if (std::abs(actual - expected) <= tolerance)
        return true;
    qWarning("got %.9g, expected %.9g", actual, expected);
    return false;
}

QueueLoad loadOf(const QString &queue, int offered, double handling = 180, int waiting = 0)
{
    QueueLoad load;
    load.queue = QueueId(queue);
    load.offered = offered;
    load.handlingTime = handling;
    load.waiting = waiting;
    load.patienceRate = 1.0 / 200;
    return load;
}

/// `count` agents of those queues, named by a letter and a number.
QList<StaffedAgent> agentsOf(const QString &letter, int count, const QStringList &queues)
{
    QList<StaffedAgent> agents;
    for (int i = 0; i < count; ++i) {
        StaffedAgent agent;
        agent.agent = AgentId(letter + QString::number(i).rightJustified(3, u'0'));
        for (const QString &queue : queues)
            agent.queues.append(QueueId(queue));
        agents.append(agent);
    }
    return agents;
}

double lostOf(const QList<QueueLoad> &loads, const QList<StaffedAgent> &agents)
{
    const Staff staff = staffOf(loads, agents);
    double lost = 0;
    for (const QueueLoad &load : loads)
        lost += load.isForecastable() ? baseOutlookOf(load, staff.value(load.queue)).lost : 0;
    return lost;
}

QList<AgentMove> movesOf(const Rebalance &rebalance)
{
    QList<AgentMove> moves;
    for (const ProposedMove &proposal : rebalance.moves)
        moves.append(proposal.move);
    return moves;
}

struct Site
{
    QList<QueueLoad> loads;
    QList<StaffedAgent> agents;
};

rc::Gen<Site> anySite()
{
    return rc::gen::exec([] {
        Site site;
        const int queues = *rc::gen::inRange(1, 5);
        for (int i = 0; i < queues; ++i) {
            QueueLoad load = loadOf(QString::number(i), *rc::gen::inRange(0, 120),
                                    *rc::gen::inRange(0, 400), *rc::gen::inRange(0, 20));
            load.patienceRate = 1.0 / *rc::gen::inRange(20, 900);
            load.serviceLevelTarget = *rc::gen::element(0.0, 0.5, 0.8);
            if (*rc::gen::arbitrary<bool>())
                load.callValue = *rc::gen::inRange(0, 5000);
            site.loads.append(load);
        }
        const int agents = *rc::gen::inRange(0, 25);
        for (int i = 0; i < agents; ++i) {
            StaffedAgent agent;
            agent.agent = AgentId(QString::number(i));
            agent.mayMove = *rc::gen::arbitrary<bool>();
            agent.isFree = *rc::gen::arbitrary<bool>();
            for (int q = 0; q < queues; ++q) {
                if (*rc::gen::inRange(0, 3) == 0)
                    agent.queues.append(QueueId(QString::number(q)));
            }
            site.agents.append(agent);
        }
        return site;
    });
}

} // namespace

class TestLendForecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Garwood's exact limits as tables print them.
    void thePoissonIntervalIsTheExactOne_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("confidence");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("none, 95 %") << 0 << 0.95 << 0.0 << 3.6889;
        QTest::newRow("1, 95 %") << 1 << 0.95 << 0.0253 << 5.5716;
        QTest::newRow("10, 95 %") << 10 << 0.95 << 4.7954 << 18.3904;
        QTest::newRow("100, 95 %") << 100 << 0.95 << 81.3636 << 121.6271;
        QTest::newRow("none, 90 %") << 0 << 0.90 << 0.0 << 2.9957;
        QTest::newRow("10, 90 %") << 10 << 0.90 << 5.4254 << 16.9622;
    }

    void thePoissonIntervalIsTheExactOne()
    {
        QFETCH(const int, count);
        QFETCH(const double, confidence);
        QFETCH(const double, low);
        QFETCH(const double, high);
        const PoissonInterval interval = poissonInterval(count, confidence);
        QVERIFY(isNear(interval.low, low, 1e-3));
        QVERIFY(isNear(interval.high, high, 1e-3));
    }

    /// With as many waiting as there always are, the half hour is the steady state of Erlang A.
    void withoutABacklogItIsErlangA()
    {
        QueueLoad load = loadOf(u"600"_s, 60);
        load.callValue = 100;
        const ErlangA steady = erlangA({60 / 1800.0, 180, 1.0 / 200}, 6, 20s);
        const Outlook outlook = outlookOf(load, 6).base;
        QVERIFY(isNear(outlook.waiting, steady.queueLength, 1e-9));
        QVERIFY(isNear(outlook.meanWait, steady.meanWait, 1e-9));
        QVERIFY(isNear(outlook.serviceLevel, steady.serviceLevel, 1e-9));
        QVERIFY(isNear(outlook.lost, steady.abandonShare * 60, 1e-9));
        QVERIFY(isNear(*outlook.money, outlook.lost * 100, 1e-9));
    }

    void theRangeIsOrderedAndNamesItsRates()
    {
        const QueueLoad load = loadOf(u"600"_s, 60);
        const OutlookRange range = outlookOf(load, 6);
        QVERIFY(range.low.lost < range.base.lost && range.base.lost < range.high.lost);
        QVERIFY(range.low.serviceLevel > range.base.serviceLevel);
        QVERIFY(range.base.serviceLevel > range.high.serviceLevel);
        QueueLoad high = load;
        high.window = 180'000s; // the same rate as the high end, by a longer count
        high.offered = int(std::lround(poissonInterval(60, ForecastConfidence).high * 100));
        QVERIFY(isNear(baseOutlookOf(high, 6).lost, range.high.lost, 0.05));
    }

    /// Nobody answers and nobody calls: of those who wait, all but exp(-rate x time) hang up.
    void aBacklogNobodyAnswersHangsUp()
    {
        QueueLoad load = loadOf(u"600"_s, 0, 180, 12);
        load.patienceRate = 1.0 / 900;
        QVERIFY(isNear(baseOutlookOf(load, 0).lost, 12 * -std::expm1(-2.0), 1e-9));
    }

    /// Twelve wait and nobody new calls; agents take 4 x 1/180 a second off them. The fluid's own
    /// equation, stepped through.
    void aBacklogRunsOffByAgentsAndHangUps()
    {
        const QueueLoad load = loadOf(u"600"_s, 0, 180, 12);
        double left = 12;
        double lost = 0;
        constexpr double Step = 0.001;
        for (double t = 0; t < 1800 && left > 0; t += Step) {
            lost += Step * left / 200;
            left -= Step * (left / 200 + 4 / 180.0);
        }
        QVERIFY(isNear(baseOutlookOf(load, 4).lost, lost, 0.01));
    }

    void moreWaitingNowIsNeverBetter()
    {
        const bool isTrue = rc::check("monotone in agents and callers", [] {
            QueueLoad load = loadOf(u"600"_s, *rc::gen::inRange(0, 200), *rc::gen::inRange(10, 600),
                                    *rc::gen::inRange(0, 60));
            load.patienceRate = 1.0 / *rc::gen::inRange(10, 2000);
            const double agents = *rc::gen::inRange(0, 400) / 10.0;
            const Outlook outlook = baseOutlookOf(load, agents);
            constexpr double Rounding = 1e-6;
            RC_ASSERT(outlook.serviceLevel >= 0);
            RC_ASSERT(outlook.serviceLevel <= 1);
            RC_ASSERT(outlook.lost <= load.offered + load.waiting + Rounding);
            RC_ASSERT(baseOutlookOf(load, agents + 0.5).lost <= outlook.lost + Rounding);
            ++load.waiting;
            const Outlook fuller = baseOutlookOf(load, agents);
            RC_ASSERT(fuller.lost >= outlook.lost - Rounding);
            RC_ASSERT(fuller.serviceLevel <= outlook.serviceLevel + Rounding);
        });
        QVERIFY(isTrue);
    }

    void anAgentOfTwoQueuesCountsByTheirLoad()
    {
        const QList<QueueLoad> loads{loadOf(u"600"_s, 30, 200), loadOf(u"601"_s, 30, 100)};
        const Staff staff = staffOf(loads, agentsOf(u"a"_s, 3, {u"600"_s, u"601"_s})
                                               + agentsOf(u"b"_s, 2, {u"601"_s})
                                               + agentsOf(u"c"_s, 1, {u"700"_s, u"701"_s}));
        QVERIFY(isNear(staff.value(QueueId(u"600"_s)), 2, 1e-12));
        QVERIFY(isNear(staff.value(QueueId(u"601"_s)), 3, 1e-12));
        QVERIFY(isNear(staff.value(QueueId(u"700"_s)), 0.5, 1e-12));
    }

    void aMoveIsToldForBothQueuesWithItsInputs()
    {
        const QList<QueueLoad> loads{loadOf(u"600"_s, 20), loadOf(u"601"_s, 90),
                                     loadOf(u"602"_s, 50)};
        const QList<StaffedAgent> agents = agentsOf(u"a"_s, 6, {u"600"_s})
                                           + agentsOf(u"b"_s, 7, {u"601"_s})
                                           + agentsOf(u"c"_s, 6, {u"602"_s});
        const AgentMove move{AgentId(u"a000"_s), QueueId(u"600"_s), QueueId(u"601"_s)};
        const QList<QueueForecast> effect = forecastMoves(loads, agents, {move});
        QCOMPARE(effect.size(), 2);
        QCOMPARE(effect.at(0).load, loads.at(0));
        QCOMPARE(effect.at(0).agentsBefore, 6.0);
        QCOMPARE(effect.at(0).agentsAfter, 5.0);
        QCOMPARE(effect.at(0).after, outlookOf(loads.at(0), 5));
        QCOMPARE(effect.at(1).load, loads.at(1));
        QCOMPARE(effect.at(1).agentsAfter, 8.0);
        QVERIFY(effect.at(1).after.base.lost < effect.at(1).before.base.lost);
        QVERIFY(effect.at(0).after.base.lost > effect.at(0).before.base.lost);

        AgentMove shared = move;
        shared.keepsFrom = true; // 20 of 110 calls come from 600
        const QList<QueueForecast> both = forecastMoves(loads, agents, {shared});
        QVERIFY(isNear(both.at(0).agentsAfter, 5 + 20 / 110.0, 1e-9));
        QVERIFY(isNear(both.at(1).agentsAfter, 7 + 90 / 110.0, 1e-9));
        QVERIFY(forecastMoves(loads, agents, {}).isEmpty());
    }

    void theRebalanceFeedsTheQueueThatStarves()
    {
        const QList<QueueLoad> loads{loadOf(u"600"_s, 20), loadOf(u"601"_s, 80, 180, 9)};
        const QList<StaffedAgent> agents =
            agentsOf(u"a"_s, 8, {u"600"_s}) + agentsOf(u"b"_s, 5, {u"601"_s});
        const Rebalance rebalance = proposeLends(loads, agents);
        QVERIFY(!rebalance.moves.isEmpty());
        for (const ProposedMove &proposal : rebalance.moves) {
            QCOMPARE(proposal.move.from, QueueId(u"600"_s));
            QCOMPARE(proposal.move.to, QueueId(u"601"_s));
            QVERIFY(!proposal.moneyBefore);
        }
        QCOMPARE(rebalance.moves.first().move.agent, AgentId(u"a000"_s));
        QCOMPARE(rebalance.queues.size(), 2);
        QVERIFY(isNear(rebalance.moves.first().lostBefore, lostOf(loads, agents), 1e-6));
        QVERIFY(isNear(rebalance.moves.last().lostAfter,
                       lostOf(loads, moved(agents, movesOf(rebalance))), 1e-3));
    }

    void whoIsFreeGoesFirst()
    {
        const QList<QueueLoad> loads{loadOf(u"600"_s, 20), loadOf(u"601"_s, 80, 180, 9)};
        QList<StaffedAgent> agents =
            agentsOf(u"a"_s, 8, {u"600"_s}) + agentsOf(u"b"_s, 5, {u"601"_s});
        agents[5].isFree = true;
        agents[6].isFree = true;
        agents[5].mayMove = false;
        QCOMPARE(proposeLends(loads, agents).moves.first().move.agent, AgentId(u"a006"_s));
    }

    void whatACallIsWorthDecides()
    {
        QList<QueueLoad> loads{loadOf(u"600"_s, 20), loadOf(u"601"_s, 70), loadOf(u"602"_s, 70)};
        const QList<StaffedAgent> agents = agentsOf(u"a"_s, 8, {u"600"_s})
                                           + agentsOf(u"b"_s, 5, {u"601"_s})
                                           + agentsOf(u"c"_s, 5, {u"602"_s});
        loads[0].callValue = 100;
        loads[1].callValue = 100;
        loads[2].callValue = 5000;
        const Rebalance rebalance = proposeLends(loads, agents, {1, 0.5});
        QCOMPARE(rebalance.moves.first().move.to, QueueId(u"602"_s));
        QVERIFY(*rebalance.moves.first().moneyAfter < *rebalance.moves.first().moneyBefore);
    }

    void nothingIsProposedWhereNothingIsGained()
    {
        const QList<QueueLoad> calm{loadOf(u"600"_s, 10), loadOf(u"601"_s, 10)};
        QVERIFY(
            proposeLends(calm, agentsOf(u"a"_s, 5, {u"600"_s}) + agentsOf(u"b"_s, 5, {u"601"_s}))
                .moves.isEmpty());
        // Both drown: taking from one for the other breaks its limits.
        const QList<QueueLoad> drowning{loadOf(u"600"_s, 80), loadOf(u"601"_s, 160)};
        QVERIFY(proposeLends(drowning,
                             agentsOf(u"a"_s, 5, {u"600"_s}) + agentsOf(u"b"_s, 5, {u"601"_s}))
                    .moves.isEmpty());
        // Of the second nothing is known, as nobody was answered there yet.
        const QList<QueueLoad> unknown{loadOf(u"600"_s, 10), loadOf(u"601"_s, 80, 0)};
        QVERIFY(
            proposeLends(unknown, agentsOf(u"a"_s, 5, {u"600"_s}) + agentsOf(u"b"_s, 2, {u"601"_s}))
                .moves.isEmpty());
        QVERIFY(proposeLends({}, {}).moves.isEmpty());
    }

    void aRebalanceKeepsItsPromises()
    {
        const bool isTrue = rc::check("no move makes it worse or breaks a donor", [] {
            const Site site = *anySite();
            const Rebalance rebalance = proposeLends(site.loads, site.agents);
            RC_ASSERT(rebalance == proposeLends(site.loads, site.agents));
            QSet<AgentId> seen;
            QList<StaffedAgent> agents = site.agents;
            for (const ProposedMove &proposal : rebalance.moves) {
                RC_ASSERT(!seen.contains(proposal.move.agent));
                seen.insert(proposal.move.agent);
                if (proposal.moneyBefore)
                    RC_ASSERT(*proposal.moneyAfter < *proposal.moneyBefore);
                else
                    RC_ASSERT(proposal.lostAfter < proposal.lostBefore);
                const Staff before = staffOf(site.loads, agents);
                agents = moved(agents, {proposal.move});
                const Staff after = staffOf(site.loads, agents);
                for (const QueueLoad &load : site.loads) {
                    const double has = after.value(load.queue);
                    if (!load.isForecastable() || has >= before.value(load.queue) - 1e-9)
                        continue;
                    const Outlook outlook = baseOutlookOf(load, has);
                    RC_ASSERT(outlook.meanWait <= double(load.waitLimit.count()) + 0.01);
                    RC_ASSERT(outlook.serviceLevel >= load.serviceLevelTarget - 1e-4);
                    RC_ASSERT(has > 0);
                }
            }
            if (!rebalance.moves.isEmpty() && !rebalance.moves.first().moneyBefore)
                RC_ASSERT(lostOf(site.loads, agents) < lostOf(site.loads, site.agents));
        });
        QVERIFY(isTrue);
    }
};

QTEST_GUILESS_MAIN(TestLendForecast)
#include "tst_lendforecast.moc"
