// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// How the supervisor's orders find their way through one PBX's dialplan. Empty contexts are none:
/// what would need one is refused before anything is sent.
struct AmiDialing
{
    QString ownPhone;        ///< extension of the supervisor, or a device with its technology
    QString internalContext; ///< extensions and outside numbers
    QString queueContext;    ///< queues by their number or name
    QString transferContext; ///< for blind transfers
    QString parkingContext;  ///< parking slots
    /// Shown on the telephone of an agent who is listened to, where the site wants that.
    QString signToAgent;

    bool operator==(const AmiDialing &) const = default;
};
