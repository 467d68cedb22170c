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
            Tally &reused = m_minutes[size_t(m % size)];
            lastHour -= reused;
            reused = {};
            last30 -= m_minutes[size_t((m - 30) % size)];
            last15 -= m_minutes[size_t((m - 15) % size)];
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
        return *known;
    Queue &made = m_queues[id];
    made.row.info.id = id;
    made.row.threshold = thresholdOf(made.row.info);
    made.tally.beginDay(m_dayStart);
    made.tally.advanceTo(m_now);
    m_delta->queues.insert(id);
    return made;
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
    m_delta->queues.insert(queue.row.info.id);
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
    m_delta->queues.insert(info.id);
    if (q.row.threshold != thresholdOf(info)) {
        q.row.threshold = thresholdOf(info);
        settingsChanged();
    }
}

void QueueBook::gone(const QueueId &id)
{
    if (m_queues.remove(id) > 0) {
        m_delta->queues.remove(id);
        m_delta->queuesGone.insert(id);
    }
}

void QueueBook::insertWaiting(const WaitingCaller &caller, int attempt, Queue &q)
{
    WaitingRow row;
    row.caller = caller;
    row.attempt = attempt;
    auto &line = q.row.waiting;
    const qsizetype place =
        caller.position > 0 ? qMin<qsizetype>(caller.position - 1, line.size()) : line.size();
    line.insert(place, caller.queueCall);
    m_waiting.insert(caller.queueCall, row);
    m_delta->waiting.insert(caller.queueCall);
    // Everybody behind moves one place back; no event tells (surprise 35 of the captures).
    for (qsizetype i = 0; i < line.size(); ++i) {
        WaitingRow &other = m_waiting[line[i]];
        if (other.caller.position != int(i) + 1) {
            other.caller.position = int(i) + 1;
            m_delta->waiting.insert(line[i]);
        }
        if (!isKnown(q.row.longestSince) || other.caller.since < q.row.longestSince)
            q.row.longestSince = other.caller.since;
    }
}

void QueueBook::unwait(const QueueCallId &id, Queue &q)
{
    if (m_waiting.remove(id) == 0)
        return;
    m_delta->waiting.remove(id);
    m_delta->waitingGone.insert(id);
    auto &line = q.row.waiting;
    line.removeOne(id);
    q.row.longestSince = {};
    for (qsizetype i = 0; i < line.size(); ++i) {
        WaitingRow &other = m_waiting[line[i]];
        if (other.caller.position != int(i) + 1) {
            other.caller.position = int(i) + 1;
            m_delta->waiting.insert(line[i]);
        }
        if (!isKnown(q.row.longestSince) || other.caller.since < q.row.longestSince)
            q.row.longestSince = other.caller.since;
    }
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
    m_stays.insert(e.queueCall, stay);
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
}

void QueueBook::remember(const Stay &stay, bool again)
{
    const Finished now{stay.queue, stay.joined, int(stay.waited.count()), stay.cause,
                       stay.phase == Stay::Phase::Answered};
    if (again) {
        for (auto f = m_finished.rbegin(); f != m_finished.rend(); ++f) {
            if (f->queue == now.queue && f->joined == now.joined) {
                *f = now;
                return;
            }
        }
    }
    if (m_finished.size() < MaxFinished)
        m_finished.push_back(now);
}

const QueueBook::Stay *QueueBook::left(const CallerLeft &e, Timestamp at)
{
    const auto it = m_stays.find(e.queueCall);
    if (it == m_stays.end() || it->phase == Stay::Phase::Answered)
        return nullptr;
    Queue &q = queue(it->queue);
    const bool again = it->phase == Stay::Phase::Left;
    if (again) // a snapshot had missed them; now it is known how
        countLeft(q, *it, -1);
    it->phase = Stay::Phase::Left;
    it->cause = e.cause;
    it->left = at;
    it->waited = waitOf(*it, e.waited, at);
    unwait(e.queueCall, q);
    countLeft(q, *it, 1);
    remember(*it, again);
    return &*it;
}

const QueueBook::Stay *QueueBook::causeKnown(const LeaveCauseKnown &e)
{
    const auto it = m_stays.find(e.queueCall);
    if (it == m_stays.end() || it->phase != Stay::Phase::Left || it->cause == e.cause)
        return nullptr;
    Queue &q = queue(it->queue);
    countLeft(q, *it, -1);
    it->cause = e.cause;
    countLeft(q, *it, 1);
    remember(*it, true);
    return &*it;
}

void QueueBook::refused(const CallerRefused &e, Timestamp at)
{
    if (e.queue.isNull()) {
        m_site.book(at, [](Tally &t) { ++t.refused; });
        m_delta->totals = true;
    } else {
        book(queue(e.queue), at, [](Tally &t) { ++t.refused; });
    }
}

void QueueBook::answered(const CallAnswered &e, Timestamp at)
{
    Queue &q = queue(e.queue);
    auto it = m_stays.find(e.queueCall);
    const bool again = it != m_stays.end() && it->phase == Stay::Phase::Left;
    if (it == m_stays.end()) { // it joined before we looked: whole from here on
        Stay stay;
        stay.queue = e.queue;
        stay.call = e.call;
        stay.joined = at - std::max(e.waited, Seconds{0});
        it = m_stays.insert(e.queueCall, stay);
        book(q, stay.joined, [](Tally &t) { ++t.offered; });
    } else if (it->phase == Stay::Phase::Answered) {
        return;
    } else if (again) {
        countLeft(q, *it, -1);
    }
    it->phase = Stay::Phase::Answered;
    it->agent = e.agent;
    it->left = at;
    it->waited = waitOf(*it, e.waited, at);
    unwait(e.queueCall, q);
    const Seconds waited = it->waited;
    book(q, it->joined, [&](Tally &t) { t.countAnswered(waited, q.row.threshold); });
    remember(*it, again);
}

void QueueBook::talkCredited(const QueueCallEnded &e, Timestamp at)
{
    const auto it = m_stays.constFind(e.queueCall);
    const Timestamp joined = it == m_stays.constEnd() ? at : it->joined;
    book(queue(e.queue), joined, [&](Tally &t) { t.talkCredited += e.talked; });
}

void QueueBook::ownTalk(const QueueCallId &id, const QueueId &name, Milliseconds talk, Timestamp at)
{
    if (name.isNull())
        return;
    const auto it = m_stays.constFind(id);
    const Timestamp joined = it == m_stays.constEnd() ? at : it->joined;
    book(queue(name), joined, [talk](Tally &t) { t.ownTalk += talk; });
}

void QueueBook::ringNoAnswer(const OfferEnded &e, Timestamp at)
{
    const auto it = m_stays.constFind(e.queueCall);
    const Timestamp joined = it == m_stays.constEnd() ? at : it->joined;
    book(queue(e.queue), joined, [](Tally &t) { ++t.ringNoAnswer; });
}

void QueueBook::offerBegan(const OfferBegan &e)
{
    const auto it = m_waiting.find(e.queueCall);
    if (it == m_waiting.end() || it->offeredTo.contains(e.agent))
        return;
    it->offeredTo.append(e.agent);
    m_delta->waiting.insert(e.queueCall);
}

void QueueBook::offerEnded(const QueueCallId &id, const AgentId &agent)
{
    const auto it = m_waiting.find(id);
    if (it != m_waiting.end() && it->offeredTo.removeOne(agent))
        m_delta->waiting.insert(id);
}

QList<QueueCallId> QueueBook::settleWaiting(const QList<WaitingCaller> &waiting, Timestamp at,
                                            const std::function<int(const QString &)> &attemptOf)
{
    QSet<QueueCallId> listed;
    for (const WaitingCaller &caller : waiting)
        listed.insert(caller.queueCall);
    QList<QueueCallId> missing;
    for (auto it = m_waiting.cbegin(); it != m_waiting.cend(); ++it) {
        if (!listed.contains(it.key()))
            missing.append(it.key());
    }
    for (const QueueCallId &id : missing)
        left({id, {}, LeaveCause::Unknown, Seconds{-1}}, at);
    for (const WaitingCaller &caller : waiting) {
        if (!m_stays.contains(caller.queueCall)) {
            joined({caller.queueCall, caller.call, caller.queue, caller.position, caller.number,
                    caller.name, caller.leg},
                   caller.since, attemptOf(caller.number));
        }
        const auto row = m_waiting.find(caller.queueCall);
        if (row == m_waiting.end())
            continue;
        if (row->caller.priority != caller.priority) {
            row->caller.priority = caller.priority;
            m_delta->waiting.insert(caller.queueCall);
        }
        // The PBX's own order, which a priority may have changed unseen.
        auto &line = queue(caller.queue).row.waiting;
        const qsizetype is = line.indexOf(caller.queueCall);
        const qsizetype should = qMin<qsizetype>(caller.position - 1, line.size() - 1);
        if (is >= 0 && should >= 0 && is != should) {
            line.move(is, should);
            for (qsizetype i = qMin(is, should); i <= qMax(is, should); ++i) {
                m_waiting[line[i]].caller.position = int(i) + 1;
                m_delta->waiting.insert(line[i]);
            }
        }
    }
    return missing;
}

const QueueBook::Stay *QueueBook::stay(const QueueCallId &id) const
{
    const auto it = m_stays.constFind(id);
    return it == m_stays.constEnd() ? nullptr : &*it;
}

const QueueRow *QueueBook::row(const QueueId &id) const
{
    const auto it = m_queues.constFind(id);
    return it == m_queues.constEnd() ? nullptr : &it->row;
}

const WaitingRow *QueueBook::waiting(const QueueCallId &id) const
{
    const auto it = m_waiting.constFind(id);
    return it == m_waiting.constEnd() ? nullptr : &*it;
}

QList<QueueCallId> QueueBook::waitingIds() const
{
    QList<QueueCallId> ids = m_waiting.keys();
    std::sort(ids.begin(), ids.end(), [this](const QueueCallId &a, const QueueCallId &b) {
        const Timestamp first = m_waiting[a].caller.since;
        const Timestamp second = m_waiting[b].caller.since;
        return first != second ? first < second : a < b;
    });
    return ids;
}

const Curve &QueueBook::curve(const QueueId &id) const
{
    static const Curve none;
    const auto it = m_queues.constFind(id);
    return it == m_queues.constEnd() ? none : it->tally.curve;
}

StateCounts &QueueBook::states(const QueueId &id)
{
    Queue &q = queue(id);
    m_delta->queues.insert(id);
    return q.row.states;
}

void QueueBook::advanceTo(Timestamp now)
{
    const bool newMinute = toEpochMs(now) / 60'000 != toEpochMs(m_now) / 60'000;
    m_now = now;
    if (!newMinute)
        return;
    m_delta->totals = m_site.advanceTo(now) || m_delta->totals;
    for (Queue &q : m_queues) {
        if (!q.tally.advanceTo(now))
            continue;
        q.row.lastHour = q.tally.lastHour;
        q.row.last30 = q.tally.last30;
        q.row.last15 = q.tally.last15;
        m_delta->queues.insert(q.row.info.id);
    }
    m_stays.removeIf([now](const auto &it) {
        return it->phase != Stay::Phase::Waiting && now - it->left > ForgetStayAfter;
    });
    checkInvariant();
}

void QueueBook::beginDay(Timestamp start)
{
    m_dayStart = start;
    m_finished.clear();
    m_site.beginDay(start);
    for (Queue &q : m_queues) {
        q.tally.beginDay(start);
        q.row.today = {};
        m_delta->queues.insert(q.row.info.id);
    }
    m_delta->totals = true;
}

void QueueBook::settingsChanged()
{
    // Only what a threshold decides is counted anew; everything else stands as it was booked.
    for (Queue &q : m_queues)
        q.row.threshold = thresholdOf(q.row.info);
    const auto forget = [](Tally &t) {
        t.answeredInTime = t.leftInTime = t.abandonedInTime = t.shortAbandoned = 0;
    };
    for (Queue &q : m_queues) {
        q.tally.forEach(forget);
        m_delta->queues.insert(q.row.info.id);
    }
    m_site.forEach(forget);
    for (const Finished &f : m_finished) {
        const auto q = m_queues.find(f.queue);
        if (q == m_queues.end())
            continue;
        const bool inTime = Seconds{f.waited} <= q->row.threshold;
        const bool hungUp = !f.isAnswered && f.cause == LeaveCause::Abandoned;
        book(*q, f.joined, [&](Tally &t) {
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
    for (const Stay &stay : m_stays) {
        if (stay.phase == Stay::Phase::Waiting && stay.joined >= m_dayStart)
            ++open[stay.queue];
    }
    for (const Queue &q : m_queues)
        Q_ASSERT(q.row.today.stillWaiting() == open.value(q.row.info.id));
#endif
}
