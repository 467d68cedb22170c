// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shots/scenebuilder.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 SceneNow = 1795173607000; // 20 Nov 2026, 14:20:07 in Moscow
constexpr int MoscowOffset = 3 * 3600;

/// A small generator of our own: the pictures must not change with the library.
class Dice
{
public:
    int upTo(int limit)
    {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<int>((m_state >> 33) % static_cast<quint64>(limit));
    }

private:
    quint64 m_state = 20261120;
};

} // namespace

SceneBuilder::SceneBuilder()
{
    m_scene.now = fromEpochMs(SceneNow);
    m_scene.settings.timeZone = QTimeZone(MoscowOffset);
    m_scene.settings.serviceLevel = 20s;
    m_scene.settings.wrapUp = 60s;
    m_scene.rules.callValue = 2000.0;
    m_scene.link.phase = LinkStatus::Phase::Live;
    m_scene.link.roundTrip = 12ms;
    m_scene.link.lastByte = m_scene.now;
    m_scene.link.banner = u"Asterisk Call Manager/9.0.0"_s;
    m_scene.link.pbxVersion = u"20.9.2"_s;
}

QString SceneBuilder::nextId()
{
    return u"s%1"_s.arg(++m_ids, 5, 10, QChar(u'0'));
}

void SceneBuilder::addQueue(const QString &id, const QString &name, Seconds waitLimit)
{
    QueueInfo queue;
    queue.id = QueueId(id);
    m_queues.append(queue);
    m_scene.names.insert(queue.id, name);
    m_scene.rules.waitLimits.insert(queue.id, waitLimit);
}

void SceneBuilder::addAgent(const QString &extension, const QString &name,
                            const QStringList &queues)
{
    for (const QString &queue : queues) {
        Membership m;
        m.agent = AgentId(extension);
        m.queue = QueueId(queue);
        m.name = name;
        m.interface = u"PJSIP/"_s + extension;
        m.extension = extension;
        m.device = DeviceState::Unavailable;
        m_memberships.append(m);
    }
}

void SceneBuilder::addMembership(const QString &extension, const QString &queue, int penalty)
{
    const auto known = std::find_if(m_memberships.begin(), m_memberships.end(),
                                    [&](const Membership &m) { return m.extension == extension; });
    Membership m = *known;
    m.queue = QueueId(queue);
    m.penalty = penalty;
    m_memberships.append(m);
}

Timestamp SceneBuilder::answered(const QString &extension, const QString &queue, Timestamp joined,
                                 Seconds waited, Seconds talked)
{
    const QString id = nextId();
    const CallId call(id);
    const QueueCallId stay(id);
    const LegId leg(u"PJSIP/"_s + extension + u'-' + id);
    const QString number = u"+7900%1"_s.arg(1000000 + m_ids * 7919 % 8999999);
    const Timestamp taken = joined + waited;
    const Timestamp end = taken + talked;
    tell(joined, CallStarted{call, CallKind::Inbound, number, {}, {}, {}});
    tell(joined, CallerJoined{stay, call, QueueId(queue), 1, number, {}, {}});
    tell(taken, CallAnswered{stay, call, QueueId(queue), AgentId(extension), waited});
    tell(taken, CallReached{call, CallReached::Step::Human});
    tell(taken, TalkBegan{AgentId(extension),
                          call,
                          stay,
                          QueueId(queue),
                          CallKind::Queue,
                          number,
                          {},
                          leg,
                          true});
    tell(end, TalkEnded{AgentId(extension), leg});
    tell(end, QueueCallEnded{stay, QueueId(queue), AgentId(extension), talked, EndedBy::Caller});
    tell(end, CallEnded{call, false});
    return end;
}

void SceneBuilder::pastDay(int calls)
{
    Dice dice;
    const Timestamp opened = m_scene.now - 6h - 20min;
    const Timestamp closed = m_scene.now - 25min;
    // Most people call around noon: the mean of two throws.
    const auto span =
        static_cast<int>(std::chrono::duration_cast<Seconds>(closed - opened).count());
    QList<Timestamp> joins;
    for (int i = 0; i < calls; ++i)
        joins.append(opened + Seconds{(dice.upTo(span) + dice.upTo(span)) / 2});
    std::sort(joins.begin(), joins.end());

    QHash<QString, Timestamp> freeFrom;
    const auto people = std::min<qsizetype>(m_memberships.size(), 16);
    for (const Timestamp joined : std::as_const(joins)) {
        const auto first = dice.upTo(static_cast<int>(people));
        const bool gaveUp = dice.upTo(100) < 6;
        const Membership *taker = nullptr;
        for (qsizetype i = 0; i < people && !taker; ++i) {
            const Membership &m = m_memberships[(first + i) % people];
            if (freeFrom.value(m.extension) <= joined)
                taker = &m;
        }
        if (gaveUp || !taker) {
            const Seconds waited{6 + dice.upTo(90)};
            lose(m_memberships[first].queue.value(), u"+7911%1"_s.arg(1000000 + ++m_ids * 5417),
                 std::chrono::floor<Seconds>(m_scene.now - joined) - waited, waited);
            continue;
        }
        const Seconds waited{dice.upTo(100) < 82 ? 2 + dice.upTo(18) : 21 + dice.upTo(40)};
        freeFrom[taker->extension] = answered(taker->extension, taker->queue.value(), joined,
                                              waited, Seconds{60 + dice.upTo(320)})
                                     + 20s;
    }
}

void SceneBuilder::talk(const QString &extension, const QString &queue, const QString &number,
                        const QString &name, Seconds ago)
{
    const QString id = nextId();
    const CallId call(id);
    const QueueCallId stay(id);
    const Timestamp taken = before(ago);
    m_onShift.insert(extension);
    tell(taken - 9s, CallStarted{call, CallKind::Inbound, number, name, {}, {}});
    tell(taken - 9s, CallerJoined{stay, call, QueueId(queue), 1, number, name, {}});
    tell(taken, CallAnswered{stay, call, QueueId(queue), AgentId(extension), 9s});
    tell(taken, CallReached{call, CallReached::Step::Human});
    tell(taken, DeviceChanged{AgentId(extension), DeviceState::InUse});
    tell(taken, TalkBegan{AgentId(extension), call, stay, QueueId(queue), CallKind::Queue, number,
                          name, LegId(u"PJSIP/"_s + extension + u'-' + id), true});
}

void SceneBuilder::wrapUp(const QString &extension, const QString &queue, Seconds ago)
{
    m_onShift.insert(extension);
    answered(extension, queue, before(ago + 200s), 8s, 192s);
}

void SceneBuilder::free(const QString &extension, const QString &queue, Seconds ago)
{
    m_onShift.insert(extension);
    // The state begins where the wrap-up of the last call ended.
    answered(extension, queue, before(ago + 60s + 150s), 5s, 145s);
}

void SceneBuilder::pause(const QString &extension, const QString &reason, Seconds ago)
{
    m_onShift.insert(extension);
    for (Membership m : m_memberships) {
        if (m.extension != extension)
            continue;
        m.paused = true;
        m.pauseReason = reason;
        m.pausedSince = before(ago);
        m.device = DeviceState::Free;
        tell(before(ago), MembershipSeen{m});
    }
}

void SceneBuilder::lose(const QString &queue, const QString &number, Seconds ago, Seconds waited)
{
    const QString id = nextId();
    const CallId call(id);
    const QueueCallId stay(id);
    tell(before(ago + waited), CallStarted{call, CallKind::Inbound, number, {}, {}, {}});
    tell(before(ago + waited), CallerJoined{stay, call, QueueId(queue), 1, number, {}, {}});
    tell(before(ago), CallerLeft{stay, QueueId(queue), LeaveCause::Abandoned, waited});
    tell(before(ago), CallEnded{call, false});
}

void SceneBuilder::wait(const QString &queue, const QString &number, const QString &name,
                        Seconds ago)
{
    const QString id = nextId();
    tell(before(ago), CallStarted{CallId(id), CallKind::Inbound, number, name, {}, {}});
    m_lastJoined = {
        QueueCallId(id), CallId(id), QueueId(queue), ++m_waiting[queue], number, name, {}};
    tell(before(ago), m_lastJoined);
}

void SceneBuilder::offer(const QString &extension, Seconds ago)
{
    m_onShift.insert(extension);
    tell(before(ago), OfferBegan{m_lastJoined.queueCall, m_lastJoined.queue, AgentId(extension)});
    tell(before(ago), DeviceChanged{AgentId(extension), DeviceState::Ringing});
}

Scene SceneBuilder::build()
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->queues = m_queues;
    snapshot->memberships = m_memberships;
    snapshot->knowsCalls = true;
    // Just before the site's midnight, so that the whole day was seen.
    tell(m_scene.now - 14h - 20min - 9s, SnapshotTaken{snapshot});
    tell(m_scene.now - 14h - 20min - 9s, SightChanged{true, true});
    // The shift begins at eight.
    for (const QString &extension : std::as_const(m_onShift))
        tell(m_scene.now - 6h - 20min - 7s, DeviceChanged{AgentId(extension), DeviceState::Free});
    std::stable_sort(m_scene.events.begin(), m_scene.events.end(),
                     [](const Event &a, const Event &b) { return a.at < b.at; });
    return m_scene;
}
