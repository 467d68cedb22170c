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

private:
    void ask(const QByteArray &name)
    {
        DemoAction action;
        action.headers = {DemoAction::Header{"Action", name}, DemoAction::Header{"ActionID", name}};
        DemoReply reply(action, m_office, [this](const QByteArray &bytes) { take(bytes); });
        findDemoAction(name)->function(reply);
    }
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
                    {"abandoned", value("abandoned")},
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
    void figuresEqualTheQueueLog_data();
    void figuresEqualTheQueueLog();
};

void DemoTruthTest::figuresEqualTheQueueLog_data()
{
    QTest::addColumn<DemoShape>("shape");
    QTest::addColumn<quint64>("seed");
    for (const quint64 seed : {1, 2, 3}) {
        QTest::addRow("plain %d", int(seed)) << DemoShape::Plain << seed;
        QTest::addRow("freepbx %d", int(seed)) << DemoShape::FreePbx << seed;
    }
}

void DemoTruthTest::figuresEqualTheQueueLog()
{
    QFETCH(const DemoShape, shape);
    QFETCH(const quint64, seed);
    DemoSettings settings = demoShowSettings(DemoLanguage::Russian);
    settings.shape = shape;
    settings.seed = seed;
    settings.callsPerHour = 320;
    settings.utcOffset = 8h;
    DemoOffice office(settings);
    const Recorder recorder(office);
    office.advanceTo(office.now() + 3h);

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
    QVERIFY(offered > 400);
    for (const QJsonValue &value : (*ingested)[u"agents"_s].toArray()) {
        const QueueLogFigures::Agent agent = log.agents.value(value[u"name"_s].toString());
        QCOMPARE(value[u"answered"_s].toInt(), agent.answered);
        QCOMPARE(value[u"ring_no_answer"_s].toInt(), agent.ringNoAnswer);
        QCOMPARE(value[u"talk_seconds"_s].toInt(), agent.talk);
    }
}

QTEST_GUILESS_MAIN(DemoTruthTest)
#include "tst_demotruth.moc"
