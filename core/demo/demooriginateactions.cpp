// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demooriginateactions.h"

#include "core/demo/demoreply.h"

namespace {

/// "Supervisor <1000>", "<1000>" or "1000".
void readCaller(const QByteArray &text, DemoOrder *order)
{
    const qsizetype begin = text.indexOf('<');
    if (begin < 0) {
        order->callerNumber = text.trimmed();
        return;
    }
    const qsizetype end = text.indexOf('>', begin);
    order->callerNumber = text.sliced(begin + 1, (end < 0 ? text.size() : end) - begin - 1);
    order->callerName = text.first(begin).trimmed();
    order->callerName.replace('"', "");
}

void readVariables(const QList<QByteArray> &headers, DemoOrder *order)
{
    for (const QByteArray &header : headers)
        for (const QByteArray &pair : header.split(',')) {
            const qsizetype equals = pair.indexOf('=');
            if (equals > 0)
                order->variables.append({pair.first(equals), pair.sliced(equals + 1)});
        }
}

DemoOrder readOrder(const DemoReply &reply)
{
    DemoOrder order;
    order.actionId = reply.value("ActionID");
    order.channel = reply.value("Channel");
    order.context = reply.value("Context");
    order.exten = reply.value("Exten");
    order.application = reply.value("Application");
    order.data = reply.value("Data");
    order.channelId = reply.value("ChannelId");
    if (reply.has("Timeout"))
        order.timeout = Milliseconds{reply.value("Timeout").toInt()};
    readCaller(reply.value("CallerID"), &order);
    readVariables(reply.values("Variable"), &order);
    return order;
}

} // namespace

void DemoOriginateActions::originate(DemoReply &reply)
{
    DemoOrder order = readOrder(reply);
    if (order.channel.isEmpty())
        return reply.fail("Channel not specified");
    bool isNumber = true;
    if (reply.has("Timeout"))
        reply.value("Timeout").toInt(&isNumber);
    if (!isNumber)
        return reply.fail("Invalid timeout");
    if (!order.channel.contains('/'))
        return reply.fail("Invalid channel");
    const DemoDialplan &dialplan = reply.office().dialplan();
    const bool hasExten = !order.context.isEmpty() && !order.exten.isEmpty();
    if (hasExten && dialplan.find(order.context, order.exten).kind == DemoDialplan::Kind::Nowhere)
        return reply.fail("Extension does not exist.");
    if (order.application.isEmpty() && !hasExten)
        return reply.fail("Originate with 'Exten' requires 'Context' and 'Priority'");
    if (reply.isTrue("Async")) {
        reply.succeed("Originate successfully queued");
    } else {
        order.done = [later = reply.later()](bool isAnswered) {
            if (isAnswered)
                later->succeed("Originate successfully queued");
            else
                later->fail("Originate failed");
        };
    }
    reply.office().origination().start(order);
}
