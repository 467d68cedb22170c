// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demooffice.h"

DemoOffice::DemoOffice(const DemoSettings &settings, std::shared_ptr<DemoQueueLog> log)
    : m_queueLog(std::move(log))
    , m_world(settings, *m_queueLog)
    , m_channels(m_world)
    , m_staff(m_world, m_channels)
    , m_members(m_world, m_staff)
    , m_habits(m_world, m_staff, m_members)
    , m_app(m_world, m_channels, m_staff, m_members)
    , m_callers(m_world, m_channels, m_staff, m_members, m_app)
    , m_dials(m_world, m_channels, m_staff)
    , m_sideCalls(m_world, m_channels, m_staff, m_callers, m_dials)
    , m_transfers(m_world, m_channels, m_callers, m_dials, m_app)
    , m_dialplan(m_world, m_staff, m_members)
    , m_recordings(m_world, m_channels)
    , m_outCalls(m_world, m_channels, m_staff, m_callers)
    , m_routes(m_world, m_channels, m_callers, m_dials, m_outCalls, m_dialplan)
    , m_bridgeApp(m_world, m_channels, m_callers, m_app)
    , m_parking(m_world, m_channels, m_callers, m_bridgeApp, m_dialplan)
    , m_handOvers(m_world, m_channels, m_callers, m_app, m_bridgeApp, m_routes, m_parking)
    , m_spies(m_world, m_channels, m_callers)
    , m_originate(m_world, m_channels, m_staff, m_callers, m_dials, m_dialplan)
    , m_supervision(m_channels, m_callers, m_app, m_bridgeApp, m_routes, m_originate)
{
    m_app.ringPlan = [this](const DemoAgent &agent) {
        return &agent == m_staff.supervisor() ? m_staff.supervisorPlan() : m_habits.ringPlan(agent);
    };
    m_dials.ringPlan = m_app.ringPlan;
    connectParking();
    m_callers.record = [this](const auto &call, const DemoQueue &queue) {
        const QByteArray file =
            "q-" + queue.name + '-' + call->customer.number + '-' + call->trunk->uniqueId + ".wav";
        m_recordings.start(call->trunk, file, "LOCAL_MIXMON_ID");
    };
    m_originate.run = [this](const auto &call, const DemoOrder &order) {
        return runApplication(call, order);
    };
    m_originate.send = [this](const auto &call, const DemoOrder &order) {
        m_routes.send(call, order.context, order.exten);
    };
    m_originate.hangUpChannel = [this](const QByteArray &name) { m_supervision.hangUp(name); };
    m_world.queueLog.write(m_world.now(), "NONE", "NONE", "NONE", "QUEUESTART", {});
    m_habits.start();
    m_callers.start();
    m_sideCalls.start();
}

DemoOffice::~DemoOffice()
{
    // The legs close their channels when they go; nobody is to be told of it.
    m_world.sink = nullptr;
    m_channels.touched = nullptr;
    m_channels.closing = nullptr;
    m_channels.forgetHandlers();
    m_callers.forgetAll();
    m_world.timeline.clear();
}

void DemoOffice::connectParking()
{
    m_routes.park = [this](const auto &call) {
        const QByteArray name = call->trunk->name;
        if (!m_parking.park(call, name.first(name.lastIndexOf('-')), DemoParking::DefaultTimeout))
            m_routes.hangUp(call);
    };
    m_routes.retrieve = [this](const auto &call, int space) { m_parking.retrieve(call, space); };
    m_parking.comeBack = [this](const auto &call, const QByteArray &parker) {
        DemoAgent *person = m_staff.find(parker.mid(parker.indexOf('/') + 1, 4));
        // The plain dialplan has no place for them (captures/10-pjsip/park).
        if (person && m_world.settings.shape == DemoShape::FreePbx)
            m_routes.ringPerson(call, person);
        else
            m_routes.hangUp(call);
    };
}

bool DemoOffice::runApplication(const DemoCallers::CallPtr &call, const DemoOrder &order)
{
    const QByteArray name = order.application.toLower();
    if (name == "chanspy")
        m_spies.start(call, order.data);
    else if (name == "bridge")
        m_bridgeApp.start(call, order.data);
    else
        return false;
    return true;
}

void DemoOffice::setSupervisorTelephone(const DemoTelephone &telephone)
{
    m_staff.setSupervisorTelephone(telephone);
}

void DemoOffice::hangUpSupervisor()
{
    // By name: the end of one call may end another.
    QList<QByteArray> names;
    for (const DemoChannel *channel : m_staff.supervisor()->telephone)
        names.append(channel->name);
    for (const QByteArray &name : names)
        m_supervision.putDown(name);
}

void DemoOffice::pressKey(const DemoChannel *channel, const QByteArray &digit, bool isReceived)
{
    if (!isReceived)
        return m_channels.sendKey(channel, digit);
    m_channels.pressKey(channel, digit, 0);
    m_spies.pressKey(channel, digit);
}

void DemoOffice::setVariable(const QByteArray &channelName, const QByteArray &name,
                             const QByteArray &value)
{
    if (DemoChannel *channel = m_channels.find(channelName))
        m_channels.setVariable(channel, name, value);
    else
        m_globals.insert(name, value);
}
