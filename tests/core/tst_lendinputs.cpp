// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/site.h"
#include "core/models/lendinputs.h"
#include "tests/support/boardmaker.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What a forecast of lending takes from the board.
class TestLendInputs : public QObject
{
    Q_OBJECT

private:
    /// One call from joining to its end.
    void serve(const QString &caller, const QString &queue, const QString &agent, Seconds talk)
    {
        m_maker->join(caller, queue);
        m_maker->pass(Seconds{10});
        m_maker->answer(caller, queue, agent, Seconds{10});
        m_maker->pass(talk);
        QueueCallEnded ended;
        ended.queueCall = QueueCallId(caller);
        ended.queue = QueueId(queue);
        ended.agent = AgentId(agent);
        ended.talked = talk;
        m_maker->tell(ended);
    }
    LendInputs inputs() { return lendInputs(m_maker->board, m_rules); }

private Q_SLOTS:
    void init()
    {
        m_rules = {};
        m_maker = std::make_unique<BoardMaker>();
        for (const QString &queue : {u"600"_s, u"601"_s})
            m_maker->queue(queue);
        m_maker->member(u"2001"_s, u"600"_s);
        m_maker->member(u"2002"_s, u"600"_s);
        m_maker->member(u"2003"_s, u"601"_s);
    }

    void countsTheLastHalfHourOfWhatWasReallyWatched()
    {
        for (int i = 0; i < 6; ++i)
            serve(u"a%1"_s.arg(i), u"600"_s, u"2001"_s, Seconds{50});
        m_maker->join(u"w"_s, u"600"_s);
        const LendQueue queue = *inputs().queue(QueueId(u"600"_s));
        QCOMPARE(queue.load.window, Seconds{360}); // since the connection
        QCOMPARE(queue.load.offered, 7);
        QCOMPARE(queue.load.waiting, 1);
        QCOMPARE(queue.handled, 6);
        QCOMPARE(queue.load.handlingTime, 50.0);
        QVERIFY(!queue.isSiteHandling);
        QVERIFY(queue.load.isForecastable());

        m_maker->tell(ObservationLost{});
        m_maker->now += Seconds{120};
        Snapshot snapshot;
        snapshot.queues = {m_maker->board.queue(QueueId(u"600"_s))->info};
        m_maker->tell(SnapshotTaken{std::make_shared<const Snapshot>(snapshot)});
        QCOMPARE(inputs().queue(QueueId(u"600"_s))->load.window, Seconds{360});
        m_maker->pass(Seconds{3600});
        const Seconds late = inputs().queue(QueueId(u"600"_s))->load.window;
        QVERIFY(late >= Seconds{29 * 60} && late < Seconds{30 * 60});
        QCOMPARE(inputs().queue(QueueId(u"600"_s))->load.offered, 0);
    }

    void wrapUpIsPartOfTheHandlingTime()
    {
        BoardSettings settings;
        settings.wrapUp = Seconds{20};
        settings.queues.insert(QueueId(u"600"_s), {{}, Seconds{7}});
        m_maker->board.setSettings(settings);
        for (int i = 0; i < 5; ++i)
            serve(u"a%1"_s.arg(i), u"600"_s, u"2001"_s, Seconds{50});
        QCOMPARE(inputs().queue(QueueId(u"600"_s))->load.handlingTime, 57.0);
        // Nobody of 601 was handled: the mean of the site, with the queue's own wrap-up.
        const LendQueue other = *inputs().queue(QueueId(u"601"_s));
        QVERIFY(other.isSiteHandling);
        QCOMPARE(other.handled, 5);
        QCOMPARE(other.load.handlingTime, 70.0);
    }

    void aTalkThatGoesOnIsNotAveraged()
    {
        for (int i = 0; i < 5; ++i)
            serve(u"a%1"_s.arg(i), u"600"_s, u"2001"_s, Seconds{50});
        m_maker->join(u"long"_s, u"600"_s);
        m_maker->answer(u"long"_s, u"600"_s, u"2002"_s, Seconds{0});
        TalkBegan talk;
        talk.agent = AgentId(u"2002"_s);
        talk.queueCall = QueueCallId(u"long"_s);
        talk.queue = QueueId(u"600"_s);
        talk.leg = LegId(u"leg"_s);
        m_maker->tell(talk);
        QCOMPARE(inputs().queue(QueueId(u"600"_s))->handled, 5);
        QCOMPARE(inputs().queue(QueueId(u"600"_s))->load.handlingTime, 50.0);
    }

    void tooLittleIsSaidToBeTooLittle()
    {
        m_maker->join(u"a"_s, u"600"_s);
        m_maker->pass(Seconds{60});
        QVERIFY(inputs().queue(QueueId(u"600"_s))->isWatchedTooShort);
        QVERIFY(!inputs().queue(QueueId(u"600"_s))->load.isForecastable());
        m_maker->pass(Seconds{60});
        QVERIFY(!inputs().queue(QueueId(u"600"_s))->isWatchedTooShort);
        QVERIFY(!inputs().queue(QueueId(u"600"_s))->load.isForecastable()); // nobody handled yet
        QVERIFY(inputs().queue(QueueId(u"600"_s))->load.patienceIsDefault);
    }

    void onDutyIsWhoTakesCalls()
    {
        m_maker->pause(u"2001"_s, u"600"_s); // all of their queues
        m_maker->member(u"2002"_s, u"601"_s);
        m_maker->pause(u"2002"_s, u"601"_s, u"lent"_s); // one of two
        m_maker->device(u"2003"_s, DeviceState::Unavailable);
        m_maker->member(u"2004"_s, u"601"_s);
        m_rules.staying = {AgentId(u"2004"_s)};
        const QList<StaffedAgent> agents = inputs().agents;
        QCOMPARE(agents.size(), 2);
        QCOMPARE(agents[0].agent, AgentId(u"2002"_s));
        QCOMPARE(agents[0].queues, QList<QueueId>{QueueId(u"600"_s)});
        QVERIFY(agents[0].mayMove);
        QVERIFY(agents[0].isFree);
        QVERIFY(!agents[1].mayMove);
    }

    void rulesComeFromTheSite()
    {
        SiteSettings site;
        site.limits.wait = Seconds{40};
        site.setQueue(u"601"_s, {{}, true, {}, Seconds{25}, {}});
        site.conversion = 0.5;
        site.averageSale = 100;
        Loan loan;
        loan.lent.agent = AgentId(u"2001"_s);
        m_rules = lendRules(site, {loan});
        QCOMPARE(m_rules.staying, QSet<AgentId>{AgentId(u"2001"_s)});
        const LendInputs made = inputs();
        QCOMPARE(made.queues.size(), 1); // 601 is hidden
        QCOMPARE(made.queues.first().load.waitLimit, Seconds{40});
        QCOMPARE(made.queues.first().load.callValue, std::optional(50.0));
        QCOMPARE(m_rules.waitLimits.value(QueueId(u"601"_s)), Seconds{25});
    }

    void plansBecomeMoves()
    {
        LoanPlan leaves{AgentId(u"2001"_s), QueueId(u"601"_s), {QueueId(u"600"_s)}, {}, 0};
        LoanPlan serves{AgentId(u"2002"_s), QueueId(u"601"_s), {}, {}, 0};
        const QList<AgentMove> moves = movesOf({leaves, serves});
        QCOMPARE(moves.size(), 2);
        QCOMPARE(moves[0].applied({QueueId(u"600"_s)}), QList<QueueId>{QueueId(u"601"_s)});
        QCOMPARE(moves[1].applied({QueueId(u"600"_s)}),
                 (QList<QueueId>{QueueId(u"600"_s), QueueId(u"601"_s)}));
    }

private:
    std::unique_ptr<BoardMaker> m_maker;
    LendRules m_rules;
};

QTEST_GUILESS_MAIN(TestLendInputs)
#include "tst_lendinputs.moc"
