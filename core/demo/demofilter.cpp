// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demofilter.h"

namespace {

QByteArrayView eventNameOf(const QByteArray &message)
{
    const qsizetype start = qsizetype(sizeof("Event: ")) - 1;
    return QByteArrayView(message).sliced(start, message.indexOf('\r') - start);
}

QByteArray headerOf(const QByteArray &message, const QByteArray &name)
{
    const QByteArray key = "\r\n" + name + ": ";
    const qsizetype at = message.indexOf(key);
    if (at < 0)
        return {};
    const qsizetype start = at + key.size();
    return message.mid(start, message.indexOf('\r', start) - start);
}

} // namespace

bool DemoFilter::add(const QByteArray &criteria, const QByteArray &filter)
{
    Rule rule;
    rule.text = filter;
    bool isExclude = false;
    if (criteria.isEmpty()) {
        isExclude = filter.startsWith('!');
        rule.text = isExclude ? filter.mid(1) : filter;
    } else if (!read(criteria, &rule, &isExclude)) {
        return false;
    }
    if (rule.method == Method::Regex) {
        rule.expression.setPattern(QString::fromUtf8(rule.text));
        rule.expression.optimize();
        if (rule.text.isEmpty() || !rule.expression.isValid())
            return false;
    }
    (isExclude ? m_excludes : m_includes).append(rule);
    return true;
}

bool DemoFilter::read(const QByteArray &criteria, Rule *rule, bool *isExclude)
{
    static const QRegularExpression Part(
        QStringLiteral("\\s*(action|name|header|method)\\(([^)]*)\\)\\s*(?:,|$)"));
    const QString text = QString::fromUtf8(criteria);
    qsizetype at = 0;
    rule->method = Method::None;
    while (at < text.size()) {
        const auto part = Part.match(text, at, QRegularExpression::NormalMatch,
                                     QRegularExpression::AnchorAtOffsetMatchOption);
        if (!part.hasMatch())
            return false;
        at = part.capturedEnd();
        const QString key = part.captured(1);
        const QByteArray value = part.captured(2).toUtf8();
        if (key == QLatin1String("action"))
            *isExclude = value == "exclude";
        else if (key == QLatin1String("name"))
            rule->eventName = value;
        else if (key == QLatin1String("header"))
            rule->header = value;
        else if (value == "regex")
            rule->method = Method::Regex;
        else if (value == "exact")
            rule->method = Method::Exact;
        else if (value == "starts_with")
            rule->method = Method::StartsWith;
        else if (value == "ends_with")
            rule->method = Method::EndsWith;
        else if (value == "contains")
            rule->method = Method::Contains;
        else if (value != "none")
            return false;
    }
    return true;
}

bool DemoFilter::lets(const QByteArray &message) const
{
    for (const Rule &rule : m_excludes)
        if (matches(rule, message))
            return false;
    for (const Rule &rule : m_includes)
        if (matches(rule, message))
            return true;
    return m_includes.isEmpty();
}

bool DemoFilter::matches(const Rule &rule, const QByteArray &message)
{
    if (!rule.eventName.isEmpty() && eventNameOf(message) != rule.eventName)
        return false;
    if (rule.method == Method::None)
        return true;
    const QByteArray where = rule.header.isEmpty() ? message : headerOf(message, rule.header);
    switch (rule.method) {
    case Method::Regex:
        return rule.expression.match(QString::fromUtf8(where)).hasMatch();
    case Method::Exact:
        return where == rule.text;
    case Method::StartsWith:
        return where.startsWith(rule.text);
    case Method::EndsWith:
        return where.endsWith(rule.text);
    case Method::Contains:
        return where.contains(rule.text);
    case Method::None:
        return true;
    }
    return true;
}
