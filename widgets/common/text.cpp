// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/text.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

int Text::width(const QString &text, TypeRole role, TypeWeight weight)
{
    return QFontMetrics(Look::instance().font(role, weight)).horizontalAdvance(text);
}

int Text::height(TypeRole role)
{
    return QFontMetrics(Look::instance().font(role)).height();
}

int Text::draw(QPainter &painter, const QRect &box, const QString &text, const QColor &colour,
               TypeRole role, TypeWeight weight, Qt::Alignment alignment)
{
    if (box.width() <= 0 || text.isEmpty())
        return 0;
    const QFont &font = Look::instance().font(role, weight);
    const QFontMetrics metrics(font);
    int used = metrics.horizontalAdvance(text);
    painter.setFont(font);
    painter.setPen(colour);
    const int flags = static_cast<int>(alignment) | Qt::TextSingleLine;
    if (used <= box.width()) {
        painter.drawText(box, flags, text);
        return used;
    }
    const QString shown = metrics.elidedText(text, Qt::ElideRight, box.width());
    painter.drawText(box, flags, shown);
    return std::min(metrics.horizontalAdvance(shown), box.width());
}
