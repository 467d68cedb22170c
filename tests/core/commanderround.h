// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amilink.h"
#include "core/demo/demopbx.h"
#include "core/live/liveboard.h"

#include <QTest>

#include <memory>

/// A supervisor at a board in a test: the demo PBX behind real AMI, a link, and what orders told.
class CommanderRound
{
public:
    using Stage = CommandProgress::Stage;

    /// Agents who take every call, in an office in which nobody does anything by chance; time runs
    /// eight times as fast.
    static DemoPbx::Options calm(DemoShape shape, int agents = 10, double callsPerHour = 120)
    {
        DemoPbx::Options options;
        options.office.shape = shape;
        options.office.agents = agents;
        options.office.callsPerHour = callsPerHour;
        options.office.withHabits = false;
        options.office.withSideCalls = false;
        options.office.queues = demoQueuePlans();
        options.office.users = {{"boss", "b0ss"}};
        options.localHour = 11;
        options.warmUp = Seconds(120);
        options.speed = 8;
        return options;
    }
    static AmiIntervals quick()
    {
        AmiIntervals intervals;
        intervals.tick = Milliseconds{10};
        intervals.firstRetry = Milliseconds{5};
        intervals.longestRetry = Milliseconds{20};
        intervals.afterAnswer = Milliseconds{400};
        return intervals;
    }
    static AmiDialing dialing(DemoShape shape)
    {
        const bool isPlain = shape == DemoShape::Plain;
        AmiDialing dialing;
        dialing.ownPhone = QStringLiteral("1000");
        dialing.internalContext = QStringLiteral("from-internal");
        dialing.queueContext = QStringLiteral("ext-queues");
        dialing.transferContext =
            isPlain ? QStringLiteral("office") : QStringLiteral("from-internal-xfer");
        dialing.parkingContext = QStringLiteral("parkedcalls");
        return dialing;
    }

    explicit CommanderRound(DemoPbx::Options options, const AmiIntervals &intervals = quick())
        : pbx(options)
        , link(intervals)
        , m_shape(options.office.shape)
    {
        QObject::connect(&link, &AmiLink::eventsArrived, &link, [this](const EventBatch &events) {
            for (const Event &event : events)
                board.apply(event);
        });
        QObject::connect(&link, &CommandPort::progressed, &link,
                         [this](const CommandProgress &progress) { told.append(progress); });
    }
    bool start()
    {
        if (!pbx.start())
            return false;
        AmiSettings settings;
        settings.host = QStringLiteral("127.0.0.1");
        settings.port = pbx.port();
        settings.user = QStringLiteral("boss");
        link.setDialing(dialing(m_shape));
        link.start(settings, "b0ss");
        return QTest::qWaitFor([this] { return link.status().phase == LinkStatus::Phase::Live; });
    }
    CommandId give(const Command &command)
    {
        const CommandId id(QString::number(++m_given));
        link.execute(id, command);
        return id;
    }
    /// Waits until the order told this stage; false when it does not within some seconds.
    bool until(const CommandId &id, Stage stage)
    {
        return QTest::qWaitFor([&] { return find(id, stage) != nullptr; }, 15'000);
    }
    const CommandProgress *find(const CommandId &id, Stage stage) const
    {
        for (const CommandProgress &progress : told) {
            if (progress.id == id && progress.stage == stage)
                return &progress;
        }
        return nullptr;
    }
    /// All the order told: "Sent PhoneRings PhoneAnswers".
    QString stagesOf(const CommandId &id) const
    {
        static const char *const Words[] = {"Sent",       "PhoneRings", "PhoneAnswers", "Accepted",
                                            "EffectSeen", "Refused",    "Ended"};
        QStringList stages;
        for (const CommandProgress &progress : told) {
            if (progress.id == id)
                stages.append(QString::fromLatin1(Words[static_cast<size_t>(progress.stage)]));
        }
        return stages.join(u' ');
    }
    CommandProblem problemOf(const CommandId &id) const
    {
        const CommandProgress *refused = find(id, Stage::Refused);
        return refused ? refused->problem : CommandProblem::None;
    }
    /// Somebody who talks with a customer of a queue on their own telephone.
    std::optional<TalkRef> talk() const
    {
        std::optional<TalkRef> found;
        board.forEachAgent([&](const AgentRow &agent) {
            for (const Conversation &talk : agent.conversations) {
                if (talk.kind == CallKind::Queue && talk.isOwnPhone && !found)
                    found = TalkRef{agent.id, talk.leg, talk.call};
            }
        });
        return found;
    }
    std::optional<TalkRef> waitForTalk()
    {
        (void)QTest::qWaitFor([this] { return talk().has_value(); }, 20'000);
        return talk();
    }
    std::optional<CallerRef> caller() const
    {
        for (const QueueCallId &id : board.waitingIds()) {
            const WaitingRow *row = board.waiting(id);
            return CallerRef{id, row->caller.queue, row->caller.call, row->caller.leg};
        }
        return {};
    }
    std::optional<CallerRef> waitForCaller()
    {
        (void)QTest::qWaitFor([this] { return caller().has_value(); }, 20'000);
        return caller();
    }
    const Membership *membership(const AgentId &agent, const QueueId &queue) const
    {
        const AgentRow *row = board.agent(agent);
        if (!row)
            return nullptr;
        const auto found =
            std::find_if(row->memberships.cbegin(), row->memberships.cend(),
                         [&](const Membership &member) { return member.queue == queue; });
        return found == row->memberships.cend() ? nullptr : &*found;
    }
    /// Of the PBX itself, whatever was told.
    bool isUp(const LegId &leg)
    {
        return pbx.office().channels().find(leg.value().toUtf8()) != nullptr;
    }
    qsizetype spies() { return qsizetype(pbx.office().spying().spies().size()); }
    bool supervisorIsIdle() { return pbx.office().staff().supervisor()->telephone.empty(); }

    DemoPbx pbx;
    AmiLink link;
    LiveBoard board;
    QList<CommandProgress> told;

private:
    DemoShape m_shape;
    int m_given = 0;
};
