// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amichannels.h"
#include "core/ami/amijourneys.h"
#include "core/ami/amipeople.h"
#include "core/ami/amiqueuecalls.h"
#include "core/domain/events.h"

/// Who speaks with whom: an agent talks while their own telephone is in a bridge (captures,
/// surprises 66 to 68, 72, 73), and rings while it is dialled outside a queue's offer.
///
/// Where an agent has no telephone of their own on this PBX (a mobile, a Local member), the
/// member's leg stands for it from AgentConnect on.
class AmiTalks
{
public:
    AmiTalks(AmiPeople &people, AmiChannels &channels, AmiJourneys &journeys,
             AmiQueueCalls &queueCalls)
        : m_people(people)
        , m_channels(channels)
        , m_journeys(journeys)
        , m_queueCalls(queueCalls)
    {}

    void dialBegan(AmiChannel *dialer, AmiChannel &destination, Timestamp at, EventBatch &out);
    void dialEnded(AmiChannel &destination, std::string_view status, Timestamp at, EventBatch &out);
    void bridgeEntered(AmiChannel &channel, const AmiMessage &message, Timestamp at,
                       EventBatch &out);
    void bridgeLeft(AmiChannel &channel, Timestamp at, EventBatch &out);
    void holdChanged(AmiChannel &channel, bool held, Timestamp at, EventBatch &out);
    void channelEnded(AmiChannel &channel, Timestamp at, EventBatch &out);

    /// A queue connected its caller to the member leg `destinationUid` of `agent`.
    void agentConnected(const AmiOffer *offer, const AmiMessage &message, bool seesCalls,
                        Timestamp at, EventBatch &out);
    void agentCompleted(const AmiMessage &message, Timestamp at, EventBatch &out);
    /// AgentLogin: this telephone is the pool agent's for the whole shift (surprise 87).
    void poolLogin(const AmiMessage &message);
    void poolLogoff(const AmiMessage &message);

    void blindTransferred(const AmiMessage &message, Timestamp at, EventBatch &out);
    void attendedTransferred(const AmiMessage &message, Timestamp at, EventBatch &out);
    void pickedUp(const AmiMessage &message, Timestamp at, EventBatch &out);
    void parked(const AmiMessage &message, Timestamp at, EventBatch &out);
    void unparked(const AmiMessage &message);
    void spyStarted(const AmiMessage &message, Timestamp at, EventBatch &out);
    void spyStopped(const AmiMessage &message, Timestamp at, EventBatch &out);

    /// After a list of channels: finds out from bridges and applications what was not seen
    /// happening.
    void relink(Timestamp at, EventBatch &out);
    /// Whether a talking leg surely is the agent's own telephone: what is whispered there, nobody
    /// else hears (surprise 80).
    bool isOwnPhone(const AmiChannel &leg) const;
    /// Conversations as the channels stand now, for a snapshot.
    QList<OngoingTalk> ongoing(Timestamp at);

private:
    struct Peer
    {
        QueueCallId queueCall;
        QueueId queue;
        CallId call;
        CallKind kind = CallKind::Internal;
        QString number;
        QString name;
    };
    Peer peerOf(const AmiChannel &leg);
    Peer peerByDial(const AmiChannel &leg);
    Peer peerThrough(const AmiChannel &leg, AmiChannel &mate);
    Peer peerAt(const AmiChannel &leg, const AmiChannel &farEnd);
    const AmiQueueCall *queueCallThrough(const AmiChannel &leg, const AmiChannel &mate);
    AgentId agentOf(const AmiChannel &channel) const;
    bool isFromInside(const AmiChannel &dialer) const;
    void begin(AmiChannel &leg, const Peer &peer, Timestamp at, EventBatch &out);
    void standIn(AmiChannel &leg, const AmiMessage &message, Timestamp at, EventBatch &out);
    /// Whether the journey's own caller is connected to somebody by now.
    void callerBridged(AmiChannel &channel, Timestamp at, EventBatch &out);
    void adoptAnswered(AmiChannel &caller, Timestamp at, EventBatch &out);
    void adoptStandIn(AmiChannel &leg, Timestamp at);
    void endStandIn(const AmiChannel &entered, Timestamp at, EventBatch &out);
    const AmiOffer *offerBehind(const AmiChannel &telephone);
    /// The offer whose chain of Local pairs `channel` is part of; null when there is none.
    const AmiOffer *offerAlong(const AmiChannel *channel);
    bool speaksByTelephone(const AmiOffer &offer);
    void completeHalfSeen(Timestamp at, EventBatch &out);
    void end(AmiChannel &leg, Timestamp at, EventBatch &out);
    void endRing(AmiChannel &leg, Timestamp at, EventBatch &out);

    AmiPeople &m_people;
    AmiChannels &m_channels;
    AmiJourneys &m_journeys;
    AmiQueueCalls &m_queueCalls;
    AmiTextMap<std::string> m_poolLegs; ///< "Agent:1001" -> uid of the login channel
    AmiTextSet m_halfSeen; ///< uids of talking legs that were found with nobody at the other end
    /// "interface\nqueue\nuid" -> uid of the leg that stands in
    AmiTextMap<std::string> m_standIns;
};
