// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/console.h"

#include "app/console/demohost.h"
#include "app/console/questions.h"
#include "app/console/siteview.h"
#include "widgets/common/look.h"
#include "widgets/notify/notifier.h"
#include "widgets/setup/appearance.h"
#include "widgets/setup/connectionpage.h"
#include "widgets/setup/noticespage.h"
#include "widgets/setup/settingsdialog.h"
#include "widgets/setup/setupwizard.h"
#include "widgets/setup/traildialog.h"
#include "widgets/shell/sitebutton.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QMessageBox>
#include <QScreen>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcConsole, "belltower.console")

const QString MainWindow = u"main"_s;
constexpr QSize FirstSize(1600, 1000);

UiSettings::Theme themeOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System:
        return UiSettings::Theme::System;
    case ThemeChoice::Dark:
        return UiSettings::Theme::Dark;
    case ThemeChoice::Light:
        return UiSettings::Theme::Light;
    }
    Q_UNREACHABLE();
}

QString screenOf(const QWidget &window)
{
    return window.screen() ? window.screen()->name() : QString();
}

} // namespace

Console::Console(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_settings(m_options.settingsPath.isEmpty() ? Settings::defaultPath()
                                                  : m_options.settingsPath)
    , m_keychain(u"Belltower"_s)
    , m_secrets(&m_keychain)
{
    connect(&m_settings, &Settings::siteChanged, this, &Console::onSiteChanged);
    connect(&m_settings, &Settings::siteRemoved, this, &Console::showSiteChoices);
    connect(&m_settings, &Settings::writeFailed, this, [this](const QString &detail) {
        qCWarning(lcConsole) << "settings not written:" << detail;
        tell(tr("Your settings could not be saved."),
             tr("They stay in force until Belltower is closed. File: %1").arg(m_settings.path()));
    });
}

Console::~Console()
{
    keepWindow();
}

SettingsDialog *Console::settingsDialog() const
{
    return m_settingsDialog;
}

void Console::start()
{
    Look::instance().install();
    m_appearance = std::make_unique<Appearance>(m_settings);
    connect(&m_settings, &Settings::uiChanged, this, &Console::applyUi);
    setupNotifier();
    if (m_options.demo) {
        startDemo();
    } else if (const auto site = m_settings.site(m_settings.currentSite())) {
        openSite(*site, {});
        m_secrets.fetch();
    } else {
        showWizard();
    }
    if (m_settings.problem()) {
        qCWarning(lcConsole) << "settings:" << m_settings.problem()->detail;
        tell(tr("The settings file could not be read whole."),
             m_settings.brokenCopy().isEmpty()
                 ? tr("What could not be read has its default.")
                 : tr("What could not be read has its default. A copy of the file was kept: %1")
                       .arg(m_settings.brokenCopy()));
    }
}

void Console::applyUi()
{
    if (m_site)
        m_site->shell().setLanguage(languageCode());
}

bool Console::isRussian() const
{
    return m_appearance->language() == UiSettings::Language::Russian;
}

QString Console::languageCode() const
{
    return isRussian() ? u"ru"_s : u"en"_s;
}

void Console::startDemo()
{
    if (m_demo) // it starts, or is shown already
        return;
    m_demo = std::make_unique<DemoHost>();
    connect(m_demo.get(), &DemoHost::ready, this, [this] {
        if (m_wizard)
            m_wizard.release()->deleteLater();
        openSite(m_demo->site(), m_demo->secret());
    });
    connect(m_demo.get(), &DemoHost::failed, this, [this](const QString &detail) {
        qCWarning(lcConsole) << "demo PBX:" << detail;
        tell(tr("The demo PBX could not be started."),
             tr("It needs a free port on this computer: %1").arg(detail));
        m_demo.release()->deleteLater();
        if (!m_site && !m_wizard)
            showWizard();
    });
    m_demo->start(isRussian() ? DemoLanguage::Russian : DemoLanguage::English, m_options.demoSpeed);
}

void Console::showWizard()
{
    if (m_wizard && m_wizard->isVisible()) {
        m_wizard->raise();
        m_wizard->activateWindow();
        return;
    }
    m_wizard = std::make_unique<SetupWizard>(m_settings, m_secrets.store());
    connect(m_wizard.get(), &SetupWizard::completed, this,
            [this](const SiteId &id, const QString &secret) {
                const auto site = m_settings.site(id);
                if (!site)
                    return;
                m_settings.setCurrentSite(id);
                m_wizard.release()->deleteLater();
                leave([this, site, secret] { openSite(*site, secret); });
            });
    connect(m_wizard.get(), &SetupWizard::demoRequested, this, &Console::startDemo);
    m_wizard->show();
}

void Console::openSite(const SiteSettings &site, const QString &secret)
{
    keepWindow();
    // The new window stands before the old one goes: the last window closed would end the program.
    const std::unique_ptr<SiteView> old =
        std::exchange(m_site, std::make_unique<SiteView>(site, dataFolder()));
    Shell &shell = m_site->shell();
    shell.setLanguage(languageCode());
    shell.installEventFilter(this);
    listenToShell();
    listenToOrders();
    listenToMenu();
    connect(&m_site->link(), &AmiLink::statusChanged, this, &Console::onLinkStatus);
    m_secrets.serve(m_site.get());
    showSiteChoices();
    const QByteArray kept = m_settings.layout(MainWindow, screenOf(old ? old->shell() : shell));
    if (kept.isEmpty())
        shell.resize(FirstSize.boundedTo(shell.screen()->availableSize()));
    else
        shell.restoreWindow(kept);
    m_notifier->attach(&m_site->session(), site.name);
    shell.show();
    if (m_demo && m_demo->site().id != site.id)
        m_demo.release()->deleteLater(); // its office closes when nobody looks at it
    if (!secret.isEmpty())
        m_site->connectToPbx(secret);
}

void Console::listenToOrders()
{
    connect(m_site.get(), &SiteView::supervisionEdited, this, [this](const SiteSupervision &own) {
        // The demo office is not the user's and is kept nowhere.
        if (auto kept = m_settings.site(m_site->site().id)) {
            kept->supervision = own;
            m_settings.saveSite(*kept);
        }
    });
    connect(m_site.get(), &SiteView::trailFailed, this, [this](const QString &detail) {
        qCWarning(lcConsole) << "audit trail:" << detail;
        if (!std::exchange(m_toldOfTrail, true))
            tell(tr("The audit trail could not be written."),
                 tr("Orders go on, and the lines are kept until they can be written. File: %1")
                     .arg(m_site->trail().path()));
    });
    connect(m_site.get(), &SiteView::trailRequested, this, &Console::showTrail);
    connect(m_site.get(), &SiteView::closeAgreed, this, &Console::onCloseAgreed);
}

void Console::listenToShell()
{
    Shell &shell = m_site->shell();
    connect(&shell, &Shell::settingsRequested, this, &Console::showSettings);
    connect(&shell, &Shell::reconnectRequested, this, &Console::reconnect);
    connect(&shell, &Shell::languageChosen, this, [this](const QString &code) {
        UiSettings ui = m_settings.ui();
        ui.language =
            code == "ru"_L1 ? UiSettings::Language::Russian : UiSettings::Language::English;
        m_settings.setUi(ui);
    });
    connect(&shell, &Shell::themeChosen, this, [this](ThemeChoice choice) {
        UiSettings ui = m_settings.ui();
        ui.theme = themeOf(choice);
        m_settings.setUi(ui);
    });
    connect(&shell, &Shell::windowEdited, this, &Console::keepWindow);
}

/// Queued: another site takes the place of the window whose menu is still open.
void Console::listenToMenu()
{
    const SiteButton *button = m_site->shell().siteButton();
    connect(button, &SiteButton::siteChosen, this, &Console::chooseSite, Qt::QueuedConnection);
    connect(button, &SiteButton::demoChosen, this, &Console::chooseDemo, Qt::QueuedConnection);
    connect(button, &SiteButton::addRequested, this, &Console::showWizard, Qt::QueuedConnection);
    connect(
        button, &SiteButton::editRequested, this,
        [this] {
            showSettings();
            m_settingsDialog->showPage(SettingsDialog::Page::Connection);
        },
        Qt::QueuedConnection);
    connect(button, &SiteButton::removeRequested, this, &Console::askToRemove,
            Qt::QueuedConnection);
}

void Console::setupNotifier()
{
    m_notifier = std::make_unique<Notifier>(m_settings);
    connect(m_notifier.get(), &Notifier::quitRequested, this, &Console::quit);
    connect(m_notifier.get(), &Notifier::showRequested, this, [this] {
        if (m_site)
            m_site->shell().bringForward();
        else if (m_wizard)
            m_wizard->activateWindow();
    });
    connect(m_notifier.get(), &Notifier::alertActivated, this, [this](const Alert &alert) {
        if (m_site)
            m_site->shell().showAlert(alert);
    });
}

bool Console::eventFilter(QObject *watched, QEvent *event)
{
    const bool closes = event->type() == QEvent::Close && m_site && watched == &m_site->shell();
    if (closes)
        m_next = {}; // an earlier wish that was given up
    if (closes && !m_quitting && m_settings.notices().closeToTray && m_notifier->tray().isThere()) {
        event->ignore();
        m_site->shell().hide();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void Console::quit()
{
    m_quitting = true;
    if (!m_site || m_site->shell().close()) // what is open may be asked about first
        QCoreApplication::quit();
    m_quitting = false;
}

void Console::leave(std::function<void()> next)
{
    if (m_site && !m_site->mayLeave())
        m_next = std::move(next);
    else
        next();
}

void Console::onCloseAgreed()
{
    if (!m_next)
        quit();
    else // not from within the site that goes away
        QMetaObject::invokeMethod(this, std::exchange(m_next, {}), Qt::QueuedConnection);
}

void Console::chooseSite(const SiteId &id)
{
    const auto site = m_settings.site(id);
    if (!site || (m_site && m_site->site().id == id))
        return;
    leave([this, site = *site] {
        m_settings.setCurrentSite(site.id);
        openSite(site, {});
        m_secrets.fetch();
    });
}

void Console::chooseDemo()
{
    if (!m_demo) // else it is shown, or about to be
        leave([this] { startDemo(); });
}

void Console::askToRemove(const SiteId &id)
{
    const auto site = m_settings.site(id);
    if (!site || isAsking())
        return;
    m_question = Questions::removeSite(&m_site->shell(), *site, [this, id] {
        QMetaObject::invokeMethod(
            this, [this, id] { leave([this, id] { removeSite(id); }); }, Qt::QueuedConnection);
    });
}

void Console::removeSite(const SiteId &id)
{
    m_secrets.remove(id);
    m_settings.removeSite(id);
    if (m_site->site().id != id)
        return;
    if (const auto next = m_settings.site(m_settings.currentSite())) {
        openSite(*next, {});
        m_secrets.fetch();
        return;
    }
    showWizard();
    m_notifier->detach();
    m_site.reset();
}

void Console::showSiteChoices()
{
    if (!m_site)
        return;
    QList<SiteChoice> choices;
    for (const SiteSettings &site : m_settings.sites())
        choices.append({site.id, site.name, site.host});
    const SiteSettings &shown = m_site->site();
    m_site->shell().siteButton()->setSites(choices, {shown.id, shown.name, shown.host});
}

QString Console::dataFolder() const
{
    return m_options.settingsPath.isEmpty()
               ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
               : QFileInfo(m_options.settingsPath).absolutePath();
}

void Console::keepWindow()
{
    if (m_site)
        m_settings.setLayout(MainWindow, screenOf(m_site->shell()), m_site->shell().saveWindow());
}

bool Console::isAsking() const
{
    return m_question || m_secrets.isAsking();
}

void Console::onLinkStatus(const LinkStatus &status)
{
    if (status.phase == LinkStatus::Phase::CertificateUnknown
        || status.phase == LinkStatus::Phase::CertificateChanged)
        askAboutCertificate(status);
}

void Console::askAboutCertificate(const LinkStatus &status)
{
    if (isAsking() || !m_site)
        return;
    const QString fingerprint = status.fingerprint;
    m_question = Questions::acceptCertificate(&m_site->shell(), status, [this, fingerprint] {
        m_site->link().acceptCertificate(fingerprint);
        if (auto site = m_settings.site(m_site->site().id)) {
            site->pinnedFingerprint = fingerprint;
            m_settings.saveSite(*site);
        }
    });
}

void Console::askAboutPlainSecret()
{
    if (isAsking() || !m_site)
        return;
    m_question = Questions::sendSecretInTheOpen(&m_site->shell(), m_site->site(), [this] {
        if (auto site = m_settings.site(m_site->site().id)) {
            site->allowPlainSecret = true;
            m_settings.saveSite(*site);
            m_secrets.fetch();
        }
    });
}

void Console::reconnect()
{
    const LinkStatus status = m_site->session().link();
    if (status.problem == LinkStatus::Problem::LoginRefused)
        m_secrets.ask();
    else if (status.problem == LinkStatus::Problem::PlainLoginRefused)
        askAboutPlainSecret();
    else if (status.phase == LinkStatus::Phase::CertificateUnknown
             || status.phase == LinkStatus::Phase::CertificateChanged)
        askAboutCertificate(status);
    else
        m_site->link().tryAgain();
}

void Console::showSettings()
{
    if (!m_settingsDialog) {
        // The demo office is not the user's: only the program's own settings are shown with it.
        const SiteId id = m_settings.site(m_site->site().id) ? m_site->site().id : SiteId{};
        m_settingsDialog = new SettingsDialog(m_settings, m_secrets.store(), id, &m_site->shell());
        m_settingsDialog->setAttribute(Qt::WA_DeleteOnClose);
        m_settingsDialog->notices()->setNotifier(m_notifier.get());
        QStringList queues;
        for (const QueueId &queue : m_site->session().board().queueIds())
            queues.append(queue.value());
        m_settingsDialog->setKnownQueues(queues);
        connect(m_settingsDialog, &SettingsDialog::connectionApplied, this,
                [this](const SiteId &site, const QString &secret) {
                    if (m_site && m_site->site().id == site)
                        m_site->connectToPbx(secret);
                });
        m_settingsDialog->setPhoneTester(&m_site->phoneTester());
        connect(m_settingsDialog, &SettingsDialog::trailRequested, this, &Console::showTrail);
        connect(m_settingsDialog, &SettingsDialog::consentChanged, this,
                [this](const SiteId &site, const QString &by, bool given) {
                    if (m_site && m_site->site().id == site)
                        m_site->noteConsent(by, given);
                });
    }
    m_settingsDialog->show();
    m_settingsDialog->raise();
    m_settingsDialog->activateWindow();
}

void Console::showTrail()
{
    if (!m_trailDialog) {
        QWidget *over =
            m_settingsDialog ? static_cast<QWidget *>(m_settingsDialog) : &m_site->shell();
        m_trailDialog = new TrailDialog(m_site->trail().path(),
                                        m_site->session().board().settings().timeZone, over);
        m_trailDialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_trailDialog->show();
    m_trailDialog->raise();
    m_trailDialog->activateWindow();
}

void Console::onSiteChanged(const SiteId &id)
{
    const auto site = m_settings.site(id);
    if (site && m_site && m_site->site().id == id) {
        m_site->setSite(*site);
        m_notifier->setSiteName(site->name);
    }
    showSiteChoices();
}

void Console::tell(const QString &what, const QString &more)
{
    auto *box = new QMessageBox(QMessageBox::Information, tr("Belltower"), what, QMessageBox::Ok,
                                QApplication::activeWindow());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(more);
    box->open();
}
