// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lending over real AMI to the demo PBX: the user acts in the console's own window, and what counts
// is what the PBX then says of its queues. Words and figures are in tests/widgets/tst_lending.

#include "app/console/siteview.h"
#include "core/demo/demooffice.h"
#include "core/demo/demopbx.h"
#include "widgets/common/tickbox.h"
#include "widgets/lend/lendcard.h"
#include "widgets/lend/lendendfield.h"
#include "widgets/lend/lendline.h"
#include "widgets/lend/lendstrip.h"
#include "widgets/live/agentbar.h"
#include "widgets/live/agentspanel.h"
#include "widgets/live/livepage.h"
#include "widgets/live/queuetile.h"
#include "widgets/live/tilestrip.h"

#include <QDateTime>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int Longest = 60'000;

Timestamp systemNow()
{
    return fromEpochMs(QDateTime::currentMSecsSinceEpoch());
}

} // namespace

/// A PBX that outlives the windows over it.
struct LoanOffice
{
    LoanOffice() : pbx(options())
    {
        isRunning = pbx.start();
        open();
    }

    static DemoPbx::Options options()
    {
        DemoPbx::Options options;
        options.office = demoShowSettings(DemoLanguage::English);
        options.office.shape = DemoShape::FreePbx;
        options.office.withHabits = false; // nobody else pauses or comes back
        DemoUser chief;
        chief.name = "chief";
        chief.secret = "1";
        options.office.users = {chief};
        options.warmUp = Seconds{600};
        options.localHour = 11;
        return options;
    }
    SiteSettings site() const
    {
        SiteSettings site;
        site.id = SiteId(u"test"_s);
        site.name = u"Test"_s;
        site.host = u"127.0.0.1"_s;
        site.port = pbx.port();
        site.user = u"chief"_s;
        site.supervision.supervisor = u"Ann"_s;
        site.supervision.ownPhone = u"1000"_s;
        site.supervision.pauseReasons = {{u"Tea"_s, Seconds{1}}};
        return site;
    }
    void open()
    {
        view = std::make_unique<SiteView>(site(), folder.path());
        view->shell().resize(1600, 1000);
        view->shell().show();
        view->connectToPbx(u"1"_s);
    }
    bool isLive()
    {
        return view->shell().livePage()->freshness() == Freshness::Live
               && view->link().status().rights.known && !board().agentIds().isEmpty();
    }
    const LiveBoard &board() const { return view->session().board(); }

    /// What the PBX itself has, whatever the console shows.
    const DemoMember *member(const QueueId &queue)
    {
        pbx.catchUp();
        const DemoQueue *found = pbx.office().members().find(queue.value().toLatin1());
        return found ? found->find(interface) : nullptr;
    }

    /// Somebody free who serves one queue, and another queue they do not serve.
    bool choose()
    {
        for (const AgentId &id : board().agentIds()) {
            const AgentRow *row = board().agent(id);
            if (row->memberships.size() != 1 || row->status == AgentStatus::Offline
                || !row->memberships.first().dynamic)
                continue;
            agent = id;
            home = row->memberships.first().queue;
            interface = row->memberships.first().interface.toLatin1();
            for (const QueueId &queue : board().queueIds()) {
                if (queue != home)
                    other = queue;
            }
            return true;
        }
        return false;
    }
    LendCard *card() { return qobject_cast<LendCard *>(view->lending().dialog()); }
    LendStrip *strip() { return view->lending().strip(); }

    QTemporaryDir folder;
    DemoPbx pbx;
    bool isRunning = false;
    std::unique_ptr<SiteView> view;
    AgentId agent;
    QueueId home;
    QueueId other;
    QByteArray interface;
};

namespace {

void press(QAbstractButton *button)
{
    QVERIFY(button);
    QVERIFY2(button->isVisible() && button->isEnabled(), qPrintable(button->accessibleName()));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
}

} // namespace

class TestLoans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<LoanOffice>();
        QVERIFY(m_office->isRunning);
        QTRY_VERIFY_WITH_TIMEOUT(m_office->isLive(), Longest);
        QTRY_VERIFY_WITH_TIMEOUT(m_office->choose(), Longest);
    }
    void cleanup() { m_office.reset(); }

    void lendsOnThePbxAndUndoesInOneClick()
    {
        lend();
        const DemoMember *lent = m_office->member(m_office->other);
        QVERIFY(lent && lent->isDynamic && !lent->paused);
        QCOMPARE(QString::fromUtf8(lent->name), m_office->view->loans().loans().first().lent.name);
        QVERIFY(!lent->stateInterface.isEmpty());
        QVERIFY(!m_office->member(m_office->home));
        // The same person, once.
        QTRY_COMPARE_WITH_TIMEOUT(m_office->board().agent(m_office->agent)->memberships.size(), 1,
                                  Longest);

        // It shows at the tile and at the agent.
        LivePage *page = m_office->view->shell().livePage();
        const auto &tiles = page->tiles()->tiles();
        const auto tile = std::find_if(tiles.begin(), tiles.end(), [this](const QueueTile *t) {
            return t->item().id == m_office->other;
        });
        QVERIFY(tile != tiles.end());
        QTRY_VERIFY_WITH_TIMEOUT((*tile)->accessibleName().contains(u"1 lent here"), Longest);
        page->agents()->select(m_office->agent);
        QTRY_VERIFY_WITH_TIMEOUT(page->agentBar()->accessibleName().contains(u"lent to "), Longest);

        press(m_office->strip()->lines().first()->undoButton());
        QTRY_VERIFY_WITH_TIMEOUT(m_office->member(m_office->home), Longest);
        QTRY_VERIFY_WITH_TIMEOUT(!m_office->member(m_office->other), Longest);
        QTRY_VERIFY_WITH_TIMEOUT(m_office->view->loans().loans().isEmpty(), Longest);
    }

    void theyGoBackByThemselves()
    {
        lend();
        LoanBook &book = m_office->view->loans();
        book.setUntil(book.loans().first().id, systemNow() + Seconds{2});
        QTRY_VERIFY_WITH_TIMEOUT(m_office->member(m_office->home), Longest);
        QTRY_VERIFY_WITH_TIMEOUT(!m_office->member(m_office->other), Longest);
        QTRY_VERIFY_WITH_TIMEOUT(book.loans().isEmpty(), Longest);
    }

    void closedMeanwhileTheyGoBackAtTheNextStart()
    {
        lend();
        LoanBook &book = m_office->view->loans();
        book.setUntil(book.loans().first().id, systemNow() + Seconds{1});
        m_office->view.reset(); // the console is gone, the PBX goes on
        QTest::qWait(1500);
        QVERIFY(m_office->member(m_office->other));
        QVERIFY(!m_office->member(m_office->home));

        m_office->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_office->member(m_office->home), Longest);
        QTRY_VERIFY_WITH_TIMEOUT(!m_office->member(m_office->other), Longest);
        QTRY_COMPARE_WITH_TIMEOUT(m_office->strip()->lines().size(), 1, Longest);
        QVERIFY(m_office->strip()->lines().first()->text().contains(u"while Belltower was closed"));
    }

    void closingTakesBackFirstWhereThatIsWanted()
    {
        lend();
        Shell &shell = m_office->view->shell();
        connect(m_office->view.get(), &SiteView::closeAgreed, &shell, [&shell] { shell.close(); });
        shell.close();
        QVERIFY(m_office->view->shell().isVisible());
        auto *box = m_office->view->shell().findChild<QMessageBox *>();
        QVERIFY(box);
        for (QAbstractButton *button : box->buttons()) {
            if (button->text() == u"Take them back now")
                press(button);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!m_office->view->shell().isVisible(), Longest);
        QVERIFY(m_office->member(m_office->home));
        QVERIFY(!m_office->member(m_office->other));
    }

    /// A reason of the settings, a pause on the PBX, an alert on the board.
    void aPauseForAReasonWithATimeBecomesAnAlert()
    {
        const Membership home = m_office->board().agent(m_office->agent)->memberships.first();
        const MemberRef member{m_office->agent, {}, home.interface};
        QVERIFY(!m_office->view->desk().give(PauseAgent{member, u"Tea"_s}).isNull());
        const auto found = [&] {
            for (const Alert &alert : m_office->view->session().currentAlerts()) {
                if (alert.kind == AlertKind::PauseTooLong && alert.agent == m_office->agent)
                    return alert.limit == Seconds{1};
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(found(), Longest);
        QVERIFY(m_office->member(m_office->home)->paused);
        QCOMPARE(m_office->member(m_office->home)->pausedReason, QByteArray("Tea"));
    }

    void theOwnTelephoneIsTried()
    {
        QSignalSpy told(&m_office->view->phoneTester(), &PhoneTester::told);
        m_office->view->phoneTester().ring(u"1000"_s);
        const auto isSeen = [&](PhoneTestResult::Seen seen) {
            return std::any_of(told.cbegin(), told.cend(), [seen](const QList<QVariant> &call) {
                return call.first().value<PhoneTestResult>().seen == seen;
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSeen(PhoneTestResult::Seen::Rings), Longest);
        QTRY_VERIFY_WITH_TIMEOUT(isSeen(PhoneTestResult::Seen::Answered), Longest);
    }

private:
    void lend()
    {
        m_office->view->lending().openCard({m_office->agent}, m_office->other);
        QCOMPARE(m_office->card()->leaving().size(), 1);
        m_office->card()->leaving().first().second->setChecked(true); // whoever else is at work
        press(m_office->card()->applyButton());
        QTRY_VERIFY_WITH_TIMEOUT(m_office->member(m_office->other), Longest);
        QTRY_VERIFY_WITH_TIMEOUT(!m_office->member(m_office->home), Longest);
        QTRY_COMPARE_WITH_TIMEOUT(m_office->view->loans().loans().value(0).state, Loan::State::Open,
                                  Longest);
    }

    std::unique_ptr<LoanOffice> m_office;
};

QTEST_MAIN(TestLoans)
#include "tst_loans.moc"
