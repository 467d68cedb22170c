// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secrets.h"
#include "core/base/settings.h"

#include <QDialog>
#include <QStringList>

class AppearancePage;
class ConnectionPage;
class LimitsPage;
class MoneyPane;
class NoticesPage;
class OrdersPage;
class PhoneTester;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QueuesPage;

/// All settings of one site and of the program. What is changed counts at once; only the
/// connection waits for its own button. Without a site it has the program's pages only.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Page : quint8 {
        Connection,
        Queues,
        Alerts,
        Money,
        Orders,
        Notices,
        Appearance,
        About
    };

    SettingsDialog(Settings &settings, SecretStore &secrets, const SiteId &site,
                   QWidget *parent = nullptr);

    /// The queues the PBX has, by its own names.
    void setKnownQueues(const QStringList &queues);
    void showPage(Page page);
    /// Of the site in use; not owned.
    void setPhoneTester(PhoneTester *tester);

    ConnectionPage *connection() const { return m_connection; }
    QueuesPage *queues() const { return m_queues; }
    LimitsPage *limits() const { return m_limits; }
    MoneyPane *money() const { return m_money; }
    OrdersPage *orders() const { return m_orders; }
    NoticesPage *notices() const { return m_notices; }
    AppearancePage *appearance() const { return m_appearance; }
    QListWidget *pages() const { return m_list; }

Q_SIGNALS:
    /// The connection of the site was changed: connect anew, with this secret.
    void connectionApplied(const SiteId &site, const QString &secret);
    /// Somebody confirmed, or withdrew, that staff and callers were told of listening.
    void consentChanged(const SiteId &site, const QString &by, bool given);
    /// The record of orders is to be shown.
    void trailRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void addPage(Page page, QWidget *widget);
    void readSite();
    template<typename PageWidget>
    void writeSite(const PageWidget *page);
    void retranslate();

    Settings &m_settings;
    SiteId m_site;
    QStringList m_knownQueues;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    QPushButton *m_close;
    ConnectionPage *m_connection;
    QueuesPage *m_queues;
    LimitsPage *m_limits;
    MoneyPane *m_money;
    OrdersPage *m_orders;
    NoticesPage *m_notices;
    AppearancePage *m_appearance;
    bool m_writing = false;
};
