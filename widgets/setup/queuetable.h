// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/setup/queuetablemodel.h"

#include <QTableView>

/// The table of queues: sized to its rows, keyboard and screen reader friendly.
class QueueTable : public QTableView
{
    Q_OBJECT

public:
    /// Shows these columns only.
    explicit QueueTable(const QList<QueueTableModel::Column> &columns, QWidget *parent = nullptr);

    QueueTableModel *queues() { return &m_model; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QueueTableModel m_model;
};
