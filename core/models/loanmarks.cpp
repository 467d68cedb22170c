// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/models/loanmarks.h"

namespace {

/// An open end comes last.
bool endsBefore(const std::optional<Timestamp> &a, const std::optional<Timestamp> &b)
{
    return a && (!b || *a < *b);
}

} // namespace

QHash<AgentId, LoanMark> loanMarks(const QList<Loan> &loans)
{
    QHash<AgentId, LoanMark> marks;
    for (const Loan &loan : loans) {
        const LoanMark mark{loan.lent.queue, loan.until, loan.state == Loan::State::Returning,
                            loan.problem != CommandProblem::None};
        const auto known = marks.constFind(loan.lent.agent);
        if (known == marks.constEnd() || endsBefore(mark.until, known->until))
            marks.insert(loan.lent.agent, mark);
    }
    return marks;
}

QHash<QueueId, QueueLoans> queueLoans(const QList<Loan> &loans)
{
    QHash<QueueId, QueueLoans> queues;
    for (const Loan &loan : loans) {
        QueueLoans &here = queues[loan.lent.queue];
        ++here.lentHere;
        if (endsBefore(loan.until, here.nextBack))
            here.nextBack = loan.until;
        for (const LeftQueue &left : loan.left)
            ++queues[left.membership.queue].lentAway;
    }
    return queues;
}
