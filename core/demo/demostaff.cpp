// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demostaff.h"

#include "core/demo/demonames.h"

QByteArrayView demoDeviceText(DemoDeviceState state)
{
    switch (state) {
    case DemoDeviceState::Unknown:
        return "UNKNOWN";
    case DemoDeviceState::NotInUse:
        return "NOT_INUSE";
    case DemoDeviceState::InUse:
        return "INUSE";
    case DemoDeviceState::Busy:
        return "BUSY";
    case DemoDeviceState::Invalid:
        return "INVALID";
    case DemoDeviceState::Unavailable:
        return "UNAVAILABLE";
    case DemoDeviceState::Ringing:
        return "RINGING";
    case DemoDeviceState::RingInUse:
        return "RINGINUSE";
    case DemoDeviceState::OnHold:
        return "ONHOLD";
    }
    return {};
}

std::pair<int, QByteArrayView> demoExtensionStatus(DemoDeviceState state)
{
    switch (state) {
    case DemoDeviceState::Unknown:
    case DemoDeviceState::NotInUse:
        return {0, "Idle"};
    case DemoDeviceState::InUse:
        return {1, "InUse"};
    case DemoDeviceState::Busy:
        return {2, "Busy"};
    case DemoDeviceState::Invalid:
    case DemoDeviceState::Unavailable:
        return {4, "Unavailable"};
    case DemoDeviceState::Ringing:
        return {8, "Ringing"};
    case DemoDeviceState::RingInUse:
        return {9, "InUse&Ringing"};
    case DemoDeviceState::OnHold:
        return {16, "Hold"};
    }
    return {};
}

DemoStaff::DemoStaff(DemoWorld &world, DemoChannels &channels)
    : m_world(world)
    , m_channels(channels)
{
    const int count = world.settings.agents + world.settings.offDuty;
    for (int i = 0; i < count; ++i) {
        auto agent = std::make_unique<DemoAgent>();
        agent->exten = QByteArray::number(2001 + i);
        agent->name = demoAgentName(world.settings.language, i);
        // Those who are off duty are spread over the list, and so over the queues.
        agent->isOffDuty =
            (i + 1) * world.settings.offDuty / count != i * world.settings.offDuty / count;
        agent->isRegistered = !agent->isOffDuty;
        agent->device = agent->isOffDuty ? DemoDeviceState::Unavailable : DemoDeviceState::NotInUse;
        agent->answers = 0.9 + 0.09 * world.random.uniform();
        agent->pace = 0.75 + 0.5 * world.random.uniform();
        agent->lateness = 0.5 * world.random.uniform();
        agent->pickUp = Milliseconds{world.random.between(2000, 6000)};
        m_agents.push_back(std::move(agent));
    }
    m_supervisor = std::make_unique<DemoAgent>();
    m_supervisor->exten = "1000";
    m_supervisor->name = "Supervisor";
    setSupervisorTelephone(world.settings.supervisor);
    m_channels.touched = [this](const DemoChannel &channel, bool isThere) {
        onTouched(channel, isThere);
    };
}

std::vector<DemoAgent *> DemoStaff::telephones() const
{
    std::vector<DemoAgent *> all;
    for (const auto &agent : m_agents)
        all.push_back(agent.get());
    all.push_back(m_supervisor.get());
    return all;
}

void DemoStaff::setSupervisorTelephone(const DemoTelephone &telephone)
{
    m_telephone = telephone;
    setRegistered(m_supervisor.get(), telephone.habit != DemoTelephone::Habit::Unregistered);
}

DemoRingPlan DemoStaff::supervisorPlan() const
{
    switch (m_telephone.habit) {
    case DemoTelephone::Habit::Answers:
        return {DemoRingPlan::Kind::Answers, m_telephone.answersAfter};
    case DemoTelephone::Habit::Busy:
        return {DemoRingPlan::Kind::Refuses, Milliseconds{60}};
    case DemoTelephone::Habit::Ignores:
    case DemoTelephone::Habit::Unregistered:
        break;
    }
    return {DemoRingPlan::Kind::Ignores, {}};
}

DemoAgent *DemoStaff::find(const QByteArray &exten) const
{
    if (exten == m_supervisor->exten)
        return m_supervisor.get();
    // Extensions are given out in a row, so this is no search.
    const int index = exten.toInt() - 2001;
    return index >= 0 && index < int(m_agents.size()) ? m_agents[std::size_t(index)].get()
                                                      : nullptr;
}

QByteArray DemoStaff::hintContext() const
{
    return m_world.settings.shape == DemoShape::FreePbx ? "ext-local" : "agents";
}

QByteArray DemoStaff::hintOf(const DemoAgent &agent) const
{
    if (m_world.settings.shape == DemoShape::Plain)
        return "PJSIP/" + agent.exten;
    return "PJSIP/" + agent.exten + "&Custom:DND" + agent.exten + ",CustomPresence:" + agent.exten;
}

QByteArray DemoStaff::trunk() const
{
    return m_world.settings.shape == DemoShape::FreePbx ? "provider" : "trunk";
}

DemoDeviceState DemoStaff::stateOf(const DemoAgent &agent) const
{
    bool rings = false;
    bool talks = false;
    for (const DemoChannel *channel : agent.telephone) {
        rings = rings || channel->state == DemoChannel::State::Ringing;
        talks = talks || channel->state == DemoChannel::State::Ring
                || channel->state == DemoChannel::State::Up;
    }
    if (talks)
        return rings ? DemoDeviceState::RingInUse : DemoDeviceState::InUse;
    if (rings)
        return DemoDeviceState::Ringing;
    return agent.isRegistered ? DemoDeviceState::NotInUse : DemoDeviceState::Unavailable;
}

void DemoStaff::refresh(DemoAgent *agent)
{
    const DemoDeviceState state = stateOf(*agent);
    if (state == agent->device)
        return;
    agent->device = state;
    sendDevice("PJSIP/" + agent->exten, demoDeviceText(state));
    if (m_world.isHeard()) {
        const auto [status, text] = demoExtensionStatus(state);
        m_world.send(DemoPrivilege::Call, DemoMessage::event("ExtensionStatus", DemoPrivilege::Call)
                                              .add("Exten", agent->exten)
                                              .add("Context", hintContext())
                                              .add("Hint", hintOf(*agent))
                                              .add("Status", status)
                                              .add("StatusText", text));
    }
    if (changed)
        changed(agent);
}

void DemoStaff::setRegistered(DemoAgent *agent, bool registered)
{
    if (agent->isRegistered == registered)
        return;
    agent->isRegistered = registered;
    if (m_world.isHeard())
        sendRegistration(*agent);
    refresh(agent);
}

void DemoStaff::sendRegistration(const DemoAgent &agent) const
{
    m_world.send(DemoPrivilege::System,
                 DemoMessage::event("ContactStatus", DemoPrivilege::System)
                     .add("URI", QByteArray("sip:" + agent.exten + "@127.0.0.3:5060"))
                     .add("ContactStatus", agent.isRegistered ? "NonQualified" : "Removed")
                     .add("AOR", agent.exten)
                     .add("EndpointName", agent.exten)
                     .add("RoundtripUsec", "0"));
    m_world.send(DemoPrivilege::System,
                 DemoMessage::event("PeerStatus", DemoPrivilege::System)
                     .add("ChannelType", "PJSIP")
                     .add("Peer", QByteArray("PJSIP/" + agent.exten))
                     .add("PeerStatus", agent.isRegistered ? "Reachable" : "Unreachable"));
}

void DemoStaff::sendDevice(const QByteArray &device, QByteArrayView state) const
{
    if (m_world.isHeard())
        m_world.send(DemoPrivilege::Call,
                     DemoMessage::event("DeviceStateChange", DemoPrivilege::Call)
                         .add("Device", device)
                         .add("State", state));
}

void DemoStaff::onTouched(const DemoChannel &channel, bool isThere)
{
    if (channel.trunk)
        onTrunkTouched(channel, isThere);
    if (!channel.agent)
        return;
    auto &telephone = channel.agent->telephone;
    std::erase(telephone, &channel);
    if (isThere)
        telephone.push_back(&channel);
    refresh(channel.agent);
}

void DemoStaff::onTrunkTouched(const DemoChannel &channel, bool isThere)
{
    const bool wasBusy = isTrunkBusy();
    if (isThere && channel.state == DemoChannel::State::Up)
        m_trunkCalls.insert(&channel);
    else if (!isThere)
        m_trunkCalls.erase(&channel);
    if (wasBusy != isTrunkBusy())
        sendDevice("PJSIP/" + trunk(), isTrunkBusy() ? "INUSE" : "NOT_INUSE");
}
