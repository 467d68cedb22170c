// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demomembers.h"
#include "core/demo/demoqueueapp.h"

/// What people do besides taking calls: breaks with a reason, coming back late, missing a ring,
/// and telephones that drop out of the network.
///
/// Owned by DemoOffice, same thread.
class DemoHabits
{
public:
    DemoHabits(DemoWorld &world, DemoStaff &staff, DemoMembers &members);

    void start();
    DemoRingPlan ringPlan(const DemoAgent &agent) const;

private:
    void bookBreak(DemoAgent *agent, Milliseconds mean);
    void beginBreak(DemoAgent *agent);
    void endBreak(DemoAgent *agent);
    void bookDropOut(DemoAgent *agent);

    DemoWorld &m_world;
    DemoStaff &m_staff;
    DemoMembers &m_members;
};
