// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/live/tilestrip.h"

#include "widgets/common/look.h"
#include "widgets/live/queuetile.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace {
constexpr int TileGap = 12;
constexpr int LoadingTiles = 5;
constexpr int RowsShown = 2;
} // namespace

TileStrip::TileStrip(QueueListModel *queues, const Moment *moment, QWidget *parent)
    : QScrollArea(parent)
    , m_queues(queues)
    , m_moment(moment)
    , m_canvas(new QWidget(this))
{
    setWidget(m_canvas);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    connect(queues, &QAbstractItemModel::rowsInserted, this, &TileStrip::refresh);
    connect(queues, &QAbstractItemModel::rowsRemoved, this, &TileStrip::refresh);
    connect(queues, &QAbstractItemModel::layoutChanged, this, &TileStrip::refresh);
    connect(queues, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to) {
                refreshRows(from.row(), to.row());
            });
    connect(&Look::instance(), &Look::changed, this, &TileStrip::layOutTiles);
    connect(qApp, &QApplication::focusChanged, this, &TileStrip::holdStill);
    refresh();
}

void TileStrip::setChosen(const QueueId &queue)
{
    m_chosen = queue;
    for (QueueTile *tile : m_tiles)
        tile->setChosen(!queue.isNull() && tile->item().id == queue);
}

void TileStrip::setCompact(bool compact)
{
    if (std::exchange(m_compact, compact) != compact)
        layOutTiles();
}

void TileStrip::setLoading(bool loading)
{
    if (std::exchange(m_loading, loading) != loading)
        refresh();
}

void TileStrip::setStale(bool stale)
{
    m_stale = stale;
    for (QueueTile *tile : m_tiles)
        tile->setStale(stale);
}

void TileStrip::tick()
{
    for (QueueTile *tile : m_tiles)
        tile->tick();
}

void TileStrip::focusStrip()
{
    if (!m_tiles.empty())
        m_tiles.front()->setFocus(Qt::ShortcutFocusReason);
}

void TileStrip::refresh()
{
    const int rows = m_queues->rowCount();
    makeTiles(m_loading && rows == 0 ? LoadingTiles : rows);
    refreshRows(0, rows - 1);
    layOutTiles();
}

void TileStrip::refreshRows(int first, int last)
{
    for (int row = first; row <= last && row < static_cast<int>(m_tiles.size()); ++row) {
        QueueTile *tile = m_tiles[static_cast<size_t>(row)];
        tile->setItem(m_queues->at(row), m_queues->formula());
        tile->setChosen(!m_chosen.isNull() && tile->item().id == m_chosen);
    }
}

void TileStrip::makeTiles(int count)
{
    while (static_cast<int>(m_tiles.size()) > count) {
        m_tiles.back()->deleteLater();
        m_tiles.pop_back();
    }
    while (static_cast<int>(m_tiles.size()) < count) {
        auto *tile = new QueueTile(m_moment, m_canvas);
        tile->setStale(m_stale);
        tile->setFocusPolicy(m_tiles.empty() ? Qt::StrongFocus : Qt::ClickFocus);
        connect(tile, &QueueTile::clicked, this, &TileStrip::queueClicked);
        connect(tile, &QueueTile::lostClicked, this, &TileStrip::lostClicked);
        connect(tile, &QueueTile::menuRequested, this, &TileStrip::menuRequested);
        m_tiles.push_back(tile);
    }
    for (QueueTile *tile : m_tiles)
        tile->setLoading(m_loading && m_queues->rowCount() == 0);
}

void TileStrip::layOutTiles()
{
    if (m_tiles.empty()) {
        setFixedHeight(0);
        return;
    }
    const Look &look = Look::instance();
    const int count = static_cast<int>(m_tiles.size());
    const auto columnsAt = [&](int least) {
        return std::clamp((width() + TileGap) / (look.px(least) + TileGap), 1, count);
    };
    bool compact = m_compact;
    int columns = columnsAt(compact ? 150 : 182);
    if (!compact && columns < count) {
        compact = true;
        columns = columnsAt(150);
    }
    const int rows = (count + columns - 1) / columns;
    const int tileHeight = QueueTile::heightFor(compact);
    const int shownRows = std::min(rows, m_compact ? 1 : RowsShown);
    const bool scrolls = rows > shownRows;
    const int room = width() - (scrolls ? verticalScrollBar()->sizeHint().width() + 2 : 0);
    const int tileWidth = (room - (columns - 1) * TileGap) / columns;
    for (int i = 0; i < count; ++i) {
        QueueTile *tile = m_tiles[static_cast<size_t>(i)];
        tile->setCompact(compact);
        tile->setGeometry((i % columns) * (tileWidth + TileGap),
                          (i / columns) * (tileHeight + TileGap), tileWidth, tileHeight);
        tile->show();
    }
    m_canvas->resize(room, rows * (tileHeight + TileGap) - TileGap);
    setFixedHeight(shownRows * (tileHeight + TileGap) - TileGap);
}

void TileStrip::resizeEvent(QResizeEvent *)
{
    layOutTiles();
}

void TileStrip::holdStill()
{
    const QWidget *focused = QApplication::focusWidget();
    m_queues->setFrozen(underMouse() || (focused && m_canvas->isAncestorOf(focused)));
}

void TileStrip::enterEvent(QEnterEvent *)
{
    m_queues->setFrozen(true);
}

void TileStrip::leaveEvent(QEvent *)
{
    const QWidget *focused = QApplication::focusWidget();
    m_queues->setFrozen(focused && m_canvas->isAncestorOf(focused));
}

void TileStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (QueueTile *tile : m_tiles)
            tile->retranslate();
    }
    QScrollArea::changeEvent(event);
}

void TileStrip::keyPressEvent(QKeyEvent *event)
{
    const auto focused = std::find(m_tiles.begin(), m_tiles.end(), QApplication::focusWidget());
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (step == 0 || focused == m_tiles.end()) {
        event->ignore();
        return;
    }
    const auto next = std::clamp<std::ptrdiff_t>(focused - m_tiles.begin() + step, 0,
                                                 static_cast<std::ptrdiff_t>(m_tiles.size()) - 1);
    QueueTile *tile = m_tiles[static_cast<size_t>(next)];
    tile->setFocus(Qt::TabFocusReason);
    ensureWidgetVisible(tile);
}
