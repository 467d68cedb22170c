// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/democallers.h"

/// A call that the dialplan sends out to a number of the outside world, which mostly answers.
///
/// Owned by DemoOffice, same thread.
class DemoOutCalls
{
public:
    DemoOutCalls(DemoWorld &world, DemoChannels &channels, DemoStaff &staff, DemoCallers &callers);

    void dial(const DemoCallers::CallPtr &call, const QByteArray &number);

private:
    void answered(const DemoCallers::CallPtr &call, DemoChannel *out);
    /// Ends the outer channel; the call's own channel stays.
    void release(const DemoCallers::CallPtr &call, DemoChannel *out, bool isAnswered);

    DemoWorld &m_world;
    DemoChannels &m_channels;
    DemoStaff &m_staff;
    DemoCallers &m_callers;
};
