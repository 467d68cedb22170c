// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demomemberactions.h"

#include "core/demo/demoreply.h"

void DemoMemberActions::queuePause(DemoReply &reply)
{
    const QByteArray interface = reply.value("Interface");
    const QByteArray wanted = reply.value("Paused");
    if (interface.isEmpty() || wanted.isEmpty())
        return reply.fail("Need 'Interface' and 'Paused' parameters.");
    const QByteArray queueName = reply.value("Queue");
    DemoMembers &members = reply.office().members();
    DemoQueue *queue = members.find(queueName);
    if ((!queueName.isEmpty() && !queue) || members.find(interface, queue).empty())
        return reply.fail("Interface not found");
    const bool paused = reply.isTrue("Paused");
    // The response always comes before the events (captures, surprise 41).
    reply.succeed(paused ? "Interface paused successfully" : "Interface unpaused successfully");
    members.pause(interface, queue, paused, reply.value("Reason"));
}

void DemoMemberActions::queueAdd(DemoReply &reply)
{
    const QByteArray queueName = reply.value("Queue");
    DemoMember member;
    member.interface = reply.value("Interface");
    if (queueName.isEmpty())
        return reply.fail("'Queue' not specified.");
    if (member.interface.isEmpty())
        return reply.fail("'Interface' not specified.");
    DemoMembers &members = reply.office().members();
    DemoQueue *queue = members.find(queueName);
    if (!queue)
        return reply.fail("Unable to add interface to queue: No such queue");
    if (queue->find(member.interface))
        return reply.fail("Unable to add interface: Already there");
    member.isDynamic = true;
    member.name = reply.value("MemberName");
    member.stateInterface = reply.value("StateInterface");
    member.penalty = std::max(0, reply.value("Penalty").toInt());
    member.paused = reply.isTrue("Paused");
    member.pausedReason = reply.value("Reason");
    reply.succeed("Added interface to queue");
    members.addDynamic(queue, member);
}

void DemoMemberActions::queueRemove(DemoReply &reply)
{
    const QByteArray queueName = reply.value("Queue");
    const QByteArray interface = reply.value("Interface");
    if (queueName.isEmpty() || interface.isEmpty())
        return reply.fail("Need 'Queue' and 'Interface' parameters.");
    DemoMembers &members = reply.office().members();
    DemoQueue *queue = members.find(queueName);
    if (!queue)
        return reply.fail("Unable to remove interface from queue: No such queue");
    DemoMember *member = queue->find(interface);
    if (!member)
        return reply.fail("Unable to remove interface: Not there");
    if (!member->isDynamic)
        return reply.fail("Member not dynamic");
    reply.succeed("Removed interface from queue");
    members.remove(member);
}

void DemoMemberActions::queuePenalty(DemoReply &reply)
{
    const QByteArray interface = reply.value("Interface");
    const QByteArray queueName = reply.value("Queue");
    const int penalty = reply.value("Penalty").toInt();
    if (interface.isEmpty() || !reply.has("Penalty"))
        return reply.fail("Need 'Interface' and 'Penalty' parameters.");
    DemoMembers &members = reply.office().members();
    DemoQueue *queue = members.find(queueName);
    if (penalty < 0 || (!queueName.isEmpty() && !queue) || members.find(interface, queue).empty())
        return reply.fail("Invalid interface, queuename or penalty");
    reply.succeed("Interface penalty set successfully");
    members.setPenalty(interface, queue, penalty);
}

void DemoMemberActions::queueMemberRingInUse(DemoReply &reply)
{
    const QByteArray interface = reply.value("Interface");
    const QByteArray queueName = reply.value("Queue");
    if (interface.isEmpty() || reply.value("RingInUse").isEmpty())
        return reply.fail("Need 'Interface' and 'RingInUse' parameters.");
    if (!reply.isTrue("RingInUse") && !reply.isFalse("RingInUse"))
        return reply.fail("'RingInUse' parameter must be a truth value (yes/no, on/off, 0/1, etc)");
    DemoMembers &members = reply.office().members();
    const DemoQueue *queue = members.find(queueName);
    if ((!queueName.isEmpty() && !queue) || members.find(interface, queue).empty())
        // With the stray line feed of the original (captures, surprise 2).
        return reply.fail("Invalid interface, queuename, or ringinuse value\n");
    reply.succeed("Interface ringinuse set successfully");
    members.setRingInUse(interface, queue, reply.isTrue("RingInUse"));
}

void DemoMemberActions::queueReset(DemoReply &reply)
{
    const QByteArray wanted = reply.value("Queue");
    for (const auto &queue : reply.office().members().queues())
        if (wanted.isEmpty() || wanted == queue->name)
            queue->resetCounters();
    reply.succeed("Queue stats reset successfully");
}
