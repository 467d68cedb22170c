// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/callerrisk.h"

#include <algorithm>

namespace {

constexpr qsizetype NationalDigits = 10;

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits.append(c);
    }
    const bool isAbroad = digits.startsWith(QLatin1StringView("00")) && digits.size() > 2;
    return isAbroad ? digits.mid(2) : digits;
}

/// The number with its country where that can be told.
QString international(const QString &digits)
{
    const bool isRussian = digits.size() == NationalDigits + 1 && digits.startsWith(u'8');
    return isRussian ? u'7' + digits.mid(1) : digits;
}

bool isSameNumber(const QString &a, const QString &b)
{
    if (a.size() < NationalDigits || b.size() < NationalDigits)
        return a == b;
    return QStringView(a).last(NationalDigits) == QStringView(b).last(NationalDigits);
}

} // namespace

VipNumbers::VipNumbers(const QStringList &entries)
{
    for (const QString &entry : entries) {
        const QString digits = digitsOf(entry);
        if (digits.isEmpty())
            continue;
        if (entry.trimmed().endsWith(u'*'))
            m_beginnings.append(digits);
        else
            m_numbers.append(digits);
    }
}

bool VipNumbers::contains(const QString &number) const
{
    const QString digits = digitsOf(number);
    if (digits.isEmpty())
        return false;
    const QString whole = international(digits);
    return std::any_of(m_numbers.cbegin(), m_numbers.cend(),
                       [&digits](const QString &vip) { return isSameNumber(vip, digits); })
           || std::any_of(m_beginnings.cbegin(), m_beginnings.cend(), [&](const QString &begins) {
                  return digits.startsWith(begins) || whole.startsWith(begins);
              });
}

std::optional<double> CallerRisk::money() const
{
    return callValue ? std::optional(*callValue * chance) : std::nullopt;
}

CallerRisk riskOf(const QString &number, int attempt, Seconds waited, const Patience &patience,
                  const RiskRule &rule)
{
    CallerRisk risk;
    risk.waited = std::max(waited, Seconds{0});
    risk.horizon = rule.horizon;
    risk.chance = patience.chanceToLeaveWithin(risk.waited, rule.horizon);
    risk.callValue = rule.callValue;
    if (rule.vips.contains(number))
        risk.vipFactor = rule.vipFactor;
    if (attempt >= 2)
        risk.repeatFactor = rule.repeatFactor;
    risk.patienceIsDefault = patience.isDefault;
    risk.abandons = patience.abandons;
    risk.waitedSeconds = patience.waitedSeconds;
    risk.patienceRate = patience.rate;
    return risk;
}
