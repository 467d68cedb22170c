// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amiclient.h"
#include "tests/support/recordings.h"
#include "tests/support/scriptedpbx.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Notes what the client says, in order: "+" a snapshot began, "-" it ended, "~" it was abandoned,
/// "x" the connection was lost, else the names of messages.
class NotingSink : public AmiMessageSink
{
public:
    void onMessage(const AmiMessage &message, Timestamp) override
    {
        said.append(QByteArray(message.name().data(), qsizetype(message.name().size())));
    }
    void onSnapshotBegan(Timestamp) override { said.append("+"); }
    void onSnapshotEnded(bool complete, Timestamp) override { said.append(complete ? "-" : "~"); }
    void onSightChanged(bool causes, bool calls, Timestamp) override
    {
        seesCauses = causes;
        seesCalls = calls;
    }
    void onConnectionLost(const QString &, Timestamp) override { said.append("x"); }
    void onTime(Timestamp) override {}
    void onQuiet() override {}

    QByteArrayList said;
    bool seesCauses = true;
    bool seesCalls = true;
};

namespace {
using Phase = LinkStatus::Phase;
using Problem = LinkStatus::Problem;

/// Waits short enough for a test, and long enough for a slow machine.
AmiIntervals quick()
{
    AmiIntervals intervals;
    intervals.tick = 5ms;
    intervals.firstRetry = 5ms;
    intervals.longestRetry = 20ms;
    intervals.afterReload = 5ms;
    return intervals;
}

QByteArray systemEvent(const QByteArray &name)
{
    return "Event: " + name + "\r\nPrivilege: system,all\r\nStatus: x\r\n\r\n";
}
} // namespace

class TestAmiClient : public QObject
{
    Q_OBJECT

    std::unique_ptr<ScriptedPbx> m_pbx;
    NotingSink m_sink;
    AmiSettings m_settings;
    std::unique_ptr<AmiClient> m_client;

    void makeClient(const AmiIntervals &intervals = quick())
    {
        m_client = std::make_unique<AmiClient>(m_sink, intervals);
    }
    void start() { m_client->start(m_settings, m_pbx->secret); }
    Phase phase() const { return m_client->status().phase; }
    Problem problem() const { return m_client->status().problem; }
    QByteArrayList bordersOfSnapshots() const
    {
        QByteArrayList borders;
        for (const QByteArray &word : m_sink.said) {
            if (word == "+" || word == "-" || word == "~" || word == "x")
                borders.append(word);
        }
        return borders;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_pbx = std::make_unique<ScriptedPbx>();
        m_pbx->answerFrom(u"02-snapshot/snapshot-busy"_s);
        m_pbx->answerFrom(u"01-login/listcommands-supervisor"_s);
        QVERIFY(m_pbx->listen());
        m_sink = {};
        m_settings = {};
        m_settings.host = u"127.0.0.1"_s;
        m_settings.port = m_pbx->port();
        m_settings.user = u"supervisor"_s;
        makeClient();
    }
    void cleanup()
    {
        m_client.reset();
        m_pbx.reset();
    }

    void logsInByChallengeAndFetchesTheWholePicture()
    {
        QList<Phase> phases;
        connect(m_client.get(), &AmiClient::statusChanged, this, [&](const LinkStatus &status) {
            if (phases.isEmpty() || phases.last() != status.phase)
                phases.append(status.phase);
        });
        start();
        QTRY_COMPARE(phase(), Phase::Live);
        QCOMPARE(phases,
                 QList<Phase>({Phase::Connecting, Phase::LoggingIn, Phase::Snapshot, Phase::Live}));
        QVERIFY(!m_pbx->received().contains(m_pbx->secret));
        QCOMPARE(m_client->status().banner, u"Asterisk Call Manager/13.0.0"_s);
        QVERIFY(m_client->status().pbxVersion.startsWith(u"GIT-master"_s));
        QVERIFY(m_client->status().rights.known && m_client->status().rights.originate);
        QCOMPARE(m_sink.said.first(), QByteArray("+"));
        QCOMPARE(m_sink.said.last(), QByteArray("-"));
        for (const char *end : {"QueueStatusComplete", "CoreShowChannelsComplete",
                                "DeviceStateListComplete", "ExtensionStateListComplete"})
            QCOMPARE(m_sink.said.count(end), 1);
        QVERIFY(m_sink.said.count("QueueMember") > 10);
    }

    void asksOnlyForListsThatItMayHave()
    {
        m_pbx->answerFrom(u"01-login/no-permission-readonly"_s);
        start();
        QTRY_COMPARE(phase(), Phase::Live);
        QCOMPARE(m_pbx->count("QueueStatus"), 1);
        QCOMPARE(m_pbx->count("CoreShowChannels"), 0);
        QCOMPARE(m_pbx->count("DeviceStateList"), 0);
        QCOMPARE(m_pbx->count("Filter"), 0);
        QVERIFY(m_client->status().rights.known && !m_client->status().rights.listCalls);
    }

    void goesOnWithoutListCommands()
    {
        m_pbx->on("ListCommands", [](const ScriptedPbx::Headers &action) -> QByteArray {
            return "Response: Error\r\nActionID: " + action["ActionID"] + "\r\nMessage: No\r\n\r\n";
        });
        start();
        QTRY_COMPARE(phase(), Phase::Live);
        QVERIFY(!m_client->status().rights.known);
        QCOMPARE(m_pbx->count("CoreShowChannels"), 1);
    }

    void filtersTheDialplanOnceItIsSeen()
    {
        start();
        QTRY_COMPARE(phase(), Phase::Live);
        QCOMPARE(m_pbx->count("Filter"), 2);
        m_pbx->say("Event: VarSet\r\nPrivilege: dialplan,all\r\nVariable: X\r\n\r\n");
        m_pbx->say("Event: VarSet\r\nPrivilege: dialplan,all\r\nVariable: Y\r\n\r\n");
        QTRY_COMPARE(m_pbx->count("Filter"), 8);
        QCOMPARE(m_client->status().causeEvents, Sight::Seen);
        QVERIFY(m_sink.seesCauses);
    }

    void tellsWhatALoginDoesNotSee()
    {
        start();
        QTRY_COMPARE(phase(), Phase::Live);
        QVERIFY(m_sink.seesCauses && m_sink.seesCalls);
        m_pbx->say("Event: Newchannel\r\nPrivilege: call,all\r\n\r\n"
                   "Event: QueueCallerJoin\r\nPrivilege: agent,all\r\n\r\n");
        QTRY_VERIFY(!m_sink.seesCauses);
        QVERIFY(m_sink.seesCalls);
        QCOMPARE(m_client->status().queueEvents, Sight::Seen);
    }

    void aRefusedSecretIsNotTriedAgain()
    {
        m_pbx->secret = "another";
        m_client->start(m_settings, "sup3rvisor");
        QTRY_COMPARE(phase(), Phase::Refused);
        QCOMPARE(problem(), Problem::LoginRefused);
        QTest::qWait(100); // twenty times the first retry
        QCOMPARE(m_pbx->connections(), 1);
        m_pbx->secret = "sup3rvisor";
        m_client->networkReturned();
        QCOMPARE(phase(), Phase::Refused);
        m_client->tryAgain();
        QTRY_COMPARE(phase(), Phase::Live);
        QCOMPARE(problem(), Problem::None);
    }

    void comesBackWhenNobodyListened()
    {
        const quint16 port = m_pbx->port();
        m_pbx->close();
        start();
        QTRY_COMPARE(phase(), Phase::WaitingToRetry);
        QCOMPARE(problem(), Problem::ConnectionRefused);
        QVERIFY(isKnown(m_client->status().nextAttempt));
        QVERIFY(m_pbx->listen(port));
        QTRY_COMPARE(phase(), Phase::Live);
    }

    void comesBackAtOnceWhenTheNetworkReturns()
    {
        AmiIntervals intervals = quick();
        intervals.firstRetry = intervals.longestRetry = 1h;
        makeClient(intervals);
        const quint16 port = m_pbx->port();
        m_pbx->close();
        start();
        QTRY_COMPARE(phase(), Phase::WaitingToRetry);
        QVERIFY(m_pbx->listen(port));
        m_client->networkReturned();
        QTRY_COMPARE(phase(), Phase::Live);
    }

    void comesBackAfterItWasKicked()
    {
        start();
        QTRY_COMPARE(phase(), Phase::Live);
        m_pbx->kickAll();
        QTRY_COMPARE(m_pbx->connections(), 2);
        QTRY_COMPARE(phase(), Phase::Live);
        QCOMPARE(bordersOfSnapshots(), QByteArrayList({"+", "-", "x", "+", "-"}));
    }

    void aCutInTheMiddleOfAMessageLeavesNothingBehind()
    {
        start();
        QTRY_COMPARE(phase(), Phase::Live);
        const qsizetype before = m_sink.said.size();
        m_pbx->say("Event: Whole\r\nA: 1\r\n\r\nEvent: Half\r\nB: ");
        m_pbx->kickAll();
        QTRY_COMPARE(m_pbx->connections(), 2);
        QTRY_COMPARE(phase(), Phase::Live);
        QCOMPARE(m_sink.said.at(before), QByteArray("Whole"));
        QVERIFY(!m_sink.said.contains("Half"));
        QCOMPARE(m_client->status().malformed, 0u);
    }

    void aCutInTheMiddleOfASnapshotAbandonsIt()
    {
        m_pbx->on("ExtensionStateList", [&](const auto &) {
            if (m_pbx->connections() == 1)
                m_pbx->kickAll();
            return QByteArray();
        });
        AmiIntervals intervals = quick();
        intervals.list = 100ms;
        makeClient(intervals);
        start();
        QTRY_COMPARE(phase(), Phase::Live);
        QCOMPARE(bordersOfSnapshots(), QByteArrayList({"+", "~", "x", "+", "-"}));
    }

    void aListThatNeverEndsIsNotWaitedForTwice()
    {
        m_pbx->on("DeviceStateList", [](const auto &) { return QByteArray(); });
        AmiIntervals intervals = quick();
        intervals.list = 50ms;
        makeClient(intervals);
        start();
        QTRY_COMPARE(phase(), Phase::Live);
        m_client->refresh();
        QTRY_COMPARE(bordersOfSnapshots(), QByteArrayList({"+", "-", "+", "-"}));
        QCOMPARE(m_pbx->count("DeviceStateList"), 1);
    }

    void queuesThatNeverComeEndTheConnection()
    {
        m_pbx->on("QueueStatus", [](const auto &) { return QByteArray(); });
        AmiIntervals intervals = quick();
        intervals.list = 30ms;
        makeClient(intervals);
        QList<Problem> problems;
        connect(m_client.get(), &AmiClient::statusChanged, this,
                [&](const LinkStatus &status) { problems.append(status.problem); });
        start();
        QTRY_VERIFY(problems.contains(Problem::NoAnswer));
        QCOMPARE(bordersOfSnapshots().first(3), QByteArrayList({"+", "~", "x"}));
        QVERIFY(!m_sink.said.contains("-"));
    }

    void aPbxThatIsNotBootedIsAskedAgain()
    {
        const auto answer = [](const QByteArray &rest) {
            return [rest](const ScriptedPbx::Headers &action) -> QByteArray {
                return "Response: " + rest + "\r\nActionID: " + action["ActionID"] + "\r\n\r\n";
            };
        };
        m_pbx->on("QueueStatus", answer("Error"));
        start();
        QTRY_COMPARE(problem(), Problem::QueuesUnavailable);
        QCOMPARE(phase(), Phase::Snapshot);
        m_pbx->answerFrom(u"02-snapshot/snapshot-busy"_s);
        m_pbx->say(systemEvent("FullyBooted"));
        QTRY_COMPARE(phase(), Phase::Live);
        QCOMPARE(problem(), Problem::None);
        QCOMPARE(bordersOfSnapshots(), QByteArrayList({"+", "~", "+", "-"}));
    }

    void fetchesThePictureAgain_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("when the PBX has booted") << systemEvent("FullyBooted");
        QTest::newRow("after a reload") << systemEvent("Reload");
    }
    void fetchesThePictureAgain()
    {
        QFETCH(QByteArray, said);
        start();
        QTRY_COMPARE(phase(), Phase::Live);
        m_pbx->say(said);
        QTRY_COMPARE(bordersOfSnapshots(), QByteArrayList({"+", "-", "+", "-"}));
        QCOMPARE(phase(), Phase::Live);
    }

    void fetchesThePictureAgainWhereFullyBootedNeverComes()
    {
        AmiIntervals intervals = quick();
        intervals.boot = 50ms;
        makeClient(intervals);
        start();
        QTRY_COMPARE(bordersOfSnapshots(), QByteArrayList({"+", "-", "+", "-"}));
        QTest::qWait(100);
        QCOMPARE(bordersOfSnapshots().size(), 4);
    }

    void fetchesThePictureEveryFewMinutes()
    {
        AmiIntervals intervals = quick();
        intervals.refresh = 20ms;
        makeClient(intervals);
        start();
        QTRY_VERIFY(bordersOfSnapshots().size() >= 8);
    }

    void bootedBeforeTheListsWereAskedNeedsNoSecondPicture()
    {
        m_pbx->on("ListCommands", [](const ScriptedPbx::Headers &action) -> QByteArray {
            return systemEvent("FullyBooted") + "Response: Error\r\nActionID: " + action["ActionID"]
                   + "\r\n\r\n";
        });
        AmiIntervals intervals = quick();
        intervals.boot = 50ms;
        makeClient(intervals);
        start();
        QTRY_COMPARE(phase(), Phase::Live);
        QTest::qWait(100);
        QCOMPARE(bordersOfSnapshots(), QByteArrayList({"+", "-"}));
    }

    void aSilentLineIsPingedAndMeasured()
    {
        AmiIntervals intervals = quick();
        intervals.silence = 20ms;
        makeClient(intervals);
        start();
        QTRY_VERIFY(m_client->status().roundTrip.has_value());
        QTRY_VERIFY(m_pbx->count("Ping") >= 3);
        QCOMPARE(phase(), Phase::Live);
        QCOMPARE(m_pbx->connections(), 1);
    }

    void aLineThatAnswersNothingIsGivenUp()
    {
        m_pbx->on("Ping", [](const auto &) { return QByteArray(); });
        AmiIntervals intervals = quick();
        intervals.silence = 20ms;
        intervals.dead = 50ms;
        makeClient(intervals);
        start();
        QTRY_COMPARE(phase(), Phase::Live);
        QTRY_VERIFY(m_pbx->connections() >= 2);
        QVERIFY(m_sink.said.contains("x"));
    }

    void loginsThatTakeTooLongAreTriedAgain_data()
    {
        QTest::addColumn<QByteArray>("banner");
        QTest::addColumn<Problem>("problem");
        QTest::newRow("no banner at all") << QByteArray() << Problem::NotAmi;
        QTest::newRow("a banner and then silence")
            << QByteArray("Asterisk Call Manager/1.1\r\n") << Problem::LoginTimeout;
        QTest::newRow("another service")
            << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << Problem::NotAmi;
        QTest::newRow("a web server")
            << QByteArray("HTTP/1.1 400 Bad Request\r\nServer: x\r\n\r\n") << Problem::NotAmi;
    }
    void loginsThatTakeTooLongAreTriedAgain()
    {
        QFETCH(QByteArray, banner);
        QFETCH(Problem, problem);
        m_pbx->banner = banner;
        m_pbx->on("Challenge", [](const auto &) { return QByteArray(); });
        AmiIntervals intervals = quick();
        intervals.login = 50ms;
        makeClient(intervals);
        QList<Problem> problems;
        connect(m_client.get(), &AmiClient::statusChanged, this,
                [&](const LinkStatus &status) { problems.append(status.problem); });
        start();
        QTRY_VERIFY(m_pbx->connections() >= 2);
        QVERIFY(problems.contains(problem));
        QVERIFY(problem == Problem::LoginTimeout || m_pbx->received().isEmpty());
    }

    void restartsOfTheRecordingsAreSurvived_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
             {"cli-core-restart-now", "cli-core-restart-gracefully", "cli-core-stop-now",
              "cut-after-700-bytes", "cut-after-1501-bytes", "kicked", "crash-before"})
            QTest::newRow(name) << u"07-reconnect/"_s + QString::fromLatin1(name);
    }
    /// The recorded session's events, to the byte at which it broke, then its successor.
    void restartsOfTheRecordingsAreSurvived()
    {
        QFETCH(QString, name);
        QByteArray bytes = readRecording(name);
        bytes.remove(0, bytes.indexOf("Authentication accepted") + 27);
        start();
        QTRY_COMPARE(phase(), Phase::Live);
        m_pbx->say(bytes);
        m_pbx->kickAll();
        QTRY_COMPARE(m_pbx->connections(), 2);
        QTRY_COMPARE(phase(), Phase::Live);
        QCOMPARE(bordersOfSnapshots().last(3), QByteArrayList({"x", "+", "-"}));
    }

    void actionsAreAnsweredOrLost()
    {
        QList<AmiReply::Outcome> outcomes;
        const auto note = [&](const AmiReply &reply) { outcomes.append(reply.outcome); };
        m_client->send(AmiAction("Ping"), note);
        QCOMPARE(outcomes, QList({AmiReply::Outcome::NotSent}));
        start();
        QTRY_COMPARE(phase(), Phase::Live);
        m_client->send(AmiAction("Ping"), note);
        QTRY_COMPARE(outcomes.last(), AmiReply::Outcome::Success);
        m_client->send(AmiAction("NoSuchThing"), note);
        QTRY_COMPARE(outcomes.last(), AmiReply::Outcome::Error);
        m_pbx->on("Hang", [](const auto &) { return QByteArray(); });
        m_client->send(AmiAction("Hang").within(20ms), note);
        QTRY_COMPARE(outcomes.last(), AmiReply::Outcome::TimedOut);
        m_client->send(AmiAction("Hang"), note);
        m_client->stop();
        QCOMPARE(outcomes.last(), AmiReply::Outcome::LinkLost);
        QCOMPARE(outcomes.size(), 5);
        QCOMPARE(phase(), Phase::Disconnected);
        QCOMPARE(m_sink.said.last(), QByteArray("x"));
    }

    void anUnknownCertificateWaitsForAPerson()
    {
        secure(u"pbx"_s);
        m_settings.tls = AmiSettings::Tls::PinOnFirstUse;
        start();
        QTRY_COMPARE(phase(), Phase::CertificateUnknown);
        const QString seen = m_client->status().fingerprint;
        QCOMPARE(seen, fingerprintOf(u"pbx"_s));
        QVERIFY(m_pbx->received().isEmpty());
        m_client->acceptCertificate(u"00:11"_s);
        QCOMPARE(phase(), Phase::CertificateUnknown);
        m_client->acceptCertificate(seen);
        QTRY_COMPARE(phase(), Phase::Live);
        QVERIFY(m_client->status().encrypted);
    }

    void theRightPinIsAccepted()
    {
        secure(u"pbx"_s);
        m_settings.tls = AmiSettings::Tls::PinOnFirstUse;
        m_settings.pinnedFingerprint = fingerprintOf(u"pbx"_s);
        start();
        QTRY_COMPARE(phase(), Phase::Live);
        QCOMPARE(m_pbx->connections(), 1);
    }

    void aChangedCertificateStops()
    {
        secure(u"other"_s);
        m_settings.tls = AmiSettings::Tls::PinOnFirstUse;
        m_settings.pinnedFingerprint = fingerprintOf(u"pbx"_s);
        start();
        QTRY_COMPARE(phase(), Phase::CertificateChanged);
        QCOMPARE(m_client->status().fingerprint, fingerprintOf(u"other"_s));
        QCOMPARE(m_client->status().knownFingerprint, fingerprintOf(u"pbx"_s));
        QTest::qWait(50);
        QVERIFY(m_pbx->received().isEmpty());
        QCOMPARE(phase(), Phase::CertificateChanged);
    }

    void authoritiesDoNotVouchForASelfSignedCertificate()
    {
        secure(u"pbx"_s);
        m_settings.tls = AmiSettings::Tls::SystemAuthorities;
        start();
        QTRY_COMPARE(phase(), Phase::Refused);
        QCOMPARE(problem(), Problem::CertificateUntrusted);
        QVERIFY(m_pbx->received().isEmpty());
    }

    void tlsToAPlainPortIsNamed()
    {
        m_settings.tls = AmiSettings::Tls::PinOnFirstUse;
        start();
        QTRY_COMPARE(problem(), Problem::TlsFailed);
        QVERIFY(!m_pbx->received().contains("Action"));
    }

private:
    void secure(const QString &certificate)
    {
        m_pbx->useTls(certificate);
        QVERIFY(m_pbx->listen());
        m_settings.port = m_pbx->port();
    }
    static QString fingerprintOf(const QString &certificate)
    {
        const auto chain = QSslCertificate::fromPath(testData(u"tls/"_s + certificate + u".crt"_s));
        return QString::fromLatin1(chain.first().digest(QCryptographicHash::Sha256).toHex(':'))
            .toUpper();
    }
};

QTEST_GUILESS_MAIN(TestAmiClient)
#include "tst_amiclient.moc"
