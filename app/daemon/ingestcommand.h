// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QStringList>

/// The figures of a recording, told by the console's own parser, translator and LiveBoard.
/// `timingPath` may be empty: times then come from the messages as far as they carry them.
Result<QJsonObject> ingestRecording(const QString &path, const QString &timingPath);

/// `belltowerd ingest RECORDING.ami[.gz] [--timing RECORDING.txt[.gz]] [--json]`.
/// Exit codes: 0 done, 1 the recording cannot be read, 2 wrong usage.
int runIngest(const QStringList &arguments);
