// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

/// Shows what is in it whole where there is room, and scrolls downwards where there is not: for
/// dialogs that must fit a small screen.
class FittingScroll : public QScrollArea
{
    Q_OBJECT

public:
    explicit FittingScroll(QWidget *content, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Makes the window as high as its content, as far as the screen goes.
    void fitWindow();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};
