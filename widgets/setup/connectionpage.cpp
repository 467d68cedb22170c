// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/connectionpage.h"

#include "widgets/common/rolelabel.h"
#include "widgets/setup/connectionform.h"
#include "widgets/setup/connectionpane.h"
#include "widgets/setup/setupwords.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QTimeZone>

using namespace Qt::StringLiterals;

ConnectionPage::ConnectionPage(Settings &settings, SecretStore &secrets, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_secrets(secrets)
    , m_pane(new ConnectionPane(secrets))
    , m_zoneLabel(new RoleLabel(TypeRole::Body))
    , m_zone(new QComboBox)
    , m_note(new RoleLabel(TypeRole::Small, RoleLabel::Ink::Second))
    , m_test(new QPushButton)
    , m_apply(new QPushButton)
{
    m_zone->addItem(QString(), QByteArray());
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(zone), zone);
    m_zone->setMaxVisibleItems(16);
    m_zoneLabel->setBuddy(m_zone);
    m_apply->setProperty("kind", u"primary"_s);
    auto *zone = new QHBoxLayout;
    zone->addWidget(m_zoneLabel);
    zone->addWidget(m_zone);
    zone->addStretch();
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_test);
    acts->addWidget(m_apply);
    acts->addStretch();
    auto *below = new QWidget;
    auto *lines = new QVBoxLayout(below);
    lines->setContentsMargins(0, 4, 0, 0);
    lines->setSpacing(12);
    lines->addLayout(zone);
    lines->addLayout(acts);
    lines->addWidget(m_note->wrapped());
    m_pane->addBelowForm(below);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pane);
    connect(m_pane, &ConnectionPane::changed, this, [this] {
        m_appliedNow = false;
        m_failure.reset();
        refresh();
    });
    connect(m_test, &QPushButton::clicked, m_pane, &ConnectionPane::startTest);
    connect(m_apply, &QPushButton::clicked, this, &ConnectionPage::apply);
    connect(m_zone, &QComboBox::activated, this, &ConnectionPage::onZoneChosen);
    retranslate();
}

void ConnectionPage::setSite(const SiteSettings &site)
{
    m_site = site;
    m_pane->setSite(site);
    m_zone->setCurrentIndex(std::max(0, m_zone->findData(site.timeZone)));
    refresh();
}

void ConnectionPage::onZoneChosen()
{
    SiteSettings site = m_settings.site(m_site.id).value_or(m_site);
    site.timeZone = m_zone->currentData().toByteArray();
    m_settings.saveSite(site);
}

void ConnectionPage::apply()
{
    if (!m_pane->isComplete()) {
        m_pane->form()->showMissing();
        return;
    }
    // Everything else of the site may have been changed on another page meanwhile.
    const SiteSettings entered = m_pane->site();
    SiteSettings site = m_settings.site(m_site.id).value_or(entered);
    site.name = entered.name;
    site.kind = entered.kind;
    site.host = entered.host;
    site.port = entered.port;
    site.tls = entered.tls;
    site.pinnedFingerprint = entered.pinnedFingerprint;
    site.user = entered.user;
    site.allowPlainSecret = entered.allowPlainSecret;
    site.secretKeeping = entered.secretKeeping;
    if (site.secretKeeping == SiteSettings::SecretKeeping::AskEachTime) {
        m_secrets.remove(site.id, this, [](const SecretResult<void> &) {});
        store(site);
        return;
    }
    m_secrets.write(site.id, m_pane->secret(), this, [this, site](const SecretResult<void> &kept) {
        if (kept) {
            store(site);
            return;
        }
        m_failure = kept.error();
        refresh();
    });
}

void ConnectionPage::store(SiteSettings site)
{
    m_site = site;
    m_settings.saveSite(site);
    m_appliedNow = true;
    refresh();
    Q_EMIT applied(site.id, m_pane->secret());
}

void ConnectionPage::refresh()
{
    m_test->setEnabled(!m_pane->isTesting());
    if (m_failure)
        m_note->setText(tr("%1 Nothing was changed. Try again, or tick “ask me at each start”.")
                            .arg(SetupWords::secretFailure(*m_failure)));
    else
        m_note->setText(m_appliedNow ? tr("Applied. Belltower connects anew.") : QString());
    m_note->setInk(m_failure ? RoleLabel::Ink::Warning : RoleLabel::Ink::Second);
}

void ConnectionPage::retranslate()
{
    m_zoneLabel->setText(tr("Time &zone of the site"));
    m_zone->setItemText(0, tr("As this computer"));
    m_zone->setAccessibleName(tr("Time zone of the site"));
    m_zone->setToolTip(tr("Decides when the day of the board begins"));
    m_test->setText(tr("&Test the connection"));
    m_test->setAccessibleName(tr("Test the connection"));
    m_test->setToolTip(tr("Tries it beside the connection in use; changes nothing"));
    m_apply->setText(tr("Apply and co&nnect"));
    m_apply->setAccessibleName(tr("Apply and connect"));
    m_apply->setToolTip(tr("Stores these values and connects with them"));
    refresh();
}

void ConnectionPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
