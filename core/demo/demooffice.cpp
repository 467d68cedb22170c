// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demooffice.h"

DemoOffice::DemoOffice(const DemoSettings &settings, std::shared_ptr<DemoQueueLog> log)
    : m_queueLog(std::move(log))
    , m_world(settings, *m_queueLog)
    , m_channels(m_world)
    , m_staff(m_world, m_channels)
    , m_members(m_world, m_staff)
    , m_habits(m_world, m_staff, m_members)
    , m_app(m_world, m_channels, m_staff, m_members)
    , m_callers(m_world, m_channels, m_staff, m_members, m_app)
    , m_dials(m_world, m_channels, m_staff)
    , m_sideCalls(m_world, m_channels, m_staff, m_callers, m_dials)
    , m_transfers(m_world, m_channels, m_callers, m_dials, m_app)
    , m_supervision(m_world, m_channels, m_staff, m_members, m_callers, m_dials, m_app)
{
    m_app.ringPlan = [this](const DemoAgent &agent) { return m_habits.ringPlan(agent); };
    m_dials.ringPlan = m_app.ringPlan;
    m_world.queueLog.write(m_world.now(), "NONE", "NONE", "NONE", "QUEUESTART", {});
    m_habits.start();
    m_callers.start();
    m_sideCalls.start();
}

DemoOffice::~DemoOffice()
{
    // The legs close their channels when they go; nobody is to be told of it.
    m_world.sink = nullptr;
    m_channels.touched = nullptr;
    m_callers.forgetAll();
    m_world.timeline.clear();
}
