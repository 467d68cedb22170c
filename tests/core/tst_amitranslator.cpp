// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/boardreplay.h"
#include "tests/support/eventtext.h"
#include "tests/support/recordings.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

BoardSettings withWrapUp(Seconds seconds)
{
    BoardSettings settings;
    settings.wrapUp = seconds;
    return settings;
}

QString status(const BoardReplay &replay, const QString &agent)
{
    return textOf(replay.agent(agent).status);
}

const Conversation &talk(const BoardReplay &replay, const QString &agent)
{
    const Conversation *conversation = replay.agent(agent).conversation();
    if (!conversation)
        qFatal("%s talks with nobody", qPrintable(agent));
    return *conversation;
}

int outcome(const BoardReplay &replay, CallOutcome of)
{
    JourneyTally tally = replay.board().journeys();
    return tally.of(of);
}

/// Who talks with whom, one line a conversation.
QStringList talksOn(const LiveBoard &board)
{
    QStringList lines;
    for (const AgentId &id : board.agentIds()) {
        for (const Conversation &c : board.agent(id)->conversations)
            lines.append(
                QStringList{id.value(), QString::number(int(c.kind)), c.queue.value(), c.number}
                    .join(u' '));
    }
    lines.sort();
    return lines;
}

QStringList waitingOn(const LiveBoard &board)
{
    QStringList lines;
    for (const QueueCallId &id : board.waitingIds()) {
        const WaitingCaller &caller = board.waiting(id)->caller;
        lines.append(
            QStringList{caller.queue.value(), QString::number(caller.position), caller.number}.join(
                u' '));
    }
    lines.sort();
    return lines;
}

/// Lines of AMI, "Event: X|Queue: 600||Event: Y", through the translator to a board.
class SpokenPbx
{
public:
    SpokenPbx() { m_parser.append("Asterisk Call Manager/13.0.0\r\n"); }
    void say(const QByteArray &text)
    {
        EventBatch events;
        const QByteArray bytes = QByteArray(text).replace("|", "\r\n") + "\r\n\r\n";
        m_parser.append({bytes.constData(), size_t(bytes.size())});
        while (const AmiMessage *message = m_parser.next())
            translator.onMessage(*message, m_now, events);
        fold(events);
    }
    void beginSnapshot() { translator.beginSnapshot(m_now); }
    void endSnapshot()
    {
        EventBatch events;
        translator.endSnapshot(m_now, events);
        fold(events);
    }
    void abandonSnapshot()
    {
        EventBatch events;
        translator.abandonSnapshot(m_now, events);
        fold(events);
    }
    void joins(const QByteArray &uid)
    {
        say("Event: Newchannel|Channel: PJSIP/trunk-0000000" + uid.right(1) + "|Uniqueid: " + uid
            + "|Linkedid: " + uid + "|CallerIDNum: 7916000000" + uid.right(1)
            + "|Exten: 600|Context: from-trunk");
        say("Event: QueueCallerJoin|Queue: 600|Position: 1|Channel: PJSIP/trunk-0000000"
            + uid.right(1) + "|Uniqueid: " + uid + "|Linkedid: " + uid + "|CallerIDNum: 7916000000"
            + uid.right(1));
    }

    AmiTranslator translator;
    LiveBoard board;

private:
    void fold(const EventBatch &events)
    {
        for (const Event &event : events)
            board.apply(event);
        m_now += Milliseconds{100};
    }

    AmiParser m_parser;
    Timestamp m_now = fromEpochMs(1'795'165'200'000);
};

/// Lengths in tenths of a second, which two recordings of one scene share.
QList<int> tenths(const QList<double> &seconds)
{
    QList<int> list;
    for (const double length : seconds)
        list.append(qRound(length * 10));
    return list;
}

} // namespace

/// What the translator makes of Asterisk's oddities; the numbers are those of the captures'
/// surprises (docs/protocol-asterisk.md).
class TstAmiTranslator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Who talks with whom
    void anotherTelephoneTalksAfterABlindTransfer(); // 66, 68
    void firstAgentIsFreeAfterATransfer();           // 67
    void aTransferThatNobodyTakesIsNoTalk();         // 69
    void aTransferToAnotherQueueIsOneJourney();      // 70
    void attendedTransferShowsTheCustomer_data();    // 71
    void attendedTransferShowsTheCustomer();
    void aCancelledConsultationGoesBackToTheCustomer();
    void aPickUpTalksWhereTheTelephoneIs();          // 72
    void followMeTalksFromConnectToComplete();       // 73
    void aDeskBehindFollowMeTalksOnce();             // 73
    void aMobilesVoiceMailIsNobody();                // 73
    void holdIsToldByTheTelephone();                 // 74
    void aParkedCallIsTakenByTheColleague();         // 88 of holding bridges
    void callsOfOnesOwnHaveTheRightOtherSide_data(); // 63, 85
    void callsOfOnesOwnHaveTheRightOtherSide();
    void namesAreRead_data(); // 7
    void namesAreRead();
    void withheldNumbersAreEmpty(); // 14, 94
    // Rings and misses
    void offersEnd_data(); // 40, 42, 75
    void offersEnd();
    void onePersonMayTakeTwoQueueCalls(); // 76
    void aDirectRingIsNoOffer();          // 77
    void twoQueuesRingOnePerson();        // 77
    void autopauseNamesItsReason();       // 41
    // Telephones
    void anUnregisteredTelephoneIsOffline(); // 78
    void doNotDisturbIsBusy();               // 79
    void lostTelephonesAreOffline();
    void spyingIsNoCall_data(); // 48, 80
    void spyingIsNoCall();
    // Journeys
    void journeysEnd_data(); // 32, 33, 83, 84, 91
    void journeysEnd();
    void everyJourneyThatBeganEnds_data();
    void everyJourneyThatBeganEnds();
    // Pools and odd members
    void poolAgentsTalkOnlyInCalls(); // 87, 88
    void aPoolLoginIsNoTalk();        // 90
    void twoMembersOfOneNameAreTwo(); // 93
    void membersComeAndGo_data();     // 92, 96
    void membersComeAndGo();
    void penaltiesOfAllQueuesChange(); // 95
    // Snapshots
    void aSnapshotSaysWhatAFollowerKnows_data();
    void aSnapshotSaysWhatAFollowerKnows();
    void aBusyOfficeIsReadFromItsLists();
    void aReloadedQueueLosesItsMember(); // 92
    void aShortGapLosesNobodyWhoStayed();
    void aLongGapLeavesNoGhost();
    void whoLeavesWhileTheListsComeIsToldByTheEvents();
    void aSnapshotThatFailsChangesNothing();
    // Sight
    void withoutTheCallClassNothingPilesUp();
};

void TstAmiTranslator::anotherTelephoneTalksAfterABlindTransfer()
{
    BoardReplay replay(u"11-freepbx/transfer-blind"_s);
    QVERIFY(replay.runToEvent("BlindTransfer"));
    QVERIFY(replay.runToEvent("BridgeEnter", "CallerIDNum", "2002"));
    QCOMPARE(talk(replay, u"2002"_s).number, u"79161110011"_s);
    QCOMPARE(talk(replay, u"2002"_s).queue.value(), u"600"_s);
    QVERIFY(replay.agent(u"2001"_s).conversations.isEmpty());
    replay.runToEnd();
    QCOMPARE(tenths(replay.talksOf(u"2001"_s)), QList<int>{25});
    QCOMPARE(tenths(replay.talksOf(u"2002"_s)), QList<int>{50});
    // The queue credits the first agent with everything, and the board keeps both figures.
    QCOMPARE(replay.agent(u"2001"_s).today.talkCredited, Seconds{9});
    QCOMPARE(replay.agent(u"2002"_s).today.talkCredited, Seconds{0});
    QCOMPARE(replay.told(u"CallTransferred"_s),
             QStringList{u"CallTransferred Blind 2001 > 2002"_s});
}

void TstAmiTranslator::firstAgentIsFreeAfterATransfer()
{
    BoardReplay replay(u"11-freepbx/transfer-then-next-call"_s, withWrapUp(Seconds{3}));
    QVERIFY(replay.runToEvent("BlindTransfer"));
    replay.runTo(replay.seconds() + 1.0);
    QCOMPARE(status(replay, u"2001"_s), u"WrapUp"_s);
    replay.runTo(replay.seconds() + 3.0);
    QCOMPARE(status(replay, u"2001"_s), u"Available"_s);
    QCOMPARE(replay.told(u"QueueCallEnded"_s), QStringList()); // the first call is still open
    QVERIFY(replay.runToEvent("AgentConnect"));
    QCOMPARE(talk(replay, u"2001"_s).number, u"79161110061"_s);
    QCOMPARE(talk(replay, u"2003"_s).number, u"79161110060"_s);
    // The end of the transferred call, long after, is no second wrap-up.
    QVERIFY(replay.runToEvent("AgentComplete"));
    const Timestamp wrapUpEnds = replay.now() + Seconds{3};
    QVERIFY(replay.runToEvent("AgentComplete"));
    QVERIFY(replay.agent(u"2001"_s).wrapUpEnds <= wrapUpEnds + Milliseconds{50});
}

void TstAmiTranslator::aTransferThatNobodyTakesIsNoTalk()
{
    BoardReplay replay(u"11-freepbx/transfer-blind-no-answer"_s);
    QVERIFY(replay.runToEvent("DialBegin", "DestCallerIDNum", "2003"));
    QCOMPARE(status(replay, u"2003"_s), u"Ringing"_s);
    QCOMPARE(replay.agent(u"2003"_s).rings.first().number, u"79161110012"_s);
    replay.runToEnd();
    QCOMPARE(replay.talksOf(u"2003"_s), QList<double>());
    QCOMPARE(status(replay, u"2003"_s), u"Available"_s);
}

void TstAmiTranslator::aTransferToAnotherQueueIsOneJourney()
{
    BoardReplay replay(u"11-freepbx/transfer-to-another-queue"_s);
    QVERIFY(replay.runToEvent("AgentConnect", "Queue", "601"));
    QCOMPARE(replay.board().openCalls(), 1);
    QCOMPARE(talk(replay, u"2002"_s).number, u"79161110017"_s);
    replay.runToEnd();
    QCOMPARE(replay.board().journeys().offered, 1);
    QCOMPARE(outcome(replay, CallOutcome::Answered), 1);
    QCOMPARE(replay.queue(u"600"_s).today.answered, 1);
    QCOMPARE(replay.queue(u"601"_s).today.answered, 1);
}

void TstAmiTranslator::attendedTransferShowsTheCustomer_data()
{
    QTest::addColumn<QString>("recording");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("customer");
    QTest::newRow("by the telephone (REFER)")
        << u"11-freepbx/transfer-attended"_s << u"2002"_s << u"79161110013"_s;
    QTest::newRow("by feature code, through a Local pair")
        << u"11-freepbx/transfer-attended-by-code"_s << u"2002"_s << u"79161110016"_s;
    QTest::newRow("over AMI, members without Local")
        << u"10-pjsip/atxfer"_s << u"2003"_s << u"79261110005"_s;
}

void TstAmiTranslator::attendedTransferShowsTheCustomer()
{
    QFETCH(const QString, recording);
    QFETCH(const QString, second);
    QFETCH(const QString, customer);
    BoardReplay replay(recording);
    QVERIFY(replay.runToEvent("BridgeEnter", "CallerIDNum", second.toStdString()));
    QVERIFY(replay.runToEvent("BridgeEnter"));
    QCOMPARE(talk(replay, second).kind, CallKind::Internal);
    QCOMPARE(talk(replay, second).number, u"2001"_s);
    QCOMPARE(talk(replay, u"2001"_s).kind, CallKind::Internal);
    QCOMPARE(talk(replay, u"2001"_s).number, second);
    const Timestamp since = talk(replay, second).since;
    QVERIFY(replay.runToEvent("AttendedTransfer"));
    QCOMPARE(talk(replay, second).number, customer);
    QCOMPARE(talk(replay, second).since, since);
    QCOMPARE(replay.told(u"CallTransferred"_s),
             QStringList{u"CallTransferred Attended 2001 > "_s + second});
    QVERIFY(replay.runToEvent("QueueMemberStatus", "Status", "1"));
    QVERIFY(replay.agent(u"2001"_s).conversations.isEmpty());
    QCOMPARE(talk(replay, second).number, customer);
    replay.runToEnd();
    QCOMPARE(replay.board().journeys().offered, 1);
    QVERIFY(replay.agent(second).conversations.isEmpty());
}

void TstAmiTranslator::aCancelledConsultationGoesBackToTheCustomer()
{
    BoardReplay replay(u"11-freepbx/transfer-attended-cancelled"_s);
    QVERIFY(replay.runToEvent("Hold"));
    QCOMPARE(status(replay, u"2001"_s), u"OnHold"_s);
    QVERIFY(replay.runToEvent("BridgeEnter", "CallerIDNum", "2001"));
    QCOMPARE(status(replay, u"2001"_s), u"Talking"_s);
    QCOMPARE(talk(replay, u"2001"_s).number, u"2002"_s);
    QCOMPARE(replay.agent(u"2001"_s).conversations.size(), 2);
    QVERIFY(replay.runToEvent("BridgeLeave"));
    QVERIFY(replay.runToEvent("Unhold"));
    QCOMPARE(talk(replay, u"2001"_s).number, u"79161110014"_s);
    QCOMPARE(status(replay, u"2001"_s), u"Talking"_s);
}

void TstAmiTranslator::aPickUpTalksWhereTheTelephoneIs()
{
    BoardReplay replay(u"11-freepbx/pickup-queue-call"_s);
    QVERIFY(replay.runToEvent("AgentConnect"));
    QCOMPARE(talk(replay, u"2003"_s).number, u"79161110019"_s);
    QVERIFY(replay.agent(u"2001"_s).conversations.isEmpty());
    QVERIFY(replay.agent(u"2001"_s).rings.isEmpty());
    QCOMPARE(status(replay, u"2001"_s), u"Available"_s);
    replay.runToEnd();
    QCOMPARE(tenths(replay.talksOf(u"2003"_s)), QList<int>{40});
    QCOMPARE(replay.talksOf(u"2001"_s), QList<double>());
    QCOMPARE(replay.agent(u"2001"_s).today.answered, 1); // as the queue has it
}

void TstAmiTranslator::followMeTalksFromConnectToComplete()
{
    BoardReplay replay(u"11-freepbx/followme-mobile-confirmed"_s);
    QVERIFY(replay.runToEvent("AgentConnect"));
    QCOMPARE(replay.agent(u"2004"_s).device, DeviceState::Free);
    QCOMPARE(status(replay, u"2004"_s), u"Talking"_s);
    QCOMPARE(talk(replay, u"2004"_s).number, u"79161110040"_s);
    QVERIFY(replay.runToEvent("AgentComplete"));
    QVERIFY(replay.agent(u"2004"_s).conversations.isEmpty());
    QCOMPARE(tenths(replay.talksOf(u"2004"_s)), QList<int>{60});
}

void TstAmiTranslator::aDeskBehindFollowMeTalksOnce()
{
    BoardReplay replay(u"11-freepbx/followme-desk-answers"_s);
    QVERIFY(replay.runToEvent("AgentConnect"));
    QCOMPARE(replay.agent(u"2004"_s).conversations.size(), 1);
    replay.runToEnd();
    QCOMPARE(tenths(replay.talksOf(u"2004"_s)), QList<int>{40});
    QCOMPARE(replay.agent(u"2004"_s).today.conversations, 1);
}

void TstAmiTranslator::aMobilesVoiceMailIsNobody()
{
    BoardReplay replay(u"11-freepbx/followme-mobile-voicemail"_s);
    replay.runToEnd();
    QCOMPARE(replay.talksOf(u"2004"_s), QList<double>());
    QCOMPARE(outcome(replay, CallOutcome::Answered), 0);
    QCOMPARE(outcome(replay, CallOutcome::AbandonedInQueue), 1);
    QCOMPARE(replay.agent(u"2004"_s).today.missedOffers, 2);
}

void TstAmiTranslator::holdIsToldByTheTelephone()
{
    BoardReplay replay(u"11-freepbx/hold-unhold"_s);
    QVERIFY(replay.runToEvent("Hold"));
    QCOMPARE(status(replay, u"2001"_s), u"OnHold"_s);
    QCOMPARE(replay.agent(u"2001"_s).device, DeviceState::InUse); // never 8
    QVERIFY(replay.runToEvent("Unhold"));
    QCOMPARE(status(replay, u"2001"_s), u"Talking"_s);
    replay.runToEnd();
    // 12.6 s in the bridge, 7.0 s of them held.
    QCOMPARE(qRound(double(replay.agent(u"2001"_s).today.ownTalk.count()) / 100.0), 56);
}

void TstAmiTranslator::aParkedCallIsTakenByTheColleague()
{
    BoardReplay replay(u"11-freepbx/park-by-telephone"_s);
    QVERIFY(replay.runToEvent("ParkedCall"));
    QVERIFY(replay.runToEvent("BridgeLeave", "CallerIDNum", "2001"));
    QVERIFY(replay.agent(u"2001"_s).conversations.isEmpty());
    QVERIFY(replay.runToEvent("UnParkedCall"));
    QVERIFY(replay.runToEvent("BridgeEnter", "CallerIDNum", "2002"));
    QCOMPARE(talk(replay, u"2002"_s).number, u"79161110020"_s);
    // The list of parked calls that was asked for meanwhile tells nothing new.
    QCOMPARE(replay.told(u"CallTransferred Parked"_s).size(), 1);
}

void TstAmiTranslator::callsOfOnesOwnHaveTheRightOtherSide_data()
{
    QTest::addColumn<QString>("recording");
    QTest::addColumn<CallKind>("kind");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("agent");
    QTest::newRow("outbound: the number dialled, not the company's")
        << u"11-freepbx/agent-outbound"_s << CallKind::Outbound << u"79165550001"_s << u"2001"_s;
    QTest::newRow("outbound, recorded") << u"11-freepbx/agent-outbound-recorded"_s
                                        << CallKind::Outbound << u"79165550001"_s << u"2001"_s;
    QTest::newRow("a supervisor has the PBX call for the agent")
        << u"11-freepbx/supervisor-originate-call"_s << CallKind::Outbound << u"79165550002"_s
        << u"2001"_s;
    QTest::newRow("internal: who called")
        << u"11-freepbx/agent-called-directly"_s << CallKind::Internal << u"2005"_s << u"2001"_s;
    QTest::newRow("inbound with no queue")
        << u"13-odd/direct-call-from-ivr"_s << CallKind::Inbound << u"79161130020"_s << u"2003"_s;
    QTest::newRow("moved by the supervisor while waiting")
        << u"11-freepbx/supervisor-redirect-waiting"_s << CallKind::Inbound << u"79161110057"_s
        << u"2002"_s;
}

void TstAmiTranslator::callsOfOnesOwnHaveTheRightOtherSide()
{
    QFETCH(const QString, recording);
    QFETCH(const CallKind, kind);
    QFETCH(const QString, number);
    QFETCH(const QString, agent);
    BoardReplay replay(recording);
    const auto talks = [&] {
        const AgentRow *row = replay.board().agent(AgentId(agent));
        return row && row->conversation();
    };
    while (!talks())
        QVERIFY(replay.runToEvent("BridgeEnter"));
    QCOMPARE(status(replay, agent), u"Talking"_s);
    QCOMPARE(talk(replay, agent).kind, kind);
    QCOMPARE(talk(replay, agent).number, number);
    replay.runToEnd();
    QVERIFY(replay.agent(agent).conversations.isEmpty());
}

void TstAmiTranslator::namesAreRead_data()
{
    QTest::addColumn<QString>("recording");
    QTest::addColumn<QString>("agent");
    QTest::addColumn<QString>("agentName");
    QTest::addColumn<QString>("queue");
    QTest::addColumn<QString>("caller");
    QTest::newRow("Cyrillic queue, agent and caller")
        << u"04-outcomes/cyrillic-queue-and-names"_s << u"1008"_s << u"Мария Сидорова"_s
        << u"ночная-смена"_s << u"Пётр «Ёлкин»"_s;
    QTest::newRow("a queue's name with a space")
        << u"13-odd/queue-with-spaces-and-cyrillic"_s << u"2007"_s << u"Ирина Ким"_s
        << u"Отдел продаж"_s << u"Пробел Кириллица"_s;
}

void TstAmiTranslator::namesAreRead()
{
    QFETCH(const QString, recording);
    QFETCH(const QString, agent);
    QFETCH(const QString, agentName);
    QFETCH(const QString, queue);
    QFETCH(const QString, caller);
    BoardReplay replay(recording);
    QVERIFY(replay.runToEvent("QueueCallerJoin"));
    QCOMPARE(replay.board().waiting(replay.queue(queue).waiting.first())->caller.name, caller);
    QVERIFY(replay.runToEvent("AgentConnect"));
    QVERIFY(replay.runToEvent("BridgeEnter"));
    QCOMPARE(replay.agent(agent).name, agentName);
    QCOMPARE(talk(replay, agent).name, caller);
    QCOMPARE(talk(replay, agent).queue.value(), queue);
}

void TstAmiTranslator::withheldNumbersAreEmpty()
{
    BoardReplay replay(u"13-odd/anonymous-abandons"_s);
    QVERIFY(replay.runToEvent("QueueCallerJoin"));
    const WaitingRow *waiting = replay.board().waiting(replay.board().waitingIds().first());
    QCOMPARE(waiting->caller.number, QString());
    QCOMPARE(waiting->caller.name, QString());
    replay.runToEnd();
    QCOMPARE(replay.board().justLost().first().attempt, 1);
}

void TstAmiTranslator::offersEnd_data()
{
    QTest::addColumn<QString>("recording");
    QTest::addColumn<QStringList>("ends");
    QTest::addColumn<QString>("agent");
    QTest::addColumn<int>("misses");
    QTest::newRow("ten seconds of ringing are a miss")
        << u"11-freepbx/ring-no-answer"_s
        << QStringList{u"OfferEnded 600 2002 NoAnswer counted"_s, u"OfferEnded 600 2001 Answered"_s}
        << u"2002"_s << 1;
    QTest::newRow("a refused call is told as refused, once each")
        << u"11-freepbx/agent-refuses"_s
        << QStringList{u"OfferEnded 600 2001 Refused counted"_s,
                       u"OfferEnded 600 2001 Refused counted"_s,
                       u"OfferEnded 600 2001 Refused counted"_s, u"OfferEnded 600 2002 Answered"_s}
        << u"2001"_s << 0;
    QTest::newRow("an unregistered telephone misses nothing")
        << u"11-freepbx/agent-unregisters"_s
        << QStringList{u"OfferEnded 600 2001 Unreachable counted"_s,
                       u"OfferEnded 600 2002 Answered"_s}
        << u"2001"_s << 0;
    QTest::newRow("a busy mobile behind a desk that rang is the person's miss")
        << u"11-freepbx/followme-mobile-busy"_s
        << QStringList{u"OfferEnded 603 2004 NoAnswer counted"_s,
                       u"OfferEnded 603 2004 NoAnswer counted"_s,
                       u"OfferEnded 603 2004 Cancelled"_s}
        << u"2004"_s << 2;
    QTest::newRow("who did not take it first was not offered in vain")
        << u"11-freepbx/ringall"_s
        << QStringList{u"OfferEnded 601 2001 Cancelled"_s, u"OfferEnded 601 2002 Answered"_s}
        << u"2001"_s << 0;
    QTest::newRow("hanging up on the announcement refuses, and the caller waits on")
        << u"04-outcomes/agent-dump"_s << QStringList{u"OfferEnded sales 1001 Refused"_s}
        << u"1001"_s << 0;
}

void TstAmiTranslator::offersEnd()
{
    QFETCH(const QString, recording);
    QFETCH(const QStringList, ends);
    QFETCH(const QString, agent);
    QFETCH(const int, misses);
    BoardReplay replay(recording);
    replay.runToEnd();
    QCOMPARE(replay.told(u"OfferEnded"_s), ends);
    QCOMPARE(replay.agent(agent).today.missedOffers, misses);
}

void TstAmiTranslator::onePersonMayTakeTwoQueueCalls()
{
    BoardReplay replay(u"11-freepbx/two-agents-three-queues"_s);
    QVERIFY(replay.runToEvent("AgentConnect", "Queue", "602"));
    QCOMPARE(replay.agent(u"2001"_s).conversations.size(), 2);
    QCOMPARE(status(replay, u"2001"_s), u"Talking"_s);
    replay.runToEnd();
    QCOMPARE(tenths(replay.talksOf(u"2001"_s)), (QList<int>{90, 90, 90}));
    // Nine offers to telephones in use were turned down at once; nobody missed anything (75).
    QCOMPARE(replay.told(u"OfferEnded 602"_s).filter(u"Unreachable counted"_s).size(), 9);
    QCOMPARE(replay.agent(u"2001"_s).today.missedOffers, 0);
    QCOMPARE(replay.agent(u"2002"_s).today.missedOffers, 0);
}

void TstAmiTranslator::aDirectRingIsNoOffer()
{
    BoardReplay replay(u"13-odd/direct-call-missed"_s);
    QVERIFY(replay.runToEvent("QueueMemberStatus", "Status", "6"));
    QCOMPARE(status(replay, u"2003"_s), u"Ringing"_s);
    replay.runToEnd();
    QCOMPARE(replay.told(u"OfferBegan"_s), QStringList());
    QCOMPARE(replay.agent(u"2003"_s).today.missedOffers, 0);
}

void TstAmiTranslator::twoQueuesRingOnePerson()
{
    BoardReplay replay(u"13-odd/rings-in-two-queues"_s);
    QVERIFY(replay.runToEvent("AgentCalled", "Queue", "602"));
    QCOMPARE(replay.agent(u"2001"_s).rings.size(), 2);
    QVERIFY(replay.runToEvent("AgentRingNoAnswer", "Queue", "600"));
    QCOMPARE(status(replay, u"2001"_s), u"Ringing"_s);
    QVERIFY(replay.runToEvent("AgentRingNoAnswer", "Queue", "602"));
    replay.runTo(replay.seconds() + 0.1);
    QCOMPARE(status(replay, u"2001"_s), u"Available"_s);
    QCOMPARE(replay.agent(u"2001"_s).today.missedOffers, 2);
}

void TstAmiTranslator::autopauseNamesItsReason()
{
    BoardReplay replay(u"04-outcomes/autopause-leaveempty-maxlen"_s);
    replay.runToEnd();
    const AgentRow &agent = replay.agent(u"1003"_s);
    QCOMPARE(agent.pauseReason, u"Auto-Pause"_s);
    QVERIFY(agent.partlyPaused); // in this queue, not in the other
    QCOMPARE(status(replay, u"1003"_s), u"Available"_s);
    QCOMPARE(replay.queue(u"retention"_s).states.paused, 1);
    QCOMPARE(replay.queue(u"sales"_s).states.available, 1);
}

void TstAmiTranslator::anUnregisteredTelephoneIsOffline()
{
    BoardReplay replay(u"11-freepbx/agent-unregisters"_s);
    QVERIFY(replay.runToEvent("DeviceStateChange", "State", "UNAVAILABLE"));
    replay.runTo(replay.seconds() + 0.1);
    // The members themselves stay "not in use" all the time.
    QCOMPARE(replay.agent(u"2001"_s).memberships.first().device, DeviceState::Free);
    QCOMPARE(status(replay, u"2001"_s), u"Offline"_s);
    QVERIFY(replay.runToEvent("AgentConnect"));
    QCOMPARE(status(replay, u"2001"_s), u"Offline"_s);
    replay.runToEnd();
    QCOMPARE(status(replay, u"2001"_s), u"Available"_s);
}

void TstAmiTranslator::doNotDisturbIsBusy()
{
    BoardReplay replay(u"11-freepbx/do-not-disturb"_s);
    QVERIFY(replay.runToEvent("AgentConnect"));
    QCOMPARE(status(replay, u"2001"_s), u"Busy"_s);
    QVERIFY(replay.agent(u"2001"_s).conversations.isEmpty());
    replay.runToEnd();
    QCOMPARE(status(replay, u"2001"_s), u"Available"_s);
}

void TstAmiTranslator::lostTelephonesAreOffline()
{
    BoardReplay replay(u"10-pjsip/telephones-lost"_s);
    replay.runTo(10.0);
    QCOMPARE(status(replay, u"2001"_s), u"Offline"_s);
    QCOMPARE(status(replay, u"2003"_s), u"Available"_s);
    replay.runToEnd();
    QCOMPARE(status(replay, u"2001"_s), u"Available"_s);
    QCOMPARE(status(replay, u"2002"_s), u"Offline"_s);
}

void TstAmiTranslator::spyingIsNoCall_data()
{
    QTest::addColumn<QString>("recording");
    QTest::addColumn<QString>("supervisor");
    for (const QString &name : {u"chanspy-listen"_s, u"chanspy-whisper"_s, u"chanspy-barge"_s}) {
        QTest::newRow(qPrintable(u"FreePBX, "_s + name)) << u"11-freepbx/"_s + name << QString();
        QTest::newRow(qPrintable(u"SIP, "_s + name)) << u"10-pjsip/"_s + name << u"2003"_s;
    }
    QTest::newRow("by a feature code") << u"11-freepbx/chanspy-feature-code"_s << QString();
}

void TstAmiTranslator::spyingIsNoCall()
{
    QFETCH(const QString, recording);
    QFETCH(const QString, supervisor);
    BoardReplay replay(recording);
    QVERIFY(replay.runToEvent("ChanSpyStart"));
    const QString who = supervisor.isEmpty() ? QString() : supervisor + u' ';
    QCOMPARE(replay.told(u"SpyBegan"_s), QStringList{u"SpyBegan "_s + who + u"on 2001"_s});
    QCOMPARE(replay.agent(u"2001"_s).conversations.size(), 1);
    replay.runToEnd();
    QCOMPARE(replay.told(u"SpyEnded"_s).size(), 1);
    QCOMPARE(replay.board().journeys().offered, 1);
    QCOMPARE(outcome(replay, CallOutcome::Answered), 1);
    if (!supervisor.isEmpty())
        QCOMPARE(replay.talksOf(supervisor), QList<double>());
}

void TstAmiTranslator::journeysEnd_data()
{
    QTest::addColumn<QString>("recording");
    QTest::addColumn<QList<CallOutcome>>("outcomes");
    using Outcomes = QList<CallOutcome>;
    QTest::newRow("hung up while waiting")
        << u"11-freepbx/abandoned"_s << Outcomes{CallOutcome::AbandonedInQueue};
    QTest::newRow("a direct call nobody took")
        << u"13-odd/direct-call-missed"_s << Outcomes{CallOutcome::NoAnswer};
    QTest::newRow("a direct call given up")
        << u"13-odd/direct-call-missed-caller-gives-up"_s << Outcomes{CallOutcome::NoAnswer};
    QTest::newRow("a direct call to a telephone that is not there")
        << u"13-odd/direct-call-unregistered"_s << Outcomes{CallOutcome::NoLine};
    QTest::newRow("voicemail after the queue and the group")
        << u"11-freepbx/overflow-voicemail"_s << Outcomes{CallOutcome::Voicemail};
    QTest::newRow("the group after the queue answers")
        << u"11-freepbx/overflow-group-answers"_s << Outcomes{CallOutcome::Answered};
    QTest::newRow("closed office")
        << u"13-odd/closed-office"_s << Outcomes{CallOutcome::AfterHours};
    QTest::newRow("two queues in turn, then a mobile answers")
        << u"04-outcomes/timeout-overflow-mobile-answered"_s << Outcomes{CallOutcome::Answered};
    QTest::newRow("two queues in turn, then a recorder")
        << u"04-outcomes/timeout-overflow-mobile-recorder"_s << Outcomes{CallOutcome::TimedOut};
    QTest::newRow("nobody to join")
        << u"04-outcomes/joinempty-refused"_s << Outcomes{CallOutcome::Refused};
    QTest::newRow("full queue, one hung up by us, one by himself")
        << u"04-outcomes/queue-full"_s
        << Outcomes{CallOutcome::Refused, CallOutcome::EndedBySupervisor,
                    CallOutcome::AbandonedInQueue};
    QTest::newRow("the queue emptied under one, two were refused")
        << u"04-outcomes/autopause-leaveempty-maxlen"_s
        << Outcomes{CallOutcome::LeftEmpty, CallOutcome::Refused, CallOutcome::Refused};
    QTest::newRow("left by a key to people who answer")
        << u"13-odd/exit-with-key-and-position"_s
        << Outcomes{CallOutcome::Answered, CallOutcome::Answered};
    QTest::newRow("left by a key to a recorder; the call back was answered")
        << u"13-odd/callback"_s << Outcomes{CallOutcome::AbandonedInMenu, CallOutcome::Answered};
}

void TstAmiTranslator::journeysEnd()
{
    QFETCH(const QString, recording);
    QFETCH(const QList<CallOutcome>, outcomes);
    BoardReplay replay(recording);
    replay.runToEnd();
    JourneyTally expected;
    expected.offered = int(outcomes.size());
    for (const CallOutcome one : outcomes)
        ++expected.of(one);
    const JourneyTally is = replay.board().journeys();
    for (const CallOutcome one : outcomes)
        QCOMPARE(outcome(replay, one), expected.of(one));
    QVERIFY(is == expected);
    QCOMPARE(replay.board().openCalls(), 0);
}

void TstAmiTranslator::everyJourneyThatBeganEnds_data()
{
    QTest::addColumn<QString>("recording");
    // Recordings that begin and end with an idle office.
    for (const QString &name : recordingNames()) {
        if (name.startsWith(u"11-"_s) || name.startsWith(u"12-"_s) || name.startsWith(u"13-"_s)
            || name.startsWith(u"10-"_s) || name == u"08-load/load"_s)
            QTest::newRow(qPrintable(name)) << name;
    }
}

void TstAmiTranslator::everyJourneyThatBeganEnds()
{
    QFETCH(const QString, recording);
    BoardReplay replay(recording);
    replay.runToEnd();
    QSet<CallId> open;
    for (const Event &event : replay.events()) {
        if (const auto *started = std::get_if<CallStarted>(&event.what))
            open.insert(started->call);
        if (const auto *ended = std::get_if<CallEnded>(&event.what))
            QVERIFY(open.remove(ended->call));
    }
    QCOMPARE(open.size(), 0);
    for (const AgentId &id : replay.board().agentIds()) {
        QVERIFY2(replay.board().agent(id)->conversations.isEmpty(), qPrintable(id.value()));
        QVERIFY2(replay.board().agent(id)->rings.isEmpty(), qPrintable(id.value()));
    }
}

void TstAmiTranslator::poolAgentsTalkOnlyInCalls()
{
    const QString ivan = u"Agent:1001"_s;
    BoardReplay replay(u"12-agentpool/call"_s);
    QVERIFY(replay.runToEvent("QueueMemberStatus", "Status", "1"));
    QCOMPARE(status(replay, ivan), u"Available"_s); // although the login is a call of the telephone
    QVERIFY(replay.runToEvent("AgentCalled"));
    QCOMPARE(status(replay, ivan), u"Ringing"_s);
    QVERIFY(replay.runToEvent("AgentConnect"));
    QCOMPARE(status(replay, ivan), u"Talking"_s);
    QCOMPARE(talk(replay, ivan).number, u"79161120001"_s);
    QCOMPARE(talk(replay, ivan).queue.value(), u"610"_s);
    QCOMPARE(replay.agent(ivan).extension, u"1001"_s);
    QVERIFY(replay.runToEvent("AgentComplete"));
    QVERIFY(replay.runToEvent("BridgeEnter")); // back into the pool's holding bridge
    QVERIFY(replay.agent(ivan).conversations.isEmpty());
    replay.runToEnd();
    QCOMPARE(replay.agent(ivan).today.answered, 2);
    QCOMPARE(replay.agent(ivan).today.conversations, 2); // the optimised Local pair is no third
    QCOMPARE(qRound(double(replay.agent(ivan).today.ownTalk.count()) / 1000.0), 8);
}

void TstAmiTranslator::aPoolLoginIsNoTalk()
{
    BoardReplay replay(u"12-agentpool/login-logoff"_s);
    replay.runToEnd();
    QCOMPARE(replay.told(u"TalkBegan"_s), QStringList());
    QCOMPARE(replay.board().journeys().offered, 0);
}

void TstAmiTranslator::twoMembersOfOneNameAreTwo()
{
    BoardReplay replay(u"13-odd/two-members-one-name"_s);
    QVERIFY(replay.runToEvent("AgentConnect"));
    QVERIFY(replay.runToEvent("AgentConnect"));
    QCOMPARE(replay.agent(u"2007"_s).name, replay.agent(u"2008"_s).name);
    QCOMPARE(talk(replay, u"2007"_s).number, u"79161130003"_s);
    QCOMPARE(talk(replay, u"2008"_s).number, u"79161130004"_s);
}

void TstAmiTranslator::membersComeAndGo_data()
{
    QTest::addColumn<QString>("recording");
    QTest::addColumn<QString>("agent");
    QTest::addColumn<QStringList>("queues");
    QTest::newRow("added and removed by the dialplan")
        << u"13-odd/members-from-dialplan"_s << u"2008"_s << QStringList{u"660"_s};
    QTest::newRow("a realtime member turns up in an event")
        << u"13-odd/realtime-members"_s << u"2008"_s << QStringList{u"670"_s};
    QTest::newRow("a member added by a reload turns up when the queues are asked")
        << u"13-odd/reload-removes-member"_s << u"2006"_s << QStringList{u"660"_s};
}

void TstAmiTranslator::membersComeAndGo()
{
    QFETCH(const QString, recording);
    QFETCH(const QString, agent);
    QFETCH(const QStringList, queues);
    BoardReplay replay(recording);
    replay.runToEnd();
    QStringList are;
    for (const Membership &membership : replay.agent(agent).memberships)
        are.append(membership.queue.value());
    QCOMPARE(are, queues);
}

void TstAmiTranslator::penaltiesOfAllQueuesChange()
{
    BoardReplay replay(u"13-odd/penalty-changes"_s);
    QVERIFY(replay.runToEvent("QueueMemberPenalty", "Penalty", "5"));
    const auto penalties = [&] {
        QList<int> list;
        for (const Membership &membership : replay.agent(u"2001"_s).memberships)
            list.append(membership.penalty);
        return list;
    };
    QVERIFY(penalties().contains(5));
    replay.runToEnd();
    QVERIFY(!penalties().contains(5));
}

void TstAmiTranslator::aSnapshotSaysWhatAFollowerKnows_data()
{
    QTest::addColumn<QString>("recording");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    const auto row = [](const char *name, double from, double to) {
        QTest::newRow(name) << QString::fromLatin1(name) << from << to;
    };
    row("11-freepbx/answered-ivr", 5.8, 5.9);
    row("11-freepbx/transfer-attended", 12.7, 12.781);
    row("11-freepbx/transfer-attended-by-code", 16.8, 16.9);
    row("11-freepbx/transfer-blind-by-code", 13.8, 13.9);
    row("11-freepbx/followme-desk-answers", 5.1, 5.2);
    row("11-freepbx/followme-mobile-confirmed", 7.3, 7.4);
    row("11-freepbx/hold-unhold", 6.2, 6.3);
    row("11-freepbx/pickup-queue-call", 4.15, 4.3);
    row("11-freepbx/two-agents-three-queues", 11.9, 12.1);
    row("11-freepbx/agent-called-directly", 2.6, 2.657);
    row("11-freepbx/agent-outbound", 6.0, 6.15);
    row("10-pjsip/answered", 3.1, 3.2);
    row("13-odd/desk-and-mobile", 5.1, 5.153);
}

void TstAmiTranslator::aSnapshotSaysWhatAFollowerKnows()
{
    QFETCH(const QString, recording);
    QFETCH(const double, from);
    QFETCH(const double, to);
    BoardReplay follower(recording);
    follower.runTo(to);
    BoardReplay fresh(recording);
    fresh.skipTo(from);
    fresh.snapshotUntil(to);
    QVERIFY(!talksOn(fresh.board()).isEmpty());
    QCOMPARE(talksOn(fresh.board()), talksOn(follower.board()));
    QCOMPARE(waitingOn(fresh.board()), waitingOn(follower.board()));
    QCOMPARE(fresh.board().openCalls(), follower.board().openCalls());
    // A second look changes nothing for who followed all along.
    BoardReplay again(recording);
    again.runTo(from);
    again.snapshotUntil(to);
    QCOMPARE(talksOn(again.board()), talksOn(follower.board()));
    for (BoardReplay *replay : {&fresh, &again}) {
        replay->runToEnd();
        QCOMPARE(talksOn(replay->board()), QStringList());
        QCOMPARE(replay->board().openCalls(), 0);
    }
}

void TstAmiTranslator::aBusyOfficeIsReadFromItsLists()
{
    BoardReplay replay(u"02-snapshot/snapshot-busy"_s);
    replay.skipTo(0.5);
    replay.snapshotUntil(1.035);
    const LiveBoard &board = replay.board();
    QCOMPARE(talksOn(board).size(), 1);
    QCOMPARE(board.waitingIds().size(), 5);
    QCOMPARE(replay.queue(u"sales"_s).waiting.size(), 3);
    int paused = 0;
    int offline = 0;
    board.forEachAgent([&](const AgentRow &agent) {
        paused += agent.status == AgentStatus::Paused ? 1 : 0;
        offline += agent.status == AgentStatus::Offline ? 1 : 0;
    });
    QVERIFY(paused >= 2);
    QVERIFY(offline >= 1);
    QCOMPARE(waitingOn(board).filter(u"sales"_s),
             (QStringList{u"sales 1 79260000010"_s, u"sales 2 79260000011"_s, u"sales 3 "_s}));
    for (const QueueCallId &id : board.waitingIds())
        QVERIFY(board.waiting(id)->caller.since < replay.now());
    QCOMPARE(board.openCalls(), 6);
}

void TstAmiTranslator::aReloadedQueueLosesItsMember()
{
    BoardReplay replay(u"13-odd/reload-removes-member"_s);
    replay.snapshotUntil(0.0);
    QVERIFY(replay.runToEvent("AgentConnect"));
    QVERIFY(replay.runToEvent("QueueMember", "Location", "Local/2006@from-queue/n"));
    EventBatch events;
    replay.translator().beginSnapshot(replay.now());
    QVERIFY(replay.runToEvent("QueueStatusComplete"));
    replay.translator().endSnapshot(replay.now(), events);
    replay.fold(events);
    QVERIFY(replay.agent(u"2008"_s).memberships.isEmpty());
    QCOMPARE(status(replay, u"2008"_s), u"Talking"_s);
    QVERIFY(replay.runToEvent("AgentComplete"));
    QCOMPARE(replay.board().agent(AgentId(u"2008"_s)), nullptr); // finished the call, and went
    QList<AgentRow> retired = replay.board().retiredAgents();
    const auto gone = std::ranges::find(retired, AgentId(u"2008"_s), &AgentRow::id);
    QVERIFY(gone != retired.end());
    QCOMPARE(gone->today.talkCredited, Seconds{3});
}

void TstAmiTranslator::aShortGapLosesNobodyWhoStayed()
{
    BoardReplay replay(u"11-freepbx/two-agents-three-queues"_s);
    replay.runTo(8.0);
    QCOMPARE(replay.board().waitingIds().size(), 2);
    replay.loseConnection();
    QVERIFY(!replay.board().isObserving());
    replay.skipTo(11.9); // a third caller came, a talk ended
    replay.snapshotUntil(12.1);
    QVERIFY(replay.board().isObserving());
    BoardReplay follower(u"11-freepbx/two-agents-three-queues"_s);
    follower.runTo(12.1);
    QCOMPARE(waitingOn(replay.board()), waitingOn(follower.board()));
    QCOMPARE(talksOn(replay.board()), talksOn(follower.board()));
    replay.runToEnd();
    QCOMPARE(replay.board().siteToday().answered, 5);
    QCOMPARE(replay.board().siteToday().left(), 0);
    QCOMPARE(replay.board().unobserved().size(), 1);
    QCOMPARE(replay.board().openCalls(), 0);
}

void TstAmiTranslator::aLongGapLeavesNoGhost()
{
    BoardReplay replay(u"../acceptance/run"_s);
    replay.runTo(60.0);
    const int waiting = int(replay.board().waitingIds().size());
    QVERIFY(waiting > 3);
    QVERIFY(talksOn(replay.board()).size() > 3);
    const Tally before = replay.board().siteToday();
    replay.loseConnection();
    replay.skipTo(194.2);
    replay.snapshotUntil(194.5);
    const LiveBoard &board = replay.board();
    QCOMPARE(waitingOn(board), QStringList());
    QCOMPARE(talksOn(board), QStringList());
    QCOMPARE(board.openCalls(), 0);
    board.forEachAgent([](const AgentRow &agent) { QVERIFY(agent.rings.isEmpty()); });
    const Tally after = board.siteToday();
    QCOMPARE(after.offered, before.offered);
    QCOMPARE(after.left() - before.left(), waiting);
    QCOMPARE(after.leftUnknown - before.leftUnknown, waiting);
    QCOMPARE(after.stillWaiting(), 0);
}

void TstAmiTranslator::whoLeavesWhileTheListsComeIsToldByTheEvents()
{
    SpokenPbx pbx;
    pbx.beginSnapshot();
    pbx.endSnapshot();
    pbx.joins("1700000000.1");
    pbx.joins("1700000000.2");
    QCOMPARE(pbx.board.waitingIds().size(), 2);
    pbx.beginSnapshot();
    pbx.say("Event: QueueParams|ActionID: a1|Queue: 600");
    pbx.say("Event: HangupRequest|Uniqueid: 1700000000.1|Channel: PJSIP/trunk-00000001");
    pbx.say("Event: QueueCallerAbandon|Queue: 600|Uniqueid: 1700000000.1|HoldTime: 7");
    pbx.say("Event: QueueCallerLeave|Queue: 600|Uniqueid: 1700000000.1");
    QCOMPARE(pbx.board.waitingIds().size(), 2); // nothing moves until the lists are whole
    pbx.endSnapshot();
    QCOMPARE(pbx.board.waitingIds().size(), 0);
    const Tally today = pbx.board.siteToday();
    QCOMPARE(today.offered, 2);
    QCOMPARE(today.abandoned, 1);   // an event on its way told
    QCOMPARE(today.leftUnknown, 1); // nothing told of the other
}

void TstAmiTranslator::aSnapshotThatFailsChangesNothing()
{
    SpokenPbx pbx;
    pbx.beginSnapshot();
    pbx.endSnapshot();
    pbx.joins("1700000000.1");
    pbx.beginSnapshot();
    pbx.say("Event: QueueParams|ActionID: a1|Queue: 600");
    pbx.joins("1700000000.2");
    pbx.abandonSnapshot();
    QCOMPARE(pbx.board.waitingIds().size(), 2);
    QCOMPARE(pbx.board.siteToday().left(), 0);
}

void TstAmiTranslator::withoutTheCallClassNothingPilesUp()
{
    BoardReplay replay(u"03-answered/class/agent"_s);
    QVERIFY(replay.runToEvent("AgentConnect"));
    QCOMPARE(status(replay, u"1001"_s), u"Talking"_s); // its leg stands in for the telephone
    QCOMPARE(replay.board().openCalls(), 1);
    QVERIFY(replay.runToEvent("AgentComplete"));
    replay.runTo(replay.seconds() + 1.0);
    QCOMPARE(replay.told(u"CallEnded"_s).size(), 1);
    QCOMPARE(replay.board().openCalls(), 0);
    QCOMPARE(outcome(replay, CallOutcome::Answered), 1);
}

QTEST_GUILESS_MAIN(TstAmiTranslator)
#include "tst_amitranslator.moc"
