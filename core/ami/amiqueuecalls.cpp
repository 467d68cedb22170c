// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amiqueuecalls.h"

#include <algorithm>

namespace {

/// A channel that is hung up later than this after leaving its queue was somewhere else meanwhile.
constexpr Milliseconds MovedAfter{1000};
/// Without an answered offer, a caller who left without QueueCallerAbandon pressed a key.
constexpr Milliseconds KeyAfter{2000};
/// A ring shorter than this is no miss of a person (surprise 75).
constexpr int FairRingMs = 1000;
constexpr Milliseconds ForgetEvery{10'000};
constexpr int MaxDialDepth = 8;
/// AgentComplete follows the caller's hang-up at once; later than this it was missed.
constexpr std::chrono::minutes CompletesWithin{1};

LeaveCause causeOfStatus(std::string_view status)
{
    if (status == "TIMEOUT")
        return LeaveCause::TimedOut;
    if (status == "LEAVEEMPTY" || status == "LEAVEUNAVAIL")
        return LeaveCause::LeftEmpty;
    if (status == "WITHDRAW")
        return LeaveCause::Withdrawn;
    return LeaveCause::Unknown;
}

std::optional<RefuseReason> refusalOfStatus(std::string_view status)
{
    if (status == "FULL")
        return RefuseReason::Full;
    if (status == "JOINEMPTY" || status == "JOINUNAVAIL")
        return RefuseReason::NobodyToJoin;
    return {};
}

EndedBy endedBy(std::string_view reason)
{
    if (reason == "caller")
        return EndedBy::Caller;
    if (reason == "agent")
        return EndedBy::Agent;
    return reason == "transfer" ? EndedBy::Transfer : EndedBy::Unknown;
}

/// Where in the dialplan the channel of a message stands.
std::string placeOf(const AmiMessage &message)
{
    std::string place(message.field("Context"));
    place.append(1, '\n').append(message.field("Exten"));
    return place.append(1, '\n').append(message.field("Priority"));
}

} // namespace

AmiQueueCall *AmiQueueCalls::queueCall(std::string_view key)
{
    const auto it = m_calls.find(key);
    return it == m_calls.end() ? nullptr : &it->second;
}

AmiQueueCall *AmiQueueCalls::find(const AmiMessage &message)
{
    return queueCall(AmiPairKey(message.field("Queue"), message.field("Uniqueid")));
}

AmiQueueCall *AmiQueueCalls::current(std::string_view uid)
{
    const auto it = m_currentOf.find(uid);
    return it == m_currentOf.end() ? nullptr : queueCall(it->second);
}

/// A caller may come back to a queue while the talk of the first time is still open: that stay
/// moves aside and waits for its own AgentComplete (tests/data/acceptance, 5).
void AmiQueueCalls::keepAnswered(std::string_view key)
{
    const auto it = m_calls.find(key);
    if (it == m_calls.end() || it->second.phase != AmiQueueCall::Phase::Answered)
        return;
    const std::string aside = std::string(key) + '\n' + std::to_string(m_stays);
    for (auto &[uid, offer] : m_offers) {
        if (offer.queueCall == key)
            offer.queueCall = aside;
    }
    AmiQueueCall moved = std::move(it->second);
    m_calls.erase(it);
    m_calls.insert_or_assign(aside, std::move(moved));
}

AmiQueueCall &AmiQueueCalls::make(std::string_view key, std::string_view uid,
                                  std::string_view queue)
{
    AmiQueueCall call;
    call.uid = uid;
    // An earlier stay of the same caller is done with, unless its AgentComplete is still to come.
    if (const AmiQueueCall *earlier = current(uid);
        earlier && earlier->phase != AmiQueueCall::Phase::Answered)
        m_calls.erase(m_currentOf.find(uid)->second);
    keepAnswered(key);
    call.queue = QueueId(amiToText(queue));
    call.id =
        QueueCallId(amiToText(uid) + u'/' + call.queue.value() + u'/' + QString::number(++m_stays));
    m_currentOf.insert_or_assign(call.uid, std::string(key));
    return m_calls.insert_or_assign(std::string(key), std::move(call)).first->second;
}

void AmiQueueCalls::joined(const AmiMessage &message, Timestamp at, EventBatch &out)
{
    const std::string_view queue = message.field("Queue");
    const std::string_view uid = message.field("Uniqueid");
    activity(uid, at, out);
    const AmiPairKey key(queue, uid);
    if (const AmiQueueCall *known = queueCall(key.view());
        known && known->phase == AmiQueueCall::Phase::Waiting)
        return; // already in the snapshot's list
    AmiChannel &channel = m_channels.upsert(message);
    AmiQueueCall &call = make(key, uid, queue);
    call.call = m_journeys.journeyOfCaller(channel, at, out);
    call.number = amiToCaller(channel.callerNumber);
    call.name = amiToCaller(channel.callerName);
    call.leg = LegId(amiToText(channel.name));
    call.joinedAt = at;
    call.place = placeOf(message);
    call.position = amiToInt(message.field("Position"));
    out.append({at, CallerJoined{call.id, call.call, call.queue, call.position, call.number,
                                 call.name, call.leg}});
}

void AmiQueueCalls::leave(AmiQueueCall &call, LeaveCause cause, Seconds waited, Timestamp at,
                          EventBatch &out)
{
    call.phase =
        cause == LeaveCause::Unknown ? AmiQueueCall::Phase::Unsettled : AmiQueueCall::Phase::Over;
    call.leftAt = at;
    out.append({at, CallerLeft{call.id, call.queue, cause, waited}});
}

void AmiQueueCalls::settle(AmiQueueCall &call, LeaveCause cause, Timestamp at, EventBatch &out)
{
    if (call.phase == AmiQueueCall::Phase::Gone)
        leave(call, cause, Seconds{-1}, at, out);
    else if (cause != LeaveCause::Unknown)
        out.append({at, LeaveCauseKnown{call.id, call.queue, cause}});
    call.phase = AmiQueueCall::Phase::Over;
    std::erase(m_unsettled, AmiPairKey(call.queue.value().toStdString(), call.uid).view());
}

void AmiQueueCalls::abandoned(const AmiMessage &message, Timestamp at, EventBatch &out)
{
    AmiQueueCall *call = find(message);
    if (!call || call->phase == AmiQueueCall::Phase::Answered
        || call->phase == AmiQueueCall::Phase::Over)
        return;
    const bool wasGone = call->phase == AmiQueueCall::Phase::Gone;
    const AmiChannel *channel = m_channels.find(call->uid);
    // The caller's own hang-up asks first (108 of 108 in the load run, surprise 32); a redirected
    // caller stands elsewhere already (40 of 42 in tests/data/acceptance).
    LeaveCause cause = LeaveCause::Unknown;
    if (channel && channel->hangupRequested)
        cause = LeaveCause::Abandoned;
    else if (!call->place.empty() && call->place != placeOf(message))
        cause = LeaveCause::Redirected;
    leave(*call, cause, Seconds{amiToInt(message.field("HoldTime"))}, at, out);
    const AmiPairKey key(message.field("Queue"), message.field("Uniqueid"));
    if (cause != LeaveCause::Unknown)
        std::erase(m_unsettled, key.view());
    else if (!wasGone)
        m_unsettled.emplace_back(key.view());
}

void AmiQueueCalls::left(const AmiMessage &message, Timestamp at, EventBatch &)
{
    AmiQueueCall *call = find(message);
    if (!call || call->phase != AmiQueueCall::Phase::Waiting)
        return;
    // Answered callers leave before AgentConnect; callers who press a key just leave.
    call->phase = AmiQueueCall::Phase::Gone;
    call->leftAt = at;
    m_unsettled.emplace_back(AmiPairKey(message.field("Queue"), message.field("Uniqueid")).view());
}

void AmiQueueCalls::listed(const AmiMessage &message, Timestamp at, EventBatch &out)
{
    const AmiPairKey key(message.field("Queue"), message.field("Uniqueid"));
    if (queueCall(key.view()))
        return;
    AmiChannel &channel = m_channels.upsert(message);
    AmiQueueCall &call = make(key, message.field("Uniqueid"), message.field("Queue"));
    call.call = m_journeys.journeyOfCaller(channel, at, out);
    call.number = amiToCaller(channel.callerNumber);
    call.name = amiToCaller(channel.callerName);
    call.leg = LegId(amiToText(channel.name));
    call.joinedAt = at - Seconds{amiToInt(message.field("Wait"))};
    call.position = amiToInt(message.field("Position"));
    out.append({call.joinedAt, CallerJoined{call.id, call.call, call.queue, call.position,
                                            call.number, call.name, call.leg}});
}

void AmiQueueCalls::queueStatusSet(const AmiMessage &message, Timestamp at, EventBatch &out)
{
    const std::string_view status = message.field("Value");
    const std::string_view uid = message.field("Uniqueid");
    if (const auto refusal = refusalOfStatus(status)) {
        // No queue event at all for a caller turned away at the door (surprise 33); which door it
        // was, only the application's own Newexten told.
        AmiChannel &channel = m_channels.upsert(message);
        activity(uid, at, out);
        const CallId call = m_journeys.journeyOfCaller(channel, at, out);
        out.append({at, CallerRefused{call, QueueId(amiToText(channel.queueAtDoor)), *refusal,
                                      amiToCaller(channel.callerNumber)}});
        return;
    }
    AmiQueueCall *call = current(uid);
    const LeaveCause cause = causeOfStatus(status);
    if (!call || cause == LeaveCause::Unknown)
        return;
    call->dialplanSeen = true;
    if (call->phase == AmiQueueCall::Phase::Unsettled || call->phase == AmiQueueCall::Phase::Gone)
        settle(*call, cause, at, out);
}

void AmiQueueCalls::abandonedSet(std::string_view uid)
{
    if (AmiQueueCall *call = current(uid))
        call->dialplanSeen = true;
}

AmiOffer *AmiQueueCalls::findOffer(std::string_view destinationUid)
{
    const auto it = m_offers.find(destinationUid);
    return it == m_offers.end() ? nullptr : &it->second;
}

void AmiQueueCalls::offered(const AmiMessage &message, Timestamp at, EventBatch &out)
{
    AmiQueueCall *call = find(message);
    if (!call)
        return;
    AmiOffer offer;
    offer.queueCall = AmiPairKey(message.field("Queue"), message.field("Uniqueid")).view();
    offer.agent = m_people.agentOfInterface(message.field("Interface"));
    const std::string_view destination = message.field("DestUniqueid");
    m_channels.upsert(message, "Dest");
    m_offers.insert_or_assign(std::string(destination), offer);
    if (!offer.agent.isNull())
        out.append({at, OfferBegan{call->id, call->queue, offer.agent}});
}

void AmiQueueCalls::endOffer(AmiOffer &offer, OfferResult result, Timestamp at, EventBatch &out)
{
    if (!offer.isOpen)
        return;
    offer.isOpen = false;
    const AmiQueueCall *call = queueCall(offer.queueCall);
    if (call && !offer.agent.isNull())
        out.append({at, OfferEnded{call->id, call->queue, offer.agent, result, false, {}}});
}

void AmiQueueCalls::ringNoAnswer(const AmiMessage &message, Timestamp at, EventBatch &out)
{
    const AmiQueueCall *call = find(message);
    AmiOffer *offer = findOffer(message.field("DestUniqueid"));
    const int rang = amiToInt(message.field("RingTime"));
    OfferEnded ended;
    ended.queueCall = call ? call->id : QueueCallId{};
    ended.queue = QueueId(amiToText(message.field("Queue")));
    ended.agent = m_people.agentOfInterface(message.field("Interface"));
    ended.counted = true;
    ended.rang = Milliseconds{rang};
    if (offer && offer->refused)
        ended.result = OfferResult::Refused;
    else if (rang >= FairRingMs && (!offer || offer->telephoneRang || !offer->dialled))
        ended.result = OfferResult::NoAnswer;
    else
        ended.result = OfferResult::Unreachable;
    if (offer)
        offer->isOpen = false;
    out.append({at, ended});
}

void AmiQueueCalls::dumped(const AmiMessage &message, Timestamp at, EventBatch &out)
{
    // The caller stays in the queue and is offered again (surprise 42).
    if (AmiOffer *offer = findOffer(message.field("DestUniqueid")))
        endOffer(*offer, OfferResult::Refused, at, out);
}

AmiOffer *AmiQueueCalls::connected(const AmiMessage &message, Timestamp at, EventBatch &out)
{
    const AmiPairKey key(message.field("Queue"), message.field("Uniqueid"));
    AmiQueueCall *call = queueCall(key.view());
    if (!call) { // it joined before we looked
        AmiChannel &channel = m_channels.upsert(message);
        call = &make(key, message.field("Uniqueid"), message.field("Queue"));
        call->call = m_journeys.journeyOfCaller(channel, at, out);
        call->number = amiToCaller(channel.callerNumber);
        call->name = amiToCaller(channel.callerName);
    }
    call->phase = AmiQueueCall::Phase::Answered;
    call->agent = m_people.agentOfInterface(message.field("Interface"));
    std::erase(m_unsettled, key.view());
    m_journeys.answered(call->call);
    const std::string_view destination = message.field("DestUniqueid");
    AmiOffer *offer = findOffer(destination);
    if (!offer && !destination.empty()) {
        offer = &m_offers[std::string(destination)];
        offer->queueCall = key.view();
        offer->agent = call->agent;
        offer->isOpen = false;
    }
    if (offer) {
        offer->connected = true;
        endOffer(*offer, OfferResult::Answered, at, out);
    }
    out.append({at, CallAnswered{call->id, call->call, call->queue, call->agent,
                                 Seconds{amiToInt(message.field("HoldTime"))}}});
    return offer;
}

const AmiQueueCall *AmiQueueCalls::completed(const AmiMessage &message, Timestamp at,
                                             EventBatch &out)
{
    const AgentId agent = m_people.agentOfInterface(message.field("Interface"));
    const QueueId queue(amiToText(message.field("Queue")));
    const std::string_view uid = message.field("Uniqueid");
    const auto isIt = [&](const AmiQueueCall &c) {
        return c.phase == AmiQueueCall::Phase::Answered && c.agent == agent && c.queue == queue
               && (uid.empty() || c.uid == uid);
    };
    AmiQueueCall *call = find(message);
    if (!call || !isIt(*call)) {
        // The channel may be gone by then, and with it all its headers (surprise 38); or the
        // caller has come to the same queue again. The oldest that fits is the one.
        call = nullptr;
        for (auto &[key, candidate] : m_calls) {
            if (isIt(candidate) && (!call || candidate.joinedAt < call->joinedAt))
                call = &candidate;
        }
    }
    out.append({at, QueueCallEnded{call ? call->id : QueueCallId{}, queue, agent,
                                   Seconds{amiToInt(message.field("TalkTime"))},
                                   endedBy(message.field("Reason"))}});
    if (call)
        call->phase = AmiQueueCall::Phase::Over;
    return call;
}

AmiOffer *AmiQueueCalls::offerOf(const AmiChannel &channel)
{
    if (m_offers.empty())
        return nullptr;
    const AmiChannel *at = &channel;
    for (int depth = 0; at && depth < MaxDialDepth; ++depth) {
        if (AmiOffer *offer = findOffer(at->uid))
            return offer;
        if (const AmiChannel *other = m_channels.otherHalf(*at)) {
            if (AmiOffer *offer = findOffer(other->uid))
                return offer;
            if (!other->dialedBy.empty()) {
                at = m_channels.find(other->dialedBy);
                continue;
            }
        }
        at = at->dialedBy.empty() ? nullptr : m_channels.find(at->dialedBy);
    }
    return nullptr;
}

void AmiQueueCalls::dialBegan(const AmiChannel &dialer, const AmiChannel &destination,
                              bool isTelephone, Timestamp at, EventBatch &out)
{
    if (!findOffer(destination.uid))
        activity(dialer.uid, at, out);
    AmiOffer *offer = offerOf(destination);
    if (!offer || !offer->isOpen)
        return;
    offer->dialled = offer->dialled || findOffer(destination.uid) == nullptr;
    offer->telephoneRang = offer->telephoneRang || isTelephone;
}

void AmiQueueCalls::dialEnded(const AmiChannel &destination, std::string_view status, Timestamp at,
                              EventBatch &out)
{
    AmiOffer *offer = offerOf(destination);
    if (!offer || offer->connected)
        return;
    const bool isMember = findOffer(destination.uid) == offer;
    if (status == "ANSWER") {
        if (!destination.isLocal)
            offer->answeredLeg = destination.uid;
        if (AmiQueueCall *call = isMember ? queueCall(offer->queueCall) : nullptr)
            ++call->answeredOffers;
    } else if (status == "BUSY" && m_people.isTelephone(destination.name)) {
        offer->refused = true;
    } else if (status == "CANCEL" && isMember) { // others are followed by AgentRingNoAnswer
        endOffer(*offer, OfferResult::Cancelled, at, out);
    }
}

void AmiQueueCalls::activity(std::string_view uid, Timestamp at, EventBatch &out)
{
    if (m_unsettled.empty())
        return;
    AmiQueueCall *call = current(uid);
    if (!call)
        return;
    if (call->phase == AmiQueueCall::Phase::Gone && call->answeredOffers == 0)
        settle(*call, LeaveCause::ExitedWithKey, at, out);
    else if (call->phase == AmiQueueCall::Phase::Unsettled)
        settle(*call, call->dialplanSeen ? LeaveCause::Redirected : LeaveCause::Unknown, at, out);
}

/// Bridge() and Park leave the queue with a stand-in: queue_log writes ABANDON for a channel nobody
/// saw, and AMI nothing at all (docs/demo-pbx.md). An answered caller left the queue before
/// (surprise 34).
void AmiQueueCalls::bridged(std::string_view uid, Timestamp at, EventBatch &out)
{
    AmiQueueCall *call = current(uid);
    if (call && call->phase == AmiQueueCall::Phase::Waiting && call->answeredOffers == 0)
        leave(*call, LeaveCause::Redirected, Seconds{-1}, at, out);
}

void AmiQueueCalls::softHangup(std::string_view uid, Timestamp at, EventBatch &out)
{
    if (m_unsettled.empty())
        return;
    AmiQueueCall *call = current(uid);
    if (!call || call->phase != AmiQueueCall::Phase::Unsettled || !call->dialplanSeen)
        return;
    settle(*call, at - call->leftAt > MovedAfter ? LeaveCause::Redirected : LeaveCause::HungUp, at,
           out);
}

void AmiQueueCalls::channelEnded(const AmiChannel &channel, Timestamp at, EventBatch &out)
{
    if (!m_unsettled.empty()) {
        AmiQueueCall *call = current(channel.uid);
        if (call && call->phase == AmiQueueCall::Phase::Gone) {
            settle(*call,
                   channel.hangupRequested && call->answeredOffers > 0 ? LeaveCause::Abandoned
                                                                       : LeaveCause::ExitedWithKey,
                   at, out);
        } else if (call && call->phase == AmiQueueCall::Phase::Unsettled) {
            const bool moved = channel.hangupRequested || at - call->leftAt > MovedAfter;
            settle(*call,
                   !call->dialplanSeen ? LeaveCause::Unknown
                   : moved             ? LeaveCause::Redirected
                                       : LeaveCause::HungUp,
                   at, out);
        }
    }
    if (const auto it = m_offers.find(channel.uid); it != m_offers.end()) {
        endOffer(it->second, OfferResult::Cancelled, at, out);
        m_offers.erase(it);
    }
    const auto it = m_currentOf.find(channel.uid);
    if (it == m_currentOf.end())
        return;
    AmiQueueCall *call = queueCall(it->second);
    // AgentComplete may come after the caller's channel is gone; the stay is kept for it.
    if (call && call->phase == AmiQueueCall::Phase::Answered) {
        call->callerGoneAt = at;
        return;
    }
    m_calls.erase(it->second);
    m_currentOf.erase(it);
}

/// Stays that nothing will be told of any more: their AgentComplete came, or was lost.
void AmiQueueCalls::forgetFinished(Timestamp at)
{
    if (at - m_forgotAt < ForgetEvery)
        return;
    m_forgotAt = at;
    m_calls.removeIf([&](const auto &entry) {
        const auto &[key, call] = entry;
        const bool completed = call.phase == AmiQueueCall::Phase::Over;
        const bool missed = isKnown(call.callerGoneAt) && at - call.callerGoneAt > CompletesWithin;
        if (!missed && !(completed && !m_channels.find(call.uid)))
            return false;
        const auto current = m_currentOf.find(call.uid);
        if (current != m_currentOf.end() && current->second == key)
            m_currentOf.erase(current);
        return true;
    });
}

bool AmiQueueCalls::holds(const AmiChannel &channel)
{
    const AmiQueueCall *call = current(channel.uid);
    if (call && call->phase != AmiQueueCall::Phase::Over
        && call->phase != AmiQueueCall::Phase::Unsettled)
        return true;
    const AmiOffer *offer = findOffer(channel.uid);
    const AmiQueueCall *offered = offer && offer->isOpen ? queueCall(offer->queueCall) : nullptr;
    return offered && offered->phase == AmiQueueCall::Phase::Waiting;
}

void AmiQueueCalls::onTime(Timestamp at, EventBatch &out)
{
    forgetFinished(at);
    for (const std::string &key : std::vector<std::string>(m_unsettled)) {
        AmiQueueCall *call = queueCall(key);
        if (!call)
            std::erase(m_unsettled, key);
        else if (call->phase == AmiQueueCall::Phase::Gone && call->answeredOffers == 0
                 && at - call->leftAt > KeyAfter)
            settle(*call, LeaveCause::ExitedWithKey, at, out);
    }
}

bool AmiQueueCalls::isListed(std::string_view uid) const
{
    return m_gatheredCallers.contains(uid);
}

void AmiQueueCalls::beginSnapshot()
{
    m_gathered.clear();
    m_gatheredCallers.clear();
}

void AmiQueueCalls::addToSnapshot(const AmiMessage &message, Timestamp at)
{
    m_channels.upsert(message);
    m_gatheredCallers.emplace(message.field("Uniqueid"));
    WaitingCaller waiting;
    waiting.queue = QueueId(amiToText(message.field("Queue")));
    waiting.position = amiToInt(message.field("Position"));
    waiting.priority = amiToInt(message.field("Priority"));
    waiting.number = amiToCaller(message.field("CallerIDNum"));
    waiting.name = amiToCaller(message.field("CallerIDName"));
    waiting.leg = LegId(amiToText(message.field("Channel")));
    waiting.since = at - Seconds{amiToInt(message.field("Wait"))};
    const AmiPairKey key(message.field("Queue"), message.field("Uniqueid"));
    m_gathered.insert_or_assign(std::string(key.view()), std::move(waiting));
}

QList<WaitingCaller> AmiQueueCalls::endSnapshot(Timestamp at, EventBatch &out)
{
    m_unlisted.clear();
    for (const auto &[key, call] : m_calls) {
        if (call.phase == AmiQueueCall::Phase::Waiting && !m_gathered.contains(key))
            m_unlisted.push_back(key);
    }
    QList<WaitingCaller> list;
    for (auto &[key, waiting] : m_gathered) {
        AmiQueueCall *call = queueCall(key);
        const AmiChannel *caller =
            m_channels.find(std::string_view(key).substr(key.find('\n') + 1));
        if (call && call->phase == AmiQueueCall::Phase::Answered && caller
            && m_channels.inBridgeWith(*caller))
            continue; // answered between the list of callers and the list of channels
        if (!call || call->phase != AmiQueueCall::Phase::Waiting) {
            const size_t split = key.find('\n');
            const std::string uid = key.substr(split + 1);
            call = &make(key, uid, std::string_view(key).substr(0, split));
            call->number = waiting.number;
            call->name = waiting.name;
            call->leg = waiting.leg;
            call->joinedAt = waiting.since;
            if (AmiChannel *channel = m_channels.find(uid))
                call->call = m_journeys.journeyOfCaller(*channel, at, out);
        }
        waiting.queueCall = call->id;
        waiting.call = call->call;
        waiting.since = call->joinedAt; // finer than the list's whole seconds
        list.append(waiting);
    }
    m_gathered.clear();
    std::sort(list.begin(), list.end(), [](const WaitingCaller &a, const WaitingCaller &b) {
        return std::tie(a.queue, a.position, a.queueCall)
               < std::tie(b.queue, b.position, b.queueCall);
    });
    return list;
}

void AmiQueueCalls::forgetUnlisted()
{
    for (const std::string &key : std::exchange(m_unlisted, {})) {
        const AmiQueueCall *call = queueCall(key);
        if (call && call->phase == AmiQueueCall::Phase::Waiting) {
            m_currentOf.erase(call->uid);
            m_calls.erase(key);
        }
    }
}

void AmiQueueCalls::adoptAnswered(const AmiChannel &caller, const AmiChannel &member, Timestamp at,
                                  EventBatch &out)
{
    const AmiOffer *known = findOffer(member.uid);
    if (known && known->connected && m_calls.contains(known->queueCall))
        return;
    AmiOffer offer = known ? *known : AmiOffer{};
    if (!known && !member.application.empty() && member.application != "AppQueue")
        return; // a colleague took the call over: no queue dialled that leg
    const AmiPairKey key(caller.queueAtDoor, caller.uid);
    AmiQueueCall *call = queueCall(key);
    const AgentId answerer = m_people.agentOfMemberLeg(member.name);
    if (!known && call && !call->agent.isNull() && call->agent != answerer)
        return; // the same, and the first one is known
    const bool wasWaiting = call
                            && (call->phase == AmiQueueCall::Phase::Waiting
                                || call->phase == AmiQueueCall::Phase::Gone);
    if (!call) {
        call = &make(key, caller.uid, caller.queueAtDoor);
        call->number = amiToCaller(caller.callerNumber);
        call->name = amiToCaller(caller.callerName);
        call->call = caller.call;
        call->joinedAt = at;
    }
    offer.queueCall = key.view();
    if (offer.agent.isNull())
        offer.agent = answerer;
    offer.isOpen = false;
    offer.connected = true;
    m_offers.insert_or_assign(member.uid, offer);
    if (call->agent.isNull())
        call->agent = offer.agent;
    if (wasWaiting) // seen waiting, and now speaking: answered while nobody looked
        out.append({at, CallAnswered{call->id, call->call, call->queue, call->agent, Seconds{-1}}});
    call->phase = AmiQueueCall::Phase::Answered;
}

void AmiQueueCalls::forgetAnsweredOf(const AmiTextSet &liveChannels)
{
    m_calls.removeIf([&](const auto &entry) {
        const AmiQueueCall &call = entry.second;
        const bool gone =
            call.phase != AmiQueueCall::Phase::Waiting && !liveChannels.contains(call.uid);
        if (gone)
            m_currentOf.erase(call.uid);
        return gone;
    });
    m_offers.removeIf([&](const auto &entry) { return !liveChannels.contains(entry.first); });
}
