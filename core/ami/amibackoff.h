// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time.h"

#include <QRandomGenerator>

#include <algorithm>

/// How long to wait before the next attempt: twice as long each time up to `longest`, less up to a
/// quarter by chance, so that the consoles of an office do not all come back in one moment.
class AmiBackoff
{
public:
    AmiBackoff(Milliseconds first, Milliseconds longest)
        : m_first(first)
        , m_longest(longest)
        , m_next(first)
    {}

    Milliseconds next()
    {
        const Milliseconds wait = m_next;
        m_next = std::min(m_next * 2, m_longest);
        return wait
               - Milliseconds(
                   qint64(double(wait.count()) * QRandomGenerator::global()->generateDouble() / 4));
    }
    void reset() { m_next = m_first; }

private:
    Milliseconds m_first;
    Milliseconds m_longest;
    Milliseconds m_next;
};
