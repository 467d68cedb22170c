// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/painted.h"

#include <QStringList>

/// The steps of the set-up with a line under each on how it stands. Shows, is not clicked.
class StepList : public PaintedWidget
{
    Q_OBJECT

public:
    struct Step
    {
        QString title;
        QString note;
        bool done = false;
    };

    explicit StepList(QWidget *parent = nullptr);

    void setSteps(const QList<Step> &steps, int current);
    const QList<Step> &steps() const { return m_steps; }
    int current() const { return m_current; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Step> m_steps;
    int m_current = 0;
};
