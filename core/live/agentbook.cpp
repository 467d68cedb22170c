// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/live/agentbook.h"

#include "core/live/liveboard.h"

#include <algorithm>

namespace {

/// Rings shorter than this are no miss of a person (surprise 75 of the captures).
constexpr Milliseconds FairRing{1000};
/// The state of a telephone is told within this after what it was in use for.
constexpr Milliseconds DeviceEcho{1000};

bool isUsed(DeviceState device)
{
    return device == DeviceState::InUse || device == DeviceState::Busy
           || device == DeviceState::RingingInUse || device == DeviceState::OnHold;
}

int &counterOf(StateCounts &counts, AgentStatus status)
{
    switch (status) {
    case AgentStatus::Offline:
        return counts.offline;
    case AgentStatus::Available:
        return counts.available;
    case AgentStatus::Ringing:
        return counts.ringing;
    case AgentStatus::Talking:
    case AgentStatus::OnHold:
        return counts.talking;
    case AgentStatus::WrapUp:
        return counts.wrapUp;
    case AgentStatus::Paused:
        return counts.paused;
    case AgentStatus::Busy:
        return counts.busy;
    }
    Q_UNREACHABLE();
}

/// The conversation that is shown stands first: one that is not held before one that is.
void orderConversations(QList<Conversation> &list)
{
    std::stable_sort(list.begin(), list.end(),
                     [](const Conversation &a, const Conversation &b) { return a.held < b.held; });
}

} // namespace

bool AgentRow::isIn(const QueueId &queue) const
{
    return std::any_of(memberships.begin(), memberships.end(),
                       [&](const Membership &m) { return m.queue == queue; });
}

AgentStatus AgentBook::statusOf(const Agent &agent, Timestamp at) const
{
    const AgentRow &row = agent.row;
    if (!row.conversations.isEmpty())
        return row.conversations.first().held ? AgentStatus::OnHold : AgentStatus::Talking;
    if (!row.rings.isEmpty() || row.device == DeviceState::Ringing)
        return AgentStatus::Ringing;
    if (row.device == DeviceState::Unavailable || row.device == DeviceState::Invalid)
        return AgentStatus::Offline;
    const auto &members = row.memberships;
    const bool pausedEverywhere = !members.isEmpty()
                                  && std::all_of(members.begin(), members.end(),
                                                 [](const Membership &m) { return m.paused; });
    const bool wrapsUp = at < row.wrapUpEnds && !pausedEverywhere;
    if (isUsed(row.device) && !wrapsUp && at >= agent.deviceSettles)
        return AgentStatus::Busy;
    if (pausedEverywhere)
        return AgentStatus::Paused;
    return wrapsUp ? AgentStatus::WrapUp : AgentStatus::Available;
}

void AgentBook::countStates(const AgentRow &row, int sign)
{
    for (const Membership &m : row.memberships) {
        const bool paused = row.status == AgentStatus::Available && m.paused;
        counterOf(m_queues->states(m.queue), paused ? AgentStatus::Paused : row.status) += sign;
    }
}

void AgentBook::account(Agent &agent, AgentStatus status, Timestamp at)
{
    const Milliseconds lasted = std::max(Milliseconds{0}, at - agent.countedFrom);
    agent.countedFrom = at;
    if (status == AgentStatus::Available)
        agent.row.today.available += lasted;
    else if (status == AgentStatus::WrapUp)
        agent.row.today.wrapUp += lasted;
    else if (status == AgentStatus::OnHold)
        agent.row.today.held += lasted;
}

AgentBook::Agent &AgentBook::agent(const AgentId &id, Timestamp at)
{
    const auto known = m_agents.find(id);
    if (known != m_agents.end())
        return known->second;
    Agent &made = m_agents[id];
    made.row.id = id;
    made.row.name = id.value();
    if (const auto before = m_retired.constFind(id); before != m_retired.constEnd()) {
        made.row.name = before->name; // back on the same day, or told of late
        made.row.extension = before->extension;
        made.row.today = before->today;
        m_retired.erase(before);
        m_delta->agentsGone.remove(id);
    }
    made.row.since = at;
    made.countedFrom = at;
    return made;
}

void AgentBook::settlePause(AgentRow &row, Timestamp at)
{
    const auto paused = std::find_if(row.memberships.cbegin(), row.memberships.cend(),
                                     [](const Membership &m) { return m.paused; });
    const bool anyPaused = paused != row.memberships.cend();
    if (anyPaused != isKnown(row.pausedSince)) {
        if (!anyPaused)
            row.today.paused += std::max(Milliseconds{0}, at - row.pausedSince);
        row.pausedSince = anyPaused ? at : Timestamp{};
    }
    row.pauseReason = anyPaused ? paused->pauseReason : QString();
}

void AgentBook::settleStatus(Agent &agent, Timestamp at)
{
    AgentRow &row = agent.row;
    const AgentStatus status = statusOf(agent, at);
    row.partlyPaused = isKnown(row.pausedSince) && status == AgentStatus::Available;
    if (status == row.status)
        return;
    account(agent, row.status, at);
    row.status = status;
    row.since = at;
    if (status != AgentStatus::Paused)
        return;
    const auto latest = std::max_element(
        row.memberships.cbegin(), row.memberships.cend(),
        [](const Membership &a, const Membership &b) { return a.pausedSince < b.pausedSince; });
    if (isKnown(latest->pausedSince))
        row.since = std::min(at, latest->pausedSince);
}

void AgentBook::takeOffList(Agent &agent)
{
    if (agent.before)
        agent.before->after = agent.after;
    if (agent.after)
        agent.after->before = agent.before;
    if (m_latest == &agent)
        m_latest = agent.before;
    agent.before = agent.after = nullptr;
}

void AgentBook::markChanged(Agent &agent)
{
    agent.change = ++m_lastChange;
    if (m_latest != &agent) {
        takeOffList(agent);
        agent.before = m_latest;
        if (m_latest)
            m_latest->after = &agent;
        m_latest = &agent;
    }
    if (!std::exchange(agent.isChanged, true))
        m_changed.push_back(&agent);
}

template<typename Change>
void AgentBook::change(const AgentId &id, Timestamp at, Change &&change)
{
    Agent &changed = agent(id, at);
    const auto isOnCall = [&row = changed.row] {
        return !row.conversations.isEmpty() || !row.rings.isEmpty();
    };
    const bool wasOnCall = isOnCall();
    change(changed);
    if (wasOnCall && !isOnCall())
        changed.deviceSettles = at + DeviceEcho;
    if (statusOf(changed, at) != changed.row.status) {
        countStates(changed.row, -1);
        settleStatus(changed, at);
        countStates(changed.row, 1);
    }
    scheduleLook(changed, at);
    markChanged(changed);
}

void AgentBook::scheduleLook(const Agent &agent, Timestamp at)
{
    Timestamp due = at < agent.row.wrapUpEnds ? agent.row.wrapUpEnds : Timestamp{};
    if (at < agent.deviceSettles && isUsed(agent.row.device))
        due = isKnown(due) ? std::min(due, agent.deviceSettles) : agent.deviceSettles;
    if (isKnown(due))
        m_due.insert(agent.row.id, due);
    else if (!m_due.isEmpty())
        m_due.remove(agent.row.id);
}

template<typename Change>
void AgentBook::changeMemberships(const AgentId &id, Timestamp at, Change &&change)
{
    Agent &changed = agent(id, at);
    countStates(changed.row, -1);
    change(changed);
    settlePause(changed.row, at);
    settleStatus(changed, at);
    countStates(changed.row, 1);
    markChanged(changed);
}

void AgentBook::membershipSeen(const Membership &m, Timestamp at)
{
    if (const AgentRow *known = row(m.agent); known && known->memberships.contains(m))
        return; // told twice, as each snapshot does
    changeMemberships(m.agent, at, [&](Agent &agent) {
        AgentRow &row = agent.row;
        if (!m.extension.isEmpty())
            row.extension = m.extension;
        const auto known = std::find_if(row.memberships.begin(), row.memberships.end(),
                                        [&](const Membership &o) { return o.queue == m.queue; });
        if (known == row.memberships.end())
            row.memberships.append(m);
        else
            *known = m;
        row.name = row.memberships.first().name; // a way may have another name in each queue
    });
    m_queues->markChanged(m.queue);
}

void AgentBook::membershipGone(const AgentId &id, const QueueId &queue, Timestamp at)
{
    if (!m_agents.contains(id))
        return;
    changeMemberships(id, at, [&](Agent &agent) {
        agent.row.memberships.removeIf([&](const Membership &m) { return m.queue == queue; });
    });
    // A member removed while talking finishes the call first (surprise 92 of the captures).
    retireIfDone(id);
}

void AgentBook::retireIfDone(const AgentId &id)
{
    const auto it = m_agents.find(id);
    const AgentRow &row = it->second.row;
    if (!row.memberships.isEmpty() || !row.conversations.isEmpty())
        return;
    m_retired.insert(id, row);
    m_due.remove(id);
    std::erase(m_changed, &it->second);
    takeOffList(it->second);
    m_delta->agents.remove(id);
    m_delta->agentsGone.insert(id);
    m_agents.erase(it);
}

void AgentBook::deviceChanged(const DeviceChanged &e, Timestamp at)
{
    change(e.agent, at, [&](Agent &agent) {
        agent.row.device = e.state;
        agent.deviceSettles = {};
    });
}

void AgentBook::offerBegan(const OfferBegan &e, const QueueBook::Stay *stay, Timestamp at)
{
    change(e.agent, at, [&](Agent &agent) {
        if (agent.lastCounted == e.queueCall)
            agent.lastCounted = {};
        agent.row.rings.removeIf([&](const Ringing &r) { return r.queueCall == e.queueCall; });
        agent.row.rings.append({e.queueCall, stay ? stay->call : CallId{}, e.queue,
                                stay ? stay->number : QString(), stay ? stay->name : QString(),
                                at});
    });
}

bool AgentBook::countsAsNoAnswer(const OfferEnded &e) const
{
    const auto it = m_agents.find(e.agent);
    if (!e.counted || it == m_agents.end() || e.queueCall.isNull())
        return e.counted;
    return it->second.lastCounted != e.queueCall;
}

void AgentBook::offerEnded(const OfferEnded &e, bool counts, Timestamp at)
{
    change(e.agent, at, [&](Agent &agent) {
        agent.row.rings.removeIf([&](const Ringing &r) { return r.queueCall == e.queueCall; });
        if (e.counted)
            agent.lastCounted = e.queueCall;
        agent.row.today.ringNoAnswer += counts ? 1 : 0;
        agent.row.today.missedOffers +=
            counts && e.result == OfferResult::NoAnswer && e.rang >= FairRing ? 1 : 0;
    });
}

void AgentBook::answered(const CallAnswered &e, bool isNew, Timestamp at)
{
    if (e.agent.isNull() || !isNew)
        return;
    change(e.agent, at, [&](Agent &agent) {
        agent.row.rings.removeIf([&](const Ringing &r) { return r.queueCall == e.queueCall; });
        ++agent.row.today.answered;
    });
}

std::optional<Seconds> AgentBook::wrapUpOf(const QueueId &queue) const
{
    const auto own = m_settings->queues.constFind(queue);
    if (own != m_settings->queues.constEnd() && own->wrapUp)
        return own->wrapUp;
    return m_settings->wrapUp;
}

void AgentBook::beginWrapUp(Agent &agent, const QueueId &queue, Timestamp at)
{
    const std::optional<Seconds> seconds = wrapUpOf(queue);
    if (!seconds || *seconds <= Seconds{0})
        return;
    agent.row.wrapUpEnds = at + *seconds;
    agent.row.lastQueue = queue;
}

void AgentBook::queueCallEnded(const QueueCallEnded &e, Timestamp at)
{
    // No wrap-up here: it began with the end of the agent's own talk. After a transfer the agent
    // was free long before this queue call ended (surprise 67).
    if (e.agent.isNull())
        return;
    change(e.agent, at, [&](Agent &agent) { agent.row.today.talkCredited += e.talked; });
    retireIfDone(e.agent);
}

void AgentBook::directRingBegan(const DirectRingBegan &e, Timestamp at)
{
    change(e.agent, at, [&](Agent &agent) {
        agent.row.rings.removeIf(
            [&](const Ringing &r) { return r.queueCall.isNull() && r.call == e.call; });
        agent.row.rings.append({{}, e.call, {}, e.number, e.name, at});
    });
}

void AgentBook::directRingEnded(const DirectRingEnded &e, Timestamp at)
{
    change(e.agent, at, [&](Agent &agent) {
        agent.row.rings.removeIf(
            [&](const Ringing &r) { return r.queueCall.isNull() && r.call == e.call; });
    });
}

void AgentBook::talkBegan(const TalkBegan &e, Timestamp at)
{
    change(e.agent, at, [&](Agent &agent) {
        auto &list = agent.row.conversations;
        auto known = std::find_if(list.begin(), list.end(),
                                  [&](const Conversation &c) { return c.leg == e.leg; });
        if (known == list.end()) {
            list.append(Conversation{});
            known = list.end() - 1;
            known->leg = e.leg;
            known->since = at;
            // Counted when it ended; a hop to another bridge goes on with the same one.
            const Conversation &last = agent.lastTalk;
            const bool isHop =
                last.leg == e.leg && last.queueCall == e.queueCall && last.number == e.number;
            agent.row.today.conversations -= isHop ? 1 : 0;
        }
        known->call = e.call;
        known->queueCall = e.queueCall;
        known->queue = e.queue;
        known->kind = e.kind;
        known->number = e.number;
        known->name = e.name;
        known->isOwnPhone = e.isOwnPhone;
        agent.row.wrapUpEnds = {};
        orderConversations(list);
    });
}

void AgentBook::endTalk(Agent &agent, qsizetype index, Timestamp at)
{
    const Conversation ended = agent.row.conversations.takeAt(index);
    const Milliseconds held =
        ended.heldBefore
        + (ended.held ? std::max(Milliseconds{0}, at - ended.heldSince) : Milliseconds{0});
    const Milliseconds talked = std::max(Milliseconds{0}, at - ended.since - held);
    agent.row.today.ownTalk += talked;
    ++agent.row.today.conversations;
    m_queues->ownTalk(ended.queueCall, ended.queue, talked, at);
}

void AgentBook::talkEnded(const AgentId &id, const LegId &leg, const QueueBook &stays, Timestamp at)
{
    if (!m_agents.contains(id))
        return;
    change(id, at, [&](Agent &agent) {
        auto &list = agent.row.conversations;
        const auto it = std::find_if(list.begin(), list.end(),
                                     [&](const Conversation &c) { return c.leg == leg; });
        if (it == list.end())
            return;
        const Conversation ended = *it;
        endTalk(agent, it - list.begin(), at);
        // A consultation on the same telephone is still part of the call that was taken.
        const bool isSameLeg = agent.lastTalk.leg == ended.leg && ended.queue.isNull();
        const QueueBook::Stay *stay = stays.stay(ended.queueCall);
        const bool isOwn = !ended.queue.isNull() && (!stay || stay->agent == id);
        if (!isSameLeg)
            agent.owedWrapUp = isOwn ? ended.queue : QueueId{};
        agent.lastTalk = ended;
        if (list.isEmpty() && !agent.owedWrapUp.isNull())
            beginWrapUp(agent, agent.owedWrapUp, at);
    });
    retireIfDone(id);
}

void AgentBook::holdChanged(const HoldChanged &e, Timestamp at)
{
    if (!m_agents.contains(e.agent))
        return;
    change(e.agent, at, [&](Agent &agent) {
        for (Conversation &c : agent.row.conversations) {
            if (c.leg != e.leg || c.held == e.held)
                continue;
            if (c.held)
                c.heldBefore += std::max(Milliseconds{0}, at - c.heldSince);
            c.held = e.held;
            c.heldSince = e.held ? at : Timestamp{};
        }
        orderConversations(agent.row.conversations);
    });
}

void AgentBook::spyBegan(const SpyBegan &e, Timestamp at)
{
    if (!m_agents.contains(e.agent) || m_spied.contains(e.spy))
        return;
    m_spied.insert(e.spy, e.agent);
    change(e.agent, at, [&](Agent &agent) {
        agent.row.listeners.append({e.spy, e.supervisor, at});
    });
}

void AgentBook::spyEnded(const SpyEnded &e, Timestamp at)
{
    const AgentId spied = m_spied.take(e.spy);
    if (!m_agents.contains(spied))
        return;
    change(spied, at, [&](Agent &agent) {
        agent.row.listeners.removeIf([&](const Listener &l) { return l.spy == e.spy; });
    });
}

void AgentBook::settle(const Snapshot &snapshot, bool afterGap, Timestamp lastSeen, Timestamp at)
{
    QHash<AgentId, QList<const Membership *>> listed;
    for (const Membership &m : snapshot.memberships)
        listed[m.agent].append(&m);
    QHash<AgentId, QList<const OngoingTalk *>> talks;
    for (const OngoingTalk &talk : snapshot.talks)
        talks[talk.agent].append(&talk);

    for (const AgentId &id : ids()) {
        const QList<Membership> before = row(id)->memberships;
        for (const Membership &m : before) {
            const auto now = listed.constFind(id);
            const bool still = now != listed.constEnd()
                               && std::any_of(now->begin(), now->end(), [&](const Membership *o) {
                                      return o->queue == m.queue;
                                  });
            if (!still)
                membershipGone(id, m.queue, at);
        }
    }
    for (auto it = listed.cbegin(); it != listed.cend(); ++it) {
        for (const Membership *m : *it)
            membershipSeen(*m, at);
        const DeviceState device = it->first()->device;
        if (row(it.key())->device != device)
            change(it.key(), at, [&](Agent &agent) { agent.row.device = device; });
    }
    if (!snapshot.knowsCalls)
        return;
    for (const AgentId &id : ids()) {
        const Agent &known = m_agents[id];
        const bool isQuiet = known.row.conversations.isEmpty() && known.row.rings.isEmpty()
                             && !isKnown(known.deviceSettles);
        if (isQuiet)
            continue;
        change(id, at, [&](Agent &agent) {
            auto &list = agent.row.conversations;
            for (qsizetype i = list.size() - 1; i >= 0; --i) {
                const bool still =
                    std::any_of(talks[id].begin(), talks[id].end(),
                                [&](const OngoingTalk *talk) { return talk->leg == list[i].leg; });
                if (!still) // it ended while nobody looked: counted as far as it was seen
                    endTalk(agent, i, lastSeen);
            }
            if (afterGap) {
                agent.row.rings.clear();
                agent.row.listeners.clear();
            }
        });
        // The list was asked after all that: no device in it is an echo.
        if (afterGap)
            change(id, at, [](Agent &agent) { agent.deviceSettles = {}; });
    }
    if (afterGap)
        m_spied.clear(); // who listens is in no list
    for (const OngoingTalk &talk : snapshot.talks) {
        const AgentRow *agent = row(talk.agent);
        const bool isNew =
            !agent
            || std::none_of(agent->conversations.begin(), agent->conversations.end(),
                            [&](const Conversation &c) { return c.leg == talk.leg; });
        talkBegan({talk.agent, talk.call, talk.queueCall, talk.queue, talk.kind, talk.number,
                   talk.name, talk.leg, talk.isOwnPhone},
                  at);
        if (isNew && isKnown(talk.since) && talk.since < at) {
            change(talk.agent, at, [&](Agent &a) {
                for (Conversation &c : a.row.conversations) {
                    if (c.leg == talk.leg)
                        c.since = talk.since;
                }
                a.row.since = std::min(a.row.since, talk.since);
            });
        }
    }
}

const AgentRow *AgentBook::row(const AgentId &id) const
{
    const auto it = m_agents.find(id);
    return it == m_agents.end() ? nullptr : &it->second.row;
}

QList<AgentId> AgentBook::ids() const
{
    QList<AgentId> list;
    list.reserve(qsizetype(m_agents.size()));
    for (const auto &[id, agent] : m_agents)
        list.append(id);
    return list;
}

void AgentBook::tellChanged()
{
    for (Agent *agent : m_changed) {
        agent->isChanged = false;
        m_delta->agents.insert(agent->row.id);
    }
    m_changed.clear();
}

void AgentBook::advanceTo(Timestamp now)
{
    if (m_due.isEmpty())
        return;
    QList<std::pair<Timestamp, AgentId>> over;
    do {
        over.clear();
        for (auto it = m_due.cbegin(); it != m_due.cend(); ++it) {
            if (it.value() <= now)
                over.append({it.value(), it.key()});
        }
        std::sort(over.begin(), over.end());
        for (const auto &[due, id] : over)
            change(id, due, [](Agent &) {}); // which takes it off the list, or puts it off
    } while (!over.isEmpty());
}

void AgentBook::beginDay(Timestamp start)
{
    m_retired.clear();
    for (auto &[id, agent] : m_agents) {
        agent.row.today = {};
        agent.countedFrom = start;
        if (isKnown(agent.row.pausedSince))
            agent.row.pausedSince = start;
        markChanged(agent);
    }
}
