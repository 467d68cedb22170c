// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/trailreader.h"

#include <utility>

TrailReader::TrailReader(QObject *parent) : QObject(parent) {}

TrailReader::~TrailReader()
{
    stop();
}

void TrailReader::stop()
{
    m_cancelled = true;
    if (m_thread)
        m_thread->wait();
    m_thread.reset();
}

/// The job gives a callable that is called on this thread when it is done.
template<typename Job>
void TrailReader::run(Job &&job)
{
    stop();
    m_cancelled = false;
    m_thread.reset(QThread::create([this, job = std::forward<Job>(job), number = ++m_run] {
        auto tell = job();
        QMetaObject::invokeMethod(this, [this, number, tell] {
            if (m_run != number || !m_thread)
                return; // something else was asked for meanwhile
            m_thread->wait();
            m_thread.reset();
            tell();
        });
    }));
    m_thread->start();
}

AuditTrail::Progress TrailReader::progress()
{
    return [this, told = -1](qint64 done, qint64 all) mutable {
        const int percent = all > 0 ? int(done * 100 / all) : 100;
        if (std::exchange(told, percent) != percent)
            QMetaObject::invokeMethod(this, [this, percent] { Q_EMIT progressed(percent); });
        return !m_cancelled;
    };
}

void TrailReader::read(const QString &path)
{
    run([this, path, progress = progress()] {
        const AuditTrail::Reading reading = AuditTrail::readWhole(path, MostEntries, progress);
        return [this, reading] { Q_EMIT finished(reading); };
    });
}

void TrailReader::exportCsv(const QString &path, const QString &target)
{
    run([this, path, target, progress = progress()] {
        const Result<void> written = AuditTrail::exportCsv(path, target, progress);
        const QString problem = written ? QString() : written.error().detail;
        return [this, problem, wasCancelled = m_cancelled.load()] {
            Q_EMIT exported(problem, wasCancelled);
        };
    });
}
