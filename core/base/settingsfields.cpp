// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/settingsfields.h"

#include <cmath>
#include <limits>

bool SettingsReader::take(const QVariant &stored, QString &value)
{
    value = stored.toString();
    return true;
}

bool SettingsReader::take(const QVariant &stored, QStringList &value)
{
    value = stored.toStringList();
    return true;
}

bool SettingsReader::take(const QVariant &stored, bool &value)
{
    const QString text = stored.toString();
    if (text != u"true" && text != u"false")
        return false;
    value = text == u"true";
    return true;
}

bool SettingsReader::take(const QVariant &stored, int &value)
{
    bool isNumber = false;
    const int number = stored.toString().toInt(&isNumber);
    if (isNumber)
        value = number;
    return isNumber;
}

bool SettingsReader::take(const QVariant &stored, quint16 &value)
{
    int number = 0;
    if (!take(stored, number) || number < 1 || number > std::numeric_limits<quint16>::max())
        return false;
    value = static_cast<quint16>(number);
    return true;
}

bool SettingsReader::take(const QVariant &stored, double &value)
{
    bool isNumber = false;
    const double number = stored.toString().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number) || number < 0)
        return false;
    value = number;
    return true;
}

bool SettingsReader::take(const QVariant &stored, Seconds &value)
{
    int number = 0;
    if (!take(stored, number) || number < 0)
        return false;
    value = Seconds{number};
    return true;
}
