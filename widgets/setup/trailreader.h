// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/supervision/audittrail.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

/// Reads or exports a trail on a thread of its own, so that a trail of years does not hold up the
/// window. One thing at a time; dies at once, whatever is under way.
class TrailReader : public QObject
{
    Q_OBJECT

public:
    static constexpr int MostEntries = 50'000;

    explicit TrailReader(QObject *parent = nullptr);
    ~TrailReader() override;

    /// finished() follows, also after cancel().
    void read(const QString &path);
    /// exported() follows.
    void exportCsv(const QString &path, const QString &target);
    void cancel() { m_cancelled = true; }
    bool isBusy() const { return m_thread != nullptr; }

Q_SIGNALS:
    void progressed(int percent);
    void finished(const AuditTrail::Reading &reading);
    /// `problem` empty: all is written, unless it was cancelled.
    void exported(const QString &problem, bool wasCancelled);

private:
    template<typename Job>
    void run(Job &&job);
    void stop();
    AuditTrail::Progress progress();

    std::unique_ptr<QThread> m_thread;
    int m_run = 0; ///< number of the job under way
    std::atomic<bool> m_cancelled{false};
};
