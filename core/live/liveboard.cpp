// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/live/liveboard.h"

#include "core/base/overload.h"
#include "core/live/agentbook.h"
#include "core/live/journeybook.h"
#include "core/live/queuebook.h"

#include <QDateTime>

#include <algorithm>
#include <atomic>

bool BoardDelta::isEmpty() const
{
    return agents.isEmpty() && agentsGone.isEmpty() && queues.isEmpty() && queuesGone.isEmpty()
           && waiting.isEmpty() && waitingGone.isEmpty() && !lost && !totals && !observed;
}

namespace {
std::atomic<quint64> boardsMade{0};
} // namespace

class LiveBoard::Fold
{
public:
    explicit Fold(BoardSettings s) : settings(std::move(s)), serial(++boardsMade) {}

    void apply(const Event &event);
    void advanceTo(Timestamp to);
    void take(const SnapshotTaken &event, Timestamp at);
    void lostSight(Timestamp at);
    void rollDay(Timestamp at);

    BoardSettings settings;
    const quint64 serial;
    BoardDelta delta;
    QueueBook queues{settings, delta};
    AgentBook agents{settings, queues, delta};
    JourneyBook journeys{settings, delta};
    Timestamp now;
    Timestamp lastTruth;
    Timestamp dayStart;
    Timestamp dayEnd;
    Timestamp firstSeen;
    bool observing = false;
    bool everObserved = false;
    bool seesCauses = false;
    QList<std::pair<Timestamp, Timestamp>> gaps;

private:
    void fold(const Event &event);
    void forget(const QueueId &queue, Timestamp at);
    void leave(const QueueBook::Stay *stay, const QueueCallId &id, Timestamp at);
};

void LiveBoard::Fold::rollDay(Timestamp at)
{
    const QDate date = QDateTime::fromMSecsSinceEpoch(toEpochMs(at), settings.timeZone).date();
    dayStart = fromEpochMs(date.startOfDay(settings.timeZone).toMSecsSinceEpoch());
    dayEnd = fromEpochMs(date.addDays(1).startOfDay(settings.timeZone).toMSecsSinceEpoch());
    queues.beginDay(dayStart);
    agents.beginDay(dayStart);
    journeys.beginDay();
    erase_if(gaps, [this](const auto &gap) { return gap.second <= dayStart; });
}

void LiveBoard::Fold::advanceTo(Timestamp to)
{
    if (to <= now)
        return;
    agents.advanceTo(to);
    if (to >= dayEnd)
        rollDay(to);
    now = to;
    queues.advanceTo(to);
}

void LiveBoard::Fold::apply(const Event &event)
{
    advanceTo(event.at);
    const bool isAboutSight = std::holds_alternative<ObservationLost>(event.what)
                              || std::holds_alternative<SightChanged>(event.what);
    if (!everObserved && !isAboutSight) {
        everObserved = observing = true;
        firstSeen = event.at;
        delta.observed = true;
    }
    fold(event);
    if (observing)
        lastTruth = std::max(lastTruth, event.at);
}

void LiveBoard::Fold::leave(const QueueBook::Stay *stay, const QueueCallId &, Timestamp at)
{
    if (!stay)
        return;
    journeys.leftQueue(*stay, at);
}

void LiveBoard::Fold::forget(const QueueId &queue, Timestamp at)
{
    for (const QueueCallId &id : queues.gone(queue, at))
        leave(queues.stay(id), id, at);
}

void LiveBoard::Fold::fold(const Event &event)
{
    const Timestamp at = event.at;
    std::visit(Overload{
                   [&](const QueueSeen &e) { queues.seen(e.queue); },
                   [&](const QueueGone &e) { forget(e.queue, at); },
                   [&](const MembershipSeen &e) { agents.membershipSeen(e.membership, at); },
                   [&](const MembershipGone &e) { agents.membershipGone(e.agent, e.queue, at); },
                   [&](const DeviceChanged &e) { agents.deviceChanged(e, at); },
                   [&](const CallStarted &e) { journeys.started(e, at); },
                   [&](const CallsMerged &e) { journeys.merged(e); },
                   [&](const CallReached &e) { journeys.reached(e); },
                   [&](const CallEnded &e) { journeys.ended(e.call, observing, at); },
                   [&](const CallerJoined &e) {
                       queues.joined(e, at, journeys.attemptOf(e.number));
                       journeys.joinedQueue(e.call, e.queueCall, e.queue);
                   },
                   [&](const CallerLeft &e) { leave(queues.left(e, at), e.queueCall, at); },
                   [&](const LeaveCauseKnown &e) { leave(queues.causeKnown(e), e.queueCall, at); },
                   [&](const CallerRefused &e) {
                       queues.refused(e, at);
                       journeys.refused(e);
                   },
                   [&](const OfferBegan &e) {
                       queues.offerBegan(e);
                       agents.offerBegan(e, queues.stay(e.queueCall), at);
                   },
                   [&](const OfferEnded &e) {
                       const bool counts = agents.countsAsNoAnswer(e);
                       if (counts)
                           queues.ringNoAnswer(e, at);
                       queues.offerEnded(e.queueCall, e.agent);
                       if (!e.agent.isNull())
                           agents.offerEnded(e, counts, at);
                   },
                   [&](const CallAnswered &e) {
                       agents.answered(e, queues.answered(e, at), at);
                       journeys.answered(e.call);
                   },
                   [&](const QueueCallEnded &e) {
                       if (queues.talkCredited(e, at))
                           agents.queueCallEnded(e, at);
                   },
                   [&](const DirectRingBegan &e) { agents.directRingBegan(e, at); },
                   [&](const DirectRingEnded &e) { agents.directRingEnded(e, at); },
                   [&](const TalkBegan &e) { agents.talkBegan(e, at); },
                   [&](const TalkEnded &e) { agents.talkEnded(e.agent, e.leg, queues, at); },
                   [&](const HoldChanged &e) { agents.holdChanged(e, at); },
                   [](const CallTransferred &) {}, // the conversations tell who talks now
                   [&](const SpyBegan &e) { agents.spyBegan(e, at); },
                   [&](const SpyEnded &e) { agents.spyEnded(e, at); },
                   [&](const SnapshotTaken &e) { take(e, at); },
                   [&](const ObservationLost &) { lostSight(at); },
                   [&](const SightChanged &e) {
                       seesCauses = e.seesLeaveCauses;
                       delta.observed = true;
                   },
               },
               event.what);
}

void LiveBoard::Fold::lostSight(Timestamp at)
{
    if (!observing)
        return;
    observing = false;
    lastTruth = std::max(lastTruth, at);
    delta.observed = true;
}

void LiveBoard::Fold::take(const SnapshotTaken &event, Timestamp at)
{
    const Snapshot &snapshot = *event.snapshot;
    const bool afterGap = !observing;
    QSet<QueueId> listed;
    for (const QueueInfo &info : snapshot.queues) {
        queues.seen(info);
        listed.insert(info.id);
    }
    agents.settle(snapshot, afterGap, afterGap ? lastTruth : at, at);
    const auto attempts = [this](const QString &number) { return journeys.attemptOf(number); };
    if (snapshot.knowsCalls)
        journeys.settle(snapshot.calls, at);
    for (const QueueCallId &id : queues.settleWaiting(snapshot.waiting, at, attempts))
        leave(queues.stay(id), id, at);
    for (const WaitingCaller &caller : snapshot.waiting)
        journeys.joinedQueue(caller.call, caller.queueCall, caller.queue);
    if (!listed.isEmpty()) {
        for (const QueueId &id : queues.ids()) {
            if (!listed.contains(id))
                forget(id, at);
        }
    }
    if (afterGap) {
        observing = true;
        delta.observed = true;
        if (isKnown(lastTruth))
            gaps.append({lastTruth, at});
    }
}

// ---- LiveBoard ------------------------------------------------------------------------------

LiveBoard::LiveBoard(BoardSettings settings) : m_fold(std::make_unique<Fold>(std::move(settings)))
{}

LiveBoard::~LiveBoard() = default;
LiveBoard::LiveBoard(LiveBoard &&) noexcept = default;
LiveBoard &LiveBoard::operator=(LiveBoard &&) noexcept = default;

void LiveBoard::apply(const Event &event)
{
    m_fold->apply(event);
}

void LiveBoard::advanceTo(Timestamp now)
{
    m_fold->advanceTo(now);
}

Timestamp LiveBoard::now() const
{
    return m_fold->now;
}

void LiveBoard::setSettings(const BoardSettings &settings)
{
    if (settings == m_fold->settings)
        return;
    const bool otherDay = settings.timeZone != m_fold->settings.timeZone;
    m_fold->settings = settings;
    if (otherDay && isKnown(m_fold->now))
        m_fold->rollDay(m_fold->now);
    m_fold->queues.settingsChanged();
}

const BoardSettings &LiveBoard::settings() const
{
    return m_fold->settings;
}

const AgentRow *LiveBoard::agent(const AgentId &id) const
{
    return m_fold->agents.row(id);
}

const QueueRow *LiveBoard::queue(const QueueId &id) const
{
    return m_fold->queues.row(id);
}

const WaitingRow *LiveBoard::waiting(const QueueCallId &id) const
{
    return m_fold->queues.waiting(id);
}

QList<AgentId> LiveBoard::agentIds() const
{
    QList<AgentId> ids = m_fold->agents.ids();
    std::sort(ids.begin(), ids.end(), [this](const AgentId &a, const AgentId &b) {
        const int order = agent(a)->name.localeAwareCompare(agent(b)->name);
        return order != 0 ? order < 0 : a < b;
    });
    return ids;
}

void LiveBoard::forEachAgent(const std::function<void(const AgentRow &)> &visit) const
{
    m_fold->agents.forEach(visit);
}

void LiveBoard::forEachAgentChangedSince(BoardMark since,
                                         const std::function<void(const AgentRow &)> &visit) const
{
    m_fold->agents.forEachChangedSince(since.change, visit);
}

BoardMark LiveBoard::mark() const
{
    return {m_fold->serial, m_fold->agents.lastChange()};
}

QList<QueueId> LiveBoard::queueIds() const
{
    return m_fold->queues.ids();
}

QList<const QueueRow *> LiveBoard::queueRows() const
{
    return m_fold->queues.rows();
}

QList<QueueCallId> LiveBoard::waitingIds() const
{
    return m_fold->queues.waitingIds();
}

QList<AgentRow> LiveBoard::retiredAgents() const
{
    return m_fold->agents.retired();
}

const QList<LostRow> &LiveBoard::justLost() const
{
    return m_fold->journeys.justLost();
}

Tally LiveBoard::siteToday() const
{
    return m_fold->queues.site().today;
}

Tally LiveBoard::siteLastHour() const
{
    return m_fold->queues.site().lastHour;
}

Tally LiveBoard::siteLast30() const
{
    return m_fold->queues.site().last30;
}

Tally LiveBoard::siteLast15() const
{
    return m_fold->queues.site().last15;
}

const JourneyTally &LiveBoard::journeys() const
{
    return m_fold->journeys.tally();
}

const Curve &LiveBoard::siteCurve() const
{
    return m_fold->queues.site().curve;
}

const Curve &LiveBoard::queueCurve(const QueueId &id) const
{
    return m_fold->queues.curve(id);
}

WaitSamples LiveBoard::waitSamples(const QueueId &id) const
{
    return m_fold->queues.waitSamples(id, now());
}

int LiveBoard::openCalls() const
{
    return m_fold->journeys.open();
}

QList<OngoingCall> LiveBoard::ongoingCalls() const
{
    return m_fold->journeys.ongoing();
}

Timestamp LiveBoard::observedSince() const
{
    return std::max(m_fold->firstSeen, m_fold->dayStart);
}

bool LiveBoard::isObserving() const
{
    return m_fold->observing;
}

Timestamp LiveBoard::lastTruth() const
{
    return m_fold->lastTruth;
}

QList<std::pair<Timestamp, Timestamp>> LiveBoard::unobserved() const
{
    return m_fold->gaps;
}

bool LiveBoard::seesLeaveCauses() const
{
    return m_fold->seesCauses;
}

BoardDelta LiveBoard::takeDelta()
{
    m_fold->agents.tellChanged();
    m_fold->queues.tellChanged();
    return std::exchange(m_fold->delta, {});
}
