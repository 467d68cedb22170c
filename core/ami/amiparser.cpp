// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amiparser.h"

#include <algorithm>
#include <cstring>

namespace {
constexpr qsizetype FirstCapacity = 64 * 1024;
constexpr std::string_view EventKey = "Event: ";
constexpr std::string_view ResponseKey = "Response: ";
} // namespace

AmiParser::AmiParser(Limits limits) : m_limits(limits)
{
    m_message.m_lines.reserve(64);
}

void AmiParser::append(std::string_view bytes)
{
    if (m_handedOut)
        startMessage();
    makeRoom(qsizetype(bytes.size()));
    if (!bytes.empty())
        std::memcpy(m_data.get() + m_end, bytes.data(), bytes.size());
    m_end += qsizetype(bytes.size());
    m_counters.bytes += bytes.size();
}

const AmiMessage *AmiParser::next()
{
    if (m_handedOut)
        startMessage();
    while (m_scan < m_end) {
        const char *from = m_data.get();
        const void *found = std::memchr(from + m_scan, '\n', size_t(m_end - m_scan));
        if (!found) {
            m_scan = m_end;
            shedPartialLine();
            break;
        }
        const qsizetype feed = static_cast<const char *>(found) - from;
        std::string_view line(from + m_line, size_t(feed - m_line));
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        m_line = m_scan = feed + 1;
        if (takeLine(line))
            return &m_message;
    }
    return nullptr;
}

qsizetype AmiParser::pendingBytes() const
{
    return m_end - (m_handedOut ? m_line : m_begin);
}

void AmiParser::reset()
{
    startMessage();
    m_begin = m_line = m_scan = m_end = 0;
    m_counters = {};
    m_banner.clear();
    m_bannerExpected = true;
    m_discarding = m_lineCut = false;
}

/// Room for `bytes` more, by moving the unfinished message to the front or by growing. Where the
/// buffer is empty, which is nearly always, nothing is moved.
void AmiParser::makeRoom(qsizetype bytes)
{
    const qsizetype held = m_end - m_begin;
    if (held == 0)
        m_begin = m_line = m_scan = m_end = 0;
    if (m_capacity - m_end >= bytes)
        return;
    if (m_capacity - held >= bytes && held <= m_capacity / 2) {
        moveTo(m_data.get());
        return;
    }
    m_capacity = std::max({FirstCapacity, 2 * m_capacity, held + bytes});
    std::unique_ptr<char[]> larger(new char[size_t(m_capacity)]); // not make_unique: no zeroing
    moveTo(larger.get());
    m_data = std::move(larger);
}

/// Moves the unfinished message, and the views into it, to the memory at `there`.
void AmiParser::moveTo(char *there)
{
    const char *here = m_data.get() + m_begin;
    for (std::string_view &line : m_message.m_lines)
        line = {there + (line.data() - here), line.size()};
    if (m_end > m_begin)
        std::memmove(there, here, size_t(m_end - m_begin));
    m_line -= m_begin;
    m_scan -= m_begin;
    m_end -= m_begin;
    m_begin = 0;
}

void AmiParser::startMessage()
{
    m_handedOut = false;
    m_message.m_lines.clear();
    m_message.m_name = {};
    m_message.m_kind = AmiMessage::Kind::Other;
    m_begin = m_line;
}

/// Takes one whole line; true when it ended a message that can be handed out.
bool AmiParser::takeLine(std::string_view line)
{
    const bool empty = line.empty() && !m_lineCut;
    m_lineCut = false;
    if (m_discarding) {
        m_discarding = !empty;
        m_begin = m_line;
        return false;
    }
    if (empty)
        return finishMessage();
    if (m_bannerExpected) {
        m_bannerExpected = false;
        if (line.find(':') == std::string_view::npos
            && qsizetype(line.size()) <= m_limits.lineBytes) {
            m_banner = QByteArray(line.data(), qsizetype(line.size()));
            m_begin = m_line;
            return false;
        }
    }
    if (qsizetype(line.size()) > m_limits.lineBytes || m_line - m_begin > m_limits.messageBytes
        || qsizetype(m_message.m_lines.size()) >= m_limits.lines)
        discard();
    else
        m_message.m_lines.push_back(line);
    return false;
}

/// An empty line: ends a message, or stands between two (surprises 2 and 6).
bool AmiParser::finishMessage()
{
    const auto &lines = m_message.m_lines;
    if (lines.empty()) {
        m_begin = m_line;
        return false;
    }
    const std::string_view first = lines.front();
    if (first.starts_with(EventKey)) {
        m_message.m_kind = AmiMessage::Kind::Event;
        m_message.m_name = first.substr(EventKey.size());
    } else if (first.starts_with(ResponseKey)) {
        m_message.m_kind = AmiMessage::Kind::Response;
        m_message.m_name = first.substr(ResponseKey.size());
    } else if (std::none_of(lines.begin(), lines.end(),
                            [](std::string_view line) { return line.find(':') != line.npos; })) {
        ++m_counters.malformed;
        startMessage();
        return false;
    }
    ++m_counters.messages;
    m_handedOut = true;
    return true;
}

void AmiParser::discard()
{
    ++m_counters.malformed;
    m_discarding = true;
    startMessage();
}

/// A line without an end must not fill the memory. One byte more than the limit may yet be the
/// carriage return of a line that is just long enough.
void AmiParser::shedPartialLine()
{
    if (m_end - m_line <= m_limits.lineBytes + 1)
        return;
    m_bannerExpected = false;
    if (!m_discarding)
        discard();
    m_lineCut = true;
    m_begin = m_line = m_scan = m_end;
}
