// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QRectF>

#include <optional>
#include <vector>

class QPainter;

/// The day's curve in a few pixels. A stretch without a value is a gap, never a line at zero; the
/// newest point carries a dot.
using SparkValues = std::vector<std::optional<double>>;
void paintSparkline(QPainter &painter, const QRectF &box, const SparkValues &values,
                    const QColor &colour);
