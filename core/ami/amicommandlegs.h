// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amichannels.h"
#include "core/ami/amipeople.h"
#include "core/ami/amiqueuecalls.h"
#include "core/ami/amitalks.h"
#include "core/domain/commands.h"

/// A channel that an order is aimed at.
struct AmiLeg
{
    std::string name;
    std::string uid;
    bool isOwnPhone = false; ///< surely the agent's own telephone
};

/// Finds the channels behind what the user pointed at, by the tables of this moment.
///
/// What the board showed may be over: each question is answered from the channels there are now, or
/// not at all. Lives on the I/O thread beside the tables it reads.
class AmiCommandLegs
{
public:
    struct Found
    {
        AmiLeg leg;
        CommandProblem problem = CommandProblem::None;
        bool ok() const { return problem == CommandProblem::None; }
    };

    AmiCommandLegs(AmiPeople &people, AmiChannels &channels, AmiQueueCalls &queueCalls,
                   const AmiTalks &talks)
        : m_people(people)
        , m_channels(channels)
        , m_queueCalls(queueCalls)
        , m_talks(talks)
    {}

    /// The agent's leg, while it still is in that conversation.
    Found agentOf(const TalkRef &talk) const;
    /// Who the agent speaks with, behind whatever Local pairs; never a leg of that agent.
    Found customerOf(const TalkRef &talk) const;
    /// A caller who still waits in that queue.
    Found callerOf(const CallerRef &caller) const;
    /// What a phone shows of them; empty when it was withheld.
    QString numberOf(const AmiLeg &leg) const;
    /// "PJSIP/1000" of extension 1000, by its hint; empty when no hint names a telephone.
    std::string deviceOf(const QString &extension) const;

private:
    AmiChannel *talkingLeg(const TalkRef &talk) const;
    AmiChannel *callerBehind(AmiChannel &channel) const;

    AmiPeople &m_people;
    AmiChannels &m_channels;
    AmiQueueCalls &m_queueCalls;
    const AmiTalks &m_talks;
};
