// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/bars.h"

#include "widgets/common/icons.h"
#include "widgets/common/text.h"

#include <QPainter>

#include <algorithm>

namespace {
constexpr int ChipPadding = 7;
constexpr int ChipIcon = 12;
} // namespace

void paintWaitBar(QPainter &painter, const QRect &box, double shareOfLimit, Alarm alarm,
                  const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double radius = box.height() / 2.0;
    painter.setBrush(theme.well);
    painter.drawRoundedRect(box, radius, radius);
    const double filled = std::clamp(shareOfLimit / 2.0, 0.0, 1.0) * box.width();
    if (filled > 0) {
        painter.setBrush(alarm == Alarm::Loss      ? theme.lossFill
                         : alarm == Alarm::Warning ? theme.warnFill
                                                   : theme.chartWait);
        painter.drawRoundedRect(
            QRectF(box.left(), box.top(), std::max<double>(filled, box.height()), box.height()),
            radius, radius);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(box.center().x(), box.top() - 3, 2, box.height() + 6, theme.ink);
    painter.restore();
}

int chipWidth(const QString &text, const QString &iconName)
{
    return Text::width(text, TypeRole::Micro, TypeWeight::Medium) + 2 * ChipPadding
           + (iconName.isEmpty() ? 0 : ChipIcon + 4);
}

int paintChip(QPainter &painter, const QPoint &leftMiddle, const QString &text,
              const QString &iconName, const Theme &theme)
{
    const int width = chipWidth(text, iconName);
    const int height = Text::height(TypeRole::Micro) + 4;
    const QRect box(leftMiddle.x(), leftMiddle.y() - height / 2, width, height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.line2);
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.restore();
    QRect inner = box.adjusted(ChipPadding, 0, -ChipPadding, 0);
    if (!iconName.isEmpty()) {
        Icons::paint(painter, QRectF(inner.left(), inner.center().y() - 5, ChipIcon, ChipIcon),
                     iconName, theme.ink2);
        inner.setLeft(inner.left() + ChipIcon + 4);
    }
    Text::draw(painter, inner.adjusted(0, 0, 2, 0), text, theme.ink2, TypeRole::Micro,
               TypeWeight::Medium);
    return width;
}
