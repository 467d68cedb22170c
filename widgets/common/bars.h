// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/painted.h"

class QPainter;

/// A thin bar of how far a wait has come: the mark in the middle is the limit, the end twice it.
void paintWaitBar(QPainter &painter, const QRect &box, double shareOfLimit, Alarm alarm,
                  const Theme &theme);
/// A framed chip with text; returns its width.
int paintChip(QPainter &painter, const QPoint &leftMiddle, const QString &text,
              const QString &iconName, const Theme &theme);
int chipWidth(const QString &text, const QString &iconName);
