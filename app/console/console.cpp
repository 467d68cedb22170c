// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/console.h"

#include "app/console/demohost.h"
#include "app/console/siteview.h"
#include "widgets/common/look.h"
#include "widgets/setup/appearance.h"
#include "widgets/setup/secretprompt.h"
#include "widgets/setup/settingsdialog.h"
#include "widgets/setup/setupwizard.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>

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
{
    connect(&m_settings, &Settings::siteChanged, this, &Console::onSiteChanged);
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

void Console::start()
{
    Look::instance().install();
    m_appearance = std::make_unique<Appearance>(m_settings);
    connect(&m_settings, &Settings::uiChanged, this, &Console::applyUi);
    if (m_options.demo) {
        startDemo();
    } else if (const auto site = m_settings.site(m_settings.currentSite())) {
        openSite(*site, {});
        fetchSecret(*site);
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
    m_demo = std::make_unique<DemoHost>();
    connect(m_demo.get(), &DemoHost::ready, this, [this] {
        m_wizard.reset();
        openSite(m_demo->site(), m_demo->secret());
    });
    connect(m_demo.get(), &DemoHost::failed, this, [this](const QString &detail) {
        qCWarning(lcConsole) << "demo PBX:" << detail;
        tell(tr("The demo PBX could not be started."),
             tr("It needs a free port on this computer: %1").arg(detail));
        if (!m_site && !m_wizard)
            showWizard();
    });
    m_demo->start(isRussian() ? DemoLanguage::Russian : DemoLanguage::English, m_options.demoSpeed);
}

void Console::showWizard()
{
    m_wizard = std::make_unique<SetupWizard>(m_settings, m_keychain);
    connect(m_wizard.get(), &SetupWizard::completed, this,
            [this](const SiteId &id, const QString &secret) {
                const auto site = m_settings.site(id);
                if (!site)
                    return;
                m_settings.setCurrentSite(id);
                m_wizard.release()->deleteLater();
                openSite(*site, secret);
            });
    connect(m_wizard.get(), &SetupWizard::demoRequested, this, &Console::startDemo);
    m_wizard->show();
}

void Console::openSite(const SiteSettings &site, const QString &secret)
{
    keepWindow();
    m_site = std::make_unique<SiteView>(site);
    Shell &shell = m_site->shell();
    shell.setLanguage(languageCode());
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
    connect(&m_site->link(), &AmiLink::statusChanged, this, &Console::onLinkStatus);
    const QByteArray kept = m_settings.layout(MainWindow, screenOf(shell));
    if (kept.isEmpty())
        shell.resize(FirstSize.boundedTo(shell.screen()->availableSize()));
    else
        shell.restoreWindow(kept);
    shell.show();
    if (!secret.isEmpty())
        m_site->connectToPbx(secret);
}

void Console::keepWindow()
{
    if (m_site)
        m_settings.setLayout(MainWindow, screenOf(m_site->shell()), m_site->shell().saveWindow());
}

void Console::fetchSecret(const SiteSettings &site)
{
    if (site.secretKeeping == SiteSettings::SecretKeeping::AskEachTime) {
        askSecret(site, {});
        return;
    }
    m_keychain.read(site.id, this, [this, site](const SecretResult<QString> &secret) {
        if (!m_site || m_site->site().id != site.id)
            return;
        if (secret) {
            m_site->connectToPbx(*secret);
            return;
        }
        qCWarning(lcConsole) << "keychain:" << secret.error().detail;
        askSecret(site, secret.error());
    });
}

void Console::askSecret(const SiteSettings &site, const std::optional<SecretFailure> &why)
{
    if (m_question || !m_site)
        return;
    auto *prompt = new SecretPrompt(site, why, &m_site->shell());
    prompt->setAttribute(Qt::WA_DeleteOnClose);
    m_question = prompt;
    connect(prompt, &QDialog::accepted, this, [this, prompt, site] {
        const QString secret = prompt->secret();
        if (!m_site || m_site->site().id != site.id || secret.isEmpty())
            return;
        m_site->connectToPbx(secret);
        if (site.secretKeeping != SiteSettings::SecretKeeping::Keychain)
            return;
        m_keychain.write(site.id, secret, this, [](const SecretResult<void> &kept) {
            if (!kept)
                qCWarning(lcConsole) << "keychain:" << kept.error().detail;
        });
    });
    prompt->open();
}

void Console::onLinkStatus(const LinkStatus &status)
{
    if (status.phase == LinkStatus::Phase::CertificateUnknown
        || status.phase == LinkStatus::Phase::CertificateChanged)
        askAboutCertificate(status);
}

void Console::askAboutCertificate(const LinkStatus &status)
{
    if (m_question || !m_site)
        return;
    const bool changed = status.phase == LinkStatus::Phase::CertificateChanged;
    auto *box = new QMessageBox(&m_site->shell());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(changed ? QMessageBox::Warning : QMessageBox::Question);
    box->setWindowTitle(tr("Certificate of the PBX"));
    box->setText(changed ? tr("The PBX shows another certificate than before.")
                         : tr("The PBX shows a certificate that nobody vouches for."));
    box->setInformativeText(
        (changed ? tr("Somebody may stand between you and the PBX, or its certificate was "
                      "renewed. Nothing was sent. Ask who runs the PBX before you accept.")
                 : tr("Compare the fingerprint with the one on the PBX before you accept it."))
        + u"\n\nSHA-256\n"_s + status.fingerprint);
    QPushButton *accept = box->addButton(tr("Accept this certificate"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(tr("Stay disconnected"), QMessageBox::RejectRole));
    m_question = box;
    const QString fingerprint = status.fingerprint;
    connect(box, &QMessageBox::buttonClicked, this,
            [this, accept, fingerprint](QAbstractButton *button) {
                if (button != static_cast<QAbstractButton *>(accept) || !m_site)
                    return;
                m_site->link().acceptCertificate(fingerprint);
                if (auto site = m_settings.site(m_site->site().id)) {
                    site->pinnedFingerprint = fingerprint;
                    m_settings.saveSite(*site);
                }
            });
    box->open();
}

void Console::reconnect()
{
    const LinkStatus &status = m_site->link().status();
    if (status.problem == LinkStatus::Problem::LoginRefused)
        askSecret(m_site->site(), {});
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
        m_settingsDialog = new SettingsDialog(m_settings, m_keychain, id, &m_site->shell());
        m_settingsDialog->setAttribute(Qt::WA_DeleteOnClose);
        QStringList queues;
        for (const QueueId &queue : m_site->session().board().queueIds())
            queues.append(queue.value());
        m_settingsDialog->setKnownQueues(queues);
        connect(m_settingsDialog, &SettingsDialog::connectionApplied, this,
                [this](const SiteId &site, const QString &secret) {
                    if (m_site && m_site->site().id == site)
                        m_site->connectToPbx(secret);
                });
    }
    m_settingsDialog->show();
    m_settingsDialog->raise();
    m_settingsDialog->activateWindow();
}

void Console::onSiteChanged(const SiteId &id)
{
    const auto site = m_settings.site(id);
    if (site && m_site && m_site->site().id == id)
        m_site->setSite(*site);
}

void Console::tell(const QString &what, const QString &more)
{
    auto *box = new QMessageBox(QMessageBox::Information, tr("Belltower"), what, QMessageBox::Ok,
                                QApplication::activeWindow());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(more);
    box->open();
}
