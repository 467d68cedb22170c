// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/demodesk.h"

using namespace std::chrono_literals;

/// Transfers and parking ordered by a supervisor, in both shapes.
class DemoHandOversTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void transferIsRefused();
    void directMemberIsDoneAtOnce();
    void localMemberGoesUnseen_data();
    void localMemberGoesUnseen();
    void transferredCustomerHangsUp();
    void outsideNumberAnswers();
    void talkIsParkedAndTaken_data();
    void talkIsParkedAndTaken();
    void waitingCallerIsParked();
    void parkedCallIsGivenUp();
    void parkingTimeIsUp_data();
    void parkingTimeIsUp();
    void emptySpaceEndsTheCall();
};

namespace {

void eachShape()
{
    QTest::addColumn<DemoShape>("shape");
    QTest::newRow("plain") << DemoShape::Plain;
    QTest::newRow("freepbx") << DemoShape::FreePbx;
}

QByteArray park(DemoDesk &desk, const QByteArray &channel, const QByteArray &back)
{
    return desk.ask("Park", {{"Channel", channel},
                             {"TimeoutChannel", back},
                             {"Timeout", "20000"},
                             {"Parkinglot", "default"}});
}

} // namespace

void DemoHandOversTest::transferIsRefused()
{
    DemoDesk desk(DemoDesk::calm(DemoShape::Plain));
    QVERIFY(desk.ask("BlindTransfer", {}).contains("Message: No channel specified\r\n"));
    QVERIFY(desk.ask("BlindTransfer", {{"Channel", "x"}})
                .contains("Message: No extension specified\r\n"));
    QVERIFY(desk.ask("BlindTransfer", {{"Channel", "x"}, {"Exten", "2001"}})
                .contains("Message: Channel specified does not exist\r\n"));
    QVERIFY(
        desk.ask("Park", {{"Channel", "x"}}).contains("Message: Channel does not exist: x\r\n"));
}

void DemoHandOversTest::directMemberIsDoneAtOnce()
{
    DemoDesk desk(DemoDesk::calm(DemoShape::Plain));
    QVERIFY(desk.until([&] { return desk.talk(); }));
    const QByteArray phone = desk.talk()->leg->phone()->name;
    const QByteArray customer = desk.talk()->channel->name;
    const QByteArray target = desk.talk()->agent->exten == "2001" ? "2002" : "2001";
    desk.heard.clear();
    QVERIFY(
        desk.ask("BlindTransfer", {{"Channel", phone}, {"Context", "office"}, {"Exten", target}})
            .contains("Message: Transfer succeeded\r\n"));
    QCOMPARE(desk.events("BlindTransfer").size(), 1);
    QCOMPARE(DemoDesk::field(desk.events("BlindTransfer").first(), "TransfereeChannel"), customer);
    QCOMPARE(DemoDesk::field(desk.events("AgentComplete").first(), "Reason"),
             QByteArray("transfer"));
    QVERIFY(desk.queueLog().contains(QByteArray("|BLINDTRANSFER|" + target + "|office|")));
    QVERIFY(!desk.isUp(phone));
    QVERIFY(!desk.office.staff().find(target)->telephone.empty());
    QCOMPARE(desk.misshapen(), QByteArray());
}

void DemoHandOversTest::localMemberGoesUnseen_data()
{
    QTest::addColumn<QByteArray>("exten");
    QTest::newRow("to a person") << QByteArray("2001");
    QTest::newRow("to another queue") << QByteArray("604");
    QTest::newRow("to a number") << QByteArray("79165550002");
    QTest::newRow("into the parking lot") << QByteArray("70");
    QTest::newRow("into nothing") << QByteArray("999");
}

void DemoHandOversTest::localMemberGoesUnseen()
{
    QFETCH(const QByteArray, exten);
    DemoDesk desk(DemoDesk::calm(DemoShape::FreePbx));
    QVERIFY(desk.until([&] { return desk.talk() && desk.talk()->agent->exten != "2001"; }));
    const QByteArray phone = desk.talk()->leg->phone()->name;
    const QByteArray inner = desk.talk()->leg->inner()->name;
    const QByteArray customer = desk.talk()->channel->name;
    const QByteArray id = desk.talk()->channel->uniqueId;
    QVERIFY(desk.ask("BlindTransfer",
                     {{"Channel", phone}, {"Context", "from-internal"}, {"Exten", exten}})
                .contains("Message: Transfer succeeded\r\n"));
    QVERIFY(!desk.isUp(phone));
    QCOMPARE(DemoDesk::field(desk.events("BlindTransfer").first(), "TransfereeChannel"), inner);
    QVERIFY(desk.isUp(customer));
    QVERIFY(desk.until([&] { return !desk.isUp(customer); }));
    desk.wait(1s);
    QVERIFY(!desk.isUp(inner));
    QCOMPARE(desk.queueLog().count(QByteArray("|" + id + "|")), 3);
    QVERIFY(!desk.queueLog().contains("BLINDTRANSFER"));
    QCOMPARE(desk.misshapen(), QByteArray());
}

void DemoHandOversTest::transferredCustomerHangsUp()
{
    DemoDesk desk(DemoDesk::calm(DemoShape::FreePbx));
    QVERIFY(desk.until([&] { return desk.talk() && desk.talk()->agent->exten != "2001"; }));
    const QByteArray inner = desk.talk()->leg->inner()->name;
    const QByteArray customer = desk.talk()->channel->name;
    desk.ask("BlindTransfer", {{"Channel", desk.talk()->leg->phone()->name},
                               {"Context", "from-internal"},
                               {"Exten", "2001"}});
    desk.wait(500ms);
    desk.ask("Hangup", {{"Channel", customer}});
    QVERIFY(!desk.isUp(customer));
    QVERIFY(!desk.isUp(inner));
    QVERIFY(desk.office.staff().find("2001")->telephone.empty());
    QCOMPARE(desk.misshapen(), QByteArray());
}

void DemoHandOversTest::outsideNumberAnswers()
{
    DemoDesk desk(DemoDesk::calm(DemoShape::Plain));
    QVERIFY(desk.until([&] { return desk.talk(); }));
    const QByteArray customer = desk.talk()->channel->name;
    desk.ask("Redirect", {{"Channel", customer}, {"Context", "office"}, {"Exten", "79165550002"}});
    desk.wait(15s);
    const DemoChannel *sent = desk.office.channels().find(customer);
    QVERIFY(sent && sent->bridge);
    QVERIFY(sent->bridge->channels.first()->trunk);
    QVERIFY(desk.heard.contains("DialString: 79165550002@trunk\r\n"));
    desk.ask("Hangup", {{"Channel", customer}});
    QVERIFY(!desk.isUp(customer));
    QCOMPARE(desk.misshapen(), QByteArray());
}

void DemoHandOversTest::talkIsParkedAndTaken_data()
{
    eachShape();
}

void DemoHandOversTest::talkIsParkedAndTaken()
{
    QFETCH(const DemoShape, shape);
    DemoDesk desk(DemoDesk::calm(shape));
    QVERIFY(desk.until([&] { return desk.talk(); }));
    const QByteArray phone = desk.talk()->leg->phone()->name;
    const QByteArray customer = desk.talk()->channel->name;
    QCOMPARE(park(desk, customer, phone),
             QByteArray("Response: Success\r\nActionID: a1\r\nMessage: Park successful\n\r\n\r\n"));
    QVERIFY(!desk.isUp(phone));
    const QByteArray told = desk.events("ParkedCall").first();
    QCOMPARE(DemoDesk::field(told, "ParkeeChannel"), customer);
    QCOMPARE(DemoDesk::field(told, "ParkerDialString"), phone.first(10));
    const QByteArray space = DemoDesk::field(told, "ParkingSpace");
    QCOMPARE(space, QByteArray(shape == DemoShape::Plain ? "701" : "71"));
    QVERIFY(desk.ask("ParkedCalls", {}).contains("Total: 1\r\n"));

    desk.ask("Originate", {{"Channel", "PJSIP/1000"},
                           {"Context", "parkedcalls"},
                           {"Exten", space},
                           {"Priority", "1"},
                           {"Async", "true"}});
    desk.wait(2s);
    QCOMPARE(desk.events("UnParkedCall").size(), 1);
    QCOMPARE(desk.office.channels().find(customer)->bridge->channels.size(), 2);
    QVERIFY(desk.ask("ParkedCalls", {}).contains("Total: 0\r\n"));
    desk.office.hangUpSupervisor();
    desk.wait(100ms);
    QVERIFY(!desk.isUp(customer));
    QVERIFY(desk.queueLog().contains("|COMPLETECALLER|"));
    QCOMPARE(desk.misshapen(), QByteArray());
}

/// As with Bridge, the queue loses a channel nobody saw: docs/demo-pbx.md.
void DemoHandOversTest::waitingCallerIsParked()
{
    DemoSettings settings = DemoDesk::calm(DemoShape::FreePbx);
    settings.agents = 2;
    settings.callsPerHour = 300;
    DemoDesk desk(settings);
    QVERIFY(desk.until([&] { return desk.waiting(); }));
    const QByteArray customer = desk.waiting()->channel->name;
    const QByteArray id = desk.waiting()->channel->uniqueId;
    park(desk, customer, customer);
    QCOMPARE(desk.events("ParkedCall").size(), 1);
    for (const QByteArray &message : desk.events("QueueCallerLeave"))
        QVERIFY(DemoDesk::field(message, "Uniqueid") != id);
    QVERIFY(desk.queueLog().contains("|ABANDON|1|1|"));
}

void DemoHandOversTest::parkedCallIsGivenUp()
{
    DemoDesk desk(DemoDesk::calm(DemoShape::FreePbx));
    QVERIFY(desk.until([&] { return desk.talk(); }));
    const QByteArray customer = desk.talk()->channel->name;
    park(desk, customer, desk.talk()->leg->phone()->name);
    desk.ask("Hangup", {{"Channel", customer}});
    QCOMPARE(desk.events("ParkedCallGiveUp").size(), 1);
    QVERIFY(!desk.isUp(customer));
    QVERIFY(desk.office.parking().spots().empty());
}

void DemoHandOversTest::parkingTimeIsUp_data()
{
    eachShape();
}

void DemoHandOversTest::parkingTimeIsUp()
{
    QFETCH(const DemoShape, shape);
    DemoDesk desk(DemoDesk::calm(shape));
    QVERIFY(desk.until([&] { return desk.talk(); }));
    const QByteArray customer = desk.talk()->channel->name;
    const QByteArray exten = desk.talk()->agent->exten;
    park(desk, customer, desk.talk()->leg->phone()->name);
    QVERIFY(desk.until([&] { return !desk.events("ParkedCallTimeOut").isEmpty(); }));
    QCOMPARE(DemoDesk::field(desk.events("ParkedCallTimeOut").first(), "ParkingDuration"),
             QByteArray("20"));
    QCOMPARE(desk.isUp(customer), shape == DemoShape::FreePbx);
    QCOMPARE(!desk.office.staff().find(exten)->telephone.empty(), shape == DemoShape::FreePbx);
    QCOMPARE(desk.misshapen(), QByteArray());
}

void DemoHandOversTest::emptySpaceEndsTheCall()
{
    DemoDesk desk(DemoDesk::calm(DemoShape::FreePbx));
    desk.ask("Originate", {{"Channel", "PJSIP/1000"},
                           {"Context", "from-internal"},
                           {"Exten", "75"},
                           {"Priority", "1"},
                           {"Async", "true"}});
    desk.wait(2s);
    QVERIFY(desk.events("OriginateResponse").first().contains("Response: Success"));
    QVERIFY(desk.office.staff().supervisor()->telephone.empty());
}

QTEST_GUILESS_MAIN(DemoHandOversTest)
#include "tst_demohandovers.moc"
