// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIdentityProxyModel>

#include <functional>

/// Adds to a model what a screen reader says of a row and its tooltip; rows stay what they are.
class SpokenModel : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using Words = std::function<QString(int row)>;

    SpokenModel(QAbstractItemModel *source, Words spoken, Words toolTip, QObject *parent);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    Words m_spoken;
    Words m_toolTip;
};
