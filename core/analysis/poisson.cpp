// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/poisson.h"

#include <algorithm>
#include <cmath>

double poissonAtMost(int count, double mean)
{
    if (count < 0)
        return 0;
    if (mean <= 0)
        return 1;
    // From the largest term down, so that nothing that counts underflows.
    const int largest = std::min(count, static_cast<int>(mean));
    const auto termOf = [mean](int n) {
        return std::exp(n * std::log(mean) - mean - std::lgamma(n + 1.0));
    };
    constexpr double Negligible = 1e-18;
    double sum = 0;
    double term = termOf(largest);
    for (int n = largest; n >= 0 && term > Negligible * sum; --n) {
        sum += term;
        term *= n / mean;
    }
    term = termOf(largest);
    for (int n = largest + 1; n <= count && term > Negligible * sum; ++n) {
        term *= mean / n;
        sum += term;
    }
    return std::min(sum, 1.0);
}

PoissonInterval poissonInterval(int count, double confidence)
{
    count = std::max(count, 0);
    const double tail = (1 - confidence) / 2;
    const double beyond = count + 10 * std::sqrt(count + 1.0) + 50;
    // The chance of at most `upTo` falls as the mean grows.
    const auto meanWhere = [beyond](int upTo, double chance) {
        double low = 0;
        double high = beyond;
        for (int i = 0; i < 60; ++i) {
            const double middle = (low + high) / 2;
            (poissonAtMost(upTo, middle) > chance ? low : high) = middle;
        }
        return (low + high) / 2;
    };
    return {count > 0 ? meanWhere(count - 1, 1 - tail) : 0, meanWhere(count, tail)};
}
