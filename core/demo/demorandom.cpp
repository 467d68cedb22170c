// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demorandom.h"

#include <QStringBuilder>

#include <cmath>

double DemoRandom::uniform()
{
    return double(m_engine() >> 11) * 0x1.0p-53;
}

int DemoRandom::below(int limit)
{
    return limit <= 1 ? 0 : int(uniform() * limit);
}

Milliseconds DemoRandom::around(Milliseconds mean)
{
    return Milliseconds{qint64(-std::log(1.0 - uniform()) * double(mean.count()))};
}

Milliseconds DemoRandom::spreadAround(Milliseconds median, double spread)
{
    // Sum of twelve: near enough to a normal, and exact on every platform.
    double normal = -6.0;
    for (int i = 0; i < 12; ++i)
        normal += uniform();
    return Milliseconds{qint64(std::exp(normal * spread) * double(median.count()))};
}

QByteArray DemoRandom::uuid()
{
    QByteArray hex = QByteArray::number(qulonglong(m_engine()), 16).rightJustified(16, '0')
                     + QByteArray::number(qulonglong(m_engine()), 16).rightJustified(16, '0');
    hex[12] = '4';
    hex[16] = "89ab"[hex.at(16) & 3];
    for (const int at : {20, 16, 12, 8})
        hex.insert(at, '-');
    return hex;
}
