// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/painted.h"

/// The one big figure over the alerts: money at risk when a call has a value, else how many callers
/// wait over their limit. Hidden while there is none.
class AttentionSummary : public PaintedWidget
{
    Q_OBJECT

public:
    explicit AttentionSummary(QWidget *parent = nullptr);

    /// Without a figure it hides.
    void show(const QString &figure, const QString &first, const QString &second);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_figure;
    QString m_first;
    QString m_second;
};
