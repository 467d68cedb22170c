// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/daemon/ingestcommand.h"

#include "app/daemon/recordingclock.h"
#include "core/ami/amiparser.h"
#include "core/ami/amirecording.h"
#include "core/ami/amisight.h"
#include "core/ami/amitranslator.h"
#include "core/live/liveboard.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ChunkBytes = 64 * 1024;

/// A recording on its way through parser, translator and board.
class Ingest
{
public:
    void feed(std::string_view bytes, Timestamp at, bool isTimed)
    {
        m_parser.append(bytes);
        while (const AmiMessage *message = m_parser.next()) {
            if (!isTimed)
                at = m_clock.at(*message);
            if (m_sight.onMessage(*message))
                m_translator.setSight(m_sight.causes() != Sight::NotSeen,
                                      m_sight.calls() != Sight::NotSeen, at, m_events);
            m_translator.onMessage(*message, at, m_events);
            fold();
        }
        m_translator.onTime(at, m_events);
        fold();
        m_board.advanceTo(at);
    }

    QJsonObject figures() const;

private:
    void fold()
    {
        for (const Event &event : std::as_const(m_events)) {
            if (const auto *seen = std::get_if<MembershipSeen>(&event.what))
                remember(seen->membership);
            m_board.apply(event);
        }
        m_events.clear();
    }
    void remember(const Membership &membership)
    {
        QStringList &names = m_names[membership.agent];
        if (!names.contains(membership.name))
            names.append(membership.name);
    }
    QJsonArray queues() const;
    QJsonArray agents() const;
    QJsonObject calls() const;

    AmiParser m_parser;
    AmiSight m_sight;
    RecordingClock m_clock;
    AmiTranslator m_translator;
    LiveBoard m_board;
    EventBatch m_events;
    QHash<AgentId, QStringList> m_names; ///< in the PBX: one way may have one in each queue
};

double seconds(Milliseconds duration)
{
    return double(duration.count()) / 1000.0;
}

QJsonValue share(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject serviceLevels(const Tally &tally, Seconds threshold)
{
    return {{u"threshold_seconds"_s, qint64(threshold.count())},
            {u"sl1"_s, share(serviceLevel(tally, ServiceLevelFormula::Sl1))},
            {u"sl2"_s, share(serviceLevel(tally, ServiceLevelFormula::Sl2))},
            {u"sl3"_s, share(serviceLevel(tally, ServiceLevelFormula::Sl3))},
            {u"sl4"_s, share(serviceLevel(tally, ServiceLevelFormula::Sl4))},
            {u"sl5"_s, share(serviceLevel(tally, ServiceLevelFormula::Sl5))}};
}

QJsonObject figuresOf(const QueueRow &row)
{
    const Tally &t = row.today;
    return {{u"name"_s, row.info.id.value()},
            {u"offered"_s, t.offered},
            {u"answered"_s, t.answered},
            {u"abandoned"_s, t.abandoned},
            {u"short_abandoned"_s, t.shortAbandoned},
            {u"redirected"_s, t.redirected},
            {u"hung_up"_s, t.hungUp},
            {u"withdrawn"_s, t.withdrawn},
            {u"timed_out"_s, t.timedOut},
            {u"left_empty"_s, t.leftEmpty},
            {u"exited_with_key"_s, t.exitedWithKey},
            {u"left_unknown"_s, t.leftUnknown},
            {u"refused"_s, t.refused},
            {u"still_waiting"_s, qint64(row.waiting.size())},
            {u"wait_seconds_answered"_s, qint64(t.waitOfAnswered.count())},
            {u"talk_seconds"_s, qint64(t.talkCredited.count())},
            {u"own_talk_seconds"_s, seconds(t.ownTalk)},
            {u"ring_no_answer"_s, t.ringNoAnswer},
            {u"service_level"_s, serviceLevels(t, row.threshold)}};
}

QJsonObject figuresOf(const AgentRow &row, const QStringList &names, Timestamp now)
{
    const Milliseconds running = isKnown(row.pausedSince) ? now - row.pausedSince : Milliseconds{0};
    return {{u"name"_s, row.name},
            {u"names"_s, QJsonArray::fromStringList(names)},
            {u"interface"_s,
             row.memberships.isEmpty() ? row.id.value() : row.memberships.first().interface},
            {u"answered"_s, row.today.answered},
            {u"ring_no_answer"_s, row.today.ringNoAnswer},
            {u"talk_seconds"_s, qint64(row.today.talkCredited.count())},
            {u"own_talk_seconds"_s, seconds(row.today.ownTalk)},
            {u"paused_seconds"_s, seconds(row.today.paused + running)}};
}

QJsonArray Ingest::queues() const
{
    QJsonArray list;
    for (const QueueId &id : m_board.queueIds())
        list.append(figuresOf(*m_board.queue(id)));
    return list;
}

QJsonArray Ingest::agents() const
{
    QList<AgentRow> rows = m_board.retiredAgents();
    for (const AgentId &id : m_board.agentIds())
        rows.append(*m_board.agent(id));
    std::sort(rows.begin(), rows.end(),
              [](const AgentRow &a, const AgentRow &b) { return a.id < b.id; });
    QJsonArray list;
    for (const AgentRow &row : rows)
        list.append(figuresOf(row, m_names.value(row.id), m_board.now()));
    return list;
}

QJsonObject Ingest::calls() const
{
    const JourneyTally &j = m_board.journeys();
    return {{u"offered"_s, j.offered},
            {u"answered"_s, j.answered},
            {u"missed"_s, j.missed()},
            {u"ended_by_supervisor"_s, j.endedBySupervisor},
            {u"still_open"_s, j.offered - j.answered - j.missed() - j.endedBySupervisor},
            {u"missed_by_cause"_s, QJsonObject{{u"abandoned"_s, j.abandonedInQueue},
                                               {u"abandoned_in_menu"_s, j.abandonedInMenu},
                                               {u"timed_out"_s, j.timedOut},
                                               {u"left_empty"_s, j.leftEmpty},
                                               {u"refused"_s, j.refused},
                                               {u"no_answer"_s, j.noAnswer},
                                               {u"after_hours"_s, j.afterHours},
                                               {u"no_line"_s, j.noLine},
                                               {u"voicemail"_s, j.voicemail},
                                               {u"callback_requested"_s, j.callbackRequested},
                                               {u"unknown"_s, j.leftUnknown}}}};
}

QJsonObject Ingest::figures() const
{
    const AmiParser::Counters &counters = m_parser.counters();
    return {{u"messages"_s, qint64(counters.messages)},
            {u"malformed"_s, qint64(counters.malformed)},
            {u"unknown_events"_s, qint64(m_translator.unknownEvents())},
            {u"queues"_s, queues()},
            {u"agents"_s, agents()},
            {u"calls"_s, calls()}};
}

void printTable(const QJsonObject &figures)
{
    QTextStream out(stdout);
    out << figures[u"messages"_s].toInteger() << " messages, "
        << figures[u"malformed"_s].toInteger() << " malformed, "
        << figures[u"unknown_events"_s].toInteger() << " unknown events\n";
    for (const QJsonValue &value : figures[u"queues"_s].toArray()) {
        const QJsonObject queue = value.toObject();
        const double level = queue[u"service_level"_s][u"sl3"_s].toDouble();
        out << "queue " << queue[u"name"_s].toString() << ": offered "
            << queue[u"offered"_s].toInt() << ", answered " << queue[u"answered"_s].toInt()
            << ", abandoned " << queue[u"abandoned"_s].toInt() << ", timed out "
            << queue[u"timed_out"_s].toInt() << ", service level "
            << QString::number(level * 100, 'f', 1) << " %\n";
    }
}

} // namespace

Result<QJsonObject> ingestRecording(const QString &path, const QString &timingPath)
{
    const Result<QByteArray> bytes = readPossiblyZipped(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    Ingest ingest;
    const std::string_view all(bytes->constData(), size_t(bytes->size()));
    if (timingPath.isEmpty()) {
        for (size_t at = 0; at < all.size(); at += ChunkBytes)
            ingest.feed(all.substr(at, ChunkBytes), {}, false);
        return ingest.figures();
    }
    const Result<AmiTiming> timing = readAmiTiming(timingPath);
    if (!timing)
        return tl::unexpected(timing.error());
    for (const AmiChunk &chunk : timing->chunks) {
        if (size_t(chunk.offset) > all.size())
            break; // the timing tells of more bytes than were kept
        const auto sinceStart = Milliseconds{qint64(chunk.seconds * 1000.0)};
        ingest.feed(all.substr(size_t(chunk.offset), size_t(chunk.length)),
                    timing->connected + sinceStart, true);
    }
    return ingest.figures();
}

int runIngest(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Prints the figures of a recorded AMI connection, as the board would count them."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"recording"_s, u"Bytes the PBX sent, plain or gzip."_s);
    parser.addOption({u"timing"_s, u"When the bytes arrived, plain or gzip."_s, u"file"_s});
    parser.addOption({u"json"_s, u"Print JSON instead of a short text."_s});
    parser.process(arguments);
    if (parser.positionalArguments().size() != 1) {
        QTextStream(stderr) << parser.helpText();
        return 2;
    }
    const Result<QJsonObject> figures =
        ingestRecording(parser.positionalArguments().constFirst(), parser.value(u"timing"_s));
    if (!figures) {
        QTextStream(stderr) << "belltowerd ingest: " << figures.error().detail << '\n';
        return 1;
    }
    if (parser.isSet(u"json"_s))
        QTextStream(stdout) << QString::fromUtf8(QJsonDocument(*figures).toJson());
    else
        printTable(*figures);
    return 0;
}
