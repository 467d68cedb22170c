// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/ids.h"
#include "widgets/command/act.h"

#include <QObject>
#include <QPoint>
#include <QPointer>

class DropMarks;
class LiveListView;
class LiveSession;
class Orders;
class QueueTile;

/// Dragging: a waiting caller onto an agent or a queue, agents onto a queue.
///
/// What can take the load is framed while it is carried; what cannot says why under the pointer.
/// The board's lists stand still meanwhile, the board itself goes on: what is dropped is checked
/// against it. The same can be done by menu and keys.
class FloorDrag : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        LiveSession *session = nullptr;
        LiveListView *agents = nullptr;
        LiveListView *squares = nullptr;
        LiveListView *callers = nullptr;
        QWidget *page = nullptr;
        std::function<QList<QueueTile *>()> tiles;
        std::function<AgentId(const LiveListView *, int row)> agentAt; ///< null: no agent there
    };

    FloorDrag(Orders &orders, const Parts &parts, QObject *parent);

    /// What is carried stays in this program: the type only tells it from other drags.
    static const QString LoadType;

    bool isDragging() const { return m_dragging; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Load
    {
        QList<QueueCallId> callers;
        QList<AgentId> agents;
        bool isEmpty() const { return callers.isEmpty() && agents.isEmpty(); }
    };
    /// What would happen if it were dropped there; `area` is what is framed, in the page.
    struct Drop
    {
        Act act;
        QRect area;
        bool isTarget = false;
    };

    bool press(LiveListView *list, QPoint at);
    bool carry(LiveListView *list, QPoint at);
    void start(LiveListView *list);
    QString loadText() const;
    Drop dropAt(QWidget *over, QPoint at) const;
    Drop onAgent(const LiveListView *list, int row) const;
    Drop onQueue(const QueueTile *tile) const;
    QList<QRect> possibleAreas() const;
    bool hover(QWidget *over, QPoint at);
    void take(const Drop &drop, const QPoint &globalAt);
    void carryOut(const Act &act, const QPoint &globalAt);

    Orders &m_orders;
    Parts m_parts;
    Load m_load;
    QPoint m_pressedAt;
    bool m_pressed = false;
    bool m_dragging = false;
    std::optional<Act> m_dropped;
    QPoint m_droppedAt;
    DropMarks *m_marks;
};
