// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <QByteArray>

#include <vector>

/// One chunk of a recording as the network delivered it.
struct AmiChunk
{
    double seconds = 0; ///< since the connection was made
    qsizetype offset = 0;
    qsizetype length = 0;
};

/// When the bytes of a recording arrived (`X.txt` beside `X.ami`).
struct AmiTiming
{
    Timestamp connected; ///< zero when the file does not say
    std::vector<AmiChunk> chunks;
};

/// All bytes of a file, unpacked when it is gzip.
Result<QByteArray> readPossiblyZipped(const QString &path);
/// Chunks in order; Malformed when the file names none.
Result<AmiTiming> readAmiTiming(const QString &path);
