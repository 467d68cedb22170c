// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/models/queuelistmodel.h"
#include "widgets/common/moment.h"

#include <QScrollArea>

#include <vector>

class QueueTile;

/// The queues as tiles, the worst first. No tile changes its place while the pointer or the
/// keyboard is in the strip. Many queues make the tiles lower, then the strip scrolls.
class TileStrip : public QScrollArea
{
    Q_OBJECT

public:
    TileStrip(QueueListModel *queues, const Moment *moment, QWidget *parent = nullptr);

    void setChosen(const QueueId &queue);
    /// One line each, for small windows.
    void setCompact(bool compact);
    void setLoading(bool loading);
    void setStale(bool stale);
    void tick();
    void focusStrip();
    const std::vector<QueueTile *> &tiles() const { return m_tiles; }

Q_SIGNALS:
    void queueClicked(const QueueId &queue);
    void lostClicked(const QueueId &queue);
    void menuRequested(const QueueId &queue, const QPoint &globalAt);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void refreshRows(int first, int last);
    void makeTiles(int count);
    void layOutTiles();
    void holdStill();

    QueueListModel *m_queues;
    const Moment *m_moment;
    QWidget *m_canvas = nullptr;
    std::vector<QueueTile *> m_tiles;
    QueueId m_chosen;
    bool m_compact = false;
    bool m_loading = false;
    bool m_stale = false;
};
