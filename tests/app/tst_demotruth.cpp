// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/daemon/ingestcommand.h"
#include "core/demo/demoactiontable.h"
#include "core/demo/demoreply.h"
#include "tests/support/queuelog.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A connection to the demo office, written down like the recordings of a real Asterisk.
class Recorder
{
public:
    explicit Recorder(DemoOffice &office) : m_office(office), m_start(office.now())
    {
        take("Asterisk Call Manager/13.0.0\r\n"
             "Response: Success\r\nMessage: Authentication accepted\r\n\r\n");
        for (const char *action : {"QueueStatus", "CoreShowChannels"})
            ask(action);
        m_office.setSink([this](DemoPrivilege, const QByteArray &message) { take(message); });
    }

    void writeTo(const QString &path) const
    {
        write(path + u".ami"_s, m_bytes);
        write(path + u".txt"_s, m_times);
    }

    using Headers = std::initializer_list<std::pair<const char *, QByteArray>>;

    void ask(const QByteArray &name, Headers headers = {})
    {
        DemoAction action;
        action.headers = {DemoAction::Header{"Action", name}, DemoAction::Header{"ActionID", name}};
        for (const auto &[key, value] : headers)
            action.headers.append(DemoAction::Header{key, value});
        DemoReply reply(action, m_office, [this](const QByteArray &bytes) { take(bytes); });
        findDemoAction(name)->function(reply);
    }

private:
    void take(const QByteArray &bytes)
    {
        const double at = double((m_office.now() - m_start).count()) / 1000.0;
        m_times += "[+" + QByteArray::number(at, 'f', 3) + "] <<< "
                   + QByteArray::number(bytes.size()) + " bytes at offset "
                   + QByteArray::number(m_bytes.size()) + '\n';
        m_bytes += bytes;
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
    }

    DemoOffice &m_office;
    Timestamp m_start;
    QByteArray m_bytes;
    QByteArray m_times = "# demo  connected 2026-11-22 02:00:00 UTC\n";
};

/// "answered 12, talk 300": a failing comparison shows it.
QString figures(std::initializer_list<std::pair<const char *, int>> values)
{
    QStringList words;
    for (const auto &[name, value] : values)
        words.append(QString::fromLatin1(name) + u' ' + QString::number(value));
    return words.join(u", "_s);
}

QString ofQueue(const QJsonObject &is)
{
    const auto value = [&is](const char *name) { return is[QLatin1String(name)].toInt(); };
    return figures({{"offered", value("offered")},
                    {"answered", value("answered")},
                    {"abandoned", value("abandoned") + value("redirected") + value("hung_up")},
                    {"withdrawn", value("withdrawn")},
                    {"timed out", value("timed_out")},
                    {"left empty", value("left_empty")},
                    {"by key", value("exited_with_key")},
                    {"missed rings", value("ring_no_answer")},
                    {"waited", value("wait_seconds_answered")},
                    {"talked", value("talk_seconds")}});
}

QString ofQueue(const QueueLogFigures::Queue &log)
{
    return figures({{"offered", log.offered},
                    {"answered", log.answered},
                    {"abandoned", log.abandonLines},
                    {"withdrawn", log.withdrawn},
                    {"timed out", log.timedOut},
                    {"left empty", log.leftEmpty},
                    {"by key", log.exitedWithKey},
                    {"missed rings", log.ringNoAnswer},
                    {"waited", log.waitOfAnswered},
                    {"talked", log.talk}});
}

} // namespace

/// The console's own parser, translator and board over a day of the demo PBX: what they count is
/// what the demo wrote in its queue_log.
class DemoTruthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresEqualTheQueueLog_data() { days(); }
    void figuresEqualTheQueueLog();
    void aSupervisorInTheMiddle_data() { days(); }
    void aSupervisorInTheMiddle();

private:
    static void days();
    static DemoSettings day();
    static void compare(DemoOffice &office, const Recorder &recorder);
};

void DemoTruthTest::days()
{
    QTest::addColumn<DemoShape>("shape");
    QTest::addColumn<quint64>("seed");
    for (const quint64 seed : {1, 2}) {
        QTest::addRow("plain %d", int(seed)) << DemoShape::Plain << seed;
        QTest::addRow("freepbx %d", int(seed)) << DemoShape::FreePbx << seed;
    }
}

DemoSettings DemoTruthTest::day()
{
    QFETCH(const DemoShape, shape);
    QFETCH(const quint64, seed);
    DemoSettings settings = demoShowSettings(DemoLanguage::Russian);
    settings.shape = shape;
    settings.seed = seed;
    settings.callsPerHour = 320;
    settings.utcOffset = 8h;
    return settings;
}

void DemoTruthTest::compare(DemoOffice &office, const Recorder &recorder)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"demo"_s);
    recorder.writeTo(path);
    const auto ingested = ingestRecording(path + u".ami"_s, path + u".txt"_s);
    QVERIFY2(ingested, ingested ? "" : qPrintable(ingested.error().detail));
    QCOMPARE((*ingested)[u"malformed"_s].toInt(), 0);
    QCOMPARE((*ingested)[u"unknown_events"_s].toInt(), 0);

    const QueueLogFigures log = readQueueLogFigures(office.queueLog().lines().join('\n'));
    int offered = 0;
    for (const QJsonValue &value : (*ingested)[u"queues"_s].toArray()) {
        const QJsonObject queue = value.toObject();
        QCOMPARE(ofQueue(queue), ofQueue(log.queues.value(queue[u"name"_s].toString())));
        offered += queue[u"offered"_s].toInt();
    }
    QVERIFY(offered > 150);
    for (const QJsonValue &value : (*ingested)[u"agents"_s].toArray()) {
        const QueueLogFigures::Agent agent = log.agents.value(value[u"name"_s].toString());
        QCOMPARE(value[u"answered"_s].toInt(), agent.answered);
        QCOMPARE(value[u"ring_no_answer"_s].toInt(), agent.ringNoAnswer);
        QCOMPARE(value[u"talk_seconds"_s].toInt(), agent.talk);
    }
}

void DemoTruthTest::figuresEqualTheQueueLog()
{
    DemoOffice office(day());
    const Recorder recorder(office);
    office.advanceTo(office.now() + 90min);
    compare(office, recorder);
}

/// Somebody who hangs up, redirects, withdraws, moves up and pauses at random all day long.
void DemoTruthTest::aSupervisorInTheMiddle()
{
    QFETCH(const quint64, seed);
    DemoOffice office(day());
    Recorder recorder(office);
    DemoRandom dice(seed);
    for (int i = 0; i < 270; ++i) {
        office.advanceTo(office.now() + 20s);
        const auto &channels = office.channels().channels();
        if (channels.empty())
            continue;
        auto victim = channels.begin();
        std::advance(victim, dice.below(int(channels.size())));
        const QByteArray name = victim->second->name;
        const QByteArray exten = QByteArray::number(dice.between(600, 605));
        const auto &members = office.members().queues()[std::size_t(dice.below(5))];
        const QByteArray interface =
            members->members[std::size_t(dice.below(int(members->members.size())))]->interface;
        switch (dice.below(9)) {
        case 0:
            recorder.ask("Hangup", {{"Channel", name}});
            break;
        case 1:
            recorder.ask("Redirect",
                         {{"Channel", name}, {"Context", "ext-queues"}, {"Exten", exten}});
            break;
        case 2:
            recorder.ask("Redirect", {{"Channel", name},
                                      {"Context", "from-internal"},
                                      {"Exten", QByteArray::number(dice.between(2001, 2016))}});
            break;
        case 3:
            for (const auto &queue : office.members().queues())
                if (!queue->waiting.empty()) {
                    recorder.ask(
                        "QueueWithdrawCaller",
                        {{"Queue", queue->name}, {"Caller", queue->waiting.back()->channel->name}});
                    break;
                }
            break;
        case 4:
            for (const auto &queue : office.members().queues())
                if (queue->waiting.size() > 1)
                    recorder.ask("QueueChangePriorityCaller",
                                 {{"Queue", queue->name},
                                  {"Caller", queue->waiting.back()->channel->name},
                                  {"Priority", "5"},
                                  {"Immediate", "yes"}});
            break;
        case 5:
            recorder.ask("Originate", {{"Channel", "PJSIP/1000"},
                                       {"Application", "Bridge"},
                                       {"Data", name},
                                       {"Async", "true"}});
            break;
        case 6:
            recorder.ask("BlindTransfer",
                         {{"Channel", name}, {"Context", "from-internal"}, {"Exten", exten}});
            break;
        case 7:
            recorder.ask("Park", {{"Channel", name}, {"Timeout", "30000"}});
            break;
        default:
            recorder.ask("QueuePause",
                         {{"Interface", interface}, {"Paused", dice.chance(0.5) ? "yes" : "no"}});
        }
    }
    compare(office, recorder);
}

QTEST_GUILESS_MAIN(DemoTruthTest)
#include "tst_demotruth.moc"
