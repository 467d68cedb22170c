// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/siteview.h"

#include "core/models/sitesetup.h"
#include "widgets/lend/lendstrip.h"
#include "widgets/live/attentionpanel.h"
#include "widgets/live/livepage.h"

#include <QDateTime>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

Timestamp systemNow()
{
    return fromEpochMs(QDateTime::currentMSecsSinceEpoch());
}

/// Who sits here, as far as the system tells.
QString systemUser()
{
    const QString user = qEnvironmentVariable("USER");
    return user.isEmpty() ? qEnvironmentVariable("USERNAME") : user;
}

QString trailPath(const QString &folder, const SiteId &site)
{
    QDir().mkpath(folder);
    return QDir(folder).filePath(u"audit-%1.jsonl"_s.arg(site.value()));
}

QString loansPath(const QString &folder, const SiteId &site)
{
    return QDir(folder).filePath(u"loans-%1.json"_s.arg(site.value()));
}

QString kindName(SiteSettings::PbxKind kind)
{
    switch (kind) {
    case SiteSettings::PbxKind::FreePbx:
        return u"FreePBX"_s;
    case SiteSettings::PbxKind::Issabel:
        return u"Issabel"_s;
    case SiteSettings::PbxKind::VitalPbx:
        return u"VitalPBX"_s;
    case SiteSettings::PbxKind::Asterisk:
        return u"Asterisk"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

SiteView::SiteView(const SiteSettings &site, const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_site(site)
    , m_session(boardSettings(site), alertRules(site), systemNow)
    , m_trail(trailPath(dataFolder, site.id))
    , m_shell(&m_session)
{
    connect(&m_link, &AmiLink::eventsArrived, &m_session, &LiveSession::take);
    connect(&m_link, &AmiLink::statusChanged, &m_session, &LiveSession::setLink);
    setupOrders();
    setupLending(loansPath(dataFolder, site.id));
    applySite();
}

void SiteView::setupOrders()
{
    m_desk = std::make_unique<CommandDesk>(m_link, m_session.board(), &m_trail, systemNow);
    m_orders = std::make_unique<Orders>(*m_desk, m_session);
    // After the session: the board has folded the batch by then.
    connect(&m_link, &AmiLink::eventsArrived, m_desk.get(), &CommandDesk::boardChanged);
    connect(&m_link, &AmiLink::statusChanged, m_desk.get(), &CommandDesk::setLink);
    connect(m_desk.get(), &CommandDesk::trailFailed, this, &SiteView::trailFailed);
    connect(m_orders.get(), &Orders::consentGiven, this,
            [this](const QString &by) { noteConsent(by, true); });
    connect(m_orders.get(), &Orders::trailRequested, this, &SiteView::trailRequested);
    connect(m_orders.get(), &Orders::supervisionEdited, this, [this](const SiteSupervision &own) {
        m_site.supervision = own;
        applySite();
        Q_EMIT supervisionEdited(own);
    });
    m_shell.setOrders(m_orders.get());
}

void SiteView::setupLending(const QString &path)
{
    m_loans = std::make_unique<LoanBook>(*m_desk, m_session.board(), path, systemNow);
    // After the desk: it has seen by then what its orders did.
    connect(&m_link, &AmiLink::eventsArrived, m_loans.get(), &LoanBook::boardChanged);
    m_lending = new Lending(m_session, *m_loans, systemNow, &m_shell);
    connect(m_orders.get(), &Orders::lendRequested, m_lending, &Lending::openCard);
    m_shell.livePage()->addStrip(m_lending->strip());
    m_shell.livePage()->attention()->tools()->addWidget(m_lending->rebalanceButton());
    m_shell.setLending(m_lending);
    m_tester = std::make_unique<DeskPhoneTester>(*m_desk);
    m_shell.installEventFilter(this);
    // Queued: the last loan's own news come first.
    connect(
        m_lending, &Lending::readyToClose, this,
        [this] {
            m_mayClose = true;
            Q_EMIT closeAgreed();
            m_mayClose = false;
        },
        Qt::QueuedConnection);
}

bool SiteView::mayLeave()
{
    return m_mayClose || m_lending->mayClose();
}

bool SiteView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_shell && event->type() == QEvent::Close && !mayLeave()) {
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void SiteView::noteConsent(const QString &by, bool given)
{
    AuditEntry entry;
    entry.at = systemNow();
    entry.site = m_site.name;
    entry.who = by;
    entry.command = given ? u"consent"_s : u"consent-withdrawn"_s;
    entry.step = u"noted"_s;
    entry.detail = given ? u"staff and callers were told that calls are listened to"_s : QString();
    if (const Result<void> written = m_trail.append(entry); !written)
        Q_EMIT trailFailed(written.error().detail);
}

void SiteView::applySite()
{
    m_session.setBoardSettings(boardSettings(m_site));
    m_session.setAlertRules(alertRules(m_site));
    m_session.setRiskRule(riskRule(m_site));
    m_session.setQueueNames(queueNames(m_site));
    m_session.setHiddenQueues(hiddenQueues(m_site));
    m_desk->setPolicy(commandPolicy(m_site, systemUser()));
    m_orders->setSite(m_site);
    m_lending->setSite(m_site);
    AmiDialing dialing = amiDialing(m_site);
    dialing.signToAgent = tr("A supervisor is on the line"); // sent where the site wants it
    m_link.setDialing(dialing);
    m_shell.setSite(m_site.name, kindName(m_site.kind));
    if (!m_site.currency.isEmpty())
        m_shell.livePage()->setCurrency(m_site.currency);
}

void SiteView::setSite(const SiteSettings &site)
{
    m_site = site;
    applySite();
}

void SiteView::connectToPbx(const QString &secret)
{
    m_link.start(amiSettings(m_site), secret.toUtf8());
}
