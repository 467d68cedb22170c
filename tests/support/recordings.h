// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amirecording.h"

#include <QStringList>

// Recordings of a real Asterisk under tests/data/ami, named "03-answered/all". A recording that
// is not there ends the test program: a test over no bytes would pass.

QStringList recordingNames();
QByteArray readRecording(const QString &name);
AmiTiming readTiming(const QString &name);
/// What the PBX's own queue_log says of that run; empty where none was recorded.
QByteArray readQueueLog(const QString &name);
/// Path of a file under tests/data.
QString testData(const QString &relative);
