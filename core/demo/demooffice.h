// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/democallers.h"
#include "core/demo/demohabits.h"
#include "core/demo/demohandovers.h"
#include "core/demo/demooriginate.h"
#include "core/demo/demorecordings.h"
#include "core/demo/demosidecalls.h"
#include "core/demo/demosupervision.h"
#include "core/demo/demotransfers.h"

/// The whole demo office: people, telephones, queues, customers and the PBX between them.
///
/// A seeded discrete-event simulation with a virtual clock. It knows no socket and no real time:
/// advanceTo() says how late it is, and what happened until then goes to the sink as AMI
/// messages. The same settings and the same times give the same bytes. Not thread-safe.
class DemoOffice
{
public:
    /// The log may be shared with the office that was here before a restart.
    explicit DemoOffice(const DemoSettings &settings,
                        std::shared_ptr<DemoQueueLog> log = std::make_shared<DemoQueueLog>());
    ~DemoOffice();
    Q_DISABLE_COPY_MOVE(DemoOffice)

    /// Where events go; none (the default) makes the office work silently, as for a warm-up.
    void setSink(DemoWorld::Sink sink) { m_world.sink = std::move(sink); }
    void advanceTo(Timestamp time) { m_world.timeline.advanceTo(time); }
    Timestamp now() const { return m_world.timeline.now(); }
    std::optional<Timestamp> next() const { return m_world.timeline.next(); }

    const DemoSettings &settings() const { return m_world.settings; }
    const DemoQueueLog &queueLog() const { return m_world.queueLog; }
    const DemoChannels &channels() const { return m_channels; }
    const DemoStaff &staff() const { return m_staff; }
    DemoMembers &members() { return m_members; }
    const DemoMembers &members() const { return m_members; }
    const std::set<DemoCallers::CallPtr> &calls() const { return m_callers.calls(); }
    DemoSupervision &supervision() { return m_supervision; }
    DemoOriginate &origination() { return m_originate; }
    DemoSpies &spying() { return m_spies; }
    DemoRecordings &recordings() { return m_recordings; }
    DemoHandOvers &handOvers() { return m_handOvers; }
    const DemoParking &parking() const { return m_parking; }
    const DemoDialplan &dialplan() const { return m_dialplan; }

    /// PlayDTMF: `isReceived` as if the channel's own telephone had sent it, otherwise to that
    /// telephone, and then no application hears it.
    void pressKey(const DemoChannel *channel, const QByteArray &digit, bool isReceived);
    /// Of a channel; of the whole PBX where the name is empty.
    void setVariable(const QByteArray &channelName, const QByteArray &name,
                     const QByteArray &value);
    const QMap<QByteArray, QByteArray> &globalVariables() const { return m_globals; }

    /// The supervisor's telephone is extension 1000.
    void setSupervisorTelephone(const DemoTelephone &telephone);
    /// The supervisor puts the receiver down, in whatever call.
    void hangUpSupervisor();

private:
    void connectParking();
    bool runApplication(const DemoCallers::CallPtr &call, const DemoOrder &order);

    std::shared_ptr<DemoQueueLog> m_queueLog;
    DemoWorld m_world;
    DemoChannels m_channels;
    DemoStaff m_staff;
    DemoMembers m_members;
    DemoHabits m_habits;
    DemoQueueApp m_app;
    DemoCallers m_callers;
    DemoDials m_dials;
    DemoSideCalls m_sideCalls;
    DemoTransfers m_transfers;
    QMap<QByteArray, QByteArray> m_globals;
    DemoDialplan m_dialplan;
    DemoRecordings m_recordings;
    DemoOutCalls m_outCalls;
    DemoRoutes m_routes;
    DemoBridgeApp m_bridgeApp;
    DemoParking m_parking;
    DemoHandOvers m_handOvers;
    DemoSpies m_spies;
    DemoOriginate m_originate;
    DemoSupervision m_supervision;
};
