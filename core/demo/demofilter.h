// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QRegularExpression>

/// The event filters of one session, as action Filter adds them.
///
/// Both kinds: a regular expression over the whole event ("!Event: VarSet" leaves it out), and
/// MatchCriteria such as "action(exclude),name(Newexten)" (Asterisk 20.12, 21.7, 22 and later).
class DemoFilter
{
public:
    /// False when the filter does not compile.
    bool add(const QByteArray &criteria, const QByteArray &filter);
    bool lets(const QByteArray &message) const;

private:
    enum class Method : quint8 { Regex, Exact, StartsWith, EndsWith, Contains, None };
    struct Rule
    {
        QByteArray eventName; ///< empty: any
        QByteArray header;    ///< empty: the whole event
        Method method = Method::Regex;
        QByteArray text;
        QRegularExpression expression;
    };

    static bool read(const QByteArray &criteria, Rule *rule, bool *isExclude);
    static bool matches(const Rule &rule, const QByteArray &message);

    QList<Rule> m_includes;
    QList<Rule> m_excludes;
};
