// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/models/queuelistmodel.h"
#include "widgets/common/moment.h"
#include "widgets/common/painted.h"

/// One queue: how many wait, how long the longest, against which limit, who could answer.
///
/// Loss is a solid head in red, a warning an amber outline, all well is plain. Counts seconds only
/// while somebody waits, and then repaints no more than the lines that show them.
class QueueTile : public PaintedWidget
{
    Q_OBJECT

public:
    QueueTile(const Moment *moment, QWidget *parent = nullptr);

    /// Repaints only when something of it changed.
    void setItem(const QueueItem &item, ServiceLevelFormula formula);
    const QueueItem &item() const { return m_item; }
    void setChosen(bool chosen);
    void setCompact(bool compact);
    /// Grey bars instead of figures: nothing is known yet.
    void setLoading(bool loading);
    void retranslate();
    void tick();

    static int heightFor(bool compact);

Q_SIGNALS:
    void clicked(const QueueId &queue);
    void lostClicked(const QueueId &queue);
    void menuRequested(const QueueId &queue, const QPoint &globalAt);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    struct Lines;
    Lines lines() const;
    Alarm alarm() const;
    void paintFrame(QPainter &painter) const;
    void paintHead(QPainter &painter, const Lines &at) const;
    void paintWaiting(QPainter &painter, const Lines &at) const;
    void paintStates(QPainter &painter, const Lines &at) const;
    void paintLevels(QPainter &painter, const Lines &at) const;
    void paintCompact(QPainter &painter) const;
    void paintLoading(QPainter &painter) const;
    QString longestText() const;

    const Moment *m_moment;
    QueueItem m_item;
    ServiceLevelFormula m_formula = ServiceLevelFormula::Sl3;
    bool m_chosen = false;
    bool m_compact = false;
    bool m_loading = false;
};
