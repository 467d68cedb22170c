// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demodevicelists.h"

#include "core/demo/demoreply.h"

namespace {

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
        .add("ExpirationTime", toEpochMs(reply.office().now()) / 1000 + 120)
        .add("OutboundProxy", {})
        .add("Status", "Reachable")
        .add("RoundtripUsec", 519);
    reply.sendItem(message);
}

} // namespace

void DemoDeviceLists::deviceStateList(DemoReply &reply)
{
    reply.beginList("Device State Changes will follow");
    const DemoStaff &staff = reply.office().staff();
    for (const DemoAgent *agent : staff.telephones())
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

void DemoDeviceLists::extensionStateList(DemoReply &reply)
{
    reply.beginList("Extension Statuses will follow");
    for (const DemoAgent *agent : reply.office().staff().telephones())
        sendExtension(reply, *agent);
    reply.endList("ExtensionStateListComplete");
}

void DemoDeviceLists::extensionState(DemoReply &reply)
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

void DemoDeviceLists::presenceStateList(DemoReply &reply)
{
    reply.beginList("Presence State Changes will follow");
    reply.endList("PresenceStateListComplete");
}

void DemoDeviceLists::pjsipShowEndpoints(DemoReply &reply)
{
    reply.beginList("A listing of Endpoints follows, presented as EndpointList events");
    const DemoStaff &staff = reply.office().staff();
    for (const DemoAgent *agent : staff.telephones())
        sendEndpoint(reply, agent->exten,
                     agent->isRegistered
                         ? QByteArray(agent->exten + "/sip:" + agent->exten + "@127.0.0.3:5060,")
                         : QByteArray(),
                     spokenState(agent->device), qsizetype(agent->telephone.size()));
    sendEndpoint(reply, staff.trunk(), staff.trunk() + "/sip:127.0.0.2:5060,",
                 staff.isTrunkBusy() ? "In use" : "Not in use", staff.isTrunkBusy() ? 1 : 0);
    reply.endList("EndpointListComplete");
}

void DemoDeviceLists::pjsipShowContacts(DemoReply &reply)
{
    reply.beginList("A listing of Contacts follows, presented as ContactList events");
    for (const DemoAgent *agent : reply.office().staff().telephones())
        if (agent->isRegistered)
            sendContact(reply, *agent);
    reply.endList("ContactListComplete");
}
