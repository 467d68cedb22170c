// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/command/act.h"

#include <QCoreApplication>

/// What can be done to an agent and to the conversation the agent is in.
class AgentActs
{
    Q_DECLARE_TR_FUNCTIONS(AgentActs)

public:
    /// In the order of the buttons; the first eight are those that are worth a button.
    static QList<Act> of(const ActContext &context, const AgentId &agent);
    /// Into a queue: lend, add, or move out of another; several agents at once.
    static QList<Act> intoQueue(const ActContext &context, const QList<AgentId> &agents,
                                const QueueId &queue);
    /// Why none of them can be put into the queue; empty when one can.
    static QString whyNotInto(const ActContext &context, const QList<AgentId> &agents,
                              const QueueId &queue);
};
