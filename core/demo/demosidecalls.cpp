// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demosidecalls.h"

#include "core/demo/demonames.h"

namespace {

const QByteArray RingGroup = "700";
const QByteArray CompanyNumber = "74951000001";

using std::chrono::minutes;

} // namespace

DemoSideCalls::DemoSideCalls(DemoWorld &world, DemoChannels &channels, DemoStaff &staff,
                             DemoCallers &callers, DemoDials &dials)
    : m_world(world)
    , m_channels(channels)
    , m_staff(staff)
    , m_callers(callers)
    , m_dials(dials)
{
    m_callers.diverted = [this](const auto &call) { return divert(call); };
    m_callers.callBackWanted = [this](const DemoCustomer &customer) {
        const Milliseconds pause = m_world.random.spreadAround(minutes{6}, 0.7);
        m_world.timeline.after(pause, [this, customer] { callBack(customer); });
    };
}

void DemoSideCalls::start()
{
    if (!m_world.settings.withSideCalls)
        return;
    for (const auto &agent : m_staff.agents()) {
        bookOwnCalls(agent.get());
        bookColleague(agent.get());
    }
}

bool DemoSideCalls::divert(const DemoCallers::CallPtr &call)
{
    const double dice = m_world.random.uniform();
    if (dice < 0.05) {
        if (DemoAgent *agent = m_callers.anyFreeAgent()) {
            dialFor(call, {agent}, {});
            return true;
        }
    } else if (dice < 0.1) {
        const std::vector<DemoAgent *> agents = groupMembers();
        if (!agents.empty()) {
            dialFor(call, agents, RingGroup);
            return true;
        }
    }
    return false;
}

std::vector<DemoAgent *> DemoSideCalls::groupMembers() const
{
    // Those at the end of the list: the office's own staff, who sit in few queues.
    std::vector<DemoAgent *> found;
    const auto &agents = m_staff.agents();
    for (auto it = agents.rbegin(); it != agents.rend() && found.size() < 3; ++it)
        if (isIdle(**it))
            found.push_back(it->get());
    return found;
}

void DemoSideCalls::dialFor(const DemoCallers::CallPtr &call,
                            const std::vector<DemoAgent *> &agents, const QByteArray &group)
{
    const auto dial = m_dials.dial(
        call->trunk, agents, group, Seconds{20},
        [this, call](const DemoDials::DialPtr &answered) { onAnswered(call, answered); },
        [this, call](QByteArrayView status) { onMissed(call, status); });
    call->letGo = [this, dial] { m_dials.cancel(dial); };
    const Milliseconds patience = Seconds{4} + m_world.random.around(Seconds{35});
    call->patience = m_world.timeline.after(patience, [this, call, dial] {
        const DemoCustomer customer = call->customer;
        m_channels.requestHangup(call->trunk, 127);
        m_dials.cancel(dial);
        m_channels.softHangup(call->trunk);
        m_callers.close(call, 127);
        m_callers.mayCallAgain(customer);
    });
}

void DemoSideCalls::onAnswered(const DemoCallers::CallPtr &call, const DemoDials::DialPtr &dial)
{
    m_world.timeline.cancel(call->patience);
    call->letGo = [dial] { dial->leg->letCallerGo(); };
    const auto end = [this, call, leg = dial->leg.get()](bool byAgent) {
        leg->finish(byAgent ? DemoLeg::End::ByAgent : DemoLeg::End::ByCaller, [] {});
        m_callers.close(call, 16);
    };
    dial->hungUp = [end] { end(true); };
    const bool byAgent = m_world.random.chance(0.5);
    const Milliseconds length = m_world.random.spreadAround(Seconds{100}, 0.7);
    call->next = m_world.timeline.after(length, [end, byAgent] { end(byAgent); });
}

void DemoSideCalls::onMissed(const DemoCallers::CallPtr &call, QByteArrayView status)
{
    m_world.timeline.cancel(call->patience);
    call->letGo = {};
    if (status == "NOANSWER" && m_world.settings.shape == DemoShape::FreePbx) {
        m_channels.setState(call->trunk, DemoChannel::State::Up);
        return m_callers.voicemail(call);
    }
    const DemoCustomer customer = call->customer;
    m_channels.softHangup(call->trunk);
    m_callers.close(call, status == "BUSY" ? 17 : 16);
    m_callers.mayCallAgain(customer);
}

bool DemoSideCalls::isIdle(const DemoAgent &agent) const
{
    return agent.device == DemoDeviceState::NotInUse && !agent.onBreak;
}

DemoChannel *DemoSideCalls::pickUp(DemoAgent *agent, const QByteArray &number)
{
    DemoChannels::Opening opening;
    opening.name = "PJSIP/" + agent->exten;
    opening.state = DemoChannel::State::Ring;
    opening.callerNumber = agent->exten;
    opening.callerName = agent->name;
    opening.context = m_world.settings.shape == DemoShape::FreePbx ? "from-internal" : "office";
    opening.exten = number;
    opening.agent = agent;
    return m_channels.open(opening);
}

void DemoSideCalls::bookColleague(DemoAgent *agent)
{
    m_world.timeline.after(m_world.random.around(minutes{120}), [this, agent] {
        if (isIdle(*agent))
            callColleague(agent);
        bookColleague(agent);
    });
}

void DemoSideCalls::callColleague(DemoAgent *agent)
{
    DemoAgent *colleague = m_callers.anyFreeAgent();
    if (!colleague || colleague == agent)
        return;
    DemoChannel *phone = pickUp(agent, colleague->exten);
    const auto dial = m_dials.dial(
        phone, {colleague}, {}, Seconds{20},
        [this, phone](const DemoDials::DialPtr &answered) { talkInside(phone, answered); },
        [this, phone](QByteArrayView status) {
            m_channels.softHangup(phone);
            m_channels.close(phone, status == "BUSY" ? 17 : 16);
        });
    phone->hangUp = [this, phone, dial] {
        m_dials.cancel(dial);
        m_channels.softHangup(phone);
        m_channels.close(phone, 16);
    };
}

void DemoSideCalls::talkInside(DemoChannel *phone, const DemoDials::DialPtr &dial)
{
    const auto ticket = std::make_shared<DemoTimeline::Ticket>();
    const auto end = [this, phone, ticket, leg = dial->leg.get()](DemoLeg::End by) {
        m_world.timeline.cancel(*ticket);
        leg->finish(by, [] {});
        m_channels.close(phone, 16);
    };
    const bool byColleague = m_world.random.chance(0.5);
    const DemoLeg::End by = byColleague ? DemoLeg::End::ByAgent : DemoLeg::End::ByCaller;
    // The task keeps the dial, and with it the leg, until the talk is over.
    *ticket = m_world.timeline.after(m_world.random.spreadAround(Seconds{40}, 0.6),
                                     [end, by, dial] { end(by); });
    dial->hungUp = [end] { end(DemoLeg::End::ByOrder); };
    phone->hangUp = [end, dial] { end(DemoLeg::End::ByCaller); };
}

void DemoSideCalls::bookOwnCalls(DemoAgent *agent)
{
    m_world.timeline.after(m_world.random.around(minutes{60}), [this, agent] {
        if (isIdle(*agent))
            callOut(agent, demoCallerNumber(m_world.random));
        bookOwnCalls(agent);
    });
}

void DemoSideCalls::callBack(const DemoCustomer &customer)
{
    if (DemoAgent *agent = m_callers.anyFreeAgent())
        callOut(agent, customer.number);
    else
        m_world.timeline.after(minutes{2}, [this, customer] { callBack(customer); });
}

void DemoSideCalls::callOut(DemoAgent *agent, const QByteArray &number)
{
    auto out = std::make_shared<Outgoing>();
    out->number = number;
    out->phone = pickUp(agent, number);
    m_channels.setCaller(out->phone, CompanyNumber, agent->name);
    m_channels.setConnected(out->phone, number, {});
    m_channels.execute(out->phone, "dialout-trunk", "s", 8, "Dial",
                       "PJSIP/" + number + '@' + m_staff.trunk() + ",300,T");
    m_channels.setVariable(out->phone, "DIALSTATUS", {});
    DemoChannels::Opening opening;
    opening.name = "PJSIP/" + m_staff.trunk();
    opening.context = m_world.settings.shape == DemoShape::FreePbx ? "from-pstn" : "from-trunk";
    opening.exten = "s";
    opening.linkedTo = out->phone;
    opening.trunk = true;
    out->trunk = m_channels.open(opening);
    m_channels.execute(out->trunk, out->trunk->context, "s", 1, "AppDial", "(Outgoing Line)");
    m_channels.setCaller(out->trunk, "s", {});
    m_channels.setConnected(out->trunk, CompanyNumber, agent->name);
    ringOut(out);
}

void DemoSideCalls::ringOut(const OutgoingPtr &out)
{
    m_channels.dialBegin(out->phone, out->trunk, QByteArray(out->number + '@' + m_staff.trunk()));
    m_channels.setState(out->trunk, DemoChannel::State::Ringing);
    m_channels.dialState(out->phone, out->trunk, "RINGING");
    const double dice = m_world.random.uniform();
    const Milliseconds wait = m_world.random.spreadAround(Seconds{9}, 0.5);
    out->phone->hangUp = [this, out] { endOut(out, "CANCEL", 16); };
    out->trunk->hangUp = [this, out] { endOut(out, "BUSY", 17); };
    out->next = m_world.timeline.after(wait, [this, out, dice] {
        if (dice < 0.12)
            endOut(out, "BUSY", 17);
        else if (dice < 0.3)
            endOut(out, "CANCEL", 16); // nobody there: the agent gives up
        else
            talkOut(out);
    });
}

void DemoSideCalls::talkOut(const OutgoingPtr &out)
{
    m_channels.setState(out->trunk, DemoChannel::State::Up);
    m_channels.setVariable(out->phone, "DIALSTATUS", "ANSWER");
    m_channels.dialEnd(out->phone, out->trunk, "ANSWER");
    m_channels.setState(out->phone, DemoChannel::State::Up);
    DemoBridge *bridge = m_channels.openBridge();
    m_channels.enter(bridge, out->trunk);
    m_channels.enter(bridge, out->phone);
    const bool byAgent = m_world.random.chance(0.6);
    const Milliseconds length = m_world.random.spreadAround(Seconds{80}, 0.8);
    out->phone->hangUp = [this, out] { hangUpOut(out, true); };
    out->trunk->hangUp = [this, out] { hangUpOut(out, false); };
    out->next = m_world.timeline.after(length, [this, out, byAgent] { hangUpOut(out, byAgent); });
}

void DemoSideCalls::hangUpOut(OutgoingPtr out, bool byAgent)
{
    m_world.timeline.cancel(out->next);
    DemoBridge *bridge = out->phone->bridge;
    m_channels.requestHangup(byAgent ? out->phone : out->trunk, 16);
    m_channels.leave(byAgent ? out->phone : out->trunk);
    m_channels.leave(byAgent ? out->trunk : out->phone);
    m_channels.closeBridge(bridge);
    m_channels.softHangup(out->phone);
    m_channels.close(out->trunk, 16);
    m_channels.close(out->phone, 16);
}

void DemoSideCalls::endOut(OutgoingPtr out, QByteArrayView status, int cause)
{
    m_world.timeline.cancel(out->next);
    const bool byAgent = status == "CANCEL";
    m_channels.requestHangup(byAgent ? out->phone : out->trunk, byAgent ? 127 : cause);
    m_channels.dialEnd(out->phone, out->trunk, status);
    m_channels.setVariable(out->phone, "DIALSTATUS", status.toByteArray());
    m_channels.softHangup(out->phone);
    m_channels.close(out->trunk, cause);
    m_channels.close(out->phone, cause);
}
