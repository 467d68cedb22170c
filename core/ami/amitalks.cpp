// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amitalks.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace {

LegId legOf(const AmiChannel &channel)
{
    return LegId(amiToText(channel.name));
}

std::string standInKey(const AmiMessage &message)
{
    std::string key(message.field("Interface"));
    key.append(1, '\n').append(message.field("Queue"));
    return key.append(1, '\n').append(message.field("Uniqueid"));
}

} // namespace

AgentId AmiTalks::agentOf(const AmiChannel &channel) const
{
    return channel.agent.isNull() ? m_people.agentOfChannel(channel.name) : channel.agent;
}

AmiTalks::Peer AmiTalks::peerOf(const AmiChannel &leg)
{
    Peer peer;
    if (const AmiOffer *offer = m_queueCalls.offerOf(leg)) {
        if (const AmiQueueCall *call = m_queueCalls.queueCall(offer->queueCall)) {
            return {call->id, call->queue, call->call, CallKind::Queue, call->number, call->name};
        }
    }
    peer.call = leg.call;
    if (const AmiChannel *dialer = m_channels.find(leg.dialedBy)) {
        const bool fromInside = m_people.isTelephone(dialer->name);
        const AmiJourneys::Journey *journey = m_journeys.journey(dialer->call);
        if (!dialer->call.isNull())
            peer.call = dialer->call;
        peer.kind = fromInside || (journey && journey->kind != CallKind::Inbound)
                        ? CallKind::Internal
                        : CallKind::Inbound;
        peer.number = amiToCaller(dialer->callerNumber);
        peer.name = amiToCaller(dialer->callerName);
        return peer;
    }
    if (const AmiJourneys::Journey *journey = m_journeys.journey(leg.call)) {
        peer.kind = journey->kind;
        peer.number = journey->number;
        peer.name = journey->name;
    }
    return peer;
}

void AmiTalks::begin(AmiChannel &leg, Timestamp at, EventBatch &out)
{
    endRing(leg, at, out);
    const Peer peer = peerOf(leg);
    if (!isKnown(leg.talkSince))
        leg.talkSince = at;
    leg.held = false;
    out.append({at, TalkBegan{leg.agent, peer.call, peer.queueCall, peer.queue, peer.kind,
                              peer.number, peer.name, legOf(leg)}});
    if (peer.kind == CallKind::Inbound)
        m_journeys.reached(peer.call, CallReached::Step::Human, at, out);
}

void AmiTalks::end(AmiChannel &leg, Timestamp at, EventBatch &out)
{
    if (!isKnown(leg.talkSince))
        return;
    leg.talkSince = {};
    out.append({at, TalkEnded{leg.agent, legOf(leg)}});
}

void AmiTalks::endRing(AmiChannel &leg, Timestamp at, EventBatch &out)
{
    if (!leg.rings)
        return;
    leg.rings = false;
    out.append({at, DirectRingEnded{leg.agent, leg.ringCall}});
}

void AmiTalks::dialBegan(AmiChannel *dialer, AmiChannel &destination, Timestamp at, EventBatch &out)
{
    if (dialer)
        destination.dialedBy = dialer->uid;
    destination.agent = agentOf(destination);
    const bool isTelephone = m_people.isTelephone(destination.name);
    if (dialer)
        m_queueCalls.dialBegan(*dialer, destination, isTelephone, at, out);
    const AmiOffer *offer = m_queueCalls.offerOf(destination);
    if (offer && offer->isOpen)
        return; // the queue's own ring: OfferBegan told it
    if (!dialer)
        return;
    if (!offer)
        m_journeys.reached(dialer->call, CallReached::Step::DirectRing, at, out);
    if (!destination.isLocal && !isTelephone && m_people.isTelephone(dialer->name))
        m_journeys.turnedOutbound(dialer->call, at, out);
    if (destination.agent.isNull() || isKnown(destination.talkSince))
        return;
    const Peer peer = peerOf(destination);
    destination.ringCall = peer.call;
    destination.rings = true;
    out.append(
        {at, DirectRingBegan{destination.agent, peer.call, peer.kind, peer.number, peer.name}});
}

void AmiTalks::dialEnded(AmiChannel *dialer, AmiChannel &destination, std::string_view status,
                         Timestamp at, EventBatch &out)
{
    const AmiOffer *offer = m_queueCalls.offerOf(destination);
    if (status != "ANSWER")
        endRing(destination, at, out);
    else if (!offer && dialer)
        m_journeys.reached(dialer->call, CallReached::Step::Human, at, out);
    m_queueCalls.dialEnded(destination, status, at, out);
}

void AmiTalks::bridgeEntered(AmiChannel &channel, std::string_view bridge, bool isConversation,
                             Timestamp at, EventBatch &out)
{
    if (!isConversation) {
        bridgeLeft(channel, at, out);
        return;
    }
    channel.bridge = bridge;
    if (channel.agent.isNull())
        channel.agent = m_people.agentOfChannel(channel.name);
    if (!channel.agent.isNull() && !isKnown(channel.talkSince)) {
        begin(channel, at, out);
        if (!hasPeer(channel))
            m_unlinked.insert(channel.uid);
    }
    linkLegs(channel, at, out);
}

bool AmiTalks::hasPeer(const AmiChannel &leg)
{
    return leg.uid == leg.linkedid || !leg.dialedBy.empty() || m_queueCalls.offerOf(leg);
}

/// What a snapshot found half built (a telephone in a bridge, the caller not yet) gets its other
/// end. Only then is it worth looking through the channels.
void AmiTalks::linkLegs(AmiChannel &newcomer, Timestamp at, EventBatch &out)
{
    if (m_unlinked.empty() && newcomer.application.empty())
        return;
    const AmiQueueCall *stay = m_queueCalls.current(newcomer.uid);
    const bool cameByQueue = newcomer.application == "Queue" && !newcomer.queueAtDoor.empty()
                             && (!stay || stay->phase == AmiQueueCall::Phase::Answered);
    for (auto &[uid, other] : m_channels) {
        if (other.bridge != newcomer.bridge || &other == &newcomer)
            continue;
        if (m_unlinked.erase(uid) > 0)
            other.dialedBy = newcomer.uid;
        if (m_unlinked.erase(newcomer.uid) > 0)
            newcomer.dialedBy = uid;
        if (cameByQueue)
            m_queueCalls.adoptAnswered(newcomer, other, at, out);
    }
    for (auto &[uid, leg] : m_channels) {
        const AmiOffer *offer = isKnown(leg.talkSince) ? m_queueCalls.offerOf(leg) : nullptr;
        if (isKnown(leg.talkSince) && (leg.bridge == newcomer.bridge || (offer && !offer->wasSeen)))
            begin(leg, at, out);
    }
}

void AmiTalks::tellTalksOf(const AmiOffer &offer, Timestamp at, EventBatch &out)
{
    for (auto &[uid, channel] : m_channels) {
        if (isKnown(channel.talkSince) && m_queueCalls.offerOf(channel) == &offer)
            begin(channel, at, out);
    }
}

void AmiTalks::bridgeLeft(AmiChannel &channel, Timestamp at, EventBatch &out)
{
    channel.bridge.clear();
    end(channel, at, out);
}

void AmiTalks::holdChanged(AmiChannel &channel, bool held, Timestamp at, EventBatch &out)
{
    // A feature code makes a Hold too, and REFER an Unhold without any Hold before (surprise 74).
    if (!isKnown(channel.talkSince) || channel.held == held)
        return;
    channel.held = held;
    out.append({at, HoldChanged{channel.agent, legOf(channel), held}});
}

void AmiTalks::channelEnded(AmiChannel &channel, Timestamp at, EventBatch &out)
{
    endRing(channel, at, out);
    end(channel, at, out);
}

void AmiTalks::agentConnected(const AmiOffer *offer, const AmiMessage &message, bool seesCalls,
                              Timestamp at, EventBatch &out)
{
    const AgentId agent = m_people.agentOfInterface(message.field("Interface"));
    if (agent.isNull())
        return;
    if (offer && !offer->wasSeen) {
        // Dialled before we looked: their telephone may be talking already.
        tellTalksOf(*offer, at, out);
        for (const auto &[uid, channel] : m_channels) {
            if (isKnown(channel.talkSince) && m_queueCalls.offerOf(channel) == offer)
                return;
        }
    }
    if (offer) {
        const AmiChannel *taken = m_channels.find(offer->answeredLeg);
        if (taken && !agentOf(*taken).isNull())
            return; // a telephone of the house took it, perhaps another's (pick-up, surprise 72)
    }
    AmiChannel *leg = nullptr;
    const auto pool = m_poolLegs.find(agent.value().toStdString());
    if (pool != m_poolLegs.end())
        leg = m_channels.find(pool->second);
    if (!leg)
        leg = m_channels.find(message.field("DestUniqueid"));
    if (!leg)
        leg = &m_channels.upsert(message, "Dest");
    if (seesCalls && !leg->isLocal && leg->agent == agent && pool == m_poolLegs.end())
        return; // the telephone itself was dialled: its BridgeEnter follows
    leg->agent = agent;
    const AmiQueueCall *call = m_queueCalls.current(message.field("Uniqueid"));
    if (isKnown(leg->talkSince) || !call)
        return;
    leg->talkSince = at;
    leg->held = false;
    m_standIns.insert_or_assign(standInKey(message), leg->uid);
    out.append({at, TalkBegan{agent, call->call, call->id, call->queue, CallKind::Queue,
                              call->number, call->name, legOf(*leg)}});
}

void AmiTalks::agentCompleted(const AmiMessage &message, Timestamp at, EventBatch &out)
{
    const auto it = m_standIns.find(standInKey(message));
    if (it == m_standIns.end())
        return;
    if (AmiChannel *leg = m_channels.find(it->second))
        end(*leg, at, out);
    m_standIns.erase(it);
}

void AmiTalks::poolLogin(const AmiMessage &message)
{
    AmiChannel &channel = m_channels.upsert(message);
    std::string agent("Agent:");
    agent.append(message.field("Agent"));
    channel.agent = AgentId(amiToText(agent));
    m_poolLegs.insert_or_assign(agent, channel.uid);
}

void AmiTalks::poolLogoff(const AmiMessage &message)
{
    std::string agent("Agent:");
    agent.append(message.field("Agent"));
    m_poolLegs.erase(agent);
}

void AmiTalks::blindTransferred(const AmiMessage &message, Timestamp at, EventBatch &out)
{
    AmiChannel *from = m_channels.find(message.field("TransfererUniqueid"));
    const AmiChannel *moved = m_channels.find(message.field("TransfereeUniqueid"));
    if (!from || message.field("Result") != "Success")
        return;
    out.append({at, CallTransferred{moved && !moved->call.isNull() ? moved->call : from->call,
                                    agentOf(*from),
                                    {},
                                    amiToText(message.field("Extension")),
                                    CallTransferred::Way::Blind}});
}

void AmiTalks::attendedTransferred(const AmiMessage &message, Timestamp at, EventBatch &out)
{
    AmiChannel *from = m_channels.find(message.field("OrigTransfererUniqueid"));
    AmiChannel *moved = m_channels.find(message.field("TransfereeUniqueid"));
    AmiChannel *target = m_channels.find(message.field("TransferTargetUniqueid"));
    if (!from || message.field("Result") != "Success")
        return;
    const AgentId to = target ? agentOf(*target) : AgentId{};
    const CallId call = moved && !moved->call.isNull() ? moved->call : from->call;
    out.append({at, CallTransferred{call, agentOf(*from), to, {}, CallTransferred::Way::Attended}});
    if (!target || !isKnown(target->talkSince) || !moved)
        return;
    // From now on the second agent speaks with the customer, in the same conversation.
    target->dialedBy = moved->uid;
    m_journeys.attach(*target, call, at, out);
    begin(*target, at, out);
}

void AmiTalks::pickedUp(const AmiMessage &message, Timestamp at, EventBatch &out)
{
    AmiChannel *taker = m_channels.find(message.field("Uniqueid"));
    AmiChannel *target = m_channels.find(message.field("TargetUniqueid"));
    if (!taker || !target)
        return;
    // No DialEnd comes for the telephone that rang, only its Hangup (surprise 72).
    endRing(*target, at, out);
    taker->dialedBy = target->dialedBy;
    if (AmiOffer *offer = m_queueCalls.offerOf(*target))
        offer->answeredLeg = taker->uid;
    out.append(
        {at,
         CallTransferred{
             target->call, agentOf(*target), agentOf(*taker), {}, CallTransferred::Way::Pickup}});
}

void AmiTalks::parked(const AmiMessage &message, Timestamp at, EventBatch &out)
{
    const AmiChannel *parked = m_channels.find(message.field("ParkeeUniqueid"));
    if (!parked)
        return;
    const AmiOffer *offer = m_queueCalls.offerOf(*parked);
    out.append({at, CallTransferred{parked->call,
                                    offer ? offer->agent : AgentId{},
                                    {},
                                    amiToText(message.field("ParkingSpace")),
                                    CallTransferred::Way::Parked}});
}

void AmiTalks::unparked(const AmiMessage &message)
{
    AmiChannel *taker = m_channels.find(message.field("RetrieverUniqueid"));
    const AmiChannel *parked = m_channels.find(message.field("ParkeeUniqueid"));
    if (taker && parked)
        taker->dialedBy = parked->uid;
}

void AmiTalks::spyStarted(const AmiMessage &message, Timestamp at, EventBatch &out)
{
    const AmiChannel *spied = m_channels.find(message.field("SpyeeUniqueid"));
    AgentId agent = spied ? agentOf(*spied) : AgentId{};
    if (agent.isNull() && spied) {
        if (const AmiOffer *offer = m_queueCalls.offerOf(*spied))
            agent = offer->agent;
        else if (const AmiQueueCall *call = m_queueCalls.current(spied->uid))
            agent = call->agent;
    }
    const std::string_view spy = message.field("SpyerChannel");
    out.append({at, SpyBegan{LegId(amiToText(spy)), m_people.agentOfChannel(spy), agent}});
}

void AmiTalks::spyStopped(const AmiMessage &message, Timestamp at, EventBatch &out)
{
    out.append({at, SpyEnded{LegId(amiToText(message.field("SpyerChannel")))}});
}

void AmiTalks::relink(Timestamp at, EventBatch &out)
{
    std::unordered_map<std::string_view, std::vector<AmiChannel *>> bridges;
    for (auto &[uid, channel] : m_channels) {
        if (!channel.bridge.empty())
            bridges[channel.bridge].push_back(&channel);
    }
    const auto isDialled = [](const AmiChannel &c) { return c.uid != c.linkedid; };
    for (const auto &[bridge, channels] : bridges) {
        for (AmiChannel *channel : channels) {
            if (!channel->dialedBy.empty() || !isDialled(*channel)
                || (channel->isLocal && channel->name.ends_with(";2")))
                continue;
            // The other end of the bridge is who dialled it, at least in effect.
            for (const AmiChannel *other : channels) {
                if (other != channel)
                    channel->dialedBy = other->uid;
            }
        }
        for (AmiChannel *caller : channels) {
            if (caller->application != "Queue" || caller->queueAtDoor.empty())
                continue;
            for (const AmiChannel *member : channels) {
                if (member != caller)
                    m_queueCalls.adoptAnswered(*caller, *member, at, out);
            }
        }
        const auto speaksOut = [&](const AmiChannel *c) {
            return !c->isLocal && !m_people.isTelephone(c->name);
        };
        const bool toTrunk = std::any_of(channels.begin(), channels.end(), speaksOut);
        for (const AmiChannel *channel : channels) {
            EventBatch unsaid; // the snapshot tells the kind
            if (toTrunk && !isDialled(*channel))
                m_journeys.turnedOutbound(channel->call, at, unsaid);
        }
    }
}

void AmiTalks::adoptStandIn(AmiChannel &leg, Timestamp at)
{
    const AmiOffer *offer = m_queueCalls.offerOf(leg);
    if (!offer || offer->agent.isNull())
        return;
    for (auto &[uid, channel] : m_channels) {
        const bool isTheirs = !channel.agent.isNull() && !channel.bridge.empty();
        if (isTheirs && m_queueCalls.offerOf(channel) == offer)
            return; // a telephone took it
    }
    leg.agent = offer->agent;
    if (!isKnown(leg.talkSince))
        leg.talkSince = at;
}

QList<OngoingTalk> AmiTalks::ongoing(Timestamp at)
{
    QList<OngoingTalk> list;
    for (auto &[uid, channel] : m_channels) {
        if (channel.agent.isNull() || (channel.bridge.empty() && !isKnown(channel.talkSince)))
            continue;
        if (!isKnown(channel.talkSince))
            channel.talkSince = at;
        if (!hasPeer(channel))
            m_unlinked.insert(uid);
        const Peer peer = peerOf(channel);
        list.append({channel.agent, peer.call, peer.queueCall, peer.queue, peer.kind, peer.number,
                     peer.name, legOf(channel), channel.talkSince, channel.held});
    }
    std::sort(list.begin(), list.end(), [](const OngoingTalk &a, const OngoingTalk &b) {
        return std::tie(a.since, a.leg) < std::tie(b.since, b.leg);
    });
    return list;
}

void AmiTalks::clear()
{
    m_poolLegs.clear();
    m_standIns.clear();
    m_unlinked.clear();
}
