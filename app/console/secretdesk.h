// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secrets.h"

#include <QObject>
#include <QPointer>

#include <optional>

class SecretPrompt;
class SiteView;
struct LinkStatus;

/// Brings the secret of the site that is shown: out of the keychain, or from the user.
///
/// What the user types goes to the keychain once the PBX let it in, so that a wrong secret never
/// takes the place of a right one. GUI thread.
class SecretDesk : public QObject
{
    Q_OBJECT

public:
    explicit SecretDesk(SecretStore *store, QObject *parent = nullptr);

    /// Not owned.
    void setStore(SecretStore *store) { m_store = store; }
    SecretStore &store() const { return *m_store; }

    /// From now on for this site; what was typed for another is forgotten.
    void serve(SiteView *view);
    /// Connects as soon as the secret is there.
    void fetch();
    void ask(const std::optional<SecretFailure> &why = {});
    bool isAsking() const { return !m_prompt.isNull(); }
    void remove(const SiteId &site);

private:
    void onLinkStatus(const LinkStatus &status);

    SecretStore *m_store;
    QPointer<SiteView> m_view;
    QPointer<SecretPrompt> m_prompt;
    QString m_typed;
};
