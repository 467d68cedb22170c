// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/painted.h"

class QPushButton;

/// A full-width amber line over a page: why what is shown is old, since when, and the way back.
class Banner : public PaintedWidget
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    /// Empty text hides it.
    void setText(const QString &text, const QString &detail = {});
    QString text() const { return m_text; }
    void setButton(const QString &text, const QString &toolTip);

    QSize sizeHint() const override;

Q_SIGNALS:
    void buttonClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeButton();

    QString m_text;
    QString m_detail;
    QPushButton *m_button = nullptr;
};
