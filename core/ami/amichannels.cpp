// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amichannels.h"

#include <algorithm>

namespace {

constexpr int MaxLocalPairs = 8;

/// A prefixed header name, built without an allocation.
class Key
{
public:
    Key(std::string_view prefix, std::string_view name)
    {
        m_size = prefix.copy(m_text, sizeof m_text / 2);
        m_size += name.copy(m_text + m_size, sizeof m_text - m_size);
    }
    operator std::string_view() const { return {m_text, m_size}; }

private:
    char m_text[64];
    size_t m_size = 0;
};

void assign(std::string &to, std::string_view from)
{
    if (to != from)
        to = from;
}

} // namespace

AmiChannel &AmiChannels::upsert(const AmiMessage &message, std::string_view prefix)
{
    const std::string_view uid = message.field(Key(prefix, "Uniqueid"));
    auto it = m_byUid.find(uid);
    const bool isNew = it == m_byUid.end();
    if (isNew)
        it = m_byUid.emplace(std::string(uid), AmiChannel{}).first;
    AmiChannel &channel = it->second;
    const std::string_view name = message.field(Key(prefix, "Channel"));
    if (isNew)
        channel.uid = uid;
    if (channel.name != name && !name.empty()) {
        m_uidOfName.erase(channel.name);
        channel.name = name;
        channel.isLocal = amiIsLocal(name);
        m_uidOfName.insert_or_assign(channel.name, channel.uid);
    }
    const std::string_view linkedid = message.field(Key(prefix, "Linkedid"));
    if (!linkedid.empty()) // QueueEntry has none
        assign(channel.linkedid, linkedid);
    assign(channel.callerNumber, message.field(Key(prefix, "CallerIDNum")));
    assign(channel.callerName, message.field(Key(prefix, "CallerIDName")));
    if (isNew) {
        channel.exten = message.field(Key(prefix, "Exten"));
        channel.context = message.field(Key(prefix, "Context"));
    }
    return channel;
}

AmiChannel *AmiChannels::find(std::string_view uid)
{
    const auto it = m_byUid.find(uid);
    return it == m_byUid.end() ? nullptr : &it->second;
}

AmiChannel *AmiChannels::findByName(std::string_view name)
{
    const auto it = m_uidOfName.find(name);
    return it == m_uidOfName.end() ? nullptr : find(it->second);
}

AmiChannel *AmiChannels::otherHalf(const AmiChannel &channel)
{
    return channel.isLocal ? findByName(amiOtherHalf(channel.name)) : nullptr;
}

void AmiChannels::enterBridge(AmiChannel &channel, std::string_view bridge)
{
    if (channel.bridge == bridge)
        return;
    leaveBridge(channel);
    if (bridge.empty())
        return;
    channel.bridge = bridge;
    m_inBridge[channel.bridge].push_back(&channel);
}

void AmiChannels::leaveBridge(AmiChannel &channel)
{
    const auto it = m_inBridge.find(channel.bridge);
    channel.bridge.clear();
    if (it == m_inBridge.end())
        return;
    std::erase(it->second, &channel);
    if (it->second.empty())
        m_inBridge.erase(it);
}

AmiChannel *AmiChannels::inBridgeWith(const AmiChannel &channel)
{
    const auto it = m_inBridge.find(channel.bridge);
    if (it == m_inBridge.end())
        return nullptr;
    const auto other = std::ranges::find_if(
        it->second, [&channel](const AmiChannel *there) { return there != &channel; });
    return other == it->second.end() ? nullptr : *other;
}

AmiChannel *AmiChannels::farEnd(AmiChannel *channel)
{
    for (int pairs = 0; channel && channel->isLocal; ++pairs) {
        AmiChannel *other = pairs < MaxLocalPairs ? otherHalf(*channel) : nullptr;
        channel = other ? inBridgeWith(*other) : nullptr;
    }
    return channel;
}

void AmiChannels::erase(std::string_view uid)
{
    const auto it = m_byUid.find(uid);
    if (it == m_byUid.end())
        return;
    leaveBridge(it->second);
    const auto named = m_uidOfName.find(it->second.name);
    if (named != m_uidOfName.end() && named->second == uid)
        m_uidOfName.erase(named);
    m_byUid.erase(it);
}

void AmiChannels::clear()
{
    m_byUid.clear();
    m_uidOfName.clear();
    m_inBridge.clear();
}
