// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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
    bool has(std::string_view key) const;
    std::vector<std::string_view> all(std::string_view key) const;

    /// Lines in order; a line with no colon has an empty key and is its own value.
    qsizetype lineCount() const { return qsizetype(m_ends.size()); }
    AmiField line(qsizetype index) const;

private:
    friend class AmiParser;

    std::string_view textOf(quint32 begin, quint32 end) const;
    std::string_view valueAfter(quint32 colon, quint32 end) const;
    template<typename Visit>
    void forEach(std::string_view key, Visit &&visit) const;

    Kind m_kind = Kind::Other;
    std::string_view m_name;
    const char *m_text = nullptr;
    std::vector<quint32> m_ends; ///< offsets of the line feeds in m_text; no line is empty
};
