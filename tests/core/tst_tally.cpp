// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/tally.h"

#include <QTest>

#include <rapidcheck.h>

#include <array>
#include <vector>

using namespace std::chrono_literals;

namespace {

constexpr Seconds Threshold{20};
constexpr Seconds ShortLimit{5};

/// The end of one caller's stay.
struct Ending
{
    bool answered = false;
    LeaveCause cause = LeaveCause::Unknown;
    Seconds waited{0};
};

void count(Tally &tally, const Ending &ending, int sign = 1)
{
    if (ending.answered)
        tally.countAnswered(ending.waited, Threshold, sign);
    else
        tally.countLeft(ending.cause, ending.waited, Threshold, ShortLimit, sign);
}

rc::Gen<Ending> anyEnding()
{
    return rc::gen::build<Ending>(
        rc::gen::set(&Ending::answered),
        rc::gen::set(
            &Ending::cause,
            rc::gen::map(rc::gen::inRange(0, 8), [](int i) { return static_cast<LeaveCause>(i); })),
        rc::gen::set(&Ending::waited,
                     rc::gen::map(rc::gen::inRange(0, 90), [](int s) { return Seconds(s); })));
}

Tally tallyOf(const std::vector<Ending> &endings, int stillWaiting)
{
    Tally tally;
    tally.offered = static_cast<int>(endings.size()) + stillWaiting;
    for (const Ending &ending : endings)
        count(tally, ending);
    return tally;
}

QString percent(std::optional<double> share)
{
    return share ? QString::number(*share * 100, 'f', 1) : QStringLiteral("none");
}

} // namespace

class TestTally : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// FIELD.md D: 1000 answered, 860 of them in 20 s; 60 abandoned, 20 in 20 s, 10 in 5 s.
    void fieldExampleGivesItsFiveServiceLevels()
    {
        Tally tally;
        tally.offered = 1060;
        for (int i = 0; i < 1000; ++i)
            tally.countAnswered(i < 860 ? 20s : 21s, Threshold);
        for (int i = 0; i < 60; ++i)
            tally.countLeft(LeaveCause::Abandoned,
                            i < 10   ? 5s
                            : i < 20 ? 6s
                                     : 21s,
                            Threshold, ShortLimit);

        QCOMPARE(percent(serviceLevel(tally, ServiceLevelFormula::Sl1)), u"83.0");
        QCOMPARE(percent(serviceLevel(tally, ServiceLevelFormula::Sl2)), u"86.0");
        QCOMPARE(percent(serviceLevel(tally, ServiceLevelFormula::Sl3)), u"81.1");
        QCOMPARE(percent(serviceLevel(tally, ServiceLevelFormula::Sl4)), u"82.7");
        QCOMPARE(percent(serviceLevel(tally, ServiceLevelFormula::Sl5)), u"82.1");
        QCOMPARE(percent(lostShare(tally)), u"5.7");
        QCOMPARE(percent(answeredShare(tally)), u"94.3");
    }

    void endingsAreBookedByCauseAndWait_data()
    {
        using enum LeaveCause;
        QTest::addColumn<LeaveCause>("cause");
        QTest::addColumn<int>("waited");
        QTest::addColumn<int>("shortOnes");
        QTest::addColumn<int>("inTime");
        QTest::addColumn<int>("abandonedInTime");
        QTest::addColumn<int>("inFiveSeconds");

        QTest::newRow("a hang-up under the short limit") << Abandoned << 4 << 1 << 1 << 1 << 1;
        QTest::newRow("at the short limit it is a full one") << Abandoned << 5 << 0 << 1 << 1 << 1;
        QTest::newRow("at the threshold it is in time") << Abandoned << 20 << 0 << 1 << 1 << 0;
        QTest::newRow("past the threshold it is not") << Abandoned << 21 << 0 << 0 << 0 << 0;
        QTest::newRow("only hang-ups are short") << ExitedWithKey << 2 << 0 << 1 << 0 << 0;
        QTest::newRow("unknown cause is no hang-up") << Unknown << 2 << 0 << 1 << 0 << 0;
    }

    void endingsAreBookedByCauseAndWait()
    {
        QFETCH(const LeaveCause, cause);
        QFETCH(const int, waited);
        Tally tally;
        tally.offered = 1;
        tally.countLeft(cause, Seconds(waited), Threshold, ShortLimit);

        QCOMPARE(tally.left(), 1);
        QCOMPARE(tally.waitOfLeft, Seconds(waited));
        QTEST(tally.shortAbandoned, "shortOnes");
        QTEST(tally.leftInTime, "inTime");
        QTEST(tally.abandonedInTime, "abandonedInTime");
        QTEST(tally.abandonedInFiveSeconds, "inFiveSeconds");
    }

    void eachCauseHasItsOwnCounter()
    {
        Tally tally;
        for (int cause = 0; cause < 8; ++cause) {
            for (int times = 0; times <= cause; ++times)
                tally.countLeft(static_cast<LeaveCause>(cause), 30s, Threshold, ShortLimit);
        }
        const std::array counters{tally.leftUnknown, tally.abandoned,    tally.redirected,
                                  tally.hungUp,      tally.withdrawn,    tally.timedOut,
                                  tally.leftEmpty,   tally.exitedWithKey};
        for (int cause = 0; cause < 8; ++cause)
            QCOMPARE(counters.at(static_cast<size_t>(cause)), cause + 1);
    }

    void nobodyFinishedGivesNoFigure()
    {
        Tally tally;
        tally.offered = 3;
        tally.refused = 2;
        for (const auto formula :
             {ServiceLevelFormula::Sl1, ServiceLevelFormula::Sl2, ServiceLevelFormula::Sl3,
              ServiceLevelFormula::Sl4, ServiceLevelFormula::Sl5})
            QVERIFY(!serviceLevel(tally, formula));
        QVERIFY(!lostShare(tally));
        QVERIFY(!abandonShare(tally));
        QVERIFY(!averageSpeedOfAnswer(tally));
    }

    void everyoneLostIsZeroAndNotUnknown()
    {
        Tally tally;
        tally.offered = 1;
        tally.countLeft(LeaveCause::TimedOut, 60s, Threshold, ShortLimit);
        QCOMPARE(percent(serviceLevel(tally, ServiceLevelFormula::Sl3)), u"0.0");
        QCOMPARE(percent(lostShare(tally)), u"100.0");
        QVERIFY(!serviceLevel(tally, ServiceLevelFormula::Sl2)); // of answered calls only
    }

    void abandonRateLeavesShortOnesOut()
    {
        Tally tally;
        tally.offered = 10;
        for (int i = 0; i < 7; ++i)
            tally.countAnswered(10s, Threshold);
        tally.countLeft(LeaveCause::Abandoned, 2s, Threshold, ShortLimit);
        tally.countLeft(LeaveCause::Abandoned, 40s, Threshold, ShortLimit);
        tally.countLeft(LeaveCause::TimedOut, 60s, Threshold, ShortLimit);
        QCOMPARE(percent(abandonShare(tally)), u"10.0");
        QCOMPARE(percent(lostShare(tally)), u"30.0");
        QCOMPARE(averageSpeedOfAnswer(tally), 10.0);
    }

    void occupancyCountsTalkHoldAndWrapUp()
    {
        AgentTally tally;
        QVERIFY(!occupancy(tally));
        QVERIFY(!averageTalk(tally));
        tally.ownTalk = 60s;
        tally.held = 10s;
        tally.wrapUp = 30s;
        tally.available = 100s;
        tally.paused = 500s;
        tally.conversations = 4;
        QCOMPARE(occupancy(tally), 0.5);
        QCOMPARE(averageTalk(tally), 15.0);
    }

    void windowsAddUp()
    {
        QVERIFY(rc::check("two tallies added equal one tally of all", [] {
            const auto some = *rc::gen::container<std::vector<Ending>>(anyEnding());
            const auto more = *rc::gen::container<std::vector<Ending>>(anyEnding());
            const int waiting = *rc::gen::inRange(0, 9);
            auto all = some;
            all.insert(all.end(), more.begin(), more.end());

            Tally sum = tallyOf(some, waiting);
            sum += tallyOf(more, 0);
            RC_ASSERT(sum == tallyOf(all, waiting));
            sum -= tallyOf(more, 0);
            RC_ASSERT(sum == tallyOf(some, waiting));
        }));
    }

    void everyFigureTakesPartInAdding()
    {
        Tally one{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18s, 19s, 20ms, 21s};
        Tally sum = one;
        sum += one;
        const Tally twice{2,  4,  6,  8,  10, 12, 14,  16,  18,   20, 22,
                          24, 26, 28, 30, 32, 34, 36s, 38s, 40ms, 42s};
        QVERIFY(sum == twice);
        sum -= one;
        QVERIFY(sum == one);
    }

    void offeredIsAnsweredLeftAndStillWaiting()
    {
        QVERIFY(rc::check("the invariant of DESIGN.md, section 2", [] {
            const auto endings = *rc::gen::container<std::vector<Ending>>(anyEnding());
            const int waiting = *rc::gen::inRange(0, 9);
            const Tally tally = tallyOf(endings, waiting);
            RC_ASSERT(tally.offered == tally.answered + tally.left() + tally.stillWaiting());
            RC_ASSERT(tally.stillWaiting() == waiting);
            RC_ASSERT(tally.shortAbandoned <= tally.abandoned);
            RC_ASSERT(tally.abandonedInTime <= tally.leftInTime);
        }));
    }

    void anEndingTakenBackLeavesNoTrace()
    {
        QVERIFY(rc::check("counting with sign -1 undoes", [] {
            Tally tally = tallyOf(*rc::gen::container<std::vector<Ending>>(anyEnding()), 1);
            const Tally before = tally;
            const Ending ending = *anyEnding();
            count(tally, ending);
            RC_ASSERT(!(tally == before));
            count(tally, ending, -1);
            RC_ASSERT(tally == before);
        }));
    }
};

QTEST_GUILESS_MAIN(TestTally)
#include "tst_tally.moc"
