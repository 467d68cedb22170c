// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amiaction.h"
#include "core/ami/amicommandlegs.h"
#include "core/ami/amidialing.h"
#include "core/ami/amidialplan.h"
#include "core/ami/amisettings.h"
#include "core/domain/commands.h"
#include "core/domain/linkstatus.h"

#include <functional>

/// What all commands of one link work with. Owned by AmiCommander, I/O thread.
struct AmiCommandKit
{
    AmiCommandLegs legs;
    AmiIntervals intervals;
    std::function<void(const AmiAction &, AmiCallback)> send;
    std::function<void(const CommandProgress &)> tell;
    std::function<const LinkStatus &()> link;
    /// The whole picture once more: positions and priorities change without an event.
    std::function<void()> refresh;
    AmiDialing dialing{};
    AmiDialplan dialplan{send};
    AmiTextSet recorded{}; ///< uids of channels with a recording
    Timestamp now{};
    QByteArray prefix{}; ///< of the ids of all channels we make, of whatever session
    quint64 lastChannel = 0;

    AmiTextSet doomed{}; ///< uids of channels that are to end as soon as they begin

    QByteArray newChannelId() { return prefix + QByteArray::number(++lastChannel, 36); }
    void hangUp(std::string_view channel)
    {
        send(AmiAction("Hangup")
                 .with("Channel", {channel.data(), qsizetype(channel.size())})
                 .with("Cause", "16"),
             [](const AmiReply &) {});
    }
    /// Without it no ring, answer or listening is ever told.
    bool seesCalls() const { return link().callEvents != Sight::NotSeen; }
};
