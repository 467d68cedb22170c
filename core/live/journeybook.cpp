// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/live/journeybook.h"

#include "core/live/liveboard.h"

#include <algorithm>
#include <utility>

namespace {

constexpr qsizetype MaxJustLost = 200;

CallOutcome outcomeOf(LeaveCause cause)
{
    switch (cause) {
    case LeaveCause::Unknown:
        return CallOutcome::LeftUnknown;
    case LeaveCause::Abandoned:
        return CallOutcome::AbandonedInQueue;
    case LeaveCause::Redirected:
    case LeaveCause::HungUp:
    case LeaveCause::Withdrawn:
        return CallOutcome::EndedBySupervisor;
    case LeaveCause::TimedOut:
        return CallOutcome::TimedOut;
    case LeaveCause::LeftEmpty:
        return CallOutcome::LeftEmpty;
    case LeaveCause::ExitedWithKey:
        return CallOutcome::AbandonedInMenu;
    }
    Q_UNREACHABLE();
}

} // namespace

int JourneyTally::missed() const
{
    return abandonedInQueue + abandonedInMenu + timedOut + leftEmpty + refused + noAnswer
           + afterHours + noLine + voicemail + callbackRequested + leftUnknown;
}

int &JourneyTally::of(CallOutcome outcome)
{
    switch (outcome) {
    case CallOutcome::Open:
    case CallOutcome::Answered:
        return answered;
    case CallOutcome::AbandonedInQueue:
        return abandonedInQueue;
    case CallOutcome::AbandonedInMenu:
        return abandonedInMenu;
    case CallOutcome::TimedOut:
        return timedOut;
    case CallOutcome::LeftEmpty:
        return leftEmpty;
    case CallOutcome::Refused:
        return refused;
    case CallOutcome::NoAnswer:
        return noAnswer;
    case CallOutcome::AfterHours:
        return afterHours;
    case CallOutcome::NoLine:
        return noLine;
    case CallOutcome::Voicemail:
        return voicemail;
    case CallOutcome::CallbackRequested:
        return callbackRequested;
    case CallOutcome::EndedBySupervisor:
        return endedBySupervisor;
    case CallOutcome::LeftUnknown:
        return leftUnknown;
    }
    Q_UNREACHABLE();
}

JourneyBook::Journey *JourneyBook::find(const CallId &call)
{
    const auto it = m_journeys.find(call);
    return it == m_journeys.end() ? nullptr : &*it;
}

void JourneyBook::started(const CallStarted &e, Timestamp at)
{
    if (e.kind != CallKind::Inbound)
        return;
    Journey *known = find(e.call);
    if (!known) {
        known = &m_journeys[e.call];
        known->since = at;
        ++m_tally.offered;
        ++m_open;
        m_delta->totals = true;
    }
    known->about = e;
}

void JourneyBook::merged(const CallsMerged &e)
{
    const auto it = m_journeys.constFind(e.merged);
    if (it == m_journeys.constEnd())
        return;
    const Journey merged = *it;
    m_journeys.erase(it);
    Journey *into = find(e.into);
    if (!into) {
        m_journeys.insert(e.into, merged);
        m_journeys[e.into].about.call = e.into;
        return;
    }
    if (merged.isAnswered && std::exchange(into->isAnswered, true))
        --m_tally.answered; // both were; they are one customer
    --m_tally.offered;
    --m_open;
    m_delta->totals = true;
}

void JourneyBook::reached(const CallReached &e)
{
    Journey *journey = find(e.call);
    if (!journey)
        return;
    switch (e.step) {
    case CallReached::Step::Menu:
        break;
    case CallReached::Step::DirectRing:
        // After a queue gave up, the ring of the group it overflows to is part of that loss.
        // A caller whom a supervisor moved to a telephone is lost when nobody takes it.
        if (journey->lastOutcome == CallOutcome::Open
            || journey->lastOutcome == CallOutcome::EndedBySupervisor)
            journey->lastOutcome = CallOutcome::NoAnswer;
        break;
    case CallReached::Step::Human:
        answered(e.call);
        break;
    case CallReached::Step::Voicemail:
        journey->lastOutcome = CallOutcome::Voicemail;
        break;
    case CallReached::Step::CallbackRequest:
        journey->lastOutcome = CallOutcome::CallbackRequested;
        break;
    case CallReached::Step::Closed:
        if (journey->lastOutcome == CallOutcome::Open)
            journey->lastOutcome = CallOutcome::AfterHours;
        break;
    case CallReached::Step::NoLine:
        journey->lastOutcome = CallOutcome::NoLine;
        break;
    }
}

void JourneyBook::joinedQueue(const CallId &call, const QueueCallId &stay, const QueueId &queue)
{
    if (Journey *journey = find(call)) {
        journey->lastQueue = queue;
        journey->lastStay = stay;
        journey->lastOutcome = CallOutcome::AbandonedInQueue; // should it end while waiting
    }
}

void JourneyBook::leftQueue(const QueueBook::Stay &stay, Timestamp)
{
    Journey *journey = find(stay.call);
    if (!journey || (journey->lastQueue != stay.queue && journey->lastQueue != QueueId{}))
        return; // a late cause of an earlier queue
    journey->waited = stay.waited;
    journey->lastOutcome = outcomeOf(stay.cause);
    journey->isShort =
        stay.cause == LeaveCause::Abandoned && stay.waited < m_settings->shortAbandon;
}

void JourneyBook::refused(const CallerRefused &e)
{
    if (Journey *journey = find(e.call)) {
        journey->lastQueue = e.queue;
        journey->lastOutcome = CallOutcome::Refused;
    }
}

void JourneyBook::answered(const CallId &call)
{
    Journey *journey = find(call);
    if (!journey || journey->isAnswered)
        return;
    journey->isAnswered = true;
    ++m_tally.answered;
    m_lostToday.remove(journey->about.number);
    m_delta->totals = true;
}

void JourneyBook::lose(const CallId &id, const Journey &journey, CallOutcome outcome, Timestamp at)
{
    LostRow lost;
    lost.queueCall = journey.lastStay;
    lost.call = id;
    lost.queue = journey.lastQueue;
    lost.number = journey.about.number;
    lost.name = journey.about.name;
    lost.leftAt = at;
    lost.waited = journey.waited;
    lost.outcome = outcome;
    lost.isShort = journey.isShort;
    lost.attempt = attemptOf(lost.number);
    if (!lost.number.isEmpty())
        ++m_lostToday[lost.number];
    m_lost.prepend(lost);
    if (m_lost.size() > MaxJustLost)
        m_lost.removeLast();
    m_delta->lost = true;
}

void JourneyBook::ended(const CallId &call, bool observed, Timestamp at)
{
    const auto it = m_journeys.constFind(call);
    if (it == m_journeys.constEnd())
        return;
    --m_open;
    m_delta->totals = true;
    if (!it->isAnswered) {
        CallOutcome outcome = it->lastOutcome;
        if (outcome == CallOutcome::Open)
            outcome = observed ? CallOutcome::AbandonedInMenu : CallOutcome::LeftUnknown;
        ++m_tally.of(outcome);
        if (isMissed(outcome))
            lose(call, *it, outcome, at);
    }
    m_journeys.erase(it);
}

void JourneyBook::settle(const QList<OngoingCall> &calls, Timestamp at)
{
    QSet<CallId> listed;
    for (const OngoingCall &call : calls)
        listed.insert(call.call);
    for (const CallId &id : m_journeys.keys()) {
        if (!listed.contains(id))
            ended(id, false, at);
    }
    for (const OngoingCall &call : calls) {
        if (!m_journeys.contains(call.call))
            started({call.call, call.kind, call.number, call.name, call.source, {}}, call.since);
        if (call.spokenTo)
            answered(call.call);
    }
}

QList<OngoingCall> JourneyBook::ongoing() const
{
    QList<OngoingCall> list;
    for (const Journey &j : m_journeys)
        list.append(
            {j.about.call, j.about.kind, j.about.number, j.about.name, j.about.source, j.since});
    std::sort(list.begin(), list.end(), [](const OngoingCall &a, const OngoingCall &b) {
        return std::tie(a.since, a.call) < std::tie(b.since, b.call);
    });
    return list;
}

int JourneyBook::attemptOf(const QString &number) const
{
    return number.isEmpty() ? 1 : m_lostToday.value(number) + 1;
}

void JourneyBook::beginDay()
{
    m_tally = {};
    m_lostToday.clear();
    m_delta->totals = true;
}
