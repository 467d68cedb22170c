// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amitext.h"

#include <QStringDecoder>

#include <algorithm>
#include <charconv>

namespace {

bool isAscii(std::string_view bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) == 0; });
}

bool equalsIgnoringCase(std::string_view text, std::string_view lower)
{
    return std::equal(text.begin(), text.end(), lower.begin(), lower.end(), [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b;
    });
}

} // namespace

QString amiToText(std::string_view bytes)
{
    const auto size = qsizetype(bytes.size());
    if (isAscii(bytes))
        return QString::fromLatin1(bytes.data(), size);
    QStringDecoder decoder(QStringConverter::Utf8);
    QString text = decoder(QByteArrayView(bytes.data(), size));
    return decoder.hasError() ? QString::fromLatin1(bytes.data(), size) : text;
}

int amiToInt(std::string_view text)
{
    int value = 0;
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

QString amiToCaller(std::string_view text)
{
    for (const std::string_view withheld :
         {"<unknown>", "unknown", "anonymous", "restricted", "unavailable", "asserted", "s"}) {
        if (equalsIgnoringCase(text, withheld))
            return {};
    }
    return amiToText(text);
}

std::string_view amiDeviceOfChannel(std::string_view channel)
{
    // "-0000000a": a counter in hexadecimal. A device's own name may hold a dash as well.
    constexpr size_t suffix = 9;
    if (channel.size() <= suffix || channel[channel.size() - suffix] != '-')
        return channel;
    const std::string_view counter = channel.substr(channel.size() - suffix + 1);
    const bool isCounter = std::all_of(counter.begin(), counter.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    });
    return isCounter ? channel.substr(0, channel.size() - suffix) : channel;
}

std::string_view amiExtensionOf(std::string_view interface)
{
    std::string_view rest;
    for (const std::string_view prefix :
         {"Local/", "PJSIP/", "SIP/", "IAX2/", "hint:", "SCCP/", "DAHDI/", "local/", "pjsip/"}) {
        if (interface.starts_with(prefix)) {
            rest = interface.substr(prefix.size());
            break;
        }
    }
    return rest.substr(0, rest.find_first_of("@/&,"));
}

bool amiIsLocal(std::string_view channel)
{
    return channel.starts_with("Local/");
}

std::string amiOtherHalf(std::string_view channel)
{
    if (channel.size() < 2 || channel[channel.size() - 2] != ';')
        return {};
    std::string other(channel);
    other.back() = channel.back() == '1' ? '2' : '1';
    return other;
}
