// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/fingerprintbox.h"

#include "widgets/common/icons.h"
#include "widgets/common/look.h"
#include "widgets/common/rolelabel.h"
#include "widgets/common/tickbox.h"
#include "widgets/setup/iconlabel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>

using namespace Qt::StringLiterals;

FingerprintBox::FingerprintBox(QWidget *parent)
    : Surface(Kind::Panel, parent)
    , m_mark(new IconLabel(IconLabel::Mark::LockOpen, 18))
    , m_title(new RoleLabel(TypeRole::Body, RoleLabel::Ink::Main, TypeWeight::Medium))
    , m_advice(new RoleLabel(TypeRole::Small, RoleLabel::Ink::Second))
    , m_text(new QLabel)
    , m_copy(new QPushButton)
    , m_accept(new TickBox)
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy->setProperty("kind", u"small"_s);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_seen); });
    connect(m_accept, &QCheckBox::clicked, this, &FingerprintBox::accepted);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 12, 16, 12);
    grid->setSpacing(8);
    grid->addWidget(m_mark, 0, 0);
    grid->addWidget(m_title->wrapped(), 0, 1, 1, 2);
    grid->addWidget(m_advice->wrapped(), 1, 0, 1, 3);
    grid->addWidget(m_text, 2, 0, 1, 3);
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_copy);
    acts->addWidget(m_accept, 1);
    grid->addLayout(acts, 3, 0, 1, 3);
    grid->setColumnStretch(2, 1);
    connect(&Look::instance(), &Look::changed, this, &FingerprintBox::retranslate);
    retranslate();
}

void FingerprintBox::setFingerprints(const QString &seen, const QString &accepted)
{
    m_seen = seen;
    m_accepted = accepted;
    m_accept->setChecked(!accepted.isEmpty() && seen == accepted);
    retranslate();
}

void FingerprintBox::retranslate()
{
    const bool changed = !m_accepted.isEmpty() && m_accepted != m_seen;
    const bool pinned = !m_accepted.isEmpty() && !changed;
    setKind(changed ? Kind::Warning : Kind::Panel);
    m_mark->setMark(changed  ? IconLabel::Mark::Warning
                    : pinned ? IconLabel::Mark::Lock
                             : IconLabel::Mark::LockOpen);
    m_title->setText(changed  ? tr("The certificate has changed")
                     : pinned ? tr("TLS is on, this certificate is pinned")
                              : tr("TLS is on, no authority vouches for the certificate"));
    m_advice->setText(tr("Compare the SHA-256 fingerprint with the one on the PBX. Should it ever "
                         "change, Belltower stops and asks you."));
    QFont mono = Look::instance().font(TypeRole::Body, TypeWeight::Medium);
    m_text->setFont(mono);
    const qsizetype half = (m_seen.size() + 1) / 2;
    m_text->setText(m_seen.left(half) + u'\n' + m_seen.mid(half));
    m_text->setAccessibleName(tr("Fingerprint %1").arg(m_seen));
    m_copy->setText(tr("C&opy"));
    m_copy->setAccessibleName(tr("Copy the fingerprint"));
    m_copy->setToolTip(tr("Copies the fingerprint to the clipboard"));
    m_copy->setIcon(Icons::icon(u"copy"_s));
    m_accept->setText(tr("&Fingerprint compared, pin it"));
    m_accept->setAccessibleName(tr("Fingerprint compared, pin it"));
    m_accept->setToolTip(tr("From now on only a PBX with this certificate gets the secret"));
}

void FingerprintBox::changeEvent(QEvent *event)
{
    Surface::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
