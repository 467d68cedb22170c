// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demoroutes.h"

DemoRoutes::DemoRoutes(DemoWorld &world, DemoChannels &channels, DemoCallers &callers,
                       DemoDials &dials, DemoOutCalls &outCalls, const DemoDialplan &dialplan)
    : m_world(world)
    , m_channels(channels)
    , m_callers(callers)
    , m_dials(dials)
    , m_outCalls(outCalls)
    , m_dialplan(dialplan)
{}

void DemoRoutes::send(const DemoCallers::CallPtr &call, const QByteArray &context,
                      const QByteArray &exten)
{
    using Kind = DemoDialplan::Kind;
    call->trunk->context = context;
    call->trunk->exten = exten;
    call->trunk->priority = 1;
    const DemoDialplan::Target target = m_dialplan.find(context, exten);
    switch (target.kind) {
    case Kind::Queue:
        return m_callers.enter(call, target.queue);
    case Kind::Person:
        return ringPerson(call, target.person);
    case Kind::ParkingLot:
        return park(call);
    case Kind::ParkingSpace:
        return retrieve(call, exten.toInt());
    case Kind::Number:
        return m_outCalls.dial(call, exten);
    case Kind::Invalid:
        return playInvalid(call);
    case Kind::Nowhere:
        return hangUp(call);
    }
}

void DemoRoutes::hangUp(const DemoCallers::CallPtr &call)
{
    m_channels.softHangup(call->trunk);
    m_callers.close(call, 16);
}

void DemoRoutes::playInvalid(const DemoCallers::CallPtr &call)
{
    m_channels.execute(call->trunk, "bad-number", call->trunk->exten, 1, "Playback",
                       "pbx-invalid,noanswer");
    call->next = m_world.timeline.after(Seconds{3}, [this, call] { hangUp(call); });
}

void DemoRoutes::ringPerson(const DemoCallers::CallPtr &call, DemoAgent *agent)
{
    const auto dial = m_dials.dial(
        call->trunk, {agent}, {}, Seconds{20},
        [this, call](const DemoDials::DialPtr &answered) {
            call->letGo = [answered] { answered->leg->letCallerGo(); };
            const auto end = [this, call, leg = answered->leg.get()](DemoLeg::End by) {
                leg->finish(by, [] {});
                m_callers.close(call, 16);
            };
            answered->hungUp = [end] { end(DemoLeg::End::ByOrder); };
            const Milliseconds length = m_world.random.spreadAround(Seconds{90}, 0.6);
            call->next = m_world.timeline.after(length, [end] { end(DemoLeg::End::ByCaller); });
        },
        [this, call](QByteArrayView) { hangUp(call); });
    call->letGo = [this, dial] { m_dials.cancel(dial); };
}
