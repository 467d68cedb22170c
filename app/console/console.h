// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console/secretdesk.h"
#include "core/base/settings.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class Appearance;
class DemoHost;
class Notifier;
class SettingsDialog;
class SetupWizard;
class SiteView;
struct LinkStatus;

/// The console as a program: which window is open, which site it shows, where secrets come from,
/// how it calls while nobody looks.
///
/// Composition only: every decision about calls, figures and looks is made below. GUI thread;
/// owns everything that is open.
class Console : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        bool demo = false;
        QString settingsPath; ///< empty: the user's own
        double demoSpeed = 1.0;
    };

    explicit Console(Options options, QObject *parent = nullptr);
    ~Console() override;

    /// Opens the first window: the demo, the last site, or the wizard when there is none.
    void start();

    Settings &settings() { return m_settings; }
    /// What is open now; null when it is not.
    SiteView *site() const { return m_site.get(); }
    SetupWizard *wizard() const { return m_wizard.get(); }
    DemoHost *demo() const { return m_demo.get(); }
    Notifier *notifier() const { return m_notifier.get(); }
    SettingsDialog *settingsDialog() const;
    /// Secrets are kept there from now on; for tests. Not owned.
    void setSecrets(SecretStore *secrets) { m_secrets.setStore(secrets); }

protected:
    /// Closing the window may keep the program in the tray.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void startDemo();
    void showWizard();
    void openSite(const SiteSettings &site, const QString &secret);
    void listenToShell();
    void listenToOrders();
    void listenToMenu();
    void setupNotifier();
    /// Does what leads away from the site shown, once what is open there is settled.
    void leave(std::function<void()> next);
    void onCloseAgreed();
    void chooseSite(const SiteId &id);
    void chooseDemo();
    void askToRemove(const SiteId &id);
    void removeSite(const SiteId &id);
    void showSiteChoices();
    void quit();
    bool isAsking() const;
    void onLinkStatus(const LinkStatus &status);
    void askAboutCertificate(const LinkStatus &status);
    void askAboutPlainSecret();
    void reconnect();
    void showSettings();
    void showTrail();
    void onSiteChanged(const SiteId &id);
    void applyUi();
    bool isRussian() const;
    QString languageCode() const; ///< "ru" or "en"
    QString dataFolder() const;   ///< for what is kept beside the settings
    void keepWindow();
    void tell(const QString &what, const QString &more);

    Options m_options;
    Settings m_settings;
    KeychainSecretStore m_keychain;
    SecretDesk m_secrets;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<DemoHost> m_demo;
    std::unique_ptr<SiteView> m_site;
    std::unique_ptr<SetupWizard> m_wizard;
    QPointer<SettingsDialog> m_settingsDialog;
    QPointer<QWidget> m_trailDialog;
    bool m_toldOfTrail = false;
    QPointer<QWidget> m_question; ///< one question at a time
    bool m_quitting = false;
    std::function<void()> m_next; ///< what waits in leave()
};
