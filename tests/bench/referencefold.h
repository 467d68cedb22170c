// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

/// The yardstick of "parse to board": the least a program can do that still follows channels and
/// agents. Lines are cut with memchr, fields stand in one array, and two open hash tables keep the
/// state of each channel and each agent. It checks nothing and remembers no text but a number.
class ReferenceFold
{
public:
    ReferenceFold();

    /// Takes the next bytes of the stream.
    void append(std::string_view bytes);

    std::uint64_t events() const { return m_events; }
    std::uint64_t connects() const { return m_connects; }
    size_t liveChannels() const { return m_channels.size(); }

private:
    struct Field
    {
        std::string_view key;
        std::string_view value;
    };
    struct Entry
    {
        int state = 0;
        char number[24] = {};
    };
    /// Open addressing by the hash of a text; the text itself is not kept.
    class Table
    {
    public:
        Entry *find(std::string_view text, bool add);
        void erase(std::string_view text);
        size_t size() const { return m_size; }

    private:
        static constexpr size_t Capacity = 1 << 16;
        static std::uint64_t hashOf(std::string_view text);
        size_t placeOf(std::uint64_t key) const;

        std::vector<std::uint64_t> m_keys = std::vector<std::uint64_t>(Capacity);
        std::vector<Entry> m_entries = std::vector<Entry>(Capacity);
        size_t m_size = 0;
    };

    size_t parse(const char *begin, const char *end);
    std::string_view field(std::string_view key) const;
    void fold();

    Table m_channels;
    Table m_agents;
    Field m_fields[512];
    size_t m_fieldCount = 0;
    std::vector<char> m_buffer;
    size_t m_held = 0;
    std::uint64_t m_events = 0;
    std::uint64_t m_joins = 0;
    std::uint64_t m_connects = 0;
    std::uint64_t m_abandons = 0;
    std::uint64_t m_hangups = 0;
    std::uint64_t m_sum = 0;
};
