// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/settingsdialog.h"

#include "widgets/common/focusring.h"
#include "widgets/common/look.h"
#include "widgets/common/surface.h"
#include "widgets/setup/aboutpage.h"
#include "widgets/setup/appearancepage.h"
#include "widgets/setup/connectionpage.h"
#include "widgets/setup/limitspage.h"
#include "widgets/setup/moneypane.h"
#include "widgets/setup/noticespage.h"
#include "widgets/setup/orderspage.h"
#include "widgets/setup/queuespage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QStackedWidget>

SettingsDialog::SettingsDialog(Settings &settings, SecretStore &secrets, const SiteId &site,
                               QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_site(site)
    , m_list(new QListWidget)
    , m_stack(new QStackedWidget)
    , m_close(new QPushButton)
    , m_connection(new ConnectionPage(settings, secrets))
    , m_queues(new QueuesPage)
    , m_limits(new LimitsPage)
    , m_money(new MoneyPane)
    , m_orders(new OrdersPage)
    , m_notices(new NoticesPage(settings))
    , m_appearance(new AppearancePage(settings))
{
    addPage(Page::Connection, m_connection);
    addPage(Page::Queues, m_queues);
    addPage(Page::Alerts, m_limits);
    addPage(Page::Money, m_money);
    addPage(Page::Orders, m_orders);
    addPage(Page::Notices, m_notices);
    addPage(Page::Appearance, m_appearance);
    addPage(Page::About, new AboutPage(settings.path()));
    auto *side = new Surface(Surface::Kind::Side);
    side->setFixedWidth(200);
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(8, 16, 9, 16);
    sideColumn->addWidget(m_list, 1);
    sideColumn->addWidget(m_close);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(side);
    row->addWidget(m_stack, 1);
    m_close->setAutoDefault(false);

    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_connection, &ConnectionPage::applied, this, &SettingsDialog::connectionApplied);
    connect(m_queues, &QueuesPage::changed, this, [this] { writeSite(m_queues); });
    connect(m_limits, &LimitsPage::changed, this, [this] { writeSite(m_limits); });
    connect(m_money, &MoneyPane::changed, this, [this] { writeSite(m_money); });
    connect(m_orders, &OrdersPage::changed, this, [this] { writeSite(m_orders); });
    connect(m_orders, &OrdersPage::consentGiven, this,
            [this](const QString &by) { Q_EMIT consentChanged(m_site, by, true); });
    connect(m_orders, &OrdersPage::consentWithdrawn, this,
            [this](const QString &by) { Q_EMIT consentChanged(m_site, by, false); });
    connect(m_orders, &OrdersPage::trailRequested, this, &SettingsDialog::trailRequested);
    connect(&settings, &Settings::siteChanged, this, [this](const SiteId &id) {
        if (id == m_site && !m_writing)
            readSite();
    });
    new FocusRing(this);
    resize(1260, 820);
    readSite();
    m_connection->setSite(settings.site(site).value_or(SiteSettings()));
    showPage(settings.site(site) ? Page::Connection : Page::Appearance);
    retranslate();
}

void SettingsDialog::addPage(Page page, QWidget *widget)
{
    auto *ground = new Surface(Surface::Kind::Plain);
    auto *column = new QVBoxLayout(ground);
    column->setContentsMargins(24, 24, 24, 24);
    column->addWidget(widget);
    auto *scroll = new QScrollArea;
    scroll->setWidget(ground);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(scroll);
    auto *item = new QListWidgetItem(m_list);
    const bool ofSite = page < Page::Notices;
    item->setHidden(ofSite && !m_settings.site(m_site));
}

void SettingsDialog::setKnownQueues(const QStringList &queues)
{
    m_knownQueues = queues;
    readSite();
}

void SettingsDialog::setPhoneTester(PhoneTester *tester)
{
    m_orders->setPhoneTester(tester);
}

void SettingsDialog::showPage(Page page)
{
    m_list->setCurrentRow(int(page));
}

void SettingsDialog::readSite()
{
    const std::optional<SiteSettings> site = m_settings.site(m_site);
    if (!site)
        return;
    m_queues->setSite(*site, m_knownQueues);
    m_limits->setSite(*site);
    m_money->setSite(*site);
    m_orders->setSite(*site);
}

/// A page writes what is its own over what is stored now.
template<typename PageWidget>
void SettingsDialog::writeSite(const PageWidget *page)
{
    std::optional<SiteSettings> site = m_settings.site(m_site);
    if (!site)
        return;
    page->writeTo(*site);
    const QScopedValueRollback writing(m_writing, true);
    m_settings.saveSite(*site);
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_list->setAccessibleName(tr("Pages of the settings"));
    const QStringList names{tr("Connection"), tr("Queues"),  tr("Limits and alerts"), tr("Money"),
                            tr("Orders"),     tr("Notices"), tr("Appearance"),        tr("About")};
    for (int i = 0; i < m_list->count(); ++i) {
        m_list->item(i)->setText(names[i]);
        m_list->item(i)->setSizeHint({0, Look::instance().px(34)});
    }
    m_close->setText(tr("&Close"));
    m_close->setAccessibleName(tr("Close the settings"));
    m_close->setToolTip(tr("What you changed counts already"));
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
