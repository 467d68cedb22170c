// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real console against the demo PBX, end to end: the board is read through its widgets, and
// compared with the PBX's own queue_log.

#include "app/console/console.h"
#include "app/console/demohost.h"
#include "app/console/siteview.h"
#include "widgets/live/agentspanel.h"
#include "widgets/live/kpistrip.h"
#include "widgets/live/livepage.h"
#include "widgets/live/queuetile.h"
#include "widgets/live/tilestrip.h"
#include "widgets/setup/setupwizard.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int Longest = 60'000;

int linesOf(const QByteArray &queueLog, const QByteArray &event)
{
    int count = 0;
    for (const QByteArray &line : queueLog.split('\n'))
        count += line.split('|').value(4) == event ? 1 : 0;
    return count;
}

} // namespace

class tst_Console : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_folder.isValid());
        m_settings = m_folder.filePath(u"settings-%1.ini"_s.arg(++m_round));
    }

    void demoFillsTheBoard()
    {
        Console console({true, m_settings, 1.0});
        console.start();
        QTRY_VERIFY_WITH_TIMEOUT(console.site(), Longest);
        LivePage *page = console.site()->shell().livePage();
        QTRY_COMPARE_WITH_TIMEOUT(page->freshness(), Freshness::Live, Longest);

        // Five queues and the people of the office, by name.
        QTRY_COMPARE_WITH_TIMEOUT(page->tiles()->tiles().size(), size_t(5), Longest);
        QStringList names;
        for (const QueueTile *tile : page->tiles()->tiles())
            names.append(tile->item().name);
        QVERIFY2(names.contains(u"VIP"_s), qPrintable(names.join(u' ')));
        QVERIFY(page->agents()->order()->rowCount() >= 16);
        QVERIFY(console.site()->shell().isVisible());
    }

    void figuresOfTheWidgetsAreThoseOfTheQueueLog()
    {
        Console console({true, m_settings, 20.0});
        console.start();
        QTRY_VERIFY_WITH_TIMEOUT(console.site(), Longest);
        const LiveSession &session = console.site()->session();
        LivePage *page = console.site()->shell().livePage();
        QTRY_COMPARE_WITH_TIMEOUT(page->freshness(), Freshness::Live, Longest);

        const auto logged = [&] {
            const QByteArray log = console.demo()->queueLog();
            return std::pair(linesOf(log, "ENTERQUEUE"), linesOf(log, "CONNECT"));
        };
        // A moment in which nothing happened between two looks: both count from there.
        std::pair<int, int> base;
        Tally start;
        bool quiet = false; // once found it stays found: QTRY asks again
        const auto isQuiet = [&] {
            if (quiet)
                return true;
            base = logged();
            QTest::qWait(60);
            start = session.board().siteToday();
            return quiet = base == logged();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isQuiet(), Longest);

        bool agreed = false;
        const auto agrees = [&] {
            const std::pair<int, int> log = logged();
            const Tally now = session.board().siteToday();
            const QString shown = page->kpis()->cell(KpiStrip::Figure::Offered)->figure().value;
            return agreed = agreed
                            || (now.answered >= start.answered + 10
                                && now.offered - start.offered == log.first - base.first
                                && now.answered - start.answered == log.second - base.second
                                && shown == QString::number(now.offered));
        };
        QTRY_VERIFY_WITH_TIMEOUT(agrees(), Longest);
    }

    void restartOfThePbxIsShownAndHealed()
    {
        Console console({true, m_settings, 1.0});
        console.start();
        QTRY_VERIFY_WITH_TIMEOUT(console.site(), Longest);
        LivePage *page = console.site()->shell().livePage();
        QTRY_COMPARE_WITH_TIMEOUT(page->freshness(), Freshness::Live, Longest);

        const LiveBoard &board = console.site()->session().board();
        QList<AgentId> talkers;
        const auto findTalkers = [&] {
            talkers.clear();
            for (const AgentId &id : board.agentIds()) {
                if (!board.agent(id)->conversations.isEmpty())
                    talkers.append(id);
            }
            return !talkers.isEmpty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(findTalkers(), Longest);
        console.demo()->kill();
        QTRY_COMPARE_WITH_TIMEOUT(page->freshness(), Freshness::Broken, Longest);
        QVERIFY(!console.site()->session().board().isObserving());

        console.demo()->revive();
        QTRY_COMPARE_WITH_TIMEOUT(page->freshness(), Freshness::Live, Longest);
        QTRY_VERIFY_WITH_TIMEOUT(console.site()->session().board().isObserving(), Longest);
        QCOMPARE(console.site()->session().board().unobserved().size(), 1);
        // The calls died with the PBX: whoever talked before must not be left talking.
        for (const AgentId &id : talkers)
            QVERIFY(console.site()->session().board().agent(id)->conversations.isEmpty());
    }

    void firstStartOpensTheWizardAndTheDemoIsOneClickAway()
    {
        Console console({false, m_settings, 1.0});
        console.start();
        QVERIFY(console.wizard());
        QVERIFY(console.wizard()->isVisible());
        QVERIFY(!console.site());

        QTest::mouseClick(console.wizard()->demoButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(console.site(), Longest);
        QVERIFY(!console.wizard());
        QTRY_COMPARE_WITH_TIMEOUT(console.site()->shell().livePage()->freshness(), Freshness::Live,
                                  Longest);
    }

private:
    QTemporaryDir m_folder;
    QString m_settings;
    int m_round = 0;
};

QTEST_MAIN(tst_Console)
#include "tst_console.moc"
