// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amisnapshot.h"

#include <utility>

AmiSnapshot::AmiSnapshot(AmiLogin::Send send, Milliseconds limit, Done done)
    : m_send(std::move(send))
    , m_limit(limit)
    , m_done(std::move(done))
{}

/// Just the lists that the translator reads: Status and BridgeList say nothing more, and take their
/// time on a large PBX. What a login may not list is left out where ListCommands told so, and else
/// refused by the PBX, which does no harm.
void AmiSnapshot::start(const PbxRights &rights)
{
    m_result = Result::Complete;
    m_open = 1; // this call itself: an action may fail at once
    ask("QueueStatus", "QueueStatusComplete");
    if (!rights.known || rights.listCalls)
        ask("CoreShowChannels", "CoreShowChannelsComplete");
    if (!rights.known || rights.listTelephones) {
        ask("DeviceStateList", "DeviceStateListComplete");
        ask("ExtensionStateList", "ExtensionStateListComplete");
    }
    if (--m_open == 0)
        m_done(m_result);
}

void AmiSnapshot::reset()
{
    m_open = 0;
    m_silent.clear();
}

void AmiSnapshot::ask(QByteArrayView action, QByteArrayView completeEvent)
{
    const QByteArray name = action.toByteArray();
    if (m_silent.contains(name))
        return;
    ++m_open;
    m_send(AmiAction(action).listUntil(completeEvent).within(m_limit),
           [this, name](const AmiReply &reply) { onReply(name, reply); });
}

void AmiSnapshot::onReply(const QByteArray &action, const AmiReply &reply)
{
    if (reply.outcome == AmiReply::Outcome::LinkLost)
        return;
    const bool queues = action == "QueueStatus";
    if (reply.outcome == AmiReply::Outcome::TimedOut) {
        m_silent.insert(action);
        if (queues)
            m_result = Result::TimedOut;
    } else if (queues && !reply.ok()) {
        m_result = Result::NoQueues;
    }
    if (--m_open == 0)
        m_done(m_result);
}
