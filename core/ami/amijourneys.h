// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amichannels.h"
#include "core/ami/amipeople.h"
#include "core/domain/events.h"

#include <QHash>

/// Gathers channels into journeys: one customer, however many queues, legs and transfers.
///
/// Linkedid ties the channels of a moment together and is no identity for ever (surprise 64): a
/// channel's journey is settled when the channel is first seen, and a journey ends with its last
/// channel.
class AmiJourneys
{
public:
    struct Journey
    {
        CallId id;
        CallKind kind = CallKind::Inbound;
        QString number;
        QString name;
        QString source;
        std::string root;     ///< uid of the channel that began it
        std::string linkedid; ///< under which others find it
        Timestamp since;
        int channels = 0;
        bool progressed = false;   ///< a queue, a ring or a human was reached
        bool spokenTo = false;     ///< a human was reached
        bool callerHungUp = false; ///< the root channel asked for the end itself
        bool noLine = false;       ///< the root channel ended for want of a line
    };

    explicit AmiJourneys(AmiPeople &people) : m_people(people) {}

    /// A channel was born: joins the journey of its Linkedid, or begins one.
    void channelBegan(AmiChannel &channel, Timestamp at, EventBatch &out);
    /// `cause` is the PBX's own code of the hang-up.
    void channelEnded(AmiChannel &channel, int cause, Timestamp at, EventBatch &out);
    /// The channel turned out to be part of another journey: it leaves its own.
    void move(AmiChannel &channel, const CallId &call, Timestamp at, EventBatch &out);
    /// The journey of a caller at a queue's door, begun now when it was not seen coming.
    CallId journeyOfCaller(AmiChannel &channel, Timestamp at, EventBatch &out);
    void reached(const CallId &call, CallReached::Step step, Timestamp at, EventBatch &out);
    /// A queue connected the caller to an agent: the human that CallAnswered tells of.
    void answered(const CallId &call);
    /// An agent's call went out over a trunk after all.
    void turnedOutbound(const CallId &call, Timestamp at, EventBatch &out);

    /// After a list of channels: a journey lives by the channels there are, and by nothing else.
    void recount(AmiChannels &channels, Timestamp at, EventBatch &out);

    /// A list of channels showed the call; `spokenTo`: somebody talks with the customer.
    void foundUnderWay(const CallId &call, bool spokenTo);
    const Journey *journey(const CallId &call) const;
    QList<OngoingCall> ongoing() const;

private:
    Journey &begin(AmiChannel &channel, CallKind kind, Timestamp at, EventBatch &out);
    void tell(const Journey &journey, Timestamp at, EventBatch &out) const;
    void join(AmiChannel &channel, Journey &journey);
    void leave(const CallId &call, Timestamp at, EventBatch &out);

    AmiPeople &m_people;
    QHash<CallId, Journey> m_journeys;
    AmiTextMap<CallId> m_callOfLinkedid;
};
