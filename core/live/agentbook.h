// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/flattable.h"
#include "core/domain/events.h"
#include "core/live/boardrows.h"
#include "core/live/boardsettings.h"
#include "core/live/queuebook.h"

#include <QHash>

#include <vector>

struct BoardDelta;

/// Who the agents are and what each of them does: exactly one state at any time, with the moment
/// it began (DESIGN.md, section 2).
class AgentBook
{
public:
    AgentBook(const BoardSettings &settings, QueueBook &queues, BoardDelta &delta)
        : m_settings(&settings)
        , m_queues(&queues)
        , m_delta(&delta)
    {}

    void membershipSeen(const Membership &membership, Timestamp at);
    void membershipGone(const AgentId &agent, const QueueId &queue, Timestamp at);
    void deviceChanged(const DeviceChanged &event, Timestamp at);
    void offerBegan(const OfferBegan &event, const QueueBook::Stay *stay, Timestamp at);
    void offerEnded(const OfferEnded &event, bool counts, Timestamp at);
    /// False when it was counted before, or is not to be counted.
    bool countsAsNoAnswer(const OfferEnded &event) const;
    void answered(const CallAnswered &event, bool isNew, Timestamp at);
    void queueCallEnded(const QueueCallEnded &event, Timestamp at);
    void directRingBegan(const DirectRingBegan &event, Timestamp at);
    void directRingEnded(const DirectRingEnded &event, Timestamp at);
    void talkBegan(const TalkBegan &event, Timestamp at);
    void talkEnded(const AgentId &agent, const LegId &leg, const QueueBook &stays, Timestamp at);
    void holdChanged(const HoldChanged &event, Timestamp at);
    void spyBegan(const SpyBegan &event, Timestamp at);
    void spyEnded(const SpyEnded &event, Timestamp at);
    /// The members and conversations of a snapshot; what it does not name ended unseen at
    /// `lastSeen`.
    void settle(const Snapshot &snapshot, bool afterGap, Timestamp lastSeen, Timestamp at);

    const AgentRow *row(const AgentId &id) const;
    QList<AgentId> ids() const;
    template<typename Visit>
    void forEach(Visit &&visit) const
    {
        for (const auto &[id, agent] : m_agents)
            visit(agent.row);
    }
    /// Those who changed after `change`, the latest first.
    template<typename Visit>
    void forEachChangedSince(quint64 change, Visit &&visit) const
    {
        for (const Agent *agent = m_latest; agent && agent->change > change; agent = agent->before)
            visit(agent->row);
    }
    quint64 lastChange() const { return m_lastChange; }
    /// Those who were members earlier today and are no more.
    QList<AgentRow> retired() const { return m_retired.values(); }
    void advanceTo(Timestamp now);
    void beginDay(Timestamp start);
    /// Adds who changed since the last time to the delta.
    void tellChanged();

private:
    struct Agent
    {
        AgentRow row;
        bool isChanged = false;  ///< stands in m_changed
        quint64 change = 0;      ///< number of its last one
        Agent *before = nullptr; ///< who changed last before it did
        Agent *after = nullptr;  ///< who changed next
        Timestamp countedFrom;   ///< of the running state: not before the day, the watch or a gap
        /// Until then a device in use may be the echo of what just ended: it is told a moment
        /// later.
        Timestamp deviceSettles;
        Conversation lastTalk;   ///< so that a hop from bridge to bridge is not a second talk
        QueueId owedWrapUp;      ///< whose call lastTalk's telephone had taken
        QueueCallId lastCounted; ///< whose offer was last counted as not answered
    };

    /// Changes an agent and keeps everything that follows from it true. Memberships are only
    /// touched by changeMemberships(): there the queues' counts of states follow.
    template<typename Change>
    void change(const AgentId &id, Timestamp at, Change &&change);
    template<typename Change>
    void changeMemberships(const AgentId &id, Timestamp at, Change &&change);
    Agent &agent(const AgentId &id, Timestamp at);
    /// Takes away who is in no queue any more and talks to nobody.
    void retireIfDone(const AgentId &id);
    void settlePause(AgentRow &row, Timestamp at);
    void settleStatus(Agent &agent, Timestamp at);
    void markChanged(Agent &agent);
    void takeOffList(Agent &agent);
    AgentStatus statusOf(const Agent &agent, Timestamp at) const;
    void countStates(const AgentRow &row, int sign);
    void endTalk(Agent &agent, qsizetype index, Timestamp at);
    void beginWrapUp(Agent &agent, const QueueId &queue, Timestamp at);
    void scheduleLook(const Agent &agent, Timestamp at);
    void account(Agent &agent, AgentStatus status, Timestamp at);
    std::optional<Seconds> wrapUpOf(const QueueId &queue) const;

    const BoardSettings *m_settings;
    QueueBook *m_queues;
    BoardDelta *m_delta;
    FlatTable<AgentId, Agent> m_agents;
    std::vector<Agent *> m_changed;
    Agent *m_latest = nullptr; ///< who changed last: the head of a list through all of them
    quint64 m_lastChange = 0;
    QHash<LegId, AgentId> m_spied;      ///< whom each listening telephone hears
    QHash<AgentId, AgentRow> m_retired; ///< removed from every queue, with what they did today
    QHash<AgentId, Timestamp> m_due;    ///< when a state changes with no event
};
