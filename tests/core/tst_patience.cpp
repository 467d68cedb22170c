// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/patience.h"

#include <QTest>

#include <rapidcheck.h>

#include <cmath>
#include <random>

using namespace std::chrono_literals;

namespace {

bool isNear(double actual, double expected, double tolerance)
{
    if (std::abs(actual - expected) <= tolerance)
        return true;
    qWarning("got %.9g, expected %.9g", actual, expected);
    return false;
}

rc::Gen<WaitSamples> anySamples()
{
    const auto wait = rc::gen::inRange(0, 400);
    return rc::gen::map(rc::gen::container<std::vector<std::pair<int, bool>>>(
                            rc::gen::pair(wait, rc::gen::arbitrary<bool>())),
                        [](const std::vector<std::pair<int, bool>> &ends) {
                            WaitSamples samples;
                            for (const auto &[waited, gaveUp] : ends)
                                samples.count(Seconds{waited}, gaveUp);
                            return samples;
                        });
}

} // namespace

class TestPatience : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewAbandonsGiveTheStatedDefault()
    {
        WaitSamples samples;
        for (int i = 0; i < Patience::MinAbandons - 1; ++i)
            samples.count(10s, true);
        for (int i = 0; i < 500; ++i)
            samples.count(20s, false);
        const Patience patience = patienceOf(samples);

        QVERIFY(patience.isDefault);
        QCOMPARE(patience.rate, Patience::defaultRate());
        QCOMPARE(patience.abandons, 29);
        QCOMPARE(patience.waitedSeconds, 29 * 10 + 500 * 20);
        // FIELD.md A, row 38: 34 % wait up to 6 minutes.
        QVERIFY(isNear(patience.stillThere(360s), 0.34, 1e-12));

        samples.count(10s, true);
        QVERIFY(!patienceOf(samples).isDefault);
    }

    void theRateIsAbandonsOverTheSecondsWaitedByAll()
    {
        WaitSamples samples;
        for (int i = 0; i < 40; ++i)
            samples.count(50s, true);
        for (int i = 0; i < 60; ++i)
            samples.count(100s, false);
        QVERIFY(isNear(patienceOf(samples).rate, 40.0 / (40 * 50 + 60 * 100), 1e-15));
    }

    /// 100 callers. At 10 s: 20 of 100 give up; at 20 s 30 are answered; at 30 s 10 of 50 give up,
    /// 10 are answered in that same second.
    void theCurveIsThatOfKaplanAndMeier()
    {
        WaitSamples samples;
        const auto add = [&samples](int times, Seconds waited, bool gaveUp) {
            for (int i = 0; i < times; ++i)
                samples.count(waited, gaveUp);
        };
        add(20, 10s, true);
        add(30, 20s, false);
        add(10, 30s, true);
        add(10, 30s, false);
        add(30, 40s, false);
        const Patience patience = patienceOf(samples);

        QVERIFY(!patience.isDefault);
        QVERIFY(isNear(patience.stillThere(9s), 1, 1e-12));
        QVERIFY(isNear(patience.stillThere(10s), 0.8, 1e-12));
        QVERIFY(isNear(patience.stillThere(29s), 0.8, 1e-12));
        QVERIFY(isNear(patience.stillThere(30s), 0.8 * 0.8, 1e-12));
        QVERIFY(isNear(patience.chanceToLeaveWithin(10s, 20s), 0.2, 1e-12));
        // Nobody is known beyond 40 s: the rate says how it goes on.
        QVERIFY(isNear(patience.stillThere(100s), 0.64 * std::exp(-patience.rate * 60), 1e-12));
        QVERIFY(isNear(patience.chanceToLeaveWithin(200s, 60s), -std::expm1(-patience.rate * 60),
                       1e-12));
    }

    void aFewLastCallersDoNotBendTheCurve()
    {
        WaitSamples samples;
        for (int i = 0; i < 100; ++i)
            samples.count(10s, i < 50);
        for (int i = 0; i < Patience::MinAtRisk - 1; ++i)
            samples.count(60s, true);
        const Patience patience = patienceOf(samples);
        QCOMPARE(patience.curve.size(), size_t(11));
        QVERIFY(patience.stillThere(61s) > 0);
    }

    void whatIsTakenBackNeverWas()
    {
        const bool isTrue = rc::check("count and count back", [] {
            const WaitSamples before = *anySamples();
            WaitSamples samples = before;
            const Seconds waited{*rc::gen::inRange(0, 5000)};
            const bool gaveUp = *rc::gen::arbitrary<bool>();
            samples.count(waited, gaveUp);
            samples.count(waited, gaveUp, -1);
            RC_ASSERT(patienceOf(samples) == patienceOf(before));
            RC_ASSERT(samples.size() == before.size());
        });
        QVERIFY(isTrue);
    }

    void anHourBoundsTheMemory()
    {
        WaitSamples samples;
        for (int i = 0; i < 40; ++i)
            samples.count(Seconds{100'000}, true);
        QCOMPARE(samples.bySecond().size(), size_t(WaitSamples::Longest.count() + 1));
        QCOMPARE(samples.waitedSeconds(), 4'000'000);
        QVERIFY(isNear(patienceOf(samples).rate, 1e-5, 1e-15));
        QCOMPARE(patienceOf(samples).stillThere(WaitSamples::Longest), 1.0);
    }

    void chancesAreChancesAndGrowWithTheHorizon()
    {
        const bool isTrue = rc::check("0 to 1, monotone", [] {
            const Patience patience = patienceOf(*anySamples());
            const Seconds waited{*rc::gen::inRange(-5, 800)};
            const Seconds near{*rc::gen::inRange(-5, 300)};
            const Seconds far = near + Seconds{*rc::gen::inRange(0, 300)};
            const double soon = patience.chanceToLeaveWithin(waited, near);
            const double late = patience.chanceToLeaveWithin(waited, far);
            RC_ASSERT(soon >= 0);
            RC_ASSERT(soon <= late);
            RC_ASSERT(late <= 1);
            RC_ASSERT(patience.stillThere(waited + 1s) <= patience.stillThere(waited));
        });
        QVERIFY(isTrue);
    }

    void exponentialCallersGiveTheExponentialAnswer_data()
    {
        QTest::addColumn<double>("meanPatience");
        QTest::addColumn<double>("meanOffer");
        QTest::newRow("half of them are answered first") << 120.0 << 120.0;
        QTest::newRow("most are answered first") << 300.0 << 60.0;
        QTest::newRow("most give up") << 60.0 << 400.0;
    }

    /// What the queue does must not colour what is said about the callers.
    void exponentialCallersGiveTheExponentialAnswer()
    {
        QFETCH(const double, meanPatience);
        QFETCH(const double, meanOffer);
        std::mt19937 random(7);
        std::exponential_distribution<double> patience(1 / meanPatience);
        std::exponential_distribution<double> offer(1 / meanOffer);
        WaitSamples samples;
        for (int i = 0; i < 60'000; ++i) {
            const double stays = patience(random);
            const double answered = offer(random);
            samples.count(Seconds{std::lround(std::min(stays, answered))}, stays < answered);
        }
        const Patience measured = patienceOf(samples);
        QVERIFY(isNear(measured.rate * meanPatience, 1, 0.02));
        for (const Seconds waited : {0s, 30s, 60s}) {
            QVERIFY(isNear(measured.chanceToLeaveWithin(waited, 60s),
                           -std::expm1(-60 / meanPatience), 0.02));
        }
    }
};

QTEST_GUILESS_MAIN(TestPatience)
#include "tst_patience.moc"
