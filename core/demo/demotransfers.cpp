// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demotransfers.h"

#include <utility>

DemoTransfers::DemoTransfers(DemoWorld &world, DemoChannels &channels, DemoCallers &callers,
                             DemoDials &dials, DemoQueueApp &app)
    : m_world(world)
    , m_channels(channels)
    , m_callers(callers)
    , m_dials(dials)
    , m_app(app)
{
    m_callers.tookOver = [this](const auto &call) { return takeOver(call); };
}

bool DemoTransfers::takeOver(const DemoCallers::CallPtr &call)
{
    const double dice = m_world.random.uniform();
    if (dice > 0.2)
        return false;
    const Milliseconds length = m_callers.talkTime(*call->visit);
    call->next = m_world.timeline.after(length / 2, [this, call, dice, length] {
        const Milliseconds rest = length / 2;
        DemoAgent *target = m_callers.anyFreeAgent();
        if (!target)
            m_callers.endTalkAfter(call, rest);
        else if (dice < 0.05)
            blind(call, target, rest);
        else if (dice < 0.09)
            consult(call, target, rest);
        else
            hold(call, rest);
    });
    return true;
}

void DemoTransfers::setHeld(const DemoCallers::CallPtr &call, bool held)
{
    const DemoLeg &leg = *call->visit->leg;
    const DemoChannel *listener = leg.inner() ? leg.inner() : call->trunk;
    m_channels.hold(leg.phone(), held);
    if (held)
        m_channels.startMusic(listener);
    else
        m_channels.stopMusic(listener);
}

void DemoTransfers::hold(const DemoCallers::CallPtr &call, Milliseconds rest)
{
    setHeld(call, true);
    const Milliseconds length = m_world.random.spreadAround(Seconds{35}, 0.6);
    call->next = m_world.timeline.after(length, [this, call, rest] {
        setHeld(call, false);
        m_callers.endTalkAfter(call, rest);
    });
}

QByteArray DemoTransfers::context() const
{
    return m_world.settings.shape == DemoShape::FreePbx ? "from-internal" : "office";
}

void DemoTransfers::blind(const DemoCallers::CallPtr &call, DemoAgent *target, Milliseconds rest)
{
    if (call->visit->leg->inner())
        blindBehindLocal(call, target, rest);
    else
        blindDirect(call, target, rest);
}

void DemoTransfers::blindDirect(const DemoCallers::CallPtr &call, DemoAgent *target,
                                Milliseconds rest)
{
    DemoLeg &leg = *call->visit->leg;
    DemoBridge *bridge = call->trunk->bridge;
    m_channels.hold(leg.phone(), false);
    m_channels.setVariable(call->trunk, "BLINDTRANSFER", leg.phone()->name);
    sendBlind(leg, *call->trunk, target->exten);
    call->trunk->context = context();
    call->trunk->exten = target->exten;
    call->trunk->priority = 0;
    complete(call, "BLINDTRANSFER", target->exten, context());
    leg.dropPhone();
    m_channels.leave(call->trunk);
    m_channels.closeBridge(bridge);
    call->visit.reset();
    const auto ringing = m_dials.dial(
        call->trunk, {target}, {}, Seconds{20},
        [this, call, rest](const DemoDials::DialPtr &dial) { endDial(call, dial, rest); },
        [this, call](QByteArrayView) {
            m_channels.softHangup(call->trunk);
            m_callers.close(call, 16);
        });
    call->letGo = [this, ringing] { m_dials.cancel(ringing); };
}

void DemoTransfers::blindBehindLocal(const DemoCallers::CallPtr &call, DemoAgent *target,
                                     Milliseconds rest)
{
    DemoLeg &leg = *call->visit->leg;
    m_channels.setVariable(leg.inner(), "BLINDTRANSFER", leg.phone()->name);
    sendBlind(leg, *leg.inner(), target->exten);
    // In the same moment the first one is free for the queue (captures, surprise 67).
    m_app.creditTransfer(call->visit);
    leg.dropPhone();
    m_channels.execute(leg.inner(), context(), target->exten, 1, "NoOp", {});
    const auto ringing = m_dials.dial(
        leg.inner(), {target}, {}, Seconds{15},
        [this, call, rest](const DemoDials::DialPtr &dial) {
            call->letGo = {};
            call->visit->leg->adopt(dial->leg->agent(), dial->leg->releasePhone());
            m_callers.endTalkAfter(call, rest);
        },
        [this, call](QByteArrayView) {
            // Nobody took it: the customer is lost, and counts as served (surprise 69).
            m_app.hangUp(call->visit, DemoLeg::End::ByAgent);
            m_callers.close(call, 16);
        });
    call->letGo = [this, ringing] { m_dials.cancel(ringing); };
}

void DemoTransfers::consult(const DemoCallers::CallPtr &call, DemoAgent *target, Milliseconds rest)
{
    setHeld(call, true);
    DemoAgent *agent = call->visit->agent;
    DemoChannels::Opening opening;
    opening.name = "PJSIP/" + agent->exten;
    opening.state = DemoChannel::State::Ring;
    opening.callerNumber = agent->exten;
    opening.callerName = agent->name;
    opening.context = context();
    opening.exten = target->exten;
    opening.agent = agent;
    const Consultation consultation{call, target, m_channels.open(opening), rest};
    consultation.asking->hangUp = [this, consultation] { backToCustomer(consultation); };
    const auto ringing = m_dials.dial(
        consultation.asking, {target}, {}, Seconds{15},
        [this, consultation](const DemoDials::DialPtr &dial) {
            consultation.call->letGo = [this, dial, asking = consultation.asking] {
                dial->leg->letCallerGo();
                m_channels.close(asking, 16);
            };
            dial->hungUp = [this, consultation] { backToCustomer(consultation); };
            const Milliseconds length = m_world.random.spreadAround(Seconds{12}, 0.5);
            consultation.call->next = m_world.timeline.after(
                length, [this, consultation, dial] { handOver(consultation, dial); });
        },
        [this, consultation](QByteArrayView) {
            consultation.call->letGo = {};
            m_channels.softHangup(consultation.asking);
            m_channels.close(consultation.asking, 16);
            setHeld(consultation.call, false);
            m_callers.endTalkAfter(consultation.call, consultation.rest);
        });
    call->letGo = [this, ringing, asking = consultation.asking] {
        m_dials.cancel(ringing);
        m_channels.close(asking, 16);
    };
}

void DemoTransfers::backToCustomer(const Consultation &consultation)
{
    const DemoCallers::CallPtr call = consultation.call;
    const Milliseconds rest = consultation.rest;
    m_world.timeline.cancel(call->next);
    if (call->letGo)
        std::exchange(call->letGo, {})();
    setHeld(call, false);
    m_callers.endTalkAfter(call, rest);
}

void DemoTransfers::handOver(const Consultation &consultation, const DemoDials::DialPtr &dial)
{
    const DemoCallers::CallPtr &call = consultation.call;
    call->letGo = {};
    DemoLeg &leg = *call->visit->leg;
    DemoChannel *transferee = leg.inner() ? leg.inner() : call->trunk;
    DemoBridge *from = transferee->bridge;
    DemoBridge *to = consultation.asking->bridge;
    const QByteArray where = to->uniqueId;
    setHeld(call, false);
    sendAttended(leg, *consultation.asking, *transferee, *dial->leg->phone());
    m_channels.leave(transferee);
    m_channels.leave(consultation.asking);
    m_channels.enter(to, transferee);
    m_channels.softHangup(consultation.asking);
    if (leg.inner())
        m_app.creditTransfer(call->visit);
    else
        complete(call, "ATTENDEDTRANSFER", "BRIDGE", where);
    // The older call's Linkedid is given to all (captures, surprise 64).
    dial->leg->phone()->linkedId = call->trunk->linkedId;
    m_channels.setConnected(dial->leg->phone(), call->trunk->callerNumber, call->trunk->callerName);
    leg.dropPhone();
    if (!leg.inner())
        m_channels.closeBridge(from);
    m_channels.close(consultation.asking, 16);
    m_channels.setConnected(call->trunk, consultation.target->exten, consultation.target->name);
    if (leg.inner()) {
        leg.adopt(dial->leg->agent(), dial->leg->releasePhone());
        m_callers.endTalkAfter(call, consultation.rest);
        return;
    }
    call->visit.reset();
    dial->leg->setCaller(call->trunk);
    endDial(call, dial, consultation.rest);
}

void DemoTransfers::endDial(const DemoCallers::CallPtr &call, const DemoDials::DialPtr &dial,
                            Milliseconds rest)
{
    const bool byAgent = m_world.random.chance(0.5);
    const auto end = [this, call, leg = dial->leg.get()](bool agentFirst) {
        leg->finish(agentFirst ? DemoLeg::End::ByAgent : DemoLeg::End::ByCaller, [] {});
        m_callers.close(call, 16);
    };
    call->letGo = [dial] { dial->leg->letCallerGo(); };
    dial->hungUp = [end] { end(true); };
    call->next = m_world.timeline.after(rest, [end, byAgent] { end(byAgent); });
}

void DemoTransfers::complete(const DemoCallers::CallPtr &call, const QByteArray &event,
                             const QByteArray &to, const QByteArray &where)
{
    const DemoVisit &visit = *call->visit;
    m_app.completeByTransfer(call->visit, event,
                             {to, where, QByteArray::number(visit.talkStart - visit.joinedSeconds),
                              QByteArray::number(m_world.nowSeconds() - visit.talkStart),
                              QByteArray::number(visit.originalPosition)});
}

void DemoTransfers::sendBlind(const DemoLeg &leg, const DemoChannel &transferee,
                              const QByteArray &exten) const
{
    if (m_world.isHeard())
        m_world.send(DemoPrivilege::Call, DemoMessage::event("BlindTransfer", DemoPrivilege::Call)
                                              .add("Result", "Success")
                                              .add(*leg.phone(), "Transferer")
                                              .add(transferee, "Transferee")
                                              .add(*transferee.bridge)
                                              .add("IsExternal", "Yes")
                                              .add("Context", context())
                                              .add("Extension", exten));
}

void DemoTransfers::sendAttended(const DemoLeg &leg, const DemoChannel &asking,
                                 const DemoChannel &transferee, const DemoChannel &target) const
{
    if (m_world.isHeard())
        m_world.send(DemoPrivilege::Call,
                     DemoMessage::event("AttendedTransfer", DemoPrivilege::Call)
                         .add("Result", "Success")
                         .add(*leg.phone(), "OrigTransferer")
                         .add(*leg.phone()->bridge, "Orig")
                         .add(asking, "SecondTransferer")
                         .add(*asking.bridge, "Second")
                         .add(transferee, "Transferee")
                         .add(target, "TransferTarget")
                         .add("IsExternal", "No")
                         .add("DestType", "Bridge")
                         .add("DestBridgeUniqueid", asking.bridge->uniqueId));
}
