// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/site.h"

#include <QAbstractTableModel>

/// The site's reasons of a pause with the longest time of each, to be edited in a table.
///
/// The last row is empty: what is typed there is a new reason. An emptied name takes the reason
/// out. Two of the same name are not taken, nor minutes outside 1 to 1440; empty minutes mean "as
/// for all pauses".
class PauseReasonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ReasonColumn, MinutesColumn };
    static constexpr int ColumnCount = MinutesColumn + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setReasons(const QList<PauseReason> &reasons);
    const QList<PauseReason> &reasons() const { return m_reasons; }
    void remove(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// After a change of language.
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    bool isNewRow(int row) const { return row == m_reasons.size(); }
    bool setName(int row, const QString &name);
    bool setMinutes(int row, const QString &text);
    QString textOf(const QModelIndex &index, int role) const;

    QList<PauseReason> m_reasons;
};
