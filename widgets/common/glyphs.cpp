// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/glyphs.h"

#include "widgets/common/drawnonce.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

namespace {

QPolygonF octagon()
{
    return QPolygonF{{{5, 1}, {11, 1}, {15, 5}, {15, 11}, {11, 15}, {5, 15}, {1, 11}, {1, 5}}};
}

QPainterPath triangle()
{
    QPainterPath path(QPointF(8, 1.8));
    path.lineTo(15, 14.2);
    path.lineTo(1, 14.2);
    path.closeSubpath();
    return path;
}

void paintRinging(QPainter &p, const QColor &colour)
{
    p.setPen(QPen(colour, 1.8, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    p.setBrush(Qt::NoBrush);
    p.drawPolygon(QPolygonF{{{8, 1.6}, {14.4, 8}, {8, 14.4}, {1.6, 8}}});
    p.setPen(Qt::NoPen);
    p.setBrush(colour);
    p.drawEllipse(QPointF(8, 8), 1.9, 1.9);
}

void paintOnHold(QPainter &p, const QColor &colour)
{
    p.setPen(QPen(colour, 1.8));
    p.setBrush(Qt::NoBrush);
    p.drawRoundedRect(QRectF(2, 2, 12, 12), 1, 1);
    p.fillRect(QRectF(5.2, 5, 2, 6), colour);
    p.fillRect(QRectF(8.8, 5, 2, 6), colour);
}

void paintWrapUp(QPainter &p, const QColor &colour)
{
    p.setPen(QPen(colour, 1.8));
    p.setBrush(Qt::NoBrush);
    p.drawEllipse(QPointF(8, 8), 5.6, 5.6);
    p.setPen(Qt::NoPen);
    p.setBrush(colour);
    p.drawPie(QRectF(2.4, 2.4, 11.2, 11.2), -90 * 16, 180 * 16);
}

void paintSign(QPainter &p, const QPainterPath &shape, const QColor &colour, const QColor &ground,
               double top)
{
    p.setPen(QPen(colour, 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    p.setBrush(colour);
    p.drawPath(shape);
    p.setPen(Qt::NoPen);
    p.fillRect(QRectF(7.1, top, 1.8, 10.4 - top), ground);
    p.fillRect(QRectF(7.1, 11.4, 1.8, 1.8), ground);
}

void paintNotice(QPainter &p, const QColor &colour)
{
    p.setPen(QPen(colour, 1.4));
    p.setBrush(Qt::NoBrush);
    p.drawEllipse(QPointF(8, 8), 6.2, 6.2);
    p.fillRect(QRectF(7.2, 7, 1.6, 4.6), colour);
    p.fillRect(QRectF(7.2, 4.3, 1.6, 1.7), colour);
}

void drawGlyph(QPainter &painter, const QRectF &box, Glyph glyph, const QColor &colour,
               const QColor &ground)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width() / 16.0, box.height() / 16.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    QPainterPath path;
    switch (glyph) {
    case Glyph::Free:
        painter.drawEllipse(QPointF(8, 8), 6, 6);
        break;
    case Glyph::Ringing:
        paintRinging(painter, colour);
        break;
    case Glyph::Talking:
        painter.drawRoundedRect(QRectF(2, 2, 12, 12), 1.5, 1.5);
        break;
    case Glyph::OnHold:
        paintOnHold(painter, colour);
        break;
    case Glyph::WrapUp:
        paintWrapUp(painter, colour);
        break;
    case Glyph::Paused:
        painter.drawRect(QRectF(3.2, 2.4, 3.4, 11.2));
        painter.drawRect(QRectF(9.4, 2.4, 3.4, 11.2));
        break;
    case Glyph::Offline:
        painter.setPen(QPen(colour, 1.8));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(8, 8), 5.6, 5.6);
        break;
    case Glyph::Busy:
        painter.setPen(QPen(colour, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(3, 3, 10, 10));
        break;
    case Glyph::Notice:
        paintNotice(painter, colour);
        break;
    case Glyph::Warning:
        paintSign(painter, triangle(), colour, ground, 5.6);
        break;
    case Glyph::Loss:
        path.addPolygon(octagon());
        path.closeSubpath();
        paintSign(painter, path, colour, ground, 3.8);
        break;
    }
    painter.restore();
}

} // namespace

QColor glyphColour(Glyph glyph, const Theme &theme)
{
    switch (glyph) {
    case Glyph::Free:
        return theme.free;
    case Glyph::Ringing:
        return theme.ring;
    case Glyph::Talking:
    case Glyph::OnHold:
    case Glyph::Busy:
        return theme.talk;
    case Glyph::WrapUp:
        return theme.wrap;
    case Glyph::Paused:
        return theme.pause;
    case Glyph::Offline:
        return theme.off;
    case Glyph::Notice:
        return theme.ink2;
    case Glyph::Warning:
        return theme.warn;
    case Glyph::Loss:
        return theme.loss;
    }
    return theme.ink;
}

void paintGlyph(QPainter &painter, const QRectF &box, Glyph glyph, const QColor &colour,
                const QColor &ground)
{
    const DrawnOnce::Shape shape{
        DrawnOnce::Shape::Kind::Glyph, int(glyph), {colour.rgba(), ground.rgba()}};
    DrawnOnce::paint(painter, box, shape, [&](QPainter &p, const QRectF &place) {
        drawGlyph(p, place, glyph, colour, ground);
    });
}

QString StateWords::of(AgentStatus status)
{
    switch (status) {
    case AgentStatus::Offline:
        return tr("Offline");
    case AgentStatus::Available:
        return tr("Free");
    case AgentStatus::Ringing:
        return tr("Ringing");
    case AgentStatus::Talking:
        return tr("Talking");
    case AgentStatus::OnHold:
        return tr("On hold");
    case AgentStatus::WrapUp:
        return tr("Wrap-up");
    case AgentStatus::Paused:
        return tr("Paused");
    case AgentStatus::Busy:
        return tr("Busy");
    }
    return {};
}

QString StateWords::counted(AgentStatus status, int agents)
{
    switch (status) {
    case AgentStatus::Offline:
        return tr("offline", "so many agents", agents);
    case AgentStatus::Available:
        return tr("free", "so many agents", agents);
    case AgentStatus::Ringing:
        return tr("ringing", "so many agents", agents);
    case AgentStatus::Talking:
        return tr("talking", "so many agents", agents);
    case AgentStatus::OnHold:
        return tr("on hold", "so many agents", agents);
    case AgentStatus::WrapUp:
        return tr("wrap-up", "so many agents", agents);
    case AgentStatus::Paused:
        return tr("paused", "so many agents", agents);
    case AgentStatus::Busy:
        return tr("busy", "so many agents", agents);
    }
    return {};
}
