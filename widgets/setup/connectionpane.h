// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secrets.h"
#include "core/models/connectionprobe.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class CodeBox;
class ConnectionForm;
class FactStrip;
class KindCard;
class QBoxLayout;
class QProgressBar;
class QPushButton;
class RightsList;
class RoleLabel;
class Surface;

/// The connection to one PBX: its kind, where it is, and a trial with the rights it found.
///
/// Used by the first-run wizard and by the settings. Changes nothing by itself: site() and secret()
/// are what the user entered.
class ConnectionPane : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionPane(SecretStore &secrets, QWidget *parent = nullptr);

    void setSite(const SiteSettings &site);
    SiteSettings site() const;
    /// What was typed, or what the keychain holds for this site.
    QString secret() const;

    bool isComplete() const;
    bool isTesting() const { return m_probe.isRunning(); }
    /// Of the last trial with the values that are shown; nothing when they changed since.
    const std::optional<ProbeResult> &result() const { return m_result; }
    bool isConnected() const { return m_result && m_result->isConnected(); }
    bool lacksRights() const;

    /// Says what is missing instead, when something is.
    void startTest();
    /// As if a trial with the values shown had ended so.
    void showResult(const ProbeResult &result);
    /// For what belongs to the connection and not to the wizard.
    void addBelowForm(QWidget *widget);
    ConnectionForm *form() const { return m_form; }

Q_SIGNALS:
    /// The values, or what is known of them.
    void changed();
    void tested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeKinds();
    QWidget *makeCheck();
    void onEdited();
    void onProgress(const ProbeResult &result);
    void onFinished(const ProbeResult &result);
    void cancelTest();
    void lookForKeychain();
    void refresh();
    void showBusy();
    void retranslate();

    SecretStore &m_secrets;
    ConnectionProbe m_probe;
    std::optional<ProbeResult> m_result;
    SiteSettings m_testedSite;
    QString m_testedSecret;
    QString m_keptSecret;
    QTimer m_busySoon;
    QList<KindCard *> m_kinds;
    ConnectionForm *m_form;
    QBoxLayout *m_left = nullptr;
    QBoxLayout *m_columns = nullptr;
    RoleLabel *m_whereHead;
    RoleLabel *m_checkHead;
    FactStrip *m_facts;
    Surface *m_busy;
    RoleLabel *m_busyText;
    QPushButton *m_cancel;
    Surface *m_advice;
    RoleLabel *m_adviceSentence;
    RoleLabel *m_adviceRemedy;
    CodeBox *m_adviceCode;
    RightsList *m_rights;
    CodeBox *m_account;
};
