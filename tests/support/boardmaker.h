// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/live/liveboard.h"

#include <memory>

/// Tells a live board domain events, as a connector would, with a clock of its own.
class BoardMaker
{
public:
    /// Observed from 09:00 UTC on, with nothing on the board.
    BoardMaker() { tell(SnapshotTaken{std::make_shared<const Snapshot>()}); }

    template<typename Payload>
    void tell(const Payload &payload)
    {
        board.apply({now, payload});
    }
    void pass(Milliseconds time)
    {
        now += time;
        board.advanceTo(now);
    }

    static Membership membership(const QString &agent, const QString &queue)
    {
        Membership membership;
        membership.agent = AgentId(agent);
        membership.queue = QueueId(queue);
        membership.name = QStringLiteral("Agent ") + agent;
        membership.extension = agent;
        membership.interface = QStringLiteral("PJSIP/") + agent;
        membership.device = DeviceState::Free;
        return membership;
    }
    void queue(const QString &id)
    {
        QueueInfo info;
        info.id = QueueId(id);
        tell(QueueSeen{info});
    }
    void member(const QString &agent, const QString &queue)
    {
        tell(MembershipSeen{membership(agent, queue)});
    }
    void pause(const QString &agent, const QString &queue, const QString &reason = {})
    {
        Membership paused = membership(agent, queue);
        paused.paused = true;
        paused.pauseReason = reason;
        paused.pausedSince = now;
        tell(MembershipSeen{paused});
    }
    void device(const QString &agent, DeviceState state)
    {
        tell(DeviceChanged{AgentId(agent), state});
    }
    void talk(const QString &agent, const QString &number = QStringLiteral("+79120004107"),
              const QString &queue = {})
    {
        TalkBegan talk;
        talk.agent = AgentId(agent);
        talk.call = CallId(QStringLiteral("call-") + agent);
        talk.queue = QueueId(queue);
        talk.kind = queue.isEmpty() ? CallKind::Inbound : CallKind::Queue;
        talk.number = number;
        talk.leg = LegId(QStringLiteral("leg-") + agent);
        tell(talk);
    }
    void endTalk(const QString &agent)
    {
        tell(TalkEnded{AgentId(agent), LegId(QStringLiteral("leg-") + agent)});
    }
    void join(const QString &caller, const QString &queue, int position = 1)
    {
        CallerJoined joined;
        joined.queueCall = QueueCallId(caller);
        joined.call = CallId(QStringLiteral("call-") + caller);
        joined.queue = QueueId(queue);
        joined.position = position;
        joined.number = QStringLiteral("+7912000") + caller;
        tell(joined);
    }
    void leave(const QString &caller, const QString &queue, Seconds waited,
               LeaveCause cause = LeaveCause::Abandoned)
    {
        tell(CallerLeft{QueueCallId(caller), QueueId(queue), cause, waited});
    }
    void answer(const QString &caller, const QString &queue, const QString &agent, Seconds waited)
    {
        tell(CallAnswered{QueueCallId(caller), CallId(QStringLiteral("call-") + caller),
                          QueueId(queue), AgentId(agent), waited});
    }

    Timestamp now = fromEpochMs(1'795'165'200'000); // 2026-11-20 09:00:00 UTC
    LiveBoard board;
};
