// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// What a busy queue centre's Asterisk sends: whole, consistent and in the order a PBX mixes it.
struct AmiStream
{
    struct Options
    {
        int agents = 200;
        int queues = 20;
        int mostQueuesPerAgent = 3;
        int events = 1'000'000;
        std::uint64_t seed = 1;
    };
    /// The bytes from `offset` on came at `epochMs` or later.
    struct Mark
    {
        size_t offset = 0;
        std::int64_t epochMs = 0;
    };

    std::string bytes;
    std::vector<Mark> seconds; ///< one for each simulated second in which something was sent
    int events = 0;
};

/// A small simulation makes the stream: every Hangup has its Newchannel, positions and counts of a
/// queue add up, no agent has two calls, and states of members follow their calls. Same options,
/// same bytes.
AmiStream makeAmiStream(const AmiStream::Options &options);

/// The answer to QueueStatus: every queue, every membership, nobody waiting.
std::string makeQueueStatus(const AmiStream::Options &options, std::string_view actionId);
