// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/pausereasontable.h"

#include "widgets/common/look.h"
#include "widgets/setup/queuecelldelegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace {
constexpr int ReasonRowHeight = 34;
constexpr int MostReasonsShown = 8;
constexpr int MinutesCellWidth = 120;
} // namespace

PauseReasonTable::PauseReasonTable(QWidget *parent) : QTableView(parent)
{
    setModel(&m_model);
    setItemDelegate(new QueueCellDelegate(this));
    verticalHeader()->hide();
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &cell) {
        if (cell.flags().testFlag(Qt::ItemIsEditable))
            edit(cell);
    });
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTabKeyNavigation(false); // Tab leaves the table, arrows move inside it
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(PauseReasonModel::ReasonColumn, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(PauseReasonModel::MinutesColumn, QHeaderView::Fixed);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &QWidget::updateGeometry);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &QWidget::updateGeometry);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &QWidget::updateGeometry);
    connect(&Look::instance(), &Look::changed, this, &PauseReasonTable::retranslate);
    retranslate();
}

QSize PauseReasonTable::sizeHint() const
{
    const int rows = std::clamp(m_model.rowCount(), 1, MostReasonsShown);
    return {Look::instance().px(420), horizontalHeader()->sizeHint().height()
                                          + rows * verticalHeader()->defaultSectionSize() + 2};
}

QSize PauseReasonTable::minimumSizeHint() const
{
    return {Look::instance().px(280), sizeHint().height()};
}

void PauseReasonTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && currentIndex().isValid())
        m_model.remove(currentIndex().row());
    else
        QTableView::keyPressEvent(event);
}

void PauseReasonTable::retranslate()
{
    verticalHeader()->setDefaultSectionSize(Look::instance().px(ReasonRowHeight));
    horizontalHeader()->resizeSection(PauseReasonModel::MinutesColumn,
                                      Look::instance().px(MinutesCellWidth));
    m_model.retranslate();
    setAccessibleName(tr("Reasons of a pause and the longest time of each"));
}

void PauseReasonTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
