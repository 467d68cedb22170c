// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amirights.h"

#include <QSet>

PbxRights amiRights(const AmiReply &listCommands)
{
    PbxRights rights;
    if (!listCommands.ok())
        return rights;
    QSet<QByteArray> commands;
    for (const AmiReply::Field &field : listCommands.fields)
        commands.insert(field.key);
    rights.known = commands.contains("Ping") || commands.contains("Logoff");
    rights.manageMembers = commands.contains("QueuePause");
    rights.actOnCalls = commands.contains("Redirect");
    rights.originate = commands.contains("Originate");
    rights.readConfig = commands.contains("GetConfig");
    rights.changeConfig = commands.contains("UpdateConfig");
    rights.runCommands = commands.contains("Command");
    rights.filterEvents = commands.contains("Filter");
    rights.listCalls = commands.contains("CoreShowChannels");
    rights.listTelephones = commands.contains("ExtensionStateList");
    rights.listPoolAgents = commands.contains("Agents");
    rights.hangUp = commands.contains("Hangup");
    rights.transfer = commands.contains("BlindTransfer");
    rights.park = commands.contains("Park");
    rights.record = commands.contains("MixMonitor") && commands.contains("StopMixMonitor");
    rights.sendDigits = commands.contains("PlayDTMF");
    rights.prioritizeCallers = commands.contains("QueueChangePriorityCaller");
    rights.withdrawCallers = commands.contains("QueueWithdrawCaller");
    rights.setRingInUse = commands.contains("QueueMemberRingInUse");
    rights.readDialplan = commands.contains("ShowDialPlan");
    rights.setVariables = commands.contains("Setvar");
    return rights;
}
