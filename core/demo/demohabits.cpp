// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demohabits.h"

#include "core/demo/demonames.h"

#include <array>

namespace {

using std::chrono::minutes;

// As demoPauseReason() orders them.
constexpr std::array<minutes, DemoPauseReasons> BreakLength{minutes{30}, minutes{20}, minutes{15},
                                                            minutes{8}, minutes{4}};

} // namespace

DemoHabits::DemoHabits(DemoWorld &world, DemoStaff &staff, DemoMembers &members)
    : m_world(world)
    , m_staff(staff)
    , m_members(members)
{}

void DemoHabits::start()
{
    if (!m_world.settings.withHabits)
        return;
    for (const auto &agent : m_staff.agents()) {
        if (agent->isOffDuty)
            continue;
        bookBreak(agent.get(), minutes{35});
        bookDropOut(agent.get());
    }
}

DemoRingPlan DemoHabits::ringPlan(const DemoAgent &agent) const
{
    DemoRingPlan plan;
    // A second call rings beside the talk, and nobody takes it.
    if (agent.device == DemoDeviceState::RingInUse || agent.device == DemoDeviceState::InUse) {
        plan.kind = DemoRingPlan::Kind::Ignores;
        return plan;
    }
    plan.after = m_world.random.spreadAround(agent.pickUp, 0.45);
    if (!m_world.random.chance(agent.answers))
        plan.kind =
            m_world.random.chance(0.2) ? DemoRingPlan::Kind::Refuses : DemoRingPlan::Kind::Ignores;
    return plan;
}

void DemoHabits::bookBreak(DemoAgent *agent, Milliseconds mean)
{
    m_world.timeline.after(m_world.random.around(mean), [this, agent] { beginBreak(agent); });
}

void DemoHabits::beginBreak(DemoAgent *agent)
{
    // Somebody the supervisor paused already takes the break without saying so.
    const bool isFree = agent->device == DemoDeviceState::NotInUse;
    if (!isFree && !m_world.random.chance(0.2))
        return bookBreak(agent, minutes{1});
    agent->onBreak = true;
    const int reason = m_world.random.below(DemoPauseReasons);
    m_members.pause(m_members.interfaceOf(*agent), nullptr, true,
                    demoPauseReason(m_world.settings.language, reason));
    Milliseconds length = m_world.random.spreadAround(BreakLength[std::size_t(reason)], 0.2);
    if (m_world.random.chance(agent->lateness))
        length += length / 2;
    m_world.timeline.after(length, [this, agent] { endBreak(agent); });
}

void DemoHabits::endBreak(DemoAgent *agent)
{
    agent->onBreak = false;
    const QByteArray interface = m_members.interfaceOf(*agent);
    bool isPaused = false;
    for (const DemoMember *member : agent->memberships)
        isPaused = isPaused || member->paused;
    if (isPaused)
        m_members.pause(interface, nullptr, false, {});
    bookBreak(agent, std::chrono::minutes{70});
}

void DemoHabits::bookDropOut(DemoAgent *agent)
{
    m_world.timeline.after(m_world.random.around(minutes{240}), [this, agent] {
        m_staff.setRegistered(agent, false);
        m_world.timeline.after(m_world.random.spreadAround(minutes{2}, 0.6), [this, agent] {
            m_staff.setRegistered(agent, true);
            bookDropOut(agent);
        });
    });
}
