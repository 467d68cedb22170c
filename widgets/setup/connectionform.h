// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secrets.h"
#include "core/base/site.h"

#include <QWidget>

class FingerprintBox;
class QCheckBox;
class QGridLayout;
class QPushButton;
class QLineEdit;
class QSpinBox;
class RoleLabel;
class SecretEdit;

/// Where the PBX is and who we are to it: name, address, port, user, secret, TLS, and how the
/// secret is kept. Says in words what is missing; knows nothing of the network.
class ConnectionForm : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionForm(QWidget *parent = nullptr);

    void setSite(const SiteSettings &site);
    /// What was set, over the values the form does not show.
    SiteSettings site() const;
    void setKind(SiteSettings::PbxKind kind);

    QString secret() const;
    void setSecret(const QString &secret);
    /// A secret is kept already: an empty field means that one.
    void setSecretKept(bool kept);
    /// Nothing failed: the keychain is there.
    void setKeychain(const SecretResult<void> &state);

    /// The certificate a trial met; empty: none that needs a look.
    void setSeenFingerprint(const QString &fingerprint);

    /// The PBX knows no challenge and the line is open: only then is there something to allow.
    void setPlainSecretWanted(bool wanted);
    QCheckBox *plainSecretBox() const { return m_plain; }

    bool isComplete() const;
    /// Says what is missing and moves the keyboard there.
    void showMissing();

Q_SIGNALS:
    void changed();
    /// The user wants the keychain to be looked for again.
    void keychainWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Field
    {
        RoleLabel *label = nullptr;
        QWidget *edit = nullptr;
    };
    void build();
    void addField(QGridLayout *grid, int row, int column, int span, Field &field, QWidget *edit);
    void connectEdits();
    void onHostEdited();
    void onTlsClicked(bool on);
    void onAccepted(bool accepted);
    void showFingerprint();
    void showPlainSecret();
    void showKeychain();
    QString missing(QWidget **where) const;
    void retranslate();

    SiteSettings m_site;
    SecretResult<void> m_keychain;
    bool m_secretKept = false;
    QString m_seenFingerprint;
    Field m_nameField, m_hostField, m_portField, m_userField, m_secretField;
    QLineEdit *m_name;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    SecretEdit *m_secret;
    RoleLabel *m_missing;
    QCheckBox *m_askEachTime;
    RoleLabel *m_keychainNote;
    QPushButton *m_lookAgain;
    QCheckBox *m_tls;
    FingerprintBox *m_fingerprint;
    QCheckBox *m_plain;
    RoleLabel *m_plainWarning;
    bool m_plainWanted = false;
};
