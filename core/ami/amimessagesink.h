// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amimessage.h"
#include "core/base/time.h"

#include <QString>

/// Takes what AmiClient reads, in order and on the client's thread.
///
/// Every message between a login and the loss of its connection comes through onMessage(), list
/// items of snapshots included.
class AmiMessageSink
{
public:
    virtual ~AmiMessageSink() = default;

    virtual void onMessage(const AmiMessage &message, Timestamp at) = 0;
    virtual void onSnapshotBegan(Timestamp at) = 0;
    /// Not complete: the lists did not all come; what was gathered is no truth.
    virtual void onSnapshotEnded(bool complete, Timestamp at) = 0;
    virtual void onSightChanged(bool seesLeaveCauses, bool seesCalls, Timestamp at) = 0;
    virtual void onConnectionLost(const QString &detail, Timestamp at) = 0;
    /// At least once a second while connected.
    virtual void onTime(Timestamp at) = 0;
    /// All that was there to read has been handed over.
    virtual void onQuiet() = 0;
};
