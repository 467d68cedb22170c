// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Several sites in one console, end to end: two demo PBXes stand for two offices, and the menu in
// the header leads from one to the other and to the console's own demo.

#include "app/console/console.h"
#include "app/console/demohost.h"
#include "app/console/siteview.h"
#include "widgets/live/attentionpanel.h"
#include "widgets/live/livepage.h"
#include "widgets/notify/notifier.h"
#include "widgets/setup/connectionform.h"
#include "widgets/setup/connectionpage.h"
#include "widgets/setup/connectionpane.h"
#include "widgets/setup/noticespage.h"
#include "widgets/setup/secretprompt.h"
#include "widgets/setup/settingsdialog.h"
#include "widgets/setup/setupwizard.h"
#include "widgets/shell/sitebutton.h"

#include <QApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestWait = 60'000;

/// A demo PBX that stands for an office somewhere.
class FarOffice
{
public:
    FarOffice(const QString &name, DemoLanguage language)
    {
        QSignalSpy ready(&host, &DemoHost::ready);
        host.start(language);
        if (!ready.wait(LongestWait))
            qFatal("no demo PBX");
        site = host.site();
        site.id = SiteId(name.toLower());
        site.name = name;
        site.secretKeeping = SiteSettings::SecretKeeping::Keychain;
    }

    DemoHost host;
    SiteSettings site;
};

QStringList agentsOf(Console &console)
{
    QStringList names;
    const LiveBoard &board = console.site()->session().board();
    for (const AgentId &id : board.agentIds())
        names.append(board.agent(id)->name);
    names.sort();
    return names;
}

bool isLive(const Console &console, const SiteId &id)
{
    return console.site() && console.site()->site().id == id
           && console.site()->shell().livePage()->freshness() == Freshness::Live;
}

bool tellsOfLostLink(const Console &console)
{
    for (const Notice &notice : console.notifier()->engine().open()) {
        for (const Alert &alert : notice.alerts) {
            if (alert.kind == AlertKind::LinkLost)
                return true;
        }
    }
    return false;
}

QPushButton *buttonOf(QMessageBox *box, QMessageBox::ButtonRole role)
{
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == role)
            return qobject_cast<QPushButton *>(button);
    }
    return nullptr;
}

} // namespace

class TestProfiles : public QObject
{
    Q_OBJECT

public:
    /// What is told here is nothing for the screen of whoever runs the tests.
    static void initMain() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/none"); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_secrets = std::make_unique<MemorySecretStore>();
        m_path = m_folder->filePath(u"belltower.ini"_s);
    }

    void anotherSiteIsOneClickAwayAndTheWindowStays()
    {
        FarOffice north(u"North"_s, DemoLanguage::English);
        FarOffice south(u"South"_s, DemoLanguage::Russian);
        keep({&north, &south});
        Console console({false, m_path, 1.0});
        console.setSecrets(m_secrets.get());
        console.start();
        QTRY_VERIFY_WITH_TIMEOUT(isLive(console, north.site.id), LongestWait);
        QTRY_VERIFY_WITH_TIMEOUT(agentsOf(console).size() >= 16, LongestWait);
        const QStringList ofNorth = agentsOf(console);
        const SiteButton *button = console.site()->shell().siteButton();
        QVERIFY(button->actionOf(north.site.id)->isChecked());
        QVERIFY(!button->actionOf(south.site.id)->isChecked());
        QVERIFY2(button->text().contains(u"North"_s), qPrintable(button->text()));
        console.site()->shell().resize(1234, 777);

        choose(console, button->actionOf(south.site.id));
        QTRY_VERIFY_WITH_TIMEOUT(isLive(console, south.site.id), LongestWait);
        QTRY_VERIFY_WITH_TIMEOUT(agentsOf(console).size() >= 16, LongestWait);
        QVERIFY(agentsOf(console) != ofNorth);
        QCOMPARE(console.site()->shell().size(), QSize(1234, 777));
        QVERIFY(console.site()->shell().isVisible());
        QVERIFY(console.settings().currentSite() == south.site.id);
        QVERIFY(console.site()->shell().siteButton()->actionOf(south.site.id)->isChecked());
        QVERIFY(console.site()->shell().windowTitle().contains(u"South"_s));

        choose(console, console.site()->shell().siteButton()->actionOf(north.site.id));
        QTRY_VERIFY_WITH_TIMEOUT(isLive(console, north.site.id), LongestWait);
        QTRY_COMPARE_WITH_TIMEOUT(agentsOf(console), ofNorth, LongestWait);
    }

    void onlyTheSiteThatIsShownCalls()
    {
        FarOffice north(u"North"_s, DemoLanguage::English);
        FarOffice south(u"South"_s, DemoLanguage::English);
        keep({&north, &south});
        Console console({false, m_path, 1.0});
        console.setSecrets(m_secrets.get());
        console.start();
        console.notifier()->setInFront([] { return false; });
        QTRY_VERIFY_WITH_TIMEOUT(isLive(console, north.site.id), LongestWait);
        north.host.kill();
        QTRY_VERIFY_WITH_TIMEOUT(tellsOfLostLink(console), LongestWait);
        QVERIFY(console.notifier()->tray().state().link != TrayState::Link::Connected);

        choose(console, console.site()->shell().siteButton()->actionOf(south.site.id));
        QTRY_VERIFY_WITH_TIMEOUT(isLive(console, south.site.id), LongestWait);
        QVERIFY(!tellsOfLostLink(console));
        QTRY_COMPARE_WITH_TIMEOUT(console.notifier()->tray().state().link,
                                  TrayState::Link::Connected, LongestWait);
        QVERIFY(console.notifier()->tray().icon()->toolTip().contains(u"South"_s));
        QTest::qWait(1500); // the dead office stays silent over the next second
        QVERIFY(!tellsOfLostLink(console));

        south.host.kill();
        QTRY_VERIFY_WITH_TIMEOUT(tellsOfLostLink(console), LongestWait);
        // A click on the notice leads to the alert.
        const Alert lost = console.site()->session().currentAlerts().first();
        Q_EMIT console.notifier()->alertActivated(lost);
        QVERIFY(console.site()->shell().livePage()->attention()->list()->currentIndex().isValid());
    }

    void fromTheDemoToAPbxAndBack()
    {
        FarOffice north(u"North"_s, DemoLanguage::English);
        Console console({true, m_path, 1.0});
        console.setSecrets(m_secrets.get());
        console.start();
        QTRY_VERIFY_WITH_TIMEOUT(isLive(console, SiteId(u"demo"_s)), LongestWait);
        const SiteButton *button = console.site()->shell().siteButton();
        QVERIFY(button->demoAction()->isChecked());
        QVERIFY(!button->removeAction()->isVisible());
        choose(console, button->addSiteAction());
        QTRY_VERIFY(console.wizard());
        QVERIFY(console.wizard()->isVisible());
        QVERIFY(console.site()); // the demo goes on beside it

        SiteSettings typed = north.site;
        typed.id = {};
        console.wizard()->connection()->setSite(typed);
        console.wizard()->connection()->form()->setSecret(north.host.secret());
        console.wizard()->showPage(SetupWizard::Page::Queues);
        console.wizard()->showPage(SetupWizard::Page::Done);
        QTest::mouseClick(console.wizard()->primaryButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!console.settings().sites().isEmpty(), LongestWait);
        const SiteId id = console.settings().sites().first().id;
        QTRY_VERIFY_WITH_TIMEOUT(isLive(console, id), LongestWait);
        QVERIFY(!console.demo());
        QVERIFY(!console.wizard());

        choose(console, console.site()->shell().siteButton()->demoAction());
        QTRY_VERIFY_WITH_TIMEOUT(isLive(console, SiteId(u"demo"_s)), LongestWait);
        QVERIFY(console.demo());
        choose(console, console.site()->shell().siteButton()->actionOf(id));
        QTRY_VERIFY_WITH_TIMEOUT(isLive(console, id), LongestWait);
    }

    void aSiteIsRemovedOnlyWhenMeant()
    {
        FarOffice north(u"North"_s, DemoLanguage::English);
        FarOffice south(u"South"_s, DemoLanguage::English);
        keep({&north, &south});
        Console console({false, m_path, 1.0});
        console.setSecrets(m_secrets.get());
        console.start();
        QTRY_VERIFY_WITH_TIMEOUT(isLive(console, north.site.id), LongestWait);

        answerRemoval(console, QMessageBox::RejectRole);
        QVERIFY(console.settings().site(north.site.id));
        answerRemoval(console, QMessageBox::AcceptRole);
        QTRY_VERIFY_WITH_TIMEOUT(isLive(console, south.site.id), LongestWait);
        QVERIFY(!console.settings().site(north.site.id));
        QCOMPARE(secretOf(north.site.id), QString());
        QCOMPARE(secretOf(south.site.id), south.host.secret());

        answerRemoval(console, QMessageBox::AcceptRole);
        QTRY_VERIFY_WITH_TIMEOUT(console.wizard() && console.wizard()->isVisible(), LongestWait);
        QVERIFY(!console.site());
    }

    void whoIsLentIsAskedAboutBeforeTheSiteIsLeft()
    {
        FarOffice north(u"North"_s, DemoLanguage::English);
        FarOffice south(u"South"_s, DemoLanguage::English);
        keep({&north, &south});
        Console console({false, m_path, 1.0});
        console.setSecrets(m_secrets.get());
        console.start();
        QTRY_VERIFY_WITH_TIMEOUT(isLive(console, north.site.id), LongestWait);
        lendSomebody(*console.site());
        QTRY_VERIFY_WITH_TIMEOUT(!console.site()->loans().loans().isEmpty(), LongestWait);

        choose(console, console.site()->shell().siteButton()->actionOf(south.site.id));
        QTRY_VERIFY(console.site()->shell().findChild<QMessageBox *>());
        auto *box = console.site()->shell().findChild<QMessageBox *>();
        QTest::mouseClick(buttonOf(box, QMessageBox::RejectRole), Qt::LeftButton);
        QTRY_VERIFY(!console.site()->shell().findChild<QMessageBox *>());
        QVERIFY(console.site()->site().id == north.site.id);

        choose(console, console.site()->shell().siteButton()->actionOf(south.site.id));
        QTRY_VERIFY(console.site()->shell().findChild<QMessageBox *>());
        box = console.site()->shell().findChild<QMessageBox *>();
        QTest::mouseClick(buttonOf(box, QMessageBox::DestructiveRole), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(isLive(console, south.site.id), LongestWait);
        QVERIFY(console.site()->loans().loans().isEmpty()); // they are the other site's
    }

    void editingOpensTheConnectionOfTheSite()
    {
        FarOffice north(u"North"_s, DemoLanguage::English);
        keep({&north});
        Console console({false, m_path, 1.0});
        console.setSecrets(m_secrets.get());
        console.start();
        QTRY_VERIFY_WITH_TIMEOUT(isLive(console, north.site.id), LongestWait);
        choose(console, console.site()->shell().siteButton()->editAction());
        QTRY_VERIFY(console.settingsDialog());
        QVERIFY(console.settingsDialog()->connection()->isVisible());
        console.settingsDialog()->showPage(SettingsDialog::Page::Notices);
        QVERIFY(console.settingsDialog()->notices()->isVisible());

        SiteSettings renamed = north.site;
        renamed.name = u"Far north & co"_s;
        console.settings().saveSite(renamed);
        const SiteButton *button = console.site()->shell().siteButton();
        QVERIFY2(button->text().contains(u"Far north && co"_s), qPrintable(button->text()));
    }

    void aTypedSecretIsKeptOnlyWhenThePbxTookIt()
    {
        FarOffice north(u"North"_s, DemoLanguage::English);
        keep({&north});
        m_secrets->write(north.site.id, u"old and wrong"_s, this,
                         [](const SecretResult<void> &) {});
        Console console({false, m_path, 1.0});
        console.setSecrets(m_secrets.get());
        console.start();
        const auto isRefused = [&] {
            return console.site()->session().link().problem == LinkStatus::Problem::LoginRefused
                   && console.site()->session().link().phase == LinkStatus::Phase::Refused;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isRefused(), LongestWait);

        QSignalSpy status(&console.site()->link(), &AmiLink::statusChanged);
        typeSecret(console, u"wrong again"_s);
        QTRY_VERIFY_WITH_TIMEOUT(status.count() >= 2 && isRefused(), LongestWait);
        QCOMPARE(secretOf(north.site.id), u"old and wrong"_s);

        typeSecret(console, north.host.secret());
        QTRY_VERIFY_WITH_TIMEOUT(isLive(console, north.site.id), LongestWait);
        QTRY_COMPARE(secretOf(north.site.id), north.host.secret());
    }

    void aSecretGoesInTheOpenOnlyWhenTheUserSaysSo()
    {
        FarOffice north(u"North"_s, DemoLanguage::English);
        keep({&north});
        Console console({false, m_path, 1.0});
        console.setSecrets(m_secrets.get());
        console.start();
        QTRY_VERIFY_WITH_TIMEOUT(isLive(console, north.site.id), LongestWait);
        // On the loopback line every secret may go, so the refusal is played.
        LinkStatus refused;
        refused.phase = LinkStatus::Phase::Refused;
        refused.problem = LinkStatus::Problem::PlainLoginRefused;
        console.site()->session().setLink(refused);

        Q_EMIT console.site()->shell().reconnectRequested();
        auto *box = console.site()->shell().findChild<QMessageBox *>();
        QVERIFY(box);
        QVERIFY(box->defaultButton() == buttonOf(box, QMessageBox::RejectRole));
        QTest::mouseClick(buttonOf(box, QMessageBox::RejectRole), Qt::LeftButton);
        QVERIFY(!console.settings().site(north.site.id)->allowPlainSecret);
        QTRY_VERIFY(!console.site()->shell().findChild<QMessageBox *>());

        Q_EMIT console.site()->shell().reconnectRequested();
        box = console.site()->shell().findChild<QMessageBox *>();
        QVERIFY(box);
        QTest::mouseClick(buttonOf(box, QMessageBox::AcceptRole), Qt::LeftButton);
        QVERIFY(console.settings().site(north.site.id)->allowPlainSecret);
        QTRY_VERIFY_WITH_TIMEOUT(isLive(console, north.site.id), LongestWait);
    }

    void withoutATrayClosingTheWindowClosesIt()
    {
        FarOffice north(u"North"_s, DemoLanguage::English);
        keep({&north});
        Console console({false, m_path, 1.0});
        console.setSecrets(m_secrets.get());
        console.start();
        QTRY_VERIFY_WITH_TIMEOUT(isLive(console, north.site.id), LongestWait);
        NoticeSettings notices = console.settings().notices();
        notices.closeToTray = true;
        console.settings().setNotices(notices);
        QCOMPARE(console.site()->shell().close(), !console.notifier()->tray().isThere());
        QVERIFY(!console.site()->shell().isVisible());
        Q_EMIT console.notifier()->showRequested();
        QVERIFY(console.site()->shell().isVisible());
    }

private:
    void keep(const QList<FarOffice *> &offices)
    {
        Settings settings(m_path);
        for (const FarOffice *office : offices) {
            settings.saveSite(office->site);
            m_secrets->write(office->site.id, office->host.secret(), this,
                             [](const SecretResult<void> &) {});
        }
    }

    QString secretOf(const SiteId &id)
    {
        QString kept;
        bool answered = false;
        m_secrets->read(id, this, [&](const SecretResult<QString> &secret) {
            kept = secret.value_or(QString());
            answered = true;
        });
        [&] { QTRY_VERIFY(answered); }();
        return kept;
    }

    /// As people do: a click on the name, and one in the menu it opens.
    static void choose(Console &console, QAction *action)
    {
        SiteButton *button = console.site()->shell().siteButton();
        QTimer tries;
        QObject::connect(&tries, &QTimer::timeout, &tries, [&] {
            QMenu *menu = button->menuOfSites();
            if (!menu->isVisible())
                return;
            tries.stop();
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        });
        tries.start(20);
        QTest::mouseClick(button, Qt::LeftButton);
    }

    static void answerRemoval(Console &console, QMessageBox::ButtonRole answer)
    {
        choose(console, console.site()->shell().siteButton()->removeAction());
        QTRY_VERIFY(console.site()->shell().findChild<QMessageBox *>());
        auto *box = console.site()->shell().findChild<QMessageBox *>();
        QTest::mouseClick(buttonOf(box, answer), Qt::LeftButton);
        if (answer == QMessageBox::RejectRole)
            QTRY_VERIFY(!console.site()->shell().findChild<QMessageBox *>());
        QCoreApplication::processEvents();
    }

    /// An agent who is in one queue goes to another.
    static void lendSomebody(SiteView &view)
    {
        const LiveBoard &board = view.session().board();
        for (const AgentId &id : board.agentIds()) {
            const AgentRow *agent = board.agent(id);
            for (const QueueRow *queue : board.queueRows()) {
                const bool isMember =
                    std::any_of(agent->memberships.begin(), agent->memberships.end(),
                                [&](const Membership &m) { return m.queue == queue->info.id; });
                if (isMember || agent->memberships.isEmpty())
                    continue;
                LoanPlan plan;
                plan.agent = id;
                plan.to = queue->info.id;
                if (!view.loans().lend(plan).isEmpty())
                    return;
            }
        }
    }

    static void typeSecret(Console &console, const QString &secret)
    {
        Q_EMIT console.site()->shell().reconnectRequested();
        auto *prompt = console.site()->shell().findChild<SecretPrompt *>();
        QVERIFY(prompt);
        QTest::keyClicks(prompt->findChild<QLineEdit *>(), secret);
        QTest::keyClick(prompt, Qt::Key_Return);
        QTRY_VERIFY(!console.site()->shell().findChild<SecretPrompt *>());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MemorySecretStore> m_secrets;
    QString m_path;
};

QTEST_MAIN(TestProfiles)
#include "tst_profiles.moc"
