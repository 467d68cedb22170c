// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/supervision/loan.h"

#include <QHash>

/// What a row of an agent says of their loan: the one that ends first.
struct LoanMark
{
    QueueId to;
    std::optional<Timestamp> until;
    bool isReturning = false;
    bool hasProblem = false; ///< its return was refused, it is tried again

    bool operator==(const LoanMark &) const = default;
};

/// What a queue's tile says of loans.
struct QueueLoans
{
    int lentHere = 0;
    int lentAway = 0;
    std::optional<Timestamp> nextBack; ///< when the first of those lent here go back; unset: open

    bool operator==(const QueueLoans &) const = default;
};

QHash<AgentId, LoanMark> loanMarks(const QList<Loan> &loans);
QHash<QueueId, QueueLoans> queueLoans(const QList<Loan> &loans);
