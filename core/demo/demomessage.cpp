// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demomessage.h"

namespace {

QByteArrayView stateText(DemoChannel::State state)
{
    switch (state) {
    case DemoChannel::State::Down:
        return "Down";
    case DemoChannel::State::Ring:
        return "Ring";
    case DemoChannel::State::Ringing:
        return "Ringing";
    case DemoChannel::State::Up:
        return "Up";
    }
    return {};
}

} // namespace

QByteArrayView orUnknown(const QByteArray &value)
{
    return value.isEmpty() ? QByteArrayView("<unknown>") : QByteArrayView(value);
}

DemoMessage DemoMessage::event(QByteArrayView name, DemoPrivilege privilege)
{
    DemoMessage message = item(name);
    message.add("Privilege", demoPrivilegeText(privilege));
    return message;
}

DemoMessage DemoMessage::item(QByteArrayView name)
{
    DemoMessage message;
    message.m_bytes.reserve(1024);
    message.add("Event", name);
    return message;
}

DemoMessage DemoMessage::response(QByteArrayView result)
{
    DemoMessage message;
    message.add("Response", result);
    return message;
}

DemoMessage &DemoMessage::add(QByteArrayView key, QByteArrayView value)
{
    m_bytes.append(key).append(": ").append(value).append("\r\n");
    return *this;
}

DemoMessage &DemoMessage::add(QByteArrayView key, qint64 value)
{
    return add(key, QByteArray::number(value));
}

DemoMessage &DemoMessage::add(const DemoChannel &channel, QByteArrayView prefix)
{
    const auto field = [&](QByteArrayView key, QByteArrayView value) {
        m_bytes.append(prefix).append(key).append(": ").append(value).append("\r\n");
    };
    field("Channel", channel.name);
    field("ChannelState", QByteArray::number(int(channel.state)));
    field("ChannelStateDesc", stateText(channel.state));
    field("CallerIDNum", orUnknown(channel.callerNumber));
    field("CallerIDName", orUnknown(channel.callerName));
    field("ConnectedLineNum", orUnknown(channel.connectedNumber));
    field("ConnectedLineName", orUnknown(channel.connectedName));
    field("Language", "en");
    field("AccountCode", {});
    field("Context", channel.context);
    field("Exten", channel.exten);
    field("Priority", QByteArray::number(channel.priority));
    field("Uniqueid", channel.uniqueId);
    field("Linkedid", channel.linkedId);
    return *this;
}

DemoMessage &DemoMessage::add(const DemoBridge &bridge, QByteArrayView prefix)
{
    const auto field = [&](QByteArrayView key, QByteArrayView value) {
        m_bytes.append(prefix).append(key).append(": ").append(value).append("\r\n");
    };
    field("BridgeUniqueid", bridge.uniqueId);
    field("BridgeType", bridge.type);
    field("BridgeTechnology", bridge.technology);
    field("BridgeCreator", bridge.creator);
    field("BridgeName", bridge.name);
    field("BridgeNumChannels", QByteArray::number(bridge.channels.size()));
    field("BridgeVideoSourceMode", "none");
    return *this;
}

DemoMessage &DemoMessage::addActionId(const QByteArray &actionId)
{
    return actionId.isEmpty() ? *this : add("ActionID", actionId);
}
