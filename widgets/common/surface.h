// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

/// A ground to put things on: window, panel or card, with or without an edge and rounded corners.
class Surface : public QWidget
{
    Q_OBJECT

public:
    enum class Kind : quint8 {
        Plain,  ///< card colour, no edge
        Side,   ///< panel colour with a line at its right
        Footer, ///< card colour with a line above
        Panel,  ///< panel colour, edge, rounded
        Warning ///< as Panel, for what wants attention: about to go wrong, never loss
    };

    explicit Surface(Kind kind, QWidget *parent = nullptr);

    void setKind(Kind kind);
    Kind kind() const { return m_kind; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind;
};
