// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amiparser.h"
#include "tests/support/recordings.h"

#include <QFile>
#include <QHash>
#include <QTest>

#include <rapidcheck.h>

#include <string>
#include <vector>

using namespace Qt::StringLiterals;

namespace {
using Lines = std::vector<std::string>;

Lines linesOf(const AmiMessage &message)
{
    Lines lines{std::to_string(int(message.kind())) + ' ' + std::string(message.name())};
    for (qsizetype i = 0; i < message.lineCount(); ++i) {
        const AmiField field = message.line(i);
        lines.push_back(std::string(field.key) + '=' + std::string(field.value));
    }
    return lines;
}

void drain(AmiParser &parser, std::vector<Lines> &messages)
{
    while (const AmiMessage *message = parser.next())
        messages.push_back(linesOf(*message));
}

/// Feeds chunks of the given sizes in turn, over and over.
std::vector<Lines> parsed(std::string_view bytes, const std::vector<int> &sizes = {1 << 20},
                          AmiParser::Limits limits = {}, AmiParser::Counters *counters = nullptr)
{
    AmiParser parser(limits);
    std::vector<Lines> messages;
    for (size_t i = 0; !bytes.empty(); ++i) {
        const auto size = std::min(bytes.size(), size_t(sizes[i % sizes.size()]));
        parser.append(bytes.substr(0, size));
        bytes.remove_prefix(size);
        drain(parser, messages);
    }
    if (counters)
        *counters = parser.counters();
    return messages;
}

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

/// Column "messages" of the list that came with the recordings.
QHash<QString, int> listedCounts()
{
    QFile list(testData(u"ami/FILES.tsv"_s));
    if (!list.open(QIODevice::ReadOnly))
        qFatal("no FILES.tsv");
    QHash<QString, int> counts;
    for (const QString &line : QString::fromUtf8(list.readAll()).split(u'\n')) {
        const QStringList cells = line.split(u'\t');
        QString name = cells.value(0);
        if (name.endsWith(u".gz"_s))
            name.chop(3);
        if (name.endsWith(u".ami"_s))
            counts.insert(name.chopped(4), cells.value(2).toInt());
    }
    return counts;
}
} // namespace

class TestAmiParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRecordingHasTheListedMessages_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("count");
        const QHash<QString, int> counts = listedCounts();
        const QStringList names = recordingNames();
        QCOMPARE(names.size(), 181);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name << counts.value(name, -1);
    }
    void everyRecordingHasTheListedMessages()
    {
        QFETCH(QString, name);
        QFETCH(int, count);
        const QByteArray bytes = readRecording(name);
        AmiParser::Counters counters;
        const auto messages = parsed(view(bytes), {4096}, {}, &counters);
        QCOMPARE(int(messages.size()), count);
        QCOMPARE(counters.messages, quint64(count));
        QCOMPARE(counters.malformed, 0u);
        QCOMPARE(counters.bytes, quint64(bytes.size()));
    }

    void timingNamesEveryByteOfTheRecording()
    {
        const AmiTiming timing = readTiming(u"01-login/md5-ok"_s);
        qsizetype at = 0;
        for (const AmiChunk &chunk : timing.chunks) {
            QCOMPARE(chunk.offset, at);
            at += chunk.length;
        }
        QCOMPARE(at, readRecording(u"01-login/md5-ok"_s).size());
        QCOMPARE(toEpochMs(timing.connected), qint64(1795311334000));
        QCOMPARE(timing.chunks.at(1).seconds, 0.009);
    }

    void anySplitGivesTheSameMessages()
    {
        std::vector<QByteArray> recordings;
        for (const QString &name : recordingNames()) {
            if (name != u"08-load/load"_s)
                recordings.push_back(readRecording(name));
        }
        const bool holds = rc::check("any split gives the same messages", [&] {
            const auto which = *rc::gen::inRange<size_t>(0, recordings.size());
            const auto sizes =
                *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 2000)));
            RC_ASSERT(parsed(view(recordings[which]), sizes) == parsed(view(recordings[which])));
        });
        QVERIFY(holds);
    }

    void byteByByteGivesTheSameMessages()
    {
        const QByteArray bytes = readRecording(u"02-snapshot/snapshot-busy"_s);
        QVERIFY(parsed(view(bytes), {1}) == parsed(view(bytes)));
    }

    void limitsDoNotDependOnTheSplit()
    {
        const bool holds = rc::check("limits do not depend on the split", [] {
            const auto pieces = *rc::gen::container<std::vector<std::string>>(
                rc::gen::element<std::string>("Event: a", "Key: value", "k", "\r\n", "\n", "\r",
                                              "0123456789012345", ":", "\r\n\r\n"));
            const auto sizes =
                *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 9)));
            std::string bytes;
            for (const std::string &piece : pieces)
                bytes += piece;
            const AmiParser::Limits tight{12, 40, 3};
            AmiParser::Counters split;
            AmiParser::Counters whole;
            RC_ASSERT(parsed(bytes, sizes, tight, &split)
                      == parsed(bytes, {1 << 20}, tight, &whole));
            RC_ASSERT(split.messages == whole.messages);
            RC_ASSERT(split.malformed == whole.malformed);
        });
        QVERIFY(holds);
    }

    void readsFields_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("plain") << QByteArray("Key: value") << QByteArray("value");
        QTest::newRow("no space after the colon") << QByteArray("Key:value") << QByteArray("value");
        QTest::newRow("only one space is taken off")
            << QByteArray("Key:   v ") << QByteArray("  v ");
        QTest::newRow("empty") << QByteArray("Key: ") << QByteArray();
        QTest::newRow("empty without a space") << QByteArray("Key:") << QByteArray();
        QTest::newRow("colons in the value") << QByteArray("Key: a:b: c") << QByteArray("a:b: c");
        QTest::newRow("UTF-8") << QByteArray("Key: Иван Петров") << QByteArray("Иван Петров");
        QTest::newRow("legacy bytes")
            << QByteArray("Key: \xc8\xe2\xe0\xed") << QByteArray("\xc8\xe2\xe0\xed");
        QTest::newRow("longer key before it")
            << QByteArray("KeyX: no\r\nKey: yes") << QByteArray("yes");
        QTest::newRow("shorter key before it")
            << QByteArray("Ke: no\r\nKey: yes") << QByteArray("yes");
        QTest::newRow("the first of two counts")
            << QByteArray("Key: 1\r\nKey: 2") << QByteArray("1");
        QTest::newRow("other case is another key")
            << QByteArray("key: no\r\nKey: 2") << QByteArray("2");
    }
    void readsFields()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        AmiParser parser;
        parser.append(view("Event: X\r\n" + header + "\r\n\r\n"));
        const AmiMessage *message = parser.next();
        QVERIFY(message);
        QVERIFY(message->has("Key"));
        const std::string_view found = message->field("Key");
        QCOMPARE(QByteArray(found.data(), qsizetype(found.size())), value);
        QVERIFY(!message->has("Missing"));
        QVERIFY(message->field("Missing").empty());
        QVERIFY(!parser.next());
    }

    void repeatedKeysAreAllThere()
    {
        AmiParser parser;
        parser.append("Response: Success\r\nOutput:  first\r\nOutput:\r\nOutput: last\r\n\r\n");
        const AmiMessage *message = parser.next();
        QVERIFY(message);
        const std::vector<std::string_view> expected{" first", "", "last"};
        QVERIFY(message->all("Output") == expected);
    }

    void theFirstHeaderDecidesWhatAMessageIs()
    {
        AmiParser parser;
        parser.append("Event: OriginateResponse\r\nResponse: Failure\r\n\r\n"
                      "Response: Success\r\nEvent: no\r\n\r\nChannel: x\r\n\r\n");
        const AmiMessage *event = parser.next();
        QVERIFY(event->kind() == AmiMessage::Kind::Event && event->name() == "OriginateResponse");
        const AmiMessage *response = parser.next();
        QVERIFY(response->kind() == AmiMessage::Kind::Response && response->name() == "Success");
        const AmiMessage *other = parser.next();
        QVERIFY(other->kind() == AmiMessage::Kind::Other && other->name().empty());
    }

    void strayLineFeedsEndNothingTwice()
    {
        const auto messages =
            parsed("\r\n\r\nResponse: Error\r\nMessage: No Contacts found\n\r\n\r\n"
                   "\n\nEvent: A\nKey: 1\n\n");
        const std::vector<Lines> expected{
            {"1 Error", "Response=Error", "Message=No Contacts found"},
            {"0 A", "Event=A", "Key=1"}};
        QVERIFY(messages == expected);
    }

    void aLineWithoutColonIsItsOwnValue()
    {
        const auto messages = parsed("Response: Success\r\nNo categories found\r\n\r\n");
        QCOMPARE(messages.at(0).at(2), std::string("=No categories found"));
    }

    void theBannerIsNoMessage()
    {
        AmiParser parser;
        parser.append("Asterisk Call Manager/13.0.0\r");
        QVERIFY(!parser.next());
        QCOMPARE(parser.banner(), QByteArray());
        parser.append("\nResponse: Success\r\n\r\n");
        QVERIFY(parser.next()->name() == "Success");
        QCOMPARE(parser.banner(), QByteArray("Asterisk Call Manager/13.0.0"));
    }

    void aRecordingWithoutBannerLosesNothing()
    {
        QCOMPARE(parsed("Event: A\r\n\r\nEvent: B\r\n\r\n").size(), size_t(2));
    }

    void aMessageWithNoHeaderIsMalformed()
    {
        AmiParser::Counters counters;
        const auto messages = parsed("banner\r\n\r\nGET / HTTP\r\nrubbish\r\n\r\nEvent: B\r\n\r\n",
                                     {7}, {}, &counters);
        QCOMPARE(messages.size(), size_t(1));
        QCOMPARE(counters.malformed, 1u);
    }

    void whatIsOverALimitIsSkippedToTheNextMessage_data()
    {
        QTest::addColumn<QByteArray>("tooMuch");
        QTest::newRow("line") << QByteArray("Event: A\r\nKey: " + QByteArray(5000, 'x')
                                            + "\r\nB: 1\r\n\r\n");
        QTest::newRow("first line") << QByteArray(QByteArray(5000, 'x') + "\r\nEvent: A\r\n\r\n");
        QTest::newRow("lines") << QByteArray("Event: A\r\n" + QByteArray("K: 1\r\n").repeated(50)
                                             + "\r\n");
        QTest::newRow("message") << QByteArray(
            "Event: A\r\n" + QByteArray("K: " + QByteArray(60, 'x') + "\r\n").repeated(19)
            + "\r\n");
    }
    void whatIsOverALimitIsSkippedToTheNextMessage()
    {
        QFETCH(QByteArray, tooMuch);
        const QByteArray bytes =
            "banner\r\nEvent: Before\r\n\r\n" + tooMuch + "Event: After\r\n\r\n";
        for (const int size : {1, 13, 1 << 20}) {
            AmiParser::Counters counters;
            const auto messages = parsed(view(bytes), {size}, {100, 1000, 20}, &counters);
            QCOMPARE(messages.size(), size_t(2));
            QCOMPARE(messages.at(1).at(0), std::string("0 After"));
            QCOMPARE(counters.malformed, 1u);
        }
    }

    void anEndlessLineDoesNotFillTheMemory()
    {
        AmiParser parser({100, 1000, 20});
        const std::string chunk(64, 'x');
        for (int i = 0; i < 10'000; ++i) {
            parser.append(chunk);
            QVERIFY(!parser.next());
            QVERIFY(parser.pendingBytes() <= 200);
        }
        parser.append("\r\n\r\nEvent: A\r\n\r\n");
        QVERIFY(parser.next());
        QCOMPARE(parser.counters().malformed, 1u);
    }

    void resetForgetsTheHalfOfAMessage()
    {
        AmiParser parser;
        parser.append("banner\r\nEvent: Half\r\nKey: 1");
        QVERIFY(!parser.next());
        QCOMPARE(parser.pendingBytes(), qsizetype(19));
        parser.reset();
        QCOMPARE(parser.pendingBytes(), qsizetype(0));
        parser.append("Asterisk Call Manager/1.1\r\nEvent: Whole\r\n\r\n");
        const AmiMessage *message = parser.next();
        QVERIFY(message && message->name() == "Whole");
        QCOMPARE(message->lineCount(), qsizetype(1));
        QCOMPARE(parser.banner(), QByteArray("Asterisk Call Manager/1.1"));
    }
};

QTEST_GUILESS_MAIN(TestAmiParser)
#include "tst_amiparser.moc"
