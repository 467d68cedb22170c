// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demopbx.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

using namespace std::chrono_literals;

namespace {

/// A client as plain as can be: it blocks, and keeps the bytes.
class Client
{
public:
    explicit Client(quint16 port) { m_socket.connectToHost(QHostAddress::LocalHost, port); }

    void send(const QByteArray &bytes) { m_socket.write(bytes); }
    void action(const QByteArray &name, const QByteArray &more = {})
    {
        send("Action: " + name + "\r\nActionID: a1\r\n" + more + "\r\n");
    }
    /// Waits until `text` came; false when it does not within five seconds.
    bool sees(const QByteArray &text)
    {
        return QTest::qWaitFor([&] {
            m_bytes += m_socket.readAll();
            return m_bytes.contains(text);
        });
    }
    /// Everything until `text`, which is taken away with it; empty when it does not come.
    QByteArray until(const QByteArray &text)
    {
        if (!sees(text))
            return {};
        const qsizetype end = m_bytes.indexOf(text) + text.size();
        const QByteArray taken = m_bytes.first(end);
        m_bytes.remove(0, end);
        return taken;
    }
    bool isClosed()
    {
        return QTest::qWaitFor(
            [&] { return m_socket.state() == QAbstractSocket::UnconnectedState; });
    }
    bool login(const QByteArray &user = "boss", const QByteArray &more = {})
    {
        action("Login", "Username: " + user + "\r\nSecret: s3cret\r\n" + more);
        return sees("Authentication accepted\r\n\r\n");
    }
    QByteArray all()
    {
        m_bytes += m_socket.readAll();
        return m_bytes;
    }
    QTcpSocket &socket() { return m_socket; }

private:
    QTcpSocket m_socket;
    QByteArray m_bytes;
};

DemoPbx::Options options()
{
    DemoPbx::Options options;
    options.office.queues = demoQueuePlans();
    options.office.callsPerHour = 240;
    options.office.users = {{"boss", "s3cret", "all", "all"},
                            {"wall", "s3cret", "call,agent,reporting", ""},
                            {"quiet", "s3cret", "user", "agent"}};
    options.localHour = 11;
    options.limits.refusalDelay = 20ms;
    return options;
}

} // namespace

/// The demo PBX over real sockets on loopback.
class DemoPbxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void greetsAndLogsIn();
    void challengeLogsIn();
    void wrongSecretIsRefusedAndClosed();
    void strangersAreRefused();
    void silentStrangerIsClosed();
    void inputIsTakenAsAsteriskDoes();
    void rightsAreKept();
    void ordersNeedTheirRight_data();
    void ordersNeedTheirRight();
    void answersComeBeforeEvents();
    void listCommandsNamesWhatIsAllowed();
    void queueStatusFilters();
    void listsAreWhole_data();
    void listsAreWhole();
    void pauseAnswersBeforeItsEvents();
    void membersComeAndGo();
    void eventsFollowTheClasses();
    void filtersHold();
    void slowReaderIsDropped_data();
    void slowReaderIsDropped();
    void speaksTlsOnly();
    void worksOnItsOwnThread();
    void theShowIsLively();
    void restartBeginsAtZero();
    void killAndComeBackOnTheSamePort();
};

void DemoPbxTest::greetsAndLogsIn()
{
    DemoPbx pbx(options());
    QVERIFY(pbx.start());
    Client client(pbx.port());
    QVERIFY(client.login());
    QVERIFY(client.sees("Event: FullyBooted\r\nPrivilege: system,all\r\nUptime: "));
    QVERIFY(client.sees("Event: SuccessfulAuth\r\nPrivilege: security,all\r\nEventTV: "));
    QVERIFY(client.all().startsWith("Asterisk Call Manager/13.0.0\r\n"
                                    "Response: Success\r\nActionID: a1\r\n"
                                    "Message: Authentication accepted\r\n\r\n"));
    client.action("Logoff");
    QVERIFY(client.sees(
        "Response: Goodbye\r\nActionID: a1\r\nMessage: Thanks for all the fish.\r\n\r\n"));
    QVERIFY(client.isClosed());
}

void DemoPbxTest::challengeLogsIn()
{
    DemoPbx pbx(options());
    QVERIFY(pbx.start());
    Client client(pbx.port());
    client.action("Challenge", "AuthType: MD5\r\n");
    QVERIFY(!client.until("Challenge: ").isEmpty());
    const QByteArray challenge = client.until("\r\n\r\n").trimmed();
    const QByteArray key =
        QCryptographicHash::hash(QByteArray(challenge + "s3cret"), QCryptographicHash::Md5).toHex();
    client.action("Login", "AuthType: MD5\r\nUsername: boss\r\nKey: " + key + "\r\n");
    QVERIFY(client.sees("Authentication accepted"));
}

void DemoPbxTest::wrongSecretIsRefusedAndClosed()
{
    DemoPbx pbx(options());
    QVERIFY(pbx.start());
    for (const QByteArray &user : {QByteArray("boss"), QByteArray("nobody")}) {
        Client client(pbx.port());
        client.action("Login", "Username: " + user + "\r\nSecret: wrong\r\n");
        QVERIFY(client.sees(
            "Response: Error\r\nActionID: a1\r\nMessage: Authentication failed\r\n\r\n"));
        QVERIFY(client.isClosed());
    }
}

void DemoPbxTest::strangersAreRefused()
{
    DemoPbx pbx(options());
    QVERIFY(pbx.start());
    Client client(pbx.port());
    client.action("QueueStatus");
    QVERIFY(client.sees("Response: Error\r\nActionID: a1\r\nMessage: Permission denied\r\n\r\n"));
    client.action("Challenge", "AuthType: SHA1\r\n");
    QVERIFY(client.sees("Message: Must specify AuthType\r\n\r\n"));
    client.action("Logoff");
    QVERIFY(client.sees("Thanks for all the fish."));
}

void DemoPbxTest::silentStrangerIsClosed()
{
    DemoPbx::Options impatient = options();
    impatient.limits.loginTimeout = 50ms;
    DemoPbx pbx(impatient);
    QVERIFY(pbx.start());
    Client client(pbx.port());
    QVERIFY(client.sees("Asterisk"));
    QVERIFY(client.isClosed());
}

void DemoPbxTest::inputIsTakenAsAsteriskDoes()
{
    DemoPbx pbx(options());
    QVERIFY(pbx.start());
    Client client(pbx.port());
    QVERIFY(client.login("boss", "Events: off\r\n"));
    client.send("ACTION:Ping\nactionid:lower\n\n");
    QVERIFY(client.sees("Response: Success\r\nActionID: lower\r\nPing: Pong\r\nTimestamp: "));
    client.send("\r\n");
    QVERIFY(client.sees("Response: Error\r\nMessage: Missing action in request\r\n\r\n"));
    client.send("Action: Pi");
    client.send("ng\r\nno colon here\r\nActionID: pieces\r\n\r\n");
    QVERIFY(client.sees("ActionID: pieces\r\nPing: Pong"));
    client.send("Action: Ping\r\nActionID: " + QByteArray(3000, 'B') + "\r\n\r\n");
    QVERIFY(
        client.sees("Response: Error\r\nMessage: Failed to parse message: line too long\r\n\r\n"));
    QByteArray many = "Action: Ping\r\nActionID: many\r\n";
    for (int i = 0; i < 200; ++i)
        many += "Variable: v=1\r\n";
    client.send(many + "\r\n");
    QVERIFY(
        client.sees("ActionID: many\r\nMessage: Too many lines in message or allocation failure"));
    client.action("NoSuchAction");
    QVERIFY(client.sees("Message: Invalid/unknown command: NoSuchAction. Use Action: ListCommands "
                        "to show available commands.\r\n\r\n"));
    client.action("Events", "EventMask: nonsense\r\n");
    QVERIFY(client.sees("Events: Off\r\n\r\n"));
    client.action("Login", "Username: boss\r\nSecret: s3cret\r\n");
    QVERIFY(client.sees("Message: Already authenticated\r\n\r\n"));
}

void DemoPbxTest::rightsAreKept()
{
    DemoPbx pbx(options());
    QVERIFY(pbx.start());
    Client client(pbx.port());
    QVERIFY(client.login("wall"));
    client.action("QueuePause", "Interface: PJSIP/2001\r\nPaused: true\r\n");
    QVERIFY(client.sees("Response: Error\r\nActionID: a1\r\nMessage: Permission denied\r\n\r\n"));
    client.action("QueueSummary");
    QVERIFY(client.sees("Event: QueueSummaryComplete\r\nActionID: a1\r\nEventList: Complete\r\n"
                        "ListItems: 5\r\n\r\n"));
    QVERIFY(!client.all().contains("FullyBooted"));
}

void DemoPbxTest::ordersNeedTheirRight_data()
{
    QTest::addColumn<QByteArray>("action");
    for (const char *action : {"BlindTransfer", "Getvar", "Hangup", "MixMonitor", "MixMonitorMute",
                               "Originate", "Park", "ParkedCalls", "Parkinglots", "PlayDTMF",
                               "Redirect", "Setvar", "ShowDialPlan", "StopMixMonitor"})
        QTest::newRow(action) << QByteArray(action);
}

/// "quiet" may write the class agent, and nothing else.
void DemoPbxTest::ordersNeedTheirRight()
{
    QFETCH(const QByteArray, action);
    DemoPbx pbx(options());
    QVERIFY(pbx.start());
    Client quiet(pbx.port());
    QVERIFY(quiet.login("quiet"));
    quiet.action(action, "Channel: PJSIP/1000\r\n");
    QVERIFY(quiet.sees("Response: Error\r\nActionID: a1\r\nMessage: Permission denied\r\n\r\n"));
    Client boss(pbx.port());
    QVERIFY(boss.login());
    boss.until("accepted\r\n\r\n");
    boss.action(action, "Channel: PJSIP/1000\r\nContext: nosuch\r\n");
    QVERIFY(boss.sees("\r\nActionID: a1\r\n"));
    QVERIFY(!boss.all().contains("Permission denied"));
}

void DemoPbxTest::answersComeBeforeEvents()
{
    DemoPbx::Options quietOffice = options();
    quietOffice.office.callsPerHour = 0;
    quietOffice.office.supervisor.answersAfter = 50ms;
    DemoPbx pbx(quietOffice);
    QVERIFY(pbx.start());
    Client client(pbx.port());
    QVERIFY(client.login());
    client.action("Originate", "Channel: PJSIP/1000\r\nApplication: ChanSpy\r\n"
                               "Data: PJSIP/2001-,q\r\nAsync: true\r\n");
    QVERIFY(!client.until("Event: OriginateResponse").contains("Response: Failure"));
    QByteArray spyer;
    pbx.withOffice([&spyer](DemoOffice &office) { spyer = office.spying().spies().first().spyer; });
    client.until("\r\n\r\n");
    client.action("Hangup", "Channel: " + spyer + "\r\n");
    const QByteArray told = client.until("Event: Hangup");
    QVERIFY(told.indexOf("Message: Channel Hungup") >= 0);
    QVERIFY(told.indexOf("Message: Channel Hungup") < told.indexOf("Event: SoftHangupRequest"));
}

void DemoPbxTest::listCommandsNamesWhatIsAllowed()
{
    DemoPbx pbx(options());
    QVERIFY(pbx.start());
    Client wall(pbx.port());
    QVERIFY(wall.login("wall"));
    wall.action("ListCommands");
    QVERIFY(wall.sees("QueueSummary: Show queue summary.  (Priv: <none>)\r\n"));
    QVERIFY(!wall.all().contains("QueuePause"));
    Client boss(pbx.port());
    QVERIFY(boss.login());
    boss.action("ListCommands");
    QVERIFY(boss.sees("Status: List channel status.  (Priv: system,call,reporting,all)\r\n"));
    QVERIFY(boss.all().contains(
        "QueuePause: Makes a queue member temporarily unavailable.  (Priv: agent,all)\r\n"));
}

void DemoPbxTest::queueStatusFilters()
{
    DemoPbx pbx(options());
    QVERIFY(pbx.start());
    Client client(pbx.port());
    QVERIFY(client.login("wall", "Events: off\r\n"));
    client.action("QueueStatus", "Queue: Sales\r\nMember: PJSIP/2001\r\n");
    const QByteArray one = client.until("Event: QueueStatusComplete\r\nActionID: a1\r\n"
                                        "EventList: Complete\r\nListItems: ");
    QCOMPARE(one.count("Event: QueueParams\r\n"), 1);
    QCOMPARE(one.count("Event: QueueMember\r\n"), 1);
    QVERIFY(one.contains("Location: PJSIP/2001\r\n"));
    client.action("QueueStatus", "Queue: nosuch\r\n");
    QVERIFY(client.sees("Message: Queue status will follow\r\n\r\nEvent: QueueStatusComplete\r\n"
                        "ActionID: a1\r\nEventList: Complete\r\nListItems: 0\r\n\r\n"));
}

void DemoPbxTest::listsAreWhole_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QByteArray>("complete");
    const auto row = [](const char *action, const char *item, const char *complete) {
        QTest::newRow(action) << QByteArray(action) << QByteArray(item) << QByteArray(complete);
    };
    row("CoreShowChannels", "CoreShowChannel", "CoreShowChannelsComplete");
    row("Status", "Status", "StatusComplete");
    row("BridgeList", "BridgeListItem", "BridgeListComplete");
    row("DeviceStateList", "DeviceStateChange", "DeviceStateListComplete");
    row("ExtensionStateList", "ExtensionStatus", "ExtensionStateListComplete");
    row("PJSIPShowEndpoints", "EndpointList", "EndpointListComplete");
    row("PJSIPShowContacts", "ContactList", "ContactListComplete");
}

void DemoPbxTest::listsAreWhole()
{
    QFETCH(const QByteArray, action);
    QFETCH(const QByteArray, item);
    QFETCH(const QByteArray, complete);
    DemoPbx::Options warm = options();
    warm.warmUp = 1h;
    warm.office.shape = DemoShape::FreePbx;
    DemoPbx pbx(warm);
    QVERIFY(pbx.start());
    Client client(pbx.port());
    QVERIFY(client.login("boss", "Events: off\r\n"));
    client.action(action);
    const QByteArray list = client.until("Event: " + complete
                                         + "\r\nActionID: a1\r\n"
                                           "EventList: Complete\r\nListItems: ");
    const qsizetype items = list.count(QByteArray("Event: " + item + "\r\n"));
    QVERIFY(items > 0);
    QCOMPARE(client.until("\r\n").trimmed().toLongLong(), items);
}

void DemoPbxTest::pauseAnswersBeforeItsEvents()
{
    DemoPbx::Options still = options();
    still.office.callsPerHour = 0;
    still.office.withHabits = false;
    DemoPbx pbx(still);
    QVERIFY(pbx.start());
    Client client(pbx.port());
    QVERIFY(client.login());
    client.action("QueuePause", "Interface: PJSIP/2001\r\nPaused: true\r\nReason: Обед, ужин\r\n");
    const QByteArray before = client.until("Message: Interface paused successfully\r\n\r\n");
    QVERIFY(!before.isEmpty() && !before.contains("QueueMemberPause"));
    QVERIFY(client.sees("Event: QueueMemberPause\r\n"));
    QVERIFY(client.sees(
        "Paused: 1\r\nPausedReason: Обед, ужин\r\nRinginuse: 0\r\nWrapuptime: 0\r\n\r\n"));
    QVERIFY(pbx.queueLog().lines().join('\n').contains("|PAUSEALL|Обед, ужин"));
    client.action("QueuePause", "Interface: PJSIP/2001\r\nQueue: nosuch\r\nPaused: true\r\n");
    QVERIFY(client.sees("Message: Interface not found\r\n\r\n"));
    client.action("QueuePause", "Interface: PJSIP/2001\r\n");
    QVERIFY(client.sees("Message: Need 'Interface' and 'Paused' parameters.\r\n\r\n"));
}

void DemoPbxTest::membersComeAndGo()
{
    DemoPbx::Options still = options();
    still.office.callsPerHour = 0;
    DemoPbx pbx(still);
    QVERIFY(pbx.start());
    Client client(pbx.port());
    QVERIFY(client.login());
    const QByteArray who = "Queue: Delivery\r\nInterface: PJSIP/2001\r\n";
    client.action("QueueAdd", who + "Penalty: 3\r\n");
    QVERIFY(client.sees("Message: Added interface to queue\r\n\r\n"));
    QVERIFY(client.sees("Event: QueueMemberAdded\r\nPrivilege: agent,all\r\nQueue: Delivery\r\n"));
    client.action("QueueAdd", who);
    QVERIFY(client.sees("Message: Unable to add interface: Already there\r\n\r\n"));
    client.action("QueuePenalty", who + "Penalty: 5\r\n");
    QVERIFY(client.sees("Event: QueueMemberPenalty\r\n"));
    client.action("QueueRemove", who);
    QVERIFY(client.sees("Message: Removed interface from queue\r\n\r\n"));
    QVERIFY(client.sees("Event: QueueMemberRemoved\r\n"));
    client.action("QueueRemove", "Queue: Sales\r\nInterface: PJSIP/2001\r\n");
    QVERIFY(client.sees("Message: Member not dynamic\r\n\r\n"));
}

void DemoPbxTest::eventsFollowTheClasses()
{
    DemoPbx::Options fast = options();
    fast.speed = 200;
    DemoPbx pbx(fast);
    QVERIFY(pbx.start());
    Client wall(pbx.port());
    Client quiet(pbx.port());
    QVERIFY(wall.login("wall"));
    QVERIFY(quiet.login("quiet"));
    QVERIFY(wall.sees("Event: AgentComplete\r\n"));
    QVERIFY(!wall.all().contains("Privilege: dialplan"));
    QVERIFY(!quiet.all().contains("Event:"));
}

void DemoPbxTest::filtersHold()
{
    DemoPbx::Options fast = options();
    fast.speed = 200;
    DemoPbx pbx(fast);
    QVERIFY(pbx.start());
    Client client(pbx.port());
    QVERIFY(client.login("boss", "Events: off\r\n"));
    client.action("Filter", "Operation: Add\r\nFilter: !Event: Newexten\r\n");
    client.action("Filter", "Operation: Add\r\nMatchCriteria: action(exclude),name(VarSet)\r\n");
    QVERIFY(client.sees("Message: Success\r\n\r\n"));
    client.action("Filter", "Operation: Remove\r\nFilter: x\r\n");
    QVERIFY(client.sees("Message: Unknown operation\r\n\r\n"));
    client.action("Filter", "Operation: Add\r\nFilter: (\r\n");
    QVERIFY(client.sees("Filter did not compile.  Check the syntax of the filter given.\r\n\r\n"));
    client.action("Events", "EventMask: on\r\n");
    QVERIFY(client.sees("Event: AgentComplete\r\n"));
    QVERIFY(!client.all().contains("Event: VarSet"));
    QVERIFY(!client.all().contains("Event: Newexten"));
}

void DemoPbxTest::slowReaderIsDropped_data()
{
    QTest::addColumn<qint64>("bufferBytes");
    QTest::addColumn<int>("timeoutMs");
    QTest::newRow("its buffer is full") << qint64(64 * 1024) << 60'000;
    QTest::newRow("its time is out") << qint64(1024 * 1024 * 1024) << 100;
}

void DemoPbxTest::slowReaderIsDropped()
{
    QFETCH(const qint64, bufferBytes);
    QFETCH(const int, timeoutMs);
    DemoPbx::Options small = options();
    small.speed = 500;
    small.office.callsPerHour = 2000;
    small.limits.bufferBytes = bufferBytes;
    small.limits.writeTimeout = Milliseconds{timeoutMs};
    DemoPbx pbx(small);
    QVERIFY(pbx.start());
    Client client(pbx.port());
    QVERIFY(client.login());
    client.socket().setReadBufferSize(1024);
    QTRY_COMPARE_WITH_TIMEOUT(pbx.clientCount(), 0, 20'000);
}

void DemoPbxTest::speaksTlsOnly()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("this Qt has no TLS");
    QFile key(QStringLiteral(BELLTOWER_TEST_DATA "/tls/pbx.key"));
    QVERIFY(key.open(QIODevice::ReadOnly));
    const QList<QSslCertificate> chain =
        QSslCertificate::fromPath(QStringLiteral(BELLTOWER_TEST_DATA "/tls/pbx.crt"));
    QCOMPARE(chain.size(), 1);
    DemoPbx::Options secure = options();
    secure.tls = QSslConfiguration::defaultConfiguration();
    secure.tls->setLocalCertificateChain(chain);
    secure.tls->setPrivateKey(QSslKey(&key, QSsl::Ec));
    DemoPbx pbx(secure);
    QVERIFY(pbx.start());

    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), pbx.port());
    QByteArray bytes;
    const auto sees = [&](const char *text) {
        return QTest::qWaitFor([&] {
            bytes += socket.readAll();
            return bytes.contains(text);
        });
    };
    QVERIFY(sees("Asterisk Call Manager"));
    QCOMPARE(socket.peerCertificate(), chain.first());
    socket.write("Action: Login\r\nUsername: boss\r\nSecret: s3cret\r\n\r\n");
    QVERIFY(sees("Event: FullyBooted"));

    Client plain(pbx.port());
    plain.action("Login", "Username: boss\r\nSecret: s3cret\r\n");
    QVERIFY(plain.isClosed());
    QVERIFY(!plain.all().contains("Asterisk"));
}

void DemoPbxTest::worksOnItsOwnThread()
{
    QThread thread;
    auto *pbx = new DemoPbx(options());
    pbx->moveToThread(&thread);
    connect(&thread, &QThread::finished, pbx, &QObject::deleteLater);
    thread.start();
    quint16 port = 0;
    QMetaObject::invokeMethod(
        pbx, [&] { port = pbx->start() ? pbx->port() : quint16(0); }, Qt::BlockingQueuedConnection);
    QVERIFY(port != 0);
    Client client(port);
    QVERIFY(client.login());
    client.action("QueueStatus");
    QVERIFY(client.sees("Event: QueueStatusComplete"));
    pbx->withOffice([](DemoOffice &office) {
        office.setSupervisorTelephone({DemoTelephone::Habit::Unregistered, 0ms});
    });
    QVERIFY(client.sees("Exten: 1000\r\nContext: agents\r\nHint: PJSIP/1000\r\nStatus: 4\r\n"));
    thread.quit();
    QVERIFY(thread.wait());
    QVERIFY(client.isClosed());
}

void DemoPbxTest::theShowIsLively()
{
    DemoPbx pbx(DemoPbx::forShow(DemoLanguage::Russian));
    QVERIFY(pbx.start());
    std::size_t waiting = 0;
    int completed = 0;
    int abandoned = 0;
    for (const auto &queue : pbx.office().members().queues()) {
        waiting += queue->waiting.size();
        completed += queue->completed;
        abandoned += queue->abandoned;
    }
    QVERIFY(waiting >= 3);
    QVERIFY(completed > 300);
    QVERIFY(abandoned > 10);
    QVERIFY(pbx.office().members().find("Продажи"));
}

void DemoPbxTest::restartBeginsAtZero()
{
    DemoPbx::Options warm = options();
    warm.warmUp = 1h;
    DemoPbx pbx(warm);
    QVERIFY(pbx.start());
    const quint16 port = pbx.port();
    Client client(port);
    QVERIFY(client.login());
    QVERIFY(pbx.office().members().queues().front()->completed > 0);
    QSignalSpy started(&pbx, &DemoPbx::started);
    pbx.restart(50ms);
    QVERIFY(client.sees(
        "Event: Shutdown\r\nPrivilege: system,all\r\nShutdown: Cleanly\r\nRestart: True\r\n\r\n"));
    QVERIFY(client.isClosed());
    QVERIFY(started.wait());
    QCOMPARE(pbx.port(), port);
    QCOMPARE(pbx.office().members().queues().front()->completed, 0);
    Client again(port);
    QVERIFY(again.login());
    QVERIFY(again.sees("Event: FullyBooted\r\nPrivilege: system,all\r\nUptime: 0\r\n"));
}

void DemoPbxTest::killAndComeBackOnTheSamePort()
{
    DemoPbx pbx(options());
    QVERIFY(pbx.start());
    const quint16 port = pbx.port();
    Client client(port);
    QVERIFY(client.login("wall"));
    pbx.kill();
    QVERIFY(client.isClosed());
    QVERIFY(!client.all().contains("Shutdown"));
    Client refused(port);
    QVERIFY(refused.isClosed());
    QVERIFY(pbx.start());
    QCOMPARE(pbx.port(), port);
    Client again(port);
    QVERIFY(again.login());
}

QTEST_GUILESS_MAIN(DemoPbxTest)
#include "tst_demopbx.moc"
