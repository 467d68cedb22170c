// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demopbx.h"
#include "tests/support/scriptedpbx.h"
#include "widgets/common/codebox.h"
#include "widgets/common/look.h"
#include "widgets/common/rolelabel.h"
#include "widgets/setup/appearance.h"
#include "widgets/setup/connectionform.h"
#include "widgets/setup/connectionpane.h"
#include "widgets/setup/factstrip.h"
#include "widgets/setup/fingerprintbox.h"
#include "widgets/setup/kindcard.h"
#include "widgets/setup/moneypane.h"
#include "widgets/setup/queuespane.h"
#include "widgets/setup/queuetable.h"
#include "widgets/setup/rightslist.h"
#include "widgets/setup/secretedit.h"
#include "widgets/setup/setupwizard.h"
#include "widgets/setup/setupwords.h"
#include "widgets/setup/steplist.h"
#include "widgets/setup/wrapupfield.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 30000;

DemoPbx::Options demoOffice()
{
    DemoPbx::Options options;
    options.office.queues = demoQueuePlans();
    options.office.users = {
        {"belltower", "a secret", "system,call,agent,dialplan,user", "reporting"}};
    options.office.shape = DemoShape::FreePbx;
    options.warmUp = Seconds{60};
    return options;
}

QString labelled(const QWidget &window, const QString &part)
{
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&window) && label->text().contains(part))
            return label->text();
    }
    return {};
}

} // namespace

/// A keychain that may refuse.
class BrokenSecretStore : public MemorySecretStore
{
public:
    bool works = false;

    void write(const SiteId &site, const QString &secret, QObject *context, Done answer) override
    {
        if (works)
            MemorySecretStore::write(site, secret, context, std::move(answer));
        else
            answer(tl::unexpected(SecretFailure{SecretFailure::Reason::Denied, u"test"_s}));
    }
};

/// The first run, clicked and typed through.
class TestSetupWizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Look::instance().install(); }

    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_dir->filePath(u"belltower.ini"_s));
        m_settings->setUi({UiSettings::Theme::Light, UiSettings::Language::English, 100});
        m_appearance = std::make_unique<Appearance>(*m_settings);
        m_secrets = std::make_unique<BrokenSecretStore>();
        m_secrets->works = true;
        m_wizard = std::make_unique<SetupWizard>(*m_settings, *m_secrets);
        m_wizard->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_wizard.get()));
        QTest::qWait(0); // the keychain has been looked for
    }

    void cleanup()
    {
        m_wizard.reset();
        m_appearance.reset();
        m_secrets.reset();
        m_settings.reset();
    }

    void fromNothingToAConnectedSite()
    {
        DemoPbx pbx(demoOffice());
        QVERIFY(pbx.start());
        QSignalSpy completed(m_wizard.get(), &SetupWizard::completed);
        enter(pbx.port(), u"a secret"_s);
        QCOMPARE(m_wizard->steps()->current(), 2);
        test();
        QVERIFY2(pane()->isConnected(), qPrintable(pane()->result()->link.detail));
        QCOMPARE(m_wizard->findChild<FactStrip *>()->text(2), u"5 queues, 16 agents"_s);
        QCOMPARE(m_wizard->findChild<RightsList *>()->stateText(LoginRight::WriteReporting),
                 u"granted"_s);

        click(m_wizard->primaryButton());
        QCOMPARE(m_wizard->page(), SetupWizard::Page::Queues);
        QueueTableModel *queues = m_wizard->queues()->table()->queues();
        QCOMPARE(queues->rowCount(), 5);
        const QString number = queues->index(0, QueueTableModel::QueueColumn).data().toString();
        QVERIFY(queues->setData(queues->index(0, QueueTableModel::NameColumn), u"Sales"_s,
                                Qt::EditRole));
        QVERIFY(!queues->setData(queues->index(0, QueueTableModel::WrapUpColumn), u"soon"_s,
                                 Qt::EditRole));
        m_wizard->queues()->findChild<QSpinBox *>()->setValue(12);
        click(m_wizard->primaryButton());
        click(m_wizard->primaryButton());
        QTRY_COMPARE(completed.count(), 1);

        const SiteId id = completed.first().at(0).value<SiteId>();
        QCOMPARE(completed.first().at(1).toString(), u"a secret"_s);
        const SiteSettings site = m_settings->site(id).value_or(SiteSettings());
        QCOMPARE(site.host, u"127.0.0.1"_s);
        QCOMPARE(site.port, pbx.port());
        QCOMPARE(site.queue(number).displayName, u"Sales"_s);
        QCOMPARE(site.wrapUp, std::optional(Seconds{12}));
        QVERIFY(!site.callValue());
        QVERIFY(m_settings->currentSite() == id);
        QCOMPARE(kept(id), u"a secret"_s);
    }

    void nothingIsStoredBeforeTheLastStep()
    {
        enter(5038, u"a secret"_s);
        m_wizard->showPage(SetupWizard::Page::Queues);
        m_wizard->showPage(SetupWizard::Page::Done);
        m_wizard->close();
        QVERIFY(m_settings->sites().isEmpty());
    }

    void saysWhatIsMissing()
    {
        click(m_wizard->primaryButton());
        QVERIFY(!labelled(*m_wizard, u"Enter the address"_s).isEmpty());
        type(u"Address of the PBX"_s, u"pbx.lan"_s);
        click(m_wizard->primaryButton());
        QVERIFY(!labelled(*m_wizard, u"Enter the AMI user"_s).isEmpty());
        type(u"AMI user"_s, u"belltower"_s);
        click(m_wizard->primaryButton());
        QVERIFY(!labelled(*m_wizard, u"Enter the secret"_s).isEmpty());
        QVERIFY(!pane()->isTesting());
    }

    void enterGoesOn()
    {
        field(u"Address of the PBX"_s)->setFocus();
        QTest::keyClick(field(u"Address of the PBX"_s), Qt::Key_Return);
        QVERIFY(!labelled(*m_wizard, u"Enter the address"_s).isEmpty());
        m_wizard->showPage(SetupWizard::Page::Queues);
        m_wizard->backButton()->setFocus();
        QTest::keyClick(m_wizard->backButton(), Qt::Key_Return);
        QCOMPARE(m_wizard->page(), SetupWizard::Page::Connection);
    }

    void takesAnAddressWithItsPort()
    {
        type(u"Address of the PBX"_s, u" pbx.lan:5041 "_s);
        QTest::keyClick(field(u"Address of the PBX"_s), Qt::Key_Tab);
        QCOMPARE(pane()->site().host, u"pbx.lan"_s);
        QCOMPARE(pane()->site().port, quint16(5041));
    }

    void aRefusedLoginSaysWhatToTypeOnThePbx()
    {
        DemoPbx pbx(demoOffice());
        QVERIFY(pbx.start());
        enter(pbx.port(), u"wrong"_s);
        test();
        QVERIFY(!pane()->isConnected());
        QVERIFY(!labelled(*m_wizard, u"refused the login"_s).isEmpty());
        bool shown = false;
        for (const CodeBox *box : m_wizard->findChildren<CodeBox *>())
            shown |= box->isVisible() && box->code().contains(u"manager show user belltower"_s);
        QVERIFY(shown);
        QCOMPARE(m_wizard->page(), SetupWizard::Page::Connection);
    }

    void everyProblemHasItsOwnSentence()
    {
        using Phase = LinkStatus::Phase;
        using Problem = LinkStatus::Problem;
        QSet<QString> sentences;
        for (int problem = int(Problem::HostNotFound); problem <= int(Problem::QueuesUnavailable);
             ++problem) {
            LinkStatus link;
            link.phase = Phase::WaitingToRetry;
            link.problem = Problem(problem);
            const QString sentence = SetupWords::advice(link, pane()->site()).sentence;
            QVERIFY2(!sentence.isEmpty(), qPrintable(QString::number(problem)));
            sentences.insert(sentence);
        }
        for (const Phase phase : {Phase::CertificateUnknown, Phase::CertificateChanged}) {
            LinkStatus link;
            link.phase = phase;
            sentences.insert(SetupWords::advice(link, pane()->site()).sentence);
        }
        // Two pairs share one: not reached and not in time, no answer to the login and to a ping.
        QCOMPARE(sentences.size(), 13);
    }

    void aSelfSignedCertificateIsComparedPinnedAndWatched()
    {
        ScriptedPbx pbx;
        pbx.answerFrom(u"02-snapshot/snapshot-idle"_s);
        pbx.user = "belltower";
        pbx.secret = "a secret";
        pbx.useTls(u"pbx"_s);
        QVERIFY(pbx.listen());
        enter(pbx.port(), u"a secret"_s);
        auto *box = m_wizard->findChild<FingerprintBox *>();
        QVERIFY(!box->isVisible());
        click(checkBox(u"Encrypt the line (TLS)"_s));
        portBox()->setValue(pbx.port());
        test();
        QVERIFY(box->isVisible());
        QCOMPARE(box->seen().size(), 32 * 3 - 1);
        QVERIFY(pbx.received().isEmpty());

        click(box->acceptBox());
        QCOMPARE(pane()->site().tls, SiteSettings::Tls::Pinned);
        test();
        QVERIFY(pane()->isConnected());

        pbx.close();
        ScriptedPbx other;
        other.useTls(u"other"_s);
        QVERIFY(other.listen(pane()->site().port));
        test();
        QVERIFY(!labelled(*m_wizard, u"not the one you accepted"_s).isEmpty());
        QVERIFY(!box->acceptBox()->isChecked());
        QVERIFY(other.received().isEmpty());
    }

    void editingAfterATestTakesItsResultAway()
    {
        enter(5038, u"a secret"_s);
        ProbeResult result;
        result.link.phase = LinkStatus::Phase::Live;
        pane()->showResult(result);
        QVERIFY(pane()->isConnected());
        type(u"AMI user"_s, u"x"_s);
        QVERIFY(!pane()->isConnected());
        QVERIFY(!pane()->result());
    }

    void aSlowTestShowsItselfAndCanBeCancelled()
    {
        ScriptedPbx silent;
        silent.banner.clear();
        QVERIFY(silent.listen());
        enter(silent.port(), u"a secret"_s);
        click(m_wizard->primaryButton());
        auto *cancel = button(u"Cancel the test"_s);
        QTRY_VERIFY(cancel->isVisible());
        QVERIFY(!m_wizard->primaryButton()->isEnabled());
        click(cancel);
        QVERIFY(!pane()->isTesting());
        QVERIFY(!cancel->isVisible());
        QVERIFY(m_wizard->primaryButton()->isEnabled());
    }

    void withoutAKeychainItSaysSoAndAsksEachTime()
    {
        QSignalSpy completed(m_wizard.get(), &SetupWizard::completed);
        enter(5038, u"a secret"_s);
        pane()->form()->setKeychain(
            tl::unexpected(SecretFailure{SecretFailure::Reason::NoService, u"test"_s}));
        QVERIFY(!labelled(*m_wizard, u"no keychain running"_s).isEmpty());
        m_wizard->showPage(SetupWizard::Page::Queues);
        m_wizard->showPage(SetupWizard::Page::Done);
        click(m_wizard->primaryButton());
        QCOMPARE(completed.count(), 1);
        const SiteId id = completed.first().at(0).value<SiteId>();
        QCOMPARE(m_settings->site(id)->secretKeeping, SiteSettings::SecretKeeping::AskEachTime);
        QCOMPARE(kept(id), QString());
    }

    void aKeychainThatRefusesIsNoDeadEnd()
    {
        QSignalSpy completed(m_wizard.get(), &SetupWizard::completed);
        m_secrets->works = false;
        enter(5038, u"a secret"_s);
        m_wizard->showPage(SetupWizard::Page::Queues);
        m_wizard->showPage(SetupWizard::Page::Done);
        click(m_wizard->primaryButton());
        QCOMPARE(completed.count(), 0);
        QVERIFY(m_settings->sites().isEmpty());
        QVERIFY(!labelled(*m_wizard, u"did not let Belltower in"_s).isEmpty());
        click(m_wizard->secondaryButton());
        QCOMPARE(completed.count(), 1);
        const SiteId id = completed.first().at(0).value<SiteId>();
        QCOMPARE(m_settings->site(id)->secretKeeping, SiteSettings::SecretKeeping::AskEachTime);
    }

    void theDemoIsOneClickAwayOnEveryPage()
    {
        QSignalSpy demo(m_wizard.get(), &SetupWizard::demoRequested);
        for (const auto page :
             {SetupWizard::Page::Connection, SetupWizard::Page::Queues, SetupWizard::Page::Done}) {
            m_wizard->showPage(page);
            click(m_wizard->demoButton());
        }
        QCOMPARE(demo.count(), 3);
    }

    void theLanguageChangesAtOnce()
    {
        enter(5038, u"a secret"_s);
        QCOMPARE(m_wizard->primaryButton()->accessibleName(), u"Test the connection"_s);
        auto *language = m_wizard->findChild<QComboBox *>();
        language->setFocus();
        QTest::keyClick(language, Qt::Key_Up); // English, Russian above it
        QTRY_COMPARE(m_wizard->primaryButton()->accessibleName(), u"Проверить подключение"_s);
        QVERIFY(!labelled(*m_wizard, u"Адрес АТС"_s.insert(0, u'&')).isEmpty());
        QCOMPARE(pane()->site().host, u"127.0.0.1"_s);
        QCOMPARE(m_settings->ui().language, UiSettings::Language::Russian);
    }

    void theAccountToCopyFollowsTheKindAndHoldsNoSecret()
    {
        enter(5038, u"a secret"_s);
        const CodeBox *account = nullptr;
        for (const CodeBox *box : m_wizard->findChildren<CodeBox *>()) {
            if (box->code().startsWith(u"[belltower]"))
                account = box;
        }
        QVERIFY(account);
        QVERIFY(!account->code().contains(u"a secret"));
        QVERIFY(!labelled(*m_wizard, u"/etc/asterisk/manager_custom.conf"_s).isEmpty());
        for (KindCard *card : m_wizard->findChildren<KindCard *>()) {
            if (card->text() == u"Asterisk")
                click(card);
        }
        QVERIFY(!labelled(*m_wizard, u"/etc/asterisk/manager.conf"_s).isEmpty());
        click(account->copyButton());
        QCOMPARE(QGuiApplication::clipboard()->text(), account->code() + u'\n');
    }

    void theSecretIsHiddenUntilAskedFor()
    {
        auto *secret = m_wizard->findChild<SecretEdit *>();
        QCOMPARE(secret->echoMode(), QLineEdit::Password);
        click(secret->eye());
        QCOMPARE(secret->echoMode(), QLineEdit::Normal);
        click(secret->eye());
        QCOMPARE(secret->echoMode(), QLineEdit::Password);
    }

    void everyControlHasANameAndATip()
    {
        for (const auto page :
             {SetupWizard::Page::Connection, SetupWizard::Page::Queues, SetupWizard::Page::Done}) {
            m_wizard->showPage(page);
            for (const QWidget *widget : m_wizard->findChildren<QWidget *>()) {
                const bool isControl = widget->focusPolicy() != Qt::NoFocus && widget->isVisible()
                                       && !qobject_cast<const QLabel *>(widget)
                                       && !widget->objectName().startsWith("qt_"_L1)
                                       && !qobject_cast<const QComboBox *>(widget->parentWidget());
                if (!isControl)
                    continue;
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
                QVERIFY2(!widget->toolTip().isEmpty()
                             || qobject_cast<const QAbstractItemView *>(widget),
                         qPrintable(widget->accessibleName()));
            }
        }
    }

    void moneyShowsItsFormulaOrADash()
    {
        MoneyPane *money = m_wizard->queues()->money();
        QVERIFY(money->formula().endsWith(u'—'));
        SiteSettings site;
        site.conversion = 0.3;
        site.averageSale = 5000;
        site.currency = u"€"_s;
        money->setSite(site);
        QVERIFY2(money->formula().contains(u"1,500"), qPrintable(money->formula()));
        SiteSettings back;
        money->writeTo(back);
        QCOMPARE(back.callValue(), std::optional(1500.0));
        money->setSite(SiteSettings());
        money->writeTo(back);
        QVERIFY(!back.callValue());
    }

private:
    ConnectionPane *pane() const { return m_wizard->connection(); }

    static void click(QWidget *widget)
    {
        QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center());
    }

    QWidget *field(const QString &name) const
    {
        for (QLineEdit *edit : m_wizard->findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == name)
                return edit;
        }
        qFatal("no such field");
    }

    QSpinBox *portBox() const
    {
        for (QSpinBox *box : m_wizard->findChildren<QSpinBox *>()) {
            if (box->accessibleName() == u"Port")
                return box;
        }
        qFatal("no such number");
    }

    QPushButton *button(const QString &name) const
    {
        for (QPushButton *found : m_wizard->findChildren<QPushButton *>()) {
            if (found->accessibleName() == name)
                return found;
        }
        qFatal("no such button");
    }

    QCheckBox *checkBox(const QString &name) const
    {
        for (QCheckBox *found : m_wizard->findChildren<QCheckBox *>()) {
            if (found->accessibleName() == name)
                return found;
        }
        qFatal("no such box");
    }

    void type(const QString &name, const QString &text) const
    {
        QWidget *edit = field(name);
        edit->setFocus();
        QTest::keyClicks(edit, text);
    }

    void enter(quint16 port, const QString &secret)
    {
        type(u"Name of the site"_s, u"Office"_s);
        type(u"Address of the PBX"_s, u"127.0.0.1"_s);
        portBox()->setValue(port);
        type(u"AMI user"_s, u"belltower"_s);
        type(u"Secret"_s, secret);
    }

    void test()
    {
        QSignalSpy tested(pane(), &ConnectionPane::tested);
        pane()->startTest();
        QVERIFY(pane()->isTesting());
        QVERIFY(tested.wait(Patience));
    }

    QString kept(const SiteId &id)
    {
        std::optional<QString> found;
        m_secrets->read(id, this, [&found](const SecretResult<QString> &result) {
            found = result.value_or(QString());
        });
        (void)QTest::qWaitFor([&found] { return found.has_value(); });
        return found.value_or(u"no answer"_s);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<BrokenSecretStore> m_secrets;
    std::unique_ptr<SetupWizard> m_wizard;
};

QTEST_MAIN(TestSetupWizard)
#include "tst_setupwizard.moc"
