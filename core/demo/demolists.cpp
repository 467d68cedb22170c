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

} // namespace

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

void DemoLists::agents(DemoReply &reply)
{
    reply.beginList("Agents will follow");
    reply.endList("AgentsComplete");
}

void DemoLists::parkedCalls(DemoReply &reply)
{
    reply.beginList("Parked calls will follow");
    const DemoParking &parking = reply.office().parking();
    for (const auto &spot : parking.spots()) {
        DemoMessage message = reply.item("ParkedCall", false);
        message.add(*spot->call->trunk, "Parkee");
        parking.describe(*spot, &message);
        reply.sendItem(message, true);
    }
    reply.endList("ParkedCallsComplete", {"Total"});
}

void DemoLists::parkinglots(DemoReply &reply)
{
    reply.beginList("Parking lots will follow");
    DemoMessage message = reply.item("Parkinglot");
    message.add("Name", "default")
        .add("StartSpace", reply.office().dialplan().firstSpace())
        .add("StopSpace", reply.office().dialplan().lastSpace())
        .add("Timeout", DemoParking::DefaultTimeout.count());
    reply.sendItem(message);
    reply.endList("ParkinglotsComplete");
}
