// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/icons.h"

#include "widgets/common/look.h"

#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

QPixmap Icons::pixmap(const QString &name, int size, const QColor &tint, qreal devicePixelRatio)
{
    const QString key =
        u"belltower/%1/%2/%3/%4"_s.arg(name).arg(size).arg(tint.rgba()).arg(devicePixelRatio);
    QPixmap made;
    if (QPixmapCache::find(key, &made))
        return made;
    const int side = qRound(size * devicePixelRatio);
    made = QPixmap(side, side);
    made.fill(Qt::transparent);
    QPainter painter(&made);
    painter.setRenderHint(QPainter::Antialiasing);
    QSvgRenderer(u":/icons/"_s + name + u".svg"_s).render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(made.rect(), tint);
    painter.end();
    made.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, made);
    return made;
}

QIcon Icons::icon(const QString &name)
{
    const Theme &theme = Look::instance().theme();
    return icon(name, theme.ink2, theme.ink2);
}

QIcon Icons::icon(const QString &name, const QColor &tint, const QColor &checked)
{
    QIcon made;
    for (const int size : {14, 16, 18, 22}) {
        for (const qreal ratio : {1.0, 2.0}) {
            made.addPixmap(pixmap(name, size, tint, ratio), QIcon::Normal, QIcon::Off);
            made.addPixmap(pixmap(name, size, checked, ratio), QIcon::Normal, QIcon::On);
            made.addPixmap(pixmap(name, size, Look::instance().theme().ink3, ratio),
                           QIcon::Disabled, QIcon::Off);
        }
    }
    return made;
}

void Icons::paint(QPainter &painter, const QRectF &box, const QString &name, const QColor &tint)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    painter.drawPixmap(box.topLeft(), pixmap(name, qRound(box.width()), tint, ratio));
}
