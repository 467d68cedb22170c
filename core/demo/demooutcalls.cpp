// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demooutcalls.h"

namespace {
const QByteArray CompanyDid = "74951000001";
}

DemoOutCalls::DemoOutCalls(DemoWorld &world, DemoChannels &channels, DemoStaff &staff,
                           DemoCallers &callers)
    : m_world(world)
    , m_channels(channels)
    , m_staff(staff)
    , m_callers(callers)
{}

void DemoOutCalls::dial(const DemoCallers::CallPtr &call, const QByteArray &number)
{
    const QByteArray where = number + '@' + m_staff.trunk();
    m_channels.execute(call->trunk, "dialout-trunk", "s", 8, "Dial", "PJSIP/" + where + ",300,T");
    m_channels.setVariable(call->trunk, "DIALSTATUS", {});
    DemoChannels::Opening opening;
    opening.name = "PJSIP/" + m_staff.trunk();
    opening.context = m_world.settings.shape == DemoShape::FreePbx ? "from-pstn" : "from-trunk";
    opening.exten = "s";
    opening.linkedTo = call->trunk;
    opening.trunk = true;
    DemoChannel *out = m_channels.open(opening);
    m_channels.execute(out, out->context, "s", 1, "AppDial", "(Outgoing Line)");
    m_channels.setCaller(out, "s", {});
    m_channels.setConnected(out, CompanyDid, {});
    m_channels.dialBegin(call->trunk, out, where);
    m_channels.setState(out, DemoChannel::State::Ringing);
    m_channels.dialState(call->trunk, out, "RINGING");
    call->letGo = [this, call, out] { release(call, out, false); };
    out->hangUp = [this, call, out] {
        release(call, out, false);
        m_callers.hangUpByPbx(call);
    };
    call->next = m_world.timeline.after(m_world.random.spreadAround(Seconds{6}, 0.3),
                                        [this, call, out] { answered(call, out); });
}

void DemoOutCalls::answered(const DemoCallers::CallPtr &call, DemoChannel *out)
{
    m_channels.setState(out, DemoChannel::State::Up);
    m_channels.setVariable(call->trunk, "DIALSTATUS", "ANSWER");
    m_channels.dialEnd(call->trunk, out, "ANSWER");
    if (call->trunk->state != DemoChannel::State::Up)
        m_channels.setState(call->trunk, DemoChannel::State::Up);
    DemoBridge *bridge = m_channels.openBridge();
    m_channels.enter(bridge, out);
    m_channels.enter(bridge, call->trunk);
    const auto end = [this, call, out] {
        m_channels.requestHangup(out, 16);
        release(call, out, true);
        m_callers.hangUpByPbx(call);
    };
    out->hangUp = end;
    call->letGo = [this, call, out] { release(call, out, true); };
    call->next = m_world.timeline.after(m_world.random.spreadAround(Seconds{80}, 0.6), end);
}

void DemoOutCalls::release(const DemoCallers::CallPtr &call, DemoChannel *out, bool isAnswered)
{
    m_world.timeline.cancel(call->next);
    call->letGo = {};
    if (isAnswered) {
        DemoBridge *bridge = out->bridge;
        m_channels.leave(out);
        m_channels.leave(call->trunk);
        m_channels.closeBridge(bridge);
    } else {
        m_channels.dialEnd(call->trunk, out, "CANCEL");
    }
    m_channels.close(out, 16);
}
