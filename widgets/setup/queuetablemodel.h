// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/site.h"

#include <QAbstractTableModel>
#include <QStringList>

/// What the user sets for each queue of a site, to be edited in a table.
///
/// Rows are the queues the PBX has and those that something was set for. An empty cell means "not
/// set"; a number of seconds outside 0 to 3600 is not taken.
class QueueTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { QueueColumn, NameColumn, HiddenColumn, LevelColumn, WaitColumn, WrapUpColumn };
    static constexpr int ColumnCount = WrapUpColumn + 1;

    using QAbstractTableModel::QAbstractTableModel;

    /// `known`: the PBX's own names.
    void setQueues(const QMap<QString, SiteQueue> &set, const QStringList &known);
    /// Only those that something is set for.
    const QMap<QString, SiteQueue> &queues() const { return m_set; }

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
    bool setCell(SiteQueue &queue, int column, const QVariant &value, int role) const;

    QStringList m_names;
    QMap<QString, SiteQueue> m_set;
};
