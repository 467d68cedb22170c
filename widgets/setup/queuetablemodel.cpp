// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/queuetablemodel.h"

#include "widgets/common/format.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestSeconds = 3600;

/// The seconds of a cell, null for the columns that hold none.
std::optional<Seconds> *secondsOf(SiteQueue &queue, int column)
{
    switch (column) {
    case QueueTableModel::LevelColumn:
        return &queue.serviceLevel;
    case QueueTableModel::WaitColumn:
        return &queue.waitLimit;
    case QueueTableModel::WrapUpColumn:
        return &queue.wrapUp;
    default:
        return nullptr;
    }
}

bool readSeconds(const QString &text, std::optional<Seconds> &seconds)
{
    if (text.trimmed().isEmpty()) {
        seconds.reset();
        return true;
    }
    bool isNumber = false;
    const int number = text.trimmed().toInt(&isNumber);
    if (!isNumber || number < 0 || number > LongestSeconds)
        return false;
    seconds = Seconds{number};
    return true;
}

} // namespace

void QueueTableModel::setQueues(const QMap<QString, SiteQueue> &set, const QStringList &known)
{
    beginResetModel();
    m_set = set;
    m_names = known;
    for (auto queue = set.cbegin(); queue != set.cend(); ++queue) {
        if (!m_names.contains(queue.key()))
            m_names.append(queue.key());
    }
    m_names.sort();
    endResetModel();
}

int QueueTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_names.size());
}

int QueueTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QueueTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QString &name = m_names[index.row()];
    SiteQueue queue = m_set.value(name);
    const bool text = role == Qt::DisplayRole || role == Qt::EditRole;
    if (role == Qt::AccessibleTextRole)
        return u"%1, %2: %3"_s.arg(
            name, headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
            index.column() == HiddenColumn ? (queue.hidden ? tr("hidden") : tr("shown"))
                                           : data(index, Qt::DisplayRole).toString());
    if (index.column() == QueueColumn)
        return text ? QVariant(name) : QVariant();
    if (index.column() == NameColumn)
        return text ? QVariant(queue.displayName) : QVariant();
    if (index.column() == HiddenColumn)
        return role == Qt::CheckStateRole ? QVariant(queue.hidden ? Qt::Checked : Qt::Unchecked)
                                          : QVariant();
    const std::optional<Seconds> &seconds = *secondsOf(queue, index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (!text)
        return {};
    if (seconds)
        return QString::number(seconds->count());
    return role == Qt::DisplayRole ? Format::unknown() : QString();
}

bool QueueTableModel::setCell(SiteQueue &queue, int column, const QVariant &value, int role) const
{
    if (column == HiddenColumn) {
        queue.hidden = value.toInt() == Qt::Checked;
        return role == Qt::CheckStateRole;
    }
    if (role != Qt::EditRole)
        return false;
    if (column == NameColumn) {
        queue.displayName = value.toString().trimmed();
        return true;
    }
    std::optional<Seconds> *seconds = secondsOf(queue, column);
    return seconds && readSeconds(value.toString(), *seconds);
}

bool QueueTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid())
        return false;
    const QString &name = m_names[index.row()];
    SiteQueue queue = m_set.value(name);
    if (!setCell(queue, index.column(), value, role))
        return false;
    if (queue == m_set.value(name))
        return true;
    if (queue.isDefault())
        m_set.remove(name);
    else
        m_set.insert(name, queue);
    Q_EMIT dataChanged(index, index);
    Q_EMIT edited();
    return true;
}

QVariant QueueTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const std::array<QString, ColumnCount> names{tr("Queue"),         tr("Name shown"),
                                                 tr("Hidden"),        tr("Service level, s"),
                                                 tr("Wait limit, s"), tr("Wrap-up, s")};
    const std::array<QString, ColumnCount> tips{
        tr("The queue as the PBX calls it"),
        tr("What your people call it; empty: the PBX's own name"),
        tr("Hidden queues are not shown and raise no alerts"),
        tr("Answered within so many seconds counts as in time; empty: the queue's own"),
        tr("From so many seconds on a waiting caller is an alert; empty: as for all queues"),
        tr("The rest an agent gets after a call of this queue; empty: as for all queues")};
    const auto column = static_cast<size_t>(section);
    if (role == Qt::DisplayRole)
        return names[column];
    if (role == Qt::TextAlignmentRole && section >= HiddenColumn)
        return QVariant::fromValue(Qt::Alignment(
            section == HiddenColumn ? Qt::AlignCenter : Qt::AlignRight | Qt::AlignVCenter));
    return role == Qt::ToolTipRole ? QVariant(tips[column]) : QVariant();
}

Qt::ItemFlags QueueTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags base = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == QueueColumn)
        return base;
    return base | (index.column() == HiddenColumn ? Qt::ItemIsUserCheckable : Qt::ItemIsEditable);
}

void QueueTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}
