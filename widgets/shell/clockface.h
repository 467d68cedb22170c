// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time.h"
#include "widgets/common/painted.h"

#include <QTimeZone>

/// The site's own time. It goes on while data is old: it is no data.
class ClockFace : public PaintedWidget
{
    Q_OBJECT

public:
    explicit ClockFace(QWidget *parent = nullptr);

    void showTime(Timestamp now, const QTimeZone &zone);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};
