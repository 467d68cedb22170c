// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secrets.h"
#include "core/base/site.h"

#include <QDialog>

#include <optional>

class QPushButton;
class RoleLabel;
class SecretEdit;

/// Asks for the secret of a site at the start: because it is to be asked each time, or because the
/// keychain does not give it now, which is said.
class SecretPrompt : public QDialog
{
    Q_OBJECT

public:
    SecretPrompt(const SiteSettings &site, const std::optional<SecretFailure> &why,
                 QWidget *parent = nullptr);

    QString secret() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    SiteSettings m_site;
    std::optional<SecretFailure> m_why;
    RoleLabel *m_head;
    RoleLabel *m_reason;
    RoleLabel *m_label;
    SecretEdit *m_secret;
    QPushButton *m_cancel;
    QPushButton *m_connect;
};
