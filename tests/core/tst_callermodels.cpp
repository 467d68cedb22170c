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
