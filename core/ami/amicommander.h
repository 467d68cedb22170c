// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amicommandkit.h"
#include "core/ami/amimessage.h"

#include <memory>
#include <vector>

class AmiCommandRun;
class AmiJoinRun;

/// Carries out the supervisor's orders on one Asterisk.
///
/// Sees every message after the translator did, so that what an order is aimed at is looked up in
/// the channels of the moment it is sent. Each order is a run of its own; a phone that was made to
/// ring never outlives its order. Owned by AmiLinkWorker, I/O thread.
class AmiCommander
{
public:
    explicit AmiCommander(AmiCommandKit kit);
    ~AmiCommander();

    void setDialing(const AmiDialing &dialing);
    void execute(const CommandId &id, const Command &command, Timestamp at);
    void cancel(const CommandId &id, Timestamp at);

    void onMessage(const AmiMessage &message, Timestamp at);
    void onTime(Timestamp at);
    void onConnectionLost(Timestamp at);

private:
    using Run = std::shared_ptr<AmiCommandRun>;
    Run make(const CommandId &id, const Command &command);
    std::shared_ptr<AmiJoinRun> joinOf(const CommandId &id) const;
    void watchChannels(const AmiMessage &message);
    void endLeftOver(const AmiMessage &listed);
    template<typename What>
    void forEachRun(What what);

    AmiCommandKit m_kit;
    std::vector<Run> m_runs;
};
