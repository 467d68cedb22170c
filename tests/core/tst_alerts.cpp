// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/live/alerts.h"
#include "tests/support/boardmaker.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A floor whose alerts are judged once a second, as the console does.
class Floor : public BoardMaker
{
public:
    explicit Floor(AlertRules rules = {}) : engine(std::move(rules)) {}

    /// Lets time go by second by second. How often the list of alerts changed meanwhile.
    int watch(Seconds time)
    {
        int changes = 0;
        for (Seconds second(0); second < time; ++second) {
            pass(1s);
            changes += engine.judge(board) ? 1 : 0;
        }
        return changes;
    }
    bool judge() { return engine.judge(board); }
    std::optional<Alert> find(AlertKind kind) const
    {
        for (const Alert &alert : engine.alerts()) {
            if (alert.kind == kind)
                return alert;
        }
        return std::nullopt;
    }
    bool has(AlertKind kind) const { return find(kind).has_value(); }
    /// Answered queue calls, so many of them in time.
    void serve(const QString &queue, int calls, int inTime)
    {
        for (int i = 0; i < calls; ++i) {
            const QString caller = u"served-%1-%2"_s.arg(queue).arg(m_served++);
            join(caller, queue);
            answer(caller, queue, u"201"_s, i < inTime ? 5s : 50s);
        }
    }

    AlertEngine engine;

private:
    int m_served = 0;
};

} // namespace

class TestAlerts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The engine follows changes; whoever comes anew looks at everything.
    void whoFollowsSeesWhatWhoComesNewSees()
    {
        AlertRules rules;
        rules.wrapUpLimit = 20s;
        rules.talkLimit = 40s;
        rules.pauseLimit = 30s;
        Floor floor(rules);
        quint32 dice = 7;
        const auto roll = [&dice](quint32 sides) {
            dice = dice * 1664525u + 1013904223u;
            return (dice >> 8) % sides;
        };
        qsizetype seen = 0;
        for (int i = 0; i < 40; ++i)
            floor.member(QString::number(200 + i), i % 2 == 0 ? u"sales"_s : u"service"_s);
        for (int second = 0; second < 1500; ++second) {
            const QString agent = QString::number(200 + roll(40));
            const QString queue = agent.toInt() % 2 == 0 ? u"sales"_s : u"service"_s;
            const AgentRow *row = floor.board.agent(AgentId(agent));
            // Seldom, so that at times nothing at all is known to fall due.
            if (second % 37 == 5 && row && isKnown(row->pausedSince))
                floor.member(agent, queue);
            else if (second % 37 == 5)
                floor.pause(agent, queue);
            if (second % 370 == 185)
                floor.tell(MembershipGone{AgentId(agent), QueueId(queue)});
            floor.pass(1s);
            floor.judge();
            AlertEngine fresh(rules);
            fresh.judge(floor.board);
            const auto ofAgents = [](const AlertEngine &engine) {
                QSet<AgentId> agents;
                for (const Alert &alert : engine.alerts())
                    agents.insert(alert.agent);
                return agents;
            };
            QVERIFY(ofAgents(floor.engine).contains(ofAgents(fresh)));
            for (const AgentId &id : ofAgents(floor.engine) - ofAgents(fresh)) {
                // Kept for a moment though it ended: who is gone or paused no more.
                const AgentRow *there = floor.board.agent(id);
                QVERIFY(!there || there->status != AgentStatus::Paused
                        || floor.board.now() - there->since < rules.pauseLimit);
            }
            seen += ofAgents(fresh).size();
        }
        QVERIFY(seen > 100);
    }

    void anotherBoardIsLookedAtAnew()
    {
        Floor floor;
        Floor other;
        for (Floor *each : {&floor, &other}) {
            each->member(u"201"_s, u"sales"_s);
            each->judge();
        }
        Membership paused = BoardMaker::membership(u"201"_s, u"sales"_s);
        paused.paused = true;
        other.tell(MembershipSeen{paused});
        other.pass(16min);
        floor.engine.judge(other.board);
        QVERIFY(floor.has(AlertKind::PauseTooLong));
    }

    void aCallerNearsAndBreaksTheLimit_data()
    {
        QTest::addColumn<int>("waited");
        QTest::addColumn<bool>("near");
        QTest::addColumn<bool>("over");
        QTest::newRow("fresh") << 10 << false << false;
        QTest::newRow("a second before three quarters") << 44 << false << false;
        QTest::newRow("three quarters of the limit") << 45 << true << false;
        QTest::newRow("a second before the limit") << 59 << true << false;
        QTest::newRow("at the limit, named once only") << 60 << false << true;
        QTest::newRow("long after") << 300 << false << true;
    }

    void aCallerNearsAndBreaksTheLimit()
    {
        QFETCH(const int, waited);
        Floor floor;
        floor.member(u"201"_s, u"sales"_s);
        const Timestamp joined = floor.now;
        floor.join(u"1"_s, u"sales"_s);
        floor.watch(Seconds(waited));

        const auto near = floor.find(AlertKind::WaitingNearThreshold);
        const auto over = floor.find(AlertKind::WaitingOverThreshold);
        QTEST(near.has_value(), "near");
        QTEST(over.has_value(), "over");
        if (near) {
            QCOMPARE(near->level, AlertLevel::Warning);
            QVERIFY(near->since == joined + 45s);
        }
        if (over) {
            QCOMPARE(over->level, AlertLevel::Loss);
            QCOMPARE(over->callers, 1);
            QVERIFY(over->worst == Seconds(waited));
            QVERIFY(over->limit == 60s);
            QVERIFY(over->since == joined + 60s);
            QVERIFY(!over->moneyAtRisk);
        }
    }

    void aQueueMayHaveItsOwnLimit()
    {
        AlertRules rules;
        rules.waitLimits.insert(QueueId(u"vip"_s), 30s);
        Floor floor(rules);
        floor.join(u"1"_s, u"vip"_s);
        floor.join(u"2"_s, u"sales"_s);
        floor.watch(30s);
        const auto over = floor.find(AlertKind::WaitingOverThreshold);
        QVERIFY(over);
        QCOMPARE(over->queue.value(), u"vip");
        QVERIFY(over->limit == 30s);
    }

    void moneyAtRiskCountsCallersOverTheLimitOnce()
    {
        AlertRules rules;
        rules.callValue = 2000;
        rules.waitingLimit = 2;
        Floor floor(rules);
        for (const QString &caller : {u"1"_s, u"2"_s, u"3"_s})
            floor.join(caller, u"sales"_s);
        floor.watch(30s);
        floor.join(u"4"_s, u"sales"_s);
        floor.watch(30s);

        double sum = 0;
        for (const Alert &alert : floor.engine.alerts())
            sum += alert.moneyAtRisk.value_or(0);
        QCOMPARE(sum, 6000.);
        QCOMPARE(floor.find(AlertKind::TooManyWaiting)->callers, 4);
        QVERIFY(!floor.find(AlertKind::TooManyWaiting)->moneyAtRisk);
    }

    void tooManyIsMoreThanTheLimit()
    {
        AlertRules rules;
        rules.waitingLimit = 2;
        Floor floor(rules);
        floor.join(u"1"_s, u"sales"_s);
        floor.join(u"2"_s, u"sales"_s);
        floor.judge();
        QVERIFY(!floor.has(AlertKind::TooManyWaiting));
        floor.join(u"3"_s, u"sales"_s);
        QVERIFY(floor.judge());
        QVERIFY(floor.has(AlertKind::TooManyWaiting));
    }

    void nobodyFreeHasToLast()
    {
        Floor floor;
        floor.member(u"201"_s, u"sales"_s);
        floor.talk(u"201"_s);
        floor.join(u"1"_s, u"sales"_s);
        floor.judge();
        floor.watch(9s);
        QVERIFY(!floor.has(AlertKind::NobodyFree));
        floor.watch(1s);
        QVERIFY(floor.has(AlertKind::NobodyFree));

        floor.endTalk(u"201"_s);
        floor.watch(6s);
        QVERIFY(!floor.has(AlertKind::NobodyFree));
    }

    void whatComesAndGoesDoesNotFlap()
    {
        Floor floor;
        floor.member(u"201"_s, u"sales"_s);
        floor.join(u"1"_s, u"sales"_s);
        int changes = 0;
        for (int i = 0; i < 10; ++i) { // never ten seconds without somebody free
            floor.talk(u"201"_s);
            changes += floor.watch(2s);
            floor.endTalk(u"201"_s);
            changes += floor.watch(2s);
        }
        QCOMPARE(changes, 0);

        AlertRules rules;
        rules.waitingLimit = 0;
        Floor gaps(rules);
        gaps.join(u"first"_s, u"sales"_s);
        changes = gaps.watch(1s);
        QCOMPARE(changes, 1);
        for (int i = 0; i < 5; ++i) { // nobody waits for three seconds each time
            gaps.leave(i == 0 ? u"first"_s : u"%1"_s.arg(i), u"sales"_s, 2s);
            changes += gaps.watch(3s);
            QVERIFY(gaps.has(AlertKind::TooManyWaiting));
            gaps.join(u"%1"_s.arg(i + 1), u"sales"_s);
            changes += gaps.watch(2s);
        }
        QCOMPARE(changes, 1);
    }

    void anEndedConditionKeepsItsAlertFiveSeconds()
    {
        Floor floor;
        floor.join(u"1"_s, u"sales"_s);
        floor.watch(70s);
        floor.leave(u"1"_s, u"sales"_s, 70s);
        floor.judge();
        floor.watch(4s);
        QVERIFY(floor.has(AlertKind::WaitingOverThreshold));
        QCOMPARE(floor.watch(1s), 1);
        QVERIFY(floor.engine.alerts().isEmpty());
        QCOMPARE(floor.watch(60s), 0);
    }

    void serviceLevelNeedsEnoughCallsAndEndsAboveItsTarget()
    {
        Floor floor;
        floor.member(u"201"_s, u"sales"_s);
        floor.serve(u"sales"_s, 9, 0);
        floor.judge();
        QVERIFY(!floor.has(AlertKind::ServiceLevelLow));
        floor.serve(u"sales"_s, 1, 0);
        QVERIFY(floor.judge());
        const auto low = floor.find(AlertKind::ServiceLevelLow);
        QVERIFY(low);
        QCOMPARE(low->share, 0.);
        QCOMPARE(low->target, 0.8);

        floor.serve(u"sales"_s, 42, 42); // 42 of 52 are 80.8 %: above the target, not by enough
        floor.watch(10s);
        QVERIFY(floor.has(AlertKind::ServiceLevelLow));
        floor.serve(u"sales"_s, 8, 8); // 50 of 60 are 83.3 %
        floor.watch(10s);
        QVERIFY(!floor.has(AlertKind::ServiceLevelLow));
    }

    void aPauseIsTooLongByItsReason()
    {
        AlertRules rules;
        rules.pauseLimits.insert(u"Lunch"_s, 45min);
        Floor floor(rules);
        floor.pause(u"201"_s, u"sales"_s, u"Lunch"_s);
        floor.pause(u"202"_s, u"sales"_s, u"Tea"_s);
        floor.pass(20min);
        floor.judge();
        const auto tooLong = floor.find(AlertKind::PauseTooLong);
        QVERIFY(tooLong);
        QCOMPARE(floor.engine.alerts().size(), 1);
        QCOMPARE(tooLong->agent.value(), u"202");
        QCOMPARE(tooLong->level, AlertLevel::Notice);
        QVERIFY(tooLong->worst == 20min);
        QVERIFY(tooLong->limit == 15min);

        floor.join(u"1"_s, u"sales"_s); // now the pause costs
        floor.watch(1s);
        QCOMPARE(floor.find(AlertKind::PauseTooLong)->level, AlertLevel::Warning);
        QCOMPARE(floor.find(AlertKind::PauseTooLong)->callers, 1);
    }

    void aConversationIsTooLong()
    {
        Floor floor;
        floor.member(u"201"_s, u"sales"_s);
        floor.talk(u"201"_s);
        floor.pass(30min - 1s);
        floor.judge();
        QVERIFY(!floor.has(AlertKind::StateTooLong));
        floor.watch(1s);
        const auto tooLong = floor.find(AlertKind::StateTooLong);
        QVERIFY(tooLong);
        QCOMPARE(tooLong->level, AlertLevel::Notice);
        QVERIFY(tooLong->limit == 30min);
    }

    void aTelephoneIsUnreachableOnlyWhileOnShift_data()
    {
        QTest::addColumn<bool>("worked");
        QTest::addColumn<bool>("alone");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<bool>("alerted");
        QTest::newRow("worked, gone for a minute") << true << false << 1 << true;
        QTest::newRow("worked, gone for an hour and a half: went home")
            << true << false << 90 << false;
        QTest::newRow("was not here today") << false << false << 1 << false;
        QTest::newRow("nobody is at work any more") << true << true << 1 << false;
    }

    void aTelephoneIsUnreachableOnlyWhileOnShift()
    {
        QFETCH(const bool, worked);
        QFETCH(const bool, alone);
        QFETCH(const int, minutes);
        Floor floor;
        floor.member(u"201"_s, u"sales"_s);
        if (worked)
            floor.pass(5min);
        floor.device(u"201"_s, DeviceState::Unavailable);
        if (!alone)
            floor.member(u"202"_s, u"sales"_s);
        floor.pass(std::chrono::minutes(minutes));
        floor.judge();
        QTEST(floor.has(AlertKind::PhoneUnreachable), "alerted");
    }

    void aLostLinkIsTheOnlyAlert()
    {
        Floor floor;
        floor.join(u"1"_s, u"sales"_s);
        floor.watch(70s);
        QVERIFY(floor.has(AlertKind::WaitingOverThreshold));
        const Timestamp lostAt = floor.now;
        floor.tell(ObservationLost{});
        floor.watch(20s);
        QCOMPARE(floor.engine.alerts().size(), 1);
        QCOMPARE(floor.engine.alerts().first().kind, AlertKind::LinkLost);
        QVERIFY(floor.engine.alerts().first().since == lostAt);
        QVERIFY(floor.engine.alerts().first().worst == 20s);

        floor.tell(SnapshotTaken{std::make_shared<const Snapshot>()});
        QVERIFY(floor.judge());
        QVERIFY(floor.engine.alerts().isEmpty());
    }

    void beforeTheFirstSnapshotThereIsNothingToLose()
    {
        AlertEngine engine;
        LiveBoard board;
        QVERIFY(!engine.judge(board));
        QVERIFY(engine.alerts().isEmpty());
    }

    void lossRanksFirstThenMoneyThenCallersTimesWait()
    {
        AlertRules rules;
        rules.waitLimits.insert(QueueId(u"vip"_s), 600s);
        Floor floor(rules);
        floor.pause(u"201"_s, u"back"_s);
        floor.pass(14min);
        floor.join(u"1"_s, u"sales"_s);
        floor.pass(20s);
        floor.join(u"2"_s, u"support"_s);
        floor.join(u"3"_s, u"support"_s);
        floor.join(u"4"_s, u"support"_s);
        floor.pass(61s);
        floor.judge();

        QList<std::pair<AlertLevel, QString>> ranks;
        for (const Alert &alert : floor.engine.alerts())
            ranks.append({alert.level, alert.queue.value() + alert.agent.value()});
        QVERIFY(ranks.size() >= 3);
        // 3 x 61 s weigh more than 1 x 81 s.
        QCOMPARE(ranks.at(0), std::pair(AlertLevel::Loss, u"support"_s));
        QCOMPARE(ranks.at(1), std::pair(AlertLevel::Loss, u"sales"_s));
        QCOMPARE(ranks.last(), std::pair(AlertLevel::Notice, u"201"_s));
        QVERIFY(std::is_sorted(ranks.begin(), ranks.end(),
                               [](const auto &a, const auto &b) { return a.first > b.first; }));
    }

    void theRemedyNamesWhereAgentsAreFree()
    {
        Floor floor;
        floor.member(u"201"_s, u"sales"_s);
        floor.talk(u"201"_s);
        floor.member(u"301"_s, u"support"_s);
        floor.member(u"302"_s, u"support"_s);
        floor.member(u"401"_s, u"vip"_s);
        floor.join(u"1"_s, u"sales"_s);
        floor.watch(60s);
        const auto over = floor.find(AlertKind::WaitingOverThreshold);
        QVERIFY(over);
        QCOMPARE(over->spareQueue.value(), u"support");
        QCOMPARE(over->spareAgents, 2);
    }
};

QTEST_GUILESS_MAIN(TestAlerts)
#include "tst_alerts.moc"
