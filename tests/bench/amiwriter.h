// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// A channel of the office whose stream is made, with the fields of Asterisk's channel block.
struct StreamChannel
{
    std::string name;
    int state = 0;
    std::string number;
    std::string callerName;
    std::string lineNumber = "<unknown>";
    std::string lineName = "<unknown>";
    std::string context;
    std::string extension;
    int priority = 1;
    std::string uniqueid;
    std::string linkedid;
};

/// Writes AMI events as Asterisk does: field names, their order and their prefixes
/// (main/manager_channels.c, main/manager_bridges.c, apps/app_queue.c of Asterisk).
class AmiWriter
{
public:
    std::string &bytes() { return m_bytes; }
    int events() const { return m_events; }

    AmiWriter &begin(std::string_view event, std::string_view privilege);
    AmiWriter &field(std::string_view key, std::string_view value);
    AmiWriter &field(std::string_view key, std::int64_t value);
    /// The block of 14 fields that describes a channel; "Dest" is put before an agent's.
    AmiWriter &channel(const StreamChannel &channel, std::string_view prefix = {});
    AmiWriter &bridge(std::string_view id, int channels);
    void end();

private:
    std::string m_bytes;
    int m_events = 0;
};
