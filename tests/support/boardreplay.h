// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amiparser.h"
#include "core/ami/amirecording.h"
#include "core/ami/amisight.h"
#include "core/ami/amitranslator.h"
#include "core/live/liveboard.h"

#include <QStringList>

#include <functional>

/// A recording of tests/data/ami on its way through parser, translator and board, at the pace a
/// test asks for.
class BoardReplay
{
public:
    using Match = std::function<bool(const AmiMessage &)>;

    explicit BoardReplay(const QString &recording, BoardSettings settings = {});

    /// Takes what arrived within `seconds` of connecting.
    void runTo(double seconds);
    /// Takes everything up to and with the next message that matches; false when none does.
    bool runToMessage(const Match &match);
    /// The next event of that name, for example runToEvent("AgentConnect", "Queue", "602").
    bool runToEvent(std::string_view name, std::string_view field = {},
                    std::string_view value = {});
    void runToEnd();
    /// Bytes that arrived within the next `seconds` are lost, as a broken line loses them.
    void skipTo(double seconds);
    void loseConnection();
    /// The lists that arrive until `seconds` are a snapshot; events among them come after it.
    void snapshotUntil(double seconds);
    bool isAtEnd() const;

    /// Seconds since connecting of what was taken last.
    double seconds() const { return m_seconds; }
    Timestamp now() const;

    AmiTranslator &translator() { return m_translator; }
    const LiveBoard &board() const { return m_board; }
    /// Takes what the test asked the translator for itself, like the end of a snapshot.
    void fold(const EventBatch &events);
    const EventBatch &events() const { return m_events; }

    /// Null ends the test program: a test about nobody proves nothing.
    const AgentRow &agent(const QString &id) const;
    const QueueRow &queue(const QString &id) const;
    /// The lines of the events so far that begin with `what`.
    QStringList told(const QString &what) const;
    /// Own talks of an agent so far, each in seconds, in order of their ends.
    QList<double> talksOf(const QString &agent) const;

private:
    bool step(const Match &match);

    QByteArray m_bytes;
    AmiTiming m_timing;
    size_t m_chunk = 0;
    double m_seconds = 0;
    bool m_isInChunk = false;
    AmiParser m_parser;
    AmiSight m_sight;
    AmiTranslator m_translator;
    LiveBoard m_board;
    EventBatch m_events;
};
