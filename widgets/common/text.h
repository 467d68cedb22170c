// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/look.h"

#include <QRect>
#include <QString>

class QPainter;

/// Text as the custom-painted widgets set it: one line, one role, elided where it does not fit.
namespace Text {

int width(const QString &text, TypeRole role, TypeWeight weight = TypeWeight::Normal);
int height(TypeRole role);
/// Returns the width that was used.
int draw(QPainter &painter, const QRect &box, const QString &text, const QColor &colour,
         TypeRole role, TypeWeight weight = TypeWeight::Normal,
         Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

} // namespace Text
