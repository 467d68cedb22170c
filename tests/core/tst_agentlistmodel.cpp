// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/models/agentlistmodel.h"
#include "tests/support/boardmaker.h"
#include "tests/support/modelmirror.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void feed(AgentListModel &model, BoardMaker &maker)
{
    model.update(maker.board, maker.board.takeDelta());
}

void fillWith(AgentListModel &model, BoardMaker &maker, int agents)
{
    for (int i = 0; i < agents; ++i)
        maker.member(QString::number(100 + i), u"sales"_s);
    feed(model, maker);
}

QString describe(const QModelIndex &index)
{
    return u"%1 %2"_s.arg(index.data(AgentListModel::IdRole).toString())
        .arg(static_cast<int>(index.data(AgentListModel::StatusRole).value<AgentStatus>()));
}

} // namespace

class TestAgentListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void updateSignalsOnlyTheRowsThatChanged_data()
    {
        QTest::addColumn<QList<int>>("changed");
        QTest::addColumn<int>("signalCount");

        QTest::newRow("nothing") << QList<int>{} << 0;
        QTest::newRow("one row") << QList<int>{2} << 1;
        QTest::newRow("neighbours share a signal") << QList<int>{1, 2, 3} << 1;
        QTest::newRow("order of the events is irrelevant") << QList<int>{3, 1, 2} << 1;
        QTest::newRow("a gap splits them") << QList<int>{0, 2} << 2;
    }

    void updateSignalsOnlyTheRowsThatChanged()
    {
        QFETCH(const QList<int>, changed);
        QFETCH(const int, signalCount);
        BoardMaker maker;
        AgentListModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        fillWith(model, maker, 5);
        QCOMPARE(model.rowCount(), 5);
        QSignalSpy dataChanged(&model, &QAbstractItemModel::dataChanged);

        maker.pass(1s);
        for (const int i : changed)
            maker.device(QString::number(100 + i), DeviceState::Unavailable);
        feed(model, maker);

        QCOMPARE(dataChanged.count(), signalCount);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(model.index(i).data(AgentListModel::StatusRole).value<AgentStatus>(),
                     changed.contains(i) ? AgentStatus::Offline : AgentStatus::Available);
    }

    void aDeltaWithoutAChangeIsSilent()
    {
        BoardMaker maker;
        AgentListModel model;
        fillWith(model, maker, 3);
        QSignalSpy dataChanged(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);

        BoardDelta delta;
        delta.agents = {AgentId(u"100"_s), AgentId(u"102"_s), AgentId(u"nobody"_s)};
        model.update(maker.board, delta);

        QCOMPARE(dataChanged.count(), 0);
        QCOMPARE(inserted.count(), 0);
    }

    void agentsWhoLeaveTakeTheirRowsAlong_data()
    {
        QTest::addColumn<QList<int>>("gone");
        QTest::addColumn<int>("removals");

        QTest::newRow("the first") << QList<int>{0} << 1;
        QTest::newRow("two neighbours at once") << QList<int>{4, 5} << 1;
        QTest::newRow("two apart") << QList<int>{1, 7} << 2;
        QTest::newRow("many apart are gathered and leave in one go")
            << QList<int>{0, 2, 4, 6, 8, 10, 12, 14, 16, 18} << 1;
        QTest::newRow("everybody")
            << QList<int>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19}
            << 1;
    }

    void agentsWhoLeaveTakeTheirRowsAlong()
    {
        QFETCH(const QList<int>, gone);
        BoardMaker maker;
        AgentListModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        fillWith(model, maker, 20);
        ModelMirror mirror(&model, describe);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        const QPersistentModelIndex kept(model.index(3));

        for (const int i : gone)
            maker.tell(MembershipGone{AgentId(QString::number(100 + i)), QueueId(u"sales"_s)});
        feed(model, maker);

        QTEST(static_cast<int>(removed.count()), "removals");
        QCOMPARE(model.rowCount(), 20 - gone.size());
        QCOMPARE(mirror.texts(), mirror.ofModel());
        for (int i = 0; i < 20; ++i)
            QCOMPARE(model.rowOf(AgentId(QString::number(100 + i))) < 0, gone.contains(i));
        if (!gone.contains(3))
            QCOMPARE(kept.data(AgentListModel::IdRole).toString(), u"103");
    }

    void newAgentsStandBehindTheKnown()
    {
        BoardMaker maker;
        AgentListModel model;
        fillWith(model, maker, 2);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);

        maker.member(u"050"_s, u"sales"_s);
        maker.member(u"051"_s, u"sales"_s);
        feed(model, maker);

        QCOMPARE(inserted.count(), 1);
        QCOMPARE(model.index(2).data(AgentListModel::IdRole).toString(), u"050");
        QCOMPARE(model.rowOf(AgentId(u"051"_s)), 3);
    }

    void rolesCarryTheMeaning()
    {
        BoardMaker maker;
        AgentListModel model;
        maker.member(u"201"_s, u"sales"_s);
        maker.pause(u"201"_s, u"vip"_s, u"Lunch"_s);
        feed(model, maker);
        const QModelIndex row = model.index(0);

        QCOMPARE(row.data(Qt::DisplayRole).toString(), u"Agent 201");
        QCOMPARE(row.data(AgentListModel::ExtensionRole).toString(), u"201");
        QCOMPARE(row.data(AgentListModel::StatusRole).value<AgentStatus>(), AgentStatus::Available);
        QVERIFY(row.data(AgentListModel::PartlyPausedRole).toBool());
        QCOMPARE(row.data(AgentListModel::QueueNamesRole).toStringList(),
                 QStringList({u"sales"_s, u"vip"_s}));
        QCOMPARE(row.data(AgentListModel::PausedInRole).toStringList(), QStringList(u"vip"_s));
        QVERIFY(!row.data(AgentListModel::CallKindRole).isValid());
        QVERIFY(!row.data(AgentListModel::AverageTalkRole).isValid());

        maker.pass(90s);
        maker.talk(u"201"_s, u"+74950001280"_s);
        feed(model, maker);
        QCOMPARE(row.data(AgentListModel::StatusRole).value<AgentStatus>(), AgentStatus::Talking);
        QCOMPARE(row.data(AgentListModel::SinceRole).toLongLong(), toEpochMs(maker.now));
        QCOMPARE(row.data(AgentListModel::CallKindRole).value<CallKind>(), CallKind::Inbound);
        QCOMPARE(row.data(AgentListModel::PeerNumberRole).toString(), u"+74950001280");
    }

    void queuesGoByTheNamesPeopleGaveThem()
    {
        BoardMaker maker;
        AgentListModel model;
        maker.member(u"201"_s, u"600"_s);
        feed(model, maker);
        QSignalSpy dataChanged(&model, &QAbstractItemModel::dataChanged);

        model.setQueueNames({{QueueId(u"600"_s), u"Sales"_s}});
        model.setQueueNames({{QueueId(u"600"_s), u"Sales"_s}});

        QCOMPARE(dataChanged.count(), 1);
        QCOMPARE(model.index(0).data(AgentListModel::QueueNamesRole).toStringList(),
                 QStringList(u"Sales"_s));
    }

    void roleNamesAreTheRolesNames()
    {
        const auto names = AgentListModel().roleNames();
        QCOMPARE(names.value(AgentListModel::PauseReasonRole), "pauseReason");
        QCOMPARE(names.value(AgentListModel::OccupancyRole), "occupancy");
    }
};

QTEST_GUILESS_MAIN(TestAgentListModel)
#include "tst_agentlistmodel.moc"
