// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/painted.h"
#include "widgets/common/sparkline.h"

/// One headline figure, ready to be shown.
struct KpiFigure
{
    QString title;
    QString value;
    QString note;    ///< under the number: the count behind it, the target, since when
    QString formula; ///< how it is counted, for the tooltip
    Alarm alarm = Alarm::None;
    SparkValues curve;

    bool operator==(const KpiFigure &) const = default;
};

/// A cell of the strip of headline figures: number, what it is, and the day's curve.
///
/// With setOpensCalls() it acts as a button: a click, Enter or Space emits clicked().
class KpiCell : public PaintedWidget
{
    Q_OBJECT

public:
    explicit KpiCell(QWidget *parent = nullptr);

    /// Repaints only when something of it changed.
    void setFigure(const KpiFigure &figure);
    const KpiFigure &figure() const { return m_figure; }
    void setOpensCalls(bool opens);
    void setCurveShown(bool shown);
    void setLastCell(bool last) { m_isLast = last; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void paintTitle(QPainter &painter, const QRect &box) const;

    KpiFigure m_figure;
    bool m_opensCalls = false;
    bool m_curveShown = true;
    bool m_isLast = false;
};
