// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>

using Milliseconds = std::chrono::milliseconds;
using Seconds = std::chrono::seconds;

/// A point in time, UTC, to the millisecond. Time zero (`Timestamp{}`) means "not known".
using Timestamp = std::chrono::sys_time<Milliseconds>;

/// For SQL, JSON and model roles: milliseconds since the Unix epoch.
constexpr qint64 toEpochMs(Timestamp t)
{
    return t.time_since_epoch().count();
}
constexpr Timestamp fromEpochMs(qint64 ms)
{
    return Timestamp{Milliseconds{ms}};
}
constexpr bool isKnown(Timestamp t)
{
    return t != Timestamp{};
}
