// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/command/act.h"

#include <QAbstractButton>

/// The button of one act: icon, words and the key that does the same.
///
/// An act that cannot be ordered now leaves the button in the Tab order, drawn faint: it says why
/// as tooltip, when the keyboard comes to it, and when it is pressed.
class ActButton : public QAbstractButton
{
    Q_OBJECT

public:
    /// From all it has to the icon alone.
    enum class Size : quint8 { Whole, Words, IconAndKey, Icon };

    explicit ActButton(QWidget *parent = nullptr);

    void setAct(const Act &act);
    const Act &act() const { return m_act; }
    void setSize(Size size);
    /// The key waits for its second press.
    void setAwaited(bool awaited);
    bool isBlocked() const { return !m_act.isPossible(); }

    QSize sizeHint() const override;
    int widthAt(Size size) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    bool showsKey(Size size) const;
    int keyWidth() const;
    void describe();

    Act m_act;
    Size m_size = Size::Whole;
    bool m_awaited = false;
};
