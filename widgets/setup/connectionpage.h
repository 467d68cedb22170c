// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secrets.h"
#include "core/base/settings.h"

#include <QWidget>

class ConnectionPane;
class QComboBox;
class QPushButton;
class RoleLabel;

/// The connection of one site in the settings: the wizard's panes, the site's time zone, and a
/// button that applies, since half a typed address is no address.
class ConnectionPage : public QWidget
{
    Q_OBJECT

public:
    ConnectionPage(Settings &settings, SecretStore &secrets, QWidget *parent = nullptr);

    void setSite(const SiteSettings &site);
    ConnectionPane *pane() const { return m_pane; }
    QPushButton *testButton() const { return m_test; }
    QPushButton *applyButton() const { return m_apply; }
    QComboBox *timeZone() const { return m_zone; }

Q_SIGNALS:
    /// Stored. The secret is handed over, to connect anew with it.
    void applied(const SiteId &site, const QString &secret);

protected:
    void changeEvent(QEvent *event) override;

private:
    void apply();
    void store(SiteSettings site);
    void onZoneChosen();
    void refresh();
    void retranslate();

    Settings &m_settings;
    SecretStore &m_secrets;
    SiteSettings m_site;
    ConnectionPane *m_pane;
    RoleLabel *m_zoneLabel;
    QComboBox *m_zone;
    RoleLabel *m_note;
    QPushButton *m_test;
    QPushButton *m_apply;
    std::optional<SecretFailure> m_failure;
    bool m_appliedNow = false;
};
