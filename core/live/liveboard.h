// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analysis/patience.h"
#include "core/domain/events.h"
#include "core/live/boardrows.h"
#include "core/live/boardsettings.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <memory>

/// What changed since the last takeDelta(), by id; the rows themselves are read from the board.
struct BoardDelta
{
    QSet<AgentId> agents; ///< changed or new
    QSet<AgentId> agentsGone;
    QSet<QueueId> queues;
    QSet<QueueId> queuesGone;
    QSet<QueueCallId> waiting; ///< changed or new
    QSet<QueueCallId> waitingGone;
    bool lost = false;     ///< the list of the just lost
    bool totals = false;   ///< site totals or curves
    bool observed = false; ///< the line was lost or came back
    bool isEmpty() const;
};

/// How far a board had got when somebody looked at it.
struct BoardMark
{
    quint64 board = 0;  ///< no two boards have the same; 0: none
    quint64 change = 0; ///< of an agent, the last one
};

/// The state of one site: a pure fold over domain events.
///
/// No clock, no I/O: the time is in the events, and advanceTo() tells that time went by without
/// one. Folding the same events gives the same board, whatever the thread; live view, wall, replay
/// and reports all stand on it. Belongs to one thread at a time.
class LiveBoard
{
public:
    explicit LiveBoard(BoardSettings settings = {});
    ~LiveBoard();
    LiveBoard(LiveBoard &&) noexcept;
    LiveBoard &operator=(LiveBoard &&) noexcept;

    void apply(const Event &event);
    /// Ends wrap-ups, rolls windows and the day. Never runs backwards.
    void advanceTo(Timestamp now);
    Timestamp now() const;

    /// Takes effect at once; thresholds are counted anew over the calls still remembered.
    void setSettings(const BoardSettings &settings);
    const BoardSettings &settings() const;

    /// Null when unknown. Pointers stay good until the next apply(), advanceTo() or setSettings().
    const AgentRow *agent(const AgentId &id) const;
    const QueueRow *queue(const QueueId &id) const;
    const WaitingRow *waiting(const QueueCallId &id) const;
    QList<AgentId> agentIds() const; ///< by name
    /// In no order, for whatever looks at all of them often.
    void forEachAgent(const std::function<void(const AgentRow &)> &visit) const;
    /// The same for those who changed since; `since` is of this board.
    void forEachAgentChangedSince(BoardMark since,
                                  const std::function<void(const AgentRow &)> &visit) const;
    BoardMark mark() const;
    QList<QueueId> queueIds() const;           ///< by name
    QList<const QueueRow *> queueRows() const; ///< the same
    /// Members earlier today who are in no queue any more, with what they did.
    QList<AgentRow> retiredAgents() const;
    QList<QueueCallId> waitingIds() const; ///< the one who waits longest first
    /// Newest first, at most 200.
    const QList<LostRow> &justLost() const;

    /// Sum of all queues.
    Tally siteToday() const;
    Tally siteLastHour() const;
    Tally siteLast30() const;
    Tally siteLast15() const;
    const JourneyTally &journeys() const;
    const Curve &siteCurve() const;
    const Curve &queueCurve(const QueueId &id) const; ///< empty when unknown
    /// How long the callers who joined today waited, and who of them gave up; made at each call.
    WaitSamples waitSamples(const QueueId &id) const;
    int openCalls() const;                   ///< customers' journeys going on now
    QList<OngoingCall> ongoingCalls() const; ///< the same, oldest first

    /// Since when today's figures are whole; later than midnight unless observed from the start.
    Timestamp observedSince() const;
    /// False between ObservationLost and the next snapshot: what is shown is old.
    bool isObserving() const;
    Timestamp lastTruth() const; ///< time of the last event seen while observing
    /// Stretches of today that were not seen, in order.
    QList<std::pair<Timestamp, Timestamp>> unobserved() const;
    bool seesLeaveCauses() const;

    BoardDelta takeDelta();

private:
    class Fold;
    std::unique_ptr<Fold> m_fold;
};
