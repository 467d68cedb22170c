// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/patience.h"

#include <algorithm>
#include <cmath>

void WaitSamples::count(Seconds waited, bool gaveUp, int sign)
{
    waited = std::max(waited, Seconds{0});
    m_size += sign;
    m_waitedSeconds += sign * waited.count();
    m_abandons += gaveUp ? sign : 0;
    const auto second = static_cast<size_t>(std::min(waited, Longest).count());
    if (second >= m_bySecond.size())
        m_bySecond.resize(second + 1);
    Ends &ends = m_bySecond[second];
    // Who gave up later than that only says: was still there then.
    (gaveUp && waited < Longest ? ends.gaveUp : ends.other) += sign;
}

double Patience::defaultRate()
{
    constexpr double StillThere = 0.34;
    constexpr double AfterSeconds = 360;
    static const double rate = -std::log(StillThere) / AfterSeconds;
    return rate;
}

double Patience::stillThere(Seconds waited) const
{
    const auto second = std::max<qint64>(waited.count(), 0);
    const auto known = static_cast<qint64>(curve.size());
    if (second < known)
        return curve[static_cast<size_t>(second)];
    const double reached = curve.empty() ? 1.0 : curve.back();
    const auto beyond = static_cast<double>(second - std::max<qint64>(known - 1, 0));
    return reached * std::exp(-rate * beyond);
}

double Patience::chanceToLeaveWithin(Seconds waited, Seconds horizon) const
{
    waited = std::max(waited, Seconds{0});
    horizon = std::max(horizon, Seconds{0});
    const double byRate = -std::expm1(-rate * static_cast<double>(horizon.count()));
    if (waited.count() + 1 >= static_cast<qint64>(curve.size()))
        return byRate;
    const double now = stillThere(waited);
    // The curve can fall to nothing where everybody left; whoever is there all the same is a
    // caller of whom only the rate is known.
    if (now <= 0)
        return byRate;
    return std::clamp(1 - stillThere(waited + horizon) / now, 0.0, 1.0);
}

Patience patienceOf(const WaitSamples &samples)
{
    Patience patience;
    patience.abandons = samples.abandons();
    patience.waitedSeconds = samples.waitedSeconds();
    if (samples.abandons() < Patience::MinAbandons || samples.waitedSeconds() <= 0)
        return patience;
    patience.isDefault = false;
    patience.rate =
        static_cast<double>(samples.abandons()) / static_cast<double>(samples.waitedSeconds());
    int atRisk = samples.size();
    double there = 1;
    for (const WaitSamples::Ends &ends : samples.bySecond()) {
        if (atRisk < Patience::MinAtRisk)
            break;
        // Kaplan-Meier: who ended otherwise in the same second was still at risk in it.
        there *= 1 - static_cast<double>(ends.gaveUp) / atRisk;
        patience.curve.push_back(there);
        atRisk -= ends.gaveUp + ends.other;
    }
    return patience;
}
