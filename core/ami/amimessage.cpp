// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amimessage.h"

#include <cstring>

/// Calls visit(value) for the lines with this key until it returns false.
template<typename Visit>
void AmiMessage::forEach(std::string_view key, Visit &&visit) const
{
    const auto length = quint32(key.size());
    quint32 begin = 0;
    for (const quint32 end : m_ends) {
        if (end - begin > length && m_text[begin + length] == ':'
            && std::memcmp(m_text + begin, key.data(), key.size()) == 0
            && !visit(valueAfter(begin + length, end)))
            return;
        begin = end + 1;
    }
}

std::string_view AmiMessage::field(std::string_view key) const
{
    std::string_view value;
    forEach(key, [&](std::string_view found) {
        value = found;
        return false;
    });
    return value;
}

bool AmiMessage::has(std::string_view key) const
{
    bool found = false;
    forEach(key, [&](std::string_view) {
        found = true;
        return false;
    });
    return found;
}

std::vector<std::string_view> AmiMessage::all(std::string_view key) const
{
    std::vector<std::string_view> values;
    forEach(key, [&](std::string_view value) {
        values.push_back(value);
        return true;
    });
    return values;
}

AmiField AmiMessage::line(qsizetype index) const
{
    const auto i = size_t(index);
    const quint32 begin = i == 0 ? 0 : m_ends[i - 1] + 1;
    const std::string_view text = textOf(begin, m_ends[i]);
    const size_t colon = text.find(':');
    if (colon == std::string_view::npos)
        return {{}, text};
    return {text.substr(0, colon), valueAfter(begin + quint32(colon), m_ends[i])};
}

/// The bytes before a line feed, without the carriage return.
std::string_view AmiMessage::textOf(quint32 begin, quint32 end) const
{
    if (end > begin && m_text[end - 1] == '\r')
        --end;
    return {m_text + begin, end - begin};
}

/// Asterisk writes one space after the colon; more belong to the value (surprise 5).
std::string_view AmiMessage::valueAfter(quint32 colon, quint32 end) const
{
    const quint32 begin = colon + 1;
    return textOf(begin < end && m_text[begin] == ' ' ? begin + 1 : begin, end);
}
