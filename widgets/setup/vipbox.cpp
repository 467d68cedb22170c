// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/vipbox.h"

#include "widgets/common/look.h"
#include "widgets/common/rolelabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace {
constexpr int MostFactor = 100;
constexpr qsizetype MostNumbers = 5000;
constexpr int ListHeight = 96;
} // namespace

VipBox::VipBox(QWidget *parent)
    : QWidget(parent)
    , m_why(new RoleLabel(TypeRole::Small, RoleLabel::Ink::Second))
    , m_listLabel(new RoleLabel(TypeRole::Body))
    , m_list(new QPlainTextEdit)
    , m_vipLabel(new RoleLabel(TypeRole::Body))
    , m_vip(new QSpinBox)
    , m_repeatLabel(new RoleLabel(TypeRole::Body))
    , m_repeat(new QSpinBox)
{
    for (QSpinBox *box : {m_vip, m_repeat}) {
        box->setRange(1, MostFactor);
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
        box->setFixedWidth(96);
        connect(box, &QSpinBox::valueChanged, this, &VipBox::changed);
    }
    m_list->setTabChangesFocus(true);
    m_list->setFixedHeight(Look::instance().px(ListHeight));
    m_list->setMinimumWidth(240);
    m_listLabel->setBuddy(m_list);
    m_vipLabel->setBuddy(m_vip);
    m_repeatLabel->setBuddy(m_repeat);
    connect(m_list, &QPlainTextEdit::textChanged, this, &VipBox::changed);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->addWidget(m_why->wrapped(), 0, 0, 1, 4);
    grid->addWidget(m_listLabel, 1, 0, Qt::AlignTop);
    grid->addWidget(m_list, 1, 1, 2, 1);
    grid->addWidget(m_vipLabel, 1, 2);
    grid->addWidget(m_vip, 1, 3);
    grid->addWidget(m_repeatLabel, 2, 2);
    grid->addWidget(m_repeat, 2, 3);
    grid->setColumnStretch(4, 1);
    retranslate();
}

QStringList VipBox::numbers() const
{
    QStringList numbers;
    for (const QString &line : m_list->toPlainText().split(u'\n')) {
        const QString number = line.simplified();
        if (!number.isEmpty() && !numbers.contains(number) && numbers.size() < MostNumbers)
            numbers.append(number);
    }
    return numbers;
}

void VipBox::setSite(const SiteSettings &site)
{
    const QSignalBlocker quiet(this);
    if (numbers() != site.urgency.vipNumbers) // a line being typed stays
        m_list->setPlainText(site.urgency.vipNumbers.join(u'\n'));
    m_vip->setValue(qRound(site.urgency.vipFactor));
    m_repeat->setValue(qRound(site.urgency.repeatFactor));
}

void VipBox::writeTo(SiteSettings &site) const
{
    site.urgency.vipNumbers = numbers();
    site.urgency.vipFactor = m_vip->value();
    site.urgency.repeatFactor = m_repeat->value();
}

void VipBox::retranslate()
{
    m_why->setText(tr("Where waiting callers stand by money at risk, these weigh more. One number "
                      "a line; a star at the end takes all that begin so: +7495*"));
    m_listLabel->setText(tr("&VIP numbers"));
    m_vipLabel->setText(tr("A VIP weighs, ti&mes"));
    m_repeatLabel->setText(tr("Lost today and calling a&gain, times"));
    m_list->setAccessibleName(tr("VIP numbers, one a line"));
    m_vip->setAccessibleName(tr("A VIP weighs, times"));
    m_repeat->setAccessibleName(tr("Lost today and calling again, times"));
    m_list->setToolTip(tr("Kept in the settings file of this computer"));
    m_vip->setToolTip(tr("1: like everybody"));
    m_repeat->setToolTip(tr("1: like everybody"));
}

void VipBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
