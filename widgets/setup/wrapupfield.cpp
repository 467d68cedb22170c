// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/wrapupfield.h"

#include "widgets/common/rolelabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QSpinBox>

namespace {
constexpr int Unset = -1;
}

WrapUpField::WrapUpField(QWidget *parent)
    : QWidget(parent)
    , m_label(new RoleLabel(TypeRole::Small, RoleLabel::Ink::Second))
    , m_seconds(new QSpinBox)
    , m_why(new RoleLabel(TypeRole::Small, RoleLabel::Ink::Second))
{
    m_seconds->setRange(Unset, 3600);
    m_seconds->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_seconds->setMinimumWidth(120);
    m_label->setBuddy(m_seconds);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_label, 0, 0);
    grid->addWidget(m_seconds, 1, 0, Qt::AlignTop);
    grid->addWidget(m_why->wrapped(), 1, 1);
    grid->setColumnStretch(1, 1);
    connect(m_seconds, &QSpinBox::valueChanged, this, &WrapUpField::changed);
    setSeconds({});
    retranslate();
}

void WrapUpField::setSeconds(std::optional<Seconds> seconds)
{
    const QSignalBlocker quiet(this);
    m_seconds->setValue(seconds ? int(seconds->count()) : Unset);
}

std::optional<Seconds> WrapUpField::seconds() const
{
    return m_seconds->value() == Unset ? std::nullopt : std::optional(Seconds{m_seconds->value()});
}

void WrapUpField::retranslate()
{
    m_label->setText(tr("Wrap-up of all &queues, s"));
    m_seconds->setSpecialValueText(tr("not set"));
    m_seconds->setAccessibleName(tr("Wrap-up of all queues, seconds"));
    m_seconds->setToolTip(tr("Go below 0 to unset it"));
    m_why->setText(tr("After a call the queue lets an agent rest so long before the next. The PBX "
                      "tells it to nobody: it is wrapuptime in queues.conf, Wrap-Up Time in "
                      "FreePBX. Not set: the board shows no wrap-up rather than a guess."));
}

void WrapUpField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
