// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/lend/lendcontext.h"

#include "core/models/livesession.h"

const LiveBoard &LendContext::board() const
{
    return session->board();
}

QTimeZone LendContext::zone() const
{
    return board().settings().timeZone;
}

QueueNames LendContext::names() const
{
    return session->queueNames();
}

LendInputs LendContext::inputs() const
{
    LendRules now = rules;
    for (const Loan &loan : book->loans())
        now.staying.insert(loan.lent.agent);
    return lendInputs(board(), now);
}

QString LendContext::queueName(const QueueId &queue) const
{
    return nameOfQueue(session->queueNames(), queue);
}
