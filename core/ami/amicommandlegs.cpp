// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amicommandlegs.h"

#include <vector>

namespace {

AmiCommandLegs::Found no(CommandProblem problem)
{
    return {{}, problem};
}

} // namespace

AmiChannel *AmiCommandLegs::talkingLeg(const TalkRef &talk) const
{
    const std::string name = talk.leg.value().toStdString();
    for (auto &[uid, channel] : m_channels) {
        if (channel.name == name)
            return channel.agent == talk.agent && isKnown(channel.talkSince) ? &channel : nullptr;
    }
    return nullptr;
}

AmiCommandLegs::Found AmiCommandLegs::agentOf(const TalkRef &talk) const
{
    const AmiChannel *leg = talkingLeg(talk);
    if (!leg)
        return no(CommandProblem::TargetGone);
    return {{leg->name, leg->uid, m_talks.isOwnPhone(*leg)}, CommandProblem::None};
}

/// The bridge says who it is, not the number that was dialled: right after transfers and pick-ups
/// too.
AmiCommandLegs::Found AmiCommandLegs::customerOf(const TalkRef &talk) const
{
    AmiChannel *leg = talkingLeg(talk);
    if (!leg)
        return no(CommandProblem::TargetGone);
    const std::vector<AmiChannel *> others = m_channels.othersInBridgeWith(*leg);
    if (others.size() > 1)
        return no(CommandProblem::LegUncertain); // a conference: who of them is the customer?
    AmiChannel *mate = others.empty() ? nullptr : others.front();
    AmiChannel *customer = m_channels.farEnd(mate);
    if (!customer)
        customer = callerBehind(mate ? *mate : *leg);
    if (!customer)
        return no(CommandProblem::TargetGone);
    if (customer == leg || customer->agent == talk.agent
        || m_people.agentOfChannel(customer->name) == talk.agent)
        return no(CommandProblem::LegUncertain);
    return {{customer->name, customer->uid, false}, CommandProblem::None};
}

/// Where a chain of Local pairs ends in no bridge: a call file's caller, who is the half that
/// waited in the queue; or the moment before the queue has put its caller through; or a login that
/// sees no bridges.
AmiChannel *AmiCommandLegs::callerBehind(AmiChannel &channel) const
{
    if (m_queueCalls.current(channel.uid))
        return &channel;
    const AmiOffer *offer = m_queueCalls.offerOf(channel);
    const AmiQueueCall *call = offer ? m_queueCalls.queueCall(offer->queueCall) : nullptr;
    return call && call->phase == AmiQueueCall::Phase::Answered ? m_channels.find(call->uid)
                                                                : nullptr;
}

AmiCommandLegs::Found AmiCommandLegs::callerOf(const CallerRef &caller) const
{
    const std::string name = caller.leg.value().toStdString();
    for (auto &[uid, channel] : m_channels) {
        if (channel.name != name)
            continue;
        const AmiQueueCall *call = m_queueCalls.current(uid);
        if (!call || call->id != caller.queueCall)
            break;
        if (call->phase == AmiQueueCall::Phase::Waiting)
            return {{channel.name, uid, false}, CommandProblem::None};
        return no(call->phase == AmiQueueCall::Phase::Answered ? CommandProblem::AlreadyTaken
                                                               : CommandProblem::TargetGone);
    }
    return no(CommandProblem::TargetGone);
}

QString AmiCommandLegs::numberOf(const AmiLeg &leg) const
{
    const AmiChannel *channel = m_channels.find(leg.uid);
    return channel ? amiToCaller(channel->callerNumber) : QString();
}

std::string AmiCommandLegs::deviceOf(const QString &extension) const
{
    return m_people.deviceOfExtension(extension.toStdString());
}
