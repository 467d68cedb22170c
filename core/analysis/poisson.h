// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Between which means a count of random arrivals may well have come about.
struct PoissonInterval
{
    double low = 0;
    double high = 0;
};

/// Chance of at most `count` arrivals where `mean` are expected.
double poissonAtMost(int count, double mean);

/// The exact interval (Garwood 1936): with its low end as the mean, so many or more arrivals have
/// a chance of (1 - confidence) / 2; with its high end, so many or fewer have.
PoissonInterval poissonInterval(int count, double confidence);
