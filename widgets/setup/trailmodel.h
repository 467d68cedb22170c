// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/supervision/audittrail.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QTimeZone>

/// Lines of the audit trail as a table to be read, never edited.
class TrailModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TimeColumn,
        WhoColumn,
        OrderColumn,
        StepColumn,
        AgentColumn,
        CallerColumn,
        QueueColumn,
        DetailColumn,
        NoteColumn
    };
    static constexpr int ColumnCount = NoteColumn + 1;

    explicit TrailModel(const QTimeZone &zone, QObject *parent = nullptr);

    void setEntries(const QList<AuditEntry> &entries);
    const AuditEntry &at(int row) const { return m_entries[row]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

    /// The trail's own words in the reader's language; an unknown one stays as it is.
    static QString orderName(const QString &word);
    static QString stepName(const QString &word);

private:
    QString textOf(const AuditEntry &entry, int column) const;

    QTimeZone m_zone;
    QList<AuditEntry> m_entries;
};

/// Who, whom, what and when; empty and unset let everything through.
struct TrailFilter
{
    QString who;
    QString agent;
    QString command; ///< the trail's own word
    std::optional<Timestamp> from;
    std::optional<Timestamp> to; ///< not included

    bool passes(const AuditEntry &entry) const;
    bool operator==(const TrailFilter &) const = default;
};

class TrailFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setFilter(const TrailFilter &filter);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    TrailFilter m_filter;
};
