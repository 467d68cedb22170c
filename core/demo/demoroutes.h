// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/democallers.h"
#include "core/demo/demodialplan.h"
#include "core/demo/demodials.h"

/// Sends a call to an extension of the dialplan: into a queue, to a person's telephone, or into
/// nothing, and then it is lost without a word (captures, surprise 21).
///
/// Owned by DemoOffice, same thread.
class DemoRoutes
{
public:
    DemoRoutes(DemoWorld &world, DemoChannels &channels, DemoCallers &callers, DemoDials &dials,
               const DemoDialplan &dialplan);

    /// The call stands nowhere else any more; see takeOut().
    void send(const DemoCallers::CallPtr &call, const QByteArray &context, const QByteArray &exten);
    void hangUp(const DemoCallers::CallPtr &call);

private:
    void ringPerson(const DemoCallers::CallPtr &call, DemoAgent *agent);

    DemoWorld &m_world;
    DemoChannels &m_channels;
    DemoCallers &m_callers;
    DemoDials &m_dials;
    const DemoDialplan &m_dialplan;
};
