// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/logging.h"

QString maskedNumber(QStringView number)
{
    if (number.size() <= 3)
        return number.toString();
    return QStringLiteral("•••") + number.last(2);
}
