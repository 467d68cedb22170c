// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demoleg.h"
#include "core/demo/demoqueue.h"

struct DemoCall;

/// How a caller's stay in a queue ended.
enum class DemoLeft : quint8 { Abandoned, TimedOut, Empty, KeyPressed, Withdrawn, PulledOut };

/// One caller in one queue, from joining to the end of the talk. Kept by DemoQueueApp; shared
/// with the caller's journey, which may outlive it.
class DemoVisit
{
public:
    struct Offer
    {
        DemoMember *member = nullptr;
        std::unique_ptr<DemoLeg> leg;
        Timestamp since;
        DemoTimeline::Ticket plan; ///< what the person is going to do
    };

    std::weak_ptr<DemoCall> call; ///< the journey it is part of
    DemoQueue *queue = nullptr;
    DemoChannel *channel = nullptr; ///< the caller's
    Timestamp joined;
    Timestamp notBefore; ///< of the next offer
    int originalPosition = 0;
    int priority = 0;
    bool isWithdrawn = false; ///< leaves when the ring in progress ends
    QByteArray withdrawInfo;
    std::vector<Offer> offers; ///< ringing now
    DemoTimeline::Ticket ringTimeout;
    DemoTimeline::Ticket waitTimeout;

    // From the answer on.
    DemoMember *member = nullptr; ///< null again when the member is removed while talking
    DemoAgent *agent = nullptr;
    QByteArray memberName;
    QByteArray interface;
    std::unique_ptr<DemoLeg> leg;
    qint64 joinedSeconds = 0;
    qint64 talkStart = 0;
    bool isCounted = false; ///< the member was credited already, at a transfer
};
