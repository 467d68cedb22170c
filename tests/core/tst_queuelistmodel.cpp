// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/models/queuelistmodel.h"
#include "tests/support/boardmaker.h"
#include "tests/support/modelmirror.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A strip of tiles fed as the session feeds it.
class Strip : public BoardMaker
{
public:
    explicit Strip(const QStringList &queues)
    {
        for (const QString &id : queues)
            queue(id);
        show();
    }
    void show()
    {
        engine.judge(board);
        model.setAlerts(engine.alerts(), engine.rules());
        model.update(board, board.takeDelta());
    }
    /// Lets a caller break the limit of a queue.
    void alarm(const QString &queue)
    {
        join(u"caller-"_s + queue, queue);
        pass(60s);
    }
    QStringList order() const
    {
        QStringList ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids.append(model.at(row).id.value());
        return ids;
    }
    QVariant data(const QString &queue, int role) const
    {
        return model.index(model.rowOf(QueueId(queue))).data(role);
    }

    AlertEngine engine;
    QueueListModel model;

private:
    QAbstractItemModelTester m_tester{&model,
                                      QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

class TestQueueListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void calmTilesStandByName()
    {
        Strip strip({u"10"_s, u"9"_s, u"vip"_s});
        QCOMPARE(strip.order(), QStringList({u"9"_s, u"10"_s, u"vip"_s}));
        strip.model.setQueueNames(strip.board,
                                  {{QueueId(u"10"_s), u"Alpha"_s}, {QueueId(u"9"_s), u"Omega"_s}});
        QCOMPARE(strip.order(), QStringList({u"10"_s, u"9"_s, u"vip"_s}));
        QCOMPARE(strip.data(u"10"_s, QueueListModel::NameRole).toString(), u"Alpha");
    }

    void aLossComesFirstAtOnce()
    {
        Strip strip({u"a"_s, u"b"_s, u"c"_s});
        strip.alarm(u"c"_s);
        strip.show();
        QCOMPARE(strip.order(), QStringList({u"c"_s, u"a"_s, u"b"_s}));
        QCOMPARE(strip.data(u"c"_s, QueueListModel::AlertLevelRole).value<AlertLevel>(),
                 AlertLevel::Loss);
        QVERIFY(!strip.data(u"a"_s, QueueListModel::AlertLevelRole).isValid());
    }

    void tilesMoveAtMostEachTenSeconds()
    {
        Strip strip({u"a"_s, u"b"_s, u"c"_s});
        strip.join(u"1"_s, u"b"_s);
        strip.pass(55s);
        strip.join(u"2"_s, u"c"_s); // five seconds before b breaks its limit
        strip.join(u"3"_s, u"c"_s);
        strip.pass(5s);
        strip.show();
        QCOMPARE(strip.order(), QStringList({u"b"_s, u"c"_s, u"a"_s}));

        AlertRules rules;
        rules.waitLimits.insert(QueueId(u"c"_s), 5s); // c is over now, with more callers
        rules.callValue = 1000;
        strip.engine.setRules(rules);
        strip.pass(5s);
        strip.show();
        QCOMPARE(strip.data(u"c"_s, QueueListModel::MoneyAtRiskRole).toDouble(), 2000.);
        QCOMPARE(strip.order(), QStringList({u"b"_s, u"c"_s, u"a"_s}));
        strip.pass(5s);
        strip.show();
        QCOMPARE(strip.order(), QStringList({u"c"_s, u"b"_s, u"a"_s}));
    }

    void nothingMovesUnderThePointer()
    {
        Strip strip({u"a"_s, u"b"_s});
        strip.model.setFrozen(true);
        strip.alarm(u"b"_s);
        strip.pass(60s);
        strip.show();
        QCOMPARE(strip.order(), QStringList({u"a"_s, u"b"_s}));
        QVERIFY(strip.data(u"b"_s, QueueListModel::AlertLevelRole).isValid());

        strip.queue(u"0 new"_s); // comes in behind, so nothing is pushed away
        strip.show();
        QCOMPARE(strip.order(), QStringList({u"a"_s, u"b"_s, u"0 new"_s}));

        strip.model.setFrozen(false);
        strip.show();
        QCOMPARE(strip.order(), QStringList({u"b"_s, u"0 new"_s, u"a"_s}));
    }

    void hiddenAndGoneQueuesHaveNoTile()
    {
        Strip strip({u"a"_s, u"b"_s, u"c"_s});
        strip.model.setHidden(strip.board, {QueueId(u"b"_s)});
        QCOMPARE(strip.order(), QStringList({u"a"_s, u"c"_s}));
        strip.tell(QueueGone{QueueId(u"a"_s)});
        strip.show();
        QCOMPARE(strip.order(), QStringList({u"c"_s}));
        strip.model.setHidden(strip.board, {});
        QCOMPARE(strip.order(), QStringList({u"b"_s, u"c"_s}));
    }

    void figuresFollowTheWindowAndTheFormula()
    {
        Strip strip({u"a"_s});
        strip.member(u"201"_s, u"a"_s);
        strip.join(u"1"_s, u"a"_s);
        strip.answer(u"1"_s, u"a"_s, u"201"_s, 5s);
        strip.pass(20min);
        strip.join(u"2"_s, u"a"_s);
        strip.leave(u"2"_s, u"a"_s, 8s);
        strip.show();
        QCOMPARE(strip.data(u"a"_s, QueueListModel::OfferedRole).toInt(), 2);
        QCOMPARE(strip.data(u"a"_s, QueueListModel::ServiceLevelRole).toDouble(), 0.5);
        QCOMPARE(strip.data(u"a"_s, QueueListModel::LostShareRole).toDouble(), 0.5);
        QCOMPARE(strip.data(u"a"_s, QueueListModel::AverageSpeedOfAnswerRole).toDouble(), 5.);

        QSignalSpy changed(&strip.model, &QAbstractItemModel::dataChanged);
        strip.model.setFormula(ServiceLevelFormula::Sl1);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(strip.data(u"a"_s, QueueListModel::ServiceLevelRole).toDouble(), 1.);

        strip.model.setWindow(strip.board, BoardWindow::Last15);
        QCOMPARE(strip.data(u"a"_s, QueueListModel::OfferedRole).toInt(), 1);
        QCOMPARE(strip.data(u"a"_s, QueueListModel::AnsweredRole).toInt(), 0);
        QVERIFY(!strip.data(u"a"_s, QueueListModel::AverageSpeedOfAnswerRole).isValid());
    }

    void aTileSaysWhoWaitsAndWhoWorks()
    {
        Strip strip({u"a"_s, u"b"_s});
        const Timestamp joined = strip.now;
        strip.member(u"201"_s, u"a"_s);
        strip.member(u"202"_s, u"a"_s);
        strip.pause(u"203"_s, u"a"_s);
        strip.talk(u"202"_s);
        strip.join(u"1"_s, u"a"_s);
        strip.pass(1s);
        strip.join(u"2"_s, u"a"_s, 2);
        QSignalSpy changed(&strip.model, &QAbstractItemModel::dataChanged);
        strip.show();

        QCOMPARE(changed.count(), 1); // b has nothing new to say
        QCOMPARE(strip.data(u"a"_s, QueueListModel::WaitingRole).toInt(), 2);
        QCOMPARE(strip.data(u"a"_s, QueueListModel::LongestSinceRole).toLongLong(),
                 toEpochMs(joined));
        QCOMPARE(strip.data(u"a"_s, QueueListModel::AvailableRole).toInt(), 1);
        QCOMPARE(strip.data(u"a"_s, QueueListModel::TalkingRole).toInt(), 1);
        QCOMPARE(strip.data(u"a"_s, QueueListModel::PausedRole).toInt(), 1);
        QCOMPARE(strip.data(u"a"_s, QueueListModel::StaffedRole).toInt(), 3);
        QCOMPARE(strip.data(u"a"_s, QueueListModel::WaitLimitRole).toInt(), 60);
    }
};

QTEST_GUILESS_MAIN(TestQueueListModel)
#include "tst_queuelistmodel.moc"
