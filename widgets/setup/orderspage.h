// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/site.h"
#include "widgets/setup/phonetester.h"

#include <QPointer>
#include <QWidget>

class ConsentBox;
class ContextsBox;
class PauseReasonTable;
class QLineEdit;
class QPushButton;
class RoleLabel;
class TickBox;
class VipBox;

/// What orders to the PBX need: who gives them and from which telephone, what is asked first, who
/// was told of listening, reasons of a pause, and which callers count more.
class OrdersPage : public QWidget
{
    Q_OBJECT

public:
    explicit OrdersPage(QWidget *parent = nullptr);

    void setSite(const SiteSettings &site);
    void writeTo(SiteSettings &site) const;
    /// "Ring it" is there while there is one; not owned.
    void setPhoneTester(PhoneTester *tester);

    PauseReasonTable *reasons() const { return m_reasons; }
    ConsentBox *consent() const { return m_consent; }

Q_SIGNALS:
    void changed();
    /// After changed(): belongs into the audit trail.
    void consentGiven(const QString &by);
    void consentWithdrawn(const QString &by);
    /// The record of orders is to be shown.
    void trailRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupProfile(class QVBoxLayout *column);
    void setupRest(QVBoxLayout *column);
    QString supervisor() const;
    void setConsent(bool given);
    void showPhone();
    QString seenText() const;
    void retranslate();

    SiteSettings m_site;
    QPointer<PhoneTester> m_tester;
    std::optional<PhoneTestResult> m_seen;
    RoleLabel *m_whoHead, *m_nameLabel, *m_nameNote, *m_phoneLabel, *m_phoneNote;
    QLineEdit *m_name, *m_phone;
    QPushButton *m_ring;
    TickBox *m_askFirst, *m_tellAgent;
    RoleLabel *m_tellNote, *m_listenHead, *m_rightsHead, *m_rights, *m_reasonsHead, *m_reasonsNote,
        *m_urgencyHead, *m_contextsHead;
    ConsentBox *m_consent;
    PauseReasonTable *m_reasons;
    VipBox *m_vip;
    ContextsBox *m_contexts;
    QPushButton *m_trail;
};
