// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/painted.h"

/// A mark beside words: one of the line icons, or the sign of a warning. Says nothing of its own.
class IconLabel : public PaintedWidget
{
    Q_OBJECT

public:
    enum class Mark : quint8 { Done, Absent, Warning, Key, Lock, LockOpen, Bell };

    explicit IconLabel(Mark mark, int side = 16, QWidget *parent = nullptr);

    void setMark(Mark mark);
    Mark mark() const { return m_mark; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Mark m_mark;
    int m_side;
};
