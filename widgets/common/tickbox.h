// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCheckBox>

class QPainter;
struct Theme;

/// A check box in the house's dress: ink when ticked, an edge that is seen on every ground.
class TickBox : public QCheckBox
{
    Q_OBJECT

public:
    explicit TickBox(QWidget *parent = nullptr);

    static int side();
    static void paintTick(QPainter &painter, const QRectF &box, bool ticked, const Theme &theme);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &at) const override { return rect().contains(at); }
};
