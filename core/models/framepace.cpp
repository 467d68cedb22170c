// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/models/framepace.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

namespace {

constexpr int IdleShare = 4; ///< a frame is that many times its cost
constexpr int AfterPaints = Qt::LowEventPriority - 1;

QEvent::Type painted()
{
    static const auto type = QEvent::Type(QEvent::registerEventType());
    return type;
}

} // namespace

Milliseconds FramePace::lengthFor(Clock::duration cost)
{
    return std::clamp(std::chrono::ceil<Milliseconds>(IdleShare * cost), Shortest, Longest);
}

FramePace::FramePace(QObject *parent) : QObject(parent), m_end(this)
{
    m_end.setSingleShot(true);
    m_end.setTimerType(Qt::PreciseTimer);
    connect(&m_end, &QTimer::timeout, this, &FramePace::over);
}

void FramePace::awaitPaint()
{
    QCoreApplication::removePostedEvents(this, painted());
    QCoreApplication::postEvent(this, new QEvent(painted()), AfterPaints);
}

void FramePace::customEvent(QEvent *event)
{
    if (event->type() != painted())
        return;
    const auto cost = Clock::now() - m_began;
    m_length = lengthFor(cost);
    if (m_end.isActive())
        m_end.start(std::max(Milliseconds{0}, std::chrono::ceil<Milliseconds>(m_length - cost)));
}
