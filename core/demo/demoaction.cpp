// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demoaction.h"

namespace {
constexpr qsizetype MaxLineBytes = 1024;
constexpr qsizetype MaxHeaders = 127;
} // namespace

QByteArray DemoAction::value(QByteArrayView name) const
{
    for (const Header &header : headers)
        if (name.compare(header.name, Qt::CaseInsensitive) == 0)
            return header.value;
    return {};
}

QList<QByteArray> DemoAction::values(QByteArrayView name) const
{
    QList<QByteArray> all;
    for (const Header &header : headers)
        if (name.compare(header.name, Qt::CaseInsensitive) == 0)
            all.append(header.value);
    return all;
}

bool DemoAction::has(QByteArrayView name) const
{
    for (const Header &header : headers)
        if (name.compare(header.name, Qt::CaseInsensitive) == 0)
            return true;
    return false;
}

void DemoActionReader::append(const QByteArray &bytes)
{
    m_pending.remove(0, m_read);
    m_read = 0;
    m_pending += bytes;
}

std::optional<DemoAction> DemoActionReader::next()
{
    for (;;) {
        const qsizetype end = m_pending.indexOf('\n', m_read);
        if (end < 0) {
            // What is already too long need not be kept until its end comes.
            if (m_pending.size() - m_read > MaxLineBytes) {
                m_isTooLong = true;
                m_read = m_pending.size();
            }
            return std::nullopt;
        }
        QByteArrayView line = QByteArrayView(m_pending).sliced(m_read, end - m_read);
        m_read = end + 1;
        if (line.endsWith('\r'))
            line.chop(1);
        if (!line.isEmpty()) {
            takeLine(line);
            continue;
        }
        DemoAction action = std::exchange(m_action, {});
        if (std::exchange(m_isTooLong, false)) {
            action = {};
            action.error = "Failed to parse message: line too long";
        } else if (action.headers.size() > MaxHeaders) {
            action.error = "Too many lines in message or allocation failure";
        } else if (action.name().isEmpty()) {
            action.error = "Missing action in request";
        }
        return action;
    }
}

void DemoActionReader::takeLine(QByteArrayView line)
{
    if (line.size() > MaxLineBytes)
        m_isTooLong = true;
    if (m_isTooLong || m_action.headers.size() > MaxHeaders)
        return;
    const qsizetype colon = line.indexOf(':');
    if (colon < 0)
        return;
    QByteArrayView value = line.sliced(colon + 1);
    while (value.startsWith(' ') || value.startsWith('\t'))
        value = value.sliced(1);
    m_action.headers.append({line.first(colon).toByteArray(), value.toByteArray()});
}
