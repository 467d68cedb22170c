// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amichannels.h"

namespace {

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
    assign(channel.linkedid, message.field(Key(prefix, "Linkedid")));
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

void AmiChannels::erase(std::string_view uid)
{
    const auto it = m_byUid.find(uid);
    if (it == m_byUid.end())
        return;
    const auto named = m_uidOfName.find(it->second.name);
    if (named != m_uidOfName.end() && named->second == uid)
        m_uidOfName.erase(named);
    m_byUid.erase(it);
}

void AmiChannels::clear()
{
    m_byUid.clear();
    m_uidOfName.clear();
}
