// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/daemon/recordingclock.h"

#include <algorithm>
#include <charconv>

namespace {

/// Seconds since the epoch, if the text plausibly begins with such.
Timestamp epochIn(std::string_view text)
{
    constexpr qint64 Year2000 = 946'684'800;
    constexpr qint64 Year2100 = 4'102'444'800;
    qint64 seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc{} || seconds < Year2000 || seconds > Year2100)
        return {};
    int fraction = 0;
    if (end != text.data() + text.size() && *end == '.' && text.data() + text.size() - end == 7)
        std::from_chars(end + 1, end + 4, fraction);
    return Timestamp{Seconds{seconds} + Milliseconds{fraction}};
}

} // namespace

Timestamp RecordingClock::at(const AmiMessage &message)
{
    if (message.kind() != AmiMessage::Kind::Event)
        return m_now;
    if (const Timestamp stamped = epochIn(message.field("Timestamp")); isKnown(stamped)) {
        m_now = std::max(m_now, stamped);
    } else if (message.name() == "Newchannel") {
        std::string_view uid = message.field("Uniqueid");
        uid.remove_prefix(uid.rfind('-') == std::string_view::npos ? 0 : uid.rfind('-') + 1);
        m_now = std::max(m_now, epochIn(uid.substr(0, uid.find('.'))));
    } else if (message.name().starts_with("QueueMember")) {
        m_now = std::max(
            {m_now, epochIn(message.field("LastCall")), epochIn(message.field("LastPause"))});
    }
    return m_now;
}
