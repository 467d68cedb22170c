// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/supervision/audittrail.h"
#include "core/supervision/commanddesk.h"
#include "tests/support/boardmaker.h"
#include "tests/support/fakecommandport.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Stage = CommandProgress::Stage;

namespace {

LinkStatus liveLink()
{
    LinkStatus link;
    link.phase = LinkStatus::Phase::Live;
    return link; // rights not told: the PBX itself would say no
}

PbxRights readOnlyRights()
{
    PbxRights rights;
    rights.known = true;
    rights.prioritizeCallers = true;
    return rights;
}

} // namespace

/// The desk every order goes over.
class TestCommandDesk : public QObject
{
    Q_OBJECT

private:
    MemberRef member(const QString &agent = u"2001"_s, const QString &queue = u"600"_s)
    {
        return {AgentId(agent), QueueId(queue), u"PJSIP/"_s + agent};
    }
    TalkRef talk(const QString &agent = u"2001"_s)
    {
        return {AgentId(agent), LegId(u"leg-"_s + agent), CallId(u"call-"_s + agent)};
    }
    CallerRef caller(const QString &id)
    {
        return {QueueCallId(id), QueueId(u"600"_s), CallId(u"call-"_s + id), LegId()};
    }
    CommandState stateOfLast() { return m_desk->records().first().state; }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_maker = std::make_unique<BoardMaker>();
        m_maker->queue(u"600"_s);
        m_maker->queue(u"601"_s);
        m_maker->member(u"2001"_s, u"600"_s);
        m_maker->member(u"2002"_s, u"600"_s);
        m_port = std::make_unique<FakeCommandPort>();
        m_trail = std::make_unique<AuditTrail>(m_dir->filePath(u"audit"_s));
        m_desk = std::make_unique<CommandDesk>(*m_port, m_maker->board, m_trail.get(),
                                               [this] { return m_maker->now; });
        m_desk->setLink(liveLink());
        m_desk->setPolicy(
            {.site = u"Office"_s, .who = u"Anna"_s, .hasOwnPhone = true, .consentConfirmed = true});
    }
    void cleanup()
    {
        m_desk.reset();
        m_trail.reset();
    }

    void doneOnlyWhenTheBoardShowsIt()
    {
        const CommandId id = m_desk->give(PauseAgent{member(), u"Lunch"_s});
        QVERIFY(!id.isNull());
        QCOMPARE(stateOfLast(), CommandState::Asked);
        m_port->tell(Stage::Accepted);
        QCOMPARE(stateOfLast(), CommandState::Accepted);
        m_maker->pause(u"2001"_s, u"600"_s, u"Another reason"_s);
        m_desk->boardChanged();
        QCOMPARE(stateOfLast(), CommandState::Accepted);
        m_maker->pause(u"2001"_s, u"600"_s, u"Lunch"_s);
        m_desk->boardChanged();
        QCOMPARE(stateOfLast(), CommandState::Done);
        QCOMPARE(m_desk->record(id)->doneAt, m_maker->now);
    }

    /// The event may come before the answer.
    void anEffectBeforeTheAnswerCounts()
    {
        m_desk->give(RemoveMember{member()});
        m_maker->tell(MembershipGone{AgentId(u"2001"_s), QueueId(u"600"_s)});
        m_desk->boardChanged();
        QCOMPARE(stateOfLast(), CommandState::Asked);
        m_port->tell(Stage::Accepted);
        QCOMPARE(stateOfLast(), CommandState::Done);
    }

    void yesAndNothingHappenedIsToldAndALateEffectStillCounts()
    {
        m_desk->give(SetPenalty{member(), 3});
        m_port->tell(Stage::Accepted);
        m_maker->pass(CommandDesk::EffectLimit);
        QSignalSpy changed(m_desk.get(), &CommandDesk::recordChanged);
        // The desk's own timer runs on the machine's clock; only its verdict is on ours.
        QVERIFY(changed.wait(int(Milliseconds(CommandDesk::EffectLimit).count()) + 2000));
        QCOMPARE(stateOfLast(), CommandState::NoEffect);
        Membership late = BoardMaker::membership(u"2001"_s, u"600"_s);
        late.penalty = 3;
        m_maker->tell(MembershipSeen{late});
        m_desk->boardChanged();
        QCOMPARE(stateOfLast(), CommandState::Done);
        QStringList steps;
        for (const AuditEntry &entry : AuditTrail::read(m_trail->path(), 9))
            steps.prepend(entry.step);
        QCOMPARE(steps, (QStringList{u"asked"_s, u"accepted"_s, u"no-effect"_s, u"done"_s}));
    }

    void aRefusalKeepsThePbxsWords()
    {
        m_desk->give(RemoveMember{member()}, u"no longer here"_s);
        m_port->tell(Stage::Refused, CommandProblem::NotDynamic, u"Member not dynamic"_s);
        QCOMPARE(stateOfLast(), CommandState::Refused);
        const AuditEntry entry = AuditTrail::read(m_trail->path(), 1).first();
        QCOMPARE(entry.who, u"Anna"_s);
        QCOMPARE(entry.site, u"Office"_s);
        QCOMPARE(entry.note, u"no longer here"_s);
        QCOMPARE(entry.agent, u"Agent 2001 2001"_s);
        QVERIFY(entry.detail.contains(u"not-dynamic"_s));
        QVERIFY(entry.detail.contains(u"Member not dynamic"_s));
        m_port->tell(Stage::Accepted); // whatever comes after the last word changes nothing
        QCOMPARE(stateOfLast(), CommandState::Refused);
    }

    void aStaleClickDoesNothing()
    {
        m_maker->talk(u"2001"_s);
        const Command listen = JoinTalk{talk(), JoinMode::Listen};
        QVERIFY(m_desk->check(listen).allowed());
        m_maker->endTalk(u"2001"_s);
        QCOMPARE(m_desk->check(listen).obstacle, Obstacle::TargetGone);
        m_maker->talk(u"2001"_s);
        QCOMPARE(m_desk
                     ->check(JoinTalk{
                         {AgentId(u"2001"_s), LegId(u"leg-2001"_s), CallId(u"another call"_s)},
                         JoinMode::Listen})
                     .obstacle,
                 Obstacle::TargetChanged);
        m_maker->endTalk(u"2001"_s);
        QVERIFY(m_desk->give(listen).isNull());
        QVERIFY(m_port->sent.isEmpty());
        QVERIFY(AuditTrail::read(m_trail->path(), 1).isEmpty());
    }

    void whispersOnlyOnTheAgentsOwnPhone()
    {
        m_maker->talk(u"2001"_s); // the maker's talks are on a leg that may be anybody's
        QVERIFY(m_desk->check(JoinTalk{talk(), JoinMode::Listen}).allowed());
        QCOMPARE(m_desk->check(JoinTalk{talk(), JoinMode::Whisper}).obstacle,
                 Obstacle::LegUncertain);
        QCOMPARE(m_desk->check(JoinTalk{talk(), JoinMode::Barge}).obstacle, Obstacle::LegUncertain);
    }

    void needsAPhoneConsentAndRights()
    {
        m_maker->talk(u"2001"_s);
        const Command listen = JoinTalk{talk(), JoinMode::Listen};
        m_desk->setPolicy({.who = {}, .hasOwnPhone = false, .consentConfirmed = true});
        QCOMPARE(m_desk->check(listen).obstacle, Obstacle::OwnPhoneMissing);
        m_desk->setPolicy({.who = {}, .hasOwnPhone = true, .consentConfirmed = false});
        QCOMPARE(m_desk->check(listen).obstacle, Obstacle::ConsentMissing);
        QVERIFY(m_desk->check(TakeOver{talk()}).allowed());
        LinkStatus link = liveLink();
        link.rights = readOnlyRights();
        m_desk->setLink(link);
        QCOMPARE(m_desk->check(listen), (Verdict{Obstacle::RightMissing, u"originate"_s}));
        QCOMPARE(m_desk->check(PauseAgent{member(), {}}),
                 (Verdict{Obstacle::RightMissing, u"agent"_s}));
        m_maker->join(u"1"_s, u"600"_s);
        QVERIFY(m_desk->check(PrioritizeCaller{caller(u"1"_s), 5}).allowed());
        link.phase = LinkStatus::Phase::WaitingToRetry;
        m_desk->setLink(link);
        QCOMPARE(m_desk->check(listen).obstacle, Obstacle::NotConnected);
    }

    void anActionThePbxLacksIsNoMissingRight()
    {
        PbxRights rights;
        rights.known = true;
        rights.manageMembers = true;
        QCOMPARE(rightsFor(CommandKind::SetRingInUse, rights).obstacle, Obstacle::NotSupported);
        QCOMPARE(rightsFor(CommandKind::PrioritizeCaller, rights).obstacle, Obstacle::NotSupported);
        QCOMPARE(rightsFor(CommandKind::TransferTalk, rights),
                 (Verdict{Obstacle::RightMissing, u"call"_s}));
        rights.actOnCalls = true;
        QCOMPARE(rightsFor(CommandKind::TransferTalk, rights).obstacle, Obstacle::NotSupported);
    }

    void ordersOldDataIsRefused()
    {
        m_maker->tell(ObservationLost{});
        QCOMPARE(m_desk->check(PauseAgent{member(), {}}).obstacle, Obstacle::DataStale);
    }

    void oneOrderACallerAtATime()
    {
        m_maker->join(u"1"_s, u"600"_s);
        m_maker->join(u"2"_s, u"600"_s, 2);
        const CommandId first = m_desk->give(TakeCaller{caller(u"1"_s), {}, {}});
        QVERIFY(!first.isNull());
        m_port->tell(Stage::PhoneRings);
        QCOMPARE(m_desk->check(MoveCaller{caller(u"1"_s), QueueId(u"601"_s), 0}).obstacle,
                 Obstacle::AlreadyTaken);
        QVERIFY(m_desk->check(MoveCaller{caller(u"2"_s), QueueId(u"601"_s), 0}).allowed());
        QCOMPARE(m_desk->underWayFor(QueueCallId(u"1"_s))->id, first);
        m_desk->cancel(first);
        QCOMPARE(m_port->cancelled, QList<CommandId>{first});
        m_port->tell(Stage::Refused, CommandProblem::Cancelled);
        QVERIFY(m_desk->check(MoveCaller{caller(u"1"_s), QueueId(u"601"_s), 0}).allowed());
    }

    void aMovedCallerIsKnownByTheCall()
    {
        m_maker->join(u"1"_s, u"600"_s);
        m_desk->give(MoveCaller{caller(u"1"_s), QueueId(u"601"_s), 7});
        m_port->tell(Stage::Accepted);
        m_maker->leave(u"1"_s, u"600"_s, Seconds{5}, LeaveCause::Redirected);
        m_desk->boardChanged();
        QCOMPARE(stateOfLast(), CommandState::Accepted);
        CallerJoined arrived;
        arrived.queueCall = QueueCallId(u"other"_s);
        arrived.call = CallId(u"call-1"_s);
        arrived.queue = QueueId(u"601"_s);
        m_maker->tell(arrived);
        m_desk->boardChanged();
        QCOMPARE(stateOfLast(), CommandState::Done);
    }

    void aJoinChangesItsModeAndEnds()
    {
        m_maker->talk(u"2001"_s);
        const CommandId join = m_desk->give(JoinTalk{talk(), JoinMode::Listen});
        m_port->tell(Stage::PhoneRings);
        m_port->tell(Stage::Accepted);
        m_port->tell(Stage::EffectSeen);
        QCOMPARE(m_desk->openJoins().size(), 1);

        m_desk->give(SwitchJoin{join, JoinMode::Whisper});
        QCOMPARE(m_desk->record(join)->mode, JoinMode::Listen);
        m_port->tell(Stage::Accepted);
        m_port->tell(Stage::EffectSeen);
        QCOMPARE(m_desk->record(join)->mode, JoinMode::Whisper);

        const CommandId leave = m_desk->give(LeaveJoin{join});
        m_port->tell(Stage::Accepted);
        QCOMPARE(m_desk->record(leave)->state, CommandState::Accepted);
        m_port->last = join;
        m_port->tell(Stage::Ended);
        QCOMPARE(m_desk->record(leave)->state, CommandState::Done);
        QCOMPARE(m_desk->record(join)->state, CommandState::Ended);
        QVERIFY(m_desk->openJoins().isEmpty());
        QCOMPARE(m_desk->check(LeaveJoin{join}).obstacle, Obstacle::TargetGone);
    }

    void tellsWhenTheTrailCannotBeWritten()
    {
        AuditTrail broken(m_dir->path()); // a folder
        CommandDesk desk(*m_port, m_maker->board, &broken, [this] { return m_maker->now; });
        desk.setLink(liveLink());
        QSignalSpy failed(&desk, &CommandDesk::trailFailed);
        QVERIFY(!desk.give(PauseAgent{member(), {}}).isNull());
        QCOMPARE(failed.size(), 1);
    }

    void staticMembersAreNotRemoved()
    {
        Membership fixed = BoardMaker::membership(u"2003"_s, u"600"_s);
        fixed.dynamic = false;
        m_maker->tell(MembershipSeen{fixed});
        QCOMPARE(m_desk->check(RemoveMember{member(u"2003"_s)}).obstacle, Obstacle::StaticMember);
        QCOMPARE(m_desk->check(AddMember{member(u"2003"_s), {}, {}, 0}).obstacle,
                 Obstacle::AlreadySo);
        QCOMPARE(m_desk->check(ResumeAgent{member(u"2003"_s)}).obstacle, Obstacle::AlreadySo);
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<BoardMaker> m_maker;
    std::unique_ptr<FakeCommandPort> m_port;
    std::unique_ptr<AuditTrail> m_trail;
    std::unique_ptr<CommandDesk> m_desk;
};

QTEST_GUILESS_MAIN(TestCommandDesk)
#include "tst_commanddesk.moc"
