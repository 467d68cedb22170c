// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analysis/lendforecast.h"
#include "core/live/liveboard.h"
#include "core/supervision/loanbook.h"

#include <QSet>

struct SiteSettings;

/// What the forecast of a loan needs to know that the board does not tell.
struct LendRules
{
    QHash<QueueId, Seconds> waitLimits;
    Seconds waitLimit{60};
    double serviceLevelTarget = 0.80;
    std::optional<double> callValue;
    QSet<QueueId> hidden;  ///< queues nobody is lent to, nor judged
    QSet<AgentId> staying; ///< who may not be proposed: lent already
    /// Nothing is said of a queue before it has been watched for so long.
    Seconds leastWatched{2 * 60};

    bool operator==(const LendRules &) const = default;
};
LendRules lendRules(const SiteSettings &site, const QList<Loan> &loans);

/// One queue's inputs, and where they come from, so that a screen can say it.
struct LendQueue
{
    QueueLoad load;
    int handled = 0;             ///< calls that the handling time is the mean of
    bool isSiteHandling = false; ///< too few of its own: the mean of all queues
    bool isWatchedTooShort = false;
    Seconds wrapUp{0};        ///< part of the handling time: as the settings say
    int abandons = 0;         ///< today; patience is measured from Patience::MinAbandons on
    qint64 waitedSeconds = 0; ///< of all callers today

    bool operator==(const LendQueue &) const = default;
};

struct LendInputs
{
    QList<LendQueue> queues;
    QList<StaffedAgent> agents; ///< on duty: logged in and not paused, by id

    QList<QueueLoad> loads() const;
    const LendQueue *queue(const QueueId &id) const;
};

/// The board as a forecast takes it: callers of the last half hour, the handling time and the
/// patience of today. Pure.
///
/// A queue with fewer than MinHandled calls takes the mean handling time of the site.
LendInputs lendInputs(const LiveBoard &board, const LendRules &rules);
constexpr int MinHandled = 5;

/// The moves a forecast makes of such plans: one for each queue that is left.
QList<AgentMove> movesOf(const QList<LoanPlan> &plans);
