// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analysis/tally.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

/// What a board may count that watched a PBX with interruptions: every line of queue_log outside
/// of them once, a line within one at most once.
class LogBounds
{
public:
    /// Nobody watched while the lines from `from` up to, not including, `to` were written.
    struct Span
    {
        qsizetype from = 0;
        qsizetype to = 0;
        bool restarted = false; ///< the PBX went down: who waited then left without a line
    };

    /// The first span begins with the watch: lines before it are the past.
    LogBounds(const QList<QByteArray> &lines, const QList<Span> &spans);

    /// How the day's figures of a queue break the bounds; empty when they keep them.
    QStringList complaints(const QString &queue, const Tally &today) const;
    /// Lines that had to be counted exactly.
    int certainLines() const { return m_certain; }

private:
    struct Range
    {
        int least = 0;
        int most = 0;
    };
    struct Queue
    {
        Range offered, answered, left, ringNoAnswer, talked;
        QStringList waiting; ///< their calls
    };
    enum class Sight { Past, Missed, Seen };
    void take(const QStringList &line, Sight sight);

    QMap<QString, Queue> m_queues;
    int m_certain = 0;
};
