// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amicommandrun.h"

#include "core/ami/amicommandwords.h"

void AmiCommandRun::refuse(CommandProblem problem, const QString &words)
{
    CommandProgress last = progress(Stage::Refused);
    last.problem = problem;
    last.pbxMessage = words;
    end();
    tell(last);
}

void AmiCommandRun::refuse(const AmiReply &reply)
{
    refuse(amiProblemOf(reply), amiWordsOf(reply));
}

/// Nothing was sent anywhere, whatever the PBX said to the question.
void AmiCommandRun::refuseWay(const AmiReply &reply)
{
    const CommandProblem problem = amiProblemOf(reply);
    const bool unchecked = problem == CommandProblem::PermissionDenied
                           || problem == CommandProblem::NotSupported
                           || problem == CommandProblem::TimedOut;
    if (problem == CommandProblem::LinkLost)
        refuse(problem);
    else
        refuse(unchecked ? CommandProblem::DestinationUnchecked
                         : CommandProblem::DestinationUnknown,
               amiWordsOf(reply));
}
