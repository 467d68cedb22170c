// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;
class QRectF;

/// The program's own line icons (resources/icons, 24 grid), tinted by a text colour and cached.
namespace Icons {

/// `size` in device-independent pixels.
QPixmap pixmap(const QString &name, int size, const QColor &tint, qreal devicePixelRatio);
/// For buttons: ink when enabled, hint colour when not; make it anew when the theme changed.
QIcon icon(const QString &name);
/// `checked` is the colour while the button is checked.
QIcon icon(const QString &name, const QColor &tint, const QColor &checked);
void paint(QPainter &painter, const QRectF &box, const QString &name, const QColor &tint);

} // namespace Icons
