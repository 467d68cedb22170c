// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/commands.h"

#include <QObject>

/// The way of commands to one PBX. A connector implements it; a test may, too.
///
/// Nothing blocks. Each command given gets progress until Refused, or Accepted where nothing more
/// can follow, or Ended. Belongs to the thread of the board.
class CommandPort : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void execute(const CommandId &id, const Command &command) = 0;
    /// Gives up what still waits for a phone to answer; nothing else can be called back.
    virtual void cancel(const CommandId &id) = 0;

Q_SIGNALS:
    void progressed(const CommandProgress &progress);
};
