// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

// Small tools for texts as they stand on the wire.

struct AmiTextHash
{
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// A map by wire text that is looked up by view, without making a string.
template<typename T>
using AmiTextMap = std::unordered_map<std::string, T, AmiTextHash, std::equal_to<>>;
using AmiTextSet = std::unordered_set<std::string, AmiTextHash, std::equal_to<>>;

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
