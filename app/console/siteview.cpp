// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/siteview.h"

#include "core/models/sitesetup.h"
#include "widgets/live/livepage.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace {

Timestamp systemNow()
{
    return fromEpochMs(QDateTime::currentMSecsSinceEpoch());
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

SiteView::SiteView(const SiteSettings &site, QObject *parent)
    : QObject(parent)
    , m_site(site)
    , m_session(boardSettings(site), alertRules(site), systemNow)
    , m_shell(&m_session)
{
    connect(&m_link, &AmiLink::eventsArrived, &m_session, &LiveSession::take);
    connect(&m_link, &AmiLink::statusChanged, &m_session, &LiveSession::setLink);
    applySite();
}

void SiteView::applySite()
{
    m_session.setBoardSettings(boardSettings(m_site));
    m_session.setAlertRules(alertRules(m_site));
    m_session.setRiskRule(riskRule(m_site));
    m_session.setQueueNames(queueNames(m_site));
    m_session.setHiddenQueues(hiddenQueues(m_site));
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
