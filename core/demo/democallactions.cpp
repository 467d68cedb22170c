// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/democallactions.h"

#include "core/demo/demoreply.h"

namespace {

/// Answers, when the queue or the caller is not named at all.
bool isUnnamed(DemoReply &reply)
{
    for (const char *name : {"Queue", "Caller"})
        if (reply.value(name).isEmpty()) {
            reply.fail(QByteArray(QByteArray("'") + name + "' not specified."));
            return true;
        }
    return false;
}

} // namespace

void DemoCallActions::queueWithdrawCaller(DemoReply &reply)
{
    if (isUnnamed(reply))
        return;
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
    if (isUnnamed(reply))
        return;
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
