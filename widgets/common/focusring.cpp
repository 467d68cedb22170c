// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/focusring.h"

#include "widgets/common/look.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace {
constexpr int Gap = 1;
constexpr int Thickness = 2;
constexpr int Reach = Gap + Thickness;
} // namespace

FocusRing::FocusRing(QWidget *window) : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    window->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { follow(now); });
    qApp->installEventFilter(this);
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (static_cast<int>(event->type())) {
    case QEvent::KeyPress:
        m_byKeyboard = true;
        break;
    case QEvent::MouseButtonPress:
        m_byKeyboard = false;
        hide();
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Hide:
        if (m_target && watched != this && watched->isWidgetType()) {
            const auto *moved = static_cast<QWidget *>(watched);
            if (moved == m_target || moved->isAncestorOf(m_target))
                place();
        }
        break;
    default:
        break;
    }
    return false;
}

void FocusRing::follow(QWidget *focused)
{
    m_target =
        focused && focused != window() && window()->isAncestorOf(focused) ? focused : nullptr;
    place();
}

void FocusRing::place()
{
    if (!m_target || !m_byKeyboard || !m_target->isVisible()) {
        hide();
        return;
    }
    const QPoint at = m_target->mapTo(window(), QPoint(0, 0));
    QRect around = QRect(at, m_target->size()).adjusted(-Reach, -Reach, Reach, Reach);
    around = around.intersected(window()->rect());
    setGeometry(around);
    // Only the ring itself: what ticks inside must not repaint the ring.
    const QRect inner = rect().adjusted(Reach, Reach, -Reach, -Reach);
    setMask(QRegion(rect()).subtracted(inner.adjusted(3, 3, -3, -3)));
    show();
    raise();
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Look::instance().theme().ink, Thickness));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}
