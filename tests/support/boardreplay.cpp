// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/boardreplay.h"

#include "tests/support/eventtext.h"
#include "tests/support/recordings.h"

BoardReplay::BoardReplay(const QString &recording, BoardSettings settings)
    : m_bytes(readRecording(recording))
    , m_timing(readTiming(recording))
    , m_board(std::move(settings))
{}

Timestamp BoardReplay::now() const
{
    return m_timing.connected + Milliseconds{qint64(m_seconds * 1000.0)};
}

bool BoardReplay::isAtEnd() const
{
    return m_chunk >= m_timing.chunks.size();
}

void BoardReplay::fold(const EventBatch &events)
{
    for (const Event &event : events)
        m_board.apply(event);
    m_events += events;
}

/// Takes the rest of the present chunk; true when it stopped at a message that matches.
bool BoardReplay::step(const Match &match)
{
    const AmiChunk &chunk = m_timing.chunks[m_chunk];
    m_seconds = chunk.seconds;
    if (!std::exchange(m_isInChunk, true))
        m_parser.append({m_bytes.constData() + chunk.offset, size_t(chunk.length)});
    EventBatch events;
    while (const AmiMessage *message = m_parser.next()) {
        if (m_sight.onMessage(*message))
            m_translator.setSight(m_sight.causes() != Sight::NotSeen,
                                  m_sight.calls() != Sight::NotSeen, now(), events);
        m_translator.onMessage(*message, now(), events);
        fold(std::exchange(events, {}));
        if (match && match(*message))
            return true;
    }
    m_translator.onTime(now(), events);
    fold(events);
    m_board.advanceTo(now());
    m_isInChunk = false;
    ++m_chunk;
    return false;
}

void BoardReplay::runTo(double seconds)
{
    while (!isAtEnd() && m_timing.chunks[m_chunk].seconds <= seconds)
        step({});
    m_seconds = seconds;
    EventBatch events;
    m_translator.onTime(now(), events);
    fold(events);
    m_board.advanceTo(now());
}

bool BoardReplay::runToMessage(const Match &match)
{
    while (!isAtEnd()) {
        if (step(match))
            return true;
    }
    return false;
}

bool BoardReplay::runToEvent(std::string_view name, std::string_view field, std::string_view value)
{
    return runToMessage([=](const AmiMessage &message) {
        return message.kind() == AmiMessage::Kind::Event && message.name() == name
               && (field.empty() || message.field(field) == value);
    });
}

void BoardReplay::runToEnd()
{
    runToMessage([](const AmiMessage &) { return false; });
}

void BoardReplay::skipTo(double seconds)
{
    while (!isAtEnd() && m_timing.chunks[m_chunk].seconds <= seconds)
        ++m_chunk;
    m_parser.reset();
    m_parser.append("Asterisk Call Manager/13.0.0\r\n");
    m_isInChunk = false;
    m_seconds = seconds;
}

void BoardReplay::loseConnection()
{
    EventBatch events;
    m_translator.connectionLost(now(), QStringLiteral("the test broke the line"), events);
    fold(events);
}

void BoardReplay::snapshotUntil(double seconds)
{
    EventBatch events;
    m_translator.beginSnapshot(now());
    runTo(seconds);
    m_translator.endSnapshot(now(), events);
    fold(events);
}

const AgentRow &BoardReplay::agent(const QString &id) const
{
    const AgentRow *row = m_board.agent(AgentId(id));
    if (!row)
        qFatal("no agent %s", qPrintable(id));
    return *row;
}

const QueueRow &BoardReplay::queue(const QString &id) const
{
    const QueueRow *row = m_board.queue(QueueId(id));
    if (!row)
        qFatal("no queue %s", qPrintable(id));
    return *row;
}

QStringList BoardReplay::told(const QString &what) const
{
    QStringList lines;
    for (const Event &event : m_events) {
        const QString text = textOf(event.what);
        if (text.startsWith(what))
            lines.append(text);
    }
    return lines;
}

QList<double> BoardReplay::talksOf(const QString &agent) const
{
    QHash<LegId, Timestamp> began;
    QList<double> lengths;
    for (const Event &event : m_events) {
        if (const auto *talk = std::get_if<TalkBegan>(&event.what);
            talk && talk->agent.value() == agent && !began.contains(talk->leg))
            began.insert(talk->leg, event.at);
        const auto *end = std::get_if<TalkEnded>(&event.what);
        if (end && end->agent.value() == agent && began.contains(end->leg))
            lengths.append(double((event.at - began.take(end->leg)).count()) / 1000.0);
    }
    return lengths;
}
