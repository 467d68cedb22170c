// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/callerrisk.h"

#include <QTest>

#include <cmath>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestCallerRisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vipsAreKnownHoweverTheirNumberIsWritten_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("number");
        QTest::addColumn<bool>("isVip");
        QTest::newRow("as it stands") << u"+79120004107"_s << u"+79120004107"_s << true;
        QTest::newRow("with blanks and dashes")
            << u"+7 912 000-41-07"_s << u"79120004107"_s << true;
        QTest::newRow("with Russia's 8") << u"+79120004107"_s << u"89120004107"_s << true;
        QTest::newRow("without the country") << u"9120004107"_s << u"+79120004107"_s << true;
        QTest::newRow("from abroad with 00") << u"+4930123456"_s << u"004930123456"_s << true;
        QTest::newRow("another number") << u"+79120004107"_s << u"+79120004108"_s << false;
        QTest::newRow("an extension is itself only") << u"107"_s << u"+79120004107"_s << false;
        QTest::newRow("an extension") << u"107"_s << u"107"_s << true;
        QTest::newRow("a beginning") << u"+7495*"_s << u"+74951234567"_s << true;
        QTest::newRow("a beginning, the caller with 8") << u"+7495*"_s << u"84951234567"_s << true;
        QTest::newRow("a beginning with 8") << u"8495*"_s << u"84951234567"_s << true;
        QTest::newRow("no such beginning") << u"+7495*"_s << u"+74991234567"_s << false;
        QTest::newRow("a withheld number") << u"+7495*"_s << QString() << false;
        QTest::newRow("a star alone is nobody") << u"*"_s << u"+74951234567"_s << false;
        QTest::newRow("an empty line is nobody") << QString() << QString() << false;
    }

    void vipsAreKnownHoweverTheirNumberIsWritten()
    {
        QFETCH(const QString, entry);
        QFETCH(const QString, number);
        QFETCH(const bool, isVip);
        QCOMPARE(VipNumbers({u"555"_s, entry}).contains(number), isVip);
    }

    void theMoneyIsValueTimesChance()
    {
        RiskRule rule;
        rule.callValue = 2000;
        const Patience patience;
        const CallerRisk risk = riskOf(u"100"_s, 1, 30s, patience, rule);
        const double chance = -std::expm1(-60 * Patience::defaultRate());
        QVERIFY(std::abs(risk.chance - chance) < 1e-12);
        QVERIFY(std::abs(*risk.money() - 2000 * chance) < 1e-9);
        QCOMPARE(risk.rank(), *risk.money());
        QVERIFY(risk.patienceIsDefault);
    }

    void vipsAndRepeatCallersWeighMoreButCostTheSame()
    {
        RiskRule rule;
        rule.callValue = 2000;
        rule.vips = VipNumbers({u"100"_s});
        const Patience patience;
        const CallerRisk plain = riskOf(u"101"_s, 1, 30s, patience, rule);
        const CallerRisk vip = riskOf(u"100"_s, 1, 30s, patience, rule);
        const CallerRisk both = riskOf(u"100"_s, 2, 30s, patience, rule);
        QCOMPARE(plain.factor(), 1.0);
        QCOMPARE(vip.factor(), 3.0);
        QCOMPARE(both.factor(), 6.0);
        QCOMPARE(both.rank(), 6 * plain.rank());
        QCOMPARE(both.money(), plain.money());
        QVERIFY(!plain.vipFactor && !plain.repeatFactor && !vip.repeatFactor);
    }

    void withoutAValueTheChanceDecides()
    {
        const CallerRisk risk = riskOf(u"100"_s, 1, 30s, Patience(), RiskRule());
        QVERIFY(!risk.money());
        QCOMPARE(risk.rank(), risk.chance);
    }
};

QTEST_GUILESS_MAIN(TestCallerRisk)
#include "tst_callerrisk.moc"
