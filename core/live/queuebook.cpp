// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/live/queuebook.h"

#include "core/live/liveboard.h"

#include <algorithm>

namespace {

constexpr size_t MaxFinished = 500'000;
constexpr std::chrono::hours ForgetStayAfter{4};
constexpr std::chrono::minutes CurveStep{15};

} // namespace

// ---- WindowedTally --------------------------------------------------------------------------

bool WindowedTally::advanceTo(Timestamp now)
{
    const qint64 minute = minuteOf(now);
    if (minute <= m_minute)
        return false;
    const Tally before = lastHour;
    const Tally before30 = last30;
    const Tally before15 = last15;
    const auto size = qint64(m_minutes.size());
    if (minute - m_minute >= size) {
        m_minutes.fill({});
        lastHour = last30 = last15 = {};
    } else {
        for (qint64 m = m_minute + 1; m <= minute; ++m) {
            Tally &reused = ofMinute(m);
            lastHour -= reused;
            reused = {};
            last30 -= ofMinute(m - 30);
            last15 -= ofMinute(m - 15);
        }
    }
    m_minute = minute;
    return !(before == lastHour && before30 == last30 && before15 == last15);
}

void WindowedTally::beginDay(Timestamp start)
{
    m_dayStart = start;
    today = {};
    curve.clear();
}

CurvePoint &WindowedTally::curvePoint(Timestamp joined)
{
    const Timestamp start = m_dayStart + (joined - m_dayStart) / CurveStep * CurveStep;
    const auto at =
        std::lower_bound(curve.begin(), curve.end(), start,
                         [](const CurvePoint &point, Timestamp t) { return point.start < t; });
    if (at != curve.end() && at->start == start)
        return *at;
    return *curve.insert(at, CurvePoint{start, {}});
}

// ---- QueueBook ------------------------------------------------------------------------------

QueueBook::Queue &QueueBook::queue(const QueueId &id)
{
    const auto known = m_queues.find(id);
    if (known != m_queues.end())
        return known->second;
    Queue &made = m_queues[id];
    made.row.info.id = id;
    made.row.threshold = thresholdOf(made.row.info);
    made.tally.beginDay(m_dayStart);
    made.tally.advanceTo(m_now);
    m_byName.insert(std::upper_bound(m_byName.begin(), m_byName.end(), &made,
                                     [](const Queue *a, const Queue *b) {
                                         return a->row.info.id < b->row.info.id;
                                     }),
                    &made);
    markChanged(made);
    return made;
}

void QueueBook::markChanged(Queue &queue)
{
    if (!std::exchange(queue.isChanged, true))
        m_changedQueues.push_back(&queue);
}

void QueueBook::markChanged(Waiting &waiting)
{
    if (!std::exchange(waiting.isChanged, true))
        m_changedWaiting.push_back(&waiting);
}

void QueueBook::tellChanged()
{
    for (Queue *queue : m_changedQueues) {
        queue->isChanged = false;
        m_delta->queues.insert(queue->row.info.id);
    }
    m_changedQueues.clear();
    for (Waiting *waiting : m_changedWaiting) {
        waiting->isChanged = false;
        m_delta->waiting.insert(waiting->row.caller.queueCall);
    }
    m_changedWaiting.clear();
}

Seconds QueueBook::thresholdOf(const QueueInfo &info) const
{
    const auto own = m_settings->queues.constFind(info.id);
    if (own != m_settings->queues.constEnd() && own->serviceLevel)
        return *own->serviceLevel;
    return info.serviceLevel.value_or(m_settings->serviceLevel);
}

template<typename Mutation>
void QueueBook::book(Queue &queue, Timestamp joined, Mutation &&mutate)
{
    queue.tally.book(joined, mutate);
    m_site.book(joined, mutate);
    markChanged(queue);
    m_delta->totals = true;
    queue.row.today = queue.tally.today;
    queue.row.lastHour = queue.tally.lastHour;
    queue.row.last30 = queue.tally.last30;
    queue.row.last15 = queue.tally.last15;
}

void QueueBook::seen(const QueueInfo &info)
{
    Queue &q = queue(info.id);
    if (q.row.info == info)
        return;
    q.row.info = info;
    markChanged(q);
    if (q.row.threshold != thresholdOf(info)) {
        q.row.threshold = thresholdOf(info);
        settingsChanged();
    }
}

QList<QueueCallId> QueueBook::gone(const QueueId &id, Timestamp at)
{
    const auto it = m_queues.find(id);
    if (it == m_queues.end())
        return {};
    const QList<QueueCallId> waiting = it->second.row.waiting;
    for (const QueueCallId &caller : waiting)
        left({caller, id, LeaveCause::Unknown, Seconds{-1}}, at);
    std::erase(m_byName, &it->second);
    std::erase(m_changedQueues, &it->second);
    m_queues.erase(it);
    m_delta->queues.remove(id);
    m_delta->queuesGone.insert(id);
    return waiting;
}

/// Everybody from there on has a new place; no event tells (surprise 35 of the captures).
void QueueBook::renumber(Queue &q, size_t from)
{
    for (size_t i = from; i < q.line.size(); ++i) {
        const int place = int(i) + 1;
        if (std::exchange(q.line[i]->row.caller.position, place) != place)
            markChanged(*q.line[i]);
    }
    q.row.longestSince = {};
    for (const Waiting *other : q.line) {
        const Timestamp since = other->row.caller.since;
        if (!isKnown(q.row.longestSince) || since < q.row.longestSince)
            q.row.longestSince = since;
    }
}

void QueueBook::insertWaiting(const WaitingCaller &caller, int attempt, Queue &q)
{
    Waiting &waiting = m_waiting[caller.queueCall];
    waiting.row.caller = caller;
    waiting.row.attempt = attempt;
    markChanged(waiting);
    const size_t place =
        caller.position > 0 ? std::min(size_t(caller.position) - 1, q.line.size()) : q.line.size();
    q.line.insert(q.line.begin() + qptrdiff(place), &waiting);
    q.row.waiting.insert(qsizetype(place), caller.queueCall);
    renumber(q, place);
}

void QueueBook::unwait(const QueueCallId &id, Queue &q)
{
    const auto it = m_waiting.find(id);
    if (it == m_waiting.end())
        return;
    if (it->second.isChanged)
        std::erase(m_changedWaiting, &it->second);
    m_delta->waiting.remove(id);
    m_delta->waitingGone.insert(id);
    const auto there = std::find(q.line.begin(), q.line.end(), &it->second);
    if (there != q.line.end()) {
        const auto place = there - q.line.begin();
        q.line.erase(there);
        q.row.waiting.removeAt(place);
        renumber(q, size_t(place));
    }
    m_waiting.erase(it);
}

void QueueBook::joined(const CallerJoined &e, Timestamp at, int attempt)
{
    if (m_stays.contains(e.queueCall))
        return;
    Queue &q = queue(e.queue);
    Stay stay;
    stay.queue = e.queue;
    stay.call = e.call;
    stay.number = e.number;
    stay.name = e.name;
    stay.joined = at;
    m_stays.emplace(e.queueCall, std::move(stay));
    insertWaiting({e.queueCall, e.call, e.queue, e.position, 0, e.number, e.name, e.leg, at},
                  attempt, q);
    book(q, at, [](Tally &t) { ++t.offered; });
}

Seconds QueueBook::waitOf(const Stay &stay, Seconds told, Timestamp at) const
{
    if (told >= Seconds{0})
        return told;
    return std::max(Seconds{0}, std::chrono::duration_cast<Seconds>(at - stay.joined));
}

void QueueBook::countLeft(Queue &q, const Stay &stay, int sign)
{
    book(q, stay.joined, [&](Tally &t) {
        t.countLeft(stay.cause, stay.waited, q.row.threshold, m_settings->shortAbandon, sign);
    });
    sampleWait(q, stay, sign);
}

/// Who left while nobody looked says nothing about patience: not even the wait is known.
void QueueBook::sampleWait(Queue &q, const Stay &stay, int sign) const
{
    const bool isAnswered = stay.phase == Stay::Phase::Answered;
    if (stay.joined < m_dayStart || (!isAnswered && stay.cause == LeaveCause::Unknown))
        return;
    q.waits.count(stay.waited, !isAnswered && stay.cause == LeaveCause::Abandoned, sign);
}

void QueueBook::remember(Stay &stay)
{
    const Finished now{stay.queue, stay.joined, int(stay.waited.count()), stay.cause,
                       stay.phase == Stay::Phase::Answered};
    const qint64 place = stay.finished - m_firstFinished;
    if (stay.finished >= 0 && place >= 0 && place < qint64(m_finished.size())) {
        m_finished[size_t(place)] = now;
    } else if (m_finished.size() < MaxFinished) {
        stay.finished = m_firstFinished + qint64(m_finished.size());
        m_finished.push_back(now);
    }
}

const QueueBook::Stay *QueueBook::left(const CallerLeft &e, Timestamp at)
{
    const auto it = m_stays.find(e.queueCall);
    if (it == m_stays.end() || it->second.phase == Stay::Phase::Answered)
        return nullptr;
    Stay &stay = it->second;
    Queue &q = queue(stay.queue);
    const bool again = stay.phase == Stay::Phase::Left;
    if (again) // a snapshot had missed them; now it is known how
        countLeft(q, stay, -1);
    stay.phase = Stay::Phase::Left;
    stay.cause = e.cause;
    stay.left = at;
    stay.waited = waitOf(stay, e.waited, at);
    m_ended.emplace_back(at, e.queueCall);
    unwait(e.queueCall, q);
    countLeft(q, stay, 1);
    remember(stay);
    return &stay;
}

const QueueBook::Stay *QueueBook::causeKnown(const LeaveCauseKnown &e)
{
    const auto it = m_stays.find(e.queueCall);
    if (it == m_stays.end() || it->second.phase != Stay::Phase::Left || it->second.cause == e.cause)
        return nullptr;
    Stay &stay = it->second;
    Queue &q = queue(stay.queue);
    countLeft(q, stay, -1);
    stay.cause = e.cause;
    countLeft(q, stay, 1);
    remember(stay);
    return &stay;
}

void QueueBook::refused(const CallerRefused &e, Timestamp at)
{
    const bool isRepeated = m_lastRefused && m_lastRefused->second == at
                            && m_lastRefused->first.call == e.call
                            && m_lastRefused->first.queue == e.queue;
    if (isRepeated && !e.call.isNull())
        return;
    m_lastRefused = {e, at};
    if (e.queue.isNull()) {
        m_site.book(at, [](Tally &t) { ++t.refused; });
        m_delta->totals = true;
    } else {
        book(queue(e.queue), at, [](Tally &t) { ++t.refused; });
    }
}

bool QueueBook::answered(const CallAnswered &e, Timestamp at)
{
    const auto [it, isNew] = m_stays.try_emplace(e.queueCall);
    Stay &stay = it->second;
    if (isNew)
        stay.queue = e.queue;
    Queue &q = queue(stay.queue);
    const bool again = stay.phase == Stay::Phase::Left;
    if (isNew) { // it joined before we looked: whole from here on
        stay.call = e.call;
        stay.joined = at - std::max(e.waited, Seconds{0});
        book(q, stay.joined, [](Tally &t) { ++t.offered; });
    } else if (stay.phase == Stay::Phase::Answered) {
        return false;
    } else if (again) {
        countLeft(q, stay, -1);
    }
    stay.phase = Stay::Phase::Answered;
    stay.agent = e.agent;
    stay.left = at;
    stay.waited = waitOf(stay, e.waited, at);
    m_ended.emplace_back(at, e.queueCall);
    unwait(e.queueCall, q);
    book(q, stay.joined, [&](Tally &t) { t.countAnswered(stay.waited, q.row.threshold); });
    sampleWait(q, stay, 1);
    remember(stay);
    return true;
}

bool QueueBook::talkCredited(const QueueCallEnded &e, Timestamp at)
{
    Timestamp joined = at;
    if (!e.queueCall.isNull()) {
        const auto [it, isNew] = m_stays.try_emplace(e.queueCall);
        Stay &stay = it->second;
        if (std::exchange(stay.isCredited, true))
            return false;
        if (isNew) { // it was answered before we looked
            stay.queue = e.queue;
            stay.agent = e.agent;
            stay.phase = Stay::Phase::Answered;
            stay.joined = stay.left = at;
            m_ended.emplace_back(at, e.queueCall);
        }
        joined = stay.joined;
    }
    book(queue(e.queue), joined, [&](Tally &t) { t.talkCredited += e.talked; });
    return true;
}

void QueueBook::ownTalk(const QueueCallId &id, const QueueId &name, Milliseconds talk, Timestamp at)
{
    if (name.isNull())
        return;
    const auto it = m_stays.find(id);
    const Timestamp joined = it == m_stays.end() ? at : it->second.joined;
    book(queue(name), joined, [talk](Tally &t) { t.ownTalk += talk; });
}

void QueueBook::ringNoAnswer(const OfferEnded &e, Timestamp at)
{
    const auto it = m_stays.find(e.queueCall);
    const Timestamp joined = it == m_stays.end() ? at : it->second.joined;
    book(queue(e.queue), joined, [](Tally &t) { ++t.ringNoAnswer; });
}

void QueueBook::offerBegan(const OfferBegan &e)
{
    const auto it = m_waiting.find(e.queueCall);
    if (it == m_waiting.end() || it->second.row.offeredTo.contains(e.agent))
        return;
    it->second.row.offeredTo.append(e.agent);
    markChanged(it->second);
}

void QueueBook::offerEnded(const QueueCallId &id, const AgentId &agent)
{
    const auto it = m_waiting.find(id);
    if (it != m_waiting.end() && it->second.row.offeredTo.removeOne(agent))
        markChanged(it->second);
}

/// The PBX's own order, which a priority may have changed unseen.
void QueueBook::moveInLine(Queue &q, const WaitingCaller &caller)
{
    const auto waiting = m_waiting.find(caller.queueCall);
    if (waiting == m_waiting.end())
        return;
    if (std::exchange(waiting->second.row.caller.priority, caller.priority) != caller.priority)
        markChanged(waiting->second);
    const auto there = std::find(q.line.begin(), q.line.end(), &waiting->second);
    const auto is = there - q.line.begin();
    const auto should = std::min<qptrdiff>(caller.position, qptrdiff(q.line.size())) - 1;
    if (there == q.line.end() || should < 0 || is == should)
        return;
    q.line.erase(there);
    q.line.insert(q.line.begin() + should, &waiting->second);
    q.row.waiting.move(is, should);
    renumber(q, 0);
}

QList<QueueCallId> QueueBook::settleWaiting(const QList<WaitingCaller> &waiting, Timestamp at,
                                            const std::function<int(const QString &)> &attemptOf)
{
    QSet<QueueCallId> listed;
    for (const WaitingCaller &caller : waiting)
        listed.insert(caller.queueCall);
    QList<QueueCallId> missing;
    for (const auto &[id, row] : m_waiting) {
        if (!listed.contains(id))
            missing.append(id);
    }
    for (const QueueCallId &id : missing)
        left({id, {}, LeaveCause::Unknown, Seconds{-1}}, at);
    for (const WaitingCaller &caller : waiting) {
        if (!m_stays.contains(caller.queueCall)) {
            joined({caller.queueCall, caller.call, caller.queue, caller.position, caller.number,
                    caller.name, caller.leg},
                   caller.since, attemptOf(caller.number));
        }
        moveInLine(queue(caller.queue), caller);
    }
    return missing;
}

const QueueBook::Stay *QueueBook::stay(const QueueCallId &id) const
{
    const auto it = m_stays.find(id);
    return it == m_stays.end() ? nullptr : &it->second;
}

const QueueRow *QueueBook::row(const QueueId &id) const
{
    const auto it = m_queues.find(id);
    return it == m_queues.end() ? nullptr : &it->second.row;
}

const WaitingRow *QueueBook::waiting(const QueueCallId &id) const
{
    const auto it = m_waiting.find(id);
    return it == m_waiting.end() ? nullptr : &it->second.row;
}

QList<QueueId> QueueBook::ids() const
{
    QList<QueueId> list;
    for (const Queue *queue : m_byName)
        list.append(queue->row.info.id);
    return list;
}

QList<const QueueRow *> QueueBook::rows() const
{
    QList<const QueueRow *> list;
    list.reserve(qsizetype(m_byName.size()));
    for (const Queue *queue : m_byName)
        list.append(&queue->row);
    return list;
}

QList<QueueCallId> QueueBook::waitingIds() const
{
    QList<const WaitingCaller *> callers;
    for (const auto &[id, waiting] : m_waiting)
        callers.append(&waiting.row.caller);
    std::sort(callers.begin(), callers.end(), [](const WaitingCaller *a, const WaitingCaller *b) {
        return a->since != b->since ? a->since < b->since : a->queueCall < b->queueCall;
    });
    QList<QueueCallId> ids;
    for (const WaitingCaller *caller : callers)
        ids.append(caller->queueCall);
    return ids;
}

const Curve &QueueBook::curve(const QueueId &id) const
{
    static const Curve none;
    const auto it = m_queues.find(id);
    return it == m_queues.end() ? none : it->second.tally.curve;
}

WaitSamples QueueBook::waitSamples(const QueueId &id, Timestamp now) const
{
    const auto it = m_queues.find(id);
    if (it == m_queues.end())
        return {};
    WaitSamples samples = it->second.waits;
    for (const Waiting *waiting : it->second.line)
        samples.count(std::chrono::floor<Seconds>(now - waiting->row.caller.since), false);
    return samples;
}

StateCounts &QueueBook::states(const QueueId &id)
{
    Queue &q = queue(id);
    markChanged(q);
    return q.row.states;
}

void QueueBook::advanceTo(Timestamp now)
{
    const bool newMinute = toEpochMs(now) / 60'000 != toEpochMs(m_now) / 60'000;
    m_now = now;
    if (!newMinute)
        return;
    m_delta->totals = m_site.advanceTo(now) || m_delta->totals;
    for (Queue *q : m_byName) {
        if (!q->tally.advanceTo(now))
            continue;
        q->row.lastHour = q->tally.lastHour;
        q->row.last30 = q->tally.last30;
        q->row.last15 = q->tally.last15;
        markChanged(*q);
    }
    forgetOldStays();
    checkInvariant();
}

void QueueBook::forgetOldStays()
{
    while (!m_ended.empty() && m_now - m_ended.front().first > ForgetStayAfter) {
        const auto it = m_stays.find(m_ended.front().second);
        // Where it is known better since, a later entry stands for it.
        if (it != m_stays.end() && it->second.left == m_ended.front().first)
            m_stays.erase(it);
        m_ended.pop_front();
    }
}

void QueueBook::beginDay(Timestamp start)
{
    m_dayStart = start;
    // The last hour may reach back over midnight.
    while (!m_finished.empty() && m_finished.front().joined < start - std::chrono::hours{1}) {
        m_finished.pop_front();
        ++m_firstFinished;
    }
    m_site.beginDay(start);
    for (Queue *q : m_byName) {
        q->tally.beginDay(start);
        q->row.today = {};
        q->waits = {};
        markChanged(*q);
    }
    m_delta->totals = true;
}

void QueueBook::settingsChanged()
{
    // Only what a threshold decides is counted anew; everything else stands as it was booked.
    for (Queue *q : m_byName)
        q->row.threshold = thresholdOf(q->row.info);
    const auto forget = [](Tally &t) {
        t.answeredInTime = t.leftInTime = t.abandonedInTime = t.shortAbandoned = 0;
    };
    for (Queue *q : m_byName) {
        q->tally.forEach(forget);
        markChanged(*q);
    }
    m_site.forEach(forget);
    for (const Finished &f : m_finished) {
        const auto q = m_queues.find(f.queue);
        if (q == m_queues.end())
            continue;
        const bool inTime = Seconds{f.waited} <= q->second.row.threshold;
        const bool hungUp = !f.isAnswered && f.cause == LeaveCause::Abandoned;
        book(q->second, f.joined, [&](Tally &t) {
            t.answeredInTime += f.isAnswered && inTime ? 1 : 0;
            t.leftInTime += !f.isAnswered && inTime ? 1 : 0;
            t.abandonedInTime += hungUp && inTime ? 1 : 0;
            t.shortAbandoned += hungUp && Seconds{f.waited} < m_settings->shortAbandon ? 1 : 0;
        });
    }
    m_delta->totals = true;
}

void QueueBook::checkInvariant() const
{
#ifndef QT_NO_DEBUG
    QHash<QueueId, int> open;
    for (const auto &[id, stay] : m_stays) {
        if (stay.phase == Stay::Phase::Waiting && stay.joined >= m_dayStart)
            ++open[stay.queue];
    }
    for (const Queue *q : m_byName)
        Q_ASSERT(q->row.today.stillWaiting() == open.value(q->row.info.id));
#endif
}
