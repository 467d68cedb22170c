// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/sparkline.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

void paintSparkline(QPainter &painter, const QRectF &box, const SparkValues &values,
                    const QColor &colour)
{
    double low = 0;
    double high = 0;
    bool any = false;
    for (const auto &value : values) {
        if (!value)
            continue;
        low = any ? std::min(low, *value) : *value;
        high = any ? std::max(high, *value) : *value;
        any = true;
    }
    if (values.size() < 2 || !any)
        return;

    const double span = high > low ? high - low : 1.0;
    const auto pointAt = [&](size_t i) {
        return QPointF(box.left() + box.width() * double(i) / double(values.size() - 1),
                       box.bottom() - box.height() * (*values[i] - low) / span);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPolygonF run;
    QPointF last;
    for (size_t i = 0; i < values.size(); ++i) {
        if (values[i]) {
            run << (last = pointAt(i));
            continue;
        }
        painter.drawPolyline(run);
        run.clear();
    }
    painter.drawPolyline(run);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(last, 2.4, 2.4);
    painter.restore();
}
