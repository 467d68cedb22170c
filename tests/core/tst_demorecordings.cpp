// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/demodesk.h"

using namespace std::chrono_literals;

/// MixMonitor ordered by a supervisor, and by the office itself.
class DemoRecordingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordingIsToldAsRecorded();
    void refusalsAreWordedAsRecorded_data();
    void refusalsAreWordedAsRecorded();
    void newestIsStoppedFirst();
    void officeRecordsItsQueues();
};

void DemoRecordingsTest::recordingIsToldAsRecorded()
{
    DemoDesk desk(DemoDesk::calm(DemoShape::FreePbx));
    QVERIFY(desk.until([&] { return desk.talk(); }));
    const QByteArray channel = desk.talk()->channel->name;
    const QByteArray success = "Response: Success\r\nActionID: a1\r\n\r\n";
    QCOMPARE(
        desk.ask("MixMonitor", {{"Channel", channel}, {"File", "asked.wav"}, {"Options", "b"}}),
        success);
    QCOMPARE(DemoDesk::field(desk.events("MixMonitorStart").last(), "Channel"), channel);
    QVERIFY(desk.ask("Getvar", {{"Channel", channel}, {"Variable", "MIXMONITOR_FILENAME"}})
                .contains("Value: /var/spool/asterisk/monitor/asked.wav\r\n"));
    QCOMPARE(
        desk.ask("MixMonitorMute", {{"Channel", channel}, {"Direction", "both"}, {"State", "1"}}),
        success);
    QCOMPARE(DemoDesk::field(desk.events("MixMonitorMute").last(), "State"), QByteArray("1"));
    QVERIFY(desk.talk()->channel->monitors.first().isMuted);
    desk.ask("MixMonitorMute", {{"Channel", channel}, {"Direction", "both"}, {"State", "0"}});
    QVERIFY(!desk.talk()->channel->monitors.first().isMuted);
    QCOMPARE(desk.ask("StopMixMonitor", {{"Channel", channel}}), success);
    QCOMPARE(desk.events("MixMonitorStop").size(), 1);
    QVERIFY(desk.talk()->channel->monitors.isEmpty());
    QCOMPARE(desk.misshapen(), QByteArray());
}

void DemoRecordingsTest::refusalsAreWordedAsRecorded_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<bool>("isChannelNamed");
    QTest::addColumn<QByteArray>("direction");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *name, const char *action, bool isNamed, const char *direction,
                        const char *message) {
        QTest::newRow(name) << QByteArray(action) << isNamed << QByteArray(direction)
                            << QByteArray(message);
    };
    row("no file", "MixMonitor", true, "", "Could not start monitoring channel");
    row("record nobody", "MixMonitor", false, "", "No such channel");
    row("stop nothing", "StopMixMonitor", true, "", "Could not stop monitoring channel");
    row("stop nobody", "StopMixMonitor", false, "", "No such channel");
    row("mute nothing", "MixMonitorMute", true, "both", "Cannot set mute flag");
    row("mute nobody", "MixMonitorMute", false, "both", "No such channel");
    row("mute without direction", "MixMonitorMute", true, "",
        "No direction specified. Must be read, write or both");
}

void DemoRecordingsTest::refusalsAreWordedAsRecorded()
{
    QFETCH(const QByteArray, action);
    QFETCH(const bool, isChannelNamed);
    QFETCH(const QByteArray, direction);
    QFETCH(const QByteArray, message);
    DemoDesk desk(DemoDesk::calm(DemoShape::Plain));
    QVERIFY(desk.until([&] { return desk.talk(); }));
    const QByteArray channel = isChannelNamed ? desk.talk()->channel->name : "nosuch";
    QCOMPARE(desk.ask(action.constData(),
                      {{"Channel", channel}, {"Direction", direction}, {"State", "1"}}),
             QByteArray("Response: Error\r\nActionID: a1\r\nMessage: " + message + "\r\n\r\n"));
}

void DemoRecordingsTest::newestIsStoppedFirst()
{
    DemoDesk desk(DemoDesk::calm(DemoShape::Plain));
    QVERIFY(desk.until([&] { return desk.talk(); }));
    const QByteArray channel = desk.talk()->channel->name;
    const QByteArray first =
        desk.ask("MixMonitor", {{"Channel", channel}, {"File", "a.wav"}, {"Options", "i(ONE)"}});
    const QByteArray id = DemoDesk::field(first, "MixMonitorID");
    QVERIFY(!id.isEmpty());
    QVERIFY(desk.heard.contains(QByteArray("Variable: ONE\r\nValue: " + id + "\r\n")));
    desk.ask("MixMonitor", {{"Channel", channel}, {"File", "b.wav"}});
    desk.ask("StopMixMonitor", {{"Channel", channel}});
    QCOMPARE(desk.talk()->channel->monitors.size(), 1);
    QCOMPARE(desk.talk()->channel->monitors.first().id, id);
    QVERIFY(desk.ask("StopMixMonitor", {{"Channel", channel}, {"MixMonitorID", "0x1"}})
                .contains("Message: Could not stop monitoring channel\r\n"));
    QVERIFY(desk.ask("StopMixMonitor", {{"Channel", channel}, {"MixMonitorID", id}})
                .startsWith("Response: Success"));
}

void DemoRecordingsTest::officeRecordsItsQueues()
{
    DemoSettings settings = DemoDesk::calm(DemoShape::FreePbx);
    settings.recordsQueues = true;
    DemoDesk desk(settings);
    QVERIFY(desk.until([&] { return desk.talk(); }));
    QVERIFY(desk.heard.indexOf("Event: MixMonitorStart") >= 0);
    QVERIFY(desk.heard.indexOf("Event: MixMonitorStart")
            < desk.heard.indexOf("Event: QueueCallerJoin"));
    QVERIFY(desk.ask("StopMixMonitor", {{"Channel", desk.talk()->channel->name}})
                .startsWith("Response: Success"));
    QCOMPARE(desk.misshapen(), QByteArray());
}

QTEST_GUILESS_MAIN(DemoRecordingsTest)
#include "tst_demorecordings.moc"
