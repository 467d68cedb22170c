// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console/deskphonetester.h"
#include "core/ami/amilink.h"
#include "core/base/site.h"
#include "core/models/livesession.h"
#include "core/supervision/audittrail.h"
#include "core/supervision/commanddesk.h"
#include "core/supervision/loanbook.h"
#include "widgets/command/orders.h"
#include "widgets/lend/lending.h"
#include "widgets/shell/shell.h"

#include <QObject>

#include <memory>

/// One site on screen: the link to its PBX, the session that folds it, the desk orders go over with
/// the trail they leave, and the window.
///
/// Wires them and decides nothing. Destroyed and made anew to show another site.
class SiteView : public QObject
{
    Q_OBJECT

public:
    /// `dataFolder` is where the audit trail is kept; made when it is not there.
    SiteView(const SiteSettings &site, const QString &dataFolder, QObject *parent = nullptr);

    void connectToPbx(const QString &secret);
    /// New limits, names and prices count at once; a new address or user with the next
    /// connectToPbx().
    void setSite(const SiteSettings &site);
    const SiteSettings &site() const { return m_site; }

    AmiLink &link() { return m_link; }
    LiveSession &session() { return m_session; }
    Shell &shell() { return m_shell; }
    CommandDesk &desk() { return *m_desk; }
    Orders &orders() { return *m_orders; }
    AuditTrail &trail() { return m_trail; }
    LoanBook &loans() { return *m_loans; }
    Lending &lending() { return *m_lending; }
    PhoneTester &phoneTester() { return *m_tester; }
    /// False while something is open that is asked about now; closeAgreed() follows if it is
    /// agreed.
    bool mayLeave();
    /// Who confirmed, or withdrew, that staff and callers were told of listening.
    void noteConsent(const QString &by, bool given);

Q_SIGNALS:
    /// The user confirmed or switched off something while ordering: to be kept in the settings.
    void supervisionEdited(const SiteSupervision &own);
    void trailFailed(const QString &detail);
    void trailRequested();
    /// What kept the site from being left is settled: it may be closed now.
    void closeAgreed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applySite();
    void setupOrders();
    void setupLending(const QString &path);

    SiteSettings m_site;
    AmiLink m_link;
    LiveSession m_session;
    AuditTrail m_trail;
    std::unique_ptr<CommandDesk> m_desk;
    std::unique_ptr<Orders> m_orders;
    std::unique_ptr<LoanBook> m_loans;
    std::unique_ptr<DeskPhoneTester> m_tester;
    Shell m_shell;
    Lending *m_lending = nullptr; ///< belongs to the window
    bool m_mayClose = false;
};
