// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/demodesk.h"

using namespace std::chrono_literals;

/// A supervisor's telephone is rung, and listens, whispers or takes a customer over.
class DemoCallsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void originateIsRefused_data();
    void originateIsRefused();
    void originateTellsTheOutcome_data();
    void originateTellsTheOutcome();
    void listeningStartsAndEnds_data();
    void listeningStartsAndEnds();
    void nothingToSpyOnIsSilence();
    void hangingUpStopsTheSpy();
    void talkingCustomerIsTaken_data();
    void talkingCustomerIsTaken();
    void waitingCustomerIsTaken();
    void goneCustomerEndsTheCall();
    void callsAnAgent();
    void localChannelRings();
    void keysChangeTheMode();
    void keysAreRefused();
    void variablesAreKept();
    void redirectJoinsTheQueue_data();
    void redirectJoinsTheQueue();
    void redirectIntoNothingLosesTheCall();
    void ringingTelephoneIsHungUp();
    void dialplanIsShown_data();
    void dialplanIsShown();
};

namespace {

QByteArray spy(DemoDesk &desk, const QByteArray &data)
{
    return desk.ask("Originate", {{"Channel", "PJSIP/1000"},
                                  {"Application", "ChanSpy"},
                                  {"Data", data},
                                  {"CallerID", "Supervisor <1000>"},
                                  {"ChannelId", "bt-1"},
                                  {"Timeout", "20000"},
                                  {"Async", "true"}});
}

QByteArray take(DemoDesk &desk, const QByteArray &data)
{
    return desk.ask("Originate", {{"Channel", "PJSIP/1000"},
                                  {"Application", "Bridge"},
                                  {"Data", data},
                                  {"CallerID", "Supervisor <1000>"},
                                  {"Async", "true"}});
}

} // namespace

void DemoCallsTest::originateIsRefused_data()
{
    QTest::addColumn<QByteArray>("channel");
    QTest::addColumn<QByteArray>("exten");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("no channel") << QByteArray() << QByteArray("2001")
                                << QByteArray("Channel not specified");
    QTest::newRow("no technology")
        << QByteArray("bad") << QByteArray("2001") << QByteArray("Invalid channel");
    QTest::newRow("no such extension") << QByteArray("PJSIP/1000") << QByteArray("nosuch")
                                       << QByteArray("Extension does not exist.");
}

void DemoCallsTest::originateIsRefused()
{
    QFETCH(const QByteArray, channel);
    QFETCH(const QByteArray, exten);
    QFETCH(const QByteArray, answer);
    DemoDesk desk(DemoDesk::calm(DemoShape::FreePbx));
    QCOMPARE(desk.ask("Originate", {{"Channel", channel},
                                    {"Context", "ext-local"},
                                    {"Exten", exten},
                                    {"Priority", "1"},
                                    {"Async", "true"}}),
             QByteArray("Response: Error\r\nActionID: a1\r\nMessage: " + answer + "\r\n\r\n"));
}

void DemoCallsTest::originateTellsTheOutcome_data()
{
    QTest::addColumn<DemoTelephone::Habit>("habit");
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("answered") << DemoTelephone::Habit::Answers << QByteArray("Success")
                              << QByteArray("4");
    QTest::newRow("not answered") << DemoTelephone::Habit::Ignores << QByteArray("Failure")
                                  << QByteArray("3");
    QTest::newRow("busy") << DemoTelephone::Habit::Busy << QByteArray("Failure") << QByteArray("5");
    QTest::newRow("unregistered") << DemoTelephone::Habit::Unregistered << QByteArray("Failure")
                                  << QByteArray("0");
}

void DemoCallsTest::originateTellsTheOutcome()
{
    QFETCH(const DemoTelephone::Habit, habit);
    QFETCH(const QByteArray, response);
    QFETCH(const QByteArray, reason);
    DemoDesk desk(DemoDesk::calm(DemoShape::FreePbx));
    desk.office.setSupervisorTelephone({habit, 1500ms});
    QCOMPARE(spy(desk, "PJSIP/2001-,qE"),
             QByteArray("Response: Success\r\nActionID: a1\r\n"
                        "Message: Originate successfully queued\r\n\r\n"));
    desk.wait(30s);
    const QList<QByteArray> told = desk.events("OriginateResponse");
    QCOMPARE(told.size(), 1);
    QCOMPARE(DemoDesk::field(told.first(), "ActionID"), QByteArray("a1"));
    QCOMPARE(DemoDesk::field(told.first(), "Response"), response);
    QCOMPARE(DemoDesk::field(told.first(), "Reason"), reason);
    QCOMPARE(DemoDesk::field(told.first(), "Uniqueid"),
             response == "Success" ? QByteArray("bt-1") : QByteArray("<unknown>"));
    QCOMPARE(desk.misshapen(), QByteArray());
}

void DemoCallsTest::listeningStartsAndEnds_data()
{
    QTest::addColumn<DemoShape>("shape");
    QTest::newRow("plain") << DemoShape::Plain;
    QTest::newRow("freepbx") << DemoShape::FreePbx;
}

void DemoCallsTest::listeningStartsAndEnds()
{
    QFETCH(const DemoShape, shape);
    DemoDesk desk(DemoDesk::calm(shape));
    QVERIFY(desk.until([&] { return desk.talk(); }));
    const QByteArray phone = desk.talk()->leg->phone()->name;
    const QByteArray customer = desk.talk()->channel->name;
    spy(desk, phone + ",qwdE");
    desk.wait(2s);
    const QList<QByteArray> started = desk.events("ChanSpyStart");
    QCOMPARE(started.size(), 1);
    QCOMPARE(DemoDesk::field(started.first(), "SpyeeChannel"), phone);
    QCOMPARE(DemoDesk::field(started.first(), "SpyerUniqueid"), QByteArray("bt-1"));
    QCOMPARE(desk.office.spying().spies().first().mode, DemoSpy::Mode::Whisper);

    desk.ask("Hangup", {{"Channel", customer}});
    desk.wait(1s);
    QCOMPARE(desk.events("ChanSpyStop").size(), 1);
    QVERIFY(desk.office.spying().spies().isEmpty());
    QVERIFY(desk.office.staff().supervisor()->telephone.empty());
    QCOMPARE(desk.misshapen(), QByteArray());
}

void DemoCallsTest::nothingToSpyOnIsSilence()
{
    DemoDesk desk(DemoDesk::calm(DemoShape::FreePbx));
    spy(desk, "PJSIP/2999-,qE");
    desk.wait(20s);
    QVERIFY(desk.events("OriginateResponse").first().contains("Response: Success"));
    QVERIFY(desk.events("ChanSpyStart").isEmpty());
    QCOMPARE(desk.office.spying().spies().size(), 1);
    QVERIFY(desk.office.spying().spies().first().spyee.isEmpty());
    desk.office.hangUpSupervisor();
    QVERIFY(desk.office.spying().spies().isEmpty());
}

void DemoCallsTest::hangingUpStopsTheSpy()
{
    DemoDesk desk(DemoDesk::calm(DemoShape::FreePbx));
    QVERIFY(desk.until([&] { return desk.talk(); }));
    spy(desk, desk.talk()->leg->phone()->name + ",q");
    desk.wait(2s);
    const QByteArray spyer = desk.office.spying().spies().first().spyer;
    QVERIFY(desk.ask("Hangup", {{"Channel", spyer}}).contains("Message: Channel Hungup\r\n"));
    QCOMPARE(desk.events("ChanSpyStop").size(), 1);
    QVERIFY(!desk.isUp(spyer));
    QVERIFY(desk.talk());
}

void DemoCallsTest::talkingCustomerIsTaken_data()
{
    QTest::addColumn<DemoShape>("shape");
    QTest::addColumn<bool>("hangsUp");
    QTest::newRow("plain, customer goes on") << DemoShape::Plain << false;
    QTest::newRow("plain, customer is hung up") << DemoShape::Plain << true;
    QTest::newRow("freepbx, customer goes on") << DemoShape::FreePbx << false;
    QTest::newRow("freepbx, customer is hung up") << DemoShape::FreePbx << true;
}

void DemoCallsTest::talkingCustomerIsTaken()
{
    QFETCH(const DemoShape, shape);
    QFETCH(const bool, hangsUp);
    DemoDesk desk(DemoDesk::calm(shape));
    QVERIFY(desk.until([&] { return desk.talk(); }));
    const QByteArray phone = desk.talk()->leg->phone()->name;
    const QByteArray customer = desk.talk()->channel->name;
    const QByteArray id = desk.talk()->channel->uniqueId;
    take(desk, customer + (hangsUp ? ",x" : ""));
    desk.wait(2s);
    const DemoChannel *taken = desk.office.channels().find(customer);
    QVERIFY(taken && taken->bridge);
    QCOMPARE(taken->bridge->channels.size(), 2);
    QCOMPARE(taken->bridge->channels.last()->agent, desk.office.staff().supervisor());
    QVERIFY(!desk.isUp(phone));
    // The queue counts the talk until the customer hangs up.
    QVERIFY(!desk.heard.contains(QByteArray("Reason: caller")));

    desk.office.hangUpSupervisor();
    desk.wait(1s);
    QCOMPARE(desk.isUp(customer), !hangsUp);
    desk.ask("Hangup", {{"Channel", customer}});
    QVERIFY(desk.queueLog().contains(id));
    QCOMPARE(desk.queueLog().count(QByteArray(id + "|")), 3);
    QVERIFY(desk.queueLog().contains("|COMPLETECALLER|"));
    QCOMPARE(desk.misshapen(), QByteArray());
}

/// As tried on a real Asterisk: docs/demo-pbx.md.
void DemoCallsTest::waitingCustomerIsTaken()
{
    DemoSettings settings = DemoDesk::calm(DemoShape::Plain);
    settings.agents = 2;
    settings.callsPerHour = 300;
    DemoDesk desk(settings);
    QVERIFY(desk.until([&] { return desk.waiting(); }));
    const QByteArray customer = desk.waiting()->channel->name;
    const QByteArray id = desk.waiting()->channel->uniqueId;
    desk.office.setSupervisorTelephone({DemoTelephone::Habit::Answers, 100ms});
    take(desk, customer);
    desk.wait(300ms);
    const DemoChannel *taken = desk.office.channels().find(customer);
    QVERIFY(taken && taken->bridge);
    for (const char *event : {"QueueCallerLeave", "QueueCallerAbandon"})
        for (const QByteArray &message : desk.events(event))
            QVERIFY(DemoDesk::field(message, "Uniqueid") != id);
    QVERIFY(desk.ask("QueueStatus", {}).contains("Abandoned: 1\r\n"));
    QVERIFY(!desk.ask("QueueStatus", {}).contains(id));
    QVERIFY(desk.queueLog().contains("|ABANDON|1|1|"));
    QCOMPARE(desk.queueLog().count(QByteArray(id + "|")), 1);
    QCOMPARE(desk.misshapen(), QByteArray());
}

void DemoCallsTest::goneCustomerEndsTheCall()
{
    DemoDesk desk(DemoDesk::calm(DemoShape::FreePbx));
    take(desk, "PJSIP/provider-ffffffff");
    desk.wait(2s);
    QVERIFY(desk.events("OriginateResponse").first().contains("Response: Success"));
    QVERIFY(desk.heard.contains("Variable: BRIDGERESULT\r\nValue: NONEXISTENT\r\n"));
    QVERIFY(desk.office.staff().supervisor()->telephone.empty());
}

void DemoCallsTest::callsAnAgent()
{
    DemoDesk desk(DemoDesk::calm(DemoShape::FreePbx));
    desk.ask("Originate", {{"Channel", "PJSIP/1000"},
                           {"Context", "from-internal"},
                           {"Exten", "2001"},
                           {"Priority", "1"},
                           {"CallerID", "Supervisor <1000>"},
                           {"Variable", "A=1,B=2"},
                           {"Async", "true"}});
    desk.wait(1600ms);
    const DemoAgent *agent = desk.office.staff().find("2001");
    QCOMPARE(agent->device, DemoDeviceState::Ringing);
    QVERIFY(desk.heard.contains("Variable: A\r\nValue: 1\r\n"));
    QVERIFY(desk.heard.contains("Variable: B\r\nValue: 2\r\n"));
    desk.office.hangUpSupervisor();
    QCOMPARE(agent->device, DemoDeviceState::NotInUse);
    QCOMPARE(desk.misshapen(), QByteArray());
}

void DemoCallsTest::localChannelRings()
{
    DemoDesk desk(DemoDesk::calm(DemoShape::FreePbx));
    QVERIFY(desk.until([&] { return desk.talk(); }));
    desk.ask("Originate", {{"Channel", "Local/1000@from-internal/n"},
                           {"Application", "ChanSpy"},
                           {"Data", desk.talk()->leg->phone()->name + ",q"},
                           {"CallerID", "Supervisor <1000>"},
                           {"Async", "true"}});
    desk.wait(2s);
    QCOMPARE(desk.events("ChanSpyStart").size(), 1);
    QVERIFY(DemoDesk::field(desk.events("ChanSpyStart").first(), "SpyerChannel")
                .startsWith("Local/1000@from-internal-"));
    desk.office.hangUpSupervisor();
    desk.wait(100ms);
    QVERIFY(desk.office.staff().supervisor()->telephone.empty());
    QCOMPARE(desk.misshapen(), QByteArray());
}

void DemoCallsTest::keysChangeTheMode()
{
    DemoDesk desk(DemoDesk::calm(DemoShape::FreePbx));
    QVERIFY(desk.until([&] { return desk.talk(); }));
    spy(desk, desk.talk()->leg->phone()->name + ",qdE");
    desk.wait(2s);
    const QByteArray spyer = desk.office.spying().spies().first().spyer;
    const auto press = [&](const QByteArray &digit, const QByteArray &receive) {
        const QByteArray answer =
            desk.ask("PlayDTMF", {{"Channel", spyer}, {"Digit", digit}, {"Receive", receive}});
        return answer.contains("Message: DTMF successfully queued\r\n")
                   ? desk.office.spying().spies().first().mode
                   : DemoSpy::Mode::Listen;
    };
    QCOMPARE(press("5", "true"), DemoSpy::Mode::Whisper);
    QCOMPARE(press("6", "true"), DemoSpy::Mode::Barge);
    QCOMPARE(DemoDesk::field(desk.events("DTMFEnd").last(), "Direction"), QByteArray("Received"));
    // Without Receive the tone goes to the supervisor's ear, and ChanSpy does not hear it.
    QCOMPARE(press("4", "no"), DemoSpy::Mode::Barge);
    QCOMPARE(DemoDesk::field(desk.events("DTMFEnd").last(), "Direction"), QByteArray("Sent"));
    QCOMPARE(press("4", "true"), DemoSpy::Mode::Listen);
    QCOMPARE(desk.misshapen(), QByteArray());
}

void DemoCallsTest::keysAreRefused()
{
    DemoDesk desk(DemoDesk::calm(DemoShape::FreePbx));
    QVERIFY(desk.ask("PlayDTMF", {{"Channel", "x"}, {"Digit", "5"}})
                .contains("Response: Error\r\nActionID: a1\r\nMessage: Channel not found\r\n"));
    QVERIFY(desk.until([&] { return desk.talk(); }));
    QVERIFY(desk.ask("PlayDTMF", {{"Channel", desk.talk()->channel->name}})
                .contains("Message: No digit specified\r\n"));
}

void DemoCallsTest::variablesAreKept()
{
    DemoDesk desk(DemoDesk::calm(DemoShape::FreePbx));
    QVERIFY(desk.until([&] { return desk.talk(); }));
    const QByteArray channel = desk.talk()->channel->name;
    QCOMPARE(desk.ask("Setvar", {{"Channel", channel}, {"Variable", "NOTE"}, {"Value", "x"}}),
             QByteArray("Response: Success\r\nActionID: a1\r\nMessage: Variable Set\r\n\r\n"));
    QVERIFY(desk.heard.endsWith("Variable: NOTE\r\nValue: x\r\n\r\n"));
    QCOMPARE(desk.ask("Getvar", {{"Channel", channel}, {"Variable", "NOTE"}}),
             QByteArray("Response: Success\r\nActionID: a1\r\nVariable: NOTE\r\nValue: x\r\n\r\n"));
    QVERIFY(desk.ask("Getvar", {{"Channel", "no"}, {"Variable", "NOTE"}})
                .contains("Message: No such channel\r\n"));
    QVERIFY(
        desk.ask("Setvar", {{"Channel", channel}}).contains("Message: No variable specified\r\n"));
}

void DemoCallsTest::redirectJoinsTheQueue_data()
{
    QTest::addColumn<DemoShape>("shape");
    QTest::addColumn<QByteArray>("context");
    QTest::newRow("plain") << DemoShape::Plain << QByteArray("office");
    QTest::newRow("freepbx") << DemoShape::FreePbx << QByteArray("from-internal");
}

void DemoCallsTest::redirectJoinsTheQueue()
{
    QFETCH(const DemoShape, shape);
    QFETCH(const QByteArray, context);
    DemoSettings settings = DemoDesk::calm(shape);
    settings.agents = 3;
    settings.callsPerHour = 500;
    DemoDesk desk(settings);
    QVERIFY(desk.until([&] { return desk.office.members().queues()[3]->waiting.size() > 1; }));
    QVERIFY(desk.until([&] { return desk.talk(); }));
    const QByteArray moved = desk.talk()->channel->name;
    desk.ask("Setvar", {{"Channel", moved}, {"Variable", "QUEUE_PRIO"}, {"Value", "9"}});
    QVERIFY(
        desk.ask("Redirect",
                 {{"Channel", moved}, {"Context", context}, {"Exten", "603"}, {"Priority", "1"}})
            .contains("Message: Redirect successful\r\n"));
    const DemoVisit &first = *desk.office.members().queues()[3]->waiting.front();
    QCOMPARE(first.channel->name, moved);
    QCOMPARE(first.priority, 9);
    QVERIFY(desk.ask("QueueStatus", {}).contains("Priority: 9\r\n"));
    QCOMPARE(desk.misshapen(), QByteArray());
}

void DemoCallsTest::redirectIntoNothingLosesTheCall()
{
    DemoDesk desk(DemoDesk::calm(DemoShape::FreePbx));
    QVERIFY(desk.until([&] { return desk.talk(); }));
    const QByteArray channel = desk.talk()->channel->name;
    QVERIFY(desk.ask("Redirect", {{"Channel", channel}, {"Context", "nowhere"}})
                .contains("Message: Exten not specified\r\n"));
    QVERIFY(desk.ask("Redirect", {{"Channel", channel}, {"Context", "nowhere"}, {"Exten", "600"}})
                .contains("Message: Redirect successful\r\n"));
    QVERIFY(!desk.isUp(channel));
}

void DemoCallsTest::ringingTelephoneIsHungUp()
{
    DemoDesk desk(DemoDesk::calm(DemoShape::FreePbx));
    QVERIFY(desk.until([&] { return desk.waiting() && !desk.waiting()->offers.empty(); }));
    const QByteArray phone = desk.waiting()->offers.front().leg->phone()->name;
    desk.heard.clear();
    QVERIFY(desk.ask("Hangup", {{"Channel", phone}}).contains("Message: Channel Hungup\r\n"));
    QVERIFY(!desk.isUp(phone));
    QCOMPARE(desk.events("AgentRingNoAnswer").size(), 1);
    QVERIFY(desk.ask("Hangup", {{"Channel", phone}}).contains("Message: No such channel\r\n"));
}

void DemoCallsTest::dialplanIsShown_data()
{
    QTest::addColumn<DemoShape>("shape");
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("exten");
    QTest::addColumn<QByteArray>("told");
    const auto row = [](const char *name, DemoShape shape, const char *context, const char *exten,
                        const char *told) {
        QTest::newRow(name) << shape << QByteArray(context) << QByteArray(exten)
                            << QByteArray(told);
    };
    row("queue by include", DemoShape::FreePbx, "from-internal", "600",
        "Context: ext-queues\r\nExtension: 600\r\nPriority: 2\r\nApplication: Queue\r\n");
    row("agent with hint", DemoShape::FreePbx, "from-internal", "2001",
        "Context: ext-local\r\nExtension: 2001\r\nPriority: hint\r\n");
    row("member context", DemoShape::FreePbx, "from-queue", "2001", "Extension: _2XXX\r\n");
    row("parking space", DemoShape::FreePbx, "parkedcalls", "71",
        "Application: ParkedCall\r\nAppData: default,71\r\nRegistrar: res_parking/default\r\n");
    row("wrong number", DemoShape::FreePbx, "from-internal", "999",
        "Context: bad-number\r\nExtension: _.\r\nPriority: 1\r\nApplication: Playback\r\n");
    row("number", DemoShape::Plain, "from-internal", "79165550002", "Application: Dial\r\n");
    row("parking lot", DemoShape::Plain, "office", "700", "Application: Park\r\n");
    row("no such extension", DemoShape::Plain, "office", "999",
        "Response: Error\r\nActionID: a1\r\nMessage: Did not find extension 999@office\r\n");
    row("no such context", DemoShape::Plain, "nosuch", "999",
        "Response: Error\r\nActionID: a1\r\nMessage: Did not find context nosuch\r\n");
    row("whole context", DemoShape::Plain, "parkedcalls", "", "ListItems: 21\r\n");
}

void DemoCallsTest::dialplanIsShown()
{
    QFETCH(const DemoShape, shape);
    QFETCH(const QByteArray, context);
    QFETCH(const QByteArray, exten);
    QFETCH(const QByteArray, told);
    DemoDesk desk(DemoDesk::calm(shape));
    desk.heard = desk.ask("ShowDialPlan", {{"Context", context}, {"Extension", exten}});
    QVERIFY2(desk.heard.contains(told), desk.heard.constData());
    QCOMPARE(desk.misshapen(), QByteArray());
}

QTEST_GUILESS_MAIN(DemoCallsTest)
#include "tst_democalls.moc"
