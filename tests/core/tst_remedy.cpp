// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/supervision/remedy.h"
#include "tests/support/boardmaker.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What can be done about an alert, and the orders behind it.
class TestRemedy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_maker = std::make_unique<BoardMaker>();
        for (const QString &queue : {u"600"_s, u"601"_s})
            m_maker->queue(queue);
    }

    void lendsWhoIsFreeLongestAndNotThereAlready()
    {
        m_maker->member(u"2001"_s, u"601"_s);
        m_maker->pass(Seconds{60});
        m_maker->member(u"2002"_s, u"601"_s);
        m_maker->member(u"2003"_s, u"601"_s);
        m_maker->member(u"2003"_s, u"600"_s);
        m_maker->member(u"2004"_s, u"601"_s);
        m_maker->talk(u"2004"_s);
        Alert alert;
        alert.kind = AlertKind::WaitingOverThreshold;
        alert.queue = QueueId(u"600"_s);
        alert.spareQueue = QueueId(u"601"_s);
        alert.spareAgents = 3;
        alert.callers = 5;
        QCOMPARE(remediesFor(alert).first(), Remedy::Lend);
        QCOMPARE(agentsToLend(alert, m_maker->board),
                 (QList<AgentId>{AgentId(u"2001"_s), AgentId(u"2002"_s)}));
        alert.callers = 1;
        QCOMPARE(agentsToLend(alert, m_maker->board), QList<AgentId>{AgentId(u"2001"_s)});
    }

    void takesTheLongestWaitWhateverThePosition()
    {
        m_maker->join(u"1"_s, u"600"_s, 2);
        m_maker->pass(Seconds{5});
        m_maker->join(u"2"_s, u"600"_s, 1);
        Alert alert;
        alert.kind = AlertKind::NobodyFree;
        alert.queue = QueueId(u"600"_s);
        QCOMPARE(remediesFor(alert), QList<Remedy>{Remedy::TakeLongest});
        const QList<Command> orders = ordersOf(Remedy::TakeLongest, alert, m_maker->board);
        QCOMPARE(orders.size(), 1);
        QCOMPARE(std::get<TakeCaller>(orders.first()).caller.queueCall, QueueCallId(u"1"_s));
        m_maker->leave(u"1"_s, u"600"_s, Seconds{5});
        m_maker->leave(u"2"_s, u"600"_s, Seconds{5});
        QVERIFY(ordersOf(Remedy::TakeLongest, alert, m_maker->board).isEmpty());
    }

    void resumesOnlyWherePaused()
    {
        m_maker->member(u"2001"_s, u"600"_s);
        m_maker->member(u"2001"_s, u"601"_s);
        m_maker->pause(u"2001"_s, u"601"_s, u"Lunch"_s);
        Alert alert;
        alert.kind = AlertKind::PauseTooLong;
        alert.agent = AgentId(u"2001"_s);
        QCOMPARE(remediesFor(alert), QList<Remedy>{Remedy::Resume});
        const QList<Command> orders = ordersOf(Remedy::Resume, alert, m_maker->board);
        QCOMPARE(orders.size(), 1);
        QCOMPARE(std::get<ResumeAgent>(orders.first()).member.queue, QueueId(u"601"_s));
    }

    void listensToALongTalkWhileItLasts()
    {
        m_maker->member(u"2001"_s, u"600"_s);
        m_maker->talk(u"2001"_s);
        Alert alert;
        alert.kind = AlertKind::StateTooLong;
        alert.agent = AgentId(u"2001"_s);
        const QList<Command> orders = ordersOf(Remedy::Listen, alert, m_maker->board);
        QCOMPARE(std::get<JoinTalk>(orders.first()).talk.leg, LegId(u"leg-2001"_s));
        m_maker->endTalk(u"2001"_s);
        QVERIFY(ordersOf(Remedy::Listen, alert, m_maker->board).isEmpty());
    }

    void aLostLinkHasNoOrder()
    {
        Alert alert;
        alert.kind = AlertKind::LinkLost;
        QVERIFY(remediesFor(alert).isEmpty());
    }

private:
    std::unique_ptr<BoardMaker> m_maker;
};

QTEST_GUILESS_MAIN(TestRemedy)
#include "tst_remedy.moc"
