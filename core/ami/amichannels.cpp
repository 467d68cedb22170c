// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amichannels.h"

#include <algorithm>

namespace {

constexpr int MaxLocalPairs = 8;

void assign(std::string &to, std::string_view from)
{
    if (to != from)
        to = from;
}

} // namespace

AmiChannel &AmiChannels::upsert(const AmiMessage &message, std::string_view prefix)
{
    AmiFieldWalk walk(message);
    const std::string_view name = walk.field(prefix, "Channel");
    const std::string_view callerNumber = walk.field(prefix, "CallerIDNum");
    const std::string_view callerName = walk.field(prefix, "CallerIDName");
    const std::string_view context = walk.field(prefix, "Context");
    const std::string_view exten = walk.field(prefix, "Exten");
    const std::string_view uid = walk.field(prefix, "Uniqueid");
    auto it = m_byUid.find(uid);
    if (it == m_byUid.end()) {
        it = m_byUid.try_emplace(uid).first;
        it->second.uid = uid;
    }
    AmiChannel &channel = it->second;
    if (channel.context.empty()) { // new, or known from a QueueEntry only, which has neither
        channel.exten = exten;
        channel.context = context;
    }
    if (channel.name != name && !name.empty())
        rename(channel, name);
    const std::string_view linkedid = walk.field(prefix, "Linkedid");
    if (!linkedid.empty()) // QueueEntry has none
        assign(channel.linkedid, linkedid);
    assign(channel.callerNumber, callerNumber);
    assign(channel.callerName, callerName);
    return channel;
}

void AmiChannels::rename(AmiChannel &channel, std::string_view name)
{
    if (channel.isLocal)
        m_uidOfLocal.erase(channel.name);
    channel.name = name;
    channel.isLocal = amiIsLocal(name);
    if (channel.isLocal)
        m_uidOfLocal.insert_or_assign(channel.name, channel.uid);
}

AmiChannel *AmiChannels::find(std::string_view uid)
{
    const auto it = m_byUid.find(uid);
    return it == m_byUid.end() ? nullptr : &it->second;
}

AmiChannel *AmiChannels::otherHalf(const AmiChannel &channel)
{
    if (!channel.isLocal)
        return nullptr;
    const auto it = m_uidOfLocal.find(amiOtherHalf(channel.name));
    return it == m_uidOfLocal.end() ? nullptr : find(it->second);
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
    if (channel.bridge.empty())
        return;
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

std::vector<AmiChannel *> AmiChannels::othersInBridgeWith(const AmiChannel &channel) const
{
    std::vector<AmiChannel *> others;
    if (const auto it = m_inBridge.find(channel.bridge); it != m_inBridge.end())
        others = it->second;
    std::erase(others, &channel);
    return others;
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
    if (it->second.isLocal) {
        const auto named = m_uidOfLocal.find(it->second.name);
        if (named != m_uidOfLocal.end() && named->second == uid)
            m_uidOfLocal.erase(named);
    }
    m_byUid.erase(it);
}
