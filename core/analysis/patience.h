// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time.h"

#include <vector>

/// How long callers waited, counted by whole seconds, and whether they gave up.
///
/// Answered, redirected, timed out and every other end is a wait that was cut short by something
/// else: it says that the caller stayed at least so long. Bounded: what waited longer than Longest
/// is kept as having stayed at least so long; waitedSeconds() stays exact.
class WaitSamples
{
public:
    static constexpr Seconds Longest{3600};
    struct Ends
    {
        int gaveUp = 0;
        int other = 0;
        bool operator==(const Ends &) const = default;
    };

    /// With sign -1 takes one back.
    void count(Seconds waited, bool gaveUp, int sign = 1);

    int abandons() const { return m_abandons; }
    int size() const { return m_size; }
    qint64 waitedSeconds() const { return m_waitedSeconds; }
    const std::vector<Ends> &bySecond() const { return m_bySecond; }

private:
    std::vector<Ends> m_bySecond; ///< as long as the longest wait so far
    int m_abandons = 0;
    int m_size = 0;
    qint64 m_waitedSeconds = 0;
};

/// The patience of a queue's callers: how many would still be there after a wait, and how likely
/// one who has waited so far is to leave soon.
///
/// Measured: the curve of Kaplan and Meier as far as at least MinAtRisk callers support it, from
/// there on an exponential tail of the measured rate. With fewer than MinAbandons hang-ups it is
/// exponential with defaultRate(), and isDefault says so.
struct Patience
{
    static constexpr int MinAbandons = 30;
    static constexpr int MinAtRisk = 10;
    /// Stated, not measured: 34 % of callers are still there after 6 minutes (FIELD.md A, row 38),
    /// read as an exponential; a mean patience of 334 s.
    static double defaultRate();

    double rate = defaultRate(); ///< 1/s: abandons / seconds waited by all, answered included
    bool isDefault = true;
    int abandons = 0; ///< what was measured, also where the default is in force
    qint64 waitedSeconds = 0;
    std::vector<double> curve; ///< share still there after each whole second; empty by default

    /// Share of callers who would wait longer than that, 1 to 0.
    double stillThere(Seconds waited) const;
    /// Chance that a caller who has waited so far leaves within the horizon if nobody answers.
    double chanceToLeaveWithin(Seconds waited, Seconds horizon) const;

    bool operator==(const Patience &) const = default;
};

Patience patienceOf(const WaitSamples &samples);
