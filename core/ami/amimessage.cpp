// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amimessage.h"

bool AmiMessage::has(std::string_view key) const
{
    for (size_t i = 0; i < m_ends.size(); ++i) {
        if (isKey(beginOf(i), m_ends[i], key))
            return true;
    }
    return false;
}

std::vector<std::string_view> AmiMessage::all(std::string_view key) const
{
    std::vector<std::string_view> values;
    for (size_t i = 0; i < m_ends.size(); ++i) {
        const quint32 begin = beginOf(i);
        if (isKey(begin, m_ends[i], key))
            values.push_back(valueAfter(begin + quint32(key.size()), m_ends[i]));
    }
    return values;
}

AmiField AmiMessage::line(qsizetype index) const
{
    const quint32 begin = beginOf(size_t(index));
    const quint32 end = m_ends[size_t(index)];
    const std::string_view text = textOf(begin, end);
    const size_t colon = text.find(':');
    if (colon == std::string_view::npos)
        return {{}, text};
    return {text.substr(0, colon), valueAfter(begin + quint32(colon), end)};
}
