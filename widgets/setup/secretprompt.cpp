// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/secretprompt.h"

#include "widgets/common/freshness.h"
#include "widgets/common/rolelabel.h"
#include "widgets/setup/secretedit.h"
#include "widgets/setup/setupwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

SecretPrompt::SecretPrompt(const SiteSettings &site, const std::optional<SecretFailure> &why,
                           QWidget *parent)
    : QDialog(parent)
    , m_site(site)
    , m_why(why)
    , m_head(new RoleLabel(TypeRole::Title, RoleLabel::Ink::Main, TypeWeight::Medium))
    , m_reason(new RoleLabel(TypeRole::Body, RoleLabel::Ink::Second))
    , m_label(new RoleLabel(TypeRole::Small, RoleLabel::Ink::Second))
    , m_secret(new SecretEdit)
    , m_cancel(new QPushButton)
    , m_connect(new QPushButton)
{
    m_label->setBuddy(m_secret);
    m_connect->setProperty("kind", u"primary"_s);
    m_connect->setDefault(true);
    m_connect->setEnabled(false);
    auto *acts = new QHBoxLayout;
    acts->addStretch();
    acts->addWidget(m_cancel);
    acts->addWidget(m_connect);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->addWidget(m_head);
    column->addWidget(m_reason->wrapped());
    column->addSpacing(8);
    column->addWidget(m_label);
    column->addWidget(m_secret);
    column->addSpacing(8);
    column->addLayout(acts);
    connect(m_secret, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_connect->setEnabled(!text.isEmpty()); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_connect, &QPushButton::clicked, this, &QDialog::accept);
    setMinimumWidth(420);
    retranslate();
}

QString SecretPrompt::secret() const
{
    return m_secret->text();
}

void SecretPrompt::retranslate()
{
    setWindowTitle(tr("Secret"));
    m_head->setText(tr("The secret of “%1”").arg(m_site.name));
    // A kept secret is asked for anew only when the PBX did not take it.
    const bool isKept = m_site.secretKeeping == SiteSettings::SecretKeeping::Keychain;
    m_reason->setText(m_why    ? SetupWords::secretFailure(*m_why)
                      : isKept ? LinkWords::problem(LinkStatus::Problem::LoginRefused)
                               : tr("It is kept nowhere and asked for at each start."));
    m_label->setText(tr("&Secret of the AMI user “%1”").arg(m_site.user));
    m_secret->setAccessibleName(tr("Secret of the AMI user %1").arg(m_site.user));
    m_secret->setToolTip(tr("What stands behind “secret =” under that user"));
    m_cancel->setText(tr("&Not now"));
    m_cancel->setAccessibleName(tr("Not now"));
    m_cancel->setToolTip(tr("The board stays without a connection"));
    m_connect->setText(tr("&Connect"));
    m_connect->setAccessibleName(tr("Connect"));
    m_connect->setToolTip(tr("Connects with this secret"));
}

void SecretPrompt::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
