// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demochannels.h"

#include <functional>
#include <memory>
#include <set>
#include <vector>

struct DemoMember;

/// Numbers as in "Status" of a queue member; also those of Asterisk's device states.
enum class DemoDeviceState : quint8 {
    Unknown = 0,
    NotInUse = 1,
    InUse = 2,
    Busy = 3,
    Invalid = 4,
    Unavailable = 5,
    Ringing = 6,
    RingInUse = 7,
    OnHold = 8,
};

/// "NOT_INUSE"
QByteArrayView demoDeviceText(DemoDeviceState state);

/// What a person does with a ringing telephone.
struct DemoRingPlan
{
    enum class Kind : quint8 { Answers, Ignores, Refuses };
    Kind kind = Kind::Answers;
    Milliseconds after{3000};
};

/// One person of the demo office with the telephone on the desk.
struct DemoAgent
{
    QByteArray exten;
    QByteArray name;
    bool isOffDuty = false; ///< the telephone never registers
    bool isRegistered = true;
    DemoDeviceState device = DemoDeviceState::NotInUse; ///< as last sent
    std::vector<DemoMember *> memberships;
    std::vector<const DemoChannel *> telephone; ///< channels of it that are open
    double answers = 0.95;                      ///< chance to take a ringing call
    double pace = 1.0;                          ///< talks that much longer than others
    double lateness = 0.25;                     ///< chance to come back late from a break
    Milliseconds pickUp{3500};                  ///< median time to take a ringing call
    bool onBreak = false;
    bool wantsBreak = false;
};

/// The people and their telephones: device states, hints and registrations.
///
/// A change goes out as DeviceStateChange, ExtensionStatus and, through `changed`, as
/// QueueMemberStatus of each queue. Owned by DemoOffice, same thread.
class DemoStaff
{
public:
    DemoStaff(DemoWorld &world, DemoChannels &channels);

    const std::vector<std::unique_ptr<DemoAgent>> &agents() const { return m_agents; }
    /// Everybody with a telephone: the agents, then the supervisor.
    std::vector<DemoAgent *> telephones() const;
    DemoAgent *supervisor() const { return m_supervisor.get(); }
    /// From now on the supervisor's telephone does this.
    void setSupervisorTelephone(const DemoTelephone &telephone);
    DemoRingPlan supervisorPlan() const;
    DemoAgent *find(const QByteArray &exten) const;
    /// "ext-local" or "agents".
    QByteArray hintContext() const;
    /// What the hint of the extension watches.
    QByteArray hintOf(const DemoAgent &agent) const;
    DemoDeviceState stateOf(const DemoAgent &agent) const;
    /// Whether the trunk carries a call.
    bool isTrunkBusy() const { return !m_trunkCalls.empty(); }
    QByteArray trunk() const;
    /// Looks at the agent's telephone again and tells of a change.
    void refresh(DemoAgent *agent);
    void setRegistered(DemoAgent *agent, bool registered);
    void sendDevice(const QByteArray &device, QByteArrayView state) const;

    std::function<void(DemoAgent *agent)> changed;

private:
    void onTouched(const DemoChannel &channel, bool isThere);
    void onTrunkTouched(const DemoChannel &channel, bool isThere);
    void sendRegistration(const DemoAgent &agent) const;

    DemoWorld &m_world;
    DemoChannels &m_channels;
    std::vector<std::unique_ptr<DemoAgent>> m_agents;
    std::unique_ptr<DemoAgent> m_supervisor;
    DemoTelephone m_telephone;                  ///< the supervisor's
    std::set<const DemoChannel *> m_trunkCalls; ///< answered ones
};

/// Status and StatusText of ExtensionStatus for a device state.
std::pair<int, QByteArrayView> demoExtensionStatus(DemoDeviceState state);
