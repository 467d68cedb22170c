// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/commandport.h"

#include <QList>

/// A PBX that says what the test wants it to say.
class FakeCommandPort : public CommandPort
{
public:
    void execute(const CommandId &id, const Command &command) override
    {
        last = id;
        sent.append(command);
    }
    void cancel(const CommandId &id) override { cancelled.append(id); }
    void tell(CommandProgress::Stage stage, CommandProblem problem = CommandProblem::None,
              const QString &message = {})
    {
        CommandProgress progress;
        progress.id = last;
        progress.stage = stage;
        progress.problem = problem;
        progress.pbxMessage = message;
        Q_EMIT progressed(progress);
    }

    CommandId last;
    QList<Command> sent;
    QList<CommandId> cancelled;
};
