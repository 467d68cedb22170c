// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/daemon/ingestcommand.h"
#include "tests/support/queuelog.h"
#include "tests/support/recordings.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// queue_log knows whole seconds; where many pauses add up, so do the parts left out.
double pauseTolerance(double seconds)
{
    return std::max(2.0, seconds / 50);
}

const QStringList LeaveFigures = {u"abandoned"_s,    u"redirected"_s,     u"hung_up"_s,
                                  u"withdrawn"_s,    u"timed_out"_s,      u"left_empty"_s,
                                  u"left_unknown"_s, u"exited_with_key"_s};
const QStringList QueueFigures =
    LeaveFigures + QStringList{u"offered"_s,      u"answered"_s,      u"short_abandoned"_s,
                               u"refused"_s,      u"still_waiting"_s, u"wait_seconds_answered"_s,
                               u"talk_seconds"_s, u"ring_no_answer"_s};
const QStringList AgentFigures = {u"answered"_s, u"ring_no_answer"_s, u"talk_seconds"_s};

/// A failing comparison of texts shows them; one of lists shows their sizes.
QString joined(const QStringList &differences)
{
    return differences.join(u"; "_s);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not there", qPrintable(path));
    return file.readAll();
}

QJsonObject jsonOf(const QString &path)
{
    return QJsonDocument::fromJson(bytesOf(path)).object();
}

/// The figures of tests/data/`name`.ami.gz, each recording taken in once.
QJsonObject ingested(const QString &name, bool isTimed = true)
{
    static QHash<QString, QJsonObject> known;
    const QString key = name + (isTimed ? u""_s : u" without times"_s);
    if (!known.contains(key)) {
        const QString path = testData(name);
        const auto figures =
            ingestRecording(path + u".ami.gz"_s, isTimed ? path + u".txt.gz"_s : QString());
        if (!figures)
            qFatal("%s: %s", qPrintable(name), qPrintable(figures.error().detail));
        known.insert(key, *figures);
    }
    return known.value(key);
}

QMap<QString, QJsonObject> byName(const QJsonValue &list)
{
    QMap<QString, QJsonObject> map;
    for (const QJsonValue &value : list.toArray())
        map.insert(value[u"name"_s].toString(), value.toObject());
    return map;
}

QString wordedAs(const QString &who, const QString &figure, double is, double should)
{
    return who + u": "_s + figure + u" is "_s + QString::number(is) + u", not "_s
           + QString::number(should);
}

/// Names that one way goes by in different queues, and ways that go by one name, are compared
/// together: queue_log cannot tell them apart (surprise 93).
QList<QSet<QString>> groupsOfNames(const QJsonArray &agents, const QStringList &alsoNamed)
{
    QList<QSet<QString>> groups;
    const auto add = [&groups](QSet<QString> names) {
        for (qsizetype i = groups.size() - 1; i >= 0; --i) {
            if (groups[i].intersects(names))
                names.unite(groups.takeAt(i));
        }
        groups.append(names);
    };
    for (const QJsonValue &agent : agents) {
        QSet<QString> names;
        for (const QJsonValue &name : agent[u"names"_s].toArray())
            names.insert(name.toString());
        add(names);
    }
    for (const QString &name : alsoNamed)
        add({name});
    return groups;
}

double sumOf(const QJsonArray &agents, const QSet<QString> &names, const QString &figure)
{
    double sum = 0;
    for (const QJsonValue &agent : agents) {
        if (names.contains(agent[u"name"_s].toString()))
            sum += agent[figure].toDouble();
    }
    return sum;
}

QStringList differencesOfAgents(const QJsonArray &are, const QJsonArray &should)
{
    QStringList names;
    for (const QJsonValue &agent : should)
        names.append(agent[u"name"_s].toString());
    QStringList found;
    for (const QSet<QString> &group : groupsOfNames(are, names)) {
        const QString who = QStringList(group.values()).join(u'/');
        for (const QString &figure : AgentFigures) {
            const double is = sumOf(are, group, figure);
            const double truth = sumOf(should, group, figure);
            if (is != truth)
                found.append(wordedAs(who, figure, is, truth));
        }
    }
    return found;
}

QStringList differencesOfPauses(const QJsonArray &are, const QJsonArray &should)
{
    const QMap<QString, QJsonObject> agents = byName(are);
    const QString figure = u"paused_seconds"_s;
    QStringList found;
    for (const QJsonValue &agent : should) {
        const QString name = agent[u"name"_s].toString();
        const double is = agents[name][figure].toDouble();
        const double truth = agent[figure].toDouble();
        if (std::abs(is - truth) > pauseTolerance(truth))
            found.append(wordedAs(name, figure, is, truth));
    }
    return found;
}

QStringList differencesOfServiceLevels(const QJsonValue &is, const QJsonObject &should)
{
    QStringList found;
    for (auto it = should.begin(); it != should.end(); ++it) {
        if (!it->isNull() && std::abs(is[it.key()].toDouble(-1) - it->toDouble()) > 1e-5)
            found.append(
                wordedAs(u"service level"_s, it.key(), is[it.key()].toDouble(), it->toDouble()));
    }
    return found;
}

/// Figures against a truth.json, where a figure that is not named is 0.
QStringList differences(const QJsonObject &figures, const QJsonObject &truth)
{
    QMap<QString, QJsonObject> queues = byName(figures[u"queues"_s]);
    QStringList found;
    for (const QJsonValue &should : truth[u"queues"_s].toArray()) {
        const QString name = should[u"name"_s].toString();
        if (!queues.contains(name))
            found.append(name + u" is missing"_s);
        const QJsonObject is = queues.take(name);
        for (const QString &figure : QueueFigures) {
            if (is[figure].toInt() != should[figure].toInt())
                found.append(wordedAs(name, figure, is[figure].toInt(), should[figure].toInt()));
        }
        found += differencesOfServiceLevels(is[u"service_level"_s],
                                            should[u"service_level"_s].toObject());
    }
    for (const QJsonObject &other : std::as_const(queues)) {
        for (const QString &figure : QueueFigures) {
            if (other[figure].toInt() != 0)
                found.append(wordedAs(other[u"name"_s].toString(), figure, 1, 0));
        }
    }
    const QJsonArray agents = figures[u"agents"_s].toArray();
    const QJsonArray agentsTruth = truth[u"agents"_s].toArray();
    return found + differencesOfAgents(agents, agentsTruth)
           + differencesOfPauses(agents, agentsTruth);
}

/// The same shape as a truth.json, from a queue_log; ABANDON's three causes are one.
QJsonObject truthOf(const QueueLogFigures &log)
{
    QJsonArray queues;
    for (auto it = log.queues.begin(); it != log.queues.end(); ++it) {
        queues.append(QJsonObject{{u"name"_s, it.key()},
                                  {u"offered"_s, it->offered},
                                  {u"answered"_s, it->answered},
                                  {u"abandon_lines"_s, it->abandonLines},
                                  {u"withdrawn"_s, it->withdrawn},
                                  {u"timed_out"_s, it->timedOut},
                                  {u"left_empty"_s, it->leftEmpty},
                                  {u"exited_with_key"_s, it->exitedWithKey},
                                  {u"ring_no_answer"_s, it->ringNoAnswer},
                                  {u"wait_seconds_answered"_s, it->waitOfAnswered},
                                  {u"talk_seconds"_s, it->talk}});
    }
    QJsonArray agents;
    for (auto it = log.agents.begin(); it != log.agents.end(); ++it) {
        agents.append(QJsonObject{{u"name"_s, it.key()},
                                  {u"answered"_s, it->answered},
                                  {u"ring_no_answer"_s, it->ringNoAnswer},
                                  {u"talk_seconds"_s, it->talk}});
    }
    return {{u"queues"_s, queues}, {u"agents"_s, agents}};
}

QStringList differencesOfQueues(QMap<QString, QJsonObject> are,
                                const QMap<QString, QJsonObject> &should)
{
    QStringList found;
    for (auto it = should.begin(); it != should.end(); ++it) {
        QJsonObject is = are.value(it.key());
        is[u"abandon_lines"_s] =
            is[u"abandoned"_s].toInt() + is[u"redirected"_s].toInt() + is[u"hung_up"_s].toInt();
        for (const QString &figure : it->keys()) {
            if (is[figure] != (*it)[figure])
                found.append(
                    wordedAs(it.key(), figure, is[figure].toInt(-1), (*it)[figure].toInt()));
        }
    }
    for (const QJsonObject &other : are) {
        const QString name = other[u"name"_s].toString();
        if (!should.contains(name) && other[u"offered"_s].toInt() != 0)
            found.append(name + u" is in no queue_log"_s);
    }
    return found;
}

int leftOf(const QJsonObject &queue)
{
    int left = 0;
    for (const QString &figure : LeaveFigures)
        left += queue[figure].toInt();
    return left;
}

QStringList brokenInvariants(const QJsonObject &figures)
{
    QStringList found;
    for (const QJsonObject &queue : byName(figures[u"queues"_s])) {
        const int told =
            queue[u"answered"_s].toInt() + leftOf(queue) + queue[u"still_waiting"_s].toInt();
        if (queue[u"offered"_s].toInt() != told)
            found.append(wordedAs(queue[u"name"_s].toString(), u"offered"_s,
                                  queue[u"offered"_s].toInt(), told));
    }
    return found;
}

/// Recordings under tests/data that have a queue_log of their own, and its path.
QMap<QString, QString> recordingsWithLog()
{
    const QDir root(testData({}));
    const QString acceptance = u"acceptance/"_s;
    QMap<QString, QString> logs = {
        {acceptance + u"run"_s, acceptance + u"queue_log"_s},
        {acceptance + u"run-all"_s, acceptance + u"queue_log"_s},
        {acceptance + u"second/run"_s, acceptance + u"second/queue_log"_s}};
    QDirIterator files(root.path(), {u"*.queue_log"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString log = root.relativeFilePath(files.next());
        logs.insert(log.chopped(qsizetype(strlen(".queue_log"))), log);
    }
    return logs;
}

/// Times are the only thing that may differ where the recording's own are not at hand.
QJsonObject withoutTimes(QJsonObject figures)
{
    for (const QString &list : {u"queues"_s, u"agents"_s}) {
        QJsonArray rows = figures[list].toArray();
        for (QJsonValueRef row : rows) {
            QJsonObject plain = row.toObject();
            plain.remove(u"own_talk_seconds"_s);
            plain.remove(u"paused_seconds"_s);
            row = plain;
        }
        figures[list] = rows;
    }
    return figures;
}

} // namespace

/// The truth test: what the console counts over recordings of a real Asterisk is what Asterisk's
/// own queue_log says.
class TstIngest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresEqualTheQueueLog_data();
    void figuresEqualTheQueueLog();
    void figuresEqualTheTruthFile_data();
    void figuresEqualTheTruthFile();
    void loadRunEqualsItsTruthFile();
    void withoutTheDialplanClassNoCauseIsInvented();
    void everyRecordingIsUnderstood_data();
    void everyRecordingIsUnderstood();
    void countsNeedNoTimes_data() { figuresEqualTheQueueLog_data(); }
    void countsNeedNoTimes();
    void oneWayWithTwoNamesIsOneAgent();
    void deskAndMobileAreTwoAgents();
    void missingFilesAreErrors();
};

void TstIngest::figuresEqualTheQueueLog_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("log");
    const QMap<QString, QString> logs = recordingsWithLog();
    QVERIFY(logs.size() > 100);
    for (auto it = logs.begin(); it != logs.end(); ++it)
        QTest::newRow(qPrintable(it.key())) << it.key() << it.value();
}

void TstIngest::figuresEqualTheQueueLog()
{
    QFETCH(const QString, name);
    QFETCH(const QString, log);
    const QJsonObject figures = ingested(name);
    const QJsonObject truth = truthOf(readQueueLogFigures(bytesOf(testData(log))));
    QCOMPARE(joined(differencesOfQueues(byName(figures[u"queues"_s]), byName(truth[u"queues"_s]))),
             QString());
    QCOMPARE(
        joined(differencesOfAgents(figures[u"agents"_s].toArray(), truth[u"agents"_s].toArray())),
        QString());
    QCOMPARE(joined(brokenInvariants(figures)), QString());
    QCOMPARE(figures[u"malformed"_s].toInt(), 0);
    QCOMPARE(figures[u"unknown_events"_s].toInt(), 0);
}

void TstIngest::figuresEqualTheTruthFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonObject>("truth");
    const QString acceptance = u"acceptance/"_s;
    for (const QString &name : {u"run"_s, u"run-all"_s})
        QTest::newRow(qPrintable(name))
            << acceptance + name << jsonOf(testData(acceptance + u"truth.json"_s));
    QTest::newRow("second") << acceptance + u"second/run"_s
                            << jsonOf(testData(acceptance + u"second/truth.json"_s));
    const QJsonObject small = jsonOf(testData(acceptance + u"small/truth.json"_s));
    QVERIFY(small.size() > 30);
    for (auto it = small.begin(); it != small.end(); ++it)
        QTest::newRow(qPrintable(it.key()))
            << acceptance + u"small/"_s + it.key() << it->toObject();
}

void TstIngest::figuresEqualTheTruthFile()
{
    QFETCH(const QString, name);
    QFETCH(const QJsonObject, truth);
    QCOMPARE(joined(differences(ingested(name), truth)), QString());
}

void TstIngest::loadRunEqualsItsTruthFile()
{
    const QMap<QString, QJsonObject> queues = byName(ingested(u"ami/08-load/load"_s)[u"queues"_s]);
    const QJsonObject log =
        jsonOf(testData(u"ami/08-load/load.truth.json"_s))[u"queue_log"_s].toObject();
    QCOMPARE(log.size(), 3);
    for (auto it = log.begin(); it != log.end(); ++it) {
        const QJsonObject queue = queues[it.key()];
        QCOMPARE(queue[u"offered"_s].toInt(), it.value()[u"ENTERQUEUE"_s].toInt());
        QCOMPARE(queue[u"answered"_s].toInt(), it.value()[u"CONNECT"_s].toInt());
        QCOMPARE(queue[u"abandoned"_s].toInt(), it.value()[u"ABANDON"_s].toInt());
        QCOMPARE(queue[u"timed_out"_s].toInt(), it.value()[u"EXITWITHTIMEOUT"_s].toInt());
        QCOMPARE(queue[u"ring_no_answer"_s].toInt(), it.value()[u"RINGNOANSWER"_s].toInt());
    }
}

void TstIngest::withoutTheDialplanClassNoCauseIsInvented()
{
    const QJsonObject figures = ingested(u"acceptance/run-nodialplan"_s);
    QMap<QString, QJsonObject> queues = byName(figures[u"queues"_s]);
    const QJsonObject truth = jsonOf(testData(u"acceptance/truth.json"_s));
    int unknown = 0;
    for (const QJsonValue &value : truth[u"queues"_s].toArray()) {
        const QJsonObject should = value.toObject();
        const QJsonObject is = queues.take(should[u"name"_s].toString());
        for (const QString &figure :
             {u"offered"_s, u"answered"_s, u"still_waiting"_s, u"wait_seconds_answered"_s,
              u"talk_seconds"_s, u"ring_no_answer"_s, u"exited_with_key"_s, u"abandoned"_s})
            QCOMPARE(is[figure].toInt(), should[figure].toInt());
        QCOMPARE(leftOf(is), leftOf(should));
        for (const QString &cause : LeaveFigures) {
            if (cause != u"left_unknown"_s)
                QVERIFY2(is[cause].toInt() <= should[cause].toInt(), qPrintable(cause));
        }
        // Only the dialplan tells these, so they are all among the unknown.
        for (const QString &cause : {u"timed_out"_s, u"left_empty"_s, u"withdrawn"_s})
            QCOMPARE(is[cause].toInt(), 0);
        unknown += is[u"left_unknown"_s].toInt();
    }
    QVERIFY(unknown > 100);
    QCOMPARE(
        joined(differencesOfAgents(figures[u"agents"_s].toArray(), truth[u"agents"_s].toArray())),
        QString());
    QCOMPARE(joined(brokenInvariants(figures)), QString());
}

void TstIngest::everyRecordingIsUnderstood_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : recordingNames())
        QTest::newRow(qPrintable(name)) << u"ami/"_s + name;
    QTest::newRow("acceptance/run-nodialplan") << u"acceptance/run-nodialplan"_s;
}

void TstIngest::everyRecordingIsUnderstood()
{
    QFETCH(const QString, name);
    const QJsonObject figures = ingested(name);
    QCOMPARE(figures[u"malformed"_s].toInt(), 0);
    QCOMPARE(figures[u"unknown_events"_s].toInt(), 0);
    QCOMPARE(joined(brokenInvariants(figures)), QString());
}

void TstIngest::countsNeedNoTimes()
{
    QFETCH(const QString, name);
    QCOMPARE(withoutTimes(ingested(name, false)), withoutTimes(ingested(name)));
}

void TstIngest::oneWayWithTwoNamesIsOneAgent()
{
    const QJsonArray agents =
        ingested(u"ami/13-odd/members-from-dialplan"_s)[u"agents"_s].toArray();
    QCOMPARE(agents.size(), 1);
    QCOMPARE(agents[0][u"names"_s].toArray(), (QJsonArray{u"Sergey Popov"_s, u"Denis Orlov"_s}));
    QCOMPARE(agents[0][u"answered"_s].toInt(), 1);
}

void TstIngest::deskAndMobileAreTwoAgents()
{
    // Whether they are one person is a setting, not in the PBX (surprise 93).
    QMap<QString, int> answered;
    for (const QJsonValue &agent : ingested(u"ami/13-odd/desk-and-mobile"_s)[u"agents"_s].toArray())
        answered[agent[u"interface"_s].toString()] = agent[u"answered"_s].toInt();
    QCOMPARE(answered[u"Local/2007@from-queue/n"_s], 1);
    QCOMPARE(answered[u"Local/79035550007@from-queue-mobile/n"_s], 1);
}

void TstIngest::missingFilesAreErrors()
{
    QVERIFY(!ingestRecording(testData(u"no-such-file"_s), {}));
    const QString ami = testData(u"ami/03-answered/all.ami.gz"_s);
    QVERIFY(!ingestRecording(ami, testData(u"no-such-file"_s)));
    QVERIFY(!ingestRecording(ami, ami)); // names no chunk
}

QTEST_GUILESS_MAIN(TstIngest)
#include "tst_ingest.moc"
