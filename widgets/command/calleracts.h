// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/command/act.h"

#include <QCoreApplication>

/// What can be done to callers who wait; with several chosen each gets an order of its own.
class CallerActs
{
    Q_DECLARE_TR_FUNCTIONS(CallerActs)

public:
    static QList<Act> of(const ActContext &context, const QList<QueueCallId> &callers);
    /// Dropped on an agent, who gets the first of them.
    static Act toAgent(const ActContext &context, const QueueCallId &caller, const AgentId &agent);
    /// Dropped on a queue.
    static Act toQueue(const ActContext &context, const QList<QueueCallId> &callers,
                       const QueueId &queue);
    /// Name or number; "number withheld".
    static QString nameOf(const WaitingCaller &caller);
};

/// What can be done to a queue: agents into it, the next caller out of it.
class QueueActs
{
    Q_DECLARE_TR_FUNCTIONS(QueueActs)

public:
    static QList<Act> of(const ActContext &context, const QueueId &queue);
};
