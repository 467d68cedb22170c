// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shots/setupphotographer.h"

#include "widgets/common/look.h"
#include "widgets/setup/appearance.h"
#include "widgets/setup/connectionform.h"
#include "widgets/setup/connectionpane.h"
#include "widgets/setup/secretprompt.h"
#include "widgets/setup/settingsdialog.h"
#include "widgets/setup/setupwizard.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QTemporaryDir>
#include <QTextStream>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr auto Fingerprint = "7C:1E:A9:40:5B:D2:33:8F:06:E4:91:BA:7D:58:C3:2F:"
                             "E0:64:19:AF:8B:72:D5:0C:46:F1:3A:97:2E:BC:85:D1"_L1;

SiteSettings office(UiSettings::Language language)
{
    SiteSettings site;
    site.name = language == UiSettings::Language::Russian ? u"Главный офис"_s : u"Main office"_s;
    site.host = u"pbx.office.lan"_s;
    site.port = 5039;
    site.tls = SiteSettings::Tls::Pinned;
    site.pinnedFingerprint = Fingerprint;
    site.user = u"belltower"_s;
    site.conversion = 0.3;
    site.averageSale = 5000;
    site.currency = u"₽"_s;
    site.wrapUp = Seconds{15};
    const bool russian = language == UiSettings::Language::Russian;
    site.setQueue(u"400"_s,
                  {russian ? u"Продажи"_s : u"Sales"_s, false, Seconds{20}, Seconds{45}, {}});
    site.setQueue(u"401"_s, {russian ? u"Сервис"_s : u"Service"_s, false, {}, {}, Seconds{30}});
    site.setQueue(u"409"_s, {{}, true, {}, {}, {}});
    return site;
}

QStringList queueNumbers()
{
    return {u"400"_s, u"401"_s, u"402"_s, u"403"_s, u"409"_s};
}

ProbeResult connectedResult()
{
    ProbeResult result;
    LinkStatus &link = result.link;
    link.phase = LinkStatus::Phase::Live;
    link.roundTrip = Milliseconds{12};
    link.pbxVersion = u"18.20.2"_s;
    link.encrypted = true;
    link.fingerprint = Fingerprint;
    link.queueEvents = link.callEvents = link.systemEvents = Sight::Seen;
    link.causeEvents = Sight::NotSeen;
    link.rights.known = link.rights.listCalls = link.rights.manageMembers = true;
    for (const QString &number : queueNumbers())
        result.queues.append({number, Seconds{20}, {}});
    result.agents = 21;
    result.events = 34;
    result.watched = Seconds{5};
    result.ownAddress = u"192.168.1.40"_s;
    return result;
}

ProbeResult failedResult(LinkStatus::Phase phase, LinkStatus::Problem problem)
{
    ProbeResult result;
    result.link.phase = phase;
    result.link.problem = problem;
    result.link.fingerprint = Fingerprint;
    return result;
}

} // namespace

SetupPhotographer::SetupPhotographer(QString folder, QString wanted)
    : m_folder(std::move(folder))
    , m_wanted(std::move(wanted))
{}

bool SetupPhotographer::shootAll()
{
    if (!QDir().mkpath(m_folder))
        return false;
    Look::instance().install();

    for (const UiSettings::Language language :
         {UiSettings::Language::English, UiSettings::Language::Russian}) {
        for (const UiSettings::Theme theme : {UiSettings::Theme::Dark, UiSettings::Theme::Light})
            shoot({theme, language});
    }
    shoot({UiSettings::Theme::Light, UiSettings::Language::Russian, 150});
    return m_good;
}

void SetupPhotographer::shoot(const Dress &dress)
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"belltower.ini"_s));
    settings.setUi({dress.theme, dress.language, dress.scale});
    const Appearance appearance(settings);
    const SiteId site = settings.saveSite(office(dress.language));
    shootWizard(dress, settings);
    shootDialog(dress, settings, site);
    shootPrompt(dress, *settings.site(site));
}

void SetupPhotographer::shootWizard(const Dress &dress, Settings &settings)
{
    MemorySecretStore secrets;
    SetupWizard wizard(settings, secrets);
    wizard.show();
    save(u"setup-empty"_s, dress, wizard);

    ConnectionPane *pane = wizard.connection();
    SiteSettings site = office(dress.language);
    pane->setSite(site);
    pane->form()->setSecret(u"choose-a-long-one"_s);
    pane->showResult(connectedResult());
    save(u"setup-check"_s, dress, wizard);

    using Phase = LinkStatus::Phase;
    using Problem = LinkStatus::Problem;
    pane->showResult(failedResult(Phase::Refused, Problem::LoginRefused));
    save(u"setup-refused"_s, dress, wizard);
    site.tls = SiteSettings::Tls::SystemAuthorities;
    site.pinnedFingerprint.clear();
    pane->setSite(site);
    pane->showResult(failedResult(Phase::CertificateUnknown, Problem::None));
    save(u"setup-certificate"_s, dress, wizard);
    pane->form()->setKeychain(tl::unexpected(SecretFailure{SecretFailure::Reason::NoService, {}}));
    pane->showResult(failedResult(Phase::WaitingToRetry, Problem::ConnectionRefused));
    save(u"setup-nokeychain"_s, dress, wizard);

    pane->setSite(office(dress.language));
    pane->showResult(connectedResult());
    wizard.showPage(SetupWizard::Page::Queues);
    save(u"setup-queues"_s, dress, wizard);
    wizard.showPage(SetupWizard::Page::Done);
    save(u"setup-done"_s, dress, wizard);
}

void SetupPhotographer::shootDialog(const Dress &dress, Settings &settings, const SiteId &site)
{
    MemorySecretStore secrets;
    SettingsDialog dialog(settings, secrets, site);
    dialog.setKnownQueues(queueNumbers());
    dialog.show();
    static constexpr std::array Names{"connection", "queues",  "alerts",     "money",
                                      "orders",     "notices", "appearance", "about"};
    static_assert(Names.size() == size_t(SettingsDialog::Page::About) + 1);
    for (size_t page = 0; page < Names.size(); ++page) {
        dialog.showPage(SettingsDialog::Page(page));
        save(u"settings-"_s + QLatin1String(Names[page]), dress, dialog);
    }
}

void SetupPhotographer::shootPrompt(const Dress &dress, const SiteSettings &site)
{
    SecretPrompt prompt(site, SecretFailure{SecretFailure::Reason::Locked, {}});
    prompt.show();
    save(u"secret-prompt"_s, dress, prompt);
}

QString SetupPhotographer::fileOf(const QString &name, const Dress &dress) const
{
    QString file =
        u"%1-%2-%3"_s.arg(name, dress.theme == UiSettings::Theme::Dark ? u"dark"_s : u"light"_s,
                          dress.language == UiSettings::Language::Russian ? u"ru"_s : u"en"_s);
    if (dress.scale != 100)
        file += u"-scale%1"_s.arg(dress.scale);
    return file + u".png"_s;
}

void SetupPhotographer::save(const QString &name, const Dress &dress, QWidget &window)
{
    const QString file = fileOf(name, dress);
    if (!file.contains(m_wanted))
        return;
    for (int turn = 0; turn < 3; ++turn) // layouts of wrapped text settle in steps
        QApplication::processEvents();
    const QString path = QDir(m_folder).filePath(file);
    if (!window.grab().save(path)) {
        QTextStream(stderr) << path << u": cannot be written\n"_s;
        m_good = false;
    }
}
