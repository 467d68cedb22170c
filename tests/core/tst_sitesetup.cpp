// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/models/loginrights.h"
#include "core/models/sitesetup.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What the engine is told of a site's settings.
class TestSiteSetup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsAgreeWithThoseOfTheEngine()
    {
        const SiteSettings site;
        BoardSettings expected;
        expected.timeZone = QTimeZone::systemTimeZone();
        QVERIFY(boardSettings(site) == expected);
        const AlertRules rules = alertRules(site);
        const AlertRules standard;
        QCOMPARE(rules.waitLimit, standard.waitLimit);
        QCOMPARE(rules.waitingLimit, standard.waitingLimit);
        QCOMPARE(rules.nearShare, standard.nearShare);
        QCOMPARE(rules.serviceLevelTarget, standard.serviceLevelTarget);
        QVERIFY(rules.formula == standard.formula);
        QCOMPARE(rules.pauseLimit, standard.pauseLimit);
        QCOMPARE(rules.talkLimit, standard.talkLimit);
        QCOMPARE(rules.wrapUpLimit, standard.wrapUpLimit);
        QCOMPARE(rules.nobodyFreeFor, standard.nobodyFreeFor);
        QCOMPARE(rules.unreachableFor, standard.unreachableFor);
        QVERIFY(!rules.callValue);
    }

    void queuesGoWhereTheyBelong()
    {
        SiteSettings site;
        site.timeZone = "Asia/Yekaterinburg";
        site.serviceLevelFormula = 5;
        site.conversion = 0.5;
        site.averageSale = 300;
        site.setQueue(u"400"_s, {u"Продажи"_s, false, Seconds{15}, Seconds{45}, Seconds{7}});
        site.setQueue(u"401"_s, {{}, true, {}, {}, {}});
        const QueueId sales(u"400"_s);
        const QueueId spare(u"401"_s);

        const BoardSettings board = boardSettings(site);
        QCOMPARE(board.timeZone.id(), QByteArray("Asia/Yekaterinburg"));
        QCOMPARE(board.queues.size(), 1);
        QVERIFY(board.queues.value(sales) == (QueueSettings{Seconds{15}, Seconds{7}}));
        const AlertRules rules = alertRules(site);
        QCOMPARE(rules.waitLimitOf(sales), Seconds{45});
        QCOMPARE(rules.waitLimitOf(spare), rules.waitLimit);
        QVERIFY(rules.formula == ServiceLevelFormula::Sl5);
        QCOMPARE(rules.callValue, std::optional(150.0));
        QCOMPARE(nameOfQueue(queueNames(site), sales), u"Продажи"_s);
        QCOMPARE(nameOfQueue(queueNames(site), spare), u"401"_s);
        QCOMPARE(hiddenQueues(site), QSet<QueueId>{spare});
    }

    void contextsAreTheKindsOwnUnlessChosen()
    {
        SiteSettings site;
        site.kind = SiteSettings::PbxKind::Issabel;
        site.supervision.ownPhone = u"1000"_s;
        site.supervision.queueContext = u"my-queues"_s;
        const AmiDialing dialing = amiDialing(site);
        QCOMPARE(dialing.ownPhone, u"1000"_s);
        QCOMPARE(dialing.internalContext, u"from-internal"_s);
        QCOMPARE(dialing.transferContext, u"from-internal-xfer"_s);
        QCOMPARE(dialing.queueContext, u"my-queues"_s);
        QCOMPARE(dialing.parkingContext, u"parkedcalls"_s);

        site.kind = SiteSettings::PbxKind::Asterisk; // whose contexts nobody can guess
        QVERIFY(amiDialing(site).internalContext.isEmpty());
        QVERIFY(amiDialing(site).transferContext.isEmpty());
    }

    void whoIsUrgentIsReadFromTheSettings()
    {
        SiteSettings site;
        site.conversion = 0.1;
        site.averageSale = 1500;
        site.urgency = {{u"+7495*"_s}, 4, 0.2};
        const RiskRule rule = riskRule(site);
        QCOMPARE(rule.callValue, std::optional(150.0));
        QVERIFY(rule.vips.contains(u"84951234567"_s));
        QCOMPARE(rule.vipFactor, 4.0);
        QCOMPARE(rule.repeatFactor, 1.0); // nobody weighs less for having called before
    }

    void unknownTimeZoneFallsBackToThisComputers()
    {
        SiteSettings site;
        site.timeZone = "Mars/Olympus";
        QCOMPARE(boardSettings(site).timeZone, QTimeZone::systemTimeZone());
    }

    void accountFileDependsOnTheKind()
    {
        using Kind = SiteSettings::PbxKind;
        QVERIFY(managerConfFile(Kind::Asterisk).endsWith(u"/manager.conf"));
        for (const Kind kind : {Kind::FreePbx, Kind::Issabel, Kind::VitalPbx})
            QVERIFY(managerConfFile(kind).endsWith(u"/manager_custom.conf"));
    }

    void accountNamesEveryRightTheBoardNeeds()
    {
        const QString account = managerConfAccount(u"desk"_s, u"10.0.0.7"_s);
        QVERIFY(account.startsWith(u"[desk]\n"));
        QVERIFY(account.contains(u"permit = 10.0.0.7/255.255.255.255"));
        const QStringList lines = account.split(u'\n');
        const QString read = lines.filter(u"read = "_s).value(0);
        const QString write = lines.filter(u"write = "_s).value(0);
        for (const LoginRight right : allLoginRights()) {
            if (isNeeded(right))
                QVERIFY((isRead(right) ? read : write).contains(rightName(right)));
        }
    }
};

QTEST_GUILESS_MAIN(TestSiteSetup)
#include "tst_sitesetup.moc"
