// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/demodesk.h"

using namespace std::chrono_literals;

/// Whatever is ordered in whatever order, the office stays in one piece.
class DemoStressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void officeStaysWhole_data();
    void officeStaysWhole();
};

namespace {

DemoSettings busy(DemoShape shape)
{
    DemoSettings settings;
    settings.shape = shape;
    settings.callsPerHour = 400;
    settings.utcOffset = 8h;
    settings.recordsQueues = true;
    settings.queues = demoQueuePlans();
    return settings;
}

/// One order by chance, about a channel that is there.
void order(DemoDesk &desk, DemoRandom &dice)
{
    const auto &channels = desk.office.channels().channels();
    if (channels.empty())
        return;
    auto any = channels.begin();
    std::advance(any, dice.below(int(channels.size())));
    const QByteArray name = any->second->name;
    const QByteArray context = dice.chance(0.9) ? "from-internal" : "nowhere";
    const QList<QByteArray> extens{"600", "603", "2001", "2009", "1000", "79165550002",
                                   "70",  "71",  "700",  "701",  "999"};
    const QByteArray exten = extens[dice.below(int(extens.size()))];
    const QByteArray phone = dice.chance(0.7) ? "PJSIP/1000" : "Local/1000@from-internal/n";
    switch (dice.below(9)) {
    case 0:
        if (desk.ask("Hangup", {{"Channel", name}}).contains("Response: Success"))
            QVERIFY2(!desk.isUp(name), name.constData());
        else
            QVERIFY2(false, name.constData());
        return;
    case 1:
        desk.ask("Redirect", {{"Channel", name}, {"Context", context}, {"Exten", exten}});
        return;
    case 2:
        desk.ask("BlindTransfer", {{"Channel", name}, {"Context", context}, {"Exten", exten}});
        return;
    case 3:
        desk.ask("Park", {{"Channel", name}, {"TimeoutChannel", name}, {"Timeout", "30000"}});
        return;
    case 4:
        desk.ask("Originate", {{"Channel", phone},
                               {"Application", dice.chance(0.5) ? "ChanSpy" : "Bridge"},
                               {"Data", name + (dice.chance(0.5) ? ",qdE" : ",x")},
                               {"Async", "true"}});
        return;
    case 5:
        desk.ask("Originate", {{"Channel", dice.chance(0.5) ? phone : QByteArray("PJSIP/2003")},
                               {"Context", "from-internal"},
                               {"Exten", exten},
                               {"Async", "true"}});
        return;
    case 6:
        desk.ask("PlayDTMF", {{"Channel", name}, {"Digit", "5"}, {"Receive", "true"}});
        return;
    case 7:
        desk.ask(dice.chance(0.5) ? "MixMonitor" : "StopMixMonitor",
                 {{"Channel", name}, {"File", "x.wav"}});
        return;
    default:
        desk.office.hangUpSupervisor();
    }
}

void verifyWhole(const DemoDesk &desk)
{
    const DemoChannels &all = desk.office.channels();
    for (const auto &[serial, bridge] : all.bridges()) {
        if (bridge->type == "basic")
            QVERIFY2(bridge->channels.size() <= 2, bridge->uniqueId.constData());
        for (const DemoChannel *channel : bridge->channels)
            QCOMPARE(channel->bridge, bridge.get());
    }
    for (const auto &[serial, channel] : all.channels())
        QVERIFY2(desk.office.now() - channel->created < 2h, channel->name.constData());
    for (const DemoAgent *agent : desk.office.staff().telephones())
        QCOMPARE(int(agent->device), int(desk.office.staff().stateOf(*agent)));
}

} // namespace

void DemoStressTest::officeStaysWhole_data()
{
    QTest::addColumn<DemoShape>("shape");
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 2; ++seed) {
        QTest::addRow("plain, %d", int(seed)) << DemoShape::Plain << seed;
        QTest::addRow("freepbx, %d", int(seed)) << DemoShape::FreePbx << seed;
    }
}

void DemoStressTest::officeStaysWhole()
{
    QFETCH(const DemoShape, shape);
    QFETCH(const quint64, seed);
    DemoDesk desk(busy(shape));
    DemoRandom dice(seed);
    qsizetype spied = 0;
    qsizetype retrieved = 0;
    for (int i = 1; i <= 1500; ++i) {
        desk.wait(Milliseconds{dice.between(100, 6000)});
        order(desk, dice);
        if (i % 100 != 0)
            continue;
        verifyWhole(desk);
        QCOMPARE(desk.misshapen(), QByteArray());
        spied += desk.events("ChanSpyStop").size();
        retrieved += desk.events("UnParkedCall").size();
        desk.heard.clear();
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(spied > 0);
    QVERIFY(retrieved > 0);
}

QTEST_GUILESS_MAIN(DemoStressTest)
#include "tst_demostress.moc"
