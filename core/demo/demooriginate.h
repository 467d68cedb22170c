// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demobridgeapp.h"
#include "core/demo/demoroutes.h"
#include "core/demo/demospies.h"

/// What the action Originate asked for.
struct DemoOrder
{
    QByteArray actionId;
    QByteArray channel; ///< "PJSIP/1000" or "Local/1000@from-internal/n"
    QByteArray context;
    QByteArray exten;
    QByteArray application; ///< in place of context and extension
    QByteArray data;
    QByteArray callerNumber;
    QByteArray callerName;
    QByteArray channelId; ///< becomes the Uniqueid
    Milliseconds timeout{30'000};
    QList<std::pair<QByteArray, QByteArray>> variables;
    /// Set when the client waits for the outcome; otherwise OriginateResponse tells it.
    std::function<void(bool isAnswered)> done;
};

/// Rings a telephone and connects it, once answered, to an application or an extension.
///
/// Events, reasons and their order as in captures/05-actions/originate-outcomes and
/// captures/11-freepbx/chanspy-*. Owned by DemoOffice, same thread.
class DemoOriginate
{
public:
    DemoOriginate(DemoWorld &world, DemoChannels &channels, DemoStaff &staff, DemoCallers &callers,
                  DemoDials &dials, const DemoDialplan &dialplan);

    void start(const DemoOrder &order);
    /// The channel that still rings is hung up; false: no such attempt.
    bool hangUp(const QByteArray &channelName);

    /// Gives an answered call to its application; false: there is no such application.
    std::function<bool(const DemoCallers::CallPtr &call, const DemoOrder &order)> run;
    std::function<void(const DemoCallers::CallPtr &call, const DemoOrder &order)> send;
    /// Ends an originated call, answered or not, as the hang-up of its channel does.
    std::function<void(const QByteArray &channelName)> hangUpChannel;

private:
    /// Reason of OriginateResponse.
    enum class Reason : quint8 {
        Failed = 0,
        HungUp = 1,
        NoAnswer = 3,
        Answered = 4,
        Busy = 5,
        Congestion = 8
    };
    struct Attempt
    {
        DemoOrder order;
        DemoChannel *channel = nullptr;
        DemoChannel *inner = nullptr; ///< ";2", when the channel is ";1"
        DemoDials::DialPtr dial;      ///< of ";2"
        DemoTimeline::Ticket next;
        DemoTimeline::Ticket timeout;
    };
    using AttemptPtr = std::shared_ptr<Attempt>;

    void callPhone(const AttemptPtr &attempt, DemoAgent *agent);
    void ringPhone(const AttemptPtr &attempt, const DemoAgent &agent);
    void callLocal(const AttemptPtr &attempt);
    void nowhere(const AttemptPtr &attempt);
    void introduce(const AttemptPtr &attempt, const QByteArray &dialString);
    void answered(const AttemptPtr &attempt);
    void failed(const AttemptPtr &attempt, Reason reason, QByteArrayView dialStatus, int cause);
    void closeInner(const AttemptPtr &attempt, int cause);
    void respond(const Attempt &attempt, Reason reason);

    DemoWorld &m_world;
    DemoChannels &m_channels;
    DemoStaff &m_staff;
    DemoCallers &m_callers;
    DemoDials &m_dials;
    const DemoDialplan &m_dialplan;
    std::vector<AttemptPtr> m_ringing;
};
