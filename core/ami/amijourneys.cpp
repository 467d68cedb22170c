// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amijourneys.h"

#include <algorithm>
#include <utility>

namespace {

/// Names that offices and FreePBX give to the contexts in which calls come in from outside.
bool isIncomingContext(std::string_view context)
{
    return std::ranges::any_of(
        std::initializer_list<std::string_view>{"trunk", "pstn", "did", "incoming", "inbound",
                                                "provider", "external"},
        [context](std::string_view part) { return context.find(part) != context.npos; });
}

/// ISDN causes of a call that found no line: no circuit, network out of order, congestion.
bool isWantOfLine(int cause)
{
    return cause == 34 || cause == 38 || cause == 42;
}

/// Told by a list only: the channel was dialled, and stands in no dialplan of its own.
bool wasDialled(const AmiChannel &channel)
{
    return channel.application.starts_with("AppDial") || channel.application == "AppQueue";
}

} // namespace

void AmiJourneys::channelBegan(AmiChannel &channel, Timestamp at, EventBatch &out)
{
    if (!channel.call.isNull())
        return;
    const auto known = m_callOfLinkedid.find(channel.linkedid);
    if (known != m_callOfLinkedid.end()) {
        join(channel, m_journeys[known->second]);
        return;
    }
    // Only the channel that a call begins with is its own Linkedid. One that was dialled or
    // originated has no extension to go to yet.
    const bool beginsCall =
        channel.uid == channel.linkedid && !channel.exten.empty() && !wasDialled(channel);
    if (!beginsCall)
        return;
    if (channel.isLocal) {
        if (channel.name.ends_with(";1") && isIncomingContext(channel.context))
            begin(channel, CallKind::Inbound, at, out);
    } else if (m_people.isTelephone(channel.name)
               || (AmiPeople::isHouseNumber(channel.callerNumber)
                   && !isIncomingContext(channel.context))) {
        begin(channel, CallKind::Internal, at, out);
    } else if (channel.exten != "s" || !channel.application.empty()
               || isIncomingContext(channel.context)) {
        // One that a list names has gone on in the dialplan, perhaps to some "s".
        begin(channel, CallKind::Inbound, at, out);
    }
}

AmiJourneys::Journey &AmiJourneys::begin(AmiChannel &channel, CallKind kind, Timestamp at,
                                         EventBatch &out)
{
    const CallId id(amiToText(channel.linkedid.empty() ? channel.uid : channel.linkedid));
    Journey &journey = m_journeys[id];
    journey.id = id;
    journey.kind = kind;
    journey.since = at;
    journey.root = channel.uid;
    journey.linkedid = channel.linkedid;
    if (kind == CallKind::Inbound) {
        journey.number = amiToCaller(channel.callerNumber);
        journey.name = amiToCaller(channel.callerName);
        journey.source = amiToText(channel.exten);
    } else {
        // A call found in a list stands somewhere inside the dialplan by now.
        journey.number = amiToCaller(channel.connected.empty() ? channel.exten : channel.connected);
    }
    m_callOfLinkedid.insert_or_assign(channel.linkedid, id);
    join(channel, journey);
    tell(journey, at, out);
    return journey;
}

void AmiJourneys::tell(const Journey &journey, Timestamp at, EventBatch &out) const
{
    out.append(
        {at,
         CallStarted{journey.id, journey.kind, journey.number, journey.name, journey.source, {}}});
}

void AmiJourneys::join(AmiChannel &channel, Journey &journey)
{
    channel.call = journey.id;
    ++journey.channels;
}

CallId AmiJourneys::journeyOfCaller(AmiChannel &channel, Timestamp at, EventBatch &out)
{
    // A transfer to a queue joins as the Local half of the first agent's member: another
    // Uniqueid, the customer's Linkedid (surprise 70). It is one customer.
    if (channel.call.isNull()) {
        const auto known = m_callOfLinkedid.find(channel.linkedid);
        if (known != m_callOfLinkedid.end())
            join(channel, m_journeys[known->second]);
        else
            begin(channel,
                  m_people.isTelephone(channel.name) ? CallKind::Internal : CallKind::Inbound, at,
                  out);
    }
    Journey &journey = m_journeys[channel.call];
    journey.progressed = true;
    if (journey.number.isEmpty() && journey.kind == CallKind::Inbound) {
        journey.number = amiToCaller(channel.callerNumber);
        journey.name = amiToCaller(channel.callerName);
        if (!journey.number.isEmpty())
            tell(journey, at, out);
    }
    return channel.call;
}

void AmiJourneys::reached(const CallId &call, CallReached::Step step, Timestamp at, EventBatch &out)
{
    const auto it = m_journeys.find(call);
    if (it == m_journeys.end() || it->kind != CallKind::Inbound)
        return;
    if (step == CallReached::Step::Human && std::exchange(it->spokenTo, true))
        return;
    it->progressed = true;
    out.append({at, CallReached{call, step}});
}

void AmiJourneys::answered(const CallId &call)
{
    if (const auto it = m_journeys.find(call); it != m_journeys.end())
        it->spokenTo = it->progressed = true;
}

void AmiJourneys::turnedOutbound(const CallId &call, Timestamp at, EventBatch &out)
{
    const auto it = m_journeys.find(call);
    if (it == m_journeys.end() || it->kind != CallKind::Internal)
        return;
    it->kind = CallKind::Outbound;
    tell(*it, at, out);
}

void AmiJourneys::channelEnded(AmiChannel &channel, int cause, Timestamp at, EventBatch &out)
{
    const auto it = m_journeys.find(channel.call);
    if (it == m_journeys.end())
        return;
    if (channel.uid == it->root) {
        it->noLine = isWantOfLine(cause);
        it->callerHungUp = channel.hangupRequested;
    }
    leave(channel.call, at, out);
}

void AmiJourneys::move(AmiChannel &channel, const CallId &call, Timestamp at, EventBatch &out)
{
    const auto to = m_journeys.find(call);
    if (channel.call == call || to == m_journeys.end())
        return;
    const CallId left = std::exchange(channel.call, call);
    ++to->channels;
    leave(left, at, out);
}

void AmiJourneys::leave(const CallId &call, Timestamp at, EventBatch &out)
{
    const auto it = m_journeys.find(call);
    if (it == m_journeys.end() || --it->channels > 0)
        return;
    // The PBX itself ended a call that had got nowhere: a closed office (surprise 84), or nobody
    // to connect it to, which looks like a hang-up but for its cause.
    if (it->kind == CallKind::Inbound && !it->progressed) {
        if (it->noLine)
            out.append({at, CallReached{it->id, CallReached::Step::NoLine}});
        else if (!it->callerHungUp)
            out.append({at, CallReached{it->id, CallReached::Step::Closed}});
    }
    out.append({at, CallEnded{it->id}});
    m_callOfLinkedid.erase(it->linkedid);
    m_journeys.erase(it);
}

const AmiJourneys::Journey *AmiJourneys::journey(const CallId &call) const
{
    const auto it = m_journeys.constFind(call);
    return it == m_journeys.constEnd() ? nullptr : &*it;
}

void AmiJourneys::foundUnderWay(const CallId &call, bool spokenTo)
{
    const auto it = m_journeys.find(call);
    if (it == m_journeys.end())
        return;
    it->progressed = true; // how far it had got before is not known: it was not turned away
    it->spokenTo = it->spokenTo || spokenTo;
}

QList<OngoingCall> AmiJourneys::ongoing() const
{
    QList<OngoingCall> list;
    for (const Journey &j : m_journeys)
        list.append({j.id, j.kind, j.number, j.name, j.source, j.since, j.spokenTo});
    std::sort(list.begin(), list.end(),
              [](const OngoingCall &a, const OngoingCall &b) { return a.call < b.call; });
    return list;
}

void AmiJourneys::recount(AmiChannels &channels, Timestamp at, EventBatch &out)
{
    for (Journey &journey : m_journeys)
        journey.channels = 0;
    for (auto &[uid, channel] : channels) {
        const auto it = m_journeys.find(channel.call);
        if (it == m_journeys.end())
            channel.call = {};
        else
            ++it->channels;
    }
    for (const CallId &call : m_journeys.keys()) {
        const auto it = m_journeys.constFind(call);
        if (it->channels > 0)
            continue;
        out.append({at, CallEnded{call}});
        m_callOfLinkedid.erase(it->linkedid);
        m_journeys.erase(it);
    }
}
