// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/boardmaker.h"
#include "tests/support/eventtext.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString statusOf(const BoardMaker &maker, const QString &agent)
{
    const AgentRow *row = maker.board.agent(AgentId(agent));
    return row ? textOf(row->status) : u"nobody"_s;
}

const QueueRow &queueOf(const LiveBoard &board, const QString &id)
{
    const QueueRow *row = board.queue(QueueId(id));
    if (!row)
        qFatal("no queue %s", qPrintable(id));
    return *row;
}

BoardMaker withWrapUp(Seconds seconds)
{
    BoardMaker maker;
    BoardSettings settings;
    settings.wrapUp = seconds;
    maker.board.setSettings(settings);
    return maker;
}

/// Everything that is to be seen on a board, as text, so that two boards can be compared.
QStringList seenOn(const LiveBoard &board)
{
    const auto tally = [](const Tally &t) -> QString {
        return u"offered %1 answered %2 left %3 (%4 %5 %6 %7) in time %8 %9"_s.arg(t.offered)
                   .arg(t.answered)
                   .arg(t.left())
                   .arg(t.abandoned)
                   .arg(t.shortAbandoned)
                   .arg(t.timedOut)
                   .arg(t.leftUnknown)
                   .arg(t.answeredInTime)
                   .arg(t.leftInTime)
               + u" rna %1 talk %2 own %3"_s.arg(t.ringNoAnswer)
                     .arg(t.talkCredited.count())
                     .arg(t.ownTalk.count());
    };
    QStringList lines;
    for (const QueueId &id : board.queueIds()) {
        const QueueRow *q = board.queue(id);
        QStringList waiting;
        for (const QueueCallId &caller : q->waiting)
            waiting.append(caller.value());
        lines << id.value() + u": "_s + tally(q->today) << tally(q->lastHour) << tally(q->last15)
              << waiting.join(u',')
              << u"states %1 %2 %3 %4"_s.arg(q->states.available)
                     .arg(q->states.talking)
                     .arg(q->states.ringing)
                     .arg(q->states.paused);
    }
    for (const AgentId &id : board.agentIds()) {
        const AgentRow *a = board.agent(id);
        lines << id.value() + u' ' + textOf(a->status)
                     + u" since %1 answered %2 rna %3 talks %4"_s.arg(toEpochMs(a->since))
                           .arg(a->today.answered)
                           .arg(a->today.ringNoAnswer)
                           .arg(a->today.conversations);
    }
    const JourneyTally &j = board.journeys();
    lines << u"journeys %1 %2 %3, lost %4, open %5"_s.arg(j.offered)
                 .arg(j.answered)
                 .arg(j.missed())
                 .arg(board.justLost().size())
                 .arg(board.openCalls());
    return lines;
}

/// Events as an office makes them, in a random order that need not make sense.
EventBatch randomEvents()
{
    const auto kinds = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 16));
    EventBatch events;
    Timestamp at = fromEpochMs(1'795'218'000'000); // 23:40 UTC: the day may end on the way
    int stays = 0;
    for (const int kind : kinds) {
        at += Milliseconds{*rc::gen::inRange(1, 90'000)};
        const QueueId queue(QString::number(600 + *rc::gen::inRange(0, 2)));
        const AgentId agent(QString::number(2001 + *rc::gen::inRange(0, 3)));
        const int which = stays > 0 ? *rc::gen::inRange(0, stays) : 0;
        const QueueCallId stay(u"stay-%1"_s.arg(which));
        const CallId call(u"call-%1"_s.arg(which));
        const LegId leg(u"leg-"_s + agent.value());
        Membership membership = BoardMaker::membership(agent.value(), queue.value());
        switch (kind) {
        case 0:
        case 1: {
            const QString id = QString::number(stays++);
            events.append(
                {at, CallStarted{
                         CallId(u"call-"_s + id), CallKind::Inbound, u"7916"_s + id, {}, {}, {}}});
            events.append({at, CallerJoined{QueueCallId(u"stay-"_s + id),
                                            CallId(u"call-"_s + id),
                                            queue,
                                            *rc::gen::inRange(0, 4),
                                            u"7916"_s + id,
                                            {},
                                            {}}});
            break;
        }
        case 2:
            events.append({at, CallerLeft{stay, queue, LeaveCause(*rc::gen::inRange(0, 8)),
                                          Seconds{*rc::gen::inRange(-1, 60)}}});
            break;
        case 3:
            events.append({at, LeaveCauseKnown{stay, queue, LeaveCause(*rc::gen::inRange(0, 8))}});
            break;
        case 4:
            events.append(
                {at, CallAnswered{stay, call, queue, agent, Seconds{*rc::gen::inRange(0, 60)}}});
            break;
        case 5:
            events.append({at, QueueCallEnded{stay, queue, agent, Seconds{30}, EndedBy::Caller}});
            break;
        case 6:
            membership.paused = *rc::gen::arbitrary<bool>();
            events.append({at, MembershipSeen{membership}});
            break;
        case 7:
            events.append({at, MembershipGone{agent, queue}});
            break;
        case 8:
            events.append({at, DeviceChanged{agent, DeviceState(*rc::gen::inRange(0, 9))}});
            break;
        case 9:
            events.append({at, OfferBegan{stay, queue, agent}});
            break;
        case 10:
            events.append({at, OfferEnded{stay, queue, agent, OfferResult::NoAnswer, true, 9s}});
            break;
        case 11:
            events.append(
                {at, TalkBegan{agent, call, stay, queue, CallKind::Queue, u"7916"_s, {}, leg}});
            break;
        case 12:
            events.append({at, TalkEnded{agent, leg}});
            break;
        case 13:
            events.append({at, HoldChanged{agent, leg, *rc::gen::arbitrary<bool>()}});
            break;
        case 14:
            events.append({at, CallEnded{call}});
            break;
        default:
            events.append({at, CallerRefused{call, queue, RefuseReason::Full, {}}});
            break;
        }
    }
    return events;
}

void checkInvariant(const LiveBoard &board)
{
    for (const QueueId &id : board.queueIds()) {
        const QueueRow *q = board.queue(id);
        for (const Tally *t : {&q->today, &q->lastHour, &q->last30, &q->last15}) {
            RC_ASSERT(t->offered == t->answered + t->left() + t->stillWaiting());
            RC_ASSERT(t->stillWaiting() >= 0);
            RC_ASSERT(t->stillWaiting() <= int(q->waiting.size()));
            RC_ASSERT(t->answeredInTime >= 0 && t->answeredInTime <= t->answered);
            RC_ASSERT(t->leftInTime >= 0 && t->leftInTime <= t->left());
            RC_ASSERT(t->shortAbandoned >= 0 && t->shortAbandoned <= t->abandoned);
        }
        int members = 0;
        board.forEachAgent([&](const AgentRow &agent) { members += agent.isIn(id) ? 1 : 0; });
        RC_ASSERT(q->states.staffed() + q->states.offline == members);
        const WaitSamples waits = board.waitSamples(id);
        RC_ASSERT(waits.abandons() == q->today.abandoned);
        RC_ASSERT(waits.size() - int(q->waiting.size())
                  == q->today.finished() - q->today.leftUnknown);
    }
}

} // namespace

/// The fold of the live board, by events made by hand.
class TstLiveBoard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // States of an agent
    void anAgentGoesThroughACall();
    void theDeviceDecidesBetweenCalls_data();
    void theDeviceDecidesBetweenCalls();
    void aDeviceInUseRightAfterACallIsItsEcho();
    void whoTalksIsTalkingWhateverTheDeviceSays();
    void aHeldCallGivesWayToTheOneGoingOn();
    void aPauseInSomeQueuesIsPartial();
    void aPauseEverywhereLastsFromItsLastPart();
    void wrapUpEndsByTheClockOrByACall();
    void wrapUpOfAQueueOverrulesTheSites();
    void withoutASettingThereIsNoWrapUp();
    void aConsultationIsNoEndOfTheCallTaken();
    void whoWasRemovedWhileTalkingGoesAfterwards();
    void timesOfStatesAddUp();
    // Queues and windows
    void positionsFollowWhoLeaves();
    void aCauseThatComesLateMovesTheCount();
    void waitsAreSampledWithHowTheyEnded();
    void windowsRollByMinutes();
    void theDayEndsAtTheSitesMidnight();
    void thresholdsChangedEqualAFreshFold();
    void aQueueThatGoesTakesItsCallersAlong();
    void theCurveHasQuarters();
    // Journeys
    void aJourneyThroughTwoQueuesIsLostOnce();
    void whoCallsAgainIsCounted();
    void aWithheldNumberIsNoRepeat();
    void justLostIsNewestFirstAndBounded();
    void aMovedCallerWhomNobodyTakesIsMissed();
    void mergedJourneysAreOne();
    // Sight
    void aGapIsKept();
    void untilTheFirstTruthNothingIsObserved();
    // Properties
    void anyEventsKeepTheInvariant();
    void anySplitGivesTheSameBoard();
    void toldTwiceChangesNothing();
    void aChangedThresholdEqualsAFreshFoldOfAnything();
};

void TstLiveBoard::anAgentGoesThroughACall()
{
    BoardMaker maker = withWrapUp(10s);
    maker.member(u"2001"_s, u"600"_s);
    maker.device(u"2001"_s, DeviceState::Free);
    QCOMPARE(statusOf(maker, u"2001"_s), u"Available"_s);
    maker.join(u"1"_s, u"600"_s);
    maker.pass(2s);
    maker.tell(OfferBegan{QueueCallId(u"1"_s), QueueId(u"600"_s), AgentId(u"2001"_s)});
    QCOMPARE(statusOf(maker, u"2001"_s), u"Ringing"_s);
    QCOMPARE(maker.board.agent(AgentId(u"2001"_s))->rings.first().number, u"+79120001"_s);
    QCOMPARE(maker.board.waiting(QueueCallId(u"1"_s))->offeredTo, QList{AgentId(u"2001"_s)});
    maker.device(u"2001"_s, DeviceState::InUse);
    QCOMPARE(statusOf(maker, u"2001"_s), u"Ringing"_s);
    maker.pass(3s);
    maker.answer(u"1"_s, u"600"_s, u"2001"_s, 5s);
    TalkBegan talk{AgentId(u"2001"_s),
                   CallId(u"call-1"_s),
                   QueueCallId(u"1"_s),
                   QueueId(u"600"_s),
                   CallKind::Queue,
                   u"+7912"_s,
                   {},
                   LegId(u"leg-2001"_s)};
    maker.tell(talk);
    QCOMPARE(statusOf(maker, u"2001"_s), u"Talking"_s);
    QCOMPARE(queueOf(maker.board, u"600"_s).states.talking, 1);
    QCOMPARE(maker.board.waitingIds().size(), 0);
    maker.pass(10s);
    maker.tell(HoldChanged{AgentId(u"2001"_s), LegId(u"leg-2001"_s), true});
    QCOMPARE(statusOf(maker, u"2001"_s), u"OnHold"_s);
    QCOMPARE(queueOf(maker.board, u"600"_s).states.talking, 1);
    maker.pass(4s);
    maker.tell(HoldChanged{AgentId(u"2001"_s), LegId(u"leg-2001"_s), false});
    maker.pass(6s);
    maker.endTalk(u"2001"_s);
    QCOMPARE(statusOf(maker, u"2001"_s), u"WrapUp"_s);
    maker.device(u"2001"_s, DeviceState::Free);
    QCOMPARE(maker.board.agent(AgentId(u"2001"_s))->today.ownTalk, Milliseconds{16s});
    QCOMPARE(queueOf(maker.board, u"600"_s).today.ownTalk, Milliseconds{16s});
    maker.pass(9s);
    QCOMPARE(statusOf(maker, u"2001"_s), u"WrapUp"_s);
    maker.pass(2s);
    QCOMPARE(statusOf(maker, u"2001"_s), u"Available"_s);
    QCOMPARE(maker.board.agent(AgentId(u"2001"_s))->since, maker.now - 1s); // when it ended
}

void TstLiveBoard::theDeviceDecidesBetweenCalls_data()
{
    QTest::addColumn<DeviceState>("device");
    QTest::addColumn<QString>("status");
    QTest::newRow("free") << DeviceState::Free << u"Available"_s;
    QTest::newRow("unknown: a mobile never tells") << DeviceState::Unknown << u"Available"_s;
    QTest::newRow("in use by a call we do not see") << DeviceState::InUse << u"Busy"_s;
    QTest::newRow("do not disturb") << DeviceState::Busy << u"Busy"_s;
    QTest::newRow("on hold") << DeviceState::OnHold << u"Busy"_s;
    QTest::newRow("ringing") << DeviceState::Ringing << u"Ringing"_s;
    QTest::newRow("ringing while in use") << DeviceState::RingingInUse << u"Busy"_s;
    QTest::newRow("not registered") << DeviceState::Unavailable << u"Offline"_s;
    QTest::newRow("no such device") << DeviceState::Invalid << u"Offline"_s;
}

void TstLiveBoard::theDeviceDecidesBetweenCalls()
{
    QFETCH(const DeviceState, device);
    QFETCH(const QString, status);
    BoardMaker maker;
    maker.member(u"2001"_s, u"600"_s);
    maker.device(u"2001"_s, device);
    QCOMPARE(statusOf(maker, u"2001"_s), status);
}

void TstLiveBoard::aDeviceInUseRightAfterACallIsItsEcho()
{
    BoardMaker maker;
    maker.member(u"2001"_s, u"600"_s);
    maker.device(u"2001"_s, DeviceState::InUse);
    maker.talk(u"2001"_s);
    maker.pass(5s);
    maker.endTalk(u"2001"_s);
    QCOMPARE(statusOf(maker, u"2001"_s), u"Available"_s);
    maker.pass(2s); // it was no echo: nothing told that the telephone is free
    QCOMPARE(statusOf(maker, u"2001"_s), u"Busy"_s);
    QCOMPARE(maker.board.agent(AgentId(u"2001"_s))->since, maker.now - 1s);
}

void TstLiveBoard::whoTalksIsTalkingWhateverTheDeviceSays()
{
    BoardMaker maker;
    maker.member(u"2001"_s, u"600"_s);
    maker.talk(u"2001"_s);
    for (const DeviceState device :
         {DeviceState::Free, DeviceState::Unavailable, DeviceState::Busy}) {
        maker.device(u"2001"_s, device);
        QCOMPARE(statusOf(maker, u"2001"_s), u"Talking"_s);
    }
}

void TstLiveBoard::aHeldCallGivesWayToTheOneGoingOn()
{
    BoardMaker maker;
    maker.member(u"2001"_s, u"600"_s);
    maker.talk(u"2001"_s, u"customer"_s, u"600"_s);
    maker.tell(HoldChanged{AgentId(u"2001"_s), LegId(u"leg-2001"_s), true});
    TalkBegan consultation{AgentId(u"2001"_s), {},        {}, {},
                           CallKind::Internal, u"2002"_s, {}, LegId(u"second"_s)};
    maker.tell(consultation);
    QCOMPARE(statusOf(maker, u"2001"_s), u"Talking"_s);
    QCOMPARE(maker.board.agent(AgentId(u"2001"_s))->conversation()->number, u"2002"_s);
    maker.tell(TalkEnded{AgentId(u"2001"_s), LegId(u"second"_s)});
    QCOMPARE(statusOf(maker, u"2001"_s), u"OnHold"_s);
    QCOMPARE(maker.board.agent(AgentId(u"2001"_s))->conversation()->number, u"customer"_s);
}

void TstLiveBoard::aPauseInSomeQueuesIsPartial()
{
    BoardMaker maker;
    maker.member(u"2001"_s, u"600"_s);
    maker.member(u"2001"_s, u"601"_s);
    maker.pause(u"2001"_s, u"601"_s, u"coffee"_s);
    const AgentRow *agent = maker.board.agent(AgentId(u"2001"_s));
    QCOMPARE(statusOf(maker, u"2001"_s), u"Available"_s);
    QVERIFY(agent->partlyPaused);
    QCOMPARE(agent->pauseReason, u"coffee"_s);
    QCOMPARE(queueOf(maker.board, u"600"_s).states.available, 1);
    QCOMPARE(queueOf(maker.board, u"601"_s).states.paused, 1);
    maker.pause(u"2001"_s, u"600"_s, u"lunch"_s);
    QCOMPARE(statusOf(maker, u"2001"_s), u"Paused"_s);
    QVERIFY(!maker.board.agent(AgentId(u"2001"_s))->partlyPaused);
    QCOMPARE(queueOf(maker.board, u"600"_s).states.paused, 1);
}

void TstLiveBoard::aPauseEverywhereLastsFromItsLastPart()
{
    BoardMaker maker;
    maker.member(u"2001"_s, u"600"_s);
    maker.member(u"2001"_s, u"601"_s);
    maker.pause(u"2001"_s, u"600"_s);
    maker.pass(30s);
    maker.pause(u"2001"_s, u"601"_s);
    QCOMPARE(maker.board.agent(AgentId(u"2001"_s))->since, maker.now);
    QCOMPARE(maker.board.agent(AgentId(u"2001"_s))->pausedSince, maker.now - 30s);
    maker.pass(30s);
    maker.member(u"2001"_s, u"600"_s);
    maker.member(u"2001"_s, u"601"_s);
    QCOMPARE(maker.board.agent(AgentId(u"2001"_s))->today.paused, Milliseconds{60s});
}

void TstLiveBoard::wrapUpEndsByTheClockOrByACall()
{
    BoardMaker maker = withWrapUp(20s);
    maker.member(u"2001"_s, u"600"_s);
    maker.talk(u"2001"_s, u"1"_s, u"600"_s);
    maker.endTalk(u"2001"_s);
    maker.pass(5s);
    QCOMPARE(statusOf(maker, u"2001"_s), u"WrapUp"_s);
    QCOMPARE(maker.board.agent(AgentId(u"2001"_s))->lastQueue, QueueId(u"600"_s));
    maker.talk(u"2001"_s, u"2"_s); // the agent calls somebody, with no queue
    maker.pass(1s);
    maker.endTalk(u"2001"_s);
    maker.tell(TalkBegan{
        AgentId(u"2001"_s), {}, {}, {}, CallKind::Outbound, u"3"_s, {}, LegId(u"other"_s)});
    maker.tell(TalkEnded{AgentId(u"2001"_s), LegId(u"other"_s)});
    QCOMPARE(statusOf(maker, u"2001"_s), u"Available"_s);
}

void TstLiveBoard::wrapUpOfAQueueOverrulesTheSites()
{
    BoardMaker maker;
    BoardSettings settings;
    settings.wrapUp = 20s;
    settings.queues[QueueId(u"601"_s)].wrapUp = 5s;
    maker.board.setSettings(settings);
    maker.member(u"2001"_s, u"601"_s);
    maker.talk(u"2001"_s, u"1"_s, u"601"_s);
    maker.endTalk(u"2001"_s);
    QCOMPARE(maker.board.agent(AgentId(u"2001"_s))->wrapUpEnds, maker.now + 5s);
}

void TstLiveBoard::withoutASettingThereIsNoWrapUp()
{
    BoardMaker maker;
    maker.member(u"2001"_s, u"600"_s);
    maker.talk(u"2001"_s, u"1"_s, u"600"_s);
    maker.endTalk(u"2001"_s);
    QCOMPARE(statusOf(maker, u"2001"_s), u"Available"_s);
}

void TstLiveBoard::aConsultationIsNoEndOfTheCallTaken()
{
    BoardMaker maker = withWrapUp(20s);
    maker.member(u"2001"_s, u"600"_s);
    maker.talk(u"2001"_s, u"customer"_s, u"600"_s);
    maker.endTalk(u"2001"_s); // the same telephone goes to another bridge
    maker.talk(u"2001"_s, u"2002"_s);
    maker.pass(5s);
    maker.endTalk(u"2001"_s); // and hands the customer over
    QCOMPARE(statusOf(maker, u"2001"_s), u"WrapUp"_s);
    QCOMPARE(maker.board.agent(AgentId(u"2001"_s))->today.conversations, 2);
}

void TstLiveBoard::whoWasRemovedWhileTalkingGoesAfterwards()
{
    BoardMaker maker;
    maker.member(u"2001"_s, u"600"_s);
    maker.talk(u"2001"_s, u"1"_s, u"600"_s);
    maker.tell(MembershipGone{AgentId(u"2001"_s), QueueId(u"600"_s)});
    QCOMPARE(statusOf(maker, u"2001"_s), u"Talking"_s);
    maker.pass(7s);
    maker.endTalk(u"2001"_s);
    QCOMPARE(statusOf(maker, u"2001"_s), u"nobody"_s);
    maker.tell(QueueCallEnded{{}, QueueId(u"600"_s), AgentId(u"2001"_s), 7s, EndedBy::Caller});
    QCOMPARE(statusOf(maker, u"2001"_s), u"nobody"_s);
    const QList<AgentRow> retired = maker.board.retiredAgents();
    QCOMPARE(retired.size(), 1);
    QCOMPARE(retired.first().name, u"Agent 2001"_s);
    QCOMPARE(retired.first().today.ownTalk, Milliseconds{7s});
    QCOMPARE(retired.first().today.talkCredited, 7s);
    maker.member(u"2001"_s, u"600"_s); // back on the same day
    QCOMPARE(maker.board.agent(AgentId(u"2001"_s))->today.talkCredited, 7s);
    QCOMPARE(maker.board.retiredAgents().size(), 0);
}

void TstLiveBoard::timesOfStatesAddUp()
{
    BoardMaker maker = withWrapUp(10s);
    maker.member(u"2001"_s, u"600"_s);
    maker.device(u"2001"_s, DeviceState::Free);
    maker.pass(60s);
    maker.talk(u"2001"_s, u"1"_s, u"600"_s);
    maker.pass(30s);
    maker.endTalk(u"2001"_s);
    maker.pass(40s); // ten of them wrap-up
    maker.device(u"2001"_s, DeviceState::Unavailable);
    const AgentTally today = maker.board.agent(AgentId(u"2001"_s))->today;
    QCOMPARE(today.available, Milliseconds{90s});
    QCOMPARE(today.wrapUp, Milliseconds{10s});
    QCOMPARE(today.ownTalk, Milliseconds{30s});
}

void TstLiveBoard::positionsFollowWhoLeaves()
{
    BoardMaker maker;
    maker.join(u"1"_s, u"600"_s, 1);
    maker.pass(1s);
    maker.join(u"2"_s, u"600"_s, 2);
    maker.pass(1s);
    maker.join(u"3"_s, u"600"_s, 1); // with priority
    const auto position = [&](const QString &id) {
        return maker.board.waiting(QueueCallId(id))->caller.position;
    };
    QCOMPARE(position(u"3"_s), 1);
    QCOMPARE(position(u"1"_s), 2);
    QCOMPARE(position(u"2"_s), 3);
    QCOMPARE(queueOf(maker.board, u"600"_s).longestSince, maker.now - 2s);
    maker.leave(u"1"_s, u"600"_s, 2s);
    QCOMPARE(position(u"2"_s), 2);
    QCOMPARE(queueOf(maker.board, u"600"_s).longestSince, maker.now - 1s);
}

void TstLiveBoard::aCauseThatComesLateMovesTheCount()
{
    BoardMaker maker;
    maker.join(u"1"_s, u"600"_s);
    maker.pass(3s);
    maker.leave(u"1"_s, u"600"_s, 3s, LeaveCause::Unknown);
    QCOMPARE(queueOf(maker.board, u"600"_s).today.leftUnknown, 1);
    maker.tell(LeaveCauseKnown{QueueCallId(u"1"_s), QueueId(u"600"_s), LeaveCause::Abandoned});
    const Tally today = queueOf(maker.board, u"600"_s).today;
    QCOMPARE(today.leftUnknown, 0);
    QCOMPARE(today.abandoned, 1);
    QCOMPARE(today.shortAbandoned, 1);
    QCOMPARE(maker.board.siteToday().abandoned, 1);
}

void TstLiveBoard::waitsAreSampledWithHowTheyEnded()
{
    BoardMaker maker;
    for (const QString &caller : {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s})
        maker.join(caller, u"600"_s);
    maker.pass(20s);
    maker.leave(u"1"_s, u"600"_s, 7s);
    maker.answer(u"2"_s, u"600"_s, u"2001"_s, 11s);
    maker.leave(u"3"_s, u"600"_s, 13s, LeaveCause::TimedOut);
    maker.leave(u"4"_s, u"600"_s, 17s, LeaveCause::Unknown);
    const auto ends = [&maker](size_t second) {
        return maker.board.waitSamples(QueueId(u"600"_s)).bySecond().at(second);
    };
    QCOMPARE(ends(7), (WaitSamples::Ends{1, 0}));
    QCOMPARE(ends(11), (WaitSamples::Ends{0, 1}));
    QCOMPARE(ends(13), (WaitSamples::Ends{0, 1}));
    QCOMPARE(ends(17), (WaitSamples::Ends{0, 0})); // nobody knows how
    QCOMPARE(ends(20), (WaitSamples::Ends{0, 1})); // the fifth, who waits on
    QCOMPARE(maker.board.waitSamples(QueueId(u"600"_s)).waitedSeconds(), 7 + 11 + 13 + 20);

    maker.tell(LeaveCauseKnown{QueueCallId(u"4"_s), QueueId(u"600"_s), LeaveCause::Abandoned});
    QCOMPARE(ends(17), (WaitSamples::Ends{1, 0}));
    maker.answer(u"5"_s, u"600"_s, u"2001"_s, 20s);
    QCOMPARE(maker.board.waitSamples(QueueId(u"600"_s)).size(), 5);
    QCOMPARE(maker.board.waitSamples(QueueId(u"none"_s)).size(), 0);

    maker.pass(24h);
    QCOMPARE(maker.board.waitSamples(QueueId(u"600"_s)).size(), 0);
}

void TstLiveBoard::windowsRollByMinutes()
{
    BoardMaker maker;
    maker.join(u"1"_s, u"600"_s);
    maker.answer(u"1"_s, u"600"_s, u"2001"_s, 1s);
    const auto answered = [&] {
        const QueueRow &q = queueOf(maker.board, u"600"_s);
        return QList{q.last15.answered, q.last30.answered, q.lastHour.answered, q.today.answered};
    };
    QCOMPARE(answered(), (QList{1, 1, 1, 1}));
    maker.pass(14min + 59s);
    QCOMPARE(answered(), (QList{1, 1, 1, 1}));
    maker.pass(1s);
    QCOMPARE(answered(), (QList{0, 1, 1, 1}));
    maker.pass(15min);
    QCOMPARE(answered(), (QList{0, 0, 1, 1}));
    maker.pass(30min);
    QCOMPARE(answered(), (QList{0, 0, 0, 1}));
    QCOMPARE(maker.board.siteLastHour().answered, 0);
    maker.join(u"2"_s, u"600"_s);
    maker.pass(2h);                    // a long stretch with nothing in it
    maker.leave(u"2"_s, u"600"_s, 2h); // it belongs to the hour in which it joined
    QCOMPARE(queueOf(maker.board, u"600"_s).lastHour.left(), 0);
    QCOMPARE(queueOf(maker.board, u"600"_s).today.left(), 1);
}

void TstLiveBoard::theDayEndsAtTheSitesMidnight()
{
    BoardMaker maker;
    BoardSettings settings;
    settings.timeZone = QTimeZone("Asia/Vladivostok"); // UTC+10: midnight is 14:00 UTC
    maker.board.setSettings(settings);
    maker.member(u"2001"_s, u"600"_s);
    maker.join(u"1"_s, u"600"_s);
    maker.answer(u"1"_s, u"600"_s, u"2001"_s, 1s);
    maker.pass(4h + 59min + 30s);
    QCOMPARE(maker.board.siteToday().answered, 1);
    maker.join(u"2"_s, u"600"_s); // waits over midnight
    maker.pass(1min);
    QCOMPARE(maker.board.siteToday().answered, 0);
    QCOMPARE(maker.board.siteToday().offered, 0);
    QCOMPARE(maker.board.agent(AgentId(u"2001"_s))->today.answered, 0);
    QCOMPARE(queueOf(maker.board, u"600"_s).waiting.size(), 1);
    maker.leave(u"2"_s, u"600"_s, 60s);
    QCOMPARE(maker.board.siteToday().left(), 0); // yesterday's caller
    QCOMPARE(maker.board.siteLastHour().left(), 1);
    QCOMPARE(maker.board.observedSince(), maker.now - 30s); // today began half a minute ago
}

void TstLiveBoard::thresholdsChangedEqualAFreshFold()
{
    const auto fold = [](BoardMaker &maker) {
        maker.queue(u"600"_s);
        for (int i = 0; i < 40; ++i) {
            const QString id = QString::number(i);
            maker.join(id, u"600"_s);
            maker.pass(Seconds{i % 30});
            if (i % 3 == 0)
                maker.leave(id, u"600"_s, Seconds{i % 30});
            else
                maker.answer(id, u"600"_s, u"2001"_s, Seconds{i % 30});
        }
    };
    BoardSettings settings;
    settings.serviceLevel = 12s;
    settings.shortAbandon = 8s;
    BoardMaker changed;
    fold(changed);
    changed.board.setSettings(settings);
    BoardMaker fresh;
    fresh.board.setSettings(settings);
    fold(fresh);
    QCOMPARE(seenOn(changed.board), seenOn(fresh.board));
    QVERIFY(queueOf(fresh.board, u"600"_s).today.answeredInTime > 0);
    QVERIFY(queueOf(fresh.board, u"600"_s).today.answeredInTime
            < queueOf(fresh.board, u"600"_s).today.answered);
    QueueInfo info; // the queue's own threshold arrives late
    info.id = QueueId(u"600"_s);
    info.serviceLevel = 3s;
    changed.tell(QueueSeen{info});
    QCOMPARE(queueOf(changed.board, u"600"_s).threshold, 3s);
    QVERIFY(queueOf(changed.board, u"600"_s).today.answeredInTime
            < queueOf(fresh.board, u"600"_s).today.answeredInTime);
}

void TstLiveBoard::aQueueThatGoesTakesItsCallersAlong()
{
    BoardMaker maker;
    maker.join(u"1"_s, u"600"_s);
    maker.tell(QueueGone{QueueId(u"600"_s)});
    QCOMPARE(maker.board.waitingIds().size(), 0);
    QCOMPARE(maker.board.queue(QueueId(u"600"_s)), nullptr);
    QCOMPARE(maker.board.siteToday().stillWaiting(), 0);
}

void TstLiveBoard::theCurveHasQuarters()
{
    BoardMaker maker; // 09:00
    maker.join(u"1"_s, u"600"_s);
    maker.pass(14min);
    maker.join(u"2"_s, u"600"_s);
    maker.pass(1min);
    maker.join(u"3"_s, u"600"_s);
    const Curve curve = maker.board.queueCurve(QueueId(u"600"_s));
    QCOMPARE(curve.size(), 2);
    QCOMPARE(curve[0].tally.offered, 2);
    QCOMPARE(curve[1].tally.offered, 1);
    QCOMPARE(curve[1].start - curve[0].start, Milliseconds{15min});
}

void TstLiveBoard::aJourneyThroughTwoQueuesIsLostOnce()
{
    BoardMaker maker;
    const CallId call(u"call-1"_s);
    maker.tell(CallStarted{call, CallKind::Inbound, u"79161"_s, u"Anna"_s, u"7495"_s, {}});
    maker.join(u"1"_s, u"600"_s);
    maker.pass(20s);
    maker.leave(u"1"_s, u"600"_s, 20s, LeaveCause::TimedOut);
    QCOMPARE(maker.board.justLost().size(), 0); // the journey goes on
    CallerJoined second;
    second.queueCall = QueueCallId(u"1b"_s);
    second.call = call;
    second.queue = QueueId(u"601"_s);
    maker.tell(second);
    maker.pass(10s);
    maker.leave(u"1b"_s, u"601"_s, 10s);
    maker.tell(CallEnded{call});
    QCOMPARE(maker.board.journeys().offered, 1);
    QCOMPARE(maker.board.journeys().abandonedInQueue, 1);
    QCOMPARE(maker.board.journeys().missed(), 1);
    const LostRow lost = maker.board.justLost().first();
    QCOMPARE(lost.queue, QueueId(u"601"_s));
    QCOMPARE(lost.queueCall, QueueCallId(u"1b"_s));
    QCOMPARE(lost.name, u"Anna"_s);
    QCOMPARE(lost.waited, 10s);
    QCOMPARE(maker.board.openCalls(), 0);
}

void TstLiveBoard::whoCallsAgainIsCounted()
{
    BoardMaker maker;
    const auto loses = [&](const QString &id) {
        maker.tell(
            CallStarted{CallId(u"call-"_s + id), CallKind::Inbound, u"+7912000x"_s, {}, {}, {}});
        CallerJoined joined;
        joined.queueCall = QueueCallId(id);
        joined.call = CallId(u"call-"_s + id);
        joined.queue = QueueId(u"600"_s);
        joined.number = u"+7912000x"_s;
        maker.tell(joined);
        const int attempt = maker.board.waiting(QueueCallId(id))->attempt;
        maker.leave(id, u"600"_s, 9s);
        maker.tell(CallEnded{CallId(u"call-"_s + id)});
        return attempt;
    };
    QCOMPARE(loses(u"1"_s), 1);
    QCOMPARE(loses(u"2"_s), 2);
    QCOMPARE(maker.board.justLost().first().attempt, 2);
    maker.tell(CallStarted{CallId(u"spoken"_s), CallKind::Inbound, u"+7912000x"_s, {}, {}, {}});
    maker.tell(CallReached{CallId(u"spoken"_s), CallReached::Step::Human});
    maker.tell(CallEnded{CallId(u"spoken"_s)});
    QCOMPARE(loses(u"3"_s), 1); // spoken to in between
}

void TstLiveBoard::aWithheldNumberIsNoRepeat()
{
    BoardMaker maker;
    for (const QString &id : {u"1"_s, u"2"_s}) {
        maker.tell(CallStarted{CallId(id), CallKind::Inbound, {}, {}, {}, {}});
        maker.tell(CallEnded{CallId(id)});
    }
    QCOMPARE(maker.board.justLost().first().attempt, 1);
    QCOMPARE(maker.board.journeys().abandonedInMenu, 2);
}

void TstLiveBoard::justLostIsNewestFirstAndBounded()
{
    BoardMaker maker;
    for (int i = 0; i < 250; ++i) {
        const CallId call(QString::number(i));
        maker.pass(1s);
        maker.tell(CallStarted{call, CallKind::Inbound, QString::number(i), {}, {}, {}});
        maker.tell(CallEnded{call});
    }
    QCOMPARE(maker.board.justLost().size(), 200);
    QCOMPARE(maker.board.justLost().first().number, u"249"_s);
    QCOMPARE(maker.board.journeys().missed(), 250);
}

void TstLiveBoard::aMovedCallerWhomNobodyTakesIsMissed()
{
    BoardMaker maker;
    const CallId call(u"call-1"_s);
    maker.tell(CallStarted{call, CallKind::Inbound, u"7916"_s, {}, {}, {}});
    maker.join(u"1"_s, u"600"_s);
    maker.leave(u"1"_s, u"600"_s, 5s, LeaveCause::Redirected);
    maker.tell(CallReached{call, CallReached::Step::DirectRing});
    maker.tell(CallEnded{call});
    QCOMPARE(maker.board.journeys().noAnswer, 1);
    QCOMPARE(maker.board.journeys().endedBySupervisor, 0);
}

void TstLiveBoard::mergedJourneysAreOne()
{
    BoardMaker maker;
    for (const QString &id : {u"a"_s, u"b"_s})
        maker.tell(CallStarted{CallId(id), CallKind::Inbound, id, {}, {}, {}});
    maker.tell(CallReached{CallId(u"b"_s), CallReached::Step::Human});
    maker.tell(CallsMerged{CallId(u"a"_s), CallId(u"b"_s)});
    QCOMPARE(maker.board.openCalls(), 1);
    QCOMPARE(maker.board.journeys().offered, 1);
    maker.tell(CallEnded{CallId(u"a"_s)});
    QCOMPARE(maker.board.journeys().answered, 1); // a human spoke, whichever it was
    QCOMPARE(maker.board.journeys().missed(), 0);
}

void TstLiveBoard::aGapIsKept()
{
    BoardMaker maker;
    maker.join(u"1"_s, u"600"_s);
    maker.talk(u"2001"_s);
    maker.pass(10s);
    const Timestamp lost = maker.now;
    maker.tell(ObservationLost{u"cable"_s});
    QVERIFY(!maker.board.isObserving());
    maker.pass(60s);
    QCOMPARE(maker.board.lastTruth(), lost);
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->knowsCalls = true;
    maker.tell(SnapshotTaken{snapshot});
    QVERIFY(maker.board.isObserving());
    QCOMPARE(maker.board.unobserved(), (QList{std::pair{lost, maker.now}}));
    QCOMPARE(maker.board.waitingIds().size(), 0);
    QCOMPARE(maker.board.siteToday().leftUnknown, 1);
    const AgentRow *agent = maker.board.agent(AgentId(u"2001"_s));
    QVERIFY(agent->conversations.isEmpty());
    QCOMPARE(agent->today.ownTalk, Milliseconds{10s}); // as far as it was seen
}

void TstLiveBoard::untilTheFirstTruthNothingIsObserved()
{
    LiveBoard board;
    QVERIFY(!board.isObserving());
    const Timestamp at = fromEpochMs(1'795'165'200'000);
    board.apply({at, SightChanged{true, true}});
    QVERIFY(!board.isObserving());
    QVERIFY(board.seesLeaveCauses());
    board.apply({at + 5s, SnapshotTaken{std::make_shared<const Snapshot>()}});
    QVERIFY(board.isObserving());
    QCOMPARE(board.observedSince(), at + 5s);
    QCOMPARE(board.unobserved().size(), 0);
}

void TstLiveBoard::anyEventsKeepTheInvariant()
{
    QVERIFY(rc::check([] {
        LiveBoard board;
        for (const Event &event : randomEvents()) {
            board.apply(event);
            checkInvariant(board);
        }
        board.advanceTo(board.now() + 20min);
        checkInvariant(board);
    }));
}

void TstLiveBoard::anySplitGivesTheSameBoard()
{
    QVERIFY(rc::check([] {
        const EventBatch events = randomEvents();
        const auto cuts = *rc::gen::container<std::vector<bool>>(size_t(events.size()),
                                                                 rc::gen::arbitrary<bool>());
        LiveBoard whole;
        LiveBoard cut;
        for (qsizetype i = 0; i < events.size(); ++i) {
            whole.apply(events[i]);
            cut.apply(events[i]);
            if (cuts[size_t(i)]) { // a batch ends here: the frame takes what changed, time passes
                cut.advanceTo(events[i].at);
                cut.takeDelta();
            }
        }
        RC_ASSERT(seenOn(whole) == seenOn(cut));
    }));
}

void TstLiveBoard::toldTwiceChangesNothing()
{
    QVERIFY(rc::check([] {
        LiveBoard once;
        LiveBoard twice;
        for (const Event &event : randomEvents()) {
            once.apply(event);
            twice.apply(event);
            twice.apply(event);
        }
        RC_ASSERT(seenOn(once) == seenOn(twice));
    }));
}

void TstLiveBoard::aChangedThresholdEqualsAFreshFoldOfAnything()
{
    QVERIFY(rc::check([] {
        const EventBatch events = randomEvents();
        BoardSettings settings;
        settings.serviceLevel = Seconds{*rc::gen::inRange(1, 60)};
        settings.shortAbandon = Seconds{*rc::gen::inRange(1, 30)};
        LiveBoard changed;
        LiveBoard fresh(settings);
        for (const Event &event : events) {
            changed.apply(event);
            fresh.apply(event);
        }
        changed.setSettings(settings);
        RC_ASSERT(seenOn(changed) == seenOn(fresh));
    }));
}

QTEST_GUILESS_MAIN(TstLiveBoard)
#include "tst_liveboard.moc"
