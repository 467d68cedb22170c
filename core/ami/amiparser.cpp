// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amiparser.h"

#include "core/ami/linefeeds.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace {
constexpr qsizetype FirstCapacity = 64 * 1024;
constexpr qsizetype MostMessageBytes = 1 << 30; // AmiMessage counts in 32 bits
constexpr std::string_view EventHeader = "Event: ";
constexpr std::string_view ResponseHeader = "Response: ";
} // namespace

AmiParser::AmiParser(Limits limits) : m_limits(limits)
{
    m_limits.messageBytes = std::min(m_limits.messageBytes, MostMessageBytes);
    m_message.m_ends.reserve(64);
}

void AmiParser::append(std::string_view bytes)
{
    if (bytes.empty())
        return;
    std::memcpy(reserve(qsizetype(bytes.size())), bytes.data(), bytes.size());
    commit(qsizetype(bytes.size()));
}

/// Makes room by moving the unfinished message to the front or by growing. Where nothing is
/// held, which is nearly always, nothing is moved.
char *AmiParser::reserve(qsizetype bytes)
{
    if (m_handedOut)
        startMessage();
    const qsizetype held = m_end - m_begin;
    if (held == 0 || (m_capacity - m_end < bytes && m_capacity - held >= bytes && held <= m_begin))
        moveTo(m_data.get());
    if (m_capacity - m_end < bytes) {
        m_capacity = std::max({FirstCapacity, 2 * m_capacity, held + bytes});
        // Not make_unique: the bytes need no zeroing.
        std::unique_ptr<char[]> larger(new char[size_t(m_capacity + LineFeedBlock)]);
        moveTo(larger.get());
        m_data = std::move(larger);
    }
    return m_data.get() + m_end;
}

void AmiParser::commit(qsizetype bytes)
{
    m_end += bytes;
    m_counters.bytes += quint64(bytes);
}

/// Takes the line that ends at `feed`; true when it ended a message that can be handed out.
inline bool AmiParser::takeLine(qsizetype feed)
{
    const qsizetype length = feed - m_line;
    const bool empty = length == 0 || (length == 1 && m_data[size_t(m_line)] == '\r');
    if (m_discarding || m_bannerExpected || length > m_limits.lineBytes
        || feed - m_begin >= m_limits.messageBytes
        || qsizetype(m_message.m_ends.size()) >= m_limits.lines)
        return takeOddLine(feed, empty);
    m_line = feed + 1;
    if (empty)
        return finishMessage();
    m_message.m_ends.push_back(quint32(feed - m_begin));
    return false;
}

const AmiMessage *AmiParser::next()
{
    if (m_handedOut)
        startMessage();
    for (;;) {
        while (m_feeds != 0) {
            const qsizetype feed = m_feedsAt + std::countr_zero(m_feeds);
            m_feeds &= m_feeds - 1;
            if (takeLine(feed))
                return &m_message;
        }
        if (m_scan == m_end)
            break;
        m_feedsAt = m_scan;
        m_feeds = lineFeedMask(m_data.get() + m_scan);
        if (m_end - m_scan < LineFeedBlock)
            m_feeds &= (quint64(1) << (m_end - m_scan)) - 1;
        m_scan = std::min(m_end, m_scan + LineFeedBlock);
    }
    shedPartialLine();
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
    m_feeds = 0;
    m_counters = {};
    m_banner.clear();
    m_bannerExpected = true;
    m_discarding = m_lineCut = false;
}

/// Moves what is held to the front of the memory at `there`.
void AmiParser::moveTo(char *there)
{
    if (m_end > m_begin)
        std::memmove(there, m_data.get() + m_begin, size_t(m_end - m_begin));
    m_line -= m_begin;
    m_scan -= m_begin;
    m_end -= m_begin;
    m_feedsAt -= m_begin; // may become negative: the bits below m_begin are taken
    m_begin = 0;
}

void AmiParser::startMessage()
{
    m_handedOut = false;
    m_message.m_ends.clear();
    m_begin = m_line;
}

/// The rare cases of takeLine(): the first line of the connection, and whatever is too long.
bool AmiParser::takeOddLine(qsizetype feed, bool empty)
{
    const qsizetype begin = m_line;
    m_line = feed + 1;
    empty = empty && !m_lineCut;
    m_lineCut = false;
    if (m_discarding) {
        m_discarding = !empty;
        m_begin = m_line;
        return false;
    }
    if (empty)
        return finishMessage();
    std::string_view line(m_data.get() + begin, size_t(feed - begin));
    if (line.back() == '\r')
        line.remove_suffix(1);
    const bool fits = qsizetype(line.size()) <= m_limits.lineBytes;
    const bool first = std::exchange(m_bannerExpected, false);
    if (first && fits && line.find(':') == std::string_view::npos) {
        m_banner = QByteArray(line.data(), qsizetype(line.size()));
        m_begin = m_line;
    } else if (fits && feed - m_begin < m_limits.messageBytes
               && qsizetype(m_message.m_ends.size()) < m_limits.lines) {
        m_message.m_ends.push_back(quint32(feed - m_begin));
    } else {
        discard();
    }
    return false;
}

/// An empty line: ends a message, or stands between two (surprises 2 and 6).
bool AmiParser::finishMessage()
{
    if (m_message.m_ends.empty()) {
        m_begin = m_line;
        return false;
    }
    m_message.m_text = m_data.get() + m_begin;
    if (!nameMessage()) {
        ++m_counters.malformed;
        startMessage();
        return false;
    }
    ++m_counters.messages;
    m_handedOut = true;
    return true;
}

/// What the message is, by its first header (surprise 4); false when it has no header at all.
bool AmiParser::nameMessage()
{
    const std::string_view first = m_message.textOf(0, m_message.m_ends.front());
    m_message.m_name = {};
    m_message.m_kind = AmiMessage::Kind::Other;
    if (first.starts_with(EventHeader)) {
        m_message.m_kind = AmiMessage::Kind::Event;
        m_message.m_name = first.substr(EventHeader.size());
        return true;
    }
    if (first.starts_with(ResponseHeader)) {
        m_message.m_kind = AmiMessage::Kind::Response;
        m_message.m_name = first.substr(ResponseHeader.size());
        return true;
    }
    const std::string_view whole(m_message.m_text, m_message.m_ends.back());
    return whole.find(':') != std::string_view::npos;
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
    m_begin = m_line = m_end;
}
