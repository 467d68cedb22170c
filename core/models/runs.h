// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <vector>

/// Calls back with the first and last row of each run of neighbours; `rows` ascends.
template<typename Callback>
void forEachRun(const std::vector<int> &rows, Callback callback)
{
    for (size_t first = 0; first < rows.size();) {
        size_t last = first;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        callback(rows[first], rows[last]);
        first = last + 1;
    }
}
