// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/painted.h"

#include <utility>

PaintedWidget::PaintedWidget(QWidget *parent) : QWidget(parent)
{
    connect(&Look::instance(), &Look::changed, this, [this] {
        lookChanged();
        update();
    });
}

void PaintedWidget::setStale(bool stale)
{
    if (std::exchange(m_stale, stale) != stale)
        update();
}

const Theme &PaintedWidget::theme() const
{
    return m_stale ? Look::instance().greyedTheme() : Look::instance().theme();
}

void PaintedWidget::lookChanged()
{
    updateGeometry();
}

QColor alarmText(Alarm alarm, const Theme &theme, const QColor &normal)
{
    switch (alarm) {
    case Alarm::None:
        return normal;
    case Alarm::Warning:
        return theme.warn;
    case Alarm::Loss:
        return theme.loss;
    }
    return normal;
}
