// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/domain/commands.h"
#include "core/domain/snapshot.h"

#include <QList>
#include <QMetaType>

#include <optional>

/// A queue an agent left for the time of a loan, and how.
struct LeftQueue
{
    Membership membership; ///< as it was
    bool removed = false;  ///< else only paused there, with LoanReason: a static member

    bool operator==(const LeftQueue &) const = default;
};

/// One agent lent to one queue.
struct Loan
{
    enum class State : quint8 {
        Lending, ///< the orders that make it are under way
        Open,
        Returning ///< the orders that undo it are under way
    };

    QString id;
    Membership lent; ///< the membership that was added: the copy keeps interfaces and name
    QList<LeftQueue> left;
    Timestamp since;
    std::optional<Timestamp> until; ///< unset: until taken back
    State state = State::Lending;
    bool wasDueWhileAway = false;
    CommandProblem problem = CommandProblem::None; ///< of the last order that came to nothing

    bool operator==(const Loan &) const = default;
};
Q_DECLARE_METATYPE(Loan)

/// The reason of a pause that stands for "lent to another queue"; goes to the PBX as it is.
inline QString loanReason()
{
    return QStringLiteral("lent");
}

/// Loans in a file, so that they survive a restart. Storage or Malformed when they do not.
Result<QList<Loan>> readLoans(const QString &path);
Result<void> writeLoans(const QString &path, const QList<Loan> &loans);
