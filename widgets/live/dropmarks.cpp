// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/live/dropmarks.h"

#include "widgets/common/look.h"

#include <QPainter>

#include <utility>

DropMarks::DropMarks(QWidget *page) : QWidget(page)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropMarks::setPossible(const QList<QRect> &areas)
{
    m_possible = areas;
    m_hovered = {};
    setGeometry(parentWidget()->rect());
    raise();
    setVisible(!areas.isEmpty());
    update();
}

void DropMarks::setHovered(const QRect &area)
{
    if (std::exchange(m_hovered, area) != area)
        update();
}

void DropMarks::paintEvent(QPaintEvent *)
{
    const Theme &t = Look::instance().theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const QRect &area : std::as_const(m_possible)) {
        const bool hovered = area == m_hovered;
        painter.setPen(QPen(t.ink, hovered ? 3 : 1, hovered ? Qt::SolidLine : Qt::DashLine));
        painter.drawRoundedRect(QRectF(area).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4);
    }
}
