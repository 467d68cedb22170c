// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demochannels.h"

#include <algorithm>

namespace {

QByteArray hexNumber(quint64 number)
{
    return QByteArray::number(qulonglong(number), 16).rightJustified(8, '0');
}

QByteArrayView causeText(int cause)
{
    switch (cause) {
    case 1:
        return "Unallocated (unassigned) number";
    case 16:
        return "Normal Clearing";
    case 17:
        return "User busy";
    case 19:
        return "User alerting, no answer";
    case 26:
        return "Answered elsewhere";
    case 34:
        return "Circuit/channel congestion";
    case 127:
        return "Interworking, unspecified";
    default:
        return "Unknown";
    }
}

} // namespace

DemoChannel *DemoChannels::find(const QByteArray &name) const
{
    for (const auto &[serial, channel] : m_channels)
        if (channel->name.compare(name, Qt::CaseInsensitive) == 0)
            return channel.get();
    return nullptr;
}

DemoChannel *DemoChannels::findByPrefix(const QByteArray &prefix) const
{
    for (const auto &[serial, channel] : m_channels)
        if (channel->name.first(std::min(channel->name.size(), prefix.size()))
                .compare(prefix, Qt::CaseInsensitive)
            == 0)
            return channel.get();
    return nullptr;
}

DemoChannel *DemoChannels::findById(const QByteArray &uniqueId) const
{
    for (const auto &[serial, channel] : m_channels)
        if (channel->uniqueId == uniqueId)
            return channel.get();
    return nullptr;
}

DemoChannel *DemoChannels::open(const Opening &opening)
{
    return add(opening, opening.name + '-' + hexNumber(m_names++));
}

std::pair<DemoChannel *, DemoChannel *>
DemoChannels::openLocal(const QByteArray &name, const QByteArray &context, const QByteArray &exten,
                        const DemoChannel *linkedTo, const QByteArray &uniqueId)
{
    const QByteArray base = name + '-' + hexNumber(m_localNames++);
    Opening half;
    half.context = context;
    half.exten = exten;
    half.linkedTo = linkedTo;
    half.uniqueId = uniqueId;
    DemoChannel *one = add(half, base + ";1");
    half.uniqueId = uniqueId.isEmpty() ? QByteArray() : uniqueId + ";2";
    half.state = DemoChannel::State::Ring;
    half.linkedTo = one;
    return {one, add(half, base + ";2")};
}

QByteArray DemoChannels::idOf(quint64 serial) const
{
    return QByteArray::number(m_world.nowSeconds()) + '.' + QByteArray::number(qulonglong(serial));
}

DemoChannel *DemoChannels::add(const Opening &opening, const QByteArray &name)
{
    const quint64 serial = m_serial++;
    auto channel = std::make_unique<DemoChannel>();
    channel->name = name;
    channel->state = opening.state;
    channel->callerNumber = opening.callerNumber;
    channel->callerName = opening.callerName;
    channel->context = opening.context;
    channel->exten = opening.exten;
    channel->uniqueId = opening.uniqueId.isEmpty() ? idOf(serial) : opening.uniqueId;
    channel->linkedId = opening.linkedTo ? opening.linkedTo->linkedId : channel->uniqueId;
    channel->created = m_world.now();
    channel->agent = opening.agent;
    channel->trunk = opening.trunk;
    if (opening.state == DemoChannel::State::Ring && !opening.linkedTo) {
        channel->dialled = opening.exten;
        ++m_callsProcessed;
    }
    DemoChannel *made = channel.get();
    m_serialOf.emplace(made, serial);
    m_channels.emplace(serial, std::move(channel));
    send("Newchannel", DemoPrivilege::Call, made);
    notify(*made, true);
    return made;
}

void DemoChannels::setState(DemoChannel *channel, DemoChannel::State state)
{
    channel->state = state;
    send("Newstate", DemoPrivilege::Call, channel);
    notify(*channel, true);
}

void DemoChannels::setCaller(DemoChannel *channel, const QByteArray &number, const QByteArray &name)
{
    channel->callerNumber = number;
    channel->callerName = name;
    if (m_world.isHeard())
        m_world.send(DemoPrivilege::Call,
                     DemoMessage::event("NewCallerid", DemoPrivilege::Call)
                         .add(*channel)
                         .add("CID-CallingPres", "0 (Presentation Allowed, Not Screened)"));
}

void DemoChannels::setConnected(DemoChannel *channel, const QByteArray &number,
                                const QByteArray &name)
{
    channel->connectedNumber = number;
    channel->connectedName = name;
    send("NewConnectedLine", DemoPrivilege::Call, channel);
}

void DemoChannels::setVariable(DemoChannel *channel, const QByteArray &name,
                               const QByteArray &value)
{
    channel->variables.insert(name, value);
    if (m_world.isHeard())
        m_world.send(DemoPrivilege::Dialplan, DemoMessage::event("VarSet", DemoPrivilege::Dialplan)
                                                  .add(*channel)
                                                  .add("Variable", name)
                                                  .add("Value", value));
}

void DemoChannels::execute(DemoChannel *channel, const QByteArray &context, const QByteArray &exten,
                           int priority, const QByteArray &application, const QByteArray &data)
{
    channel->context = context;
    channel->exten = exten;
    channel->priority = priority;
    channel->application = application;
    channel->data = data;
    if (m_world.isHeard())
        m_world.send(DemoPrivilege::Dialplan,
                     DemoMessage::event("Newexten", DemoPrivilege::Dialplan)
                         .add(*channel)
                         .add("Extension", exten)
                         .add("Application", application)
                         .add("AppData", data));
}

void DemoChannels::joinHalves(const DemoChannel *one, const DemoChannel *two)
{
    if (m_world.isHeard())
        m_world.send(DemoPrivilege::Call, DemoMessage::event("LocalBridge", DemoPrivilege::Call)
                                              .add(*one, "LocalOne")
                                              .add(*two, "LocalTwo")
                                              .add("Context", two->context)
                                              .add("Exten", two->exten)
                                              .add("LocalOptimization", "No"));
}

void DemoChannels::dialBegin(const DemoChannel *caller, const DemoChannel *dest,
                             QByteArrayView dialString)
{
    sendDial("DialBegin", caller, dest, "DialString", dialString);
}

void DemoChannels::dialState(const DemoChannel *caller, const DemoChannel *dest,
                             QByteArrayView status)
{
    sendDial("DialState", caller, dest, "DialStatus", status);
}

void DemoChannels::dialEnd(const DemoChannel *caller, const DemoChannel *dest,
                           QByteArrayView status)
{
    sendDial("DialEnd", caller, dest, "DialStatus", status);
}

void DemoChannels::startMusic(const DemoChannel *channel)
{
    if (m_world.isHeard())
        m_world.send(DemoPrivilege::Call,
                     DemoMessage::event("MusicOnHoldStart", DemoPrivilege::Call)
                         .add(*channel)
                         .add("Class", "default"));
}

void DemoChannels::stopMusic(const DemoChannel *channel)
{
    send("MusicOnHoldStop", DemoPrivilege::Call, channel);
}

void DemoChannels::hold(const DemoChannel *channel, bool held)
{
    if (!m_world.isHeard())
        return;
    DemoMessage message = DemoMessage::event(held ? "Hold" : "Unhold", DemoPrivilege::Call);
    message.add(*channel);
    if (held)
        message.add("MusicClass", {});
    m_world.send(DemoPrivilege::Call, message);
}

void DemoChannels::pressKey(const DemoChannel *channel, QByteArrayView digit, int durationMs,
                            QByteArrayView direction)
{
    if (m_world.isHeard())
        m_world.send(DemoPrivilege::Dtmf, DemoMessage::event("DTMFEnd", DemoPrivilege::Dtmf)
                                              .add(*channel)
                                              .add("Digit", digit)
                                              .add("DurationMs", durationMs)
                                              .add("Direction", direction));
}

void DemoChannels::sendKey(const DemoChannel *channel, QByteArrayView digit)
{
    if (m_world.isHeard())
        m_world.send(DemoPrivilege::Dtmf, DemoMessage::event("DTMFBegin", DemoPrivilege::Dtmf)
                                              .add(*channel)
                                              .add("Digit", digit)
                                              .add("Direction", "Sent"));
    pressKey(channel, digit, 100, "Sent");
}

DemoBridge *DemoChannels::openBridge(const DemoBridge &like)
{
    auto bridge = std::make_unique<DemoBridge>(like);
    bridge->uniqueId = m_world.ids.uuid();
    DemoBridge *made = bridge.get();
    m_bridges.emplace(m_bridgeSerial++, std::move(bridge));
    if (m_world.isHeard())
        m_world.send(DemoPrivilege::Call,
                     DemoMessage::event("BridgeCreate", DemoPrivilege::Call).add(*made));
    return made;
}

void DemoChannels::enter(DemoBridge *bridge, DemoChannel *channel)
{
    bridge->channels.append(channel);
    channel->bridge = bridge;
    if (m_world.isHeard())
        m_world.send(
            DemoPrivilege::Call,
            DemoMessage::event("BridgeEnter", DemoPrivilege::Call).add(*bridge).add(*channel));
}

void DemoChannels::leave(DemoChannel *channel)
{
    DemoBridge *bridge = channel->bridge;
    if (!bridge)
        return;
    bridge->channels.removeOne(channel);
    channel->bridge = nullptr;
    if (m_world.isHeard())
        m_world.send(
            DemoPrivilege::Call,
            DemoMessage::event("BridgeLeave", DemoPrivilege::Call).add(*bridge).add(*channel));
}

void DemoChannels::closeBridge(DemoBridge *bridge)
{
    while (!bridge->channels.isEmpty())
        leave(bridge->channels.first());
    if (m_world.isHeard())
        m_world.send(DemoPrivilege::Call,
                     DemoMessage::event("BridgeDestroy", DemoPrivilege::Call).add(*bridge));
    std::erase_if(m_bridges, [bridge](const auto &item) { return item.second.get() == bridge; });
}

void DemoChannels::requestHangup(const DemoChannel *channel, int cause)
{
    if (!m_world.isHeard())
        return;
    DemoMessage message = DemoMessage::event("HangupRequest", DemoPrivilege::Call);
    message.add(*channel);
    if (cause >= 0)
        message.add("Cause", cause);
    m_world.send(DemoPrivilege::Call, message);
}

void DemoChannels::softHangup(const DemoChannel *channel)
{
    if (m_world.isHeard())
        m_world.send(DemoPrivilege::Call,
                     DemoMessage::event("SoftHangupRequest", DemoPrivilege::Call)
                         .add(*channel)
                         .add("Cause", 16));
}

void DemoChannels::forgetHandlers() const
{
    for (const auto &[serial, channel] : m_channels)
        channel->hangUp = {};
}

void DemoChannels::close(DemoChannel *channel, int cause)
{
    if (closing)
        closing(channel);
    leave(channel);
    if (m_world.isHeard())
        m_world.send(DemoPrivilege::Call, DemoMessage::event("Hangup", DemoPrivilege::Call)
                                              .add(*channel)
                                              .add("Cause", cause)
                                              .add("Cause-txt", causeText(cause)));
    const auto serial = m_serialOf.extract(channel);
    const auto gone = m_channels.extract(serial.mapped());
    notify(*gone.mapped(), false);
}

void DemoChannels::send(QByteArrayView event, DemoPrivilege privilege,
                        const DemoChannel *channel) const
{
    if (m_world.isHeard())
        m_world.send(privilege, DemoMessage::event(event, privilege).add(*channel));
}

void DemoChannels::sendDial(QByteArrayView event, const DemoChannel *caller,
                            const DemoChannel *dest, QByteArrayView key, QByteArrayView value) const
{
    if (!m_world.isHeard())
        return;
    DemoMessage message = DemoMessage::event(event, DemoPrivilege::Call);
    if (caller)
        message.add(*caller);
    m_world.send(DemoPrivilege::Call, message.add(*dest, "Dest").add(key, value));
}

void DemoChannels::notify(const DemoChannel &channel, bool isThere) const
{
    if (touched && (channel.agent || channel.trunk))
        touched(channel, isThere);
}
