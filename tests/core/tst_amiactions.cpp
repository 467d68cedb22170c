// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amiactiontable.h"
#include "core/ami/amibackoff.h"
#include "core/ami/amifilters.h"
#include "core/ami/amilogin.h"
#include "core/ami/amiparser.h"
#include "core/ami/amirights.h"
#include "core/ami/amisight.h"
#include "core/ami/amitranslator.h"
#include "tests/support/recordings.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
using Outcome = AmiReply::Outcome;

/// Feeds the table whole messages.
class Wire
{
public:
    explicit Wire(AmiActionTable &table) : m_table(table) { m_parser.append("banner\r\n"); }

    void say(const QByteArray &bytes)
    {
        m_parser.append({bytes.constData(), size_t(bytes.size())});
        while (const AmiMessage *message = m_parser.next())
            m_table.onMessage(*message);
    }

private:
    AmiActionTable &m_table;
    AmiParser m_parser;
};

/// Of the filters, which exclude; what is a basic expression there means the same here.
QList<QRegularExpression> filterPatterns()
{
    QList<QRegularExpression> patterns;
    for (const AmiAction &filter : amiFiltersAtLogin() + amiFiltersForDialplan()) {
        const QByteArray bytes = *filter.bytes("1");
        const qsizetype from = bytes.indexOf("Filter: !") + 9;
        const QByteArray pattern = bytes.mid(from, bytes.indexOf('\r', from) - from);
        if (from < 9 || pattern.contains('(') || pattern.contains('|'))
            qFatal("not an excluding filter by a basic expression: %s", bytes.constData());
        patterns.append(QRegularExpression(QString::fromLatin1(pattern),
                                           QRegularExpression::DotMatchesEverythingOption));
    }
    return patterns;
}

/// How each queue call ended, and who was refused where.
QMap<QString, int> outcomesOf(const QByteArray &bytes)
{
    AmiParser parser;
    AmiTranslator translator;
    EventBatch events;
    Timestamp at = fromEpochMs(1'795'312'800'000);
    translator.setSight(true, true, at, events);
    parser.append({bytes.constData(), size_t(bytes.size())});
    while (const AmiMessage *message = parser.next())
        translator.onMessage(*message, at += 1ms, events);
    translator.onTime(at + 1h, events);
    QMap<QString, int> outcomes;
    for (const Event &event : std::as_const(events)) {
        if (const auto *left = std::get_if<CallerLeft>(&event.what))
            outcomes[left->queueCall.value()] = int(left->cause);
        else if (const auto *known = std::get_if<LeaveCauseKnown>(&event.what))
            outcomes[known->queueCall.value()] = int(known->cause);
        else if (const auto *answered = std::get_if<CallAnswered>(&event.what))
            outcomes[answered->queueCall.value()] = -1;
        else if (const auto *refused = std::get_if<CallerRefused>(&event.what))
            ++outcomes[u"refused "_s + refused->queue.value()];
    }
    return outcomes;
}

QByteArray idOf(const QByteArray &sent)
{
    const qsizetype from = sent.indexOf("ActionID: ") + 10;
    return sent.mid(from, sent.indexOf('\r', from) - from);
}
} // namespace

class TestAmiActions : public QObject
{
    Q_OBJECT

    const AmiActionTable::Clock::time_point m_later = AmiActionTable::Clock::now() + 1h;

private Q_SLOTS:
    void anActionIsWrittenAsHeaders()
    {
        const auto bytes =
            AmiAction("QueuePause").with("Queue", "600").withText("Reason", u"Обед"_s).bytes("x-1");
        QVERIFY(bytes);
        QCOMPARE(*bytes, QByteArray("Action: QueuePause\r\nActionID: x-1\r\nQueue: 600\r\n"
                                    "Reason: Обед\r\n\r\n"));
    }

    void whatWouldBecomeAHeaderOfItsOwnIsRefused_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("line feed in the value")
            << QByteArray("K") << QByteArray("a\nAction: Logoff");
        QTest::newRow("carriage return in the value") << QByteArray("K") << QByteArray("a\rb");
        QTest::newRow("zero byte in the value") << QByteArray("K") << QByteArray("a\0b", 3);
        QTest::newRow("line feed in the key") << QByteArray("K\n") << QByteArray("a");
        QTest::newRow("colon in the key") << QByteArray("K:") << QByteArray("a");
        QTest::newRow("no key") << QByteArray() << QByteArray("a");
        QTest::newRow("longer than Asterisk reads") << QByteArray("K") << QByteArray(1024, 'x');
    }
    void whatWouldBecomeAHeaderOfItsOwnIsRefused()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, value);
        const AmiAction action = AmiAction("QueuePause").with(key, value);
        QVERIFY(!action.bytes("1"));
        AmiActionTable table;
        int calls = 0;
        QVERIFY(!table.add(
            action,
            [&](const AmiReply &reply) {
                ++calls;
                QCOMPARE(reply.outcome, Outcome::NotSent);
            },
            m_later));
        QCOMPARE(calls, 1);
        QCOMPARE(table.waiting(), qsizetype(0));
    }

    void actionIdsAreUsedOnce()
    {
        QSet<QByteArray> ids;
        for (int session = 0; session < 3; ++session) {
            AmiActionTable table;
            for (int i = 0; i < 100; ++i)
                ids.insert(idOf(*table.add(
                    AmiAction("Ping"), [](const AmiReply &) {}, m_later)));
            table.connectionLost();
            ids.insert(idOf(*table.add(
                AmiAction("Ping"), [](const AmiReply &) {}, m_later)));
        }
        QCOMPARE(ids.size(), 303);
    }

    void repliesFindTheirActions()
    {
        AmiActionTable table;
        Wire wire(table);
        QByteArrayList said;
        const auto note = [&](const QByteArray &who) {
            return [&said, who](const AmiReply &reply) {
                said += who + (reply.ok() ? " ok " : " no ") + reply.message();
            };
        };
        const QByteArray a = idOf(*table.add(AmiAction("A"), note("a"), m_later));
        const QByteArray b = idOf(*table.add(AmiAction("B"), note("b"), m_later));
        wire.say("Response: Error\r\nMessage: Missing action in request\r\n\r\n");
        wire.say("Event: OriginateResponse\r\nActionID: " + a + "\r\nResponse: Success\r\n\r\n");
        wire.say("Response: Success\r\nActionID: lab-1\r\n\r\n");
        QVERIFY(said.isEmpty());
        wire.say("Response: Error\r\nActionID: " + b + "\r\nMessage: Permission denied\r\n\r\n");
        wire.say("Response: Success\r\nActionID: " + a + "\r\nMessage: Fine\r\n\r\n");
        wire.say("Response: Success\r\nActionID: " + a + "\r\nMessage: Again\r\n\r\n");
        QCOMPARE(said, QByteArrayList({"b no Permission denied", "a ok Fine"}));
    }

    void listsEndWithTheirLastItem_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("as the recordings have it")
            << QByteArray("EventList: start\r\n") << QByteArray("Other\r\nEventList: Complete\r\n");
        QTest::newRow("in another case")
            << QByteArray("EventList: Start\r\n")
            << QByteArray("Other\r\nEventlist: x\r\nEventList: complete\r\n");
        QTest::newRow("older, without EventList")
            << QByteArray() << QByteArray("QueueStatusComplete\r\n");
    }
    void listsEndWithTheirLastItem()
    {
        QFETCH(QByteArray, start);
        QFETCH(QByteArray, end);
        AmiActionTable table;
        Wire wire(table);
        int done = 0;
        const QByteArray id = idOf(*table.add(
            AmiAction("QueueStatus").listUntil("QueueStatusComplete"),
            [&](const AmiReply &reply) { done += reply.ok() ? 1 : 100; }, m_later));
        wire.say("Response: Success\r\nActionID: " + id + "\r\n" + start + "\r\n");
        wire.say("Event: QueueParams\r\nActionID: " + id
                 + "\r\n\r\nEvent: QueueStatusComplete\r\n\r\n");
        QCOMPARE(done, 0);
        wire.say("Event: " + end + "ActionID: " + id + "\r\n\r\n");
        QCOMPARE(done, 1);
        QCOMPARE(table.waiting(), qsizetype(0));
    }

    void aRefusedListEndsAtOnce()
    {
        AmiActionTable table;
        Wire wire(table);
        Outcome outcome = Outcome::NotSent;
        const QByteArray id = idOf(*table.add(
            AmiAction("Status").listUntil("StatusComplete"),
            [&](const AmiReply &reply) { outcome = reply.outcome; }, m_later));
        wire.say("Response: Error\r\nActionID: " + id + "\r\nMessage: Permission denied\r\n\r\n");
        QCOMPARE(outcome, Outcome::Error);
    }

    void timeRunsOutOnceForEachAction()
    {
        AmiActionTable table;
        const auto now = AmiActionTable::Clock::now();
        int early = 0;
        int late = 0;
        (void)table.add(
            AmiAction("A"),
            [&](const AmiReply &reply) {
                QCOMPARE(reply.outcome, Outcome::TimedOut);
                ++early;
            },
            now + 1s);
        (void)table.add(
            AmiAction("B"),
            [&](const AmiReply &reply) {
                QCOMPARE(reply.outcome, Outcome::LinkLost);
                ++late;
            },
            now + 3s);
        table.expire(now);
        QCOMPARE(early, 0);
        table.expire(now + 2s);
        table.expire(now + 2s);
        QCOMPARE(early, 1);
        QCOMPARE(late, 0);
        table.connectionLost();
        table.connectionLost();
        QCOMPARE(late, 1);
    }

    void aCallbackMaySendTheNextAction()
    {
        AmiActionTable table;
        Wire wire(table);
        QByteArray second;
        const QByteArray first = idOf(*table.add(
            AmiAction("A"),
            [&](const AmiReply &) {
                second = idOf(*table.add(
                    AmiAction("B"), [](const AmiReply &) {}, m_later));
            },
            m_later));
        wire.say("Response: Success\r\nActionID: " + first + "\r\n\r\n");
        QVERIFY(!second.isEmpty());
        QCOMPARE(table.waiting(), qsizetype(1));
    }

    void theSecretGoesInClearOnlyOverASafeLine_data()
    {
        QTest::addColumn<bool>("safe");
        QTest::addColumn<bool>("allowed");
        QTest::addColumn<bool>("sent");
        QTest::newRow("open line") << false << false << false;
        QTest::newRow("TLS or this computer") << true << false << true;
        QTest::newRow("open line, the user said so") << false << true << true;
    }
    void theSecretGoesInClearOnlyOverASafeLine()
    {
        QFETCH(bool, safe);
        QFETCH(bool, allowed);
        QFETCH(bool, sent);
        AmiSettings settings;
        settings.user = u"belltower"_s;
        settings.allowPlainSecret = allowed;
        QByteArray wire;
        auto problem = LinkStatus::Problem::None;
        AmiReply refusal;
        refusal.outcome = Outcome::Error;
        AmiLogin login(
            settings, "hush", safe,
            [&](const AmiAction &action, const AmiCallback &then) {
                wire += *action.bytes("1");
                if (action.name() == "Challenge")
                    then(refusal);
            },
            [&](LinkStatus::Problem told, const QByteArray &) { problem = told; });
        login.start();
        QCOMPARE(wire.contains("Secret: hush"), sent);
        QCOMPARE(problem,
                 sent ? LinkStatus::Problem::None : LinkStatus::Problem::PlainLoginRefused);
    }

    void rightsAreWhatListCommandsLists_data()
    {
        QTest::addColumn<QString>("recording");
        QTest::addColumn<bool>("everything");
        QTest::newRow("supervisor may do everything")
            << u"01-login/listcommands-supervisor"_s << true;
        QTest::newRow("readonly may do nothing") << u"01-login/no-permission-readonly"_s << false;
    }
    void rightsAreWhatListCommandsLists()
    {
        QFETCH(QString, recording);
        QFETCH(bool, everything);
        const QByteArray bytes = readRecording(recording);
        AmiParser parser;
        parser.append({bytes.constData(), size_t(bytes.size())});
        AmiReply reply;
        reply.outcome = Outcome::Success;
        while (const AmiMessage *message = parser.next()) {
            if (!message->has("QueueStatus"))
                continue;
            for (qsizetype i = 0; i < message->lineCount(); ++i) {
                const std::string_view key = message->line(i).key;
                reply.fields.append({QByteArray(key.data(), qsizetype(key.size())), {}});
            }
        }
        PbxRights expected;
        expected.known = true;
        // These two need no right at all (surprise 30).
        expected.prioritizeCallers = true;
        expected.withdrawCallers = true;
        if (everything)
            expected = {true, true, true, true, true, true, true, true, true, true, true,
                        true, true, true, true, true, true, true, true, true, true};
        QCOMPARE(amiRights(reply), expected);
        QVERIFY(!amiRights(AmiReply{}).known);
    }

    void whatIsSeenShowsInTheRecordings_data()
    {
        QTest::addColumn<QString>("recording");
        QTest::addColumn<Sight>("calls");
        QTest::addColumn<Sight>("causes");
        QTest::newRow("every class") << u"03-answered/all"_s << Sight::Seen << Sight::Seen;
        QTest::newRow("call, agent, reporting")
            << u"03-answered/readonly"_s << Sight::Seen << Sight::NotSeen;
        QTest::newRow("filtered without VarSet and Newexten")
            << u"03-answered/eventfilter-advanced"_s << Sight::Seen << Sight::NotSeen;
        QTest::newRow("agent alone")
            << u"03-answered/class/agent"_s << Sight::NotSeen << Sight::NotSeen;
        QTest::newRow("nobody called")
            << u"01-login/md5-ok"_s << Sight::Undecided << Sight::Undecided;
        QTest::newRow("lists prove nothing")
            << u"02-snapshot/queuestatus-readonly"_s << Sight::Undecided << Sight::Undecided;
    }
    void whatIsSeenShowsInTheRecordings()
    {
        QFETCH(QString, recording);
        QFETCH(Sight, calls);
        QFETCH(Sight, causes);
        const QByteArray bytes = readRecording(recording);
        AmiParser parser;
        parser.append({bytes.constData(), size_t(bytes.size())});
        AmiSight sight;
        while (const AmiMessage *message = parser.next())
            sight.onMessage(*message);
        QCOMPARE(sight.calls(), calls);
        QCOMPARE(sight.causes(), causes);
    }

    /// The rule would be wrong where a login that sees the dialplan saw a caller join before it.
    void noLoginThatSeesTheDialplanIsTakenForABlindOne()
    {
        for (const QString &name : recordingNames()) {
            const QByteArray bytes = readRecording(name);
            AmiParser parser;
            parser.append({bytes.constData(), size_t(bytes.size())});
            AmiSight sight;
            bool doubted = false;
            while (const AmiMessage *message = parser.next()) {
                sight.onMessage(*message);
                doubted |= sight.causes() == Sight::NotSeen;
            }
            QVERIFY2(!(doubted && sight.causes() == Sight::Seen), qPrintable(name));
        }
    }

    void filtersHideWhatIsNotNeededAndNothingElse()
    {
        const QList<QRegularExpression> hidden = filterPatterns();
        const QString all =
            QString::fromUtf8(readRecording(u"08-load/load"_s)
                              + readRecording(u"11-freepbx/two-agents-three-queues"_s));
        qsizetype kept = 0;
        for (const QString &event : all.split(u"\r\n\r\n"_s)) {
            if (!event.startsWith(u"Event: "_s))
                continue;
            const bool hide = std::any_of(hidden.begin(), hidden.end(), [&](const auto &pattern) {
                return pattern.match(event).hasMatch();
            });
            const bool dialplan =
                event.startsWith(u"Event: VarSet"_s) || event.startsWith(u"Event: Newexten"_s);
            const bool mayGo = event.startsWith(u"Event: CEL"_s)
                               || event.startsWith(u"Event: RTCP"_s)
                               || (dialplan && !event.contains(u"Variable: QUEUESTATUS\r"_s)
                                   && !event.contains(u"Variable: ABANDONED\r"_s)
                                   && !event.contains(u"Variable: VMSTATUS\r"_s)
                                   && !event.contains(u"Application: Queue\r"_s));
            QVERIFY2(!hide || mayGo, qPrintable(event));
            kept += hide ? 0 : event.size();
        }
        QVERIFY(kept > 0);
        QVERIFY(kept * 2 < all.size()); // more than half of the bytes stay on the PBX
    }

    void whatTheFiltersHideChangesNoOutcome_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
             {"04-outcomes/queue-full", "04-outcomes/joinempty-refused",
              "04-outcomes/autopause-leaveempty-maxlen", "04-outcomes/abandoned",
              "05-actions/waiting-callers", "08-load/load", "11-freepbx/overflow-voicemail",
              "13-odd/callback", "13-odd/exit-with-key-and-position"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void whatTheFiltersHideChangesNoOutcome()
    {
        QFETCH(QString, name);
        const QList<QRegularExpression> hidden = filterPatterns();
        const QByteArray bytes = readRecording(name);
        QByteArray filtered;
        for (const QString &event : QString::fromUtf8(bytes).split(u"\r\n\r\n"_s)) {
            const bool hide = std::any_of(hidden.begin(), hidden.end(), [&](const auto &pattern) {
                return pattern.match(event).hasMatch();
            });
            if (!hide)
                filtered += event.toUtf8() + "\r\n\r\n";
        }
        QVERIFY(filtered.size() < bytes.size());
        QCOMPARE(outcomesOf(filtered), outcomesOf(bytes));
        QVERIFY(!outcomesOf(bytes).isEmpty());
    }

    void aCallerNamedLikeAHeaderHidesNothing()
    {
        const QString event =
            u"Event: VarSet\r\nCallerIDName: Variable: x\r\nVariable: QUEUESTATUS\r\n"_s;
        for (const QRegularExpression &hidden : filterPatterns())
            QVERIFY2(!hidden.match(event).hasMatch(), qPrintable(hidden.pattern()));
    }

    void retriesComeSlowerUpToALimit()
    {
        AmiBackoff backoff(200ms, 5000ms);
        Milliseconds longest{0};
        for (int i = 0; i < 50; ++i) {
            const Milliseconds wait = backoff.next();
            QVERIFY(wait <= 5000ms);
            QVERIFY(i > 0 || wait <= 200ms);
            QVERIFY(i < 5 || wait >= 3750ms);
            longest = std::max(longest, wait);
        }
        backoff.reset();
        QVERIFY(backoff.next() <= 200ms);
    }
};

QTEST_GUILESS_MAIN(TestAmiActions)
#include "tst_amiactions.moc"
