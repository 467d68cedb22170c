// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amicommander.h"
#include "core/ami/amicommandwords.h"
#include "core/ami/amiparser.h"
#include "core/ami/amitranslator.h"
#include "tests/support/recordings.h"

#include <QTest>

#include <deque>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A commander with no connection: what it sends stands in `sent` until the test answers it.
class Line
{
public:
    struct Sent
    {
        QByteArray text;
        AmiCallback then;
    };

    Line() : commander(kit())
    {
        link.phase = LinkStatus::Phase::Live;
        link.rights.known = link.rights.readDialplan = link.rights.hangUp = true;
        link.rights.sendDigits = link.rights.setVariables = true;
        AmiDialing dialing;
        dialing.ownPhone = u"PJSIP/1000"_s;
        dialing.internalContext = dialing.transferContext = u"from-internal"_s;
        dialing.queueContext = u"ext-queues"_s;
        dialing.parkingContext = u"parkedcalls"_s;
        commander.setDialing(dialing);
    }
    /// What the PBX says, headers by "\n".
    void say(QByteArray message)
    {
        AmiParser parser;
        const QByteArray bytes =
            "Asterisk Call Manager\r\n" + message.replace('\n', "\r\n") + "\r\n\r\n";
        parser.append({bytes.constData(), size_t(bytes.size())});
        EventBatch events;
        while (const AmiMessage *one = parser.next()) {
            translator.onMessage(*one, now, events);
            commander.onMessage(*one, now);
        }
        for (const Event &event : events) {
            if (const auto *joined = std::get_if<CallerJoined>(&event.what))
                caller = {joined->queueCall, joined->queue, joined->call, joined->leg};
            if (const auto *talking = std::get_if<TalkBegan>(&event.what))
                talk = {talking->agent, talking->leg, talking->call};
        }
    }
    void give(const Command &command) { commander.execute(CommandId(u"c"_s), command, now); }
    void pass(Milliseconds time)
    {
        now += time;
        commander.onTime(now);
    }
    /// Answers the oldest action; false when there is none or it is another.
    bool answer(const QByteArray &action, AmiReply::Outcome outcome = AmiReply::Outcome::Success,
                const QByteArray &message = {})
    {
        if (sent.empty() || !sent.front().text.startsWith(QByteArray("Action: " + action + "\r\n")))
            return false;
        const Sent first = sent.front();
        sent.pop_front();
        first.then({outcome, {{"ActionID", "a-1"}, {"Message", message}}});
        return true;
    }
    bool refuse(const QByteArray &action, const QByteArray &message)
    {
        return answer(action, AmiReply::Outcome::Error, message);
    }
    static QByteArray field(const QByteArray &text, const QByteArray &key)
    {
        const qsizetype at = text.indexOf(QByteArray("\r\n" + key + ": "));
        const qsizetype from = at + key.size() + 4;
        return at < 0 ? QByteArray() : text.sliced(from, text.indexOf("\r\n", from) - from);
    }
    QByteArray next(const QByteArray &key) const
    {
        return sent.empty() ? QByteArray() : field(sent.front().text, key);
    }
    CommandProblem problem() const
    {
        return told.isEmpty() || told.last().stage != CommandProgress::Stage::Refused
                   ? CommandProblem::None
                   : told.last().problem;
    }
    void callerWaits()
    {
        say("Event: QueueCallerJoin\nPrivilege: agent,all\nChannel: PJSIP/trunk-00000001\n"
            "CallerIDNum: 79165550001\nContext: ext-queues\nExten: 600\nPriority: 5\n"
            "Uniqueid: 1.1\nLinkedid: 1.1\nQueue: 600\nPosition: 1\nCount: 1");
    }
    /// 2001 speaks by their own telephone, or by a Local member where only that is known.
    void agentTalks()
    {
        say("Event: QueueMemberStatus\nPrivilege: agent,all\nQueue: 600\nMemberName: Ivan\n"
            "Interface: PJSIP/2001\nMembership: static\nPenalty: 0\nStatus: 2\nPaused: 0");
        for (const char *who : {"PJSIP/trunk-00000001\nCallerIDNum: 79165550001\nUniqueid: 1.1",
                                "PJSIP/2001-00000002\nCallerIDNum: 2001\nUniqueid: 1.2"})
            say("Event: BridgeEnter\nPrivilege: call,all\nBridgeUniqueid: b1\n"
                "BridgeTechnology: simple_bridge\nBridgeNumChannels: 1\nChannel: "
                + QByteArray(who) + "\nLinkedid: 1.1");
    }
    QByteArray phoneId() const { return m_phone; }
    /// The answer to the Originate, and the telephone's channel.
    bool phoneRings()
    {
        m_phone = next("ChannelId");
        if (!answer("Originate"))
            return false;
        say("Event: Newstate\nPrivilege: call,all\nChannel: PJSIP/1000-00000009\n"
            "ChannelState: 5\nChannelStateDesc: Ringing\nUniqueid: "
            + m_phone + "\nLinkedid: " + m_phone);
        return true;
    }
    void phone(const QByteArray &event, const QByteArray &more)
    {
        say("Event: " + event + "\nPrivilege: call,all\nChannel: PJSIP/1000-00000009\nUniqueid: "
            + m_phone + "\nLinkedid: " + m_phone + "\n" + more);
    }
    void phoneAnswers() { phone("Newstate", "ChannelState: 6\nChannelStateDesc: Up"); }

    Timestamp now = fromEpochMs(1'795'165'200'000);
    LinkStatus link;
    std::deque<Sent> sent;
    QList<CommandProgress> told;
    CallerRef caller;
    TalkRef talk;
    int refreshes = 0;
    AmiTranslator translator;
    AmiCommander commander;

private:
    AmiCommandKit kit()
    {
        return {translator.legs(),
                {},
                [this](const AmiAction &action, AmiCallback then) {
                    sent.push_back({action.bytes("a-1").value(), std::move(then)});
                },
                [this](const CommandProgress &progress) { told.append(progress); },
                [this]() -> const LinkStatus & { return link; },
                [this] { ++refreshes; }};
    }
    QByteArray m_phone;
};

} // namespace

/// What orders send, and what becomes of them when the PBX says no or nothing.
class TestAmiCommander : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordedRefusals_data();
    void recordedRefusals();
    void everyRefusalWasRecorded();
    void membersByOneAction_data();
    void membersByOneAction();
    void nothingIsSentWithoutAConnection();
    void nothingIsSentAtAGhost();
    void waysAreAskedForOnce();
    void aHintOrADeadEndIsNoWay_data();
    void aHintOrADeadEndIsNoWay();
    void waysThatMayNotBeAsked();
    void theTimeWaitedGoesAlong();
    void aWhisperNeedsTheOwnTelephone();
    void listeningIsOnlyWhatThePbxStarted();
    void aModeIsBegunAnewWithoutTheRight();
    void outcomesOfOriginate_data();
    void outcomesOfOriginate();
    void theCallerIsTakenWhileThePhoneRings_data();
    void theCallerIsTakenWhileThePhoneRings();
    void ourOwnBridgeIsNobodyElse();
    void aBridgeThatFails();
    void aPhoneCancelledBeforeItBeginsIsEnded();
    void whatRingsIsEndedWhenTheLinkIsBack();
    void anOldPbxRingsNoPhone();
    void recordingIsMutedWhereItRuns();
};

void TestAmiCommander::recordedRefusals_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<CommandProblem>("problem");
    const std::pair<const char *, CommandProblem> rows[] = {
        {"Permission denied", CommandProblem::PermissionDenied},
        {"Interface not found", CommandProblem::NotMember},
        {"Unable to add interface: Already there", CommandProblem::AlreadyMember},
        {"Unable to add interface to queue: No such queue", CommandProblem::TargetGone},
        {"Unable to remove interface: Not there", CommandProblem::NotMember},
        {"Member not dynamic", CommandProblem::NotDynamic},
        {"Invalid interface, queuename or penalty", CommandProblem::NotMember},
        {"Invalid interface, queuename, or ringinuse value", CommandProblem::NotMember},
        {"Unable to change priority caller on queue: No such caller", CommandProblem::TargetGone},
        {"Unable to request withdraw from queue: No such caller", CommandProblem::TargetGone},
        {"Unable to request withdraw from queue: No such queue", CommandProblem::TargetGone},
        {"Channel does not exist: nosuch", CommandProblem::TargetGone},
        {"No such channel", CommandProblem::TargetGone},
        {"Channel specified does not exist", CommandProblem::TargetGone},
        {"Extension does not exist.", CommandProblem::DestinationUnknown},
        {"Did not find context nosuch", CommandProblem::DestinationUnknown},
        {"Could not stop monitoring channel", CommandProblem::PbxRefused},
        {"Invalid channel", CommandProblem::PhoneUnreachable},
    };
    for (const auto &[message, problem] : rows)
        QTest::newRow(message) << QByteArray(message) << problem;
}

void TestAmiCommander::recordedRefusals()
{
    QFETCH(const QByteArray, message);
    QFETCH(const CommandProblem, problem);
    const AmiReply reply{AmiReply::Outcome::Error, {{"Message", message}}};
    QCOMPARE(amiProblemOf(reply), problem);
    QCOMPARE(amiWordsOf(reply), QString::fromUtf8(message));
}

/// The rows above are no inventions: a real PBX said each of them.
void TestAmiCommander::everyRefusalWasRecorded()
{
    QByteArray all;
    for (const char *name :
         {"01-login/no-permission-readonly", "05-actions/members", "05-actions/waiting-callers",
          "05-actions/originate-outcomes", "05-actions/blindtransfer", "05-actions/mixmonitor",
          "06-config/config"})
        all += readRecording(QString::fromLatin1(name));
    for (const char *word :
         {"Permission denied", "Interface not found", "Unable to add interface: Already there",
          "Member not dynamic", "Unable to remove interface: Not there", "No such caller",
          "Channel does not exist: nosuch", "Channel specified does not exist",
          "Extension does not exist.", "Did not find context nosuch",
          "Could not stop monitoring channel", "Invalid channel"})
        QVERIFY2(all.contains(word), word);
}

void TestAmiCommander::membersByOneAction_data()
{
    QTest::addColumn<Command>("command");
    QTest::addColumn<QByteArray>("action");
    const MemberRef member{AgentId(u"2001"_s), QueueId(u"600"_s), u"Local/2001@from-queue/n"_s};
    const QByteArray who = "Interface: Local/2001@from-queue/n\r\n";
    const QByteArray id = "ActionID: a-1\r\n";
    QTest::newRow("pause") << Command(PauseAgent{member, u"Обед"_s})
                           << "Action: QueuePause\r\n" + id + who
                                  + "Queue: 600\r\nPaused: true\r\nReason: Обед\r\n\r\n";
    QTest::newRow("resume everywhere")
        << Command(ResumeAgent{{member.agent, {}, member.interface}})
        << "Action: QueuePause\r\n" + id + who + "Paused: false\r\n\r\n";
    QTest::newRow("add") << Command(AddMember{member, u"hint:2001@ext-local"_s, u"Ivan"_s, 2})
                         << "Action: QueueAdd\r\n" + id + who
                                + "Queue: 600\r\nPenalty: 2\r\nMemberName: Ivan\r\n"
                                  "StateInterface: hint:2001@ext-local\r\n\r\n";
    QTest::newRow("remove") << Command(RemoveMember{member})
                            << "Action: QueueRemove\r\n" + id + who + "Queue: 600\r\n\r\n";
    QTest::newRow("penalty") << Command(SetPenalty{member, 4})
                             << "Action: QueuePenalty\r\n" + id + who
                                    + "Queue: 600\r\nPenalty: 4\r\n\r\n";
    QTest::newRow("ring in use") << Command(SetRingInUse{member, true})
                                 << "Action: QueueMemberRingInUse\r\n" + id + who
                                        + "Queue: 600\r\nRingInUse: yes\r\n\r\n";
}

void TestAmiCommander::membersByOneAction()
{
    QFETCH(const Command, command);
    QFETCH(const QByteArray, action);
    Line line;
    line.give(command);
    QCOMPARE(line.sent.size(), 1u);
    QCOMPARE(line.sent.front().text, action);
    QCOMPARE(line.told.last().stage, CommandProgress::Stage::Sent);
    line.sent.front().then({AmiReply::Outcome::Error, {{"Message", "Permission denied"}}});
    QCOMPARE(line.problem(), CommandProblem::PermissionDenied);
    QCOMPARE(line.told.last().pbxMessage, u"Permission denied"_s);
}

void TestAmiCommander::nothingIsSentWithoutAConnection()
{
    Line line;
    line.link.phase = LinkStatus::Phase::WaitingToRetry;
    line.give(ResumeAgent{{{}, {}, u"PJSIP/2001"_s}});
    QVERIFY(line.sent.empty());
    QCOMPARE(line.problem(), CommandProblem::NotConnected);
}

void TestAmiCommander::nothingIsSentAtAGhost()
{
    Line line;
    const TalkRef ghost{AgentId(u"2001"_s), LegId(u"PJSIP/2001-00000077"_s), CallId(u"x"_s)};
    for (const Command &command :
         {Command(HangUpTalk{ghost, HangUpTalk::Side::Agent}), Command(TakeOver{ghost}),
          Command(JoinTalk{ghost, JoinMode::Listen, false}), Command(ParkTalk{ghost}),
          Command(RecordTalk{ghost, RecordTalk::Step::Start}),
          Command(HangUpCaller{{QueueCallId(u"x"_s), QueueId(u"600"_s), {}, LegId(u"y"_s)}})}) {
        line.told.clear();
        line.give(command);
        QCOMPARE(line.problem(), CommandProblem::TargetGone);
    }
    QVERIFY(line.sent.empty());
}

void TestAmiCommander::waysAreAskedForOnce()
{
    Line line;
    line.callerWaits();
    const WithdrawCaller away{line.caller, {Destination::Kind::Number, u"2002"_s}};
    line.give(away);
    QCOMPARE(line.next("Context"), QByteArray("from-internal"));
    line.say("Event: ListDialplan\nContext: ext-local\nExtension: _2XXX\nPriority: 1\n"
             "Application: Dial");
    QVERIFY(line.answer("ShowDialPlan"));
    QCOMPARE(line.next("Exten"), QByteArray("2002"));
    QCOMPARE(line.next("Channel"), QByteArray("PJSIP/trunk-00000001"));
    QVERIFY(line.answer("Redirect"));
    QCOMPARE(line.told.last().stage, CommandProgress::Stage::Accepted);

    line.give(away);
    QVERIFY(line.sent.front().text.startsWith("Action: Redirect")); // known by now
    QVERIFY(line.answer("Redirect"));
    line.say("Event: Reload\nPrivilege: system,all\nModule: pbx_config.so\nStatus: 0");
    line.give(away);
    QVERIFY(line.sent.front().text.startsWith("Action: ShowDialPlan"));
}

void TestAmiCommander::aHintOrADeadEndIsNoWay_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a hint") << QByteArray(
        "Context: ext-local\nExtension: 2002\nPriority: hint\nApplication: PJSIP/2002");
    QTest::newRow("what catches wrong numbers")
        << QByteArray("Context: bad-number\nExtension: _X.\nPriority: 1\nApplication: NoOp");
    QTest::newRow("a hang-up") << QByteArray(
        "Context: x\nExtension: _.\nPriority: 1\nApplication: Hangup");
}

void TestAmiCommander::aHintOrADeadEndIsNoWay()
{
    QFETCH(const QByteArray, item);
    Line line;
    line.callerWaits();
    line.give(WithdrawCaller{line.caller, {Destination::Kind::Number, u"2002"_s}});
    if (!item.isEmpty())
        line.say("Event: ListDialplan\n" + item);
    QVERIFY(item.isEmpty() ? line.refuse("ShowDialPlan", "Did not find extension 2002@x")
                           : line.answer("ShowDialPlan"));
    QCOMPARE(line.problem(), CommandProblem::DestinationUnknown);
    QVERIFY(line.sent.empty());
}

void TestAmiCommander::waysThatMayNotBeAsked()
{
    Line line;
    line.callerWaits();
    line.link.rights.readDialplan = false;
    line.give(MoveCaller{line.caller, QueueId(u"601"_s), 10});
    QCOMPARE(line.problem(), CommandProblem::DestinationUnchecked);
    QVERIFY(line.sent.empty());

    line.link.rights.known = false; // the login did not tell: the PBX says it
    line.give(MoveCaller{line.caller, QueueId(u"601"_s), 10});
    QVERIFY(line.refuse("ShowDialPlan", "Permission denied"));
    QCOMPARE(line.problem(), CommandProblem::DestinationUnchecked);
}

void TestAmiCommander::theTimeWaitedGoesAlong()
{
    Line line;
    line.callerWaits();
    line.give(MoveCaller{line.caller, QueueId(u"601"_s), 42});
    QCOMPARE(line.next("Context"), QByteArray("ext-queues"));
    line.say("Event: ListDialplan\nContext: ext-queues\nExtension: _6XX\nPriority: 1\n"
             "Application: Queue");
    QVERIFY(line.answer("ShowDialPlan"));
    QCOMPARE(line.next("Variable"), QByteArray("QUEUE_PRIO"));
    QCOMPARE(line.next("Value"), QByteArray("42"));
    QVERIFY(line.answer("Setvar"));
    QVERIFY(line.answer("Redirect"));
    QCOMPARE(line.told.last().stage, CommandProgress::Stage::Accepted);
    line.say("Event: QueueCallerJoin\nPrivilege: agent,all\nChannel: PJSIP/trunk-00000001\n"
             "Uniqueid: 1.1\nLinkedid: 1.1\nQueue: 601\nPosition: 1\nCount: 1");
    QCOMPARE(line.refreshes, 1); // no event tells priorities
}

void TestAmiCommander::aWhisperNeedsTheOwnTelephone()
{
    Line line;
    line.say("Event: QueueMemberStatus\nPrivilege: agent,all\nQueue: 600\nMemberName: Pavel\n"
             "Interface: Local/2004@from-queue/n\nMembership: static\nStatus: 1\nPaused: 0");
    line.callerWaits();
    line.say("Event: AgentCalled\nPrivilege: agent,all\nChannel: PJSIP/trunk-00000001\n"
             "Uniqueid: 1.1\nLinkedid: 1.1\nDestChannel: Local/2004@from-queue-0000000a;1\n"
             "DestUniqueid: 1.5\nDestLinkedid: 1.1\nQueue: 600\n"
             "Interface: Local/2004@from-queue/n\nMemberName: Pavel");
    line.say("Event: QueueCallerLeave\nPrivilege: agent,all\nChannel: PJSIP/trunk-00000001\n"
             "Uniqueid: 1.1\nLinkedid: 1.1\nQueue: 600\nCount: 0\nPosition: 1");
    line.say("Event: AgentConnect\nPrivilege: agent,all\nChannel: PJSIP/trunk-00000001\n"
             "Uniqueid: 1.1\nLinkedid: 1.1\nDestChannel: Local/2004@from-queue-0000000a;1\n"
             "DestUniqueid: 1.5\nDestLinkedid: 1.1\nQueue: 600\nMemberName: Pavel\n"
             "Interface: Local/2004@from-queue/n\nRingTime: 2\nHoldTime: 2");
    QCOMPARE(line.talk.leg.value(), u"Local/2004@from-queue-0000000a;1"_s);
    for (const JoinMode mode : {JoinMode::Whisper, JoinMode::Barge}) {
        line.give(JoinTalk{line.talk, mode, false});
        QCOMPARE(line.problem(), CommandProblem::LegUncertain);
    }
    QVERIFY(line.sent.empty());
    line.give(JoinTalk{line.talk, JoinMode::Listen, false}); // heard by nobody
    QCOMPARE(line.next("Data"), QByteArray("Local/2004@from-queue-0000000a;1,qdES"));
}

void TestAmiCommander::listeningIsOnlyWhatThePbxStarted()
{
    Line line;
    line.agentTalks();
    line.give(JoinTalk{line.talk, JoinMode::Whisper, false});
    QCOMPARE(line.next("Data"), QByteArray("PJSIP/2001-00000002,qdESw"));
    QVERIFY(line.phoneRings());
    line.phoneAnswers();
    QCOMPARE(line.told.last().stage, CommandProgress::Stage::Accepted);
    line.pass(4s); // answered, and silent
    QCOMPARE(line.problem(), CommandProblem::SpyingSilent);
    QCOMPARE(line.next("Channel"), QByteArray("PJSIP/1000-00000009"));
    QVERIFY(line.answer("Hangup"));

    line.give(JoinTalk{line.talk, JoinMode::Listen, false});
    QVERIFY(line.phoneRings());
    line.phoneAnswers();
    line.say("Event: ChanSpyStart\nPrivilege: call,all\nSpyerChannel: PJSIP/1000-00000009\n"
             "SpyerUniqueid: "
             + line.phoneId() + "\nSpyeeChannel: PJSIP/2001-00000002\nSpyeeUniqueid: 1.2");
    QCOMPARE(line.told.last().stage, CommandProgress::Stage::EffectSeen);
    QVERIFY(line.told.last().mode == JoinMode::Listen);
    line.pass(60s);
    QCOMPARE(line.told.last().stage, CommandProgress::Stage::EffectSeen);
    line.phone("Hangup", "Cause: 16");
    QCOMPARE(line.told.last().stage, CommandProgress::Stage::Ended);
}

void TestAmiCommander::aModeIsBegunAnewWithoutTheRight()
{
    Line line;
    line.agentTalks();
    line.give(JoinTalk{line.talk, JoinMode::Listen, false});
    QVERIFY(line.phoneRings());
    line.phoneAnswers();
    line.say("Event: ChanSpyStart\nPrivilege: call,all\nSpyerUniqueid: " + line.phoneId());
    line.link.rights.sendDigits = false;
    line.commander.execute(CommandId(u"s"_s), SwitchJoin{CommandId(u"c"_s), JoinMode::Barge},
                           line.now);
    QCOMPARE(line.told.last().id, CommandId(u"s"_s));
    QVERIFY(line.told.last().restarted);
    QVERIFY(line.answer("Hangup")); // the old one first
    QCOMPARE(line.next("Data"), QByteArray("PJSIP/2001-00000002,qdESB"));
    line.phone("Hangup", "Cause: 16"); // of the old channel: no end of the join
    QVERIFY(line.told.last().stage != CommandProgress::Stage::Ended);
    QVERIFY(line.phoneRings());
    line.say("Event: ChanSpyStart\nPrivilege: call,all\nSpyerUniqueid: " + line.phoneId());
    QCOMPARE(line.told.last().id, CommandId(u"c"_s));
    QVERIFY(line.told.last().mode == JoinMode::Barge);
}

void TestAmiCommander::outcomesOfOriginate_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<CommandProblem>("problem");
    QTest::newRow("0: no such phone") << 0 << CommandProblem::PhoneUnreachable;
    QTest::newRow("3: rang") << 3 << CommandProblem::PhoneNotAnswered;
    QTest::newRow("5: busy") << 5 << CommandProblem::PhoneBusy;
    QTest::newRow("8: congested") << 8 << CommandProblem::PhoneUnreachable;
}

void TestAmiCommander::outcomesOfOriginate()
{
    QFETCH(const int, reason);
    QFETCH(const CommandProblem, problem);
    Line line;
    line.agentTalks();
    line.give(TakeOver{line.talk});
    QCOMPARE(line.next("Data"), QByteArray("PJSIP/trunk-00000001,x"));
    QVERIFY(line.answer("Originate"));
    const QByteArray failure = "Event: OriginateResponse\nPrivilege: call,all\nActionID: %1\n"
                               "Response: Failure\nChannel: PJSIP/1000\nApplication: Bridge\n"
                               "Reason: "
                               + QByteArray::number(reason) + "\nUniqueid: <unknown>";
    line.say(QByteArray(failure).replace("%1", "another"));
    QCOMPARE(line.told.last().stage, CommandProgress::Stage::Sent);
    line.say(QByteArray(failure).replace("%1", "a-1"));
    QCOMPARE(line.problem(), problem);
    QVERIFY(line.sent.empty());
}

void TestAmiCommander::theCallerIsTakenWhileThePhoneRings_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<CommandProblem>("problem");
    QTest::newRow("by an agent") << QByteArray("QueueCallerLeave") << CommandProblem::AlreadyTaken;
    QTest::newRow("hung up") << QByteArray("QueueCallerAbandon") << CommandProblem::CustomerLeft;
    QTest::newRow("gone") << QByteArray("Hangup") << CommandProblem::CustomerLeft;
}

void TestAmiCommander::theCallerIsTakenWhileThePhoneRings()
{
    QFETCH(const QByteArray, event);
    QFETCH(const CommandProblem, problem);
    Line line;
    line.callerWaits();
    line.give(TakeCaller{line.caller, {}, {}});
    QVERIFY(line.phoneRings());
    line.say("Event: " + event
             + "\nPrivilege: agent,all\nChannel: PJSIP/trunk-00000001\nUniqueid: 1.1\n"
               "Linkedid: 1.1\nQueue: 600\nPosition: 1\nCount: 0");
    QCOMPARE(line.problem(), problem);
    QCOMPARE(line.next("Channel"), QByteArray("PJSIP/1000-00000009"));
    QVERIFY(line.answer("Hangup"));
}

/// What Bridge() itself brings about comes before OriginateResponse.
void TestAmiCommander::ourOwnBridgeIsNobodyElse()
{
    Line line;
    line.callerWaits();
    line.give(TakeCaller{line.caller, {}, {}});
    QVERIFY(line.phoneRings());
    line.phoneAnswers();
    const QByteArray enter = "Event: BridgeEnter\nPrivilege: call,all\nBridgeUniqueid: b7\n"
                             "BridgeTechnology: simple_bridge\nBridgeNumChannels: 1\n";
    line.say("Event: QueueCallerLeave\nPrivilege: agent,all\nChannel: PJSIP/trunk-00000001\n"
             "Uniqueid: 1.1\nLinkedid: 1.1\nQueue: 600\nPosition: 1\nCount: 0");
    line.say(enter + "Channel: PJSIP/trunk-00000001\nUniqueid: 1.1\nLinkedid: 1.1");
    QCOMPARE(line.told.last().stage, CommandProgress::Stage::PhoneAnswers);
    line.say(enter + "Channel: PJSIP/1000-00000009\nUniqueid: " + line.phoneId());
    QCOMPARE(line.told.last().stage, CommandProgress::Stage::Accepted);
    QVERIFY(line.sent.empty());
}

void TestAmiCommander::aBridgeThatFails()
{
    Line line;
    line.agentTalks();
    line.give(TakeOver{line.talk});
    QVERIFY(line.phoneRings());
    line.phoneAnswers();
    line.phone("Hangup", "Cause: 16"); // BRIDGERESULT was not SUCCESS
    QCOMPARE(line.problem(), CommandProblem::PbxRefused);

    line.give(TakeOver{line.talk});
    QVERIFY(line.phoneRings());
    line.phoneAnswers();
    line.pass(4s); // nobody came
    QCOMPARE(line.problem(), CommandProblem::PbxRefused);
    QVERIFY(line.answer("Hangup"));
}

void TestAmiCommander::aPhoneCancelledBeforeItBeginsIsEnded()
{
    Line line;
    line.agentTalks();
    line.give(TakeOver{line.talk});
    const QByteArray id = line.next("ChannelId");
    QVERIFY(line.answer("Originate"));
    line.commander.cancel(CommandId(u"c"_s), line.now);
    QCOMPARE(line.problem(), CommandProblem::Cancelled);
    QCOMPARE(line.next("Channel"), id);
    QVERIFY(line.refuse("Hangup", "No such channel"));
    line.say("Event: Newchannel\nPrivilege: call,all\nChannel: PJSIP/1000-00000009\nUniqueid: " + id
             + "\nLinkedid: " + id);
    QCOMPARE(line.next("Channel"), QByteArray("PJSIP/1000-00000009"));
    QVERIFY(line.answer("Hangup"));
}

void TestAmiCommander::whatRingsIsEndedWhenTheLinkIsBack()
{
    Line line;
    line.agentTalks();
    line.give(TakeOver{line.talk});
    QVERIFY(line.phoneRings());
    line.commander.onConnectionLost(line.now);
    QCOMPARE(line.problem(), CommandProblem::LinkLost);
    const auto listed = [&](const char *state, const char *application) {
        line.say("Event: CoreShowChannel\nActionID: x\nChannel: PJSIP/1000-00000009\n"
                 "ChannelStateDesc: "
                 + QByteArray(state) + "\nApplication: " + application
                 + "\nUniqueid: " + line.phoneId());
    };
    listed("Up", "Bridge"); // they speak with the customer by now
    QVERIFY(line.sent.empty());
    listed("Ringing", "AppDial2");
    QVERIFY(line.answer("Hangup"));
    listed("Up", "ChanSpy"); // whom nobody could end any more
    QVERIFY(line.answer("Hangup"));
}

/// Where a channel cannot be given an id, nobody could end the ringing.
void TestAmiCommander::anOldPbxRingsNoPhone()
{
    Line line;
    line.agentTalks();
    line.link.banner = u"Asterisk Call Manager/1.3"_s;
    line.give(TakeOver{line.talk});
    QCOMPARE(line.problem(), CommandProblem::NotSupported);
    QVERIFY(line.sent.empty());
    line.link.banner = u"Asterisk Call Manager/13.0.0"_s;
    line.give(TakeOver{line.talk});
    QCOMPARE(line.sent.size(), 1u);
}

void TestAmiCommander::recordingIsMutedWhereItRuns()
{
    Line line;
    line.say("Event: MixMonitorStart\nPrivilege: call,all\nChannel: PJSIP/trunk-00000001\n"
             "Uniqueid: 1.1\nLinkedid: 1.1");
    line.agentTalks();
    line.give(RecordTalk{line.talk, RecordTalk::Step::Mute});
    QCOMPARE(line.next("Channel"), QByteArray("PJSIP/trunk-00000001"));
    QCOMPARE(line.next("State"), QByteArray("1"));
    QVERIFY(line.answer("MixMonitorMute"));
    QVERIFY(line.sent.empty());
    QCOMPARE(line.told.last().stage, CommandProgress::Stage::Accepted);
    line.say("Event: MixMonitorMute\nPrivilege: call,all\nChannel: PJSIP/trunk-00000001\n"
             "Uniqueid: 1.1\nLinkedid: 1.1\nDirection: both\nState: 1");
    QCOMPARE(line.told.last().stage, CommandProgress::Stage::EffectSeen);

    line.give(RecordTalk{line.talk, RecordTalk::Step::Start});
    QCOMPARE(line.next("Channel"), QByteArray("PJSIP/2001-00000002"));
    QVERIFY(!line.next("File").contains('/'));
    QVERIFY(line.refuse("MixMonitor", "Could not start monitoring channel"));
    QCOMPARE(line.problem(), CommandProblem::PbxRefused);
}

QTEST_GUILESS_MAIN(TestAmiCommander)
#include "tst_amicommander.moc"
