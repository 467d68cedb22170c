// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/queuespane.h"

#include "widgets/common/rolelabel.h"
#include "widgets/setup/moneypane.h"
#include "widgets/setup/queuetable.h"
#include "widgets/setup/wrapupfield.h"

#include <QEvent>
#include <QVBoxLayout>

QueuesPane::QueuesPane(QWidget *parent)
    : QWidget(parent)
    , m_namesHead(new RoleLabel(TypeRole::Title, RoleLabel::Ink::Main, TypeWeight::Medium))
    , m_namesWhy(new RoleLabel(TypeRole::Body, RoleLabel::Ink::Second))
    , m_table(new QueueTable({QueueTableModel::QueueColumn, QueueTableModel::NameColumn,
                              QueueTableModel::WrapUpColumn}))
    , m_wrapUpHead(new RoleLabel(TypeRole::Title, RoleLabel::Ink::Main, TypeWeight::Medium))
    , m_wrapUp(new WrapUpField)
    , m_moneyHead(new RoleLabel(TypeRole::Title, RoleLabel::Ink::Main, TypeWeight::Medium))
    , m_money(new MoneyPane)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_namesHead);
    column->addWidget(m_namesWhy->wrapped());
    column->addWidget(m_table);
    column->addSpacing(16);
    column->addWidget(m_wrapUpHead);
    column->addWidget(m_wrapUp);
    column->addSpacing(16);
    column->addWidget(m_moneyHead);
    column->addWidget(m_money);
    column->addStretch();
    retranslate();
}

void QueuesPane::setSite(const SiteSettings &site, const QList<ProbeResult::Queue> &found)
{
    QStringList names;
    QMap<QString, SiteQueue> queues = site.queues;
    for (const ProbeResult::Queue &queue : found) {
        names.append(queue.name);
        if (queue.wrapUp && !queues.value(queue.name).wrapUp)
            queues[queue.name].wrapUp = queue.wrapUp;
    }
    m_table->queues()->setQueues(queues, names);
    m_table->setVisible(m_table->queues()->rowCount() > 0);
    m_wrapUp->setSeconds(site.wrapUp);
    m_money->setSite(site);
    retranslate();
}

void QueuesPane::writeTo(SiteSettings &site) const
{
    site.queues = m_table->queues()->queues();
    site.wrapUp = m_wrapUp->seconds();
    m_money->writeTo(site);
}

void QueuesPane::retranslate()
{
    m_namesHead->setText(tr("Names of queues"));
    m_namesWhy->setText(
        m_table->queues()->rowCount() > 0
            ? tr("FreePBX and its kin number their queues. Give them the names your people use; an "
                 "empty one keeps the PBX's.")
            : tr("No queue was found yet. Names can be given later, in the settings."));
    m_wrapUpHead->setText(tr("Wrap-up"));
    m_moneyHead->setText(tr("Value of a call"));
}

void QueuesPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
