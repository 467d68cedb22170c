// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amisight.h"

bool AmiSight::onMessage(const AmiMessage &message)
{
    const bool allSeen = m_queues == Sight::Seen && m_calls == Sight::Seen
                         && m_causes == Sight::Seen && m_system == Sight::Seen;
    if (allSeen || message.kind() != AmiMessage::Kind::Event)
        return false;
    bool learnt = onClass(message.field("Privilege"));
    if (message.name() == "QueueCallerJoin") {
        if (m_calls == Sight::Undecided)
            learnt |= learn(m_calls, Sight::NotSeen);
        if (m_causes == Sight::Undecided)
            learnt |= learn(m_causes, Sight::NotSeen);
    }
    return learnt;
}

void AmiSight::newConnection()
{
    for (Sight *sight : {&m_queues, &m_calls, &m_causes, &m_system}) {
        if (*sight == Sight::Seen)
            *sight = Sight::Undecided;
    }
}

/// Items of a list have no Privilege, except "Privilege: Call" of Status (surprises 10 and 28):
/// they come whatever the read classes are, and prove nothing.
bool AmiSight::onClass(std::string_view privilege)
{
    if (privilege == "agent,all")
        return learn(m_queues, Sight::Seen);
    if (privilege == "call,all")
        return learn(m_calls, Sight::Seen);
    if (privilege == "dialplan,all")
        return learn(m_causes, Sight::Seen);
    if (privilege == "system,all")
        return learn(m_system, Sight::Seen);
    return false;
}

bool AmiSight::learn(Sight &sight, Sight now)
{
    if (sight == now)
        return false;
    sight = now;
    return true;
}
