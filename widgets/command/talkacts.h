// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/live/boardrows.h"
#include "widgets/command/act.h"

#include <QCoreApplication>

/// What can be done to the conversation an agent is in.
class TalkActs
{
    Q_DECLARE_TR_FUNCTIONS(TalkActs)

public:
    struct Set
    {
        Act listen;
        Act whisper;
        Act barge;
        Act takeOver;
        Act hangUp;
        Act hangUpCustomer;
        Act transfer;
        Act park;
        Act record;
    };
    static Set of(const ActContext &context, const AgentRow &agent);
};

/// People of a list of agents, the best to give a caller to first: free ones by how long they have
/// been free, then those in wrap-up, then paused ones.
QList<const AgentRow *> takersOf(const LiveBoard &board, const QueueId &queue);
