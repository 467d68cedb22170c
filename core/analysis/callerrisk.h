// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analysis/patience.h"

#include <QStringList>

#include <optional>

/// Numbers, and beginnings of numbers with a star behind ("+7495*"), of callers who matter most.
///
/// Only digits count. A number is known in its national and international form where one can be
/// told from the other: by its last ten digits, and by Russia's 8 for +7.
class VipNumbers
{
public:
    VipNumbers() = default;
    explicit VipNumbers(const QStringList &entries);

    bool contains(const QString &number) const;
    bool operator==(const VipNumbers &) const = default;

private:
    QStringList m_numbers;    ///< digits
    QStringList m_beginnings; ///< digits
};

/// How urgent a waiting caller is, as the settings have it.
struct RiskRule
{
    std::optional<double> callValue; ///< unset: the order is by chance alone, money is a dash
    Seconds horizon{60};
    double vipFactor = 3;
    double repeatFactor = 2; ///< of a number that was lost already today
    VipNumbers vips;

    bool operator==(const RiskRule &) const = default;
};

/// What may be lost with one caller within the horizon, with everything it was made of.
///
/// The money is what is to be expected: value x chance. The factors say who is worth more to us
/// than money and decide the order only.
struct CallerRisk
{
    double chance = 0; ///< to leave within the horizon, having waited so far
    Seconds waited{0};
    Seconds horizon{60};
    std::optional<double> callValue;
    std::optional<double> vipFactor;    ///< set where it applies
    std::optional<double> repeatFactor; ///< the same
    bool patienceIsDefault = true;
    int abandons = 0; ///< the patience was measured by
    qint64 waitedSeconds = 0;
    double patienceRate = 0; ///< 1/s

    double factor() const { return vipFactor.value_or(1) * repeatFactor.value_or(1); }
    std::optional<double> money() const;
    /// What callers are ordered by, the highest first.
    double rank() const { return callValue.value_or(1) * chance * factor(); }

    bool operator==(const CallerRisk &) const = default;
};

CallerRisk riskOf(const QString &number, int attempt, Seconds waited, const Patience &patience,
                  const RiskRule &rule);
