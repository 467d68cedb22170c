// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/democallers.h"
#include "core/demo/demodialplan.h"
#include "core/demo/demodials.h"
#include "core/demo/demooutcalls.h"

/// Sends a call to an extension of the dialplan: into a queue, to a person's telephone, out
/// to a number, into the parking lot, or into nothing, and then it is lost without a word
/// (captures, surprise 21).
///
/// Owned by DemoOffice, same thread.
class DemoRoutes
{
public:
    DemoRoutes(DemoWorld &world, DemoChannels &channels, DemoCallers &callers, DemoDials &dials,
               DemoOutCalls &outCalls, const DemoDialplan &dialplan);

    /// The call stands nowhere else any more; see takeOut().
    void send(const DemoCallers::CallPtr &call, const QByteArray &context, const QByteArray &exten);
    void hangUp(const DemoCallers::CallPtr &call);
    void ringPerson(const DemoCallers::CallPtr &call, DemoAgent *agent);

    /// The dialplan's Park().
    std::function<void(const DemoCallers::CallPtr &call)> park;
    /// The dialplan's ParkedCall().
    std::function<void(const DemoCallers::CallPtr &call, int space)> retrieve;

private:
    void playInvalid(const DemoCallers::CallPtr &call);

    DemoWorld &m_world;
    DemoChannels &m_channels;
    DemoCallers &m_callers;
    DemoDials &m_dials;
    DemoOutCalls &m_outCalls;
    const DemoDialplan &m_dialplan;
};
