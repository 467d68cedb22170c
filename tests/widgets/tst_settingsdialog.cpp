// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demopbx.h"
#include "core/models/sitesetup.h"
#include "widgets/common/look.h"
#include "widgets/common/rolelabel.h"
#include "widgets/common/segmented.h"
#include "widgets/common/tickbox.h"
#include "widgets/setup/appearance.h"
#include "widgets/setup/appearancepage.h"
#include "widgets/setup/connectionform.h"
#include "widgets/setup/connectionpage.h"
#include "widgets/setup/connectionpane.h"
#include "widgets/setup/consentbox.h"
#include "widgets/setup/languagecombo.h"
#include "widgets/setup/limitspage.h"
#include "widgets/setup/moneypane.h"
#include "widgets/setup/noticerulesgrid.h"
#include "widgets/setup/noticespage.h"
#include "widgets/setup/orderspage.h"
#include "widgets/setup/pausereasontable.h"
#include "widgets/setup/queuespage.h"
#include "widgets/setup/queuetable.h"
#include "widgets/setup/quiethoursbox.h"
#include "widgets/setup/secretprompt.h"
#include "widgets/setup/settingsdialog.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateTime>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeEdit>

#include <memory>

using namespace Qt::StringLiterals;

/// The settings of a site and of the program: each change counts at once.
class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Look::instance().install(); }

    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_dir->filePath(u"belltower.ini"_s));
        m_settings->setUi({UiSettings::Theme::Light, UiSettings::Language::English, 100});
        SiteSettings site;
        site.name = u"Office"_s;
        site.host = u"127.0.0.1"_s;
        site.user = u"belltower"_s;
        site.setQueue(u"400"_s, {u"Sales"_s, false, {}, {}, {}});
        m_site = m_settings->saveSite(site);
        m_appearance = std::make_unique<Appearance>(*m_settings);
        m_secrets = std::make_unique<MemorySecretStore>();
        m_secrets->write(m_site, u"a secret"_s, this, [](const SecretResult<void> &) {});
        open(m_site);
    }

    void cleanup()
    {
        m_dialog.reset();
        m_appearance.reset();
        m_secrets.reset();
        m_settings.reset();
    }

    void noticesAreChosenByKindWithSoundAndQuietHours()
    {
        m_dialog->showPage(SettingsDialog::Page::Notices);
        NoticesPage *page = m_dialog->notices();
        QVERIFY(page->isVisible());
        const auto rule = [this](AlertKind kind) {
            return NoticeRules::ruleOf(m_settings->notices(), kind);
        };
        QTest::mouseClick(page->rules()->showBox(AlertKind::LinkLost), Qt::LeftButton);
        QVERIFY(!rule(AlertKind::LinkLost).show);
        QTest::keyClick(page->rules()->soundBox(AlertKind::LinkLost), Qt::Key_Home);
        QCOMPARE(rule(AlertKind::LinkLost).sound, NoticeRule::Sound::None);
        QVERIFY(!page->rules()->playButton(AlertKind::LinkLost)->isEnabled());
        QVERIFY(!page->rules()->againBox(AlertKind::LinkLost)->isEnabled());
        QTest::keyClick(page->rules()->soundBox(AlertKind::LinkLost), Qt::Key_End);
        QCOMPARE(rule(AlertKind::LinkLost).sound, NoticeRule::Sound::Alarm);
        page->rules()->againBox(AlertKind::LinkLost)->setFocus();
        page->rules()->againBox(AlertKind::LinkLost)->selectAll();
        QTest::keyClicks(page->rules()->againBox(AlertKind::LinkLost), u"12"_s);
        QCOMPARE(rule(AlertKind::LinkLost).again, Seconds(720));

        QVERIFY(!m_settings->notices().sounds);
        QVERIFY(!page->volume()->isEnabled());
        QTest::mouseClick(page->soundsBox(), Qt::LeftButton);
        QVERIFY(m_settings->notices().sounds);
        page->volume()->setFocus();
        QTest::keyClick(page->volume(), Qt::Key_Home);
        QCOMPARE(m_settings->notices().volumePercent, 0);

        QVERIFY(!page->quietHours()->fromEdit(5)->isEnabled());
        QTest::mouseClick(page->quietHours()->dayBox(5), Qt::LeftButton);
        page->quietHours()->toEdit(5)->setTime({9, 30});
        const QuietDay saturday = m_settings->notices().quiet[5];
        QVERIFY(saturday.on);
        QCOMPARE(saturday.to, 9 * 60 + 30);
        QTest::mouseClick(page->quietHours()->lossBox(), Qt::LeftButton);
        QVERIFY(!m_settings->notices().lossBreaksQuiet);

        // Without a service and a tray that is said, and there is nothing to try.
        QVERIFY(!page->tryButton()->isEnabled());
        QVERIFY(page->desktopNote()->text().contains(u"no notices"_s));
        QTest::mouseClick(page->closeBox(), Qt::LeftButton);
        QVERIFY(m_settings->notices().closeToTray);
    }

    void everythingOfNoticesHasANameAndATip()
    {
        m_dialog->showPage(SettingsDialog::Page::Notices);
        for (const QWidget *widget : m_dialog->notices()->findChildren<QWidget *>()) {
            const bool isPart = qobject_cast<const QAbstractSpinBox *>(widget->parentWidget());
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || isPart)
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
            QVERIFY2(!widget->toolTip().isEmpty(), qPrintable(widget->accessibleName()));
        }
    }

    void theOpenSecretIsOfferedOnlyWhereThePbxWantsIt()
    {
        ConnectionPane *pane = m_dialog->connection()->findChild<ConnectionPane *>();
        QCheckBox *box = pane->form()->plainSecretBox();
        QVERIFY(!box->isVisible());
        ProbeResult refused;
        refused.link.phase = LinkStatus::Phase::Refused;
        refused.link.problem = LinkStatus::Problem::PlainLoginRefused;
        pane->showResult(refused);
        QVERIFY(box->isVisible());
        QVERIFY(!box->isChecked());
        QTest::mouseClick(box, Qt::LeftButton);
        QVERIFY(pane->site().allowPlainSecret);
        QVERIFY2(!pane->result(), "a test is true only of what it was made with");
        QVERIFY(box->isVisible());
        for (QPushButton *button : m_dialog->connection()->findChildren<QPushButton *>()) {
            if (button->accessibleName() == u"Apply and connect"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_VERIFY(m_settings->site(m_site)->allowPlainSecret);
    }

    void queuesAreNamedHiddenAndLimitedAtOnce()
    {
        m_dialog->showPage(SettingsDialog::Page::Queues);
        QueueTable *table = m_dialog->queues()->table();
        QueueTableModel *model = table->queues();
        QAbstractItemModelTester tester(model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model->rowCount(), 3);
        typeInto(table, model->index(1, QueueTableModel::NameColumn), u"Service"_s);
        typeInto(table, model->index(1, QueueTableModel::LevelColumn), u"15"_s);
        typeInto(table, model->index(1, QueueTableModel::WaitColumn), u"45"_s);
        typeInto(table, model->index(1, QueueTableModel::WrapUpColumn), u"0"_s);
        const QRect cell = table->visualRect(model->index(2, QueueTableModel::HiddenColumn));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center());

        const SiteSettings site = *m_settings->site(m_site);
        QVERIFY(site.queue(u"401"_s)
                == (SiteQueue{u"Service"_s, false, Seconds{15}, Seconds{45}, Seconds{0}}));
        QVERIFY(site.queue(u"402"_s).hidden);
        QCOMPARE(site.queue(u"400"_s).displayName, u"Sales"_s);
        QCOMPARE(alertRules(site).waitLimitOf(QueueId(u"401"_s)), Seconds{45});
    }

    void anEmptyCellUnsetsAndNonsenseIsNotTaken()
    {
        QueueTableModel *model = m_dialog->queues()->table()->queues();
        const QModelIndex level = model->index(0, QueueTableModel::LevelColumn);
        QVERIFY(model->setData(level, u"30"_s, Qt::EditRole));
        for (const QString &nonsense : {u"-1"_s, u"a"_s, u"3601"_s, u"1.5"_s})
            QVERIFY2(!model->setData(level, nonsense, Qt::EditRole), qPrintable(nonsense));
        QCOMPARE(m_settings->site(m_site)->queue(u"400"_s).serviceLevel,
                 std::optional(Seconds{30}));
        QVERIFY(model->setData(level, u" "_s, Qt::EditRole));
        QVERIFY(!m_settings->site(m_site)->queue(u"400"_s).serviceLevel);
        QCOMPARE(level.data().toString(), u"—"_s);
    }

    void limitsCountAtOnce()
    {
        m_dialog->showPage(SettingsDialog::Page::Alerts);
        setNumber(m_dialog->limits(), u"A caller waits, s"_s, 90);
        setNumber(m_dialog->limits(), u"Target, %"_s, 85);
        setNumber(m_dialog->limits(), u"Pause, min"_s, 20);
        setNumber(m_dialog->limits(), u"Short hang-up, s"_s, 3);
        auto *formula = m_dialog->limits()->findChild<QComboBox *>();
        formula->setFocus();
        QTest::keyClick(formula, Qt::Key_Down);

        const SiteSettings site = *m_settings->site(m_site);
        QCOMPARE(site.limits.wait, Seconds{90});
        QCOMPARE(site.serviceLevelTarget, 0.85);
        QCOMPARE(site.limits.pause, Seconds{20 * 60});
        QCOMPARE(site.shortAbandon, Seconds{3});
        QCOMPARE(site.serviceLevelFormula, 4);
        QCOMPARE(site.queue(u"400"_s).displayName, u"Sales"_s);
    }

    void moneyCountsAtOnce()
    {
        m_dialog->showPage(SettingsDialog::Page::Money);
        const auto boxes = m_dialog->money()->findChildren<QDoubleSpinBox *>();
        QCOMPARE(boxes.size(), 2);
        boxes[0]->setValue(25);
        QVERIFY(!m_settings->site(m_site)->callValue());
        boxes[1]->setValue(400);
        QCOMPARE(m_settings->site(m_site)->callValue(), std::optional(100.0));
    }

    void ordersNameTheSupervisorAndTheirTelephone()
    {
        m_dialog->showPage(SettingsDialog::Page::Orders);
        OrdersPage *page = m_dialog->orders();
        typeInto(field(page, u"Your name"_s), u"Anna"_s);
        typeInto(field(page, u"Your own telephone, an extension"_s), u"1000"_s);
        QTest::mouseClick(
            tick(page, u"Ask before barging in, hanging up and taking a caller out of a queue"_s),
            Qt::LeftButton);
        const CommandPolicy policy = commandPolicy(*m_settings->site(m_site), u"nobody"_s);
        QCOMPARE(policy.who, u"Anna"_s);
        QVERIFY(policy.hasOwnPhone);
        QVERIFY(!m_settings->site(m_site)->supervision.askFirst);
        QVERIFY(!m_settings->site(m_site)->supervision.tellAgent);
    }

    void reasonsOfAPauseAreEditedByKeyboardAndBecomeLimits()
    {
        m_dialog->showPage(SettingsDialog::Page::Orders);
        PauseReasonTable *table = m_dialog->orders()->reasons();
        PauseReasonModel *model = table->reasons();
        QAbstractItemModelTester tester(model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model->rowCount(), 1);
        table->setFocus();
        typeInto(table, model->index(0, PauseReasonModel::ReasonColumn), u"Lunch"_s);
        typeInto(table, model->index(0, PauseReasonModel::MinutesColumn), u"30"_s);
        typeInto(table, model->index(1, PauseReasonModel::ReasonColumn), u"Training"_s);
        const QModelIndex minutes = model->index(1, PauseReasonModel::MinutesColumn);
        for (const QString &nonsense : {u"0"_s, u"-5"_s, u"soon"_s, u"1441"_s})
            QVERIFY2(!model->setData(minutes, nonsense, Qt::EditRole), qPrintable(nonsense));
        QVERIFY(!model->setData(model->index(2, 0), u"Lunch"_s, Qt::EditRole)); // there already
        const AlertRules rules = alertRules(*m_settings->site(m_site));
        QCOMPARE(rules.pauseLimits.value(u"Lunch"_s), Seconds{30 * 60});
        QVERIFY(!rules.pauseLimits.contains(u"Training"_s));

        table->setCurrentIndex(model->index(0, 0));
        QTest::keyClick(table, Qt::Key_Delete);
        QCOMPARE(m_settings->site(m_site)->supervision.pauseReasons,
                 (QList<PauseReason>{{u"Training"_s, {}}}));
    }

    void consentIsGivenByNameAndCanBeWithdrawn()
    {
        m_dialog->showPage(SettingsDialog::Page::Orders);
        OrdersPage *page = m_dialog->orders();
        typeInto(field(page, u"Your name"_s), u"Anna"_s);
        QSignalSpy told(m_dialog.get(), &SettingsDialog::consentChanged);
        press(namedButton(*page, u"Confirm that staff and callers were told"_s));
        const SiteSupervision given = m_settings->site(m_site)->supervision;
        QCOMPARE(given.consentBy, u"Anna"_s);
        QVERIFY(QDateTime::fromString(given.consentOn, Qt::ISODate).isValid());
        QCOMPARE(told.value(0).value(1).toString(), u"Anna"_s);
        QVERIFY(told.value(0).value(2).toBool());
        press(namedButton(*page, u"Withdraw the confirmation"_s));
        QVERIFY(m_settings->site(m_site)->supervision.consentBy.isEmpty());
        QVERIFY(!told.value(1).value(2).toBool());
    }

    void contextsHideBehindAdvancedUnlessThePbxIsPlain()
    {
        m_dialog->showPage(SettingsDialog::Page::Orders);
        QLineEdit *queues = field(m_dialog->orders(), u"Context: Queues"_s);
        QVERIFY(!queues->isVisible());
        QTest::mouseClick(
            tick(m_dialog->orders(), u"Advanced: my dialplan has contexts of its own"_s),
            Qt::LeftButton);
        QVERIFY(queues->isVisible());
        typeInto(queues, u"my-queues"_s);
        QCOMPARE(m_settings->site(m_site)->supervision.queueContext, u"my-queues"_s);
        SiteSettings plain = *m_settings->site(m_site);
        plain.kind = SiteSettings::PbxKind::Asterisk;
        plain.supervision.queueContext.clear();
        m_settings->saveSite(plain);
        QVERIFY(queues->isVisible());
        QVERIFY(queues->text().isEmpty());
    }

    void vipNumbersAreALineEach()
    {
        m_dialog->showPage(SettingsDialog::Page::Orders);
        auto *list = m_dialog->orders()->findChild<QPlainTextEdit *>();
        list->setFocus();
        QTest::keyClicks(list, u"+79120004107"_s);
        QTest::keyClick(list, Qt::Key_Return);
        QTest::keyClicks(list, u" +7495* "_s);
        QCOMPARE(m_settings->site(m_site)->urgency.vipNumbers,
                 (QStringList{u"+79120004107"_s, u"+7495*"_s}));
    }

    void theTelephoneIsTriedAndSaysWhatWasSeen()
    {
        FakeTester tester;
        m_dialog->showPage(SettingsDialog::Page::Orders);
        OrdersPage *page = m_dialog->orders();
        QPushButton *ring = namedButton(*page, u"Ring your own telephone"_s);
        QVERIFY(!ring->isVisible()); // nobody could ring it
        m_dialog->setPhoneTester(&tester);
        QVERIFY(ring->isVisible());
        QVERIFY(!ring->isEnabled());
        typeInto(field(page, u"Your own telephone, an extension"_s), u"1000"_s);
        press(ring);
        QCOMPARE(tester.rung, QStringList{u"1000"_s});
        QVERIFY(!ring->isEnabled());
        Q_EMIT tester.told({PhoneTestResult::Seen::Rings, {}});
        QVERIFY(says(*page, u"1000 rings. Pick it up."_s));
        Q_EMIT tester.told({PhoneTestResult::Seen::Answered, {}});
        QVERIFY(says(*page, u"1000 rang and was answered. It works."_s));
        QVERIFY(ring->isEnabled());
    }

    void themeAndTypeSizeChangeAtOnce()
    {
        m_dialog->showPage(SettingsDialog::Page::Appearance);
        QTest::mouseClick(m_dialog->appearance()->theme()->button(1), Qt::LeftButton);
        QVERIFY(Look::instance().theme().kind == Theme::Kind::Dark);
        QTest::mouseClick(m_dialog->appearance()->theme()->button(2), Qt::LeftButton);
        QVERIFY(Look::instance().theme().kind == Theme::Kind::Light);
        m_dialog->appearance()->scale()->setFocus();
        QTest::keyClick(m_dialog->appearance()->scale(), Qt::Key_Right);
        QCOMPARE(Look::instance().scale(), 110);
        QCOMPARE(m_settings->ui().scalePercent, 110);
    }

    void theLanguageChangesAtOnceAndBack()
    {
        m_dialog->showPage(SettingsDialog::Page::Appearance);
        LanguageCombo *language = m_dialog->appearance()->language();
        language->setFocus();
        QTest::keyClick(language, Qt::Key_Up);
        QTRY_COMPARE(m_dialog->windowTitle(), u"Настройки"_s);
        QCOMPARE(m_dialog->pages()->item(1)->text(), u"Очереди"_s);
        QCOMPARE(QLocale().language(), QLocale::Russian);
        QTest::keyClick(language, Qt::Key_Down);
        QTRY_COMPARE(m_dialog->windowTitle(), u"Settings"_s);
        QCOMPARE(QLocale().language(), QLocale::English);
    }

    void theConnectionWaitsForItsButton()
    {
        DemoPbx::Options options;
        options.office.queues = demoQueuePlans();
        options.office.users = {{"belltower", "a secret", "all", "all"}};
        DemoPbx pbx(options);
        QVERIFY(pbx.start());
        QSignalSpy applied(m_dialog.get(), &SettingsDialog::connectionApplied);
        ConnectionPage *page = m_dialog->connection();
        QTRY_COMPARE(page->pane()->secret(), u"a secret"_s); // from the keychain

        number(page, u"Port"_s)->setValue(pbx.port());
        QCOMPARE(m_settings->site(m_site)->port, quint16(5038));
        QSignalSpy tested(page->pane(), &ConnectionPane::tested);
        QTest::mouseClick(page->testButton(), Qt::LeftButton);
        QVERIFY(tested.wait(30000));
        QVERIFY(page->pane()->isConnected());
        QTest::mouseClick(page->applyButton(), Qt::LeftButton);
        QTRY_COMPARE(applied.count(), 1);
        QCOMPARE(applied.first().at(1).toString(), u"a secret"_s);
        QCOMPARE(m_settings->site(m_site)->port, pbx.port());
        QCOMPARE(m_settings->site(m_site)->queue(u"400"_s).displayName, u"Sales"_s);
    }

    void anIncompleteConnectionIsNotApplied()
    {
        QSignalSpy applied(m_dialog.get(), &SettingsDialog::connectionApplied);
        SiteSettings empty = *m_settings->site(m_site);
        empty.host.clear();
        m_dialog->connection()->pane()->setSite(empty);
        QTest::mouseClick(m_dialog->connection()->applyButton(), Qt::LeftButton);
        QCOMPARE(applied.count(), 0);
        QCOMPARE(m_settings->site(m_site)->host, u"127.0.0.1"_s);
    }

    void theTimeZoneCountsAtOnce()
    {
        QComboBox *zone = m_dialog->connection()->timeZone();
        const int moscow = zone->findData(QByteArray("Europe/Moscow"));
        QVERIFY(moscow > 0);
        zone->setCurrentIndex(moscow);
        Q_EMIT zone->activated(moscow);
        QCOMPARE(m_settings->site(m_site)->timeZone, QByteArray("Europe/Moscow"));
    }

    void withoutASiteOnlyTheProgramsPagesAreThere()
    {
        open(SiteId());
        QVERIFY(m_dialog->pages()->item(int(SettingsDialog::Page::Connection))->isHidden());
        QVERIFY(m_dialog->pages()->item(int(SettingsDialog::Page::Money))->isHidden());
        QCOMPARE(m_dialog->pages()->currentRow(), int(SettingsDialog::Page::Appearance));
    }

    void changesFromElsewhereShow()
    {
        SiteSettings site = *m_settings->site(m_site);
        site.limits.wait = Seconds{33};
        m_settings->saveSite(site);
        QCOMPARE(number(m_dialog->limits(), u"A caller waits, s"_s)->value(), 33);
    }

    void theSecretIsAskedForWithTheReason()
    {
        SecretPrompt prompt(*m_settings->site(m_site),
                            SecretFailure{SecretFailure::Reason::Locked, {}});
        prompt.show();
        auto *connectButton = namedButton(prompt, u"Connect"_s);
        QVERIFY(!connectButton->isEnabled());
        QTest::keyClicks(prompt.findChild<QLineEdit *>(), u"typed"_s);
        QVERIFY(connectButton->isEnabled());
        QTest::mouseClick(connectButton, Qt::LeftButton);
        QCOMPARE(prompt.result(), int(QDialog::Accepted));
        QCOMPARE(prompt.secret(), u"typed"_s);
        bool said = false;
        for (const QLabel *label : prompt.findChildren<QLabel *>())
            said |= label->text().contains(u"locked");
        QVERIFY(said);
    }

private:
    void open(const SiteId &site)
    {
        m_dialog = std::make_unique<SettingsDialog>(*m_settings, *m_secrets, site);
        m_dialog->setKnownQueues({u"400"_s, u"401"_s, u"402"_s});
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    class FakeTester : public PhoneTester
    {
    public:
        void ring(const QString &extension) override { rung.append(extension); }
        QStringList rung;
    };

    /// Clicked where it can be seen: the page scrolls.
    static void press(QPushButton *button)
    {
        QVERIFY(button->isVisible());
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }

    template<typename Widget>
    static Widget *named(const QWidget *page, const QString &name)
    {
        for (Widget *found : page->findChildren<Widget *>()) {
            if (found->accessibleName() == name)
                return found;
        }
        qFatal("no such widget");
    }
    static QLineEdit *field(const QWidget *page, const QString &name)
    {
        return named<QLineEdit>(page, name);
    }
    static TickBox *tick(const QWidget *page, const QString &name)
    {
        return named<TickBox>(page, name);
    }
    static bool says(const QWidget &page, const QString &text)
    {
        for (const QLabel *label : page.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text() == text)
                return true;
        }
        return false;
    }
    static void typeInto(QLineEdit *field, const QString &text)
    {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    static void typeInto(QTableView *table, const QModelIndex &index, const QString &text)
    {
        table->setCurrentIndex(index);
        table->edit(index);
        auto *editor = table->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(index.data(Qt::EditRole).toString(), text);
        QTRY_VERIFY(!table->viewport()->findChild<QLineEdit *>());
    }

    static QSpinBox *number(const QWidget *page, const QString &name)
    {
        for (QSpinBox *box : page->findChildren<QSpinBox *>()) {
            if (box->accessibleName() == name)
                return box;
        }
        qFatal("no such number");
    }

    static void setNumber(const QWidget *page, const QString &name, int value)
    {
        QSpinBox *box = number(page, name);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QString::number(value));
        QTest::keyClick(box, Qt::Key_Return);
    }

    static QPushButton *namedButton(const QWidget &window, const QString &name)
    {
        for (QPushButton *found : window.findChildren<QPushButton *>()) {
            if (found->accessibleName() == name)
                return found;
        }
        qFatal("no such button");
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<MemorySecretStore> m_secrets;
    std::unique_ptr<SettingsDialog> m_dialog;
    SiteId m_site;
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
