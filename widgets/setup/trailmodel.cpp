// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/trailmodel.h"

#include "core/supervision/commandneeds.h"
#include "widgets/command/commandtexts.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr int Kinds = int(CommandKind::CallAgent) + 1;

/// One of the texts of an entry; null for the columns that are none.
QString AuditEntry::*textField(int column)
{
    static constexpr std::array<QString AuditEntry::*, TrailModel::ColumnCount> Fields{
        nullptr,
        &AuditEntry::who,
        nullptr,
        nullptr,
        &AuditEntry::agent,
        &AuditEntry::caller,
        &AuditEntry::queue,
        &AuditEntry::detail,
        &AuditEntry::note};
    return Fields[static_cast<size_t>(column)];
}

} // namespace

TrailModel::TrailModel(const QTimeZone &zone, QObject *parent)
    : QAbstractTableModel(parent)
    , m_zone(zone)
{}

void TrailModel::setEntries(const QList<AuditEntry> &entries)
{
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

int TrailModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int TrailModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TrailModel::orderName(const QString &word)
{
    for (int kind = 0; kind < Kinds; ++kind) {
        if (commandWord(CommandKind(kind)) == word)
            return CommandTexts::kind(CommandKind(kind));
    }
    if (word == "consent"_L1)
        return tr("Consent to listening");
    if (word == "consent-withdrawn"_L1)
        return tr("Consent withdrawn");
    return word;
}

QString TrailModel::stepName(const QString &word)
{
    const QHash<QString, QString> names{
        {u"asked"_s, tr("asked")},
        {u"accepted"_s, tr("the PBX said yes")},
        {u"refused"_s, tr("refused")},
        {u"done"_s, tr("done")},
        {u"no-effect"_s, tr("said yes, nothing happened")},
        {u"ended"_s, tr("ended")},
        {u"noted"_s, tr("noted")},
    };
    return names.value(word, word);
}

QString TrailModel::textOf(const AuditEntry &entry, int column) const
{
    if (column == TimeColumn)
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(toEpochMs(entry.at), m_zone),
                                  QLocale().dateFormat(QLocale::ShortFormat) + u" HH:mm:ss"_s);
    if (column == OrderColumn)
        return orderName(entry.command);
    if (column == StepColumn)
        return stepName(entry.step);
    return entry.*textField(column);
}

QVariant TrailModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return textOf(m_entries[index.row()], index.column());
    return {};
}

QVariant TrailModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const std::array names{tr("When"),   tr("Who"),   tr("Order"),   tr("Step"), tr("Agent"),
                           tr("Caller"), tr("Queue"), tr("Details"), tr("Why")};
    return names[static_cast<size_t>(section)];
}

void TrailModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

bool TrailFilter::passes(const AuditEntry &entry) const
{
    return (who.isEmpty() || entry.who == who) && (agent.isEmpty() || entry.agent == agent)
           && (command.isEmpty() || entry.command == command) && (!from || entry.at >= *from)
           && (!to || entry.at < *to);
}

void TrailFilterModel::setFilter(const TrailFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    invalidateFilter();
}

bool TrailFilterModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    return m_filter.passes(static_cast<const TrailModel *>(sourceModel())->at(row));
}
