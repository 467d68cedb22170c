// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demoleg.h"
#include "core/demo/demoqueueapp.h"

#include <functional>
#include <memory>
#include <vector>

/// The Dial application: rings one person or several until the first of them answers. Used for
/// whatever reaches a telephone without a queue.
///
/// Owned by DemoOffice, same thread.
class DemoDials
{
public:
    struct Offer
    {
        std::unique_ptr<DemoLeg> leg;
        DemoTimeline::Ticket plan;
    };
    /// One Dial(); alive as long as something is still to happen to it.
    struct Dial
    {
        DemoChannel *caller = nullptr;
        std::vector<Offer> offers;    ///< ringing
        std::unique_ptr<DemoLeg> leg; ///< answered
        DemoTimeline::Ticket ringTimeout;
        std::function<void(const std::shared_ptr<Dial> &dial)> answered;
        /// The telephone that answered is put down.
        std::function<void()> hungUp;
        std::function<void(QByteArrayView status)> failed; ///< NOANSWER, BUSY or CHANUNAVAIL
    };
    using DialPtr = std::shared_ptr<Dial>;

    DemoDials(DemoWorld &world, DemoChannels &channels, DemoStaff &staff);

    /// Rings the telephones of `agents`; `group` is the ring group's number, empty for none.
    DialPtr dial(DemoChannel *caller, const std::vector<DemoAgent *> &agents,
                 const QByteArray &group, Seconds ringTime,
                 std::function<void(const DialPtr &dial)> answered,
                 std::function<void(QByteArrayView status)> failed);
    /// The caller gave up while it rang.
    void cancel(const DialPtr &dial);

    std::function<DemoRingPlan(const DemoAgent &agent)> ringPlan;

private:
    DemoLeg::Way wayTo(const DemoAgent &agent, const QByteArray &group) const;
    QByteArray argumentsFor(const std::vector<DemoAgent *> &agents, const QByteArray &group) const;
    void ring(const DialPtr &dial, DemoAgent *agent, const QByteArray &group);
    void answer(const DialPtr &dial, const DemoAgent *agent);
    void refuse(const DialPtr &dial, const DemoAgent *agent);
    void fail(const DialPtr &dial, QByteArrayView status);
    Offer take(const DialPtr &dial, const DemoAgent *agent);
    void dropOffers(const DialPtr &dial, bool timedOut, int cause);

    DemoWorld &m_world;
    DemoChannels &m_channels;
    DemoStaff &m_staff;
};
