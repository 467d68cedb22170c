// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/pausereasonmodel.h"

#include "widgets/common/format.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr int MostMinutes = 24 * 60;
constexpr qsizetype MostReasons = 50;
constexpr qsizetype LongestReason = 80;
} // namespace

void PauseReasonModel::setReasons(const QList<PauseReason> &reasons)
{
    if (reasons == m_reasons)
        return; // an open editor stays open
    beginResetModel();
    m_reasons = reasons;
    endResetModel();
}

void PauseReasonModel::remove(int row)
{
    if (row < 0 || row >= m_reasons.size())
        return;
    beginRemoveRows({}, row, row);
    m_reasons.removeAt(row);
    endRemoveRows();
    Q_EMIT edited();
}

int PauseReasonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_reasons.size()) + 1;
}

int PauseReasonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PauseReasonModel::textOf(const QModelIndex &index, int role) const
{
    if (isNewRow(index.row())) {
        if (role != Qt::DisplayRole)
            return {};
        // A blank, or the delegate would write the name there.
        return index.column() == ReasonColumn ? tr("Add a reason…") : u" "_s;
    }
    const PauseReason &reason = m_reasons[index.row()];
    if (index.column() == ReasonColumn)
        return reason.name;
    if (reason.most)
        return QString::number(std::chrono::floor<std::chrono::minutes>(*reason.most).count());
    return role == Qt::DisplayRole ? Format::unknown() : QString();
}

QVariant PauseReasonModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return textOf(index, role);
    if (role == Qt::AccessibleTextRole) {
        const QString reason = textOf(index.siblingAtColumn(ReasonColumn), Qt::DisplayRole);
        return index.column() == ReasonColumn
                   ? reason
                   : tr("%1, longest: %2 min").arg(reason, textOf(index, Qt::DisplayRole));
    }
    if (role == Qt::TextAlignmentRole && index.column() == MinutesColumn)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    return {};
}

bool PauseReasonModel::setName(int row, const QString &name)
{
    if (name.size() > LongestReason)
        return false;
    const bool isTaken =
        std::any_of(m_reasons.cbegin(), m_reasons.cend(),
                    [&](const PauseReason &reason) { return reason.name == name; });
    if (isNewRow(row)) {
        if (name.isEmpty() || isTaken || m_reasons.size() >= MostReasons)
            return false;
        beginInsertRows({}, row, row); // the empty row moves down
        m_reasons.append({name, {}});
        endInsertRows();
        return true;
    }
    if (m_reasons[row].name == name)
        return false;
    if (name.isEmpty()) {
        beginRemoveRows({}, row, row);
        m_reasons.removeAt(row);
        endRemoveRows();
        return true;
    }
    if (isTaken)
        return false;
    m_reasons[row].name = name;
    return true;
}

bool PauseReasonModel::setMinutes(int row, const QString &text)
{
    if (isNewRow(row))
        return false;
    std::optional<Seconds> most;
    if (!text.isEmpty()) {
        bool isNumber = false;
        const int minutes = text.toInt(&isNumber);
        if (!isNumber || minutes < 1 || minutes > MostMinutes)
            return false;
        most = std::chrono::minutes{minutes};
    }
    if (m_reasons[row].most == most)
        return false;
    m_reasons[row].most = most;
    return true;
}

bool PauseReasonModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const QString text = value.toString().simplified();
    const qsizetype had = m_reasons.size();
    const bool isTaken =
        index.column() == ReasonColumn ? setName(index.row(), text) : setMinutes(index.row(), text);
    if (!isTaken)
        return false;
    if (m_reasons.size() >= had)
        Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), MinutesColumn));
    Q_EMIT edited();
    return true;
}

QVariant PauseReasonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isReason = section == ReasonColumn;
    if (role == Qt::DisplayRole)
        return isReason ? tr("Reason") : tr("Longest, min");
    if (role == Qt::ToolTipRole)
        return isReason ? tr("Goes to the PBX as it is written here; empty it to take it out")
                        : tr("A longer pause for this reason is an alert; empty: as for all "
                             "pauses");
    if (role == Qt::TextAlignmentRole && !isReason)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    return {};
}

Qt::ItemFlags PauseReasonModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags base = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const bool isEmptyCell = isNewRow(index.row()) && index.column() == MinutesColumn;
    return isEmptyCell ? base : base | Qt::ItemIsEditable;
}

void PauseReasonModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, MinutesColumn));
}
