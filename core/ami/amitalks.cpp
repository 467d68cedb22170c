// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amitalks.h"

#include <utility>
#include <vector>

namespace {

LegId legOf(const AmiChannel &channel)
{
    return LegId(amiToText(channel.name));
}

std::string standInKey(std::string_view interface, std::string_view queue, std::string_view uid)
{
    std::string key(interface);
    key.append(1, '\n').append(queue);
    return key.append(1, '\n').append(uid);
}

std::string standInKey(const AmiMessage &message)
{
    return standInKey(message.field("Interface"), message.field("Queue"),
                      message.field("Uniqueid"));
}

} // namespace

AgentId AmiTalks::agentOf(const AmiChannel &channel) const
{
    return channel.agent.isNull() ? m_people.agentOfChannel(channel.name) : channel.agent;
}

AmiTalks::Peer AmiTalks::peerOf(const AmiChannel &leg)
{
    AmiChannel *mate = m_channels.inBridgeWith(leg);
    return mate ? peerThrough(leg, *mate) : peerByDial(leg);
}

/// The queue call that is on the other side of the bridge, if any.
const AmiQueueCall *AmiTalks::queueCallThrough(const AmiChannel &leg, const AmiChannel &mate)
{
    if (const AmiOffer *offer = offerAlong(&mate))
        return m_queueCalls.queueCall(offer->queueCall);
    if (mate.isLocal)
        return nullptr;
    const AmiQueueCall *call = m_queueCalls.current(mate.uid);
    if (call && call->phase == AmiQueueCall::Phase::Answered && call->agent == leg.agent)
        return call;
    const AmiOffer *own = m_queueCalls.offerOf(leg);
    return own && !m_people.isTelephone(mate.name) ? m_queueCalls.queueCall(own->queueCall)
                                                   : nullptr;
}

/// Who is on the other side of the bridge that `leg` shares with `mate`.
AmiTalks::Peer AmiTalks::peerThrough(const AmiChannel &leg, AmiChannel &mate)
{
    if (const AmiQueueCall *call = queueCallThrough(leg, mate))
        return {call->id, call->queue, call->call, CallKind::Queue, call->number, call->name};
    if (const AmiChannel *farEnd = m_channels.farEnd(&mate))
        return peerAt(leg, *farEnd);
    if (leg.dialedBy == mate.uid || mate.exten.empty() || mate.exten == "s")
        return peerByDial(leg);
    // A consultation still rings: its Local pair goes to the number dialled.
    Peer peer;
    peer.call = leg.call;
    peer.kind = AmiPeople::isHouseNumber(mate.exten) ? CallKind::Internal : CallKind::Outbound;
    peer.number = amiToCaller(mate.exten);
    return peer;
}

AmiTalks::Peer AmiTalks::peerAt(const AmiChannel &leg, const AmiChannel &farEnd)
{
    Peer peer;
    peer.call = leg.call.isNull() ? farEnd.call : leg.call;
    if (m_people.isTelephone(farEnd.name)) {
        peer.kind = CallKind::Internal;
        peer.number = amiToText(m_people.extensionOf(farEnd.name));
        peer.name = amiToCaller(farEnd.callerName);
    } else if (!farEnd.dialedBy.empty() || farEnd.application.starts_with("AppDial")) {
        // A trunk that we dialled; it has "s" for a number.
        const AmiJourneys::Journey *journey = m_journeys.journey(farEnd.call);
        peer.kind = CallKind::Outbound;
        peer.number = journey && journey->kind == CallKind::Outbound ? journey->number
                                                                     : amiToCaller(leg.connected);
    } else {
        peer.kind = CallKind::Inbound;
        peer.call = farEnd.call.isNull() ? peer.call : farEnd.call;
        peer.number = amiToCaller(farEnd.callerNumber);
        peer.name = amiToCaller(farEnd.callerName);
    }
    return peer;
}

/// Nobody shares a bridge with `leg` yet: whoever dialled it is the other side.
AmiTalks::Peer AmiTalks::peerByDial(const AmiChannel &leg)
{
    if (const AmiOffer *offer = m_queueCalls.offerOf(leg)) {
        if (const AmiQueueCall *call = m_queueCalls.queueCall(offer->queueCall))
            return {call->id, call->queue, call->call, CallKind::Queue, call->number, call->name};
    }
    Peer peer;
    peer.call = leg.call;
    const AmiChannel *dialer = m_channels.find(leg.dialedBy);
    const AmiJourneys::Journey *journey = m_journeys.journey(dialer ? dialer->call : leg.call);
    if (!dialer) {
        if (journey) {
            peer.kind = journey->kind;
            peer.number = journey->number;
            peer.name = journey->name;
        }
        return peer;
    }
    if (!dialer->call.isNull())
        peer.call = dialer->call;
    peer.number = amiToCaller(dialer->callerNumber);
    peer.name = amiToCaller(dialer->callerName);
    if (!journey && dialer->isLocal) { // the PBX was asked to connect the two (surprise 85)
        if (!leg.connected.empty()) {
            peer.number = amiToCaller(leg.connected);
            peer.name.clear();
        }
        peer.kind = AmiPeople::isHouseNumber(peer.number.toStdString()) ? CallKind::Internal
                                                                        : CallKind::Outbound;
        return peer;
    }
    peer.kind = isFromInside(*dialer) || (journey && journey->kind != CallKind::Inbound)
                    ? CallKind::Internal
                    : CallKind::Inbound;
    return peer;
}

/// A person of the house dials, be it through a Local pair as feature codes do (surprise 71).
bool AmiTalks::isFromInside(const AmiChannel &dialer) const
{
    return m_people.isTelephone(dialer.name)
           || (dialer.isLocal && AmiPeople::isHouseNumber(dialer.callerNumber));
}

void AmiTalks::begin(AmiChannel &leg, const Peer &peer, Timestamp at, EventBatch &out)
{
    endRing(leg, at, out);
    if (!isKnown(leg.talkSince))
        leg.talkSince = at;
    leg.held = false;
    out.append({at, TalkBegan{leg.agent, peer.call, peer.queueCall, peer.queue, peer.kind,
                              peer.number, peer.name, legOf(leg), isOwnPhone(leg)}});
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
    out.append({at, DirectRingEnded{leg.agent, leg.call}});
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
    if (!destination.isLocal && !isTelephone && m_people.isTelephone(dialer->name))
        m_journeys.turnedOutbound(dialer->call, at, out);
    if (!offer && !isFromInside(*dialer))
        m_journeys.reached(dialer->call, CallReached::Step::DirectRing, at, out);
    if (destination.agent.isNull() || isKnown(destination.talkSince))
        return;
    const Peer peer = peerByDial(destination);
    m_journeys.move(destination, peer.call, at, out);
    destination.rings = true;
    out.append({at, DirectRingBegan{destination.agent, destination.call, peer.kind, peer.number,
                                    peer.name}});
}

void AmiTalks::dialEnded(AmiChannel &destination, std::string_view status, Timestamp at,
                         EventBatch &out)
{
    if (status != "ANSWER")
        endRing(destination, at, out);
    m_queueCalls.dialEnded(destination, status, at, out);
}

void AmiTalks::bridgeEntered(AmiChannel &channel, const AmiMessage &message, Timestamp at,
                             EventBatch &out)
{
    m_queueCalls.bridged(channel.uid, at, out);
    // Waiting in a pool or in a parking lot is a bridge too, and no talk (surprise 88).
    if (message.field("BridgeTechnology") == "holding_bridge") {
        bridgeLeft(channel, at, out);
        return;
    }
    m_channels.enterBridge(channel, message.field("BridgeUniqueid"));
    callerBridged(channel, at, out);
    if (AmiChannel *mate = m_channels.inBridgeWith(channel))
        callerBridged(*mate, at, out); // whoever came to them may belong to no call of theirs
    if (channel.agent.isNull())
        channel.agent = m_people.agentOfChannel(channel.name);
    if (!channel.agent.isNull() && !isKnown(channel.talkSince)) {
        channel.connected = message.field("ConnectedLineNum");
        begin(channel, peerOf(channel), at, out);
        if (channel.uid != channel.linkedid && !m_channels.find(channel.dialedBy))
            m_halfSeen.insert(channel.uid); // dialled before we looked
    }
    if (!channel.application.empty())
        adoptAnswered(channel, at, out);
    if (!m_halfSeen.empty())
        completeHalfSeen(at, out);
    if (!m_standIns.empty())
        endStandIn(channel, at, out);
}

/// A telephone behind a member's leg talks after all, `entered` or what it met: nobody needs to
/// stand in for it.
void AmiTalks::endStandIn(const AmiChannel &entered, Timestamp at, EventBatch &out)
{
    const AmiOffer *offer = offerBehind(entered);
    if (!offer || !speaksByTelephone(*offer))
        return;
    for (auto it = m_standIns.begin(); it != m_standIns.end(); ++it) {
        AmiChannel *leg = m_channels.find(it->second);
        if (!leg || m_queueCalls.offerOf(*leg) != offer)
            continue;
        end(*leg, at, out);
        leg->standsInFor.clear();
        leg->agent = {};
        m_standIns.erase(it);
        return;
    }
}

/// What was found half built (a telephone in a bridge, the caller not yet there) gets its other
/// end as soon as that is known.
void AmiTalks::completeHalfSeen(Timestamp at, EventBatch &out)
{
    for (const std::string &uid : std::vector<std::string>(m_halfSeen.begin(), m_halfSeen.end())) {
        AmiChannel *leg = m_channels.find(uid);
        if (!leg || !isKnown(leg->talkSince)) {
            m_halfSeen.erase(uid);
            continue;
        }
        const AmiChannel *mate = m_channels.inBridgeWith(*leg);
        if (!mate)
            continue;
        const Peer peer = peerOf(*leg);
        begin(*leg, peer, at, out);
        if (!peer.queueCall.isNull() || !mate->isLocal)
            m_halfSeen.erase(uid);
    }
}

/// A caller whose channel is inside Queue() and in a bridge was answered; by whom, the bridge says.
void AmiTalks::adoptAnswered(AmiChannel &caller, Timestamp at, EventBatch &out)
{
    if (caller.application != "Queue" || caller.queueAtDoor.empty())
        return;
    const AmiQueueCall *stay = m_queueCalls.current(caller.uid);
    const AmiChannel *member = m_channels.inBridgeWith(caller);
    if (member && (!stay || stay->phase == AmiQueueCall::Phase::Answered))
        m_queueCalls.adoptAnswered(caller, *member, at, out);
}

void AmiTalks::relink(Timestamp at, EventBatch &out)
{
    for (auto &[uid, caller] : m_channels) {
        const AmiChannel *member =
            caller.application == "Queue" ? m_channels.inBridgeWith(caller) : nullptr;
        if (member && !caller.queueAtDoor.empty())
            m_queueCalls.adoptAnswered(caller, *member, at, out);
    }
    EventBatch unsaid; // the snapshot tells the kind
    for (auto &[uid, channel] : m_channels) {
        const AmiChannel *farEnd = m_channels.farEnd(m_channels.inBridgeWith(channel));
        if (channel.uid == channel.linkedid && farEnd && !farEnd->isLocal
            && !m_people.isTelephone(farEnd->name))
            m_journeys.turnedOutbound(channel.call, at, unsaid);
        if (channel.application == "AppQueue" && !channel.bridge.empty())
            adoptStandIn(channel, at);
    }
}

/// The offer a telephone in a bridge belongs to: its own, or that of the Local half it meets.
const AmiOffer *AmiTalks::offerBehind(const AmiChannel &telephone)
{
    if (const AmiOffer *offer = m_queueCalls.offerOf(telephone))
        return offer;
    return offerAlong(m_channels.inBridgeWith(telephone));
}

const AmiOffer *AmiTalks::offerAlong(const AmiChannel *channel)
{
    constexpr int MaxPairs = 8;
    for (int pairs = 0; channel && pairs < MaxPairs; ++pairs) {
        if (const AmiOffer *offer = m_queueCalls.offerOf(*channel))
            return offer;
        const AmiChannel *other = m_channels.otherHalf(*channel);
        channel = other ? m_channels.inBridgeWith(*other) : nullptr;
    }
    return nullptr;
}

bool AmiTalks::speaksByTelephone(const AmiOffer &offer)
{
    for (const auto &[uid, channel] : m_channels) {
        if (!channel.agent.isNull() && !channel.isLocal && !channel.bridge.empty()
            && offerBehind(channel) == &offer)
            return true;
    }
    return false;
}

/// A member without a telephone of their own talks by the leg the queue dialled; not while that
/// leg still, or again, rings somebody.
void AmiTalks::adoptStandIn(AmiChannel &leg, Timestamp at)
{
    if (!m_people.agentOfChannel(leg.name).isNull())
        return;     // the telephone itself
    leg.agent = {}; // who stood in when we last looked may have handed the call on
    if (!leg.standsInFor.empty())
        m_standIns.erase(std::exchange(leg.standsInFor, {}));
    const AmiOffer *offer = m_queueCalls.offerOf(leg);
    const AmiChannel *other = m_channels.otherHalf(leg);
    const bool rings = other && other->bridge.empty() && other->application == "Dial";
    if (!offer || offer->agent.isNull() || rings || speaksByTelephone(*offer)) {
        leg.talkSince = {};
        return;
    }
    leg.agent = offer->agent;
    if (!isKnown(leg.talkSince))
        leg.talkSince = at;
    const AmiQueueCall *call = m_queueCalls.queueCall(offer->queueCall);
    if (!call || !leg.standsInFor.empty())
        return;
    const std::string queue = call->queue.value().toStdString();
    leg.standsInFor = standInKey(m_people.interfaceOf(leg.agent, queue), queue, call->uid);
    m_standIns.insert_or_assign(leg.standsInFor, leg.uid);
}

/// A caller is spoken to when their own channel meets another one; that something answered behind
/// them, like the voice mail of a mobile, is not enough (surprises 73, 84).
void AmiTalks::callerBridged(AmiChannel &channel, Timestamp at, EventBatch &out)
{
    const AmiJourneys::Journey *journey = m_journeys.journey(channel.call);
    if (!journey || journey->kind != CallKind::Inbound || journey->spokenTo)
        return;
    AmiChannel *root = m_channels.find(journey->root);
    if (!root)
        return;
    // The caller of a call file is the half that walks no dialplan.
    AmiChannel *caller = root->isLocal ? m_channels.otherHalf(*root) : root;
    if (caller && m_channels.inBridgeWith(*caller))
        m_journeys.reached(journey->id, CallReached::Step::Human, at, out);
}

void AmiTalks::bridgeLeft(AmiChannel &channel, Timestamp at, EventBatch &out)
{
    m_channels.leaveBridge(channel);
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
    if (!channel.standsInFor.empty())
        m_standIns.erase(channel.standsInFor);
}

void AmiTalks::agentConnected(const AmiOffer *offer, const AmiMessage &message, bool seesCalls,
                              Timestamp at, EventBatch &out)
{
    const AgentId agent = m_people.agentOfInterface(message.field("Interface"));
    if (agent.isNull())
        return;
    if (offer) {
        const AmiChannel *taken = m_channels.find(offer->answeredLeg);
        if (taken && !agentOf(*taken).isNull())
            return; // a telephone of the house took it, perhaps another's (pick-up, surprise 72)
        if (speaksByTelephone(*offer)) {
            completeHalfSeen(at, out); // dialled before we looked, and talking already
            return;
        }
    }
    const auto pool = m_poolLegs.find(agent.value().toStdString());
    AmiChannel *leg = pool == m_poolLegs.end() ? nullptr : m_channels.find(pool->second);
    const bool isPool = leg != nullptr;
    if (!leg)
        leg = m_channels.find(message.field("DestUniqueid"));
    if (!leg)
        leg = &m_channels.upsert(message, "Dest");
    if (seesCalls && !isPool && !leg->isLocal && leg->agent == agent)
        return; // the telephone itself was dialled: its BridgeEnter follows
    leg->agent = agent;
    standIn(*leg, message, at, out);
}

/// The member's leg talks for a person whose own telephone is not seen.
void AmiTalks::standIn(AmiChannel &leg, const AmiMessage &message, Timestamp at, EventBatch &out)
{
    const AmiQueueCall *call = m_queueCalls.current(message.field("Uniqueid"));
    if (!call || isKnown(leg.talkSince))
        return;
    m_journeys.move(leg, call->call, at, out);
    leg.standsInFor = standInKey(message);
    m_standIns.insert_or_assign(leg.standsInFor, leg.uid);
    begin(leg, {call->id, call->queue, call->call, CallKind::Queue, call->number, call->name}, at,
          out);
}

void AmiTalks::agentCompleted(const AmiMessage &message, Timestamp at, EventBatch &out)
{
    const auto it = m_standIns.find(standInKey(message));
    if (it == m_standIns.end())
        return;
    if (AmiChannel *leg = m_channels.find(it->second)) {
        leg->standsInFor.clear();
        end(*leg, at, out);
    }
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
    const AmiChannel *from = m_channels.find(message.field("OrigTransfererUniqueid"));
    AmiChannel *moved = m_channels.find(message.field("TransfereeUniqueid"));
    if (!from || message.field("Result") != "Success")
        return;
    AmiChannel *target = m_channels.find(message.field("TransferTargetUniqueid"));
    if (!target && moved) // by feature code: whoever shares the customer's bridge now
        target = m_channels.farEnd(m_channels.inBridgeWith(*moved));
    const CallId call = moved && !moved->call.isNull() ? moved->call : from->call;
    const AgentId to = target ? agentOf(*target) : AgentId{};
    out.append({at, CallTransferred{call, agentOf(*from), to, {}, CallTransferred::Way::Attended}});
    if (!target || !isKnown(target->talkSince) || !moved)
        return;
    // From now on the second agent speaks with the customer, in the same conversation.
    target->dialedBy = moved->uid;
    m_journeys.move(*target, call, at, out);
    begin(*target, peerThrough(*target, *moved), at, out);
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
    if (!parked || message.has("ActionID")) // an item of a list is no news
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

bool AmiTalks::isOwnPhone(const AmiChannel &leg) const
{
    if (leg.isLocal || !leg.standsInFor.empty() || leg.agent.isNull())
        return false;
    if (m_people.agentOfChannel(leg.name) == leg.agent)
        return true;
    const auto pool = m_poolLegs.find(leg.agent.value().toStdString());
    return pool != m_poolLegs.end() && pool->second == leg.uid;
}

QList<OngoingTalk> AmiTalks::ongoing(Timestamp at)
{
    QList<OngoingTalk> list;
    for (auto &[uid, channel] : m_channels) {
        if (channel.agent.isNull() || (channel.bridge.empty() && !isKnown(channel.talkSince)))
            continue;
        if (!isKnown(channel.talkSince))
            channel.talkSince = at;
        const AmiChannel *mate = m_channels.inBridgeWith(channel);
        if (!channel.isLocal && (!mate || !m_channels.farEnd(m_channels.inBridgeWith(channel))))
            m_halfSeen.insert(uid);
        const Peer peer = peerOf(channel);
        m_journeys.foundUnderWay(peer.call, true);
        list.append({channel.agent, peer.call, peer.queueCall, peer.queue, peer.kind, peer.number,
                     peer.name, legOf(channel), channel.talkSince, channel.held,
                     isOwnPhone(channel)});
    }
    std::sort(list.begin(), list.end(), [](const OngoingTalk &a, const OngoingTalk &b) {
        return std::tie(a.since, a.leg) < std::tie(b.since, b.leg);
    });
    return list;
}
