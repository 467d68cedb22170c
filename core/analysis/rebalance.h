// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analysis/lendforecast.h"

/// How far a proposal may go.
struct RebalanceLimits
{
    int mostMoves = 5;
    double leastGain = 0.5; ///< lost callers a move must save in the half hour, all queues together
};

/// One move with what it does to the sum over all queues, given the moves before it.
struct ProposedMove
{
    AgentMove move;
    double lostBefore = 0;
    double lostAfter = 0;
    std::optional<double> moneyBefore; ///< unset unless each queue has the value of its calls
    std::optional<double> moneyAfter;

    bool operator==(const ProposedMove &) const = default;
};

struct Rebalance
{
    QList<ProposedMove> moves;
    QList<QueueForecast> queues; ///< all moves together, with inputs and formula

    bool operator==(const Rebalance &) const = default;
};

/// Whom to lend where so that the fewest callers are lost, or the least money where the value of a
/// call is known.
///
/// Greedy: time and again the move that saves most, while it saves enough. No move makes the sum
/// worse, empties a queue, or brings a queue that gives to its own wait limit or below its target.
/// Nobody moves twice. The same input gives the same proposal.
Rebalance proposeLends(const QList<QueueLoad> &loads, const QList<StaffedAgent> &agents,
                       const RebalanceLimits &limits = {});
