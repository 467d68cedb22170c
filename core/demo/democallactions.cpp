// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/democallactions.h"

#include "core/demo/demoreply.h"

void DemoCallActions::hangup(DemoReply &reply)
{
    const QByteArray channel = reply.value("Channel");
    if (channel.isEmpty())
        return reply.fail("No channel specified");
    if (!reply.office().supervision().hangUp(channel))
        return reply.fail("No such channel");
    reply.succeed("Channel Hungup");
}

void DemoCallActions::redirect(DemoReply &reply)
{
    const QByteArray channel = reply.value("Channel");
    if (channel.isEmpty())
        return reply.fail("Channel not specified");
    if (!reply.office().supervision().redirect(channel, reply.value("Context"),
                                               reply.value("Exten")))
        return reply.fail(QByteArray("Channel does not exist: " + channel));
    reply.succeed("Redirect successful");
}

void DemoCallActions::queueWithdrawCaller(DemoReply &reply)
{
    const DemoQueue *queue = reply.office().members().find(reply.value("Queue"));
    if (!queue)
        return reply.fail("Unable to request withdraw from queue: No such queue");
    DemoSupervision &supervision = reply.office().supervision();
    const auto visit = supervision.findWaiting(*queue, reply.value("Caller"));
    if (!visit)
        return reply.fail("Unable to request withdraw from queue: No such caller");
    reply.succeed("Withdraw requested successfully");
    supervision.withdraw(visit, reply.value("WithdrawInfo"));
}

void DemoCallActions::queueChangePriorityCaller(DemoReply &reply)
{
    const QByteArray text = reply.value("Priority");
    if (text.isEmpty())
        return reply.fail("'Priority' not specified.");
    bool isNumber = false;
    const int priority = text.toInt(&isNumber);
    if (!isNumber)
        return reply.fail("'Priority' need integer.");
    const DemoQueue *queue = reply.office().members().find(reply.value("Queue"));
    if (!queue)
        return reply.fail("Unable to change priority caller on queue: No such queue");
    DemoSupervision &supervision = reply.office().supervision();
    const auto visit = supervision.findWaiting(*queue, reply.value("Caller"));
    if (!visit)
        return reply.fail("Unable to change priority caller on queue: No such caller");
    supervision.setPriority(visit, priority, reply.isTrue("Immediate"));
    reply.succeed("Priority change for caller on queue");
}
