// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/amiwriter.h"

#include <charconv>

namespace {

std::string_view wordOfState(int state)
{
    switch (state) {
    case 4:
        return "Ring";
    case 5:
        return "Ringing";
    case 6:
        return "Up";
    default:
        return "Down";
    }
}

} // namespace

AmiWriter &AmiWriter::begin(std::string_view event, std::string_view privilege)
{
    field("Event", event);
    m_bytes.append("Privilege: ").append(privilege).append(",all\r\n");
    return *this;
}

AmiWriter &AmiWriter::field(std::string_view key, std::string_view value)
{
    m_bytes.append(key).append(": ").append(value).append("\r\n");
    return *this;
}

AmiWriter &AmiWriter::field(std::string_view key, std::int64_t value)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    return field(key, std::string_view(digits, size_t(end - digits)));
}

AmiWriter &AmiWriter::channel(const StreamChannel &c, std::string_view prefix)
{
    const auto with = [&](std::string_view key, std::string_view value) {
        m_bytes.append(prefix);
        field(key, value);
    };
    with("Channel", c.name);
    with("ChannelState", std::to_string(c.state));
    with("ChannelStateDesc", wordOfState(c.state));
    with("CallerIDNum", c.number);
    with("CallerIDName", c.callerName);
    with("ConnectedLineNum", c.lineNumber);
    with("ConnectedLineName", c.lineName);
    with("Language", "en");
    with("AccountCode", "");
    with("Context", c.context);
    with("Exten", c.extension);
    with("Priority", std::to_string(c.priority));
    with("Uniqueid", c.uniqueid);
    with("Linkedid", c.linkedid);
    return *this;
}

AmiWriter &AmiWriter::bridge(std::string_view id, int channels)
{
    return field("BridgeUniqueid", id)
        .field("BridgeType", "basic")
        .field("BridgeTechnology", "simple_bridge")
        .field("BridgeCreator", "<unknown>")
        .field("BridgeName", "<unknown>")
        .field("BridgeNumChannels", channels)
        .field("BridgeVideoSourceMode", "none");
}

void AmiWriter::end()
{
    m_bytes.append("\r\n");
    ++m_events;
}
