// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amilink.h"
#include "core/demo/demopbx.h"
#include "tests/support/scriptedpbx.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
using Phase = LinkStatus::Phase;

AmiIntervals quick()
{
    AmiIntervals intervals;
    intervals.tick = 5ms;
    intervals.firstRetry = 5ms;
    intervals.longestRetry = 20ms;
    return intervals;
}

DemoPbx::Options demoOptions()
{
    DemoPbx::Options options;
    options.office.queues = demoQueuePlans();
    options.office.users = {{"watch", "w4tch"}};
    return options;
}

template<typename What>
int count(const EventBatch &events)
{
    return int(std::count_if(events.begin(), events.end(), [](const Event &event) {
        return std::holds_alternative<What>(event.what);
    }));
}

std::shared_ptr<const Snapshot> lastSnapshot(const EventBatch &events)
{
    std::shared_ptr<const Snapshot> last;
    for (const Event &event : events) {
        if (const auto *taken = std::get_if<SnapshotTaken>(&event.what))
            last = taken->snapshot;
    }
    return last;
}
} // namespace

class TestAmiLink : public QObject
{
    Q_OBJECT

    std::unique_ptr<AmiLink> m_link;
    EventBatch m_events;
    QList<int> m_batches;
    QList<Phase> m_phases;

    Phase phase() const { return m_link->status().phase; }
    static AmiSettings settingsFor(quint16 port, const QByteArray &user)
    {
        AmiSettings settings;
        settings.host = u"127.0.0.1"_s;
        settings.port = port;
        settings.user = QString::fromUtf8(user);
        return settings;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_events.clear();
        m_batches.clear();
        m_phases.clear();
        m_link = std::make_unique<AmiLink>(quick());
        connect(m_link.get(), &AmiLink::eventsArrived, this, [this](const EventBatch &events) {
            QCOMPARE(QThread::currentThread(), thread());
            m_events += events;
            m_batches.append(int(events.size()));
        });
        connect(m_link.get(), &AmiLink::statusChanged, this, [this](const LinkStatus &status) {
            if (m_phases.isEmpty() || m_phases.last() != status.phase)
                m_phases.append(status.phase);
        });
    }
    void cleanup() { m_link.reset(); }

    void thePictureIsThereBeforeTheLinkIsCalledLive()
    {
        ScriptedPbx pbx;
        pbx.answerFrom(u"02-snapshot/snapshot-busy"_s);
        QVERIFY(pbx.listen());
        bool hadPicture = false;
        connect(m_link.get(), &AmiLink::statusChanged, this, [&](const LinkStatus &status) {
            if (status.phase == Phase::Live)
                hadPicture = count<SnapshotTaken>(m_events) == 1;
        });
        m_link->start(settingsFor(pbx.port(), pbx.user), pbx.secret);
        QTRY_COMPARE(phase(), Phase::Live);
        QVERIFY(hadPicture);
        QCOMPARE(lastSnapshot(m_events)->waiting.size(), 5);
    }

    void aLostLinkIsTold()
    {
        ScriptedPbx pbx;
        pbx.answerFrom(u"02-snapshot/snapshot-busy"_s);
        QVERIFY(pbx.listen());
        m_link->start(settingsFor(pbx.port(), pbx.user), pbx.secret);
        QTRY_COMPARE(phase(), Phase::Live);
        QCOMPARE(count<ObservationLost>(m_events), 0);
        pbx.kickAll();
        QTRY_COMPARE(pbx.connections(), 2);
        QTRY_COMPARE(phase(), Phase::Live);
        QCOMPARE(count<ObservationLost>(m_events), 1);
        QCOMPARE(count<SnapshotTaken>(m_events), 2);
        m_link->stop();
        QTRY_COMPARE(phase(), Phase::Disconnected);
        QCOMPARE(count<ObservationLost>(m_events), 2);
    }

    void aReaderThatFallsBehindGetsOneLargeBatch()
    {
        ScriptedPbx pbx;
        pbx.answerFrom(u"02-snapshot/snapshot-idle"_s);
        QVERIFY(pbx.listen());
        m_link->start(settingsFor(pbx.port(), pbx.user), pbx.secret);
        QTRY_COMPARE(phase(), Phase::Live);
        m_batches.clear();
        const auto pause = [](int i) -> QByteArray {
            return "Event: QueueMemberPause\r\nPrivilege: agent,all\r\nQueue: sales\r\nMemberName: "
                   "A\r\n"
                   "Interface: PJSIP/"
                   + QByteArray::number(7000 + i) + "\r\nPaused: 1\r\nStatus: 1\r\n\r\n";
        };
        for (int i = 0; i < 200; ++i) {
            pbx.say(pause(i));
            QThread::msleep(1); // this thread takes nothing, the other one reads
        }
        QTRY_VERIFY(std::accumulate(m_batches.begin(), m_batches.end(), 0) >= 200);
        QVERIFY2(m_batches.size() <= 4, qPrintable(QString::number(m_batches.size())));
    }

    void answersComeToThisThread()
    {
        ScriptedPbx pbx;
        pbx.answerFrom(u"02-snapshot/snapshot-idle"_s);
        QVERIFY(pbx.listen());
        int answers = 0;
        const auto note = [&](const AmiReply &reply) {
            QCOMPARE(QThread::currentThread(), thread());
            answers += reply.ok() ? 1 : 100;
        };
        m_link->start(settingsFor(pbx.port(), pbx.user), pbx.secret);
        QTRY_COMPARE(phase(), Phase::Live);
        m_link->send(AmiAction("Ping"), note);
        QTRY_COMPARE(answers, 1);
        m_link->send(AmiAction("NoSuchThing"), note);
        QTRY_COMPARE(answers, 101);
    }

    void endsWhileConnecting()
    {
        m_link->start(settingsFor(1, "nobody"), "x");
        m_link->send(AmiAction("Ping"), [](const AmiReply &) {});
        m_link.reset(); // nothing hangs, nothing leaks
        QVERIFY(!m_link);
    }

    void liveAgainstTheDemoPbx()
    {
        DemoPbx::Options options = demoOptions();
        options.warmUp = Seconds(600);
        options.localHour = 11;
        DemoPbx pbx(options);
        QVERIFY2(pbx.start(), qPrintable(pbx.errorText()));
        m_link->start(settingsFor(pbx.port(), "watch"), "w4tch");
        QTRY_COMPARE(phase(), Phase::Live);
        QVERIFY(m_link->status().rights.known);
        QVERIFY(!m_link->status().pbxVersion.isEmpty());
        const auto picture = lastSnapshot(m_events);
        QVERIFY(picture->queues.size() >= 3);
        QVERIFY(picture->memberships.size() >= 16);
    }

    void comesBackFromARestartOfTheDemoPbx()
    {
        DemoPbx::Options options = demoOptions();
        DemoPbx pbx(options);
        QVERIFY(pbx.start());
        m_link->start(settingsFor(pbx.port(), "watch"), "w4tch");
        QTRY_COMPARE(phase(), Phase::Live);
        pbx.restart(50ms);
        QTRY_VERIFY(m_phases.contains(Phase::WaitingToRetry));
        QTRY_COMPARE(phase(), Phase::Live);
        QCOMPARE(count<ObservationLost>(m_events), 1);
        QVERIFY(count<SnapshotTaken>(m_events) >= 2);
    }

    void theDemoPbxRefusesAWrongSecret()
    {
        DemoPbx::Options options = demoOptions();
        options.limits.refusalDelay = 1ms;
        DemoPbx pbx(options);
        QVERIFY(pbx.start());
        m_link->start(settingsFor(pbx.port(), "watch"), "wrong");
        QTRY_COMPARE(phase(), Phase::Refused);
        QCOMPARE(m_link->status().problem, LinkStatus::Problem::LoginRefused);
    }

    void theFiltersWorkOnTheDemoPbx()
    {
        DemoPbx::Options options = demoOptions();
        options.office.callsPerHour = 3000;
        options.speed = 20;
        options.localHour = 11;
        DemoPbx pbx(options);
        QVERIFY(pbx.start());
        m_link->start(settingsFor(pbx.port(), "watch"), "w4tch");
        QTRY_COMPARE(m_link->status().causeEvents, Sight::Seen);
        QTRY_COMPARE(m_link->status().callEvents, Sight::Seen);
        QTRY_VERIFY_WITH_TIMEOUT(count<CallerJoined>(m_events) > 5, 20'000);
        QCOMPARE(phase(), Phase::Live);
        QCOMPARE(m_link->status().malformed, 0u);
    }
};

QTEST_GUILESS_MAIN(TestAmiLink)
#include "tst_amilink.moc"
