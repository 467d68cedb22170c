// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/queuecelldelegate.h"

#include "widgets/common/look.h"
#include "widgets/common/text.h"
#include "widgets/common/tickbox.h"
#include "widgets/setup/queuetablemodel.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace {
constexpr int Inset = 3;
constexpr int Padding = 8;
} // namespace

void QueueCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Theme &theme = Look::instance().theme();
    painter->save();
    const bool current = option.state.testFlag(QStyle::State_HasFocus)
                         || option.state.testFlag(QStyle::State_Selected);
    if (const QVariant tick = index.data(Qt::CheckStateRole); tick.isValid()) {
        const int side = TickBox::side();
        QRectF box(0, 0, side, side);
        box.moveCenter(QRectF(option.rect).center());
        TickBox::paintTick(*painter, box, tick.toInt() == Qt::Checked, theme);
        if (current) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(theme.ink);
            painter->drawRoundedRect(box.adjusted(-3.5, -3.5, 3.5, 3.5), 5, 5);
        }
    } else {
        const bool isField = index.flags().testFlag(Qt::ItemIsEditable);
        const QRectF field = QRectF(option.rect).adjusted(Inset, Inset, -Inset, -Inset);
        if (isField) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(current ? theme.ink : theme.line2, 1));
            painter->setBrush(theme.card);
            painter->drawRoundedRect(field.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        }
        const auto align = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
        // An empty name is no blank: the PBX's own stands in for it.
        const QString own = index.data().toString();
        const QString shown =
            own.isEmpty() ? index.siblingAtColumn(QueueTableModel::QueueColumn).data().toString()
                          : own;
        Text::draw(*painter, field.toRect().adjusted(Padding, 0, -Padding, 0), shown,
                   own.isEmpty() ? theme.ink3 : theme.ink, TypeRole::Body,
                   isField ? TypeWeight::Normal : TypeWeight::Medium,
                   align ? align : Qt::AlignLeft | Qt::AlignVCenter);
    }
    painter->restore();
}

QSize QueueCellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int words = Text::width(index.data().toString(), TypeRole::Body, TypeWeight::Medium);
    return {words + 2 * (Inset + Padding) + 4, Look::instance().px(32)};
}

QWidget *QueueCellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                         const QModelIndex &index) const
{
    auto *edit = new QLineEdit(parent);
    edit->setFont(Look::instance().font(TypeRole::Body));
    edit->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    return edit;
}

void QueueCellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                             const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(Inset - 1, 1, 1 - Inset, -1));
}

bool QueueCellDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                    const QStyleOptionViewItem &, const QModelIndex &index)
{
    const QVariant tick = index.data(Qt::CheckStateRole);
    const bool isSpace = event->type() == QEvent::KeyPress
                         && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    if (!tick.isValid() || !(isSpace || event->type() == QEvent::MouseButtonRelease))
        return false;
    return model->setData(index, tick.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked,
                          Qt::CheckStateRole);
}
