// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/format.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Seconds)

/// Figures are written as section 6 of the design language says, in both languages.
class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void durations_data()
    {
        QTest::addColumn<Seconds>("length");
        QTest::addColumn<QString>("written");
        QTest::newRow("seconds keep their minute") << Seconds{47s} << u"0:47"_s;
        QTest::newRow("minutes") << Seconds{18min + 40s} << u"18:40"_s;
        QTest::newRow("hours") << Seconds{1h + 2min + 15s} << u"1:02:15"_s;
        QTest::newRow("nothing is zero") << Seconds{0} << u"0:00"_s;
        QTest::newRow("a clock that ran backwards is zero") << Seconds{-5s} << u"0:00"_s;
    }
    void durations()
    {
        QFETCH(const Seconds, length);
        QTEST(Format::duration(length), "written");
    }

    void percentFollowsTheLanguage()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        QCOMPARE(Format::percent(0.911), u"91.1%"_s);
        QLocale::setDefault(QLocale(QLocale::Russian));
        QCOMPARE(Format::percent(0.911), u"91,1\u00A0%"_s);
        QCOMPARE(Format::percent(0.5, 0), u"50\u00A0%"_s);
    }

    void unknownIsADashAndZeroIsZero()
    {
        QCOMPARE(Format::percent(std::nullopt), u"\u2014"_s);
        QCOMPARE(Format::duration(std::optional<double>{}), u"\u2014"_s);
        QCOMPARE(Format::clock(Timestamp{}, QTimeZone::utc()), u"\u2014"_s);
        QCOMPARE(Format::percent(0.0, 0), u"0%"_s);
        QCOMPARE(Format::number(0), u"0"_s);
    }

    void moneyStandsWhereTheLanguagePutsIt()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        QCOMPARE(Format::money(44000, u"\u20BD"_s), u"\u20BD44,000"_s);
        QLocale::setDefault(QLocale(QLocale::Russian));
        QCOMPARE(Format::money(44000, u"\u20BD"_s), u"44\u00A0000\u00A0\u20BD"_s);
        QCOMPARE(Format::number(-1234567), u"\u22121\u00A0234\u00A0567"_s);
    }

    void phones_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("written");
        QTest::newRow("plus and country") << u"+79120004107"_s << u"+7 912 000-41-07"_s;
        QTest::newRow("country alone") << u"79120004107"_s << u"+7 912 000-41-07"_s;
        QTest::newRow("the trunk prefix") << u"89120004107"_s << u"+7 912 000-41-07"_s;
        QTest::newRow("an extension stays") << u"204"_s << u"204"_s;
        QTest::newRow("another country stays") << u"+4930123456"_s << u"+4930123456"_s;
        QTest::newRow("words stay") << u"anonymous"_s << u"anonymous"_s;
        QTest::newRow("nothing is withheld") << QString() << u"number withheld"_s;
    }
    void phones()
    {
        QFETCH(const QString, number);
        QTEST(Format::phone(number), "written");
    }

    void clockIsTheSitesOwn()
    {
        const Timestamp at = fromEpochMs(1795173607000); // 2026-11-20 11:20:07 UTC
        const QTimeZone moscow(3 * 3600);
        QCOMPARE(Format::clock(at, moscow), u"14:20:07"_s);
        QCOMPARE(Format::shortClock(at, moscow), u"14:20"_s);
        QLocale::setDefault(QLocale(QLocale::English));
        QCOMPARE(Format::date(at, moscow), u"Fri 20 Nov 2026"_s);
    }

    void elapsedCountsWholeSeconds()
    {
        const Timestamp since = fromEpochMs(10'000);
        QCOMPARE(Format::elapsed(since, fromEpochMs(12'999)), Seconds{2});
        QCOMPARE(Format::elapsed(since, fromEpochMs(9'000)), Seconds{0});
        QCOMPARE(Format::elapsed(Timestamp{}, fromEpochMs(9'000)), Seconds{0});
    }
};

QTEST_APPLESS_MAIN(TestFormat)
#include "tst_format.moc"
