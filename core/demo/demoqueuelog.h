// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time.h"

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QString>

#include <initializer_list>

/// The demo PBX's queue_log: what any figure of a console can be checked against.
///
/// The lines are those of Asterisk (captures/*/queue_log): time|call|queue|member|event|data.
/// Kept in memory, and written to a file as well when one was opened.
class DemoQueueLog
{
public:
    /// False when the file cannot be written; the log in memory goes on all the same.
    bool openFile(const QString &path);
    void write(Timestamp time, const QByteArray &call, const QByteArray &queue,
               const QByteArray &member, const QByteArray &event,
               std::initializer_list<QByteArray> data);

    /// Whole lines without line ends, oldest first.
    const QList<QByteArray> &lines() const { return m_lines; }

private:
    QList<QByteArray> m_lines;
    QFile m_file;
};
