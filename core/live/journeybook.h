// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/events.h"
#include "core/live/boardrows.h"
#include "core/live/boardsettings.h"
#include "core/live/queuebook.h"

#include <QHash>

struct BoardDelta;

/// Customers' journeys: what became of each, and who was just lost.
///
/// Only inbound calls are journeys of customers; the queues count everybody who enters them, as
/// the PBX does.
class JourneyBook
{
public:
    JourneyBook(const BoardSettings &settings, BoardDelta &delta)
        : m_settings(&settings)
        , m_delta(&delta)
    {}

    void started(const CallStarted &event, Timestamp at);
    void merged(const CallsMerged &event);
    void reached(const CallReached &event);
    void joinedQueue(const CallId &call, const QueueCallId &stay, const QueueId &queue);
    void leftQueue(const QueueBook::Stay &stay, Timestamp at);
    void refused(const CallerRefused &event);
    void answered(const CallId &call);
    void ended(const CallId &call, bool observed, Timestamp at);
    /// The journeys of a snapshot: those it does not name ended unseen.
    void settle(const QList<OngoingCall> &calls, Timestamp at);

    /// How often this number rings today, the present call included.
    int attemptOf(const QString &number) const;
    const JourneyTally &tally() const { return m_tally; }
    const QList<LostRow> &justLost() const { return m_lost; }
    int open() const { return m_open; }
    QList<OngoingCall> ongoing() const;
    void beginDay();

private:
    struct Journey
    {
        CallStarted about;
        Timestamp since;
        QueueId lastQueue;
        QueueCallId lastStay;
        Seconds waited{0};
        CallOutcome lastOutcome =
            CallOutcome::Open; ///< of the latest step; overruled by later ones
        bool isAnswered = false;
        bool isShort = false;
    };

    Journey *find(const CallId &call);
    void lose(const CallId &id, const Journey &journey, CallOutcome outcome, Timestamp at);

    const BoardSettings *m_settings;
    BoardDelta *m_delta;
    QHash<CallId, Journey> m_journeys;
    QHash<QString, int> m_lostToday; ///< by number
    JourneyTally m_tally;
    QList<LostRow> m_lost;
    int m_open = 0;
};
