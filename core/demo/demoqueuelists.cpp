// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demoqueuelists.h"

#include "core/demo/demoreply.h"

namespace {

qint64 secondsOf(Timestamp time)
{
    return toEpochMs(time) / 1000;
}

QByteArray orUnknownWord(const QByteArray &value)
{
    return value.isEmpty() ? QByteArray("unknown") : value;
}

QByteArray oneDecimal(double value)
{
    return QByteArray::number(value, 'f', 1);
}

void sendParams(DemoReply &reply, const DemoQueue &queue)
{
    DemoMessage message = reply.item("QueueParams", false);
    message.add("Queue", queue.name)
        .add("Max", queue.plan.maxLength)
        .add("Strategy", demoStrategyText(queue.plan.strategy))
        .add("Calls", qint64(queue.waiting.size()))
        .add("Holdtime", queue.holdTime)
        .add("TalkTime", queue.talkTime)
        .add("Completed", queue.completed)
        .add("Abandoned", queue.abandoned)
        .add("ServiceLevel", queue.plan.serviceLevel)
        .add("ServicelevelPerf", oneDecimal(queue.serviceLevel()))
        .add("ServicelevelPerf2", oneDecimal(queue.serviceLevel2()))
        .add("Weight", queue.plan.weight);
    reply.sendItem(message, true);
}

void sendMember(DemoReply &reply, const DemoMember &member)
{
    DemoMessage message = reply.item("QueueMember", false);
    message.add("Queue", member.queue->name)
        .add("Name", member.name)
        .add("Location", member.interface)
        .add("StateInterface", member.stateInterface)
        .add("Membership", member.isDynamic ? "dynamic" : "static")
        .add("Penalty", member.penalty)
        .add("CallsTaken", member.callsTaken)
        .add("LastCall", member.lastCall)
        .add("LastPause", member.lastPause)
        .add("LoginTime", member.loginTime)
        .add("InCall", member.talkStart != 0)
        .add("Status", int(member.status()))
        .add("Paused", member.paused)
        .add("PausedReason", member.pausedReason)
        .add("Wrapuptime", 0);
    reply.sendItem(message, true);
}

void sendEntry(DemoReply &reply, const DemoVisit &visit, int position)
{
    const DemoChannel &channel = *visit.channel;
    DemoMessage message = reply.item("QueueEntry", false);
    message.add("Queue", visit.queue->name)
        .add("Position", position)
        .add("Channel", channel.name)
        .add("Uniqueid", channel.uniqueId)
        .add("CallerIDNum", orUnknownWord(channel.callerNumber))
        .add("CallerIDName", orUnknownWord(channel.callerName))
        .add("ConnectedLineNum", orUnknownWord(channel.connectedNumber))
        .add("ConnectedLineName", orUnknownWord(channel.connectedName))
        .add("Wait", secondsOf(reply.office().now()) - visit.joinedSeconds)
        .add("Priority", visit.priority);
    reply.sendItem(message, true);
}

void sendSummary(DemoReply &reply, const DemoQueue &queue)
{
    int loggedIn = 0;
    int available = 0;
    for (const auto &member : queue.members) {
        const DemoDeviceState state = member->status();
        if (state == DemoDeviceState::Unavailable || state == DemoDeviceState::Invalid)
            continue;
        ++loggedIn;
        available += !member->paused && state == DemoDeviceState::NotInUse ? 1 : 0;
    }
    const qint64 longest = queue.waiting.empty() ? 0
                                                 : secondsOf(reply.office().now())
                                                       - queue.waiting.front()->joinedSeconds;
    DemoMessage message = reply.item("QueueSummary", false);
    message.add("Queue", queue.name)
        .add("LoggedIn", loggedIn)
        .add("Available", available)
        .add("Callers", qint64(queue.waiting.size()))
        .add("HoldTime", queue.holdTime)
        .add("TalkTime", queue.talkTime)
        .add("LongestHoldTime", longest);
    reply.sendItem(message, true);
}

} // namespace

void DemoQueueLists::queueStatus(DemoReply &reply)
{
    reply.beginList("Queue status will follow");
    const QByteArray wantedQueue = reply.value("Queue");
    const QByteArray wantedMember = reply.value("Member");
    for (const auto &queue : reply.office().members().queues()) {
        if (!wantedQueue.isEmpty() && wantedQueue != queue->name)
            continue;
        sendParams(reply, *queue);
        for (const auto &member : queue->members)
            if (wantedMember.isEmpty()
                || wantedMember == member->interface || wantedMember == member->name)
                sendMember(reply, *member);
        int position = 0;
        for (const auto &visit : queue->waiting)
            sendEntry(reply, *visit, ++position);
    }
    reply.endList("QueueStatusComplete");
}

void DemoQueueLists::queueSummary(DemoReply &reply)
{
    reply.beginList("Queue summary will follow");
    const QByteArray wanted = reply.value("Queue");
    for (const auto &queue : reply.office().members().queues())
        if (wanted.isEmpty() || wanted == queue->name)
            sendSummary(reply, *queue);
    reply.endList("QueueSummaryComplete");
}
