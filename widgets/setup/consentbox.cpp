// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/consentbox.h"

#include "widgets/common/rolelabel.h"

#include <QDateTime>
#include <QEvent>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

ConsentBox::ConsentBox(QWidget *parent)
    : Surface(Kind::Panel, parent)
    , m_head(new RoleLabel(TypeRole::Body, RoleLabel::Ink::Main, TypeWeight::Medium))
    , m_state(new RoleLabel(TypeRole::Small, RoleLabel::Ink::Second))
    , m_button(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_head->wrapped());
    column->addWidget(m_state->wrapped());
    column->addWidget(m_button, 0, Qt::AlignLeft);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (isConfirmed())
            Q_EMIT withdrawRequested();
        else
            Q_EMIT confirmRequested();
    });
    retranslate();
}

void ConsentBox::setConsent(const QString &by, const QString &on)
{
    m_by = by;
    m_on = on;
    retranslate();
}

void ConsentBox::retranslate()
{
    m_head->setText(tr("Staff and callers were told that calls are listened to"));
    // A day alone, or a moment.
    const QDate day = m_on.size() == 10 ? QDate::fromString(m_on, Qt::ISODate) : QDate();
    const QString on =
        day.isValid() ? QLocale().toString(day, QLocale::ShortFormat)
                      : QLocale().toString(QDateTime::fromString(m_on, Qt::ISODate).toLocalTime(),
                                           QLocale::ShortFormat);
    m_state->setText(
        isConfirmed() ? (!on.isEmpty() ? tr("Confirmed by %1 on %2.").arg(m_by, on)
                                       : tr("Confirmed by %1.").arg(m_by))
                      : tr("Nobody has confirmed it yet. Until then nobody can listen, whisper or "
                           "barge in. Many countries demand that both are told."));
    m_button->setText(isConfirmed() ? tr("&Withdraw the confirmation")
                                    : tr("I confirm that they were &told"));
    m_button->setAccessibleName(isConfirmed() ? tr("Withdraw the confirmation")
                                              : tr("Confirm that staff and callers were told"));
    m_button->setToolTip(tr("Stands in the record of orders with your name and the time"));
}

void ConsentBox::changeEvent(QEvent *event)
{
    Surface::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
