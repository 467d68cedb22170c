// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amiparser.h"

#include <QtGlobal>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace {
constexpr AmiParser::Limits Tight{256, 2048, 24};
constexpr qsizetype MostChunk = 700;

void require(bool holds, const char *what)
{
    if (!holds)
        qFatal("%s", what);
}

/// What a message says, after every way of reading it was tried.
std::string read(const AmiMessage &message, AmiParser::Limits limits)
{
    require(message.lineCount() > 0 && message.lineCount() <= limits.lines, "lines within limits");
    std::string all(message.name());
    for (qsizetype i = 0; i < message.lineCount(); ++i) {
        const AmiField field = message.line(i);
        require(qsizetype(field.key.size() + field.value.size()) <= limits.lineBytes,
                "line within limits");
        require(field.value.find('\n') == std::string_view::npos, "no line feed in a value");
        if (!field.key.empty()) {
            require(message.has(field.key), "a listed key is there");
            require(message.all(field.key).front() == message.field(field.key),
                    "the first is the first");
        }
        all.append(field.key).append("=").append(field.value).append("\n");
    }
    return all;
}

std::vector<std::string> messagesOf(std::string_view bytes, AmiParser::Limits limits, bool inChunks)
{
    AmiParser parser(limits);
    std::vector<std::string> messages;
    std::size_t size = inChunks ? 1 : bytes.size();
    while (!bytes.empty()) {
        size = std::min(size, bytes.size());
        parser.append(bytes.substr(0, size));
        bytes.remove_prefix(size);
        while (const AmiMessage *message = parser.next())
            messages.push_back(read(*message, limits));
        require(parser.pendingBytes() <= limits.messageBytes + limits.lineBytes + MostChunk,
                "memory is bounded");
        size = size * 7 % MostChunk + 1;
    }
    require(parser.counters().messages == messages.size(), "messages are counted");
    return messages;
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    for (const AmiParser::Limits limits : {Tight, AmiParser::Limits{}})
        require(messagesOf(bytes, limits, true) == messagesOf(bytes, limits, false),
                "any split is the same");
    return 0;
}
