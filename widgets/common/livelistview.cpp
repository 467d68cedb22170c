// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/livelistview.h"

#include "widgets/common/look.h"
#include "widgets/common/text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <utility>

LiveDelegate::LiveDelegate(const Moment *moment, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_moment(moment)
{}

const Theme &LiveDelegate::theme() const
{
    const Look &look = Look::instance();
    return m_moment->stale ? look.greyedTheme() : look.theme();
}

void LiveDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option) const
{
    const Theme &t = theme();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (selected || hovered)
        painter.fillRect(option.rect, t.hi);
    if (selected)
        painter.fillRect(option.rect.left(), option.rect.top(), 3, option.rect.height(), t.ink);
}

LiveListView::LiveListView(QWidget *parent) : QListView(parent)
{
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setResizeMode(QListView::Adjust);
    verticalScrollBar()->setSingleStep(26);
    connect(&Look::instance(), &Look::changed, this, [this] {
        scheduleDelayedItemsLayout();
        viewport()->update();
    });
}

void LiveListView::setLiveDelegate(LiveDelegate *delegate)
{
    m_delegate = delegate;
    setItemDelegate(delegate);
}

void LiveListView::repaintSeconds()
{
    if (!m_delegate || !model() || !isVisible())
        return;
    const QRect shown = viewport()->rect();
    const QModelIndex first = indexAt(shown.topLeft() + QPoint(1, 1));
    for (int row = first.isValid() ? first.row() : 0; row < model()->rowCount(rootIndex()); ++row) {
        const QRect box = visualRect(model()->index(row, modelColumn(), rootIndex()));
        if (box.top() > shown.bottom())
            break;
        const QRect seconds = m_delegate->secondsRect(box, row);
        if (seconds.isValid() && seconds.intersects(shown))
            viewport()->update(seconds);
    }
}

void LiveListView::setLoading(bool loading)
{
    if (std::exchange(m_loading, loading) != loading)
        viewport()->update();
}

void LiveListView::setEmptyText(const QString &text, const QString &fact)
{
    if (m_emptyText == text && m_emptyFact == fact)
        return;
    m_emptyText = text;
    m_emptyFact = fact;
    if (!hasVisibleRows())
        viewport()->update();
}

void LiveListView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                               const QList<int> &roles)
{
    // The base class would lay out anew and repaint the whole list for any run of rows.
    if (!keepsHeights(topLeft, bottomRight)) {
        QListView::dataChanged(topLeft, bottomRight, roles);
        return;
    }
    const QRect shown = viewport()->rect();
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
        const QRect box = visualRect(topLeft.sibling(row, topLeft.column()));
        if (box.top() > shown.bottom())
            break;
        if (box.intersects(shown) && (!m_delegate || m_delegate->showsChange(row)))
            viewport()->update(box);
    }
}

bool LiveListView::keepsHeights(const QModelIndex &first, const QModelIndex &last) const
{
    if (uniformItemSizes())
        return true;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int row = first.row(); row <= last.row(); ++row) {
        const QModelIndex index = first.sibling(row, first.column());
        if (itemDelegate()->sizeHint(option, index).height() != visualRect(index).height())
            return false;
    }
    return true;
}

bool LiveListView::hasVisibleRows() const
{
    if (!model())
        return false;
    for (int row = 0; row < model()->rowCount(rootIndex()); ++row) {
        if (!isRowHidden(row))
            return true;
    }
    return false;
}

void LiveListView::paintEvent(QPaintEvent *event)
{
    if (m_delegate)
        m_delegate->m_dirty = event->region();
    QListView::paintEvent(event);
    if (m_delegate)
        m_delegate->m_dirty = {};
    if (hasVisibleRows())
        return;
    QPainter painter(viewport());
    if (m_loading)
        paintBars(painter);
    else
        paintEmpty(painter);
}

void LiveListView::paintEmpty(QPainter &painter) const
{
    const Theme &t = Look::instance().theme();
    const int line = Text::height(TypeRole::Head) + 4;
    const QRect box = viewport()->rect().adjusted(16, 0, -16, 0);
    const int top = std::max(0, (box.height() - 2 * line) / 2);
    Text::draw(painter, {box.left(), top, box.width(), line}, m_emptyText, t.ink2, TypeRole::Head,
               TypeWeight::Medium, Qt::AlignCenter);
    Text::draw(painter, {box.left(), top + line, box.width(), line}, m_emptyFact, t.ink3,
               TypeRole::Small, TypeWeight::Normal, Qt::AlignCenter);
}

void LiveListView::paintBars(QPainter &painter) const
{
    const Theme &t = Look::instance().theme();
    const int step = Look::instance().px(34);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.well);
    for (int y = step / 2, i = 0; y + step < viewport()->height() && i < 8; y += step, ++i) {
        const int left = 18;
        const int width = viewport()->width() * (i % 3 == 0 ? 38 : i % 3 == 1 ? 30 : 34) / 100;
        painter.drawRoundedRect(QRect(left, y, width, 10), 3, 3);
        painter.drawRoundedRect(QRect(viewport()->width() - 78, y, 60, 10), 3, 3);
    }
}

void LiveListView::keyPressEvent(QKeyEvent *event)
{
    // Letters and commands belong to the page; the list moves with the cursor keys.
    if (!event->text().isEmpty() && event->text().at(0).isLetterOrNumber()) {
        event->ignore();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || event->key() == Qt::Key_Space) {
        if (currentIndex().isValid())
            Q_EMIT activated(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

void LiveListView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && event->button() == Qt::LeftButton)
        Q_EMIT clickedRow(index.row(), event->pos());
}

void LiveListView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount(rootIndex()) > 0
        && event->reason() != Qt::MouseFocusReason)
        selectionModel()->setCurrentIndex(model()->index(0, 0, rootIndex()),
                                          QItemSelectionModel::NoUpdate);
}

void LiveListView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    scheduleDelayedItemsLayout(); // other words may take other heights
    viewport()->update();
}
