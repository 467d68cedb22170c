// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amiaction.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype LongestLine = 1000;

bool fitsOnOneLine(QByteArrayView text)
{
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

Result<QByteArray> headerLine(QByteArrayView key, QByteArrayView value)
{
    if (key.isEmpty() || key.contains(':') || !fitsOnOneLine(key) || !fitsOnOneLine(value))
        return tl::unexpected(
            Error{Error::Code::Malformed, u"a header does not fit on one line"_s});
    if (key.size() + value.size() > LongestLine)
        return tl::unexpected(Error{Error::Code::Malformed, u"a header is too long"_s});
    QByteArray line;
    line.append(key).append(": ").append(value).append("\r\n");
    return line;
}
} // namespace

AmiAction &&AmiAction::with(QByteArrayView key, QByteArrayView value) &&
{
    m_headers.append({key.toByteArray(), value.toByteArray()});
    return std::move(*this);
}

AmiAction &&AmiAction::withText(QByteArrayView key, const QString &value) &&
{
    m_headers.append({key.toByteArray(), value.toUtf8()});
    return std::move(*this);
}

AmiAction &&AmiAction::listUntil(QByteArrayView completeEvent) &&
{
    m_completeEvent = completeEvent.toByteArray();
    return std::move(*this);
}

AmiAction &&AmiAction::within(Milliseconds limit) &&
{
    m_limit = limit;
    return std::move(*this);
}

Result<QByteArray> AmiAction::bytes(QByteArrayView actionId) const
{
    QList<Header> headers{{"Action", m_name}, {"ActionID", actionId.toByteArray()}};
    headers += m_headers;
    QByteArray all;
    for (const Header &header : std::as_const(headers)) {
        const Result<QByteArray> line = headerLine(header.key, header.value);
        if (!line)
            return line;
        all += *line;
    }
    return all + "\r\n";
}

QByteArray AmiReply::field(QByteArrayView key) const
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [key](const Field &field) { return field.key == key; });
    return found == fields.end() ? QByteArray() : found->value;
}
