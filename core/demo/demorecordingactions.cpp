// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demorecordingactions.h"

#include "core/demo/demoreply.h"

namespace {

/// The name in the option i(NAME); empty without it.
QByteArray idVariable(const QByteArray &options)
{
    const qsizetype begin = options.indexOf("i(");
    const qsizetype end = options.indexOf(')', begin);
    return begin < 0 || end < 0 ? QByteArray() : options.sliced(begin + 2, end - begin - 2);
}

bool isDirection(const QByteArray &word)
{
    const QByteArray direction = word.toLower();
    return direction == "read" || direction == "write" || direction == "both";
}

} // namespace

void DemoRecordingActions::mixMonitor(DemoReply &reply)
{
    const QByteArray name = reply.value("Channel");
    if (name.isEmpty())
        return reply.fail("No channel specified");
    DemoChannel *channel = reply.office().channels().find(name);
    if (!channel)
        return reply.fail("No such channel");
    const QByteArray file = reply.value("File");
    if (file.isEmpty())
        return reply.fail("Could not start monitoring channel");
    const QByteArray variable = idVariable(reply.value("Options"));
    const QByteArray id = reply.office().recordings().start(channel, file, variable);
    DemoMessage answer = reply.begin();
    if (!variable.isEmpty())
        answer.add("MixMonitorID", id);
    reply.send(answer);
}

void DemoRecordingActions::stopMixMonitor(DemoReply &reply)
{
    const QByteArray name = reply.value("Channel");
    if (name.isEmpty())
        return reply.fail("No channel specified");
    DemoChannel *channel = reply.office().channels().find(name);
    if (!channel)
        return reply.fail("No such channel");
    if (!reply.office().recordings().stop(channel, reply.value("MixMonitorID")))
        return reply.fail("Could not stop monitoring channel");
    reply.send(reply.begin());
}

void DemoRecordingActions::mixMonitorMute(DemoReply &reply)
{
    const QByteArray direction = reply.value("Direction");
    if (direction.isEmpty())
        return reply.fail("No direction specified. Must be read, write or both");
    if (!isDirection(direction))
        return reply.fail("Invalid direction specified. Must be read, write or both");
    if (reply.value("State").isEmpty())
        return reply.fail("No state specified");
    DemoChannel *channel = reply.office().channels().find(reply.value("Channel"));
    if (!channel)
        return reply.fail("No such channel");
    if (!reply.office().recordings().mute(channel, reply.value("MixMonitorID"), direction,
                                          reply.isTrue("State")))
        return reply.fail("Cannot set mute flag");
    reply.send(reply.begin());
}
