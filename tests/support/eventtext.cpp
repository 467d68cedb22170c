// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/eventtext.h"

#include "core/base/overload.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace {

template<typename Enum, size_t N>
QString nameOf(Enum value, const std::array<QLatin1StringView, N> &names)
{
    return names.at(size_t(value));
}

QString textOf(DeviceState state)
{
    return nameOf(state,
                  std::array{"Unknown"_L1, "Free"_L1, "InUse"_L1, "Busy"_L1, "Invalid"_L1,
                             "Unavailable"_L1, "Ringing"_L1, "RingingInUse"_L1, "OnHold"_L1});
}

QString textOf(CallKind kind)
{
    return nameOf(kind, std::array{"Queue"_L1, "Inbound"_L1, "Outbound"_L1, "Internal"_L1});
}

QString textOf(LeaveCause cause)
{
    return nameOf(cause,
                  std::array{"Unknown"_L1, "Abandoned"_L1, "Redirected"_L1, "HungUp"_L1,
                             "Withdrawn"_L1, "TimedOut"_L1, "LeftEmpty"_L1, "ExitedWithKey"_L1});
}

QString textOf(OfferResult result)
{
    return nameOf(result, std::array{"Answered"_L1, "NoAnswer"_L1, "Refused"_L1, "Unreachable"_L1,
                                     "Cancelled"_L1});
}

QString textOf(CallReached::Step step)
{
    return nameOf(step, std::array{"Menu"_L1, "DirectRing"_L1, "Human"_L1, "Voicemail"_L1,
                                   "CallbackRequest"_L1, "Closed"_L1, "NoLine"_L1});
}

QString textOf(CallTransferred::Way way)
{
    return nameOf(way, std::array{"Blind"_L1, "Attended"_L1, "Pickup"_L1, "Parked"_L1});
}

template<typename... Texts>
QString line(const Texts &...texts)
{
    QStringList words{QString(texts)...};
    words.removeAll(QString());
    return words.join(u' ');
}

/// "PJSIP/2001" of "PJSIP/2001-0000001f": the counter differs from run to run.
QString deviceOf(const LegId &leg)
{
    return leg.value().section(u'-', 0, -2);
}

QString textOf(const MembershipSeen &e)
{
    const Membership &m = e.membership;
    return line(u"MembershipSeen"_s, m.agent.value(), m.queue.value(), m.name,
                u"penalty %1"_s.arg(m.penalty),
                m.paused ? u"paused "_s + m.pauseReason : QString());
}

QString textOf(const SnapshotTaken &e)
{
    return u"SnapshotTaken: %1 queues, %2 members, %3 waiting, %4 talks, %5 calls"_s
        .arg(e.snapshot->queues.size())
        .arg(e.snapshot->memberships.size())
        .arg(e.snapshot->waiting.size())
        .arg(e.snapshot->talks.size())
        .arg(e.snapshot->calls.size());
}

} // namespace

QString textOf(AgentStatus status)
{
    return nameOf(status, std::array{"Offline"_L1, "Available"_L1, "Ringing"_L1, "Talking"_L1,
                                     "OnHold"_L1, "WrapUp"_L1, "Paused"_L1, "Busy"_L1});
}

QString textOf(const EventPayload &event)
{
    const Overload text{
        [](const QueueSeen &e) { return line(u"QueueSeen"_s, e.queue.id.value()); },
        [](const QueueGone &e) { return line(u"QueueGone"_s, e.queue.value()); },
        [](const MembershipSeen &e) { return textOf(e); },
        [](const MembershipGone &e) {
            return line(u"MembershipGone"_s, e.agent.value(), e.queue.value());
        },
        [](const DeviceChanged &e) {
            return line(u"DeviceChanged"_s, e.agent.value(), textOf(e.state));
        },
        [](const CallStarted &e) {
            return line(u"CallStarted"_s, textOf(e.kind), e.agent.value(), e.number, e.name);
        },
        [](const CallsMerged &) { return u"CallsMerged"_s; },
        [](const CallReached &e) { return line(u"CallReached"_s, textOf(e.step)); },
        [](const CallEnded &e) {
            return line(u"CallEnded"_s, e.bySupervisor ? u"by supervisor"_s : QString());
        },
        [](const CallerJoined &e) {
            return line(u"CallerJoined"_s, e.queue.value(), QString::number(e.position), e.number,
                        e.name);
        },
        [](const CallerLeft &e) { return line(u"CallerLeft"_s, e.queue.value(), textOf(e.cause)); },
        [](const LeaveCauseKnown &e) {
            return line(u"LeaveCauseKnown"_s, e.queue.value(), textOf(e.cause));
        },
        [](const CallerRefused &e) {
            return line(u"CallerRefused"_s, e.queue.value(), QString::number(int(e.reason)));
        },
        [](const OfferBegan &e) { return line(u"OfferBegan"_s, e.queue.value(), e.agent.value()); },
        [](const OfferEnded &e) {
            return line(u"OfferEnded"_s, e.queue.value(), e.agent.value(), textOf(e.result),
                        e.counted ? u"counted"_s : QString());
        },
        [](const CallAnswered &e) {
            return line(u"CallAnswered"_s, e.queue.value(), e.agent.value());
        },
        [](const QueueCallEnded &e) {
            return line(u"QueueCallEnded"_s, e.queue.value(), e.agent.value(),
                        QString::number(e.talked.count()));
        },
        [](const DirectRingBegan &e) {
            return line(u"DirectRingBegan"_s, e.agent.value(), textOf(e.kind), e.number, e.name);
        },
        [](const DirectRingEnded &e) { return line(u"DirectRingEnded"_s, e.agent.value()); },
        [](const TalkBegan &e) {
            return line(u"TalkBegan"_s, e.agent.value(), textOf(e.kind), e.queue.value(), e.number,
                        e.name, deviceOf(e.leg));
        },
        [](const TalkEnded &e) { return line(u"TalkEnded"_s, e.agent.value(), deviceOf(e.leg)); },
        [](const HoldChanged &e) {
            return line(u"HoldChanged"_s, e.agent.value(), e.held ? u"held"_s : u"back"_s);
        },
        [](const CallTransferred &e) {
            return line(u"CallTransferred"_s, textOf(e.way), e.from.value(), u">"_s, e.to.value(),
                        e.toNumber);
        },
        [](const SpyBegan &e) {
            return line(u"SpyBegan"_s, e.supervisor.value(), u"on"_s, e.agent.value());
        },
        [](const SpyEnded &) { return u"SpyEnded"_s; },
        [](const SnapshotTaken &e) { return textOf(e); },
        [](const ObservationLost &) { return u"ObservationLost"_s; },
        [](const SightChanged &e) {
            return line(u"SightChanged"_s, e.seesLeaveCauses ? u"causes"_s : QString(),
                        e.seesCalls ? u"calls"_s : QString());
        },
    };
    return std::visit(text, event);
}
