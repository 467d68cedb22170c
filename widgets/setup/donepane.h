// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secrets.h"
#include "core/base/site.h"

#include <QWidget>

#include <optional>

class RoleLabel;
class Surface;

/// The last page: what is set up, and an honest word when the keychain did not take the secret.
class DonePane : public QWidget
{
    Q_OBJECT

public:
    explicit DonePane(QWidget *parent = nullptr);

    void setSite(const SiteSettings &site, bool tested);
    void setKeychainFailure(const std::optional<SecretFailure> &failure);
    bool hasKeychainFailure() const { return m_failure.has_value(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    SiteSettings m_site;
    bool m_tested = false;
    std::optional<SecretFailure> m_failure;
    RoleLabel *m_head;
    RoleLabel *m_summary;
    RoleLabel *m_secret;
    RoleLabel *m_next;
    Surface *m_warning;
    RoleLabel *m_warningText;
};
