// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/flattable.h"

#include <QString>

#include <string>
#include <string_view>
#include <unordered_set>

// Small tools for texts as they stand on the wire.

/// A map by wire text that is looked up by view, without making a string.
template<typename T>
using AmiTextMap = FlatTable<std::string, T>;
using AmiTextSet = std::unordered_set<std::string, ByteHash, ByteEqual>;

/// Two wire texts as the one key of a map ("queue\ninterface"), in memory of its own.
class AmiPairKey
{
public:
    AmiPairKey(std::string_view first, std::string_view second)
    {
        const size_t size = first.size() + second.size() + 1;
        char *to = m_short;
        if (size > sizeof m_short) {
            m_long.resize(size);
            to = m_long.data();
        }
        to[first.copy(to, first.size())] = '\n';
        second.copy(to + first.size() + 1, second.size());
        m_text = {to, size};
    }
    Q_DISABLE_COPY_MOVE(AmiPairKey)
    operator std::string_view() const { return m_text; }
    std::string_view view() const { return m_text; }

private:
    char m_short[104];
    std::string m_long;
    std::string_view m_text;
};

/// UTF-8, or Latin-1 where the bytes are none (old offices).
QString amiToText(std::string_view bytes);
/// The number the text begins with, 0 when there is none; never beyond the range of int.
int amiToInt(std::string_view text);
/// A caller's number or name; empty for "<unknown>", "unknown", "anonymous" and the like, which
/// mean that it was withheld (captures, surprises 14 and 94).
QString amiToCaller(std::string_view text);

/// "PJSIP/2001" of "PJSIP/2001-0000000a"; the device a channel belongs to.
std::string_view amiDeviceOfChannel(std::string_view channel);
/// "2001" of "PJSIP/2001", "SIP/2001", "Local/2001@from-queue/n", "hint:2001@ext-local"; empty for
/// anything else.
std::string_view amiExtensionOf(std::string_view interface);
bool amiIsLocal(std::string_view channel);
/// The other half of a Local pair ("...;1" for "...;2"); empty when it is no half.
std::string amiOtherHalf(std::string_view channel);
