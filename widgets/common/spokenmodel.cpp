// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/spokenmodel.h"

SpokenModel::SpokenModel(QAbstractItemModel *source, Words spoken, Words toolTip, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_spoken(std::move(spoken))
    , m_toolTip(std::move(toolTip))
{
    setSourceModel(source);
}

QVariant SpokenModel::data(const QModelIndex &index, int role) const
{
    if (index.isValid() && role == Qt::AccessibleTextRole && m_spoken)
        return m_spoken(index.row());
    if (index.isValid() && role == Qt::ToolTipRole && m_toolTip)
        return m_toolTip(index.row());
    return QIdentityProxyModel::data(index, role);
}
