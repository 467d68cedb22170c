// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amimessage.h"

#include <cstring>

namespace {
bool hasKey(std::string_view line, std::string_view key)
{
    return line.size() > key.size() && line[key.size()] == ':'
           && std::memcmp(line.data(), key.data(), key.size()) == 0;
}

/// Asterisk writes one space after the colon; more belong to the value (surprise 5).
std::string_view valueAfter(std::string_view line, size_t colon)
{
    const size_t from = colon + 1;
    return line.substr(from < line.size() && line[from] == ' ' ? from + 1 : from);
}
} // namespace

std::string_view AmiMessage::field(std::string_view key) const
{
    for (const std::string_view line : m_lines) {
        if (hasKey(line, key))
            return valueAfter(line, key.size());
    }
    return {};
}

bool AmiMessage::has(std::string_view key) const
{
    for (const std::string_view line : m_lines) {
        if (hasKey(line, key))
            return true;
    }
    return false;
}

std::vector<std::string_view> AmiMessage::all(std::string_view key) const
{
    std::vector<std::string_view> values;
    for (const std::string_view line : m_lines) {
        if (hasKey(line, key))
            values.push_back(valueAfter(line, key.size()));
    }
    return values;
}

AmiField AmiMessage::line(qsizetype index) const
{
    const std::string_view line = m_lines[size_t(index)];
    const size_t colon = line.find(':');
    if (colon == std::string_view::npos)
        return {{}, line};
    return {line.substr(0, colon), valueAfter(line, colon)};
}
