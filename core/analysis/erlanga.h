// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time.h"

#include <optional>

/// What Erlang A is asked about: callers come at random (Poisson), are handled for an exponential
/// time, and hang up after an exponential patience.
struct ErlangLoad
{
    double arrivalRate = 0;  ///< callers a second
    double handlingTime = 0; ///< mean, in seconds: talk + hold + wrap-up
    double patienceRate = 0; ///< 1/s; zero: nobody ever hangs up (Erlang C)

    double erlangs() const { return arrivalRate * handlingTime; }
    bool operator==(const ErlangLoad &) const = default;
};

/// Steady state of M/M/n+M. Where nobody hangs up and more comes than can be handled there is
/// none: isStable is false, the queue and the wait are infinite.
struct ErlangA
{
    bool isStable = true;
    double waitProbability = 0; ///< a caller is not answered at once
    double meanWait = 0;        ///< seconds, of all callers: answered and abandoned
    double abandonShare = 0;
    double queueLength = 0; ///< mean number waiting
    /// SL-3 of the house: answered within T / all callers, those who hung up included.
    double serviceLevel = 1;
    double occupancy = 0; ///< of the agents; zero when there are none

    bool operator==(const ErlangA &) const = default;
};

/// From the density of the wait a patient caller would have (Baccelli and Hebuterne 1981):
///     v(x) ~ exp(lambda (1 - e^(-theta x)) / theta - n mu x),
/// integrated numerically around its peak, so that neither thousands of agents nor overload nor
/// endless patience overflow. Relative error below 1e-6.
ErlangA erlangA(const ErlangLoad &load, int agents, Seconds threshold);

/// The fewest agents whose service level reaches the target (0 to 1); nothing when MaxAgents do
/// not.
constexpr int MaxErlangAgents = 20'000;
std::optional<int> agentsNeeded(const ErlangLoad &load, Seconds threshold, double target);
