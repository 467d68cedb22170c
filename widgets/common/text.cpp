// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/text.h"

#include <QCache>
#include <QFontMetrics>
#include <QPainter>
#include <QStaticText>

#include <algorithm>

namespace {

/// A live board draws the same names, queues and times again and again, and to shape them is most
/// of what drawing costs: some thousands of them are kept as they were shaped.
constexpr int MostShaped = 8192;

struct Shaped
{
    QStaticText text;
    int width = 0;
};

struct ShapedKey
{
    QString text;
    TypeRole role;
    TypeWeight weight;
    int scale; ///< of the look: what else a font depends on
    int room;  ///< it was elided to; -1: not elided

    bool operator==(const ShapedKey &) const = default;
    friend size_t qHash(const ShapedKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.text, int(key.role), int(key.weight), key.scale, key.room);
    }
};

Shaped *shape(const QString &text, const QFont &font)
{
    auto *made = new Shaped{QStaticText(text), QFontMetrics(font).horizontalAdvance(text)};
    made->text.setTextFormat(Qt::PlainText);
    made->text.setPerformanceHint(QStaticText::AggressiveCaching);
    made->text.prepare(QTransform(), font);
    return made;
}

/// Good until the next call.
const Shaped &shaped(const QString &text, TypeRole role, TypeWeight weight, int room = -1)
{
    static QCache<ShapedKey, Shaped> cache(MostShaped);
    const ShapedKey key{text, role, weight, Look::instance().scale(), room};
    if (const Shaped *known = cache.object(key))
        return *known;
    const QFont &font = Look::instance().font(role, weight);
    Shaped *made =
        shape(room < 0 ? text : QFontMetrics(font).elidedText(text, Qt::ElideRight, room), font);
    cache.insert(key, made);
    return *made;
}

/// Where drawText() would put it.
QPointF placeOf(const QRect &box, const QSizeF &size, Qt::Alignment alignment)
{
    QPointF at(box.topLeft());
    if (alignment.testFlag(Qt::AlignRight))
        at.rx() += box.width() - size.width();
    else if (alignment.testFlag(Qt::AlignHCenter))
        at.rx() += (box.width() - size.width()) / 2;
    if (alignment.testFlag(Qt::AlignBottom))
        at.ry() += box.height() - size.height();
    else if (alignment.testFlag(Qt::AlignVCenter))
        at.ry() += (box.height() - size.height()) / 2;
    return at;
}

} // namespace

int Text::width(const QString &text, TypeRole role, TypeWeight weight)
{
    return text.isEmpty() ? 0 : shaped(text, role, weight).width;
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
    const Shaped *shown = &shaped(text, role, weight);
    if (shown->width > box.width())
        shown = &shaped(text, role, weight, box.width());
    painter.setFont(Look::instance().font(role, weight));
    painter.setPen(colour);
    painter.drawStaticText(placeOf(box, shown->text.size(), alignment), shown->text);
    return std::min(shown->width, box.width());
}
