// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demochannelactions.h"

#include "core/demo/demoreply.h"

void DemoChannelActions::hangup(DemoReply &reply)
{
    const QByteArray channel = reply.value("Channel");
    if (channel.isEmpty())
        return reply.fail("No channel specified");
    if (!reply.office().supervision().hangUp(channel))
        return reply.fail("No such channel");
    reply.succeed("Channel Hungup");
}

void DemoChannelActions::redirect(DemoReply &reply)
{
    const QByteArray channel = reply.value("Channel");
    const QByteArray exten = reply.value("Exten");
    if (channel.isEmpty())
        return reply.fail("Channel not specified");
    if (exten.isEmpty())
        return reply.fail("Exten not specified");
    if (!reply.office().supervision().redirect(channel, reply.value("Context"), exten))
        return reply.fail(QByteArray("Channel does not exist: " + channel));
    reply.succeed("Redirect successful");
}

void DemoChannelActions::playDtmf(DemoReply &reply)
{
    DemoOffice &office = reply.office();
    const DemoChannel *channel = office.channels().find(reply.value("Channel"));
    if (!channel)
        return reply.fail("Channel not found");
    const QByteArray digit = reply.value("Digit").left(1);
    if (digit.isEmpty())
        return reply.fail("No digit specified");
    reply.succeed("DTMF successfully queued");
    office.pressKey(channel, digit, reply.isTrue("Receive"));
}

void DemoChannelActions::setvar(DemoReply &reply)
{
    const QByteArray name = reply.value("Variable");
    const QByteArray channel = reply.value("Channel");
    if (name.isEmpty())
        return reply.fail("No variable specified");
    if (!channel.isEmpty() && !reply.office().channels().find(channel))
        return reply.fail("No such channel");
    reply.office().setVariable(channel, name, reply.value("Value"));
    reply.succeed("Variable Set");
}

void DemoChannelActions::getvar(DemoReply &reply)
{
    const QByteArray name = reply.value("Variable");
    const QByteArray channelName = reply.value("Channel");
    if (name.isEmpty())
        return reply.fail("No variable specified");
    const DemoChannel *channel = reply.office().channels().find(channelName);
    if (!channelName.isEmpty() && !channel)
        return reply.fail("No such channel");
    const QByteArray value =
        channel ? channel->variables.value(name) : reply.office().globalVariables().value(name);
    reply.send(reply.begin().add("Variable", name).add("Value", value));
}

void DemoChannelActions::blindTransfer(DemoReply &reply)
{
    const QByteArray channel = reply.value("Channel");
    const QByteArray exten = reply.value("Exten");
    if (channel.isEmpty())
        return reply.fail("No channel specified");
    if (exten.isEmpty())
        return reply.fail("No extension specified");
    DemoOffice &office = reply.office();
    switch (office.handOvers().blindTransfer(channel, reply.value("Context"), exten)) {
    case DemoHandOvers::Result::Done:
        return reply.succeed("Transfer succeeded");
    case DemoHandOvers::Result::NoChannel:
        return reply.fail("Channel specified does not exist");
    case DemoHandOvers::Result::Invalid:
        return reply.fail("Transfer invalid");
    }
}

void DemoChannelActions::park(DemoReply &reply)
{
    const QByteArray channel = reply.value("Channel");
    QByteArray parker = reply.value("TimeoutChannel");
    if (channel.isEmpty())
        return reply.fail("Channel not specified");
    bool isNumber = true;
    const Milliseconds timeout{reply.has("Timeout") ? reply.value("Timeout").toInt(&isNumber)
                                                    : 45'000};
    if (!isNumber)
        return reply.fail("Invalid Timeout value.");
    if (parker.isEmpty())
        parker = channel;
    parker.truncate(std::max<qsizetype>(0, parker.lastIndexOf('-')));
    const QByteArray lot = reply.value("Parkinglot");
    auto result = DemoHandOvers::Result::Invalid;
    if (!reply.office().channels().find(channel))
        result = DemoHandOvers::Result::NoChannel;
    else if (lot.isEmpty() || lot == "default")
        result = reply.office().handOvers().park(channel, parker,
                                                 std::chrono::duration_cast<Seconds>(timeout));
    // Both with the stray line feed of the original (captures, surprise 2).
    switch (result) {
    case DemoHandOvers::Result::Done:
        return reply.succeed("Park successful\n");
    case DemoHandOvers::Result::NoChannel:
        return reply.fail(QByteArray("Channel does not exist: " + channel));
    case DemoHandOvers::Result::Invalid:
        return reply.fail("Park action failed\n");
    }
}
