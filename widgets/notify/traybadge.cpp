// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/notify/traybadge.h"

#include "widgets/common/icons.h"
#include "widgets/common/look.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr int MostShown = 99;

QPainterPath octagon(const QRectF &box)
{
    const double cut = box.width() * (1 - 1 / std::sqrt(2.0)); // equal sides
    const double c = cut / 1.0 * 0.9;
    QPainterPath path;
    path.moveTo(box.left() + c, box.top());
    path.lineTo(box.right() - c, box.top());
    path.lineTo(box.right(), box.top() + c);
    path.lineTo(box.right(), box.bottom() - c);
    path.lineTo(box.right() - c, box.bottom());
    path.lineTo(box.left() + c, box.bottom());
    path.lineTo(box.left(), box.bottom() - c);
    path.lineTo(box.left(), box.top() + c);
    path.closeSubpath();
    return path;
}

void paintNumber(QPainter &painter, const QRectF &box, int number, const QColor &ink)
{
    const QString text = number > MostShown ? u"99"_s : QString::number(number);
    QFont font = Look::instance().font(TypeRole::Body, TypeWeight::Bold);
    font.setPixelSize(std::max(6, qRound(box.height() * (text.size() > 1 ? 0.62 : 0.76))));
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(box, Qt::AlignCenter, text);
}

void paintCross(QPainter &painter, const QRectF &box, const QColor &ink)
{
    painter.setPen(QPen(ink, box.width() / 9, Qt::SolidLine, Qt::RoundCap));
    const QRectF inner = box.adjusted(box.width() * 0.28, box.height() * 0.28, -box.width() * 0.28,
                                      -box.height() * 0.28);
    painter.drawLine(inner.topLeft(), inner.bottomRight());
    painter.drawLine(inner.topRight(), inner.bottomLeft());
}

} // namespace

void TrayBadge::paint(QPainter &painter, const QRectF &box, const TrayState &state)
{
    const Theme t = Theme::dark();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plate = box.adjusted(0.5, 0.5, -0.5, -0.5);
    const bool down = state.link == TrayState::Link::Down;
    const bool alarm = state.link == TrayState::Link::Connected && state.over > 0;
    painter.setPen(QPen(down ? t.warn : alarm ? t.lossFill : t.ctl, 1));
    painter.setBrush(alarm ? t.lossFill : t.panel);
    if (alarm)
        painter.drawPath(octagon(plate));
    else
        painter.drawRoundedRect(plate, box.width() / 6, box.width() / 6);
    if (down) {
        paintCross(painter, box, t.warn);
    } else if (state.link == TrayState::Link::Connected && state.waiting > 0) {
        paintNumber(painter, box, alarm ? state.over : state.waiting, alarm ? t.onLoss : t.ink);
    } else {
        const double side = box.width() * 0.75;
        const QRectF bell(box.center().x() - side / 2, box.center().y() - side / 2, side, side);
        Icons::paint(painter, bell, u"belltower"_s,
                     state.link == TrayState::Link::Connected ? t.ink : t.ink3);
    }
    if (state.quiet) { // a line under it all
        painter.setPen(QPen(t.ink, box.width() / 10));
        painter.drawLine(QPointF(box.left() + 2, box.bottom() - 1.5),
                         QPointF(box.right() - 2, box.bottom() - 1.5));
    }
}

QIcon TrayBadge::icon(const TrayState &state)
{
    QIcon made;
    for (const int size : {16, 22, 24, 32, 48}) {
        QPixmap picture(size, size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(painter, QRectF(0, 0, size, size), state);
        painter.end();
        made.addPixmap(picture);
    }
    return made;
}

QString TrayBadge::words(const TrayState &state, const QString &site)
{
    QStringList lines{site.isEmpty() ? tr("Belltower") : site};
    switch (state.link) {
    case TrayState::Link::None:
        lines.append(tr("no PBX is shown"));
        break;
    case TrayState::Link::Down:
        lines.append(tr("no connection to the PBX"));
        break;
    case TrayState::Link::Old:
        lines.append(tr("waiting for the PBX"));
        break;
    case TrayState::Link::Connected:
        lines.append(state.waiting == 0 ? tr("nobody waits")
                                        : tr("%n waiting", nullptr, state.waiting));
        if (state.over > 0)
            lines.append(tr("%n over the limit", nullptr, state.over));
        break;
    }
    if (state.quiet)
        lines.append(tr("notices are quiet"));
    return lines.join(u'\n');
}
