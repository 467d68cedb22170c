// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/models/livesession.h"
#include "tests/support/boardmaker.h"

#include <QEventLoop>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A session with a clock that stands still until it is told to move.
class Console
{
public:
    explicit Console(AlertRules rules = {}) : session({}, std::move(rules), [this] { return now; })
    {
        tell(SnapshotTaken{std::make_shared<const Snapshot>()});
        waitForQuiet();
    }

    template<typename Payload>
    void tell(const Payload &payload)
    {
        session.take({{now, payload}});
    }
    void addAgent(const QString &agent)
    {
        tell(MembershipSeen{BoardMaker::membership(agent, u"sales"_s)});
    }
    /// Until no frame is being waited for: timers fire in the order in which they are due, however
    /// busy the machine is.
    void waitForQuiet()
    {
        QEventLoop loop;
        QTimer::singleShot(40ms, Qt::PreciseTimer, &loop, &QEventLoop::quit);
        loop.exec();
    }

    Timestamp now = BoardMaker().now;
    LiveSession session;
};

/// Takes its time for each event.
class SlowView : public QObject
{
public:
    int paints = 0;

    void paintSoon()
    {
        QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::LowEventPriority);
    }

protected:
    void customEvent(QEvent *) override
    {
        ++paints;
        QThread::msleep(5);
    }
};

} // namespace

class TestLiveSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstEventAfterQuietIsShownAtOnce()
    {
        Console console;
        QSignalSpy updated(&console.session, &LiveSession::updated);
        console.addAgent(u"201"_s);
        QCOMPARE(updated.count(), 1);
        QCOMPARE(console.session.agents()->rowCount(), 1);
    }

    void eventsInsideAFrameAreShownTogetherAtItsEnd()
    {
        Console console;
        QSignalSpy updated(&console.session, &LiveSession::updated);
        QSignalSpy inserted(console.session.agents(), &QAbstractItemModel::rowsInserted);
        for (int i = 0; i < 50; ++i)
            console.addAgent(QString::number(200 + i));
        QCOMPARE(updated.count(), 1);
        QCOMPARE(console.session.agents()->rowCount(), 1);
        QVERIFY(console.session.board().agent(AgentId(u"249"_s)));

        QTRY_COMPARE(console.session.agents()->rowCount(), 50);
        QCOMPARE(updated.count(), 2);
        QCOMPARE(inserted.count(), 2);
        console.waitForQuiet();
        QCOMPARE(updated.count(), 2);
    }

    /// A view is stood in for by an event of low priority, as a paint is one.
    void aFrameIsAsLongAsUpdateAndPaintAreDear()
    {
        Console console;
        SlowView view;
        connect(&console.session, &LiveSession::updated, &view, &SlowView::paintSoon);
        console.addAgent(u"201"_s);
        QCOMPARE(view.paints, 0); // not paid for yet, so the frame cannot be known yet
        QTRY_COMPARE(view.paints, 1);
        QTRY_COMPARE(console.session.pace().lastLength(), FramePace::Longest);
        QTRY_VERIFY(!console.session.pace().isRunning());
        console.addAgent(u"202"_s); // after quiet again
        QCOMPARE(console.session.agents()->rowCount(), 2);
    }

    void updateAndPaintTakeAQuarterOfTheTimeAtMost_data()
    {
        QTest::addColumn<int>("microseconds");
        QTest::addColumn<int>("frameMs");
        QTest::newRow("nothing to paint") << 0 << 2;
        QTest::newRow("half a millisecond") << 500 << 2;
        QTest::newRow("three quarters") << 750 << 3;
        QTest::newRow("a little more is a whole one more") << 751 << 4;
        QTest::newRow("two milliseconds") << 2000 << 8;
        QTest::newRow("four milliseconds") << 4000 << 16;
        QTest::newRow("no longer than a screen's own") << 90'000 << 16;
    }

    void updateAndPaintTakeAQuarterOfTheTimeAtMost()
    {
        QFETCH(int, microseconds);
        QFETCH(int, frameMs);
        QCOMPARE(FramePace::lengthFor(std::chrono::microseconds(microseconds)).count(), frameMs);
    }

    void updatedSaysWhatChanged()
    {
        Console console;
        QList<BoardDelta> deltas;
        connect(&console.session, &LiveSession::updated, this,
                [&deltas](const BoardDelta &delta) { deltas.append(delta); });
        console.addAgent(u"201"_s);
        QCOMPARE(deltas.size(), 1);
        QCOMPARE(deltas.first().agents, QSet<AgentId>{AgentId(u"201"_s)});
        QCOMPARE(deltas.first().queues, QSet<QueueId>{QueueId(u"sales"_s)});
        QVERIFY(!deltas.first().lost);
    }

    void everyWholeSecondOfTheClockTicksOnce()
    {
        Console console;
        QList<Timestamp> ticks;
        connect(&console.session, &LiveSession::ticked, this,
                [&ticks](Timestamp second) { ticks.append(second); });
        const Timestamp start = console.now;
        console.now = start + 1200ms; // late by 200 ms: what is told is the whole second
        QTRY_COMPARE(ticks.size(), 1);
        QVERIFY(ticks.first() == start + 1s);
        QVERIFY(console.session.board().now() == start + 1200ms);
        console.now = start + 5s; // seconds slept through are not made up for
        QTRY_COMPARE(ticks.size(), 2);
        QVERIFY(ticks.last() == start + 5s);
        QTest::qWait(1100); // the clock stands: no second went by
        QCOMPARE(ticks.size(), 2);
    }

    void alertsFollowTheClockAlone()
    {
        Console console;
        QSignalSpy alertsChanged(&console.session, &LiveSession::alertsChanged);
        CallerJoined joined;
        joined.queueCall = QueueCallId(u"1"_s);
        joined.queue = QueueId(u"sales"_s);
        console.tell(joined);
        QCOMPARE(console.session.waiting()->rowCount(), 1);
        QCOMPARE(alertsChanged.count(), 0);

        console.now += 61s;
        QTRY_VERIFY(console.session.alerts()->rowCount() > 0);
        QCOMPARE(alertsChanged.count(), 1);
        QCOMPARE(console.session.queues()
                     ->index(0)
                     .data(QueueListModel::AlertLevelRole)
                     .value<AlertLevel>(),
                 AlertLevel::Loss);
    }

    void whatNobodySeesIsNotShownButFolded()
    {
        Console console;
        QSignalSpy updated(&console.session, &LiveSession::updated);
        QSignalSpy ticked(&console.session, &LiveSession::ticked);
        console.session.setWatched(false);
        console.addAgent(u"201"_s);
        console.now += 2s;
        QTRY_VERIFY(console.session.board().now() == console.now);
        console.waitForQuiet();
        QCOMPARE(updated.count(), 0);
        QCOMPARE(ticked.count(), 0);
        QCOMPARE(console.session.agents()->rowCount(), 0);
        QVERIFY(console.session.board().agent(AgentId(u"201"_s)));

        console.session.setWatched(true);
        QCOMPARE(updated.count(), 1);
        QCOMPARE(ticked.count(), 1);
        QCOMPARE(console.session.agents()->rowCount(), 1);
    }

    void aQuietBoardUpdatesNothing()
    {
        Console console;
        console.addAgent(u"201"_s);
        console.waitForQuiet();
        QSignalSpy updated(&console.session, &LiveSession::updated);
        QSignalSpy agents(console.session.agents(), &QAbstractItemModel::dataChanged);
        QSignalSpy queues(console.session.queues(), &QAbstractItemModel::dataChanged);
        QSignalSpy ticked(&console.session, &LiveSession::ticked);
        console.now += 1s;
        QTRY_COMPARE(ticked.count(), 1);
        QCOMPARE(updated.count(), 0);
        QCOMPARE(agents.count(), 0);
        QCOMPARE(queues.count(), 0);
    }

    void theLinkIsToldOnceForEachChange()
    {
        Console console;
        QSignalSpy linkChanged(&console.session, &LiveSession::linkChanged);
        LinkStatus link;
        link.phase = LinkStatus::Phase::Live;
        console.session.setLink(link);
        console.session.setLink(link);
        QCOMPARE(linkChanged.count(), 1);
        QCOMPARE(console.session.link().phase, LinkStatus::Phase::Live);
    }

    void settingsReachBoardAlertsAndModels()
    {
        Console console;
        console.addAgent(u"201"_s);
        console.waitForQuiet();
        console.session.setQueueNames({{QueueId(u"sales"_s), u"Sales"_s}});
        QCOMPARE(console.session.queues()->index(0).data().toString(), u"Sales");
        QCOMPARE(
            console.session.agents()->index(0).data(AgentListModel::QueueNamesRole).toStringList(),
            QStringList(u"Sales"_s));

        AlertRules rules;
        rules.waitLimits.insert(QueueId(u"sales"_s), 25s);
        console.session.setAlertRules(rules);
        QCOMPARE(console.session.queues()->index(0).data(QueueListModel::WaitLimitRole).toInt(),
                 25);

        console.waitForQuiet();
        BoardSettings settings;
        settings.serviceLevel = 40s;
        console.session.setBoardSettings(settings);
        QCOMPARE(console.session.queues()->index(0).data(QueueListModel::ThresholdRole).toInt(),
                 40);
        console.session.setHiddenQueues({QueueId(u"sales"_s)});
        QCOMPARE(console.session.queues()->rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestLiveSession)
#include "tst_livesession.moc"
