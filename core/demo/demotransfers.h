// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/democallers.h"
#include "core/demo/demodials.h"

/// What people do in the middle of a talk: hold it, hand it on blindly, or ask a colleague first.
///
/// Order and meaning as recorded: a direct member's AgentComplete comes at once with Reason
/// transfer (captures/10-pjsip); behind a Local member the queue sees nothing until the customer
/// hangs up (captures/11-freepbx, surprises 66 and 67). Owned by DemoOffice, same thread.
class DemoTransfers
{
public:
    DemoTransfers(DemoWorld &world, DemoChannels &channels, DemoCallers &callers, DemoDials &dials,
                  DemoQueueApp &app);

private:
    struct Consultation
    {
        DemoCallers::CallPtr call;
        DemoAgent *target = nullptr;
        DemoChannel *asking = nullptr; ///< the agent's second channel
        Milliseconds rest{0};          ///< of the talk, after all this
    };

    bool takeOver(const DemoCallers::CallPtr &call);
    void hold(const DemoCallers::CallPtr &call, Milliseconds rest);
    void setHeld(const DemoCallers::CallPtr &call, bool held);
    void blind(const DemoCallers::CallPtr &call, DemoAgent *target, Milliseconds rest);
    void blindDirect(const DemoCallers::CallPtr &call, DemoAgent *target, Milliseconds rest);
    void blindBehindLocal(const DemoCallers::CallPtr &call, DemoAgent *target, Milliseconds rest);
    void consult(const DemoCallers::CallPtr &call, DemoAgent *target, Milliseconds rest);
    /// One end of the consultation was hung up.
    void backToCustomer(const Consultation &consultation);
    void handOver(const Consultation &consultation, const DemoDials::DialPtr &dial);
    void sendBlind(const DemoLeg &leg, const DemoChannel &transferee,
                   const QByteArray &exten) const;
    void sendAttended(const DemoLeg &leg, const DemoChannel &asking, const DemoChannel &transferee,
                      const DemoChannel &target) const;
    void complete(const DemoCallers::CallPtr &call, const QByteArray &event, const QByteArray &to,
                  const QByteArray &where);
    void endDial(const DemoCallers::CallPtr &call, const DemoDials::DialPtr &dial,
                 Milliseconds rest);
    QByteArray context() const;

    DemoWorld &m_world;
    DemoChannels &m_channels;
    DemoCallers &m_callers;
    DemoDials &m_dials;
    DemoQueueApp &m_app;
};
