// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/setup/pausereasonmodel.h"

#include <QTableView>

/// The reasons of a pause to be edited by mouse or keyboard: type or press F2 to edit, Delete takes
/// a reason out.
class PauseReasonTable : public QTableView
{
    Q_OBJECT

public:
    explicit PauseReasonTable(QWidget *parent = nullptr);

    PauseReasonModel *reasons() { return &m_model; }
    const PauseReasonModel *reasons() const { return &m_model; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    PauseReasonModel m_model;
};
