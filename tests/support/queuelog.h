// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

/// What Asterisk's own queue_log says of a run: the truth the board is measured by.
struct QueueLogFigures
{
    struct Queue
    {
        int offered = 0;
        int answered = 0;
        int abandonLines = 0; ///< hang-ups, redirections and hang-ups by a supervisor alike
        int withdrawn = 0;
        int timedOut = 0;
        int leftEmpty = 0;
        int exitedWithKey = 0;
        int ringNoAnswer = 0;
        int waitOfAnswered = 0; ///< seconds
        int talk = 0;           ///< seconds
    };
    struct Agent
    {
        int answered = 0;
        int ringNoAnswer = 0;
        int talk = 0; ///< seconds
    };
    QMap<QString, Queue> queues;
    QMap<QString, Agent> agents; ///< by the member's name: queue_log knows no other key
};

QueueLogFigures readQueueLogFigures(const QByteArray &log);
