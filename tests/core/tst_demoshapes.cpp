// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demoactiontable.h"
#include "core/demo/demoreply.h"
#include "tests/support/eventshapes.h"

#include <QTest>

using namespace std::chrono_literals;

namespace {

DemoSettings busyDay(DemoShape shape)
{
    DemoSettings settings;
    settings.shape = shape;
    settings.callsPerHour = 400;
    settings.utcOffset = 8h;
    settings.queues = demoQueuePlans();
    return settings;
}

/// Everything an office sends in five hours, and its answer to every action at the end.
QByteArray makeDay(DemoShape shape)
{
    QByteArray bytes;
    const auto take = [&bytes](const QByteArray &message) { bytes += message; };
    DemoOffice office(busyDay(shape));
    office.setSink([&take](DemoPrivilege, const QByteArray &message) { take(message); });
    office.advanceTo(office.now() + 5h);
    for (const DemoActionEntry &entry : demoActions()) {
        DemoAction action;
        const auto add = [&action](const char *name, const QByteArray &value) {
            action.headers.append(DemoAction::Header{name, value});
        };
        const auto &queues = office.members().queues();
        add("Action", entry.name.toByteArray());
        add("ActionID", "a1");
        add("Interface", queues.front()->members.front()->interface);
        add("Context", "parkedcalls");
        add("Paused", "true");
        add("Penalty", "1");
        add("Queue", entry.name == "QueueAdd" ? queues.back()->name : QByteArray());
        if (!office.channels().bridges().empty())
            add("BridgeUniqueid", office.channels().bridges().begin()->second->uniqueId);
        DemoReply reply(action, office, take);
        if (entry.function)
            entry.function(reply);
    }
    return bytes;
}

const QByteArray &everythingSent(DemoShape shape)
{
    static const QByteArray Plain = makeDay(DemoShape::Plain);
    static const QByteArray FreePbx = makeDay(DemoShape::FreePbx);
    return shape == DemoShape::Plain ? Plain : FreePbx;
}

} // namespace

/// Every event of the demo PBX has the headers, in the order, that a real Asterisk was seen to
/// give that event.
class DemoShapesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsAreShapedAsRecorded_data();
    void eventsAreShapedAsRecorded();
    void theDayHasEverything_data();
    void theDayHasEverything();
};

void DemoShapesTest::eventsAreShapedAsRecorded_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QSet<QByteArray>>("sent");
    for (const auto &[shape, name] :
         {std::pair(DemoShape::Plain, "plain"), std::pair(DemoShape::FreePbx, "freepbx")}) {
        EventShapes shapes;
        collectEventShapes(everythingSent(shape), &shapes);
        for (auto it = shapes.cbegin(); it != shapes.cend(); ++it)
            QTest::newRow(QByteArray(name + (' ' + it.key())).constData())
                << it.key() << it.value();
    }
}

void DemoShapesTest::eventsAreShapedAsRecorded()
{
    QFETCH(const QByteArray, event);
    QFETCH(const QSet<QByteArray>, sent);
    const QSet<QByteArray> known = recordedEventShapes().value(event);
    for (const QByteArray &shape : sent)
        QVERIFY2(known.contains(shape), shape.constData());
}

void DemoShapesTest::theDayHasEverything_data()
{
    QTest::addColumn<DemoShape>("shape");
    QTest::newRow("plain") << DemoShape::Plain;
    QTest::newRow("freepbx") << DemoShape::FreePbx;
}

/// Otherwise the shapes above would hold of a day on which nothing happens.
void DemoShapesTest::theDayHasEverything()
{
    QFETCH(const DemoShape, shape);
    const QByteArray &sent = everythingSent(shape);
    for (const char *event :
         {"AgentRingNoAnswer", "AttendedTransfer", "BlindTransfer", "ContactStatus", "DTMFEnd",
          "ExtensionStatus", "Hold", "MusicOnHoldStart", "PeerStatus", "QueueCallerAbandon",
          "QueueMemberPause", "QueueMemberStatus", "Unhold"})
        QVERIFY2(sent.contains(QByteArray(QByteArray("Event: ") + event + "\r\n")), event);
    for (const char *detail :
         {"Variable: QUEUESTATUS\r\nValue: TIMEOUT", "Variable: QUEUESTATUS\r\nValue: FULL",
          "Context: ann-closed", "Context: callback", "DialStatus: BUSY", "DialStatus: NOANSWER",
          "DialStatus: CANCEL", "Reason: agent", "Reason: caller", "RingTime: 0\r\n"})
        QVERIFY2(sent.contains(detail), detail);
}

QTEST_GUILESS_MAIN(DemoShapesTest)
#include "tst_demoshapes.moc"
