// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/donepane.h"

#include "widgets/common/rolelabel.h"
#include "widgets/common/surface.h"
#include "widgets/setup/iconlabel.h"
#include "widgets/setup/setupwords.h"

#include <QEvent>
#include <QHBoxLayout>

DonePane::DonePane(QWidget *parent)
    : QWidget(parent)
    , m_head(new RoleLabel(TypeRole::Number, RoleLabel::Ink::Main, TypeWeight::Medium))
    , m_summary(new RoleLabel(TypeRole::Head))
    , m_secret(new RoleLabel(TypeRole::Body, RoleLabel::Ink::Second))
    , m_next(new RoleLabel(TypeRole::Body, RoleLabel::Ink::Second))
    , m_warning(new Surface(Surface::Kind::Warning))
    , m_warningText(new RoleLabel(TypeRole::Body))
{
    auto *row = new QHBoxLayout(m_warning);
    row->addWidget(new IconLabel(IconLabel::Mark::Warning, 18), 0, Qt::AlignTop);
    row->addWidget(m_warningText->wrapped(), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_head);
    column->addWidget(m_summary->wrapped());
    column->addWidget(m_secret->wrapped());
    column->addWidget(m_warning);
    column->addWidget(m_next->wrapped());
    column->addStretch();
    retranslate();
}

void DonePane::setSite(const SiteSettings &site, bool tested)
{
    m_site = site;
    m_tested = tested;
    retranslate();
}

void DonePane::setKeychainFailure(const std::optional<SecretFailure> &failure)
{
    m_failure = failure;
    retranslate();
}

void DonePane::retranslate()
{
    const QString where = tr("%1, port %2").arg(m_site.host).arg(m_site.port);
    m_head->setText(tr("“%1” is ready").arg(m_site.name));
    m_summary->setText(m_tested ? tr("Belltower connects to %1 (%2). The test went well.")
                                      .arg(where, SetupWords::kind(m_site.kind))
                                : tr("Belltower will connect to %1 (%2). It was not tested yet.")
                                      .arg(where, SetupWords::kind(m_site.kind)));
    m_secret->setText(m_site.secretKeeping == SiteSettings::SecretKeeping::Keychain
                          ? tr("The secret goes to the system's keychain.")
                          : tr("The secret is kept nowhere: Belltower asks for it at each start."));
    m_secret->setVisible(!m_failure);
    m_warning->setVisible(m_failure.has_value());
    if (m_failure)
        m_warningText->setText(
            tr("%1 The secret was not kept. Try again, or let Belltower ask for it at each start.")
                .arg(SetupWords::secretFailure(*m_failure)));
    m_next->setText(tr("Everything can be changed later under Settings."));
}

void DonePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
