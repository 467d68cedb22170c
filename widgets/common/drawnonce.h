// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPainter>
#include <QPixmap>
#include <QRectF>

#include <array>

/// Small shapes that a live board paints hundreds of times a second: smoothed and filled once for
/// each of their looks, then copied. GUI thread.
namespace DrawnOnce {

/// What tells one look of a shape from another, beside the size of its box.
struct Shape
{
    enum class Kind : quint8 { Glyph, Card };
    Kind kind = Kind::Glyph;
    int variant = 0;
    std::array<QRgb, 2> colours{};

    bool operator==(const Shape &) const = default;
};

/// The copy of `shape` for such a box on such a painter; null when it has to be made first.
const QPixmap *find(const QPainter &painter, const QRectF &box, const Shape &shape);
/// An empty picture for it, which is kept.
QPixmap *make(const QPainter &painter, const QRectF &box, const Shape &shape);

/// `draw(painter, box)` draws the shape, now or never.
template<typename Draw>
void paint(QPainter &painter, const QRectF &box, const Shape &shape, Draw &&draw)
{
    const QRect place = box.toAlignedRect();
    if (painter.transform().type() > QTransform::TxTranslate || place.isEmpty()) {
        draw(painter, box);
        return;
    }
    const QPixmap *known = find(painter, box, shape);
    if (!known) {
        QPixmap *made = make(painter, box, shape);
        QPainter once(made);
        draw(once, box.translated(-place.topLeft()));
        known = made;
    }
    painter.drawPixmap(place.topLeft(), *known);
}

} // namespace DrawnOnce
