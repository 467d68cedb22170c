// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/referencefold.h"

#include <algorithm>
#include <cstdlib>

namespace {
constexpr size_t BufferBytes = 256 * 1024;
} // namespace

// ---- Table ----------------------------------------------------------------------------------

std::uint64_t ReferenceFold::Table::hashOf(std::string_view text)
{
    constexpr std::uint64_t Golden = 0x9E3779B97F4A7C15;
    std::uint64_t hash = 0xCBF29CE484222325;
    const char *at = text.data();
    size_t left = text.size();
    for (; left >= 8; at += 8, left -= 8) {
        std::uint64_t word;
        std::memcpy(&word, at, 8);
        hash = (hash ^ word) * Golden;
        hash ^= hash >> 29;
    }
    std::uint64_t word = 0;
    std::memcpy(&word, at, left);
    hash = (hash ^ word ^ (std::uint64_t(left) << 56)) * Golden;
    return (hash ^ (hash >> 32)) | 1;
}

/// Where the key stands, or the free place where it would.
size_t ReferenceFold::Table::placeOf(std::uint64_t key) const
{
    size_t at = key & (Capacity - 1);
    while (m_keys[at] != 0 && m_keys[at] != key)
        at = (at + 1) & (Capacity - 1);
    return at;
}

ReferenceFold::Entry *ReferenceFold::Table::find(std::string_view text, bool add)
{
    const std::uint64_t key = hashOf(text);
    const size_t at = placeOf(key);
    if (m_keys[at] == 0) {
        if (!add)
            return nullptr;
        m_keys[at] = key;
        m_entries[at] = {};
        ++m_size;
    }
    return &m_entries[at];
}

void ReferenceFold::Table::erase(std::string_view text)
{
    size_t hole = placeOf(hashOf(text));
    if (m_keys[hole] == 0)
        return;
    --m_size;
    // What was pushed past the hole moves up, so that it is still found.
    for (size_t at = (hole + 1) & (Capacity - 1); m_keys[at] != 0; at = (at + 1) & (Capacity - 1)) {
        const size_t home = m_keys[at] & (Capacity - 1);
        const bool staysFound = hole <= at ? hole < home && home <= at : hole < home || home <= at;
        if (staysFound)
            continue;
        m_keys[hole] = m_keys[at];
        m_entries[hole] = m_entries[at];
        hole = at;
    }
    m_keys[hole] = 0;
}

// ---- ReferenceFold --------------------------------------------------------------------------

ReferenceFold::ReferenceFold() : m_buffer(BufferBytes) {}

void ReferenceFold::append(std::string_view bytes)
{
    while (!bytes.empty()) {
        const size_t taken = std::min(bytes.size(), m_buffer.size() - m_held);
        std::memcpy(m_buffer.data() + m_held, bytes.data(), taken);
        bytes.remove_prefix(taken);
        m_held += taken;
        const size_t used = parse(m_buffer.data(), m_buffer.data() + m_held);
        if (used < m_held)
            std::memmove(m_buffer.data(), m_buffer.data() + used, m_held - used);
        m_held -= used;
    }
}

/// Folds whole messages; gives the number of bytes they took.
size_t ReferenceFold::parse(const char *begin, const char *end)
{
    const char *line = begin;
    const char *done = begin;
    while (line < end) {
        const auto *feed = static_cast<const char *>(std::memchr(line, '\n', size_t(end - line)));
        if (!feed)
            break;
        const char *stop = feed > line && feed[-1] == '\r' ? feed - 1 : feed;
        if (stop == line) {
            ++m_events;
            fold();
            m_fieldCount = 0;
            done = feed + 1;
        } else if (const auto *colon =
                       static_cast<const char *>(std::memchr(line, ':', size_t(stop - line)));
                   colon && m_fieldCount < std::size(m_fields)) {
            const char *value = colon + 1;
            value += value < stop && *value == ' ' ? 1 : 0;
            m_fields[m_fieldCount++] = {{line, size_t(colon - line)},
                                        {value, size_t(stop - value)}};
        }
        line = feed + 1;
    }
    m_fieldCount = 0;
    return size_t(done - begin);
}

std::string_view ReferenceFold::field(std::string_view key) const
{
    for (size_t i = 0; i < m_fieldCount; ++i) {
        if (m_fields[i].key.size() == key.size()
            && std::memcmp(m_fields[i].key.data(), key.data(), key.size()) == 0)
            return m_fields[i].value;
    }
    return {};
}

void ReferenceFold::fold()
{
    if (m_fieldCount == 0 || m_fields[0].key != "Event")
        return;
    const auto number = [this](std::string_view key) {
        return std::uint64_t(std::atoi(field(key).data())); // the line's end stops it
    };
    const std::string_view event = m_fields[0].value;
    if (event == "Newchannel") {
        Entry *channel = m_channels.find(field("Uniqueid"), true);
        const std::string_view caller = field("CallerIDNum");
        channel->number[caller.copy(channel->number, sizeof channel->number - 1)] = '\0';
    } else if (event == "Newstate") {
        m_channels.find(field("Uniqueid"), true)->state = field("ChannelState")[0] - '0';
    } else if (event == "Hangup") {
        ++m_hangups;
        m_channels.erase(field("Uniqueid"));
    } else if (event == "QueueCallerJoin") {
        ++m_joins;
        m_sum += field("Queue").size() + number("Count");
    } else if (event == "QueueCallerAbandon") {
        ++m_abandons;
        m_sum += number("HoldTime");
    } else if (event == "AgentConnect") {
        ++m_connects;
        m_sum += number("HoldTime");
    } else if (event == "QueueMemberStatus") {
        m_agents.find(field("Interface"), true)->state = field("Status")[0] - '0';
        m_sum += field("Queue").size();
    }
}
