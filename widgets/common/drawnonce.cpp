// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/drawnonce.h"

#include <QCache>
#include <QPaintDevice>

#include <algorithm>

namespace {

constexpr qsizetype MostDrawnBytes = 8 * 1024 * 1024;

struct DrawnKey
{
    DrawnOnce::Shape shape;
    QSizeF size;
    QPointF within; ///< of the pixel in which the box begins
    double ratio = 1;

    bool operator==(const DrawnKey &) const = default;
    friend size_t qHash(const DrawnKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, int(key.shape.kind), key.shape.variant, key.shape.colours[0],
                          key.shape.colours[1], key.size.width(), key.size.height(), key.within.x(),
                          key.within.y(), key.ratio);
    }
};

DrawnKey keyOf(const QPainter &painter, const QRectF &box, const DrawnOnce::Shape &shape)
{
    return {shape, box.size(), box.topLeft() - box.toAlignedRect().topLeft(),
            painter.device()->devicePixelRatioF()};
}

QCache<DrawnKey, QPixmap> &drawnShapes()
{
    static QCache<DrawnKey, QPixmap> cache(MostDrawnBytes);
    return cache;
}

} // namespace

const QPixmap *DrawnOnce::find(const QPainter &painter, const QRectF &box, const Shape &shape)
{
    return drawnShapes().object(keyOf(painter, box, shape));
}

QPixmap *DrawnOnce::make(const QPainter &painter, const QRectF &box, const Shape &shape)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QSize size = (QSizeF(box.toAlignedRect().size()) * ratio).toSize();
    auto *made = new QPixmap(size);
    made->setDevicePixelRatio(ratio);
    made->fill(Qt::transparent);
    // Never refused: not even the largest card comes near to the whole of what is kept.
    drawnShapes().insert(keyOf(painter, box, shape), made,
                         std::min(MostDrawnBytes / 8, 4 * qsizetype(size.width()) * size.height()));
    return made;
}
