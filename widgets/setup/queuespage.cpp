// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/queuespage.h"

#include "widgets/common/rolelabel.h"
#include "widgets/setup/queuetable.h"
#include "widgets/setup/wrapupfield.h"

#include <QEvent>
#include <QVBoxLayout>

QueuesPage::QueuesPage(QWidget *parent)
    : QWidget(parent)
    , m_why(new RoleLabel(TypeRole::Body, RoleLabel::Ink::Second))
    , m_table(new QueueTable({QueueTableModel::QueueColumn, QueueTableModel::NameColumn,
                              QueueTableModel::HiddenColumn, QueueTableModel::LevelColumn,
                              QueueTableModel::WaitColumn, QueueTableModel::WrapUpColumn}))
    , m_wrapUp(new WrapUpField)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_why->wrapped());
    column->addWidget(m_table);
    column->addSpacing(12);
    column->addWidget(m_wrapUp);
    column->addStretch();
    connect(m_table->queues(), &QueueTableModel::edited, this, &QueuesPage::changed);
    connect(m_wrapUp, &WrapUpField::changed, this, &QueuesPage::changed);
    retranslate();
}

void QueuesPage::setSite(const SiteSettings &site, const QStringList &known)
{
    m_table->queues()->setQueues(site.queues, known);
    m_wrapUp->setSeconds(site.wrapUp);
    retranslate();
}

void QueuesPage::writeTo(SiteSettings &site) const
{
    site.queues = m_table->queues()->queues();
    site.wrapUp = m_wrapUp->seconds();
}

void QueuesPage::retranslate()
{
    const bool any = m_table->queues()->rowCount() > 0;
    m_table->setVisible(any);
    m_why->setText(any ? tr("A dash means: as for all queues, or as the PBX has it.")
                       : tr("The queues show here once the PBX has told them."));
}

void QueuesPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
