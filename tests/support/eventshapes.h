// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QSet>

/// The header names of each event, in order, as one text: "Privilege Channel ...".
using EventShapes = QHash<QByteArray, QSet<QByteArray>>;

void collectEventShapes(const QByteArray &stream, EventShapes *shapes);
/// What a real Asterisk ever sent, over all recordings.
const EventShapes &recordedEventShapes();
