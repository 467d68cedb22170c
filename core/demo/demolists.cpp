// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demolists.h"

#include "core/demo/demoreply.h"

#include <QDateTime>

namespace {

qint64 unixSeconds(Timestamp time)
{
    return toEpochMs(time) / 1000;
}

QByteArray orUnknownWord(const QByteArray &value)
{
    return value.isEmpty() ? QByteArray("unknown") : value;
}

QByteArray oneDecimal(double value)
{
    return QByteArray::number(value, 'f', 1);
}

void sendParams(DemoReply &reply, const DemoQueue &queue)
{
    DemoMessage message = reply.item("QueueParams", false);
    message.add("Queue", queue.name)
        .add("Max", queue.plan.maxLength)
        .add("Strategy", demoStrategyText(queue.plan.strategy))
        .add("Calls", qint64(queue.waiting.size()))
        .add("Holdtime", queue.holdTime)
        .add("TalkTime", queue.talkTime)
        .add("Completed", queue.completed)
        .add("Abandoned", queue.abandoned)
        .add("ServiceLevel", queue.plan.serviceLevel)
        .add("ServicelevelPerf", oneDecimal(queue.serviceLevel()))
        .add("ServicelevelPerf2", oneDecimal(queue.serviceLevel2()))
        .add("Weight", queue.plan.weight);
    reply.sendItem(message, true);
}

void sendMember(DemoReply &reply, const DemoMember &member)
{
    DemoMessage message = reply.item("QueueMember", false);
    message.add("Queue", member.queue->name)
        .add("Name", member.name)
        .add("Location", member.interface)
        .add("StateInterface", member.stateInterface)
        .add("Membership", member.isDynamic ? "dynamic" : "static")
        .add("Penalty", member.penalty)
        .add("CallsTaken", member.callsTaken)
        .add("LastCall", member.lastCall)
        .add("LastPause", member.lastPause)
        .add("LoginTime", member.loginTime)
        .add("InCall", member.talkStart != 0)
        .add("Status", int(member.status()))
        .add("Paused", member.paused)
        .add("PausedReason", member.pausedReason)
        .add("Wrapuptime", 0);
    reply.sendItem(message, true);
}

void sendEntry(DemoReply &reply, const DemoVisit &visit, int position)
{
    const DemoChannel &channel = *visit.channel;
    DemoMessage message = reply.item("QueueEntry", false);
    message.add("Queue", visit.queue->name)
        .add("Position", position)
        .add("Channel", channel.name)
        .add("Uniqueid", channel.uniqueId)
        .add("CallerIDNum", orUnknownWord(channel.callerNumber))
        .add("CallerIDName", orUnknownWord(channel.callerName))
        .add("ConnectedLineNum", orUnknownWord(channel.connectedNumber))
        .add("ConnectedLineName", orUnknownWord(channel.connectedName))
        .add("Wait", unixSeconds(reply.office().now()) - visit.joinedSeconds)
        .add("Priority", visit.priority);
    reply.sendItem(message, true);
}

void sendSummary(DemoReply &reply, const DemoQueue &queue)
{
    int loggedIn = 0;
    int available = 0;
    for (const auto &member : queue.members) {
        const DemoDeviceState state = member->status();
        if (state == DemoDeviceState::Unavailable || state == DemoDeviceState::Invalid)
            continue;
        ++loggedIn;
        available += !member->paused && state == DemoDeviceState::NotInUse ? 1 : 0;
    }
    const qint64 longest = queue.waiting.empty() ? 0
                                                 : unixSeconds(reply.office().now())
                                                       - queue.waiting.front()->joinedSeconds;
    DemoMessage message = reply.item("QueueSummary", false);
    message.add("Queue", queue.name)
        .add("LoggedIn", loggedIn)
        .add("Available", available)
        .add("Callers", qint64(queue.waiting.size()))
        .add("HoldTime", queue.holdTime)
        .add("TalkTime", queue.talkTime)
        .add("LongestHoldTime", longest);
    reply.sendItem(message, true);
}

QByteArray clockText(qint64 seconds)
{
    const auto two = [](qint64 value) { return QByteArray::number(value).rightJustified(2, '0'); };
    return two(seconds / 3600) + ':' + two(seconds / 60 % 60) + ':' + two(seconds % 60);
}

QByteArray bridgeIdOf(const DemoChannel &channel)
{
    return channel.bridge ? channel.bridge->uniqueId : QByteArray();
}

void sendStatus(DemoReply &reply, const DemoChannel &channel)
{
    const bool isLocal = channel.name.startsWith("Local/");
    const QByteArray format = isLocal ? "slin" : "ulaw";
    DemoMessage message = reply.item("Status", false);
    message.add("Privilege", "Call")
        .add(channel)
        .add("Type", isLocal ? "Local" : "PJSIP")
        .add("DNID", channel.dialled)
        .add("EffectiveConnectedLineNum", orUnknown(channel.connectedNumber))
        .add("EffectiveConnectedLineName", orUnknown(channel.connectedName))
        .add("TimeToHangup", 0)
        .add("BridgeID", bridgeIdOf(channel))
        .add("Application", channel.application)
        .add("Data", channel.data)
        .add("Nativeformats", QByteArray('(' + format + ')'))
        .add("Readformat", format)
        .add("Readtrans", {})
        .add("Writeformat", format)
        .add("Writetrans", {})
        .add("Callgroup", 0)
        .add("Pickupgroup", 0)
        .add("Seconds", unixSeconds(reply.office().now()) - unixSeconds(channel.created));
    reply.sendItem(message, true);
}

void sendDevice(DemoReply &reply, const QByteArray &device, QByteArrayView state)
{
    DemoMessage message = reply.item("DeviceStateChange");
    message.add("Device", device).add("State", state);
    reply.sendItem(message);
}

void sendExtension(DemoReply &reply, const DemoAgent &agent)
{
    const auto [status, text] = demoExtensionStatus(agent.device);
    DemoMessage message = reply.item("ExtensionStatus");
    message.add("Exten", agent.exten)
        .add("Context", reply.office().staff().hintContext())
        .add("Hint", reply.office().staff().hintOf(agent))
        .add("Status", status)
        .add("StatusText", text);
    reply.sendItem(message);
}

/// "Not in use", as the endpoint list spells it.
QByteArrayView spokenState(DemoDeviceState state)
{
    switch (state) {
    case DemoDeviceState::Unknown:
        return "Unknown";
    case DemoDeviceState::NotInUse:
        return "Not in use";
    case DemoDeviceState::InUse:
        return "In use";
    case DemoDeviceState::Busy:
        return "Busy";
    case DemoDeviceState::Invalid:
        return "Invalid";
    case DemoDeviceState::Unavailable:
        return "Unavailable";
    case DemoDeviceState::Ringing:
        return "Ringing";
    case DemoDeviceState::RingInUse:
        return "Ring+Inuse";
    case DemoDeviceState::OnHold:
        return "On Hold";
    }
    return {};
}

void sendEndpoint(DemoReply &reply, const QByteArray &name, const QByteArray &contact,
                  QByteArrayView state, qsizetype channels)
{
    DemoMessage message = reply.item("EndpointList");
    message.add("ObjectType", "endpoint")
        .add("ObjectName", name)
        .add("Transport", "transport-udp")
        .add("Aor", name)
        .add("Auths", name)
        .add("OutboundAuths", {})
        .add("Contacts", contact)
        .add("DeviceState", state)
        .add("ActiveChannels", channels);
    reply.sendItem(message);
}

void sendContact(DemoReply &reply, const DemoAgent &agent)
{
    DemoMessage message = reply.item("ContactList");
    message.add("ObjectType", "contact")
        .add("ObjectName",
             QByteArray(agent.exten + ";@" + QByteArray::number(agent.exten.toInt(), 16)))
        .add("ViaAddr", "127.0.0.3")
        .add("QualifyTimeout", "3.000000")
        .add("Qualify2xxOnly", "false")
        .add("CallId", QByteArray("demo-" + agent.exten))
        .add("RegServer", {})
        .add("PruneOnBoot", "no")
        .add("Path", {})
        .add("Endpoint", agent.exten)
        .add("ViaPort", 5060)
        .add("AuthenticateQualify", "no")
        .add("Uri", QByteArray("sip:" + agent.exten + "@127.0.0.3:5060"))
        .add("QualifyFrequency", 20)
        .add("UserAgent", "Belltower demo telephone")
        .add("ExpirationTime", unixSeconds(reply.office().now()) + 120)
        .add("OutboundProxy", {})
        .add("Status", "Reachable")
        .add("RoundtripUsec", 519);
    reply.sendItem(message);
}

} // namespace

void DemoLists::queueStatus(DemoReply &reply)
{
    reply.beginList("Queue status will follow");
    const QByteArray wantedQueue = reply.value("Queue");
    const QByteArray wantedMember = reply.value("Member");
    for (const auto &queue : reply.office().members().queues()) {
        if (!wantedQueue.isEmpty() && wantedQueue != queue->name)
            continue;
        sendParams(reply, *queue);
        for (const auto &member : queue->members)
            if (wantedMember.isEmpty()
                || wantedMember == member->interface || wantedMember == member->name)
                sendMember(reply, *member);
        int position = 0;
        for (const auto &visit : queue->waiting)
            sendEntry(reply, *visit, ++position);
    }
    reply.endList("QueueStatusComplete");
}

void DemoLists::queueSummary(DemoReply &reply)
{
    reply.beginList("Queue summary will follow");
    const QByteArray wanted = reply.value("Queue");
    for (const auto &queue : reply.office().members().queues())
        if (wanted.isEmpty() || wanted == queue->name)
            sendSummary(reply, *queue);
    reply.endList("QueueSummaryComplete");
}

void DemoLists::coreShowChannels(DemoReply &reply)
{
    reply.beginList("Channels will follow");
    const qint64 now = unixSeconds(reply.office().now());
    for (const auto &[serial, channel] : reply.office().channels().channels()) {
        DemoMessage message = reply.item("CoreShowChannel");
        message.add(*channel)
            .add("Application", channel->application)
            .add("ApplicationData", channel->data)
            .add("Duration", clockText(now - unixSeconds(channel->created)))
            .add("BridgeId", bridgeIdOf(*channel));
        reply.sendItem(message);
    }
    reply.endList("CoreShowChannelsComplete");
}

void DemoLists::status(DemoReply &reply)
{
    const QByteArray wanted = reply.value("Channel");
    if (!wanted.isEmpty() && !reply.office().channels().find(wanted))
        return reply.fail("No such channel");
    reply.beginList("Channel status will follow");
    for (const auto &[serial, channel] : reply.office().channels().channels())
        if (wanted.isEmpty() || wanted.compare(channel->name, Qt::CaseInsensitive) == 0)
            sendStatus(reply, *channel);
    reply.endList("StatusComplete", {"Items"});
}

void DemoLists::bridgeList(DemoReply &reply)
{
    reply.beginList("Bridge listing will follow");
    for (const auto &[serial, bridge] : reply.office().channels().bridges()) {
        DemoMessage message = reply.item("BridgeListItem");
        message.add(*bridge);
        reply.sendItem(message);
    }
    reply.endList("BridgeListComplete");
}

void DemoLists::bridgeInfo(DemoReply &reply)
{
    const QByteArray wanted = reply.value("BridgeUniqueid");
    if (wanted.isEmpty())
        return reply.fail("BridgeUniqueid must be provided");
    for (const auto &[serial, bridge] : reply.office().channels().bridges()) {
        if (bridge->uniqueId != wanted)
            continue;
        reply.beginList("Bridge channel listing will follow");
        for (const DemoChannel *channel : bridge->channels) {
            DemoMessage message = reply.item("BridgeInfoChannel");
            message.add(*channel);
            reply.sendItem(message);
        }
        DemoMessage message = reply.item("BridgeInfoComplete");
        message.add("EventList", "Complete").add("ListItems", bridge->channels.size()).add(*bridge);
        return reply.send(message);
    }
    reply.fail("Specified BridgeUniqueid not found");
}

void DemoLists::deviceStateList(DemoReply &reply)
{
    reply.beginList("Device State Changes will follow");
    const DemoStaff &staff = reply.office().staff();
    for (const auto &agent : staff.agents())
        sendDevice(reply, "PJSIP/" + agent->exten, demoDeviceText(agent->device));
    sendDevice(reply, "PJSIP/" + staff.trunk(), staff.isTrunkBusy() ? "INUSE" : "NOT_INUSE");
    for (const auto &queue : reply.office().members().queues()) {
        const QByteArray name = "Queue:" + queue->name;
        sendDevice(reply, name, queue->waiting.empty() ? "NOT_INUSE" : "RINGING");
        sendDevice(reply, name + "_avail", queue->isAvailable ? "NOT_INUSE" : "INUSE");
        for (const auto &member : queue->members)
            if (member->lastPause != 0)
                sendDevice(reply, name + "_pause_" + member->interface,
                           member->paused ? "INUSE" : "NOT_INUSE");
    }
    reply.endList("DeviceStateListComplete");
}

void DemoLists::extensionStateList(DemoReply &reply)
{
    reply.beginList("Extension Statuses will follow");
    for (const auto &agent : reply.office().staff().agents())
        sendExtension(reply, *agent);
    reply.endList("ExtensionStateListComplete");
}

void DemoLists::extensionState(DemoReply &reply)
{
    const QByteArray exten = reply.value("Exten");
    if (exten.isEmpty())
        return reply.fail("Extension not specified");
    const DemoStaff &staff = reply.office().staff();
    const DemoAgent *agent = staff.find(exten);
    if (agent && reply.value("Context") != staff.hintContext())
        agent = nullptr;
    DemoMessage message = reply.begin();
    message.add("Message", "Extension Status")
        .add("Exten", exten)
        .add("Context", reply.value("Context"))
        .add("Hint", agent ? staff.hintOf(*agent) : QByteArray());
    if (agent) {
        const auto [status, text] = demoExtensionStatus(agent->device);
        message.add("Status", status).add("StatusText", text);
    } else {
        message.add("Status", -1).add("StatusText", "Unknown");
    }
    reply.send(message);
}

void DemoLists::presenceStateList(DemoReply &reply)
{
    reply.beginList("Presence State Changes will follow");
    reply.endList("PresenceStateListComplete");
}

void DemoLists::coreStatus(DemoReply &reply)
{
    const QDateTime start =
        QDateTime::fromMSecsSinceEpoch(toEpochMs(reply.office().settings().start), Qt::UTC);
    const QByteArray date = start.date().toString(Qt::ISODate).toLatin1();
    const QByteArray time = start.time().toString(Qt::ISODate).toLatin1();
    reply.send(reply.begin()
                   .add("CoreStartupDate", date)
                   .add("CoreStartupTime", time)
                   .add("CoreReloadDate", date)
                   .add("CoreReloadTime", time)
                   .add("CoreCurrentCalls", qint64(reply.office().channels().channels().size()))
                   .add("CoreProcessedCalls", reply.office().channels().callsProcessed()));
}

void DemoLists::coreSettings(DemoReply &reply)
{
    reply.send(reply.begin()
                   .add("AMIversion", "13.0.0")
                   .add("AsteriskVersion", "Belltower demo PBX")
                   .add("SystemName", {})
                   .add("CoreMaxCalls", 0)
                   .add("CoreMaxLoadAvg", "0.000000")
                   .add("CoreRunUser", {})
                   .add("CoreRunGroup", {})
                   .add("CoreMaxFilehandles", 20000)
                   .add("CoreRealTimeEnabled", "No")
                   .add("CoreCDRenabled", "No")
                   .add("CoreHTTPenabled", "No")
                   .add("SoundsSearchCustomDir", "No"));
}

void DemoLists::pjsipShowEndpoints(DemoReply &reply)
{
    reply.beginList("A listing of Endpoints follows, presented as EndpointList events");
    const DemoStaff &staff = reply.office().staff();
    for (const auto &agent : staff.agents())
        sendEndpoint(reply, agent->exten,
                     agent->isRegistered
                         ? QByteArray(agent->exten + "/sip:" + agent->exten + "@127.0.0.3:5060,")
                         : QByteArray(),
                     spokenState(agent->device), qsizetype(agent->telephone.size()));
    sendEndpoint(reply, staff.trunk(), staff.trunk() + "/sip:127.0.0.2:5060,",
                 staff.isTrunkBusy() ? "In use" : "Not in use", staff.isTrunkBusy() ? 1 : 0);
    reply.endList("EndpointListComplete");
}

void DemoLists::pjsipShowContacts(DemoReply &reply)
{
    reply.beginList("A listing of Contacts follows, presented as ContactList events");
    for (const auto &agent : reply.office().staff().agents())
        if (agent->isRegistered)
            sendContact(reply, *agent);
    reply.endList("ContactListComplete");
}

void DemoLists::agents(DemoReply &reply)
{
    reply.beginList("Agents will follow");
    reply.endList("AgentsComplete");
}

void DemoLists::parkedCalls(DemoReply &reply)
{
    reply.beginList("Parked calls will follow");
    reply.endList("ParkedCallsComplete", {"Total"});
}
