// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demomessage.h"
#include "core/demo/demoqueuelog.h"
#include "core/demo/demorandom.h"
#include "core/demo/demosettings.h"
#include "core/demo/demotimeline.h"

#include <functional>

/// What every part of the demo office shares. Owned by DemoOffice; lives as long as its parts.
struct DemoWorld
{
    using Sink = std::function<void(DemoPrivilege privilege, const QByteArray &message)>;

    DemoWorld(const DemoSettings &from, DemoQueueLog &log)
        : settings(from)
        , timeline(from.start)
        , random(from.seed)
        , ids(from.seed ^ 0x5eed)
        , queueLog(log)
    {}

    Timestamp now() const { return timeline.now(); }
    qint64 nowSeconds() const { return toEpochMs(timeline.now()) / 1000; }
    /// False while nobody listens, as during the warm-up: then no message needs to be built.
    bool isHeard() const { return bool(sink); }
    void send(DemoPrivilege privilege, const DemoMessage &message) const
    {
        if (sink)
            sink(privilege, message.bytes());
    }

    const DemoSettings settings;
    DemoTimeline timeline;
    DemoRandom random;
    DemoRandom ids; ///< of bridges; apart, so that they never shift the course of the day
    DemoQueueLog &queueLog;
    Sink sink;
};
