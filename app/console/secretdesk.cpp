// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/secretdesk.h"

#include "app/console/siteview.h"
#include "widgets/setup/secretprompt.h"

#include <QLoggingCategory>

#include <utility>

namespace {

Q_LOGGING_CATEGORY(lcSecrets, "belltower.secrets")

void logFailure(const SecretResult<void> &done)
{
    if (!done)
        qCWarning(lcSecrets) << "keychain:" << done.error().detail;
}

} // namespace

SecretDesk::SecretDesk(SecretStore *store, QObject *parent) : QObject(parent), m_store(store) {}

void SecretDesk::serve(SiteView *view)
{
    m_typed.clear();
    m_view = view;
    connect(&view->link(), &AmiLink::statusChanged, this, &SecretDesk::onLinkStatus);
}

void SecretDesk::fetch()
{
    if (!m_view)
        return;
    const SiteSettings &site = m_view->site();
    if (site.secretKeeping == SiteSettings::SecretKeeping::AskEachTime) {
        ask();
        return;
    }
    m_store->read(site.id, m_view, [this, view = m_view](const SecretResult<QString> &secret) {
        if (view != m_view)
            return;
        if (secret) {
            view->connectToPbx(*secret);
            return;
        }
        qCWarning(lcSecrets) << "keychain:" << secret.error().detail;
        ask(secret.error());
    });
}

void SecretDesk::ask(const std::optional<SecretFailure> &why)
{
    if (m_prompt || !m_view)
        return;
    m_prompt = new SecretPrompt(m_view->site(), why, &m_view->shell());
    m_prompt->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_prompt, &QDialog::accepted, m_view, [this, prompt = m_prompt.data()] {
        if (prompt->secret().isEmpty())
            return;
        m_typed = prompt->secret();
        m_view->connectToPbx(m_typed);
    });
    m_prompt->open();
}

void SecretDesk::remove(const SiteId &site)
{
    m_store->remove(site, this, logFailure);
}

void SecretDesk::onLinkStatus(const LinkStatus &status)
{
    using Phase = LinkStatus::Phase;
    if (m_typed.isEmpty() || !m_view)
        return;
    if (status.phase == Phase::Refused)
        m_typed.clear();
    if (status.phase != Phase::Snapshot && status.phase != Phase::Live)
        return;
    const QString accepted = std::exchange(m_typed, QString());
    if (m_view->site().secretKeeping == SiteSettings::SecretKeeping::Keychain)
        m_store->write(m_view->site().id, accepted, this, logFailure);
}
