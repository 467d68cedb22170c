// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/settings.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

SiteSettings fullSite()
{
    SiteSettings site;
    site.name = u"Главный офис, \"север\"; =a/b"_s;
    site.kind = SiteSettings::PbxKind::VitalPbx;
    site.host = u"pbx.office.lan"_s;
    site.port = 5039;
    site.tls = SiteSettings::Tls::Pinned;
    site.pinnedFingerprint = u"7C:1E:A9"_s;
    site.user = u"@belltower"_s;
    site.allowPlainSecret = true;
    site.secretKeeping = SiteSettings::SecretKeeping::AskEachTime;
    site.timeZone = "Europe/Moscow";
    site.setQueue(u"400"_s, {u"Продажи"_s, false, Seconds{15}, Seconds{45}, Seconds{0}});
    site.setQueue(u"запас 1/2, [x]"_s, {{}, true, {}, {}, {}});
    site.serviceLevel = Seconds{30};
    site.serviceLevelFormula = 5;
    site.serviceLevelTarget = 0.9;
    site.wrapUp = Seconds{20};
    site.shortAbandon = Seconds{3};
    site.limits.wait = Seconds{90};
    site.limits.nearShare = 0.5;
    site.conversion = 0.3;
    site.averageSale = 5000.5;
    site.currency = u"₽"_s;
    site.urgency = {{u"+7 495 123-45-67"_s, u"+7812*"_s}, 4.5, 1.5};
    site.supervision.supervisor = u"Анна"_s;
    site.supervision.ownPhone = u"1000"_s;
    site.supervision.askFirst = false;
    site.supervision.consentBy = u"Директор"_s;
    site.supervision.queueContext = u"ext-queues"_s;
    site.supervision.pauseReasons = {{u"Обед"_s, Seconds{1800}}, {u"Совещание, общее"_s, {}}};
    return site;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

/// The typed settings over one INI file.
class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithDefaultsWhereThereIsNoFile()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"new/belltower.ini"_s);
        {
            const Settings settings(path);
            QVERIFY(settings.sites().isEmpty());
            QVERIFY(settings.currentSite().isNull());
            QCOMPARE(settings.ui(), UiSettings());
            QVERIFY(!settings.problem());
        }
        QVERIFY2(!QFile::exists(path), "nothing changed, so nothing is written");
    }

    void keepsEveryValueAcrossAStart()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"belltower.ini"_s);
        const UiSettings ui{UiSettings::Theme::Dark, UiSettings::Language::Russian, 120};
        const QByteArray packed("\x00\xff\x01geometry", 11);
        SiteSettings site = fullSite();
        NoticeSettings notices;
        notices.sounds = true;
        notices.volumePercent = 35;
        notices.closeToTray = true;
        notices.lossBreaksQuiet = false;
        notices.quiet[6] = {true, 21 * 60 + 30, 9 * 60};
        notices.rules.insert(u"linkLost"_s, {false, NoticeRule::Sound::Alarm,
                                             NoticeRule::Level::Loss, Seconds{900}, false});
        {
            Settings settings(path);
            site.id = settings.saveSite(site);
            settings.saveSite(SiteSettings());
            settings.setUi(ui);
            settings.setNotices(notices);
            settings.setLayout(u"agents/header"_s, u"DELL, 27\" @1"_s, packed);
        }
        const Settings settings(path);
        QVERIFY2(!settings.problem(),
                 qPrintable(settings.problem() ? settings.problem()->detail : QString()));
        QCOMPARE(settings.sites().size(), 2);
        QVERIFY(settings.sites().first() == site);
        QVERIFY(settings.currentSite() == site.id);
        QCOMPARE(settings.ui(), ui);
        QVERIFY(settings.notices() == notices);
        QCOMPARE(settings.layout(u"agents/header"_s, u"DELL, 27\" @1"_s), packed);
        QCOMPARE(settings.layout(u"agents/header"_s, u"another screen"_s), QByteArray());
    }

    void writesEnumsByNameAndNoSecret()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"belltower.ini"_s);
        Settings settings(path);
        settings.saveSite(fullSite());
        settings.setUi({UiSettings::Theme::Light, UiSettings::Language::English, 100});
        QVERIFY(settings.flush());

        const QByteArray content = contentOf(path);
        QVERIFY(content.contains("theme=Light"));
        QVERIFY(content.contains("kind=VitalPbx"));
        QVERIFY2(!content.contains("\nsecret="), "secrets are the keychain's");
    }

    void tellsEachGroupOnceAndOnlyWhenItChanged()
    {
        const QTemporaryDir dir;
        Settings settings(dir.filePath(u"belltower.ini"_s));
        QSignalSpy site(&settings, &Settings::siteChanged);
        QSignalSpy current(&settings, &Settings::currentSiteChanged);
        QSignalSpy ui(&settings, &Settings::uiChanged);

        SiteSettings first = fullSite();
        first.id = settings.saveSite(first);
        QCOMPARE(site.count(), 1);
        QCOMPARE(current.count(), 1);
        QCOMPARE(ui.count(), 0);
        settings.saveSite(first);
        QCOMPARE(site.count(), 1);
        first.port = 5040;
        settings.saveSite(first);
        QCOMPARE(site.count(), 2);
        settings.setUi(settings.ui());
        QCOMPARE(ui.count(), 0);
        settings.setUi({UiSettings::Theme::Dark, UiSettings::Language::System, 100});
        QCOMPARE(ui.count(), 1);
        settings.removeSite(first.id);
        QVERIFY(settings.currentSite().isNull());
    }

    void keepsABrokenFileAside_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("siteSurvives");

        const QByteArray site = "[site-a]\nname=Office\nhost=pbx\n";
        QTest::newRow("bytes that are no text") << QByteArray("\x7f"
                                                              "ELF\x00\x01\xff\n\x02",
                                                              9)
                                                << false;
        QTest::newRow("a line that is no INI")
            << "[General]\nformat=1\nsites=a\n" + site + "garbage\n"
            << true;
        QTest::newRow("another program's INI") << QByteArray("[General]\nvolume=3\n") << false;
        QTest::newRow("a later version's file") << "[General]\nformat=99\nsites=a\n" + site << true;
        QTest::newRow("an unknown theme")
            << "[General]\nformat=1\nsites=a\n" + site + "[ui]\ntheme=Purple\n"
            << true;
        QTest::newRow("a port that is none")
            << "[General]\nformat=1\nsites=a\n" + site + "port=70000\n"
            << true;
        QTest::newRow("a site named and missing")
            << "[General]\nformat=1\nsites=a, b\n" + site << true;
    }

    void keepsABrokenFileAside()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const bool, siteSurvives);
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"belltower.ini"_s);
        writeFile(path, content);
        writeFile(path + u".broken-1"_s, "an earlier one");

        const Settings settings(path);
        QVERIFY(settings.problem());
        QVERIFY(settings.problem()->detail.contains(path));
        QCOMPARE(settings.brokenCopy(), path + u".broken-2"_s);
        QCOMPARE(contentOf(settings.brokenCopy()), content);
        QCOMPARE(contentOf(path + u".broken-1"_s), QByteArray("an earlier one"));
        QCOMPARE(settings.ui(), UiSettings());
        QCOMPARE(settings.sites().size(), siteSurvives ? 1 : 0);
        if (siteSurvives) {
            QCOMPARE(settings.sites().first().name, u"Office"_s);
            QCOMPARE(settings.sites().first().port, quint16(5038));
        }
        const Settings again(path);
        QVERIFY2(!again.problem(), "what could be read was written anew, whole");
        QCOMPARE(again.sites().size(), settings.sites().size());
    }

    void saysWhenItCannotWrite()
    {
        const QTemporaryDir dir;
        writeFile(dir.filePath(u"taken"_s), "a file where a folder would be");
        Settings settings(dir.filePath(u"taken/belltower.ini"_s));
        QSignalSpy failed(&settings, &Settings::writeFailed);
        settings.setUi({UiSettings::Theme::Dark, UiSettings::Language::System, 100});
        QVERIFY(!settings.flush());
        QCOMPARE(failed.count(), 1);
        QCOMPARE(settings.ui().theme, UiSettings::Theme::Dark);
    }

    void moneyOfACallNeedsBothNumbers()
    {
        SiteSettings site;
        QVERIFY(!site.callValue());
        site.averageSale = 1000;
        QVERIFY(!site.callValue());
        site.conversion = 0.25;
        QCOMPARE(site.callValue(), std::optional(250.0));
    }

    void queuesThatSayNothingAreNotKept()
    {
        SiteSettings site;
        site.setQueue(u"400"_s, {u"Sales"_s, false, {}, {}, {}});
        QCOMPARE(site.queues.size(), 1);
        site.setQueue(u"400"_s, SiteQueue());
        QVERIFY(site.queues.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
