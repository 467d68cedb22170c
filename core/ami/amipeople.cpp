// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amipeople.h"

#include <algorithm>
#include <utility>

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

AgentId AmiPeople::personOf(std::string_view interface, std::string_view stateInterface)
{
    if (stateInterface.starts_with("Agent:"))
        return AgentId(amiToText(stateInterface));
    std::string_view extension = amiExtensionOf(stateInterface);
    if (extension.empty())
        extension = amiExtensionOf(interface);
    return AgentId(amiToText(extension.empty() ? interface : extension));
}

void AmiPeople::fill(Membership &m, const AmiMessage &message)
{
    const std::string_view queue = message.field("Queue");
    const std::string_view interface = either(message, "Interface", "Location");
    const std::string_view stateInterface = message.field("StateInterface");
    auto known = m_queueIds.find(queue);
    if (known == m_queueIds.end())
        known = m_queueIds.emplace(std::string(queue), QueueId(amiToText(queue))).first;
    m.queue = known->second;
    m.agent = personOf(interface, stateInterface);
    m.interface = amiToText(interface);
    m.stateInterface = stateInterface == interface ? m.interface : amiToText(stateInterface);
    const std::string_view extension =
        amiExtensionOf(amiExtensionOf(stateInterface).empty() ? interface : stateInterface);
    m.extension = stateInterface.starts_with("Agent:") ? amiToText(stateInterface.substr(6))
                                                       : amiToText(extension);
    if (m.extension == m.agent.value())
        m.extension = m.agent.value(); // one text in memory for both
    m.name = amiToText(either(message, "MemberName", "Name"));
    if (m.name.isEmpty())
        m.name = m.interface;
}

/// Reads what may change into `member`; true when something but the device changed.
bool AmiPeople::take(Member &member, const AmiMessage &message, Timestamp at, bool isNew)
{
    Membership &m = member.last;
    bool changed = isNew;
    const bool isList = !message.field("Location").empty();
    AmiFieldWalk walk(message);
    const std::string_view name = walk.field(isList ? "Name" : "MemberName");
    const bool dynamic = walk.field("Membership") == "dynamic";
    const int penalty = amiToInt(walk.field("Penalty"));
    const int lastCall = amiToInt(walk.field("LastCall"));
    const int lastPause = isList ? amiToInt(walk.field("LastPause")) : 0;
    const bool inCall = walk.field("InCall") == "1";
    member.status = amiToInt(walk.field("Status"));
    const bool paused = walk.field("Paused") == "1";
    const std::string_view reason = paused ? walk.field("PausedReason") : std::string_view{};
    const std::string_view ringInUse =
        isList ? std::string_view{} : walk.field("Ringinuse"); // never in a list
    if (m.queue.isNull() || member.name != name) {
        member.name = name;
        fill(m, message);
        changed = true;
    }
    if (paused != m.paused) {
        m.paused = paused;
        m.pausedSince = !paused ? Timestamp{} : lastPause > 0 ? Timestamp{Seconds{lastPause}} : at;
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
    m.device = amiDeviceState(member.status);
    if (isList)
        m.inCall = inCall;
    m.lastCall = Timestamp{Seconds{lastCall}};
    return changed;
}

void AmiPeople::adopt(People &people, std::string_view interface, Member &member)
{
    Person &person = people[member.last.agent];
    person.id = member.last.agent;
    member.person = &person;
    if (std::find(person.members.begin(), person.members.end(), &member) == person.members.end())
        person.members.push_back(&member);
    if (const auto known = m_agentOfInterface.find(interface); known != m_agentOfInterface.end())
        known->second = person.id;
    else
        m_agentOfInterface.emplace(interface, person.id);
    if (!m_personOfDevice.empty()) // clearing costs even when there is nothing
        m_personOfDevice.clear();
}

void AmiPeople::memberSeen(const AmiMessage &message, Timestamp at, EventBatch &out)
{
    const std::string_view interface = either(message, "Interface", "Location");
    const AmiPairKey key(message.field("Queue"), interface);
    auto it = m_members.find(key.view());
    const bool isNew = it == m_members.end();
    if (isNew)
        it = m_members.emplace(key.view(), Member{}).first;
    Member &member = it->second;
    const bool changed = take(member, message, at, isNew);
    if (isNew)
        adopt(m_people, interface, member);
    if (changed)
        out.append({at, MembershipSeen{member.last}});
    tellDevice(*member.person, at, out);
}

void AmiPeople::memberMet(const AmiMessage &message, Timestamp at, EventBatch &out)
{
    if (!m_agentOfInterface.contains(message.field("Interface")))
        memberCalled(message, at, out);
}

void AmiPeople::memberCalled(const AmiMessage &message, Timestamp at, EventBatch &out)
{
    const std::string_view interface = message.field("Interface");
    const AmiPairKey key(message.field("Queue"), interface);
    if (m_members.contains(key.view()))
        return;
    Member &member = m_members[key.view()];
    fill(member.last, message);
    member.name = message.field("MemberName");
    adopt(m_people, interface, member);
    out.append({at, MembershipSeen{member.last}});
}

void AmiPeople::memberRemoved(const AmiMessage &message, Timestamp at, EventBatch &out)
{
    const AmiPairKey key(message.field("Queue"), message.field("Interface"));
    const auto it = m_members.find(key.view());
    if (it == m_members.end())
        return;
    out.append({at, MembershipGone{it->second.last.agent, it->second.last.queue}});
    std::erase(it->second.person->members, &it->second);
    m_members.erase(it);
}

DeviceState AmiPeople::merged(const Person &person) const
{
    if (person.members.empty())
        return DeviceState::Unknown;
    DeviceState best = person.members.front()->last.device;
    for (const Member *member : person.members) {
        if (rankOf(member->last.device) > rankOf(best))
            best = member->last.device;
    }
    const bool free = best == DeviceState::Free || best == DeviceState::Unknown;
    return person.telephoneGone && free ? DeviceState::Unavailable : best;
}

void AmiPeople::tellDevice(Person &person, Timestamp at, EventBatch &out)
{
    const DeviceState now = merged(person);
    if (now == person.told)
        return;
    person.told = now;
    out.append({at, DeviceChanged{person.id, now}});
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
    const Person *known = personOfChannel(device);
    if (!known || known->telephoneGone == isGone(state))
        return;
    Person &person = m_people[known->id];
    person.telephoneGone = isGone(state);
    tellDevice(person, at, out);
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
    m_personOfDevice.clear();
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

std::string AmiPeople::interfaceOf(const AgentId &agent, std::string_view queue) const
{
    const auto person = m_people.find(agent);
    if (person == m_people.end())
        return {};
    for (const Member *member : person->second.members) {
        if (member->last.queue.value() == amiToText(queue))
            return member->last.interface.toStdString();
    }
    return {};
}

AgentId AmiPeople::agentOfChannel(std::string_view channel) const
{
    const Person *person = personOfChannel(channel);
    return person ? person->id : AgentId{};
}

const AmiPeople::Person *AmiPeople::personOfChannel(std::string_view channel) const
{
    if (amiIsLocal(channel))
        return nullptr;
    const std::string_view device = amiDeviceOfChannel(channel);
    const auto cached = m_personOfDevice.find(device);
    if (cached != m_personOfDevice.end())
        return cached->second;
    const std::string_view extension = extensionOf(channel);
    const auto known = m_people.find(AgentId(amiToText(extension)));
    const Person *person = extension.empty() || known == m_people.end() ? nullptr : &known->second;
    if (m_personOfDevice.size() >= MaxDevices)
        m_personOfDevice.clear();
    m_personOfDevice.emplace(device, person);
    return person;
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
    return personOfChannel(channel) || m_extensionOfDevice.contains(device)
           || isHouseNumber(amiExtensionOf(device));
}

std::string_view AmiPeople::extensionOf(std::string_view channel) const
{
    const std::string_view device = amiDeviceOfChannel(channel);
    const auto hinted = m_extensionOfDevice.find(device);
    return hinted != m_extensionOfDevice.end() ? std::string_view(hinted->second)
                                               : amiExtensionOf(device);
}

std::string AmiPeople::deviceOfExtension(std::string_view extension) const
{
    std::string found;
    for (const auto &[device, ext] : m_extensionOfDevice) {
        // Of several the same one each time.
        if (ext == extension && (found.empty() || device < found))
            found = device;
    }
    return found;
}

bool AmiPeople::isHouseNumber(std::string_view number)
{
    return number.size() >= 2 && number.size() <= 6
           && std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
}

// ---- snapshot -------------------------------------------------------------------------------

void AmiPeople::beginSnapshot()
{
    abandonSnapshot();
    m_gathered.emplace();
    // A member who was removed while talking still finishes the call under this interface.
    if (m_agentOfInterface.size() > MaxDevices) {
        m_agentOfInterface.clear();
        for (auto &[key, member] : m_members)
            adopt(m_people, std::string_view(key).substr(key.find('\n') + 1), member);
    }
}

void AmiPeople::addToSnapshot(const AmiMessage &message, Timestamp at)
{
    const std::string_view queue = message.field("Queue");
    const std::string_view interface = either(message, "Interface", "Location");
    const AmiPairKey key(queue, interface);
    auto [it, isNew] = m_gathered->world.members.try_emplace(key.view());
    if (isNew) {
        if (const auto known = m_members.find(key.view()); known != m_members.end())
            inherit(it->second, known->second, message);
        free(2); // one in, and what the last snapshot replaced goes twice as fast
    }
    take(it->second, message, at, isNew);
    if (!isNew)
        return;
    adopt(m_gathered->world.people, interface, it->second);
    standInLine(*it, queue);
}

/// Most of a member is as it was at the last snapshot: the same texts in memory serve again.
void AmiPeople::inherit(Member &member, const Member &known, const AmiMessage &message) const
{
    // A pause that went on before keeps what only events told about it.
    member.last.ringInUse = known.last.ringInUse;
    const Membership &m = known.last;
    if (known.name != either(message, "MemberName", "Name")
        || m.stateInterface != QLatin1StringView(message.field("StateInterface")))
        return;
    member.name = known.name;
    member.last.queue = m.queue;
    member.last.agent = m.agent;
    member.last.interface = m.interface;
    member.last.stateInterface = m.stateInterface;
    member.last.extension = m.extension;
    member.last.name = m.name;
}

/// A PBX lists one queue after the other, the members of each in an order of its own.
void AmiPeople::standInLine(Members::value_type &member, std::string_view queue)
{
    if (!m_gathered->line || m_gathered->queue != queue) {
        if (m_gathered->line)
            m_gathered->line->sort();
        m_gathered->queue = queue;
        m_gathered->line = &m_gathered->lines[m_gathered->queue];
    }
    Line &line = *m_gathered->line;
    line.isSorted =
        line.isSorted && (line.members.empty() || line.members.back()->first < member.first);
    line.members.push_back(&member);
}

void AmiPeople::Line::sort()
{
    if (!std::exchange(isSorted, true))
        std::ranges::sort(members, {},
                          [](const auto *member) -> const std::string & { return member->first; });
}

QList<Membership> AmiPeople::endSnapshot()
{
    Gathering gathered = std::move(*m_gathered);
    m_gathered.reset();
    m_members.swap(gathered.world.members);
    m_people.swap(gathered.world.people);
    retire(std::move(gathered.world));
    m_personOfDevice.clear();
    for (const std::string &device : m_goneDevices) {
        if (const Person *person = personOfChannel(device))
            m_people[person->id].telephoneGone = true;
    }
    for (auto &[id, person] : m_people)
        person.told = merged(person);
    // Sorted by the texts of the keys: queue, then interface.
    QList<Membership> list;
    list.reserve(qsizetype(m_members.size()));
    for (auto &[queue, line] : gathered.lines) {
        line.sort();
        for (const Members::value_type *entry : line.members) {
            list.append(entry->second.last);
            list.last().device = entry->second.person->told;
        }
    }
    return list;
}

void AmiPeople::abandonSnapshot()
{
    if (!m_gathered)
        return;
    retire(std::move(m_gathered->world));
    m_gathered.reset();
}

/// To free 40,000 members at once would keep this thread for longer than to take them over.
void AmiPeople::retire(World &&world)
{
    if (!world.members.empty())
        m_leaving.push_back(std::move(world));
}

void AmiPeople::free(size_t members)
{
    for (; members > 0 && !m_leaving.empty(); --members) {
        World &world = m_leaving.back();
        world.members.erase(world.members.begin());
        if (!world.people.empty())
            world.people.erase(world.people.begin());
        if (world.members.empty())
            m_leaving.pop_back();
    }
}

void AmiPeople::tidy()
{
    constexpr size_t AtATime = 2000;
    free(AtATime);
}
