// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/models/alertmodel.h"
#include "core/models/lostmodel.h"
#include "core/models/waitingmodel.h"
#include "tests/support/boardmaker.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template<typename Model>
QStringList column(const Model &model, int role)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row).data(role).toString());
    return texts;
}

/// A caller who calls, waits and hangs up.
void lose(BoardMaker &maker, const QString &caller, const QString &queue, Seconds wait)
{
    CallStarted call;
    call.call = CallId(u"call-"_s + caller);
    call.number = u"+7912000"_s + caller;
    maker.tell(call);
    maker.join(caller, queue);
    maker.pass(wait);
    maker.leave(caller, queue, wait);
    maker.tell(CallEnded{call.call});
}

} // namespace

/// WaitingModel, LostModel and AlertModel: what they show of a board.
class TestCallerModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitingCallersStandByWaitOrByPosition()
    {
        BoardMaker maker;
        WaitingModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        maker.join(u"1"_s, u"vip"_s, 1);
        maker.pass(5s);
        maker.join(u"2"_s, u"sales"_s, 1);
        maker.pass(5s);
        maker.join(u"3"_s, u"sales"_s, 1); // a higher priority: in front of 2
        model.update(maker.board, maker.board.takeDelta());
        QCOMPARE(column(model, WaitingModel::IdRole), QStringList({u"1"_s, u"2"_s, u"3"_s}));
        QCOMPARE(model.index(2).data(WaitingModel::PositionRole).toInt(), 1);
        QCOMPARE(model.index(1).data(WaitingModel::PositionRole).toInt(), 2);

        model.setOrder(maker.board, WaitingModel::Order::Position);
        QCOMPARE(column(model, WaitingModel::IdRole), QStringList({u"3"_s, u"2"_s, u"1"_s}));
        model.setQueue(maker.board, QueueId(u"sales"_s));
        QCOMPARE(column(model, WaitingModel::IdRole), QStringList({u"3"_s, u"2"_s}));
        model.setQueue(maker.board, {});

        maker.leave(u"3"_s, u"sales"_s, 1s);
        model.update(maker.board, maker.board.takeDelta());
        QCOMPARE(column(model, WaitingModel::IdRole), QStringList({u"2"_s, u"1"_s}));
        QCOMPARE(model.index(0).data(WaitingModel::PositionRole).toInt(), 1);
    }

    /// Nobody knows the patience yet, so all are as likely to leave: only who they are counts.
    void whoMattersMostStandsFirstByRisk()
    {
        BoardMaker maker;
        WaitingModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        RiskRule rule;
        rule.vips = VipNumbers({u"+79120003"_s});
        model.setRiskRule(maker.board, rule);
        lose(maker, u"2"_s, u"sales"_s, 9s); // so that its next call is a repeated one
        for (const QString &caller : {u"1"_s, u"02"_s, u"3"_s})
            maker.join(caller, u"sales"_s);
        CallerJoined again;
        again.queueCall = QueueCallId(u"again"_s);
        again.queue = QueueId(u"sales"_s);
        again.number = u"+79120002"_s;
        maker.tell(again);
        model.update(maker.board, maker.board.takeDelta());
        QVERIFY(!model.index(0).data(WaitingModel::ChanceRole).isValid());

        model.setOrder(maker.board, WaitingModel::Order::Risk);
        QCOMPARE(column(model, WaitingModel::IdRole),
                 QStringList({u"3"_s, u"again"_s, u"02"_s, u"1"_s}));
        QVERIFY(!model.index(0).data(WaitingModel::MoneyRole).isValid());
        const double chance = model.index(0).data(WaitingModel::ChanceRole).toDouble();
        QCOMPARE(chance, Patience().chanceToLeaveWithin(0s, 60s));

        rule.callValue = 1000;
        rule.vipFactor = 1.5; // a repeat weighs twice
        model.setRiskRule(maker.board, rule);
        QCOMPARE(column(model, WaitingModel::IdRole),
                 QStringList({u"again"_s, u"3"_s, u"02"_s, u"1"_s}));
        QCOMPARE(model.index(1).data(WaitingModel::MoneyRole).toDouble(), 1000 * chance);
    }

    /// Half of the callers of "sales" hang up at 20 s and the others at 200 s; in "service" nobody
    /// is known to leave. Whoever is about to pass the 20 s stands first, and no longer after it.
    void theOrderFollowsTheMeasuredPatienceAsTimeGoesBy()
    {
        BoardMaker maker;
        WaitingModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int i = 0; i < 80; ++i) {
            const QString caller = u"x%1"_s.arg(i);
            maker.join(caller, u"sales"_s);
            maker.leave(caller, u"sales"_s, i % 2 ? 20s : 200s);
        }
        RiskRule rule;
        rule.horizon = 15s;
        model.setRiskRule(maker.board, rule);
        model.setOrder(maker.board, WaitingModel::Order::Risk);
        maker.join(u"service"_s, u"service"_s);
        maker.pass(1s);
        maker.join(u"sales"_s, u"sales"_s);
        const auto first = [&] {
            model.update(maker.board, maker.board.takeDelta());
            return model.index(0).data(WaitingModel::IdRole).toString();
        };
        QCOMPARE(first(), u"service");
        maker.pass(10s); // 20 s come within the next fifteen
        QCOMPARE(first(), u"sales");
        QVERIFY(model.index(0).data(WaitingModel::ChanceRole).toDouble() > 0.45);
        maker.pass(11s);
        QCOMPARE(first(), u"service");
    }

    void aHeldOrderMovesNobody()
    {
        BoardMaker maker;
        WaitingModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        RiskRule rule;
        rule.vips = VipNumbers({u"+79120003"_s, u"+79120004"_s});
        model.setOrder(maker.board, WaitingModel::Order::Risk);
        for (const QString &caller : {u"1"_s, u"2"_s, u"3"_s})
            maker.join(caller, u"sales"_s);
        model.update(maker.board, maker.board.takeDelta());
        const QStringList before = column(model, WaitingModel::IdRole);
        QCOMPARE(before, QStringList({u"1"_s, u"2"_s, u"3"_s}));

        model.setOrderHeld(maker.board, true);
        model.setRiskRule(maker.board, rule);
        maker.join(u"4"_s, u"sales"_s);
        model.update(maker.board, maker.board.takeDelta());
        QCOMPARE(column(model, WaitingModel::IdRole), before + QStringList(u"4"_s));
        maker.leave(u"2"_s, u"sales"_s, 3s);
        model.update(maker.board, maker.board.takeDelta());
        QCOMPARE(column(model, WaitingModel::IdRole), QStringList({u"1"_s, u"3"_s, u"4"_s}));
        model.setOrder(maker.board, WaitingModel::Order::Risk); // chosen anew: it counts
        QCOMPARE(column(model, WaitingModel::IdRole), QStringList({u"3"_s, u"4"_s, u"1"_s}));
        model.setRiskRule(maker.board, RiskRule());
        QCOMPARE(column(model, WaitingModel::IdRole), QStringList({u"3"_s, u"4"_s, u"1"_s}));

        model.setOrderHeld(maker.board, false);
        QCOMPARE(column(model, WaitingModel::IdRole), QStringList({u"1"_s, u"3"_s, u"4"_s}));
    }

    void aWaitingCallerSaysWhoseTelephoneRings()
    {
        BoardMaker maker;
        WaitingModel model;
        maker.member(u"201"_s, u"sales"_s);
        maker.join(u"1"_s, u"sales"_s);
        maker.tell(OfferBegan{QueueCallId(u"1"_s), QueueId(u"sales"_s), AgentId(u"201"_s)});
        model.update(maker.board, maker.board.takeDelta());
        QCOMPARE(model.index(0).data(WaitingModel::OfferedToRole).toStringList(),
                 QStringList(u"Agent 201"_s));
        QCOMPARE(model.index(0).data(WaitingModel::SinceRole).toLongLong(), toEpochMs(maker.now));
        QCOMPARE(model.index(0).data(WaitingModel::CallIdRole).toString(), u"call-1");
    }

    void timeAloneChangesNoRow()
    {
        BoardMaker maker;
        WaitingModel model;
        maker.join(u"1"_s, u"sales"_s);
        model.update(maker.board, maker.board.takeDelta());
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        maker.pass(30s);
        model.update(maker.board, maker.board.takeDelta());
        QCOMPARE(changed.count(), 0);
    }

    void theLostStandNewestFirstAndShortOnesApart()
    {
        BoardMaker maker;
        LostModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        lose(maker, u"1"_s, u"sales"_s, 40s);
        lose(maker, u"2"_s, u"vip"_s, 40s);
        lose(maker, u"3"_s, u"sales"_s, 40s);
        lose(maker, u"4"_s, u"sales"_s, 2s);
        model.update(maker.board, maker.board.takeDelta());
        QCOMPARE(column(model, LostModel::NumberRole),
                 QStringList({u"+79120003"_s, u"+79120002"_s, u"+79120001"_s}));
        QCOMPARE(model.index(0).data(LostModel::WaitedRole).toInt(), 40);
        QCOMPARE(model.index(0).data(LostModel::OutcomeRole).value<CallOutcome>(),
                 CallOutcome::AbandonedInQueue);

        model.setShortShown(maker.board, true);
        QCOMPARE(model.rowCount(), 4);
        QVERIFY(model.index(0).data(LostModel::ShortRole).toBool());
        model.setQueue(maker.board, QueueId(u"vip"_s));
        QCOMPARE(column(model, LostModel::QueueNameRole), QStringList(u"vip"_s));
        model.setQueueNames(maker.board, {{QueueId(u"vip"_s), u"VIP"_s}});
        QCOMPARE(column(model, LostModel::QueueNameRole), QStringList(u"VIP"_s));
    }

    void alertsCarryNamesAndMoneyAddsUp()
    {
        AlertRules rules;
        rules.callValue = 500;
        AlertEngine engine(rules);
        BoardMaker maker;
        AlertModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(!model.moneyAtRisk());
        maker.pause(u"201"_s, u"600"_s);
        maker.pass(20min);
        maker.join(u"1"_s, u"600"_s);
        maker.join(u"2"_s, u"600"_s);
        maker.join(u"3"_s, u"700"_s);
        maker.pass(60s);
        engine.judge(maker.board);
        model.update(maker.board, engine.alerts(), {{QueueId(u"600"_s), u"Sales"_s}});

        QCOMPARE(model.rowCount(), engine.alerts().size());
        QCOMPARE(model.index(0).data(AlertModel::KindRole).value<AlertKind>(),
                 AlertKind::WaitingOverThreshold);
        QCOMPARE(model.index(0).data(AlertModel::QueueNameRole).toString(), u"Sales");
        QCOMPARE(model.index(0).data(AlertModel::CallersRole).toInt(), 2);
        QCOMPARE(model.index(0).data(AlertModel::MoneyAtRiskRole).toDouble(), 1000.);
        QVERIFY(column(model, AlertModel::AgentNameRole).contains(u"Agent 201"_s));
        QCOMPARE(model.moneyAtRisk(), 1500.);
    }
};

QTEST_GUILESS_MAIN(TestCallerModels)
#include "tst_callermodels.moc"
