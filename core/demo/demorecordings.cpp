// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demorecordings.h"

#include <algorithm>

DemoRecordings::DemoRecordings(DemoWorld &world, DemoChannels &channels)
    : m_world(world)
    , m_channels(channels)
{}

QByteArray DemoRecordings::start(DemoChannel *channel, const QByteArray &file,
                                 const QByteArray &variable)
{
    const QByteArray path = file.startsWith('/') ? file : "/var/spool/asterisk/monitor/" + file;
    const QByteArray id = "0x" + QByteArray::number(qulonglong(m_nextId), 16);
    m_nextId += 0x140;
    channel->monitors.append({id, path, false});
    m_channels.setVariable(channel, "MIXMONITOR_FILENAME", path);
    if (!variable.isEmpty())
        m_channels.setVariable(channel, variable, id);
    send("MixMonitorStart", *channel);
    return id;
}

bool DemoRecordings::stop(DemoChannel *channel, const QByteArray &id)
{
    auto &monitors = channel->monitors;
    for (qsizetype i = monitors.size() - 1; i >= 0; --i) {
        if (!id.isEmpty() && monitors[i].id != id)
            continue;
        monitors.removeAt(i);
        send("MixMonitorStop", *channel);
        return true;
    }
    return false;
}

bool DemoRecordings::mute(DemoChannel *channel, const QByteArray &id, const QByteArray &direction,
                          bool muted)
{
    bool isFound = false;
    for (DemoMonitor &monitor : channel->monitors) {
        if (!id.isEmpty() && monitor.id != id)
            continue;
        monitor.isMuted = muted;
        isFound = true;
    }
    if (isFound && m_world.isHeard())
        m_world.send(DemoPrivilege::Call, DemoMessage::event("MixMonitorMute", DemoPrivilege::Call)
                                              .add(*channel)
                                              .add("Direction", direction)
                                              .add("State", int(muted)));
    return isFound;
}

void DemoRecordings::send(QByteArrayView event, const DemoChannel &channel) const
{
    if (m_world.isHeard())
        m_world.send(DemoPrivilege::Call,
                     DemoMessage::event(event, DemoPrivilege::Call).add(channel));
}
