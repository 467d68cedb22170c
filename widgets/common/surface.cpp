// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/surface.h"

#include "widgets/common/look.h"

#include <QPainter>

#include <utility>

namespace {
constexpr qreal PanelRadius = 6;
}

Surface::Surface(Kind kind, QWidget *parent) : QWidget(parent), m_kind(kind)
{
    connect(&Look::instance(), &Look::changed, this, qOverload<>(&QWidget::update));
}

void Surface::setKind(Kind kind)
{
    if (std::exchange(m_kind, kind) != kind)
        update();
}

void Surface::paintEvent(QPaintEvent *)
{
    const Theme &theme = Look::instance().theme();
    QPainter painter(this);
    switch (m_kind) {
    case Kind::Plain:
        painter.fillRect(rect(), theme.card);
        break;
    case Kind::Side:
        painter.fillRect(rect(), theme.panel);
        painter.fillRect(width() - 1, 0, 1, height(), theme.line2);
        break;
    case Kind::Footer:
        painter.fillRect(rect(), theme.card);
        painter.fillRect(0, 0, width(), 1, theme.line);
        break;
    case Kind::Panel:
    case Kind::Warning:
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(m_kind == Kind::Panel ? theme.line2 : theme.warnLine);
        painter.setBrush(m_kind == Kind::Panel ? theme.panel : theme.warnSoft);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), PanelRadius,
                                PanelRadius);
        break;
    }
}
