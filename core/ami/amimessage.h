// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/bytehash.h"

#include <QtGlobal>

#include <string_view>
#include <vector>

struct AmiField
{
    std::string_view key;
    std::string_view value;
};

/// One message of the Asterisk Manager Interface, as views into the parser's buffer.
///
/// Valid until the parser that made it is touched again: copy what is to be kept. Looking a field
/// up allocates nothing. Keys compare exactly as Asterisk spells them; where a key repeats
/// (`Output`, `ChanVariable`) field() gives the first. The first header decides what the message
/// is, not the presence of `Response` further down (captures, surprise 4).
class AmiMessage
{
public:
    enum class Kind : quint8 { Event, Response, Other };

    Kind kind() const { return m_kind; }
    /// "QueueCallerJoin" of an event, "Success" of a response, empty otherwise.
    std::string_view name() const { return m_name; }

    /// Value of the first header `key`; empty when it is missing or has no value.
    std::string_view field(std::string_view key) const;
    /// The same looked for from the end, where a message says what is its own. Of a key that
    /// repeats, the last.
    std::string_view lastField(std::string_view key) const;
    bool has(std::string_view key) const;
    std::vector<std::string_view> all(std::string_view key) const;

    /// Lines in order; a line with no colon has an empty key and is its own value.
    qsizetype lineCount() const { return qsizetype(m_ends.size()); }
    AmiField line(qsizetype index) const;

private:
    friend class AmiParser;
    friend class AmiFieldWalk;

    quint32 beginOf(size_t line) const { return line == 0 ? 0 : m_ends[line - 1] + 1; }
    bool isKey(quint32 begin, quint32 end, std::string_view key) const;
    std::string_view textOf(quint32 begin, quint32 end) const;
    std::string_view valueAfter(quint32 colon, quint32 end) const;

    Kind m_kind = Kind::Other;
    std::string_view m_name;
    const char *m_text = nullptr;
    std::vector<quint32> m_ends; ///< offsets of the line feeds in m_text; no line is empty
};

/// Reads fields in about the order in which they stand: each search goes on behind the last hit,
/// and round to the front, so that reading a whole block is one pass over the message.
///
/// For keys that do not repeat.
class AmiFieldWalk
{
public:
    explicit AmiFieldWalk(const AmiMessage &message) : m_message(message) {}

    /// Value of the header `prefix` + `key`; empty when it is missing or has no value.
    std::string_view field(std::string_view prefix, std::string_view key);
    std::string_view field(std::string_view key) { return field({}, key); }

private:
    const AmiMessage &m_message;
    size_t m_next = 0; ///< the line behind the last hit
};

// Inline and without memcmp: most keys differ in their first bytes, if they are as long at all.

inline bool AmiMessage::isKey(quint32 begin, quint32 end, std::string_view key) const
{
    return end - begin > key.size() && m_text[begin + key.size()] == ':'
           && ByteEqual{}({m_text + begin, key.size()}, key);
}

/// The bytes before a line feed, without the carriage return.
inline std::string_view AmiMessage::textOf(quint32 begin, quint32 end) const
{
    if (end > begin && m_text[end - 1] == '\r')
        --end;
    return {m_text + begin, end - begin};
}

/// Asterisk writes one space after the colon; more belong to the value (surprise 5).
inline std::string_view AmiMessage::valueAfter(quint32 colon, quint32 end) const
{
    const quint32 begin = colon + 1;
    return textOf(begin < end && m_text[begin] == ' ' ? begin + 1 : begin, end);
}

inline std::string_view AmiMessage::field(std::string_view key) const
{
    quint32 begin = 0;
    for (const quint32 end : m_ends) {
        if (isKey(begin, end, key))
            return valueAfter(begin + quint32(key.size()), end);
        begin = end + 1;
    }
    return {};
}

inline std::string_view AmiMessage::lastField(std::string_view key) const
{
    for (size_t i = m_ends.size(); i-- > 0;) {
        const quint32 begin = beginOf(i);
        if (isKey(begin, m_ends[i], key))
            return valueAfter(begin + quint32(key.size()), m_ends[i]);
    }
    return {};
}

inline std::string_view AmiFieldWalk::field(std::string_view prefix, std::string_view key)
{
    const size_t count = m_message.m_ends.size();
    const auto skip = quint32(prefix.size());
    for (size_t tried = 0; tried < count; ++tried) {
        const size_t line = m_next < count ? m_next : 0;
        m_next = line + 1;
        const quint32 begin = m_message.beginOf(line);
        const quint32 end = m_message.m_ends[line];
        if (end - begin > skip && m_message.isKey(begin + skip, end, key)
            && std::string_view(m_message.m_text + begin, skip) == prefix)
            return m_message.valueAfter(begin + skip + quint32(key.size()), end);
    }
    return {};
}
