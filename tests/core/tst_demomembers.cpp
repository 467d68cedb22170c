// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/demodesk.h"

using namespace std::chrono_literals;

/// The actions on members of queues, answered and told as in captures/05-actions/members.
class DemoMembersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusalsAreWordedAsRecorded_data();
    void refusalsAreWordedAsRecorded();
    void someMembersAreStatic_data();
    void someMembersAreStatic();
    void addKeepsWhatItIsGiven();
    void ringInUseIsToldAndObeyed();
    void pauseKeepsItsReason();
};

namespace {

QByteArray interfaceIn(const DemoDesk &desk, bool isDynamic)
{
    for (const auto &member : desk.office.members().queues().front()->members)
        if (member->isDynamic == isDynamic)
            return member->interface;
    return {};
}

} // namespace

void DemoMembersTest::refusalsAreWordedAsRecorded_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QList<QByteArray>>("headers");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *name, const char *action, const QList<QByteArray> &headers,
                        const char *message) {
        QTest::newRow(name) << QByteArray(action) << headers << QByteArray(message);
    };
    row("pause without state", "QueuePause", {"Interface", "PJSIP/2001"},
        "Need 'Interface' and 'Paused' parameters.");
    row("pause of a stranger", "QueuePause", {"Interface", "Local/9@no", "Paused", "true"},
        "Interface not found");
    row("pause in no such queue", "QueuePause",
        {"Interface", "PJSIP/2001", "Queue", "nosuch", "Paused", "true"}, "Interface not found");
    row("add to no such queue", "QueueAdd", {"Queue", "nosuch", "Interface", "PJSIP/2001"},
        "Unable to add interface to queue: No such queue");
    row("add without interface", "QueueAdd", {"Queue", "Sales"}, "'Interface' not specified.");
    row("add of a member", "QueueAdd", {"Queue", "Sales", "Interface", "PJSIP/2001"},
        "Unable to add interface: Already there");
    row("penalty below zero", "QueuePenalty", {"Interface", "PJSIP/2001", "Penalty", "-1"},
        "Invalid interface, queuename or penalty");
    row("penalty of a stranger", "QueuePenalty", {"Interface", "Local/9@no", "Penalty", "1"},
        "Invalid interface, queuename or penalty");
    row("ring in use, maybe", "QueueMemberRingInUse",
        {"Interface", "PJSIP/2001", "RingInUse", "maybe"},
        "'RingInUse' parameter must be a truth value (yes/no, on/off, 0/1, etc)");
    row("ring in use of a stranger", "QueueMemberRingInUse",
        {"Interface", "Local/9@no", "RingInUse", "yes"},
        "Invalid interface, queuename, or ringinuse value\n");
    row("ring in use of nobody", "QueueMemberRingInUse", {"RingInUse", "yes"},
        "Need 'Interface' and 'RingInUse' parameters.");
    row("remove of a static member", "QueueRemove", {"Queue", "Sales", "Interface", "PJSIP/2001"},
        "Member not dynamic");
    row("remove of a stranger", "QueueRemove", {"Queue", "Sales", "Interface", "Local/9@no"},
        "Unable to remove interface: Not there");
    row("remove from no such queue", "QueueRemove", {"Queue", "nosuch", "Interface", "PJSIP/2001"},
        "Unable to remove interface from queue: No such queue");
    row("priority without queue", "QueueChangePriorityCaller", {"Caller", "x"},
        "'Queue' not specified.");
    row("priority without caller", "QueueChangePriorityCaller", {"Queue", "Sales"},
        "'Caller' not specified.");
    row("priority without number", "QueueChangePriorityCaller",
        {"Queue", "Sales", "Caller", "x", "Priority", "x"}, "'Priority' need integer.");
    row("priority of nobody", "QueueChangePriorityCaller",
        {"Queue", "Sales", "Caller", "x", "Priority", "1"},
        "Unable to change priority caller on queue: No such caller");
    row("withdraw of nobody", "QueueWithdrawCaller", {"Queue", "Sales", "Caller", "x"},
        "Unable to request withdraw from queue: No such caller");
    row("withdraw from nowhere", "QueueWithdrawCaller", {"Queue", "nosuch", "Caller", "x"},
        "Unable to request withdraw from queue: No such queue");
}

void DemoMembersTest::refusalsAreWordedAsRecorded()
{
    QFETCH(const QByteArray, action);
    QFETCH(const QList<QByteArray>, headers);
    QFETCH(const QByteArray, message);
    DemoDesk desk(DemoDesk::calm(DemoShape::Plain));
    QByteArray answer;
    DemoAction asked;
    asked.headers.append({"Action", action});
    for (qsizetype i = 0; i + 1 < headers.size(); i += 2)
        asked.headers.append({headers[i], headers[i + 1]});
    DemoReply reply(asked, desk.office, [&answer](const QByteArray &bytes) { answer += bytes; });
    findDemoAction(action)->function(reply);
    QCOMPARE(answer, QByteArray("Response: Error\r\nMessage: " + message + "\r\n\r\n"));
    QCOMPARE(desk.heard, QByteArray());
}

void DemoMembersTest::someMembersAreStatic_data()
{
    QTest::addColumn<DemoShape>("shape");
    QTest::newRow("plain") << DemoShape::Plain;
    QTest::newRow("freepbx") << DemoShape::FreePbx;
}

void DemoMembersTest::someMembersAreStatic()
{
    QFETCH(const DemoShape, shape);
    DemoDesk desk(DemoDesk::calm(shape));
    const QByteArray queue = desk.office.members().queues().front()->name;
    QVERIFY(desk.ask("QueueRemove", {{"Queue", queue}, {"Interface", interfaceIn(desk, false)}})
                .contains("Message: Member not dynamic\r\n"));
    const QByteArray removed = interfaceIn(desk, true);
    QVERIFY(desk.ask("QueueRemove", {{"Queue", queue}, {"Interface", removed}})
                .contains("Message: Removed interface from queue\r\n"));
    QCOMPARE(desk.events("QueueMemberRemoved").size(), 1);
    QCOMPARE(DemoDesk::field(desk.events("QueueMemberRemoved").first(), "Membership"),
             QByteArray("dynamic"));
    QVERIFY(!desk.office.members().queues().front()->find(removed));
}

void DemoMembersTest::addKeepsWhatItIsGiven()
{
    DemoDesk desk(DemoDesk::calm(DemoShape::FreePbx));
    const auto &queue = desk.office.members().queues()[1];
    QByteArray interface;
    for (const auto &agent : desk.office.staff().agents())
        if (!queue->find(desk.office.members().interfaceOf(*agent)))
            interface = desk.office.members().interfaceOf(*agent);
    QVERIFY(desk.ask("QueueAdd", {{"Queue", queue->name},
                                  {"Interface", interface},
                                  {"MemberName", "Somebody Lent"},
                                  {"StateInterface", "hint:2001@ext-local"},
                                  {"Penalty", "3"},
                                  {"Paused", "true"},
                                  {"Reason", "Starting"}})
                .contains("Message: Added interface to queue\r\n"));
    const QByteArray told = desk.events("QueueMemberAdded").first();
    QCOMPARE(DemoDesk::field(told, "MemberName"), QByteArray("Somebody Lent"));
    QCOMPARE(DemoDesk::field(told, "StateInterface"), QByteArray("hint:2001@ext-local"));
    QCOMPARE(DemoDesk::field(told, "Membership"), QByteArray("dynamic"));
    QCOMPARE(DemoDesk::field(told, "Penalty"), QByteArray("3"));
    QCOMPARE(DemoDesk::field(told, "PausedReason"), QByteArray("Starting"));
    QVERIFY(desk.queueLog().contains("|MANAGER|601|Somebody Lent|ADDMEMBER|PAUSED"));
    QCOMPARE(desk.misshapen(), QByteArray());
}

void DemoMembersTest::ringInUseIsToldAndObeyed()
{
    DemoSettings settings = DemoDesk::calm(DemoShape::Plain);
    settings.agents = 2;
    settings.callsPerHour = 400;
    DemoDesk desk(settings);
    QVERIFY(desk.until([&] { return desk.talk(); }));
    const QByteArray interface = desk.talk()->interface;
    QVERIFY(desk.ask("QueueMemberRingInUse", {{"Interface", interface}, {"RingInUse", "yes"}})
                .contains("Message: Interface ringinuse set successfully\r\n"));
    QVERIFY(!desk.events("QueueMemberRinginuse").isEmpty());
    QCOMPARE(DemoDesk::field(desk.events("QueueMemberRinginuse").first(), "Ringinuse"),
             QByteArray("1"));
    QVERIFY(desk.queueLog().contains(QByteArray("|" + interface + "|RINGINUSE|1")));
    QVERIFY(desk.until([&] {
        for (const auto &agent : desk.office.staff().agents())
            if (agent->device == DemoDeviceState::RingInUse)
                return true;
        return false;
    }));
    QCOMPARE(desk.misshapen(), QByteArray());
}

void DemoMembersTest::pauseKeepsItsReason()
{
    DemoDesk desk(DemoDesk::calm(DemoShape::Plain));
    const auto &queue = desk.office.members().queues().front();
    const QByteArray interface = queue->members.front()->interface;
    desk.ask(
        "QueuePause",
        {{"Interface", interface}, {"Queue", queue->name}, {"Paused", "true"}, {"Reason", "lent"}});
    QCOMPARE(desk.events("QueueMemberPause").size(), 1);
    QVERIFY(queue->members.front()->paused);
    // Unpausing with a reason leaves it there (captures, surprise 20).
    desk.ask("QueuePause", {{"Interface", interface}, {"Paused", "false"}, {"Reason", "Back"}});
    QCOMPARE(queue->members.front()->pausedReason, QByteArray("Back"));
    QVERIFY(!queue->members.front()->paused);
}

QTEST_GUILESS_MAIN(DemoMembersTest)
#include "tst_demomembers.moc"
