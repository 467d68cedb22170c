// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QWidget>

/// Shows where the keyboard is: two pixels of ink with a gap of one, round the focused control.
///
/// Appears once the keyboard moved the focus, so that a click paints no ring. Belongs to the window
/// it is made for and lies above everything in it, letting the mouse through.
class FocusRing : public QWidget
{
    Q_OBJECT

public:
    explicit FocusRing(QWidget *window);

    QWidget *target() const { return m_target; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(QWidget *focused);
    void place();

    QPointer<QWidget> m_target;
    bool m_byKeyboard = false;
};
