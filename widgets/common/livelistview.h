// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/moment.h"
#include "widgets/common/theme.h"

#include <QListView>
#include <QRegion>
#include <QStyledItemDelegate>

/// Paints the rows of a LiveListView.
///
/// Parts that count seconds lie in secondsRect(), so that a tick repaints those and nothing else.
class LiveDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit LiveDelegate(const Moment *moment, QObject *parent = nullptr);

    /// Null when the row counts no seconds.
    virtual QRect secondsRect(const QRect &row, int index) const = 0;
    /// False when a change of the row's data shows nothing new.
    virtual bool showsChange(int) const { return true; }

protected:
    const Moment &moment() const { return *m_moment; }
    const Theme &theme() const;
    /// False when nothing of the box is in the region being repainted.
    bool isDirty(const QRect &box) const { return m_dirty.isEmpty() || m_dirty.intersects(box); }
    /// Ground of a row: selection and hover, with the bar of ink at the chosen one.
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option) const;

private:
    friend class LiveListView;

    const Moment *m_moment;
    QRegion m_dirty;
};

/// A list over live data: repaints only rows that changed and, once a second, only their times.
///
/// Shows a sentence when it is empty and grey bars while nothing is known yet. Letter keys are left
/// to the page's shortcuts.
class LiveListView : public QListView
{
    Q_OBJECT

public:
    explicit LiveListView(QWidget *parent = nullptr);

    void setLiveDelegate(LiveDelegate *delegate);
    /// Repaints what counts seconds.
    void repaintSeconds();
    void setLoading(bool loading);
    /// `fact` is a second, quieter line.
    void setEmptyText(const QString &text, const QString &fact = {});
    bool isLoading() const { return m_loading; }
    /// To be told when heights of rows may have changed.
    void layOutAgain() { scheduleDelayedItemsLayout(); }

    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;
    void keyboardSearch(const QString &) override {}

Q_SIGNALS:
    void clickedRow(int row, QPoint at);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintEmpty(QPainter &painter) const;
    void paintBars(QPainter &painter) const;
    bool hasVisibleRows() const;
    bool keepsHeights(const QModelIndex &first, const QModelIndex &last) const;

    LiveDelegate *m_delegate = nullptr;
    QString m_emptyText;
    QString m_emptyFact;
    bool m_loading = false;
};
