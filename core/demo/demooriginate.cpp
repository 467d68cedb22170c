// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demooriginate.h"

DemoOriginate::DemoOriginate(DemoWorld &world, DemoChannels &channels, DemoStaff &staff,
                             DemoCallers &callers, DemoDials &dials, const DemoDialplan &dialplan)
    : m_world(world)
    , m_channels(channels)
    , m_staff(staff)
    , m_callers(callers)
    , m_dials(dials)
    , m_dialplan(dialplan)
{}

void DemoOriginate::start(const DemoOrder &order)
{
    auto attempt = std::make_shared<Attempt>();
    attempt->order = order;
    m_ringing.push_back(attempt);
    if (order.channel.startsWith("Local/"))
        return callLocal(attempt);
    DemoAgent *agent =
        order.channel.startsWith("PJSIP/") ? m_staff.find(order.channel.sliced(6)) : nullptr;
    const bool isTaken = !order.channelId.isEmpty() && m_channels.findById(order.channelId);
    if (agent && agent->isRegistered && !isTaken)
        return callPhone(attempt, agent);
    nowhere(attempt);
}

void DemoOriginate::nowhere(const AttemptPtr &attempt)
{
    attempt->next = m_world.timeline.after(
        Milliseconds{1}, [this, attempt] { failed(attempt, Reason::Failed, {}, 0); });
}

void DemoOriginate::callPhone(const AttemptPtr &attempt, DemoAgent *agent)
{
    DemoChannels::Opening opening;
    opening.name = "PJSIP/" + agent->exten;
    opening.callerNumber = agent->exten;
    opening.callerName = agent->name;
    opening.context = m_world.settings.shape == DemoShape::FreePbx ? "from-internal" : "office";
    opening.exten = "s";
    opening.agent = agent;
    opening.uniqueId = attempt->order.channelId;
    attempt->channel = m_channels.open(opening);
    introduce(attempt, agent->exten);
    attempt->next = m_world.timeline.after(Milliseconds{40},
                                           [this, attempt, agent] { ringPhone(attempt, *agent); });
}

/// What comes between the new channel and its ringing.
void DemoOriginate::introduce(const AttemptPtr &attempt, const QByteArray &dialString)
{
    const DemoOrder &order = attempt->order;
    DemoChannel *channel = attempt->channel;
    for (const auto &[name, value] : order.variables)
        m_channels.setVariable(channel, name, value);
    m_channels.execute(channel, channel->context, channel->exten, 1, "AppDial2", "(Outgoing Line)");
    if (!order.callerNumber.isEmpty()) {
        if (channel->callerNumber != order.callerNumber)
            m_channels.setCaller(channel, order.callerNumber, order.callerName);
        m_channels.setConnected(channel, order.callerNumber, order.callerName);
    }
    m_channels.dialBegin(nullptr, channel, dialString);
}

void DemoOriginate::ringPhone(const AttemptPtr &attempt, const DemoAgent &agent)
{
    const DemoRingPlan plan = m_dials.ringPlan(agent);
    const auto refuse = [this, attempt] {
        m_channels.requestHangup(attempt->channel, 17);
        failed(attempt, Reason::Busy, "BUSY", 17);
    };
    const bool refusesAtOnce =
        plan.kind == DemoRingPlan::Kind::Refuses && plan.after < Milliseconds{500};
    if (refusesAtOnce)
        return refuse();
    m_channels.setState(attempt->channel, DemoChannel::State::Ringing);
    m_channels.dialState(nullptr, attempt->channel, "RINGING");
    if (plan.kind == DemoRingPlan::Kind::Refuses)
        attempt->next = m_world.timeline.after(plan.after, refuse);
    else if (plan.kind == DemoRingPlan::Kind::Answers)
        attempt->next = m_world.timeline.after(plan.after, [this, attempt] { answered(attempt); });
    attempt->timeout = m_world.timeline.after(
        attempt->order.timeout, [this, attempt] { failed(attempt, Reason::NoAnswer, {}, 19); });
}

void DemoOriginate::callLocal(const AttemptPtr &attempt)
{
    const QByteArray dialString = attempt->order.channel.sliced(6);
    const QByteArray where =
        dialString.first(dialString.contains('/') ? dialString.indexOf('/') : dialString.size());
    const QByteArray exten = where.first(std::max<qsizetype>(0, where.indexOf('@')));
    const QByteArray context = where.sliced(where.indexOf('@') + 1);
    const DemoDialplan::Target target = m_dialplan.find(context, exten);
    std::tie(attempt->channel, attempt->inner) =
        m_channels.openLocal("Local/" + where, context, exten, nullptr, attempt->order.channelId);
    if (target.kind != DemoDialplan::Kind::Person)
        return nowhere(attempt);
    attempt->inner->hangUp = [this, name = attempt->channel->name] { hangUpChannel(name); };
    introduce(attempt, dialString);
    m_channels.setCaller(attempt->inner, attempt->order.callerNumber, attempt->order.callerName);
    m_channels.setConnected(attempt->inner, attempt->order.callerNumber, attempt->order.callerName);
    m_channels.joinHalves(attempt->channel, attempt->inner);
    m_channels.setState(attempt->channel, DemoChannel::State::Ringing);
    m_channels.dialState(nullptr, attempt->channel, "RINGING");
    attempt->timeout = m_world.timeline.after(
        attempt->order.timeout, [this, attempt] { failed(attempt, Reason::NoAnswer, {}, 19); });
    // The dial must not keep what keeps it.
    const std::weak_ptr<Attempt> weak = attempt;
    attempt->dial = m_dials.dial(
        attempt->inner, {target.person}, {}, Seconds{120},
        [this, weak](const DemoDials::DialPtr &) {
            if (const AttemptPtr mine = weak.lock())
                answered(mine);
        },
        [this, weak](QByteArrayView status) {
            const AttemptPtr mine = weak.lock();
            if (!mine)
                return;
            mine->dial.reset();
            const bool isBusy = status == "BUSY";
            failed(mine, isBusy ? Reason::Busy : Reason::Congestion, isBusy ? "BUSY" : "CONGESTION",
                   isBusy ? 17 : 34);
        });
}

void DemoOriginate::answered(const AttemptPtr &attempt)
{
    m_world.timeline.cancel(attempt->timeout);
    std::erase(m_ringing, attempt);
    m_channels.setState(attempt->channel, DemoChannel::State::Up);
    respond(*attempt, Reason::Answered);
    m_channels.dialEnd(nullptr, attempt->channel, "ANSWER");
    const DemoCallers::CallPtr call = m_callers.adopt(attempt->channel);
    if (attempt->inner) {
        call->ended = [this, attempt] { closeInner(attempt, 16); };
        attempt->dial->hungUp = [this, name = attempt->channel->name] { hangUpChannel(name); };
    }
    const DemoOrder &order = attempt->order;
    if (order.application.isEmpty())
        return send(call, order);
    call->trunk->application = order.application;
    call->trunk->data = order.data;
    if (!run(call, order))
        m_callers.hangUpByPbx(call);
}

void DemoOriginate::failed(const AttemptPtr &attempt, Reason reason, QByteArrayView dialStatus,
                           int cause)
{
    m_world.timeline.cancel(attempt->next);
    m_world.timeline.cancel(attempt->timeout);
    std::erase(m_ringing, attempt);
    if (!dialStatus.isEmpty())
        m_channels.dialEnd(nullptr, attempt->channel, dialStatus);
    respond(*attempt, reason);
    if (attempt->channel)
        m_channels.close(attempt->channel, cause);
    closeInner(attempt, cause);
}

void DemoOriginate::closeInner(const AttemptPtr &attempt, int cause)
{
    DemoChannel *inner = std::exchange(attempt->inner, nullptr);
    if (!inner)
        return;
    m_channels.requestHangup(inner, cause);
    if (const DemoDials::DialPtr dial = std::exchange(attempt->dial, {})) {
        if (dial->leg)
            dial->leg->letCallerGo();
        else
            m_dials.cancel(dial);
    }
    m_channels.softHangup(inner);
    m_channels.close(inner, cause);
}

bool DemoOriginate::hangUp(const QByteArray &channelName)
{
    for (const AttemptPtr &attempt : m_ringing) {
        if (!attempt->channel
            || attempt->channel->name.compare(channelName, Qt::CaseInsensitive) != 0)
            continue;
        m_channels.softHangup(attempt->channel);
        failed(AttemptPtr(attempt), Reason::HungUp, "CANCEL", 16);
        return true;
    }
    return false;
}

void DemoOriginate::respond(const Attempt &attempt, Reason reason)
{
    const DemoOrder &order = attempt.order;
    const bool isAnswered = reason == Reason::Answered;
    if (order.done)
        return order.done(isAnswered);
    if (!m_world.isHeard())
        return;
    DemoMessage message = DemoMessage::event("OriginateResponse", DemoPrivilege::Call);
    message.addActionId(order.actionId)
        .add("Response", isAnswered ? "Success" : "Failure")
        .add("Channel", isAnswered ? attempt.channel->name : order.channel);
    if (order.application.isEmpty())
        message.add("Context", order.context).add("Exten", order.exten);
    else
        message.add("Application", order.application).add("Data", order.data);
    m_world.send(DemoPrivilege::Call, message.add("Reason", int(reason))
                                          .add("Uniqueid", isAnswered ? attempt.channel->uniqueId
                                                                      : QByteArray("<unknown>"))
                                          .add("CallerIDNum", orUnknown(order.callerNumber))
                                          .add("CallerIDName", orUnknown(order.callerName)));
}
