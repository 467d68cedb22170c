// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demopbx.h"
#include "core/models/connectionprobe.h"
#include "core/models/loginrights.h"
#include "tests/support/scriptedpbx.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 30000;

DemoPbx::Options officeOf(const QByteArray &read, const QByteArray &write)
{
    DemoPbx::Options options;
    options.office.users = {{"belltower", "a secret", read, write}};
    options.office.queues = demoQueuePlans();
    options.office.callsPerHour = 900;
    options.warmUp = Seconds{600};
    options.localHour = 11;
    return options;
}

SiteSettings siteAt(quint16 port)
{
    SiteSettings site;
    site.host = u"127.0.0.1"_s;
    site.port = port;
    site.user = u"belltower"_s;
    return site;
}

} // namespace

/// A trial connection against the demo PBX, and against what is none.
class TestConnectionProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsQueuesAgentsAndRights()
    {
        DemoPbx pbx(officeOf("system,call,agent,dialplan,user", "reporting"));
        QVERIFY2(pbx.start(), qPrintable(pbx.errorText()));

        const ProbeResult result = tryOut(siteAt(pbx.port()), u"a secret"_s);
        QVERIFY(result.isConnected());
        QCOMPARE(result.queues.size(), demoQueuePlans().size());
        QCOMPARE(result.agents, 16);
        QVERIFY(result.link.roundTrip);
        QVERIFY(!result.link.pbxVersion.isEmpty());
        QCOMPARE(result.ownAddress, u"127.0.0.1"_s);
        QCOMPARE(stateOf(LoginRight::ReadSystem, result.link), RightState::Granted);
        QCOMPARE(stateOf(LoginRight::WriteReporting, result.link), RightState::Granted);
        QCOMPARE(stateOf(LoginRight::WriteAgent, result.link), RightState::NotGiven);
        QCOMPARE(stateOf(LoginRight::WriteOriginateCall, result.link), RightState::NotGiven);
        QTRY_COMPARE(pbx.clientCount(), 0);
    }

    void seesWhatAnAccountLacks()
    {
        DemoPbx pbx(officeOf("agent", ""));
        QVERIFY(pbx.start());

        const ProbeResult result = tryOut(siteAt(pbx.port()), u"a secret"_s);
        QVERIFY(result.isConnected());
        QVERIFY(!result.queues.isEmpty());
        QCOMPARE(stateOf(LoginRight::WriteReporting, result.link), RightState::Missing);
    }

    void saysWhyItFailed_data()
    {
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QString>("host");
        QTest::addColumn<LinkStatus::Problem>("problem");
        using Problem = LinkStatus::Problem;
        QTest::newRow("wrong secret") << u"wrong"_s << u"127.0.0.1"_s << Problem::LoginRefused;
        QTest::newRow("no such host") << u"a secret"_s << u"pbx.invalid"_s << Problem::HostNotFound;
    }

    void saysWhyItFailed()
    {
        QFETCH(const QString, secret);
        QFETCH(const QString, host);
        QFETCH(const LinkStatus::Problem, problem);
        DemoPbx pbx(officeOf("all", "all"));
        QVERIFY(pbx.start());
        SiteSettings site = siteAt(pbx.port());
        site.host = host;

        const ProbeResult result = tryOut(site, secret);
        QVERIFY(!result.isConnected());
        QCOMPARE(result.link.problem, problem);
    }

    void nobodyListensThere()
    {
        quint16 port = 0;
        {
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            port = server.serverPort();
        }
        const ProbeResult result = tryOut(siteAt(port), u"a secret"_s);
        QCOMPARE(result.link.problem, LinkStatus::Problem::ConnectionRefused);
    }

    /// Unknown certificate: the fingerprint comes back and nothing was sent. Accepted: connected.
    /// Another one: stopped.
    void pinsASelfSignedCertificate()
    {
        ScriptedPbx pbx;
        pbx.answerFrom(u"02-snapshot/snapshot-idle"_s);
        pbx.user = "belltower";
        pbx.secret = "a secret";
        pbx.useTls(u"pbx"_s);
        QVERIFY(pbx.listen());
        SiteSettings site = siteAt(pbx.port());
        site.tls = SiteSettings::Tls::SystemAuthorities;

        ProbeResult result = tryOut(site, u"a secret"_s);
        QCOMPARE(result.link.phase, LinkStatus::Phase::CertificateUnknown);
        QCOMPARE(result.link.fingerprint.size(), 32 * 3 - 1);
        QVERIFY2(pbx.received().isEmpty(), "the secret is for whom the user accepted");

        site.tls = SiteSettings::Tls::Pinned;
        site.pinnedFingerprint = result.link.fingerprint;
        result = tryOut(site, u"a secret"_s);
        QVERIFY(result.isConnected());
        QVERIFY(result.link.encrypted);

        site.pinnedFingerprint.replace(
            0, 2, site.pinnedFingerprint.startsWith("00"_L1) ? u"01"_s : u"00"_s);
        result = tryOut(site, u"a secret"_s);
        QCOMPARE(result.link.phase, LinkStatus::Phase::CertificateChanged);
        QVERIFY(!result.isConnected());
    }

    void wrapUpComesFromTheFileWhereItMayBeRead()
    {
        ScriptedPbx pbx;
        pbx.answerFrom(u"01-login/listcommands-supervisor"_s);
        pbx.answerFrom(u"02-snapshot/snapshot-idle"_s);
        pbx.answerFrom(u"01-login/listcommands-supervisor"_s);
        pbx.user = "belltower";
        pbx.secret = "a secret";
        pbx.on("GetConfig", [](const ScriptedPbx::Headers &action) -> QByteArray {
            return "Response: Success\r\nActionID: " + action.value("ActionID")
                   + "\r\nCategory-000000: general\r\nCategory-000001: sales\r\n"
                     "Line-000001-000000: strategy=rrmemory\r\n"
                     "Line-000001-000001: wrapuptime=10\r\n\r\n";
        });
        QVERIFY(pbx.listen());
        const ProbeResult result = tryOut(siteAt(pbx.port()), u"a secret"_s);
        QVERIFY(result.isConnected());
        int found = 0;
        for (const ProbeResult::Queue &queue : result.queues) {
            QCOMPARE(queue.wrapUp,
                     queue.name == u"sales" ? std::optional(Seconds{10}) : std::nullopt);
            found += queue.wrapUp ? 1 : 0;
        }
        QCOMPARE(found, 1);
    }

    void cancelledTrialsSayNothingMore()
    {
        DemoPbx pbx(officeOf("all", "all"));
        QVERIFY(pbx.start());
        ConnectionProbe probe;
        QSignalSpy finished(&probe, &ConnectionProbe::finished);
        probe.start(siteAt(pbx.port()), u"a secret"_s);
        QTRY_COMPARE(pbx.clientCount(), 1);
        probe.cancel();
        QVERIFY(!probe.isRunning());
        QTRY_COMPARE(pbx.clientCount(), 0);
        QCOMPARE(finished.count(), 0);
    }

private:
    ProbeResult tryOut(const SiteSettings &site, const QString &secret)
    {
        ConnectionProbe probe;
        probe.setWatchTime(Seconds{2});
        QSignalSpy finished(&probe, &ConnectionProbe::finished);
        probe.start(site, secret);
        if (finished.isEmpty())
            (void)finished.wait(Patience);
        return finished.isEmpty() ? ProbeResult() : probe.result();
    }
};

QTEST_GUILESS_MAIN(TestConnectionProbe)
#include "tst_connectionprobe.moc"
