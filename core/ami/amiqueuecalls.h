// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amichannels.h"
#include "core/ami/amijourneys.h"
#include "core/ami/amipeople.h"
#include "core/domain/events.h"

#include <string>
#include <vector>

/// One caller's stay in one queue.
struct AmiQueueCall
{
    enum class Phase : quint8 {
        Waiting,
        Gone,      ///< left the queue; answered or by key, not known yet
        Unsettled, ///< left unanswered, the cause is not known yet
        Answered,
        Over
    };
    QueueCallId id;
    QueueId queue;
    std::string uid;
    CallId call;
    QString number;
    QString name;
    LegId leg;
    std::string place; ///< context, extension and priority while waiting
    AgentId agent;     ///< who answered, as the queue has it
    Timestamp joinedAt;
    Timestamp leftAt;
    Timestamp callerGoneAt; ///< the caller's channel ended, and AgentComplete has not come
    Phase phase = Phase::Waiting;
    int position = 0;
    int answeredOffers = 0;    ///< offers taken, while AgentConnect is not there yet
    bool dialplanSeen = false; ///< VarSet ABANDONED came: the login sees the dialplan class
};

/// One offer of a queue call to one member.
struct AmiOffer
{
    std::string queueCall; ///< key
    AgentId agent;
    std::string answeredLeg; ///< uid of the telephone that took it
    bool isOpen = true;      ///< the member's way is still being dialled
    bool telephoneRang = false;
    bool dialled = false; ///< something was dialled behind the member's Local pair
    bool refused = false;
    bool connected = false;
};

/// Queue calls and offers: who waits, who is rung, how each stay ended.
///
/// Asterisk says "abandon" for nearly every way of leaving; the cause is told from what stands
/// around it (captures, surprises 32, 33, 91).
class AmiQueueCalls
{
public:
    AmiQueueCalls(AmiPeople &people, AmiChannels &channels, AmiJourneys &journeys)
        : m_people(people)
        , m_channels(channels)
        , m_journeys(journeys)
    {}

    void joined(const AmiMessage &message, Timestamp at, EventBatch &out);
    void abandoned(const AmiMessage &message, Timestamp at, EventBatch &out);
    void left(const AmiMessage &message, Timestamp at, EventBatch &out);
    /// QueueEntry of a list: a caller we may not have seen coming.
    void listed(const AmiMessage &message, Timestamp at, EventBatch &out);
    void queueStatusSet(const AmiMessage &message, Timestamp at, EventBatch &out);
    void abandonedSet(std::string_view uid);

    void offered(const AmiMessage &message, Timestamp at, EventBatch &out);
    void ringNoAnswer(const AmiMessage &message, Timestamp at, EventBatch &out);
    void dumped(const AmiMessage &message, Timestamp at, EventBatch &out);
    /// AgentConnect; gives the offer it belongs to, null when that is not known.
    AmiOffer *connected(const AmiMessage &message, Timestamp at, EventBatch &out);
    /// AgentComplete; gives the queue call it closed, null when that is not known.
    const AmiQueueCall *completed(const AmiMessage &message, Timestamp at, EventBatch &out);

    /// A dial behind an open offer, or its end; `destination` is the channel dialled.
    void dialBegan(const AmiChannel &dialer, const AmiChannel &destination, bool isTelephone,
                   Timestamp at, EventBatch &out);
    void dialEnded(const AmiChannel &destination, std::string_view status, Timestamp at,
                   EventBatch &out);
    /// The channel does something elsewhere: a caller who left without a word has been moved.
    void activity(std::string_view uid, Timestamp at, EventBatch &out);
    /// False while activity() has nothing to settle.
    bool hasUnsettled() const { return !m_unsettled.empty(); }
    void softHangup(std::string_view uid, Timestamp at, EventBatch &out);
    /// The caller's channel entered a bridge: whom no queue let go first was taken out of the line,
    /// of which no event of the queue tells.
    void bridged(std::string_view uid, Timestamp at, EventBatch &out);
    void channelEnded(const AmiChannel &channel, Timestamp at, EventBatch &out);
    void onTime(Timestamp at, EventBatch &out);

    /// Whether a queue call or an open offer still needs this channel.
    bool holds(const AmiChannel &channel);
    /// The offer that this channel belongs to: the member's own leg, the other half of its Local
    /// pair, or what was dialled from there. Null when it is no part of a queue call.
    AmiOffer *offerOf(const AmiChannel &channel);
    AmiQueueCall *queueCall(std::string_view key);
    AmiQueueCall *current(std::string_view uid);

    void beginSnapshot();
    void addToSnapshot(const AmiMessage &message, Timestamp at);
    /// Gives who waits now. Those who were waiting and are no longer listed stay known until
    /// forgetUnlisted(), so that events already on their way can still say how they left.
    QList<WaitingCaller> endSnapshot(Timestamp at, EventBatch &out);
    void forgetUnlisted();
    /// Whether the snapshot being gathered names this channel as a waiting caller.
    bool isListed(std::string_view uid) const;
    /// A call that was answered before we looked: `caller` speaks with the member leg `member`.
    void adoptAnswered(const AmiChannel &caller, const AmiChannel &member, Timestamp at,
                       EventBatch &out);
    /// Drops what was answered or offered on channels that are no more.
    void forgetAnsweredOf(const AmiTextSet &liveChannels);

private:
    AmiQueueCall *find(const AmiMessage &message);
    void keepAnswered(std::string_view key);
    AmiQueueCall &make(std::string_view key, std::string_view uid, std::string_view queue);
    void settle(AmiQueueCall &call, LeaveCause cause, Timestamp at, EventBatch &out);
    void leave(AmiQueueCall &call, LeaveCause cause, Seconds waited, Timestamp at, EventBatch &out);
    void endOffer(AmiOffer &offer, OfferResult result, Timestamp at, EventBatch &out);
    AmiOffer *findOffer(std::string_view destinationUid);
    void forgetFinished(Timestamp at);

    AmiPeople &m_people;
    AmiChannels &m_channels;
    AmiJourneys &m_journeys;
    AmiTextMap<AmiQueueCall> m_calls;     ///< by queue and Uniqueid
    AmiTextMap<std::string> m_currentOf;  ///< Uniqueid -> key of the latest stay
    AmiTextMap<AmiOffer> m_offers;        ///< by Uniqueid of the member's leg
    std::vector<std::string> m_unsettled; ///< keys in phase Gone or Unsettled
    AmiTextMap<WaitingCaller> m_gathered;
    AmiTextSet m_gatheredCallers; ///< Uniqueid
    std::vector<std::string> m_unlisted;
    Timestamp m_forgotAt;
    quint64 m_stays = 0; ///< makes ids unique when a caller joins the same queue twice
};
