// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demoleg.h"

#include <utility>

namespace {
const QByteArray Outgoing = "(Outgoing Line)";
}

DemoLeg::DemoLeg(DemoWorld &world, DemoChannels &channels, DemoStaff &staff, DemoChannel *caller,
                 DemoAgent *agent, Way way)
    : m_world(world)
    , m_channels(channels)
    , m_staff(staff)
    , m_caller(caller)
    , m_agent(agent)
    , m_way(std::move(way))
{}

DemoLeg::~DemoLeg()
{
    close(m_phone, 16);
    close(m_two, 16);
    close(m_one, 16);
}

bool DemoLeg::has(const QByteArray &channelName) const
{
    for (const DemoChannel *channel : {m_one, m_two, m_phone})
        if (channel && channel->name.compare(channelName, Qt::CaseInsensitive) == 0)
            return true;
    return false;
}

void DemoLeg::onHangUp(const std::function<void()> &handler) const
{
    for (DemoChannel *channel : {m_one, m_two, m_phone})
        if (channel)
            channel->hangUp = handler;
}

void DemoLeg::open()
{
    if (m_way.localName.isEmpty()) {
        openPhone();
        m_phone->connectedNumber = m_caller->callerNumber;
        m_phone->connectedName = m_caller->callerName;
        return;
    }
    std::tie(m_one, m_two) =
        m_channels.openLocal(m_way.localName, m_way.localContext, m_way.localExten, m_caller);
    const QByteArray shown =
        m_caller->connectedNumber.isEmpty() ? m_caller->dialled : m_caller->connectedNumber;
    m_channels.setCaller(m_one, shown, m_caller->connectedName);
    m_channels.setCaller(m_two, m_caller->callerNumber, m_caller->callerName);
    m_channels.setConnected(m_two, shown, m_caller->connectedName);
    m_channels.joinHalves(m_one, m_two);
    m_one->connectedNumber = m_caller->callerNumber;
    m_one->connectedName = m_caller->callerName;
    m_one->exten = m_way.exten;
}

void DemoLeg::openPhone()
{
    DemoChannels::Opening opening;
    opening.name = "PJSIP/" + m_agent->exten;
    opening.callerNumber = m_agent->exten;
    opening.callerName = m_agent->name;
    opening.context = m_world.settings.shape == DemoShape::FreePbx ? "from-internal" : "office";
    opening.exten = "s";
    opening.linkedTo = m_caller;
    opening.agent = m_agent;
    m_phone = m_channels.open(opening);
    m_channels.setVariable(m_phone, "DIALEDPEERNUMBER", contact());
}

QByteArray DemoLeg::contact() const
{
    return m_world.settings.shape == DemoShape::FreePbx
               ? m_agent->exten + "/sip:" + m_agent->exten + "@127.0.0.3:5060"
               : m_agent->exten;
}

void DemoLeg::ring()
{
    if (m_one)
        ringLocal();
    else
        ringPhone();
}

void DemoLeg::ringPhone()
{
    const QByteArray dialString =
        m_way.application == "AppQueue" ? "PJSIP/" + m_agent->exten : contact();
    m_channels.dialBegin(m_caller, m_phone, dialString);
    m_channels.setConnected(m_caller, m_agent->exten, m_agent->name);
    m_phone->exten = m_way.exten;
    m_channels.setState(m_phone, DemoChannel::State::Ringing);
    m_channels.execute(m_phone, m_phone->context, m_way.exten, 1, m_way.application, Outgoing);
    m_channels.setConnected(m_phone, m_caller->callerNumber, m_caller->callerName);
    m_channels.dialState(m_caller, m_phone, "RINGING");
}

void DemoLeg::ringLocal()
{
    m_channels.dialBegin(m_caller, m_one, QByteArray(m_way.localName + "/n"));
    m_channels.execute(m_two, "dial-one", "s", 15, "Dial",
                       "PJSIP/" + contact() + ",15,HhTtrU(auto-blkvm)b(func-sipheaders^s^1(1))");
    m_channels.setVariable(m_two, "DIALSTATUS", {});
    openPhone();
    m_channels.execute(m_phone, m_phone->context, "s", 1, "AppDial", Outgoing);
    m_channels.setConnected(m_phone, m_caller->callerNumber, m_caller->callerName);
    m_channels.dialBegin(m_two, m_phone, contact());
    m_channels.setState(m_one, DemoChannel::State::Ringing);
    m_channels.execute(m_one, m_one->context, m_way.exten, 1, m_way.application, Outgoing);
    m_channels.setConnected(m_one, m_caller->callerNumber, m_caller->callerName);
    m_staff.sendDevice(m_way.localName, "INUSE");
    m_channels.setConnected(m_two, m_agent->exten, m_agent->name);
    m_channels.dialState(m_caller, m_one, "RINGING");
    m_channels.setConnected(m_caller, m_agent->exten, m_agent->name);
    m_channels.setState(m_phone, DemoChannel::State::Ringing);
    m_channels.dialState(m_two, m_phone, "RINGING");
    m_one->callerNumber = m_agent->exten;
    m_one->callerName = m_agent->name;
    m_channels.dialState(m_caller, m_one, "RINGING");
}

void DemoLeg::answer()
{
    m_channels.setState(m_phone, DemoChannel::State::Up);
    if (m_one) {
        m_channels.setVariable(m_two, "DIALSTATUS", "ANSWER");
        m_channels.dialEnd(m_two, m_phone, "ANSWER");
        m_channels.setState(m_one, DemoChannel::State::Up);
        m_channels.setCaller(m_one, m_agent->exten, m_agent->name);
    }
    m_channels.dialEnd(m_caller, offered(), "ANSWER");
    if (m_two)
        m_channels.setState(m_two, DemoChannel::State::Up);
}

void DemoLeg::joinInner()
{
    if (!m_two)
        return;
    DemoBridge *bridge = m_channels.openBridge();
    m_channels.enter(bridge, m_phone);
    m_channels.enter(bridge, m_two);
}

void DemoLeg::joinCaller()
{
    DemoBridge *bridge = m_channels.openBridge();
    m_channels.enter(bridge, offered());
    m_channels.enter(bridge, m_caller);
}

void DemoLeg::refuse(const std::function<void()> &told)
{
    m_channels.requestHangup(m_phone, 17);
    if (m_two) {
        m_channels.dialEnd(m_two, m_phone, "BUSY");
        close(m_phone, 17);
        m_channels.setVariable(m_two, "DIALSTATUS", "BUSY");
        m_channels.softHangup(m_two);
        close(m_two, 17);
        m_channels.dialEnd(m_caller, m_one, "NOANSWER");
    } else {
        m_channels.dialEnd(m_caller, m_phone, "BUSY");
    }
    told();
    close(m_phone, 17);
    closeLocal(0);
}

void DemoLeg::giveUp(bool timedOut, int cause)
{
    m_channels.dialEnd(m_caller, offered(), timedOut ? "NOANSWER" : "CANCEL");
    // The queue tells it twice (captures, surprise 40).
    if (m_way.application == "AppQueue")
        m_channels.dialEnd(m_caller, offered(), "CANCEL");
    if (!m_one) {
        close(m_phone, cause);
        return;
    }
    m_channels.requestHangup(m_two, cause);
    close(m_one, cause);
    m_channels.dialEnd(m_two, m_phone, "CANCEL");
    m_channels.setVariable(m_two, "DIALSTATUS", "CANCEL");
    m_channels.softHangup(m_two);
    closeLocal(cause);
    close(m_phone, cause == 26 ? 26 : 16);
}

void DemoLeg::closeLocal(int cause)
{
    if (m_way.localName.isEmpty())
        return;
    close(m_one, cause);
    close(m_two, cause);
    m_staff.sendDevice(m_way.localName, "NOT_INUSE");
}

void DemoLeg::finish(End end, const std::function<void()> &told)
{
    if (end == End::ByAgent || end == End::ByOrder)
        return finishByAgent(told, end == End::ByOrder);
    if (end == End::ByCaller)
        m_channels.requestHangup(m_caller, 16);
    finishByCaller(told);
}

void DemoLeg::finishByAgent(const std::function<void()> &told, bool isOrdered)
{
    DemoBridge *outer = m_caller->bridge;
    // Without a telephone it was handed on and nobody took it.
    if (m_phone && !isOrdered)
        m_channels.requestHangup(m_phone, 16);
    if (m_two) {
        DemoBridge *inner = m_two->bridge;
        if (m_phone)
            m_channels.leave(m_phone);
        m_channels.leave(m_two);
        if (inner)
            m_channels.closeBridge(inner);
        m_channels.setVariable(m_two, "DIALSTATUS", "ANSWER");
        m_channels.softHangup(m_two);
        m_channels.requestHangup(m_one, 16);
        close(m_two, 16);
        told();
        close(m_phone, 16);
        m_channels.leave(m_one);
        m_channels.leave(m_caller);
        m_channels.softHangup(m_caller);
    } else {
        if (m_one)
            m_channels.requestHangup(m_one, 16);
        told();
        m_channels.leave(offered());
        m_channels.leave(m_caller);
        m_channels.softHangup(m_caller);
    }
    m_channels.closeBridge(outer);
    close(m_phone, 16);
    closeLocal(16);
}

void DemoLeg::finishByCaller(const std::function<void()> &told)
{
    told();
    closeBehindCaller();
    m_channels.softHangup(m_caller);
}

void DemoLeg::letCallerGo()
{
    closeBehindCaller();
}

void DemoLeg::closeBehindCaller()
{
    DemoBridge *outer = m_caller->bridge;
    m_channels.leave(m_caller);
    m_channels.leave(offered());
    m_channels.closeBridge(outer);
    if (m_two) {
        m_channels.requestHangup(m_two, 16);
        close(m_one, 16);
        DemoBridge *inner = m_two->bridge;
        m_channels.leave(m_two);
        m_channels.setVariable(m_two, "DIALSTATUS", "ANSWER");
        m_channels.softHangup(m_two);
        closeLocal(16);
        if (inner)
            m_channels.closeBridge(inner);
    } else {
        closeLocal(16);
    }
    close(m_phone, 16);
}

void DemoLeg::dropPhone()
{
    DemoBridge *bridge = m_phone->bridge;
    m_channels.leave(m_phone);
    // After an attended transfer ";2" sits in the colleague's bridge already.
    if (m_two && m_two->bridge == bridge)
        m_channels.leave(m_two);
    close(m_phone, 16);
    if (bridge && m_two)
        m_channels.closeBridge(bridge);
}

void DemoLeg::adopt(DemoAgent *agent, DemoChannel *phone)
{
    m_agent = agent;
    m_phone = phone;
}

DemoChannel *DemoLeg::releasePhone()
{
    return std::exchange(m_phone, nullptr);
}

DemoChannel *DemoLeg::releaseInner()
{
    return std::exchange(m_two, nullptr);
}

void DemoLeg::close(DemoChannel *&channel, int cause)
{
    if (DemoChannel *closing = std::exchange(channel, nullptr))
        m_channels.close(closing, cause);
}
