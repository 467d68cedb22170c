// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/searching.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// "+7 (912) 000-41-07" and "79120004107" are one number.
QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += c;
    }
    return digits;
}

bool isNumber(const QString &word)
{
    return std::all_of(word.begin(), word.end(),
                       [](QChar c) { return c.isDigit() || u"+-()"_s.contains(c); });
}

} // namespace

bool isSought(const QString &search, const QStringList &texts)
{
    const QStringList words = search.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&texts](const QString &word) {
        const QString digits = isNumber(word) ? digitsOf(word) : QString();
        return std::any_of(texts.begin(), texts.end(), [&](const QString &text) {
            return text.contains(word, Qt::CaseInsensitive)
                   || (!digits.isEmpty() && digitsOf(text).contains(digits));
        });
    });
}
