// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amitranslator.h"

#include "core/ami/amichannels.h"
#include "core/ami/amijourneys.h"
#include "core/ami/amiparser.h"
#include "core/ami/amipeople.h"
#include "core/ami/amiqueuecalls.h"
#include "core/ami/amitalks.h"

#include <array>
#include <string>
#include <vector>

namespace {

/// Events that are understood to mean nothing for the board; anything else unknown is counted.
constexpr std::string_view IgnoredEvents[] = {"AgentsComplete",
                                              "AlarmClear",
                                              "AOC-D",
                                              "AOC-E",
                                              "AOC-S",
                                              "AorDetail",
                                              "AorList",
                                              "AorListComplete",
                                              "AsyncAGIEnd",
                                              "AsyncAGIExec",
                                              "AsyncAGIStart",
                                              "AuthDetail",
                                              "AuthList",
                                              "AuthListComplete",
                                              "AuthMethodNotAllowed",
                                              "BridgeCreate",
                                              "BridgeDestroy",
                                              "BridgeInfoChannel",
                                              "BridgeInfoComplete",
                                              "BridgeListComplete",
                                              "BridgeListItem",
                                              "BridgeMerge",
                                              "BridgeTechnologyListComplete",
                                              "BridgeTechnologyListItem",
                                              "BridgeVideoSourceUpdate",
                                              "CEL",
                                              "Cdr",
                                              "ChallengeResponseFailed",
                                              "ChallengeSent",
                                              "ChannelTalkingStart",
                                              "ChannelTalkingStop",
                                              "ConfbridgeEnd",
                                              "ConfbridgeJoin",
                                              "ConfbridgeLeave",
                                              "ConfbridgeList",
                                              "ConfbridgeListComplete",
                                              "ConfbridgeMute",
                                              "ConfbridgeStart",
                                              "ConfbridgeTalking",
                                              "ConfbridgeUnmute",
                                              "ContactList",
                                              "ContactListComplete",
                                              "ContactStatus",
                                              "ContactStatusDetail",
                                              "ContactStatusDetailComplete",
                                              "CoreShowChannelMapComplete",
                                              "CoreShowChannelsComplete",
                                              "DAHDIChannel",
                                              "DBGetComplete",
                                              "DBGetResponse",
                                              "DBGetTreeComplete",
                                              "DBGetTreeResponse",
                                              "DTMFBegin",
                                              "DTMFEnd",
                                              "DNDState",
                                              "DeviceStateListComplete",
                                              "DialState",
                                              "EndpointDetail",
                                              "EndpointDetailComplete",
                                              "EndpointList",
                                              "EndpointListComplete",
                                              "ExtensionStateListComplete",
                                              "FAXSession",
                                              "FAXStatus",
                                              "FailedACL",
                                              "Flash",
                                              "FullyBooted",
                                              "HangupHandlerPop",
                                              "HangupHandlerPush",
                                              "HangupHandlerRun",
                                              "InvalidAccountID",
                                              "InvalidPassword",
                                              "InvalidTransport",
                                              "ListDialplan",
                                              "Load",
                                              "LoadAverageLimit",
                                              "LocalBridge",
                                              "LocalOptimizationBegin",
                                              "LocalOptimizationEnd",
                                              "LogChannel",
                                              "MCID",
                                              "MWIGet",
                                              "MWIGetComplete",
                                              "MeetmeEnd",
                                              "MeetmeJoin",
                                              "MeetmeLeave",
                                              "MemoryLimit",
                                              "MiniVoiceMail",
                                              "MixMonitorMute",
                                              "MixMonitorStart",
                                              "MixMonitorStop",
                                              "MusicOnHoldStart",
                                              "MusicOnHoldStop",
                                              "NewAccountCode",
                                              "NewConnectedLine",
                                              "Newstate",
                                              "OriginateResponse",
                                              "OutboundRegistrationDetail",
                                              "OutboundRegistrationDetailComplete",
                                              "ParkedCallGiveUp",
                                              "ParkedCallSwap",
                                              "ParkedCallTimeOut",
                                              "ParkedCallsComplete",
                                              "Parkinglot",
                                              "ParkinglotsComplete",
                                              "PeerEntry",
                                              "PeerStatus",
                                              "PeerlistComplete",
                                              "PresenceStateChange",
                                              "PresenceStateListComplete",
                                              "PresenceStatus",
                                              "QueueMemberListComplete",
                                              "QueueRule",
                                              "QueueStatusComplete",
                                              "QueueSummary",
                                              "QueueSummaryComplete",
                                              "RTCPReceived",
                                              "RTCPSent",
                                              "Registry",
                                              "ReceiveFAX",
                                              "Reload",
                                              "Rename",
                                              "RequestBadFormat",
                                              "RequestNotAllowed",
                                              "RequestNotSupported",
                                              "SendFAX",
                                              "SessionLimit",
                                              "SessionTimeout",
                                              "ShowDialPlanComplete",
                                              "Shutdown",
                                              "SpanAlarm",
                                              "SpanAlarmClear",
                                              "StatusComplete",
                                              "SuccessfulAuth",
                                              "TransportDetail",
                                              "UnexpectedAddress",
                                              "Unload",
                                              "UserEvent",
                                              "VoicemailPasswordChange",
                                              "VoicemailUserEntry",
                                              "WaitEventComplete",
                                              "Wink",
                                              "Status",
                                              "AgentRingCanceled",
                                              "Hangup Handlers",
                                              "QueueCallerPriority"};

constexpr size_t MaxKeptBytes = 64 * 1024 * 1024;

Seconds durationOf(std::string_view text) // "HH:MM:SS"
{
    int seconds = 0;
    while (!text.empty()) {
        seconds = seconds * 60 + amiToInt(text);
        const size_t colon = text.find(':');
        text = colon == std::string_view::npos ? std::string_view{} : text.substr(colon + 1);
    }
    return Seconds{seconds};
}

std::string rawTextOf(const AmiMessage &message)
{
    std::string raw;
    for (qsizetype i = 0; i < message.lineCount(); ++i) {
        const AmiField field = message.line(i);
        if (!field.key.empty())
            raw.append(field.key).append(": ");
        raw.append(field.value).append("\r\n");
    }
    return raw.append("\r\n");
}

} // namespace

class AmiTranslator::State
{
public:
    using Handler = void (State::*)(const AmiMessage &, Timestamp, EventBatch &);
    /// Handlers by the names of events: every message asks, so it is one step in a flat table.
    class Handlers;

    void event(const AmiMessage &message, Timestamp at, EventBatch &out);
    void beginSnapshot(Timestamp at);
    void endSnapshot(Timestamp at, EventBatch &out);
    void abandon(EventBatch &out);
    void replayKept(EventBatch &out);
    void lost(Timestamp at, const QString &detail, EventBatch &out);
    void setSight(bool causes, bool calls, Timestamp at, EventBatch &out);
    void onTime(Timestamp at, EventBatch &out);

    AmiPeople people;
    AmiChannels channels;
    AmiJourneys journeys{people};
    AmiQueueCalls queueCalls{people, channels, journeys};
    AmiTalks talks{people, channels, journeys, queueCalls};
    quint64 unknownEvents = 0;
    bool gathering = false;

private:
    bool gather(const AmiMessage &message, Timestamp at);
    QList<OngoingTalk> settleChannels(Timestamp at, EventBatch &out);
    void adoptListedChannel(AmiChannel &channel, const AmiMessage &message, Timestamp at);

    void endChannel(AmiChannel &channel, int cause, Timestamp at, EventBatch &out);
    void forgetUnseenChannels(Timestamp at, EventBatch &out);

    // Channels
    void newChannel(const AmiMessage &m, Timestamp at, EventBatch &out);
    void hangup(const AmiMessage &m, Timestamp at, EventBatch &out);
    void hangupRequest(const AmiMessage &m, Timestamp at, EventBatch &out);
    void softHangupRequest(const AmiMessage &m, Timestamp at, EventBatch &out);
    void newCallerId(const AmiMessage &m, Timestamp at, EventBatch &out);
    void newExten(const AmiMessage &m, Timestamp at, EventBatch &out);
    void varSet(const AmiMessage &m, Timestamp at, EventBatch &out);
    void dialBegin(const AmiMessage &m, Timestamp at, EventBatch &out);
    void dialEnd(const AmiMessage &m, Timestamp at, EventBatch &out);
    void bridgeEnter(const AmiMessage &m, Timestamp at, EventBatch &out);
    void bridgeLeave(const AmiMessage &m, Timestamp at, EventBatch &out);
    void hold(const AmiMessage &m, Timestamp at, EventBatch &out);
    void unhold(const AmiMessage &m, Timestamp at, EventBatch &out);
    void blindTransfer(const AmiMessage &m, Timestamp at, EventBatch &out);
    void attendedTransfer(const AmiMessage &m, Timestamp at, EventBatch &out);
    void pickup(const AmiMessage &m, Timestamp at, EventBatch &out);
    void parkedCall(const AmiMessage &m, Timestamp at, EventBatch &out);
    void unparkedCall(const AmiMessage &m, Timestamp at, EventBatch &out);
    void spyStart(const AmiMessage &m, Timestamp at, EventBatch &out);
    void spyStop(const AmiMessage &m, Timestamp at, EventBatch &out);
    void voicemail(const AmiMessage &m, Timestamp at, EventBatch &out);
    // Queues
    void queueParams(const AmiMessage &m, Timestamp at, EventBatch &out);
    void member(const AmiMessage &m, Timestamp at, EventBatch &out);
    void memberRemoved(const AmiMessage &m, Timestamp at, EventBatch &out);
    void queueEntry(const AmiMessage &m, Timestamp at, EventBatch &out);
    void callerJoin(const AmiMessage &m, Timestamp at, EventBatch &out);
    void callerLeave(const AmiMessage &m, Timestamp at, EventBatch &out);
    void callerAbandon(const AmiMessage &m, Timestamp at, EventBatch &out);
    void agentCalled(const AmiMessage &m, Timestamp at, EventBatch &out);
    void agentConnect(const AmiMessage &m, Timestamp at, EventBatch &out);
    void agentComplete(const AmiMessage &m, Timestamp at, EventBatch &out);
    void agentRingNoAnswer(const AmiMessage &m, Timestamp at, EventBatch &out);
    void agentDump(const AmiMessage &m, Timestamp at, EventBatch &out);
    void agentLogin(const AmiMessage &m, Timestamp at, EventBatch &out);
    void agentLogoff(const AmiMessage &m, Timestamp at, EventBatch &out);
    // Telephones
    void deviceState(const AmiMessage &m, Timestamp at, EventBatch &out);
    void extensionStatus(const AmiMessage &m, Timestamp at, EventBatch &out);
    void nothing(const AmiMessage &, Timestamp, EventBatch &) {}

    static QueueInfo queueInfoOf(const AmiMessage &m);

    AmiTextMap<QueueInfo> m_queues;
    bool m_seesCalls = true; ///< until it is proven that they do not come
    bool m_seesCauses = false;
    bool m_sightTold = false;
    bool m_lostSinceSnapshot = true;

    // A snapshot being gathered
    QList<QueueInfo> m_gatheredQueues;
    AmiTextSet m_listedChannels;
    bool m_channelsListed = false;
    std::vector<std::pair<Timestamp, std::string>> m_kept; ///< events that came meanwhile
    size_t m_keptBytes = 0;
};

class AmiTranslator::State::Handlers
{
public:
    Handlers();
    /// Null for an event nobody knows.
    Handler find(std::string_view name) const { return m_places[placeOf(name)].handler; }

private:
    struct Place
    {
        std::string_view name;
        Handler handler = nullptr;
    };
    /// Where the name stands, or the free place where it would.
    size_t placeOf(std::string_view name) const
    {
        size_t place = ByteHash{}(name) % m_places.size();
        while (m_places[place].handler && !ByteEqual{}(m_places[place].name, name))
            place = (place + 1) % m_places.size();
        return place;
    }
    void add(std::string_view name, Handler handler) { m_places[placeOf(name)] = {name, handler}; }

    std::array<Place, 1024> m_places; ///< most of them free, so that a search ends soon
};

AmiTranslator::State::Handlers::Handlers()
{
    for (const std::string_view name : IgnoredEvents)
        add(name, &State::nothing);
    const std::pair<std::string_view, Handler> handlers[] = {
        {"Newchannel", &State::newChannel},
        {"Hangup", &State::hangup},
        {"HangupRequest", &State::hangupRequest},
        {"SoftHangupRequest", &State::softHangupRequest},
        {"NewCallerid", &State::newCallerId},
        {"Newexten", &State::newExten},
        {"VarSet", &State::varSet},
        {"DialBegin", &State::dialBegin},
        {"DialEnd", &State::dialEnd},
        {"BridgeEnter", &State::bridgeEnter},
        {"BridgeLeave", &State::bridgeLeave},
        {"Hold", &State::hold},
        {"Unhold", &State::unhold},
        {"BlindTransfer", &State::blindTransfer},
        {"AttendedTransfer", &State::attendedTransfer},
        {"Pickup", &State::pickup},
        {"ParkedCall", &State::parkedCall},
        {"UnParkedCall", &State::unparkedCall},
        {"ChanSpyStart", &State::spyStart},
        {"ChanSpyStop", &State::spyStop},
        {"MessageWaiting", &State::voicemail},
        {"QueueParams", &State::queueParams},
        {"QueueMember", &State::member},
        {"QueueMemberAdded", &State::member},
        {"QueueMemberStatus", &State::member},
        {"QueueMemberPause", &State::member},
        {"QueueMemberPenalty", &State::member},
        {"QueueMemberRinginuse", &State::member},
        {"QueueMemberRemoved", &State::memberRemoved},
        {"QueueEntry", &State::queueEntry},
        {"QueueCallerJoin", &State::callerJoin},
        {"QueueCallerLeave", &State::callerLeave},
        {"QueueCallerAbandon", &State::callerAbandon},
        {"AgentCalled", &State::agentCalled},
        {"AgentConnect", &State::agentConnect},
        {"AgentComplete", &State::agentComplete},
        {"AgentRingNoAnswer", &State::agentRingNoAnswer},
        {"AgentDump", &State::agentDump},
        {"AgentLogin", &State::agentLogin},
        {"AgentLogoff", &State::agentLogoff},
        {"Agents", &State::nothing},
        {"CoreShowChannel", &State::nothing},
        {"DeviceStateChange", &State::deviceState},
        {"ExtensionStatus", &State::extensionStatus},
    };
    for (const auto &[name, handler] : handlers)
        add(name, handler);
}

void AmiTranslator::State::event(const AmiMessage &message, Timestamp at, EventBatch &out)
{
    if (gathering && !gather(message, at)) {
        m_kept.emplace_back(at, rawTextOf(message));
        m_keptBytes += m_kept.back().second.size();
        if (m_keptBytes > MaxKeptBytes)
            abandon(out); // lists that long behind are no picture of this moment
        return;
    }
    if (gathering)
        return;
    static const Handlers handlers;
    if (const Handler handler = handlers.find(message.name()))
        (this->*handler)(message, at, out);
    else
        ++unknownEvents;
}

// ---- channels -------------------------------------------------------------------------------

void AmiTranslator::State::newChannel(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    m_seesCalls = true;
    journeys.channelBegan(channels.upsert(m), at, out);
}

void AmiTranslator::State::hangup(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    if (AmiChannel *channel = channels.find(m.field("Uniqueid")))
        endChannel(*channel, amiToInt(m.field("Cause")), at, out);
}

void AmiTranslator::State::endChannel(AmiChannel &channel, int cause, Timestamp at, EventBatch &out)
{
    talks.channelEnded(channel, at, out);
    queueCalls.channelEnded(channel, at, out);
    journeys.channelEnded(channel, cause, at, out);
    channels.erase(std::string(channel.uid));
}

/// Without the call class no Hangup comes: a channel is forgotten when no queue needs it.
void AmiTranslator::State::forgetUnseenChannels(Timestamp at, EventBatch &out)
{
    if (m_seesCalls)
        return;
    std::vector<AmiChannel *> done;
    for (auto &[uid, channel] : channels) {
        if (channel.standsInFor.empty() && !queueCalls.holds(channel))
            done.push_back(&channel);
    }
    for (AmiChannel *channel : done)
        endChannel(*channel, 0, at, out);
}

void AmiTranslator::State::onTime(Timestamp at, EventBatch &out)
{
    people.tidy();
    queueCalls.onTime(at, out);
    forgetUnseenChannels(at, out);
}

void AmiTranslator::State::hangupRequest(const AmiMessage &m, Timestamp, EventBatch &)
{
    if (AmiChannel *channel = channels.find(m.field("Uniqueid"))) {
        channel->hangupRequested = true;
    }
}

void AmiTranslator::State::softHangupRequest(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    queueCalls.softHangup(m.field("Uniqueid"), at, out);
}

void AmiTranslator::State::newCallerId(const AmiMessage &m, Timestamp, EventBatch &)
{
    if (channels.find(m.field("Uniqueid")))
        channels.upsert(m);
}

void AmiTranslator::State::newExten(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    // A third of all that a PBX sends is this and VarSet: the ordinary one is done with quickly.
    const bool atQueue = m.lastField("Application") == "Queue";
    if (!atQueue && !queueCalls.hasUnsettled())
        return;
    const std::string_view uid = m.field("Uniqueid");
    if (atQueue) {
        const std::string_view data = m.field("AppData");
        if (AmiChannel *channel = channels.find(uid))
            channel->queueAtDoor = data.substr(0, data.find(','));
    }
    // The hang-up extension runs for every caller; it is no sign of having been moved.
    if (m.field("Exten") != "h")
        queueCalls.activity(uid, at, out);
}

void AmiTranslator::State::varSet(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    const std::string_view variable = m.lastField("Variable");
    if (variable == "QUEUESTATUS")
        queueCalls.queueStatusSet(m, at, out);
    else if (variable == "ABANDONED")
        queueCalls.abandonedSet(m.field("Uniqueid"));
    else if (variable == "VMSTATUS" && m.field("Value") == "SUCCESS")
        voicemail(m, at, out);
}

void AmiTranslator::State::dialBegin(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    AmiChannel *dialer = m.field("Uniqueid").empty() ? nullptr : &channels.upsert(m);
    AmiChannel &destination = channels.upsert(m, "Dest");
    talks.dialBegan(dialer, destination, at, out);
}

void AmiTranslator::State::dialEnd(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    AmiChannel *destination = channels.find(m.field("DestUniqueid"));
    if (!destination)
        return;
    talks.dialEnded(*destination, m.field("DialStatus"), at, out);
}

void AmiTranslator::State::bridgeEnter(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    talks.bridgeEntered(channels.upsert(m), m, at, out);
}

void AmiTranslator::State::bridgeLeave(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    if (AmiChannel *channel = channels.find(m.field("Uniqueid")))
        talks.bridgeLeft(*channel, at, out);
}

void AmiTranslator::State::hold(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    if (AmiChannel *channel = channels.find(m.field("Uniqueid")))
        talks.holdChanged(*channel, true, at, out);
}

void AmiTranslator::State::unhold(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    if (AmiChannel *channel = channels.find(m.field("Uniqueid")))
        talks.holdChanged(*channel, false, at, out);
}

void AmiTranslator::State::blindTransfer(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    talks.blindTransferred(m, at, out);
}

void AmiTranslator::State::attendedTransfer(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    talks.attendedTransferred(m, at, out);
}

void AmiTranslator::State::pickup(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    talks.pickedUp(m, at, out);
}

void AmiTranslator::State::parkedCall(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    talks.parked(m, at, out);
}

void AmiTranslator::State::unparkedCall(const AmiMessage &m, Timestamp, EventBatch &)
{
    talks.unparked(m);
}

void AmiTranslator::State::spyStart(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    talks.spyStarted(m, at, out);
}

void AmiTranslator::State::spyStop(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    talks.spyStopped(m, at, out);
}

void AmiTranslator::State::voicemail(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    // MessageWaiting comes at the end of a message, with the caller's channel (surprise 83).
    if (const AmiChannel *channel = channels.find(m.field("Uniqueid")))
        journeys.reached(channel->call, CallReached::Step::Voicemail, at, out);
}

// ---- queues ---------------------------------------------------------------------------------

QueueInfo AmiTranslator::State::queueInfoOf(const AmiMessage &m)
{
    QueueInfo info;
    info.id = QueueId(amiToText(m.field("Queue")));
    if (const int seconds = amiToInt(m.field("ServiceLevel")); seconds > 0)
        info.serviceLevel = Seconds{seconds};
    info.strategy = amiToText(m.field("Strategy"));
    info.weight = amiToInt(m.field("Weight"));
    info.maxWaiting = amiToInt(m.field("Max"));
    return info;
}

void AmiTranslator::State::queueParams(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    const QueueInfo info = queueInfoOf(m);
    QueueInfo &known = m_queues[std::string(m.field("Queue"))];
    if (known == info)
        return;
    known = info;
    out.append({at, QueueSeen{info}});
}

void AmiTranslator::State::member(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    people.memberSeen(m, at, out);
}

void AmiTranslator::State::memberRemoved(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    people.memberRemoved(m, at, out);
}

void AmiTranslator::State::queueEntry(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    queueCalls.listed(m, at, out);
}

void AmiTranslator::State::callerJoin(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    queueCalls.joined(m, at, out);
}

void AmiTranslator::State::callerLeave(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    queueCalls.left(m, at, out);
}

void AmiTranslator::State::callerAbandon(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    queueCalls.abandoned(m, at, out);
}

void AmiTranslator::State::agentCalled(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    people.memberCalled(m, at, out);
    queueCalls.offered(m, at, out);
}

void AmiTranslator::State::agentConnect(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    people.memberMet(m, at, out);
    const AmiOffer *offer = queueCalls.connected(m, at, out);
    talks.agentConnected(offer, m, m_seesCalls, at, out);
}

void AmiTranslator::State::agentComplete(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    talks.agentCompleted(m, at, out);
    queueCalls.completed(m, at, out);
}

void AmiTranslator::State::agentRingNoAnswer(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    people.memberMet(m, at, out);
    queueCalls.ringNoAnswer(m, at, out);
}

void AmiTranslator::State::agentDump(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    queueCalls.dumped(m, at, out);
}

void AmiTranslator::State::agentLogin(const AmiMessage &m, Timestamp, EventBatch &)
{
    talks.poolLogin(m);
}

void AmiTranslator::State::agentLogoff(const AmiMessage &m, Timestamp, EventBatch &)
{
    talks.poolLogoff(m);
}

// ---- telephones -----------------------------------------------------------------------------

void AmiTranslator::State::deviceState(const AmiMessage &m, Timestamp at, EventBatch &out)
{
    people.deviceChanged(m.field("Device"), m.field("State"), at, out);
}

void AmiTranslator::State::extensionStatus(const AmiMessage &m, Timestamp, EventBatch &)
{
    people.hintSeen(m.field("Exten"), m.field("Hint"));
}

// ---- snapshot -------------------------------------------------------------------------------

void AmiTranslator::State::beginSnapshot(Timestamp)
{
    gathering = true;
    people.beginSnapshot();
    queueCalls.beginSnapshot();
    m_gatheredQueues.clear();
    m_listedChannels.clear();
    m_channelsListed = false;
}

/// True when the message belongs to the answers; false for an event that came meanwhile.
bool AmiTranslator::State::gather(const AmiMessage &m, Timestamp at)
{
    const std::string_view name = m.name();
    EventBatch none;
    if (name == "QueueParams") {
        m_gatheredQueues.append(queueInfoOf(m));
    } else if (name == "QueueMember") {
        people.addToSnapshot(m, at);
    } else if (name == "QueueEntry") {
        queueCalls.addToSnapshot(m, at);
    } else if (name == "CoreShowChannel") {
        adoptListedChannel(channels.upsert(m), m, at);
    } else if (name == "CoreShowChannelsComplete") {
        m_channelsListed = true;
    } else if (name == "DeviceStateChange" && m.has("ActionID")) {
        people.deviceChanged(m.field("Device"), m.field("State"), at, none);
    } else if (name == "ExtensionStatus" && m.has("ActionID")) {
        people.hintSeen(m.field("Exten"), m.field("Hint"));
    } else {
        return m.has("ActionID");
    }
    return true;
}

void AmiTranslator::State::adoptListedChannel(AmiChannel &channel, const AmiMessage &m,
                                              Timestamp at)
{
    m_listedChannels.emplace(channel.uid);
    channels.enterBridge(channel, m.field("BridgeId"));
    channel.application = m.field("Application");
    channel.connected = m.field("ConnectedLineNum");
    // Who dialled it is not told, but that it was dialled is.
    if (channel.dialedBy.empty() && m.field("Application").starts_with("AppDial"))
        channel.dialedBy = "?";
    if (channel.application == "Dial" && amiToCaller(channel.connected).isEmpty())
        channel.connected = amiExtensionOf(m.field("ApplicationData"));
    if (m.field("Application") == "Queue") {
        const std::string_view data = m.field("ApplicationData");
        channel.queueAtDoor = data.substr(0, data.find(','));
    }
    // How long the talk has lasted is not told; the channel is at most a ring older.
    if (!channel.bridge.empty() && !isKnown(channel.talkSince))
        channel.talkSince = at - durationOf(m.field("Duration"));
}

/// Makes the channels those of the list. Without one, after a gap, nothing is known of any.
QList<OngoingTalk> AmiTranslator::State::settleChannels(Timestamp at, EventBatch &out)
{
    std::vector<std::string> gone;
    for (const auto &[uid, channel] : channels) {
        if (!m_listedChannels.contains(uid) && !queueCalls.isListed(uid))
            gone.push_back(uid);
    }
    for (const std::string &uid : gone)
        channels.erase(uid);
    journeys.recount(channels, at, out);
    queueCalls.forgetAnsweredOf(m_listedChannels);
    EventBatch unsaid;                       // the snapshot itself says which calls there are
    for (const bool roots : {true, false}) { // a journey begins with its first channel
        for (auto &[uid, channel] : channels) {
            if ((uid == channel.linkedid) != roots)
                continue;
            journeys.channelBegan(channel, at, unsaid);
            journeys.foundUnderWay(channel.call, false);
        }
    }
    for (auto &[uid, channel] : channels) {
        channel.agent =
            channel.agent.isNull() ? people.agentOfChannel(channel.name) : channel.agent;
        if (channel.agent.isNull())
            channel.talkSince = {};
    }
    talks.relink(at, out);
    return talks.ongoing(at);
}

void AmiTranslator::State::endSnapshot(Timestamp at, EventBatch &out)
{
    gathering = false;
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->queues = m_gatheredQueues;
    m_queues.clear();
    for (const QueueInfo &info : m_gatheredQueues)
        m_queues.insert_or_assign(info.id.value().toStdString(), info);
    snapshot->memberships = people.endSnapshot();
    if (m_channelsListed || m_lostSinceSnapshot)
        snapshot->talks = settleChannels(at, out);
    snapshot->waiting = queueCalls.endSnapshot(at, out);
    snapshot->calls = journeys.ongoing();
    snapshot->knowsCalls = m_channelsListed || m_lostSinceSnapshot;
    m_lostSinceSnapshot = false;
    out.append({at, SnapshotTaken{std::move(snapshot)}});
    replayKept(out);
    queueCalls.forgetUnlisted();
}

void AmiTranslator::State::abandon(EventBatch &out)
{
    gathering = false;
    people.abandonSnapshot();
    replayKept(out);
}

void AmiTranslator::State::replayKept(EventBatch &out)
{
    m_keptBytes = 0;
    AmiParser parser;
    parser.append("Asterisk Call Manager\r\n");
    for (const auto &[at, raw] : std::exchange(m_kept, {})) {
        parser.append(raw);
        while (const AmiMessage *message = parser.next())
            event(*message, at, out);
    }
}

void AmiTranslator::State::lost(Timestamp at, const QString &detail, EventBatch &out)
{
    gathering = false;
    people.abandonSnapshot();
    m_kept.clear();
    m_keptBytes = 0;
    m_lostSinceSnapshot = true;
    out.append({at, ObservationLost{detail}});
}

void AmiTranslator::State::setSight(bool causes, bool calls, Timestamp at, EventBatch &out)
{
    if (m_sightTold && causes == m_seesCauses && calls == m_seesCalls)
        return;
    m_sightTold = true;
    m_seesCauses = causes;
    m_seesCalls = calls;
    out.append({at, SightChanged{causes, calls}});
}

// ---- AmiTranslator --------------------------------------------------------------------------

AmiTranslator::AmiTranslator() : m_state(std::make_unique<State>()) {}
AmiTranslator::~AmiTranslator() = default;
AmiTranslator::AmiTranslator(AmiTranslator &&) noexcept = default;
AmiTranslator &AmiTranslator::operator=(AmiTranslator &&) noexcept = default;

void AmiTranslator::beginSnapshot(Timestamp at)
{
    m_state->beginSnapshot(at);
}

void AmiTranslator::endSnapshot(Timestamp at, EventBatch &out)
{
    if (m_state->gathering)
        m_state->endSnapshot(at, out);
}

void AmiTranslator::abandonSnapshot(Timestamp, EventBatch &out)
{
    m_state->abandon(out);
}

void AmiTranslator::onMessage(const AmiMessage &message, Timestamp at, EventBatch &out)
{
    if (message.kind() == AmiMessage::Kind::Event)
        m_state->event(message, at, out);
}

void AmiTranslator::onTime(Timestamp at, EventBatch &out)
{
    m_state->onTime(at, out);
}

void AmiTranslator::connectionLost(Timestamp at, const QString &detail, EventBatch &out)
{
    m_state->lost(at, detail, out);
}

void AmiTranslator::setSight(bool seesLeaveCauses, bool seesCalls, Timestamp at, EventBatch &out)
{
    m_state->setSight(seesLeaveCauses, seesCalls, at, out);
}

quint64 AmiTranslator::unknownEvents() const
{
    return m_state->unknownEvents;
}

AmiCommandLegs AmiTranslator::legs()
{
    return {m_state->people, m_state->channels, m_state->queueCalls, m_state->talks};
}
