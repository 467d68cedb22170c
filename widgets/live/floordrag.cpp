// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/live/floordrag.h"

#include "core/models/livesession.h"
#include "widgets/command/actmenu.h"
#include "widgets/command/agentacts.h"
#include "widgets/command/calleracts.h"
#include "widgets/command/orders.h"
#include "widgets/common/livelistview.h"
#include "widgets/common/look.h"
#include "widgets/common/text.h"
#include "widgets/live/dropmarks.h"
#include "widgets/live/queuetile.h"

#include <QApplication>
#include <QDrag>
#include <QDropEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

const QString FloorDrag::LoadType = u"application/x-belltower-load"_s;

namespace {

QPixmap labelOf(const QString &text, qreal ratio)
{
    const Theme &t = Look::instance().theme();
    const QSize size(Text::width(text, TypeRole::Body, TypeWeight::Medium) + 24,
                     Text::height(TypeRole::Body) + 12);
    QPixmap label(size * ratio);
    label.setDevicePixelRatio(ratio);
    label.fill(Qt::transparent);
    QPainter painter(&label);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(t.inv);
    painter.setBrush(t.inv);
    painter.drawRoundedRect(QRectF(QPointF(0, 0), QSizeF(size)).adjusted(0.5, 0.5, -0.5, -0.5), 4,
                            4);
    Text::draw(painter, QRect(QPoint(12, 0), size - QSize(24, 0)), text, t.onInv, TypeRole::Body,
               TypeWeight::Medium);
    return label;
}

} // namespace

FloorDrag::FloorDrag(Orders &orders, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_orders(orders)
    , m_parts(parts)
    , m_marks(new DropMarks(parts.page))
{
    for (LiveListView *list : {m_parts.agents, m_parts.squares, m_parts.callers}) {
        list->viewport()->setAcceptDrops(true);
        list->viewport()->installEventFilter(this);
    }
    // Tiles come and go: what is dropped on them arrives at the page.
    m_parts.page->setAcceptDrops(true);
    m_parts.page->installEventFilter(this);
}

bool FloorDrag::press(LiveListView *list, QPoint at)
{
    m_load = {};
    m_pressed = false;
    const QModelIndex index = list->indexAt(at);
    if (!index.isValid() || !m_orders.context().desk)
        return false;
    // The list has not seen the press yet: what was chosen before is carried as a whole.
    QList<int> rows;
    const QItemSelectionModel *selection = list->selectionModel();
    if (selection->isSelected(index)) {
        for (const QModelIndex &chosen : selection->selectedIndexes())
            rows.append(chosen.row());
        std::sort(rows.begin(), rows.end());
    } else {
        rows.append(index.row());
    }
    const WaitingModel &waiting = *m_parts.session->waiting();
    for (const int row : std::as_const(rows)) {
        if (list == m_parts.callers) {
            if (row < waiting.rowCount())
                m_load.callers.append(waiting.at(row).queueCall);
        } else if (const AgentId agent = m_parts.agentAt(list, row); !agent.isNull()) {
            m_load.agents.append(agent);
        }
    }
    m_pressed = !m_load.isEmpty();
    m_pressedAt = at;
    return false;
}

bool FloorDrag::carry(LiveListView *list, QPoint at)
{
    if (!m_pressed || m_dragging)
        return m_pressed;
    if ((at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance())
        start(list);
    return true; // the list must not choose rows on the way
}

QString FloorDrag::loadText() const
{
    if (m_load.callers.size() > 1)
        return tr("%n callers", nullptr, static_cast<int>(m_load.callers.size()));
    if (m_load.agents.size() > 1)
        return tr("%n agents", nullptr, static_cast<int>(m_load.agents.size()));
    if (!m_load.agents.isEmpty())
        return m_orders.context().agentName(m_load.agents.first());
    const WaitingRow *row = m_orders.board().waiting(m_load.callers.first());
    return row ? CallerActs::nameOf(row->caller) : QString();
}

void FloorDrag::start(LiveListView *list)
{
    m_pressed = false;
    m_dragging = true;
    m_dropped.reset();
    m_parts.session->setWatched(false); // rows stay under the hand
    m_marks->setPossible(possibleAreas());
    auto *drag = new QDrag(list);
    auto *data = new QMimeData;
    data->setData(LoadType, {});
    drag->setMimeData(data);
    drag->setPixmap(labelOf(loadText(), list->devicePixelRatioF()));
    drag->setHotSpot({-12, -8});
    drag->exec(Qt::MoveAction);
    m_dragging = false;
    QToolTip::hideText();
    m_marks->setPossible({});
    m_parts.session->setWatched(true);
    if (m_dropped)
        carryOut(*m_dropped, m_droppedAt);
}

FloorDrag::Drop FloorDrag::onAgent(const LiveListView *list, int row) const
{
    const AgentId agent = m_parts.agentAt(list, row);
    if (agent.isNull() || m_load.callers.isEmpty())
        return {};
    Drop drop;
    drop.isTarget = true;
    const QRect box = list->visualRect(list->model()->index(row, 0));
    drop.area = QRect(list->viewport()->mapTo(m_parts.page, box.topLeft()), box.size());
    if (m_load.callers.size() > 1)
        drop.act.whyNot = tr("One agent can take one caller at a time.");
    else
        drop.act = CallerActs::toAgent(m_orders.context(), m_load.callers.first(), agent);
    return drop;
}

FloorDrag::Drop FloorDrag::onQueue(const QueueTile *tile) const
{
    Drop drop;
    drop.isTarget = true;
    drop.area = QRect(tile->mapTo(m_parts.page, QPoint(0, 0)), tile->size());
    const QueueId queue = tile->item().id;
    const ActContext context = m_orders.context();
    if (!m_load.callers.isEmpty()) {
        drop.act = CallerActs::toQueue(context, m_load.callers, queue);
        return drop;
    }
    drop.act.whyNot = AgentActs::whyNotInto(context, m_load.agents, queue);
    drop.act.choices = AgentActs::intoQueue(context, m_load.agents, queue);
    return drop;
}

FloorDrag::Drop FloorDrag::dropAt(QWidget *over, QPoint at) const
{
    for (const LiveListView *list : {m_parts.agents, m_parts.squares}) {
        if (over == list->viewport()) {
            const QModelIndex index = list->indexAt(at);
            return index.isValid() ? onAgent(list, index.row()) : Drop{};
        }
    }
    for (const QueueTile *tile : m_parts.tiles()) {
        if (over == m_parts.page && tile->isVisible()
            && tile->rect().contains(tile->mapFrom(m_parts.page, at)))
            return onQueue(tile);
    }
    return {};
}

QList<QRect> FloorDrag::possibleAreas() const
{
    QList<QRect> areas;
    for (const QueueTile *tile : m_parts.tiles()) {
        const Drop drop = onQueue(tile);
        if (tile->isVisible() && drop.act.isPossible())
            areas.append(drop.area);
    }
    if (m_load.callers.size() != 1)
        return areas;
    for (const LiveListView *list : {m_parts.agents, m_parts.squares}) {
        const QRect shown = list->viewport()->rect();
        for (int row = 0; list->isVisible() && row < list->model()->rowCount(); ++row) {
            const QRect box = list->visualRect(list->model()->index(row, 0));
            if (!shown.contains(box))
                continue;
            const Drop drop = onAgent(list, row);
            if (drop.isTarget && drop.act.isPossible())
                areas.append(drop.area);
        }
    }
    return areas;
}

bool FloorDrag::hover(QWidget *over, QPoint at)
{
    const Drop drop = dropAt(over, at);
    const bool takes = drop.isTarget && drop.act.isPossible();
    m_marks->setHovered(takes ? drop.area : QRect());
    if (drop.isTarget && !takes)
        QToolTip::showText(over->mapToGlobal(at) + QPoint(0, 16), drop.act.whyNot, over);
    else
        QToolTip::hideText();
    return takes;
}

void FloorDrag::take(const Drop &drop, const QPoint &globalAt)
{
    m_dropped = drop.act;
    m_droppedAt = globalAt;
    // While the hand is still closed, menus and questions would come up under the drag.
    if (!m_dragging)
        carryOut(drop.act, globalAt);
}

void FloorDrag::carryOut(const Act &act, const QPoint &globalAt)
{
    if (act.choices.isEmpty())
        m_orders.run(act);
    else if (act.choices.first().other)
        m_orders.run(act.choices.first()); // the card of a loan
    else
        ActMenu::open(act.choices, m_orders, m_parts.page, globalAt);
}

bool FloorDrag::eventFilter(QObject *watched, QEvent *event)
{
    auto *over = static_cast<QWidget *>(watched);
    auto *list = qobject_cast<LiveListView *>(over->parentWidget());
    switch (static_cast<int>(event->type())) {
    case QEvent::MouseButtonPress: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        return list && mouse->button() == Qt::LeftButton && !mouse->modifiers()
               && press(list, mouse->pos());
    }
    case QEvent::MouseMove: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        return list && mouse->buttons() == Qt::LeftButton && carry(list, mouse->pos());
    }
    case QEvent::MouseButtonRelease:
        m_pressed = false;
        return false;
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto *drag = static_cast<QDragMoveEvent *>(event);
        if (m_load.isEmpty() || !drag->mimeData()->hasFormat(LoadType))
            return false;
        const bool takes = hover(over, drag->position().toPoint());
        // Entering is always allowed, so that the moves are told.
        if (takes || event->type() == QEvent::DragEnter)
            drag->accept();
        else
            drag->ignore();
        return true;
    }
    case QEvent::DragLeave:
        m_marks->setHovered({});
        QToolTip::hideText();
        return m_dragging;
    case QEvent::Drop: {
        auto *dropped = static_cast<QDropEvent *>(event);
        if (m_load.isEmpty() || !dropped->mimeData()->hasFormat(LoadType))
            return false;
        const Drop drop = dropAt(over, dropped->position().toPoint());
        if (drop.isTarget)
            take(drop, over->mapToGlobal(dropped->position().toPoint()));
        dropped->accept();
        return true;
    }
    default:
        return false;
    }
}
