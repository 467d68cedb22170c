// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demodials.h"

#include <algorithm>
#include <utility>

DemoDials::DemoDials(DemoWorld &world, DemoChannels &channels, DemoStaff &staff)
    : m_world(world)
    , m_channels(channels)
    , m_staff(staff)
{}

DemoDials::DialPtr DemoDials::dial(DemoChannel *caller, const std::vector<DemoAgent *> &agents,
                                   const QByteArray &group, Seconds ringTime,
                                   std::function<void(const DialPtr &dial)> answered,
                                   std::function<void(QByteArrayView status)> failed)
{
    auto dial = std::make_shared<Dial>();
    dial->caller = caller;
    dial->answered = std::move(answered);
    dial->failed = std::move(failed);
    if (m_world.settings.shape == DemoShape::FreePbx && group.isEmpty())
        m_channels.execute(caller, "dial-one", "s", 15, "Dial", argumentsFor(agents, group));
    else if (m_world.settings.shape == DemoShape::FreePbx)
        m_channels.execute(caller, "ext-group", group, 6, "Dial", argumentsFor(agents, group));
    else
        m_channels.execute(caller, caller->context, caller->exten, caller->priority + 1, "Dial",
                           argumentsFor(agents, group));
    m_channels.setVariable(caller, "DIALSTATUS", {});
    for (DemoAgent *agent : agents)
        if (agent->isRegistered)
            ring(dial, agent, group);
    if (dial->offers.empty()) {
        dial->ringTimeout =
            m_world.timeline.after(Milliseconds{10}, [this, dial] { fail(dial, "CHANUNAVAIL"); });
        return dial;
    }
    dial->ringTimeout = m_world.timeline.after(ringTime, [this, dial] {
        dropOffers(dial, true, 0);
        fail(dial, "NOANSWER");
    });
    return dial;
}

QByteArray DemoDials::argumentsFor(const std::vector<DemoAgent *> &agents,
                                   const QByteArray &group) const
{
    QByteArray text;
    for (const DemoAgent *agent : agents) {
        const DemoLeg::Way way = wayTo(*agent, group);
        if (!text.isEmpty())
            text += '&';
        if (way.localName.isEmpty())
            text += "PJSIP/" + agent->exten;
        else
            text += way.localName + "/n";
    }
    return text + ",20,HhTtr";
}

DemoLeg::Way DemoDials::wayTo(const DemoAgent &agent, const QByteArray &group) const
{
    DemoLeg::Way way;
    way.exten = group.isEmpty() ? QByteArray("s") : group;
    if (m_world.settings.shape == DemoShape::FreePbx && !group.isEmpty()) {
        way.localExten = "RG-" + group + '-' + agent.exten;
        way.localContext = "from-internal-rg";
        way.localName = "Local/" + way.localExten + '@' + way.localContext;
    }
    return way;
}

void DemoDials::ring(const DialPtr &dial, DemoAgent *agent, const QByteArray &group)
{
    Offer offer;
    offer.leg = std::make_unique<DemoLeg>(m_world, m_channels, m_staff, dial->caller, agent,
                                          wayTo(*agent, group));
    offer.leg->open();
    offer.leg->ring();
    offer.leg->onHangUp([this, weak = std::weak_ptr<Dial>(dial), agent] {
        if (const DialPtr rung = weak.lock())
            refuse(rung, agent);
    });
    const DemoRingPlan plan = ringPlan(*agent);
    if (plan.kind == DemoRingPlan::Kind::Answers)
        offer.plan =
            m_world.timeline.after(plan.after, [this, dial, agent] { answer(dial, agent); });
    else if (plan.kind == DemoRingPlan::Kind::Refuses)
        offer.plan =
            m_world.timeline.after(plan.after, [this, dial, agent] { refuse(dial, agent); });
    dial->offers.push_back(std::move(offer));
}

DemoDials::Offer DemoDials::take(const DialPtr &dial, const DemoAgent *agent)
{
    const auto it =
        std::find_if(dial->offers.begin(), dial->offers.end(),
                     [agent](const Offer &offer) { return offer.leg->agent() == agent; });
    Offer offer = std::move(*it);
    dial->offers.erase(it);
    return offer;
}

void DemoDials::answer(const DialPtr &dial, const DemoAgent *agent)
{
    m_world.timeline.cancel(dial->ringTimeout);
    dial->leg = take(dial, agent).leg;
    dial->leg->onHangUp([weak = std::weak_ptr<Dial>(dial)] {
        const DialPtr answered = weak.lock();
        if (answered && answered->hungUp)
            std::function<void()>(answered->hungUp)();
    });
    dial->leg->answer();
    dropOffers(dial, false, 26);
    m_channels.setVariable(dial->caller, "DIALSTATUS", "ANSWER");
    if (dial->caller->state != DemoChannel::State::Up)
        m_channels.setState(dial->caller, DemoChannel::State::Up);
    dial->leg->joinInner();
    dial->leg->joinCaller();
    dial->answered(dial);
}

void DemoDials::refuse(const DialPtr &dial, const DemoAgent *agent)
{
    Offer offer = take(dial, agent);
    m_world.timeline.cancel(offer.plan);
    offer.leg->refuse([] {});
    if (!dial->offers.empty())
        return;
    m_world.timeline.cancel(dial->ringTimeout);
    fail(dial, "BUSY");
}

void DemoDials::fail(const DialPtr &dial, QByteArrayView status)
{
    m_channels.setVariable(dial->caller, "DIALSTATUS", status.toByteArray());
    dial->failed(status);
}

void DemoDials::cancel(const DialPtr &dial)
{
    m_world.timeline.cancel(dial->ringTimeout);
    dropOffers(dial, false, 0);
    m_channels.setVariable(dial->caller, "DIALSTATUS", "CANCEL");
}

void DemoDials::dropOffers(const DialPtr &dial, bool timedOut, int cause)
{
    std::vector<Offer> offers = std::exchange(dial->offers, {});
    for (Offer &offer : offers) {
        m_world.timeline.cancel(offer.plan);
        offer.leg->giveUp(timedOut, cause);
    }
}
