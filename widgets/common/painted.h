// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/look.h"

#include <QWidget>

/// Base of the widgets that paint themselves: takes its colours from the Look, and paints grey
/// while what it shows is old. Repaints when the look changes, and otherwise only when told.
class PaintedWidget : public QWidget
{
    Q_OBJECT

public:
    explicit PaintedWidget(QWidget *parent = nullptr);

    void setStale(bool stale);
    bool isStale() const { return m_stale; }

protected:
    const Theme &theme() const;
    /// After a change of theme, type size or language; the base class repaints.
    virtual void lookChanged();

private:
    bool m_stale = false;
};

/// How loud a figure is. Normal is plain, Warning an outline, Loss a solid fill.
enum class Alarm : quint8 { None, Warning, Loss };

QColor alarmText(Alarm alarm, const Theme &theme, const QColor &normal);
