// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QMetaEnum>
#include <QVariant>

#include <cctype>
#include <optional>

/// Role names out of a model's Q_ENUM: NameRole is "name".
template<typename RoleEnum>
QHash<int, QByteArray> roleNamesOf(QHash<int, QByteArray> names)
{
    const QMetaEnum roles = QMetaEnum::fromType<RoleEnum>();
    for (int i = 0; i < roles.keyCount(); ++i) {
        QByteArray name(roles.key(i));
        if (name == "LastRole")
            continue;
        name.chop(4);
        name[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
        names.insert(roles.value(i), name);
    }
    return names;
}

/// An optional figure as role data: invalid when there is none.
template<typename T>
QVariant orNothing(const std::optional<T> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}
