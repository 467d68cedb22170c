// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QRect>
#include <QWidget>

/// Frames over the page round what can take what is being carried; lets the mouse through.
class DropMarks : public QWidget
{
    Q_OBJECT

public:
    explicit DropMarks(QWidget *page);

    /// Empty: none, and nothing is in the way.
    void setPossible(const QList<QRect> &areas);
    /// The one under the pointer; null when it cannot take it.
    void setHovered(const QRect &area);
    const QList<QRect> &possible() const { return m_possible; }
    QRect hovered() const { return m_hovered; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<QRect> m_possible;
    QRect m_hovered;
};
