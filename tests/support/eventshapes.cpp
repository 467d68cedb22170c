// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/eventshapes.h"

#include "tests/support/recordings.h"

void collectEventShapes(const QByteArray &stream, EventShapes *shapes)
{
    qsizetype at = 0;
    while (at < stream.size()) {
        qsizetype end = stream.indexOf("\r\n\r\n", at);
        if (end < 0)
            end = stream.size();
        const QList<QByteArray> lines = stream.sliced(at, end - at).trimmed().split('\n');
        at = end + 4;
        if (!lines.first().startsWith("Event: "))
            continue;
        QByteArray shape;
        for (const QByteArray &line : lines.sliced(1)) {
            const qsizetype colon = line.indexOf(':');
            shape += line.first(std::max<qsizetype>(colon, 0)) + ' ';
        }
        (*shapes)[lines.first().sliced(7).trimmed()].insert(shape);
    }
}

const EventShapes &recordedEventShapes()
{
    static const EventShapes Known = [] {
        EventShapes shapes;
        for (const QString &name : recordingNames())
            collectEventShapes(readRecording(name), &shapes);
        return shapes;
    }();
    return Known;
}
