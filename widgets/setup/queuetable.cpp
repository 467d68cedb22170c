// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/queuetable.h"

#include "widgets/common/look.h"
#include "widgets/setup/queuecelldelegate.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>

namespace {
constexpr int RowHeight = 34;
constexpr int MostRowsShown = 12;
} // namespace

QueueTable::QueueTable(const QList<QueueTableModel::Column> &columns, QWidget *parent)
    : QTableView(parent)
{
    setModel(&m_model);
    setItemDelegate(new QueueCellDelegate(this));
    verticalHeader()->hide();
    setShowGrid(false);
    setAlternatingRowColors(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &cell) {
        if (cell.flags().testFlag(Qt::ItemIsEditable))
            edit(cell); // what looks like a field takes a click like one
    });
    setTabKeyNavigation(false); // Tab leaves the table, arrows move inside it
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    for (int column = 0; column < QueueTableModel::ColumnCount; ++column) {
        setColumnHidden(column, !columns.contains(QueueTableModel::Column(column)));
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
    horizontalHeader()->setSectionResizeMode(QueueTableModel::NameColumn, QHeaderView::Stretch);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &QWidget::updateGeometry);
    connect(&Look::instance(), &Look::changed, this, &QueueTable::retranslate);
    retranslate();
}

QSize QueueTable::sizeHint() const
{
    const int rows = std::clamp(m_model.rowCount(), 1, MostRowsShown);
    return {Look::instance().px(480), horizontalHeader()->sizeHint().height()
                                          + rows * verticalHeader()->defaultSectionSize() + 2};
}

QSize QueueTable::minimumSizeHint() const
{
    return {Look::instance().px(320), sizeHint().height()};
}

void QueueTable::retranslate()
{
    verticalHeader()->setDefaultSectionSize(Look::instance().px(RowHeight));
    m_model.retranslate();
    setAccessibleName(tr("Queues and what is set for each"));
}

void QueueTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
