// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amipeople.h"

#include <algorithm>

namespace {

/// Which of a person's ways says most about them: a way in use outranks a free one, a free one
/// outranks one that is gone.
int rankOf(DeviceState state)
{
    switch (state) {
    case DeviceState::InUse:
        return 8;
    case DeviceState::RingingInUse:
        return 7;
    case DeviceState::OnHold:
        return 6;
    case DeviceState::Ringing:
        return 5;
    case DeviceState::Busy:
        return 4;
    case DeviceState::Free:
        return 3;
    case DeviceState::Unknown:
        return 2;
    case DeviceState::Unavailable:
        return 1;
    case DeviceState::Invalid:
        return 0;
    }
    return 0;
}

/// List items say Name and Location, events MemberName and Interface (surprise 10).
std::string_view either(const AmiMessage &message, std::string_view first, std::string_view second)
{
    const std::string_view value = message.field(first);
    return value.empty() ? message.field(second) : value;
}

bool isTelephoneDevice(std::string_view device)
{
    return device.starts_with("PJSIP/") || device.starts_with("SIP/")
           || device.starts_with("IAX2/");
}

bool isGone(std::string_view state)
{
    return state == "UNAVAILABLE" || state == "INVALID";
}

/// More devices than any PBX has; what goes beyond is forgotten, since names come off the wire.
constexpr size_t MaxDevices = 100'000;

} // namespace

DeviceState amiDeviceState(int status)
{
    switch (status) {
    case 1:
        return DeviceState::Free;
    case 2:
        return DeviceState::InUse;
    case 3:
        return DeviceState::Busy;
    case 4:
        return DeviceState::Invalid;
    case 5:
        return DeviceState::Unavailable;
    case 6:
        return DeviceState::Ringing;
    case 7:
        return DeviceState::RingingInUse;
    case 8:
        return DeviceState::OnHold;
    default:
        return DeviceState::Unknown;
    }
}

std::string AmiPeople::keyOf(std::string_view queue, std::string_view interface)
{
    std::string key;
    key.reserve(queue.size() + interface.size() + 1);
    key.append(queue).append(1, '\n').append(interface);
    return key;
}

AgentId AmiPeople::personOf(std::string_view interface, std::string_view stateInterface)
{
    if (stateInterface.starts_with("Agent:"))
        return AgentId(amiToText(stateInterface));
    std::string_view extension = amiExtensionOf(stateInterface);
    if (extension.empty())
        extension = amiExtensionOf(interface);
    return AgentId(amiToText(extension.empty() ? interface : extension));
}

void AmiPeople::fill(Membership &m, const AmiMessage &message) const
{
    const std::string_view interface = either(message, "Interface", "Location");
    const std::string_view stateInterface = message.field("StateInterface");
    m.agent = personOf(interface, stateInterface);
    m.queue = QueueId(amiToText(message.field("Queue")));
    m.name = amiToText(either(message, "MemberName", "Name"));
    m.interface = amiToText(interface);
    m.stateInterface = amiToText(stateInterface);
    const std::string_view extension =
        amiExtensionOf(amiExtensionOf(stateInterface).empty() ? interface : stateInterface);
    m.extension = stateInterface.starts_with("Agent:") ? amiToText(stateInterface.substr(6))
                                                       : amiToText(extension);
    if (m.name.isEmpty())
        m.name = m.interface;
}

/// Reads what may change into `member`; true when something but the device changed.
bool AmiPeople::take(Member &member, const AmiMessage &message, Timestamp at, bool isNew) const
{
    Membership &m = member.last;
    bool changed = isNew;
    const std::string_view name = either(message, "MemberName", "Name");
    if (isNew || member.name != name) {
        member.name = name;
        fill(m, message);
        changed = true;
    }
    const bool paused = message.field("Paused") == "1";
    std::string_view reason = paused ? message.field("PausedReason") : std::string_view{};
    const int penalty = amiToInt(message.field("Penalty"));
    const std::string_view ringInUse = message.field("Ringinuse"); // never in a list
    const bool dynamic = message.field("Membership") == "dynamic";
    const bool isList = !message.field("Location").empty();
    if (paused != m.paused) {
        const int lastPause = amiToInt(message.field("LastPause"));
        m.paused = paused;
        m.pausedSince = !paused                   ? Timestamp{}
                        : isList && lastPause > 0 ? Timestamp{Seconds{lastPause}}
                                                  : at;
        changed = true;
    }
    if (member.reason != reason) {
        member.reason = reason;
        m.pauseReason = amiToText(reason);
        changed = true;
    }
    if (penalty != m.penalty || dynamic != m.dynamic
        || (!ringInUse.empty() && (ringInUse == "1") != m.ringInUse)) {
        m.penalty = penalty;
        m.dynamic = dynamic;
        if (!ringInUse.empty())
            m.ringInUse = ringInUse == "1";
        changed = true;
    }
    member.status = amiToInt(message.field("Status"));
    m.device = amiDeviceState(member.status);
    if (isList)
        m.inCall = message.field("InCall") == "1";
    m.lastCall = Timestamp{Seconds{amiToInt(message.field("LastCall"))}};
    return changed;
}

void AmiPeople::adopt(const std::string &key, const Member &member)
{
    Person &person = m_people[member.last.agent];
    if (std::find(person.keys.begin(), person.keys.end(), key) == person.keys.end())
        person.keys.push_back(key);
    const std::string_view interface = std::string_view(key).substr(key.find('\n') + 1);
    m_agentOfInterface.insert_or_assign(std::string(interface), member.last.agent);
    m_agentOfDevice.clear();
}

void AmiPeople::memberSeen(const AmiMessage &message, Timestamp at, EventBatch &out)
{
    const std::string key = keyOf(message.field("Queue"), either(message, "Interface", "Location"));
    auto [it, isNew] = m_members.try_emplace(key);
    const bool changed = take(it->second, message, at, isNew);
    if (isNew)
        adopt(key, it->second);
    if (changed)
        out.append({at, MembershipSeen{it->second.last}});
    tellDevice(it->second.last.agent, at, out);
}

void AmiPeople::memberMet(const AmiMessage &message, Timestamp at, EventBatch &out)
{
    if (!m_agentOfInterface.contains(message.field("Interface")))
        memberCalled(message, at, out);
}

void AmiPeople::memberCalled(const AmiMessage &message, Timestamp at, EventBatch &out)
{
    const std::string key = keyOf(message.field("Queue"), message.field("Interface"));
    const auto [it, isNew] = m_members.try_emplace(key);
    if (!isNew)
        return;
    Member &member = it->second;
    fill(member.last, message);
    member.name = message.field("MemberName");
    adopt(key, member);
    out.append({at, MembershipSeen{member.last}});
}

void AmiPeople::memberRemoved(const AmiMessage &message, Timestamp at, EventBatch &out)
{
    const std::string key = keyOf(message.field("Queue"), message.field("Interface"));
    const auto it = m_members.find(key);
    if (it == m_members.end())
        return;
    const Membership last = it->second.last;
    m_members.erase(it);
    std::erase(m_people[last.agent].keys, key);
    out.append({at, MembershipGone{last.agent, last.queue}});
}

DeviceState AmiPeople::merged(const AgentId &agent) const
{
    const auto person = m_people.constFind(agent);
    if (person == m_people.constEnd())
        return DeviceState::Unknown;
    DeviceState best = DeviceState::Invalid;
    bool any = false;
    for (const std::string &key : person->keys) {
        const auto it = m_members.find(key);
        if (it == m_members.end())
            continue;
        if (!any || rankOf(it->second.last.device) > rankOf(best))
            best = it->second.last.device;
        any = true;
    }
    if (!any)
        return DeviceState::Unknown;
    const bool free = best == DeviceState::Free || best == DeviceState::Unknown;
    return person->telephoneGone && free ? DeviceState::Unavailable : best;
}

void AmiPeople::tellDevice(const AgentId &agent, Timestamp at, EventBatch &out)
{
    const DeviceState now = merged(agent);
    Person &person = m_people[agent];
    if (now == person.told)
        return;
    person.told = now;
    out.append({at, DeviceChanged{agent, now}});
}

void AmiPeople::deviceChanged(std::string_view device, std::string_view state, Timestamp at,
                              EventBatch &out)
{
    if (!isTelephoneDevice(device))
        return;
    if (isGone(state) && m_goneDevices.size() < MaxDevices)
        m_goneDevices.emplace(device);
    else if (const auto it = m_goneDevices.find(device);
             !isGone(state) && it != m_goneDevices.end())
        m_goneDevices.erase(it);
    const AgentId agent = agentOfChannel(device);
    if (agent.isNull())
        return;
    Person &person = m_people[agent];
    if (person.telephoneGone == isGone(state))
        return;
    person.telephoneGone = isGone(state);
    tellDevice(agent, at, out);
}

void AmiPeople::join(std::string_view device, std::string_view extension)
{
    const auto known = m_extensionOfDevice.find(device);
    if (known == m_extensionOfDevice.end()) {
        if (m_extensionOfDevice.size() >= MaxDevices)
            return;
        m_extensionOfDevice.emplace(device, extension);
    } else if (known->second == extension) {
        return;
    } else {
        known->second = extension;
    }
    m_agentOfDevice.clear();
}

void AmiPeople::hintSeen(std::string_view extension, std::string_view hint)
{
    while (!hint.empty()) {
        const size_t end = hint.find_first_of("&,");
        const std::string_view device = hint.substr(0, end);
        if (isTelephoneDevice(device))
            join(device, extension);
        hint = end == std::string_view::npos ? std::string_view{} : hint.substr(end + 1);
    }
}

AgentId AmiPeople::agentOfInterface(std::string_view interface) const
{
    const auto it = m_agentOfInterface.find(interface);
    return it == m_agentOfInterface.end() ? AgentId{} : it->second;
}

AgentId AmiPeople::agentOfChannel(std::string_view channel) const
{
    if (amiIsLocal(channel))
        return {};
    const std::string_view device = amiDeviceOfChannel(channel);
    const auto cached = m_agentOfDevice.find(device);
    if (cached != m_agentOfDevice.end())
        return cached->second;
    const std::string_view extension = extensionOf(channel);
    AgentId agent(amiToText(extension));
    if (extension.empty() || !m_people.contains(agent))
        agent = {};
    if (m_agentOfDevice.size() >= MaxDevices)
        m_agentOfDevice.clear();
    m_agentOfDevice.emplace(std::string(device), agent);
    return agent;
}

AgentId AmiPeople::agentOfMemberLeg(std::string_view channel) const
{
    if (!amiIsLocal(channel))
        return agentOfChannel(channel);
    const std::string way(amiDeviceOfChannel(channel.substr(0, channel.find(';'))));
    const AgentId agent = agentOfInterface(way + "/n");
    return agent.isNull() ? agentOfInterface(way) : agent;
}

bool AmiPeople::isTelephone(std::string_view channel) const
{
    if (amiIsLocal(channel))
        return false;
    const std::string_view device = amiDeviceOfChannel(channel);
    return !agentOfChannel(channel).isNull() || m_extensionOfDevice.contains(device)
           || isHouseNumber(amiExtensionOf(device));
}

std::string_view AmiPeople::extensionOf(std::string_view channel) const
{
    const std::string_view device = amiDeviceOfChannel(channel);
    const auto hinted = m_extensionOfDevice.find(device);
    return hinted != m_extensionOfDevice.end() ? std::string_view(hinted->second)
                                               : amiExtensionOf(device);
}

bool AmiPeople::isHouseNumber(std::string_view number)
{
    return number.size() >= 2 && number.size() <= 6
           && std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
}

void AmiPeople::beginSnapshot()
{
    m_gathered.emplace();
}

void AmiPeople::addToSnapshot(const AmiMessage &message, Timestamp at)
{
    const std::string key = keyOf(message.field("Queue"), either(message, "Interface", "Location"));
    auto [it, isNew] = m_gathered->try_emplace(key);
    if (isNew) {
        // A pause that went on before keeps what only events told about it.
        if (const auto known = m_members.find(key); known != m_members.end())
            it->second.last.ringInUse = known->second.last.ringInUse;
    }
    take(it->second, message, at, isNew);
}

QList<Membership> AmiPeople::endSnapshot()
{
    QList<Membership> list;
    m_members = std::move(*m_gathered);
    m_gathered.reset();
    for (Person &person : m_people)
        person.keys.clear();
    // A member who was removed while talking still finishes the call under this interface.
    if (m_agentOfInterface.size() > MaxDevices)
        m_agentOfInterface.clear();
    for (const auto &[key, member] : m_members)
        adopt(key, member);
    m_people.removeIf([](const auto &it) { return it.value().keys.empty(); });
    for (auto it = m_people.begin(); it != m_people.end(); ++it)
        it->telephoneGone = false;
    for (const std::string &device : m_goneDevices) {
        const AgentId agent = agentOfChannel(device);
        if (!agent.isNull())
            m_people[agent].telephoneGone = true;
    }
    for (auto it = m_people.begin(); it != m_people.end(); ++it)
        it->told = merged(it.key());
    for (const auto &[key, member] : m_members) {
        list.append(member.last);
        list.last().device = m_people.value(member.last.agent).told;
    }
    std::sort(list.begin(), list.end(), [](const Membership &a, const Membership &b) {
        return std::tie(a.queue, a.interface) < std::tie(b.queue, b.interface);
    });
    return list;
}

void AmiPeople::abandonSnapshot()
{
    m_gathered.reset();
}
