// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/boardreplay.h"
#include "tests/support/recordings.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Which channel an order would reach, over what a real PBX did. To whisper on the wrong one is
/// heard by the customer (captures, surprise 80, measured with tones).
class TestAmiCommanderLegs : public QObject
{
    Q_OBJECT

    static std::optional<TalkRef> talkOf(const BoardReplay &replay, const QString &agent)
    {
        const AgentRow *row = replay.board().agent(AgentId(agent));
        if (!row || row->conversations.isEmpty())
            return {};
        const Conversation &talk = row->conversations.last();
        return TalkRef{row->id, talk.leg, talk.call};
    }

private Q_SLOTS:
    void theLegsOfATalk_data();
    void theLegsOfATalk();
    void aTalkThatIsOverHasNoLegs();
    void noLegIsEverSomebodyElses_data();
    void noLegIsEverSomebodyElses();
    void aCallerWhoWaits();
    void aCallerWhoWasAnswered();
    void thePhoneBehindAnExtension();
};

void TestAmiCommanderLegs::theLegsOfATalk_data()
{
    QTest::addColumn<QString>("recording");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("agent");
    QTest::addColumn<QString>("leg");
    QTest::addColumn<bool>("isOwnPhone");
    QTest::addColumn<QString>("customer"); ///< empty: a colleague, or nobody yet
    const auto row = [](const char *what, const char *recording, double seconds, const char *agent,
                        const char *leg, bool own, const char *customer) {
        QTest::newRow(what) << QString::fromLatin1(recording) << seconds
                            << QString::fromLatin1(agent) << QString::fromLatin1(leg) << own
                            << QString::fromLatin1(customer);
    };
    row("a telephone as a member", "10-pjsip/answered", 2.5, "2002", "PJSIP/2002-00000003", true,
        "PJSIP/trunk-00000002");
    row("a Local member", "11-freepbx/answered-ivr", 3.5, "2001", "PJSIP/2001-0000001b", true,
        "PJSIP/provider-0000001a");
    row("listened to already", "11-freepbx/chanspy-which-channel", 40, "2001",
        "PJSIP/2001-0000007c", true, "PJSIP/provider-0000007b");
    row("who picked it up, not who was rung", "11-freepbx/pickup-queue-call", 3, "2003",
        "PJSIP/2003-0000003b", true, "PJSIP/provider-00000039");
    row("transferred by REFER", "11-freepbx/transfer-blind", 6.5, "2002", "PJSIP/2002-00000005",
        true, "PJSIP/provider-00000003");
    row("transferred by feature code", "11-freepbx/transfer-blind-by-code", 12.5, "2002",
        "PJSIP/2002-00000013", true, "PJSIP/provider-00000011");
    row("transferred after asking", "11-freepbx/transfer-attended", 9.2, "2002",
        "PJSIP/2002-0000000c", true, "PJSIP/provider-00000009");
    row("asking by feature code, then transferred", "11-freepbx/transfer-attended-by-code", 14.5,
        "2002", "PJSIP/2002-00000016", true, "PJSIP/provider-00000014");
    row("a colleague is asked", "11-freepbx/transfer-attended", 7.5, "2002", "PJSIP/2002-0000000c",
        true, "PJSIP/2001-0000000b");
    row("through another queue", "11-freepbx/transfer-to-another-queue", 6.5, "2002",
        "PJSIP/2002-00000019", true, "PJSIP/provider-00000017");
    row("the next call while the first lives on", "11-freepbx/transfer-then-next-call", 14, "2001",
        "PJSIP/2001-0000000a", true, "PJSIP/provider-00000009");
    row("follow-me to the desk", "11-freepbx/followme-desk-answers", 5, "2004",
        "PJSIP/2004-0000006a", true, "PJSIP/provider-00000068");
    row("follow-me to a mobile", "11-freepbx/followme-mobile-confirmed", 5, "2004",
        "Local/2004@from-queue-00000033;1", false, "PJSIP/provider-0000005e");
    row("a mobile as a member", "13-odd/desk-and-mobile", 3, "79035550007",
        "Local/79035550007@from-queue-mobile-00000068;1", false, "PJSIP/provider-000000b6");
    row("a pool's login", "12-agentpool/call", 15.5, "Agent:1001", "PJSIP/2007-000000a1", true,
        "PJSIP/provider-000000a3");
    row("a Local member that is nobody's telephone", "05-actions/atxfer", 2, "1001",
        "Local/1001@agents-0000004f;1", false, "Local/74951000004@from-trunk-0000004e;2");
    row("taken out of the parking lot", "11-freepbx/park-by-telephone", 8, "2002",
        "PJSIP/2002-00000041", true, "PJSIP/provider-0000003f");
    row("an outgoing call", "11-freepbx/agent-outbound", 3, "2001", "PJSIP/2001-00000031", true,
        "PJSIP/provider-00000032");
    row("click to call", "11-freepbx/supervisor-originate-call", 4, "2001", "PJSIP/2001-0000009c",
        true, "PJSIP/provider-0000009d");
    row("redirected by a supervisor", "11-freepbx/supervisor-redirect-caller", 6.5, "2002",
        "PJSIP/2002-00000095", true, "PJSIP/provider-00000093");
}

void TestAmiCommanderLegs::theLegsOfATalk()
{
    QFETCH(const QString, recording);
    QFETCH(const double, seconds);
    QFETCH(const QString, agent);
    QFETCH(const QString, leg);
    QFETCH(const bool, isOwnPhone);
    QFETCH(const QString, customer);
    BoardReplay replay(recording);
    replay.runTo(seconds);
    const auto talk = talkOf(replay, agent);
    QVERIFY(talk);
    const AmiCommandLegs legs = replay.translator().legs();
    const AmiCommandLegs::Found own = legs.agentOf(*talk);
    QVERIFY(own.ok());
    QCOMPARE(QString::fromStdString(own.leg.name), leg);
    QCOMPARE(own.leg.isOwnPhone, isOwnPhone);
    QCOMPARE(replay.agent(agent).conversations.last().isOwnPhone, isOwnPhone);
    const AmiCommandLegs::Found other = legs.customerOf(*talk);
    QCOMPARE(QString::fromStdString(other.leg.name), customer);
}

void TestAmiCommanderLegs::aTalkThatIsOverHasNoLegs()
{
    BoardReplay replay(u"11-freepbx/transfer-blind"_s);
    replay.runTo(3);
    const auto talk = talkOf(replay, u"2001"_s);
    QVERIFY(talk);
    replay.runTo(6.5); // 2002 has the customer
    const AmiCommandLegs legs = replay.translator().legs();
    QCOMPARE(legs.agentOf(*talk).problem, CommandProblem::TargetGone);
    QCOMPARE(legs.customerOf(*talk).problem, CommandProblem::TargetGone);
    TalkRef wrong = *talkOf(replay, u"2002"_s);
    wrong.agent = AgentId(u"2001"_s); // the leg is up, and is another's
    QCOMPARE(legs.agentOf(wrong).problem, CommandProblem::TargetGone);
}

void TestAmiCommanderLegs::noLegIsEverSomebodyElses_data()
{
    QTest::addColumn<QString>("recording");
    for (const QString &name : recordingNames()) {
        if (name.startsWith(u"10-"_s) || name.startsWith(u"11-"_s) || name.startsWith(u"12-"_s)
            || name.startsWith(u"13-"_s))
            QTest::newRow(qPrintable(name)) << name;
    }
}

/// At each moment somebody enters a bridge: the agent's leg is by its name that person's, and the
/// customer is neither a half of a member's way nor the agent.
void TestAmiCommanderLegs::noLegIsEverSomebodyElses()
{
    QFETCH(const QString, recording);
    BoardReplay replay(recording);
    while (replay.runToEvent("BridgeEnter")) {
        const AmiCommandLegs legs = replay.translator().legs();
        replay.board().forEachAgent([&](const AgentRow &agent) {
            for (const Conversation &talk : agent.conversations) {
                const TalkRef ref{agent.id, talk.leg, talk.call};
                const AmiCommandLegs::Found own = legs.agentOf(ref);
                QVERIFY(own.ok());
                const bool isPool = agent.id.value().startsWith(u"Agent:"_s);
                if (own.leg.isOwnPhone && !isPool)
                    QVERIFY2(own.leg.name.starts_with("PJSIP/" + agent.id.value().toStdString()),
                             own.leg.name.c_str());
                const AmiCommandLegs::Found other = legs.customerOf(ref);
                QVERIFY(other.leg.name != own.leg.name);
                if (recording == u"11-freepbx/transfer-to-another-queue"_s)
                    continue; // the half that was handed on stands in the queue (surprise 70)
                QVERIFY2(other.leg.name.find("@from-queue") == std::string::npos
                             && other.leg.name.find("@agents") == std::string::npos,
                         other.leg.name.c_str());
            }
        });
    }
}

void TestAmiCommanderLegs::aCallerWhoWaits()
{
    BoardReplay replay(u"11-freepbx/supervisor-redirect-waiting"_s);
    QVERIFY(replay.runToEvent("QueueCallerJoin"));
    const QueueCallId id = replay.board().waitingIds().first();
    const WaitingCaller caller = replay.board().waiting(id)->caller;
    const CallerRef ref{id, caller.queue, caller.call, caller.leg};
    const AmiCommandLegs::Found found = replay.translator().legs().callerOf(ref);
    QVERIFY(found.ok());
    QCOMPARE(found.leg.name, std::string("PJSIP/provider-00000099"));
    CallerRef other = ref;
    other.queueCall = QueueCallId(u"an earlier stay"_s);
    QCOMPARE(replay.translator().legs().callerOf(other).problem, CommandProblem::TargetGone);
    QVERIFY(replay.runToEvent("QueueCallerLeave"));
    QCOMPARE(replay.translator().legs().callerOf(ref).problem, CommandProblem::TargetGone);
}

void TestAmiCommanderLegs::aCallerWhoWasAnswered()
{
    BoardReplay replay(u"11-freepbx/answered-ivr"_s);
    QVERIFY(replay.runToEvent("QueueCallerJoin"));
    const QueueCallId id = replay.board().waitingIds().first();
    const WaitingCaller caller = replay.board().waiting(id)->caller;
    const CallerRef ref{id, caller.queue, caller.call, caller.leg};
    QVERIFY(replay.runToEvent("AgentConnect"));
    QCOMPARE(replay.translator().legs().callerOf(ref).problem, CommandProblem::AlreadyTaken);
}

void TestAmiCommanderLegs::thePhoneBehindAnExtension()
{
    BoardReplay unknown(u"10-pjsip/answered"_s); // where no hint was seen
    unknown.runToEnd();
    QVERIFY(unknown.translator().legs().deviceOf(u"4711"_s).empty());

    BoardReplay office(u"11-freepbx/agent-called-directly"_s); // its hints come as they change
    office.runToEnd();
    QCOMPARE(office.translator().legs().deviceOf(u"2001"_s), std::string("PJSIP/2001"));
}

QTEST_GUILESS_MAIN(TestAmiCommanderLegs)
#include "tst_amicommanderlegs.moc"
