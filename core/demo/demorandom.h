// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time.h"

#include <QByteArray>

#include <random>

/// Chance of the demo office: seeded, and the same on every machine.
///
/// The distributions are written out because those of the standard library may differ between
/// its vendors. Not thread-safe; owned by the office.
class DemoRandom
{
public:
    explicit DemoRandom(quint64 seed) : m_engine(seed) {}

    /// 0 <= x < 1.
    double uniform();
    bool chance(double probability) { return uniform() < probability; }
    int below(int limit);
    int between(int low, int high) { return low + below(high - low + 1); }
    /// Exponential with that mean.
    Milliseconds around(Milliseconds mean);
    /// Log-normal: half of all values are under `median`; spread 0.5 is mild, 1 is wild.
    Milliseconds spreadAround(Milliseconds median, double spread);
    /// "b7446fd8-6b01-4f30-89af-d7cf1fe3fa6b"
    QByteArray uuid();

private:
    std::mt19937_64 m_engine;
};
