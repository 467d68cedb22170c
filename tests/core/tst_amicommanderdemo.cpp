// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/commanderround.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Orders against the demo PBX over real AMI; what the PBX then does is what counts.
class TestAmiCommanderDemo : public QObject
{
    Q_OBJECT

    using Stage = CommandProgress::Stage;

    static void shapes()
    {
        QTest::addColumn<DemoShape>("shape");
        QTest::newRow("telephones") << DemoShape::Plain;
        QTest::newRow("Local members") << DemoShape::FreePbx;
    }

private Q_SLOTS:
    void joinsSwitchesAndLeaves_data() { shapes(); }
    void joinsSwitchesAndLeaves();
    void aPhoneThatIsNotTaken_data();
    void aPhoneThatIsNotTaken();
    void aRingIsGivenUp();
    void takesACustomerOver_data() { shapes(); }
    void takesACustomerOver();
    void theCustomerHangsUpWhileThePhoneRings();
    void takesAWaitingCaller_data() { shapes(); }
    void takesAWaitingCaller();
    void sendsAWaitingCallerToAnAgent_data() { shapes(); }
    void sendsAWaitingCallerToAnAgent();
    void somebodyElseAnswersFirst();
    void movesACaller_data() { shapes(); }
    void movesACaller();
    void anUnknownWayLosesNobody_data() { shapes(); }
    void anUnknownWayLosesNobody();
    void transfersATalk_data() { shapes(); }
    void transfersATalk();
    void parksAndTakesBack_data() { shapes(); }
    void parksAndTakesBack();
    void raisesAPriority();
    void hangsUp_data() { shapes(); }
    void hangsUp();
    void changesMembers_data() { shapes(); }
    void changesMembers();
    void callsAnAgent();
    void aBrokenLinkLeavesNoPhoneRinging();
};

void TestAmiCommanderDemo::joinsSwitchesAndLeaves()
{
    QFETCH(const DemoShape, shape);
    CommanderRound round(CommanderRound::calm(shape));
    QVERIFY(round.start());
    const auto talk = round.waitForTalk();
    QVERIFY(talk);
    const CommandId join = round.give(JoinTalk{*talk, JoinMode::Whisper, false});
    QVERIFY2(round.until(join, Stage::EffectSeen), qPrintable(round.stagesOf(join)));
    QCOMPARE(round.stagesOf(join), u"Sent PhoneRings PhoneAnswers Accepted EffectSeen"_s);
    QVERIFY(round.find(join, Stage::EffectSeen)->mode == JoinMode::Whisper);
    QCOMPARE(round.spies(), 1);

    const CommandId change = round.give(SwitchJoin{join, JoinMode::Barge});
    QVERIFY(round.until(change, Stage::EffectSeen));
    QVERIFY(round.find(change, Stage::Accepted)->mode == JoinMode::Barge);
    QVERIFY(!round.find(change, Stage::Accepted)->restarted);

    const CommandId leave = round.give(LeaveJoin{join});
    QVERIFY(round.until(leave, Stage::Accepted));
    QVERIFY(round.until(join, Stage::Ended));
    QTRY_VERIFY(round.supervisorIsIdle());
    QCOMPARE(round.spies(), 0);
}

void TestAmiCommanderDemo::aPhoneThatIsNotTaken_data()
{
    QTest::addColumn<DemoTelephone::Habit>("habit");
    QTest::addColumn<CommandProblem>("problem");
    QTest::newRow("not answered") << DemoTelephone::Habit::Ignores
                                  << CommandProblem::PhoneNotAnswered;
    QTest::newRow("busy") << DemoTelephone::Habit::Busy << CommandProblem::PhoneBusy;
    QTest::newRow("not registered")
        << DemoTelephone::Habit::Unregistered << CommandProblem::PhoneUnreachable;
}

void TestAmiCommanderDemo::aPhoneThatIsNotTaken()
{
    QFETCH(const DemoTelephone::Habit, habit);
    QFETCH(const CommandProblem, problem);
    DemoPbx::Options options = CommanderRound::calm(DemoShape::FreePbx);
    options.office.supervisor.habit = habit;
    AmiIntervals intervals = CommanderRound::quick();
    intervals.phone = 8s; // one of the office's eight times as fast clock
    CommanderRound round(options, intervals);
    QVERIFY(round.start());
    const auto talk = round.waitForTalk();
    QVERIFY(talk);
    const CommandId over = round.give(TakeOver{*talk});
    QVERIFY(round.until(over, Stage::Refused));
    QCOMPARE(round.problemOf(over), problem);
    QVERIFY(round.isUp(talk->leg)); // nobody was moved
    QTRY_VERIFY(round.supervisorIsIdle());
}

void TestAmiCommanderDemo::aRingIsGivenUp()
{
    DemoPbx::Options options = CommanderRound::calm(DemoShape::FreePbx);
    options.office.supervisor.habit = DemoTelephone::Habit::Ignores;
    CommanderRound round(options);
    QVERIFY(round.start());
    const auto talk = round.waitForTalk();
    QVERIFY(talk);
    const CommandId join = round.give(JoinTalk{*talk, JoinMode::Listen, false});
    QVERIFY(round.until(join, Stage::PhoneRings));
    QVERIFY(!round.supervisorIsIdle());
    round.link.cancel(join);
    QVERIFY(round.until(join, Stage::Refused));
    QCOMPARE(round.problemOf(join), CommandProblem::Cancelled);
    QTRY_VERIFY(round.supervisorIsIdle());
}

void TestAmiCommanderDemo::takesACustomerOver()
{
    QFETCH(const DemoShape, shape);
    CommanderRound round(CommanderRound::calm(shape));
    QVERIFY(round.start());
    const auto talk = round.waitForTalk();
    QVERIFY(talk);
    const CommandId over = round.give(TakeOver{*talk});
    QVERIFY2(round.until(over, Stage::Accepted), qPrintable(round.stagesOf(over)));
    QCOMPARE(round.stagesOf(over), u"Sent PhoneRings PhoneAnswers Accepted"_s);
    QVERIFY(!round.supervisorIsIdle());
    QTRY_VERIFY(!round.isUp(talk->leg)); // the agent is released
    QTRY_VERIFY(round.board.agent(talk->agent)->conversations.isEmpty());
}

void TestAmiCommanderDemo::theCustomerHangsUpWhileThePhoneRings()
{
    DemoPbx::Options options = CommanderRound::calm(DemoShape::FreePbx);
    options.office.supervisor.habit = DemoTelephone::Habit::Ignores;
    CommanderRound round(options);
    QVERIFY(round.start());
    const auto talk = round.waitForTalk();
    QVERIFY(talk);
    const CommandId over = round.give(TakeOver{*talk});
    QVERIFY(round.until(over, Stage::PhoneRings));
    const CommandId hangUp = round.give(HangUpTalk{*talk, HangUpTalk::Side::Customer});
    QVERIFY2(round.until(hangUp, Stage::Accepted), qPrintable(round.stagesOf(hangUp)));
    QVERIFY(round.until(over, Stage::Refused));
    QCOMPARE(round.problemOf(over), CommandProblem::CustomerLeft);
    QTRY_VERIFY(round.supervisorIsIdle());
}

void TestAmiCommanderDemo::takesAWaitingCaller()
{
    QFETCH(const DemoShape, shape);
    CommanderRound round(CommanderRound::calm(shape, 2, 400));
    QVERIFY(round.start());
    const auto caller = round.waitForCaller();
    QVERIFY(caller);
    const int left = round.board.siteToday().left();
    const CommandId take = round.give(TakeCaller{*caller, {}, {}});
    QVERIFY2(round.until(take, Stage::Accepted), qPrintable(round.stagesOf(take)));
    QTRY_VERIFY(!round.board.waiting(caller->queueCall)); // no event of the PBX says it
    QVERIFY(!round.supervisorIsIdle());
    QTRY_VERIFY(round.board.journeys().answered >= 1); // spoken to, if not by the queue's agents
    QTRY_VERIFY(round.board.siteToday().redirected >= 1);
    QVERIFY(round.board.siteToday().left() > left); // as the PBX's own queue_log has it
}

void TestAmiCommanderDemo::sendsAWaitingCallerToAnAgent()
{
    QFETCH(const DemoShape, shape);
    DemoPbx::Options options = CommanderRound::calm(shape, 3, 400);
    options.warmUp = 0s; // nobody talks yet
    CommanderRound round(options);
    QVERIFY(round.start());
    // Everybody is free, and no queue rings anybody.
    for (const AgentId &id : round.board.agentIds()) {
        for (const Membership &member : round.board.agent(id)->memberships)
            round.give(PauseAgent{{id, {}, member.interface}, u"Desk"_s});
    }
    const AgentId to = round.board.agentIds().first();
    QTRY_VERIFY(round.board.agent(to)->status == AgentStatus::Paused);
    const auto caller = round.waitForCaller();
    QVERIFY(caller);
    const CommandId take = round.give(TakeCaller{*caller, to, to.value()});
    QVERIFY2(round.until(take, Stage::Accepted), qPrintable(round.stagesOf(take)));
    QTRY_COMPARE(round.board.agent(to)->conversations.size(), 1);
    QCOMPARE(round.board.agent(to)->conversations.first().call, caller->call);
    QVERIFY(round.supervisorIsIdle());
}

void TestAmiCommanderDemo::somebodyElseAnswersFirst()
{
    DemoPbx::Options options = CommanderRound::calm(DemoShape::FreePbx, 3, 200);
    options.office.supervisor.habit = DemoTelephone::Habit::Ignores;
    AmiIntervals intervals = CommanderRound::quick();
    intervals.phone = 600s;
    CommanderRound round(options, intervals);
    QVERIFY(round.start());
    const auto caller = round.waitForCaller();
    QVERIFY(caller);
    const CommandId take = round.give(TakeCaller{*caller, {}, {}});
    QVERIFY(round.until(take, Stage::Refused));
    const CommandProblem problem = round.problemOf(take);
    QVERIFY2(problem == CommandProblem::AlreadyTaken || problem == CommandProblem::CustomerLeft,
             qPrintable(QString::number(static_cast<int>(problem))));
    QTRY_VERIFY(round.supervisorIsIdle());
}

void TestAmiCommanderDemo::movesACaller()
{
    QFETCH(const DemoShape, shape);
    CommanderRound round(CommanderRound::calm(shape, 2, 400));
    QVERIFY(round.start());
    const auto caller = round.waitForCaller();
    QVERIFY(caller);
    QueueId other;
    for (const QueueId &queue : round.board.queueIds()) {
        if (queue != caller->queue)
            other = queue;
    }
    const CommandId move = round.give(MoveCaller{*caller, other, 45});
    QVERIFY2(round.until(move, Stage::Accepted), qPrintable(round.stagesOf(move)));
    QTRY_VERIFY(!round.board.waiting(caller->queueCall));
    const auto isThere = [&] {
        for (const QueueCallId &id : round.board.waitingIds()) {
            const WaitingRow *row = round.board.waiting(id);
            if (row->caller.queue == other && row->caller.leg == caller->leg)
                return row->caller.priority == 45; // asked for: no event tells it
        }
        return false;
    };
    QTRY_VERIFY(isThere());
}

void TestAmiCommanderDemo::anUnknownWayLosesNobody()
{
    QFETCH(const DemoShape, shape);
    CommanderRound round(CommanderRound::calm(shape, 2, 400));
    QVERIFY(round.start());
    const auto caller = round.waitForCaller();
    QVERIFY(caller);
    const CommandId away =
        round.give(WithdrawCaller{*caller, {Destination::Kind::Number, u"999999"_s}});
    QVERIFY(round.until(away, Stage::Refused));
    QCOMPARE(round.problemOf(away), CommandProblem::DestinationUnknown);
    QVERIFY(!round.find(away, Stage::Sent));
    QVERIFY(round.isUp(caller->leg));
}

void TestAmiCommanderDemo::transfersATalk()
{
    QFETCH(const DemoShape, shape);
    CommanderRound round(CommanderRound::calm(shape));
    QVERIFY(round.start());
    const auto talk = round.waitForTalk();
    QVERIFY(talk);
    const CommandId send =
        round.give(TransferTalk{*talk, {Destination::Kind::Number, u"79165550002"_s}});
    QVERIFY2(round.until(send, Stage::Accepted), qPrintable(round.stagesOf(send)));
    QTRY_VERIFY(!round.isUp(talk->leg));
}

void TestAmiCommanderDemo::parksAndTakesBack()
{
    QFETCH(const DemoShape, shape);
    CommanderRound round(CommanderRound::calm(shape));
    QVERIFY(round.start());
    const auto talk = round.waitForTalk();
    QVERIFY(talk);
    const CommandId park = round.give(ParkTalk{*talk});
    QVERIFY2(round.until(park, Stage::Accepted), qPrintable(round.stagesOf(park)));
    const QString slot = round.find(park, Stage::Accepted)->slot;
    QVERIFY(!slot.isEmpty());
    QTRY_VERIFY(!round.isUp(talk->leg));
    const CommandId back = round.give(RetrieveParked{slot, talk->call});
    QVERIFY2(round.until(back, Stage::EffectSeen), qPrintable(round.stagesOf(back)));
    QVERIFY(!round.supervisorIsIdle());
}

void TestAmiCommanderDemo::raisesAPriority()
{
    CommanderRound round(CommanderRound::calm(DemoShape::Plain, 2, 400));
    QVERIFY(round.start());
    const auto caller = round.waitForCaller();
    QVERIFY(caller);
    const CommandId raise = round.give(PrioritizeCaller{*caller, 7});
    QVERIFY2(round.until(raise, Stage::EffectSeen), qPrintable(round.stagesOf(raise)));
    QTRY_VERIFY(!round.board.waiting(caller->queueCall)
                || round.board.waiting(caller->queueCall)->caller.priority == 7);
}

void TestAmiCommanderDemo::hangsUp()
{
    QFETCH(const DemoShape, shape);
    CommanderRound round(CommanderRound::calm(shape));
    QVERIFY(round.start());
    const auto talk = round.waitForTalk();
    QVERIFY(talk);
    const CommandId end = round.give(HangUpTalk{*talk, HangUpTalk::Side::Agent});
    QVERIFY2(round.until(end, Stage::Accepted), qPrintable(round.stagesOf(end)));
    QTRY_VERIFY(!round.isUp(talk->leg));
    // The same once more: there is nobody to hang up.
    const CommandId again = round.give(HangUpTalk{*talk, HangUpTalk::Side::Agent});
    QVERIFY(round.until(again, Stage::Refused));
    QCOMPARE(round.problemOf(again), CommandProblem::TargetGone);
}

void TestAmiCommanderDemo::changesMembers()
{
    QFETCH(const DemoShape, shape);
    CommanderRound round(CommanderRound::calm(shape));
    QVERIFY(round.start());
    const AgentRow *agent = round.board.agent(round.board.agentIds().first());
    const Membership home = agent->memberships.first();
    QueueId other;
    for (const QueueId &queue : round.board.queueIds()) {
        if (!round.membership(home.agent, queue))
            other = queue;
    }
    QVERIFY(!other.isNull());
    const MemberRef here{home.agent, home.queue, home.interface};
    const MemberRef there{home.agent, other, home.interface};
    const auto now = [&](const QueueId &queue) { return round.membership(home.agent, queue); };

    QVERIFY(round.until(round.give(PauseAgent{here, u"Lunch"_s}), Stage::Accepted));
    QTRY_COMPARE(now(home.queue)->pauseReason, u"Lunch"_s);
    QVERIFY(round.until(round.give(ResumeAgent{here}), Stage::Accepted));
    QTRY_VERIFY(!now(home.queue)->paused);
    QVERIFY(round.until(round.give(SetPenalty{here, 3}), Stage::Accepted));
    QTRY_COMPARE(now(home.queue)->penalty, 3);
    QVERIFY(round.until(round.give(AddMember{there, home.stateInterface, home.name, 2}),
                        Stage::Accepted));
    QTRY_VERIFY(now(other));
    QCOMPARE(now(other)->name, home.name);
    const CommandId twice = round.give(AddMember{there, home.stateInterface, home.name, 2});
    QVERIFY(round.until(twice, Stage::Refused));
    QCOMPARE(round.problemOf(twice), CommandProblem::AlreadyMember);
    QVERIFY(round.until(round.give(RemoveMember{there}), Stage::Accepted));
    QTRY_VERIFY(!now(other));
}

void TestAmiCommanderDemo::callsAnAgent()
{
    CommanderRound round(CommanderRound::calm(DemoShape::FreePbx, 10, 1));
    QVERIFY(round.start());
    const AgentRow *agent = round.board.agent(round.board.agentIds().first());
    const CommandId call = round.give(CallAgent{agent->id, agent->memberships.first().extension});
    QVERIFY2(round.until(call, Stage::EffectSeen), qPrintable(round.stagesOf(call)));
}

void TestAmiCommanderDemo::aBrokenLinkLeavesNoPhoneRinging()
{
    DemoPbx::Options options = CommanderRound::calm(DemoShape::FreePbx);
    options.office.supervisor.habit = DemoTelephone::Habit::Ignores;
    AmiIntervals intervals = CommanderRound::quick();
    intervals.phone = 600s;
    CommanderRound round(options, intervals);
    QVERIFY(round.start());
    const auto talk = round.waitForTalk();
    QVERIFY(talk);
    const CommandId over = round.give(TakeOver{*talk});
    QVERIFY(round.until(over, Stage::PhoneRings));
    round.link.stop();
    QVERIFY(round.until(over, Stage::Refused));
    QCOMPARE(round.problemOf(over), CommandProblem::LinkLost);
    QVERIFY(!round.supervisorIsIdle());
    QVERIFY(round.start());
    QTRY_VERIFY(round.supervisorIsIdle());
}

QTEST_GUILESS_MAIN(TestAmiCommanderDemo)
#include "tst_amicommanderdemo.moc"
