// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analysis/patience.h"
#include "core/base/flattable.h"
#include "core/domain/events.h"
#include "core/live/boardrows.h"
#include "core/live/boardsettings.h"

#include <QHash>

#include <array>
#include <deque>
#include <functional>
#include <optional>
#include <vector>

struct BoardDelta;

/// Tallies of one queue: today, the last hour by minutes, and the day's curve.
///
/// Every booking names the moment the caller joined, so that each window holds whole stays.
class WindowedTally
{
public:
    template<typename Mutation>
    void book(Timestamp joined, Mutation &&mutate)
    {
        if (joined >= m_dayStart) {
            mutate(today);
            mutate(curvePoint(joined).tally);
        }
        const qint64 age = m_minute - minuteOf(joined);
        if (age < 0 || age >= qint64(m_minutes.size()))
            return;
        mutate(ofMinute(minuteOf(joined)));
        mutate(lastHour);
        if (age < 30)
            mutate(last30);
        if (age < 15)
            mutate(last15);
    }
    /// Moves the windows on; true when a figure changed.
    bool advanceTo(Timestamp now);
    void beginDay(Timestamp start);
    /// Changes every window and step alike.
    template<typename Mutation>
    void forEach(Mutation &&mutate)
    {
        for (Tally *tally : {&today, &lastHour, &last30, &last15})
            mutate(*tally);
        for (Tally &tally : m_minutes)
            mutate(tally);
        for (CurvePoint &point : curve)
            mutate(point.tally);
    }

    Tally today;
    Tally lastHour;
    Tally last30;
    Tally last15;
    Curve curve;

private:
    /// The slot a minute has in the ring; also of minutes before the epoch.
    Tally &ofMinute(qint64 minute)
    {
        const auto size = qint64(m_minutes.size());
        return m_minutes[size_t(((minute % size) + size) % size)];
    }
    static qint64 minuteOf(Timestamp t) { return toEpochMs(t) / 60'000; }
    CurvePoint &curvePoint(Timestamp joined);

    std::array<Tally, 60> m_minutes{};
    qint64 m_minute = 0;
    Timestamp m_dayStart;
};

/// Who waits in which queue, and how each stay ended.
class QueueBook
{
public:
    /// One caller's stay, open or lately ended.
    struct Stay
    {
        QueueId queue;
        CallId call;
        AgentId agent;
        QString number;
        QString name;
        Timestamp joined;
        Timestamp left;
        Seconds waited{0};
        LeaveCause cause = LeaveCause::Unknown;
        enum class Phase : quint8 { Waiting, Answered, Left } phase = Phase::Waiting;
        bool isCredited = false;
        qint64 finished = -1; ///< its number among the finished; negative: not among them
    };

    QueueBook(const BoardSettings &settings, BoardDelta &delta)
        : m_settings(&settings)
        , m_delta(&delta)
    {}

    void seen(const QueueInfo &info);
    /// Gives the callers who waited there and left with it.
    QList<QueueCallId> gone(const QueueId &queue, Timestamp at);
    void joined(const CallerJoined &event, Timestamp at, int attempt);
    /// Null when the stay is not known or had ended before.
    const Stay *left(const CallerLeft &event, Timestamp at);
    const Stay *causeKnown(const LeaveCauseKnown &event);
    void refused(const CallerRefused &event, Timestamp at);
    /// False when it had been answered before.
    bool answered(const CallAnswered &event, Timestamp at);
    /// False when it had been credited before.
    bool talkCredited(const QueueCallEnded &event, Timestamp at);
    void ownTalk(const QueueCallId &stay, const QueueId &queue, Milliseconds talk, Timestamp at);
    void ringNoAnswer(const OfferEnded &event, Timestamp at);
    void offerBegan(const OfferBegan &event);
    void offerEnded(const QueueCallId &stay, const AgentId &agent);
    /// Callers of a snapshot; whoever waited and is not among them left, nobody saw why.
    QList<QueueCallId> settleWaiting(const QList<WaitingCaller> &waiting, Timestamp at,
                                     const std::function<int(const QString &)> &attemptOf);

    const Stay *stay(const QueueCallId &id) const;
    const QueueRow *row(const QueueId &id) const;
    const WaitingRow *waiting(const QueueCallId &id) const;
    QList<QueueId> ids() const;           ///< by name
    QList<const QueueRow *> rows() const; ///< by name
    QList<QueueCallId> waitingIds() const;
    const Curve &curve(const QueueId &id) const;
    /// Those who wait now stand in it as having stayed so far.
    WaitSamples waitSamples(const QueueId &id, Timestamp now) const;
    const WindowedTally &site() const { return m_site; }
    StateCounts &states(const QueueId &queue);
    void markChanged(const QueueId &queue) { markChanged(this->queue(queue)); }
    /// Adds what changed since the last time to the delta.
    void tellChanged();

    void advanceTo(Timestamp now);
    void beginDay(Timestamp start);
    void settingsChanged();
    void checkInvariant() const;

private:
    struct Waiting
    {
        WaitingRow row;
        bool isChanged = false; ///< stands in m_changedWaiting
    };
    struct Queue
    {
        QueueRow row;
        WindowedTally tally;
        WaitSamples waits;           ///< of today
        std::vector<Waiting *> line; ///< as row.waiting
        bool isChanged = false;      ///< stands in m_changedQueues
    };
    /// What is needed to count a finished stay anew when a threshold changes.
    struct Finished
    {
        QueueId queue;
        Timestamp joined;
        int waited = 0;
        LeaveCause cause = LeaveCause::Unknown;
        bool isAnswered = false;
    };

    Queue &queue(const QueueId &id);
    void markChanged(Queue &queue);
    void markChanged(Waiting &waiting);
    void renumber(Queue &queue, size_t from);
    void forgetOldStays();
    Seconds thresholdOf(const QueueInfo &info) const;
    template<typename Mutation>
    void book(Queue &queue, Timestamp joined, Mutation &&mutate);
    void unwait(const QueueCallId &id, Queue &queue);
    void insertWaiting(const WaitingCaller &caller, int attempt, Queue &queue);
    void moveInLine(Queue &queue, const WaitingCaller &caller);
    /// Puts a stay among the finished, or corrects what stands there of it.
    void remember(Stay &stay);
    Seconds waitOf(const Stay &stay, Seconds told, Timestamp at) const;
    void countLeft(Queue &queue, const Stay &stay, int sign);
    void sampleWait(Queue &queue, const Stay &stay, int sign) const;

    const BoardSettings *m_settings;
    BoardDelta *m_delta;
    FlatTable<QueueId, Queue> m_queues;
    FlatTable<QueueCallId, Stay> m_stays;
    FlatTable<QueueCallId, Waiting> m_waiting;
    std::vector<Queue *> m_byName;
    std::vector<Queue *> m_changedQueues;
    std::vector<Waiting *> m_changedWaiting;
    std::deque<std::pair<Timestamp, QueueCallId>> m_ended; ///< stays, as they ended
    WindowedTally m_site;
    std::deque<Finished> m_finished; ///< of today and the hour before it, at most MaxFinished
    qint64 m_firstFinished = 0;      ///< number of the first of them
    std::optional<std::pair<CallerRefused, Timestamp>> m_lastRefused;
    Timestamp m_now;
    Timestamp m_dayStart;
};
