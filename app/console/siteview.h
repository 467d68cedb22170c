// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amilink.h"
#include "core/base/site.h"
#include "core/models/livesession.h"
#include "core/supervision/audittrail.h"
#include "core/supervision/commanddesk.h"
#include "widgets/command/orders.h"
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

Q_SIGNALS:
    /// The user confirmed or switched off something while ordering: to be kept in the settings.
    void supervisionEdited(const SiteSupervision &own);
    void trailFailed(const QString &detail);

private:
    void applySite();
    void setupOrders();
    void noteConsent(const QString &by);

    SiteSettings m_site;
    AmiLink m_link;
    LiveSession m_session;
    AuditTrail m_trail;
    std::unique_ptr<CommandDesk> m_desk;
    std::unique_ptr<Orders> m_orders;
    Shell m_shell;
};
