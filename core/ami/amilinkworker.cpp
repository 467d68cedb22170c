// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amilinkworker.h"

#include <utility>

AmiLinkWorker::AmiLinkWorker(const AmiIntervals &intervals) : m_client(*this, intervals, this)
{
    connect(&m_client, &AmiClient::statusChanged, this, [this](const LinkStatus &status) {
        flush();
        Q_EMIT statusChanged(status);
    });
}

void AmiLinkWorker::acknowledge()
{
    m_taken = true;
    onQuiet();
}

void AmiLinkWorker::onMessage(const AmiMessage &message, Timestamp at)
{
    m_translator.onMessage(message, at, m_batch);
}

void AmiLinkWorker::onSnapshotBegan(Timestamp at)
{
    m_translator.beginSnapshot(at);
}

void AmiLinkWorker::onSnapshotEnded(bool complete, Timestamp at)
{
    if (complete)
        m_translator.endSnapshot(at, m_batch);
    else
        m_translator.abandonSnapshot(at, m_batch);
}

void AmiLinkWorker::onSightChanged(bool seesLeaveCauses, bool seesCalls, Timestamp at)
{
    m_translator.setSight(seesLeaveCauses, seesCalls, at, m_batch);
}

void AmiLinkWorker::onConnectionLost(const QString &detail, Timestamp at)
{
    m_translator.connectionLost(at, detail, m_batch);
}

void AmiLinkWorker::onTime(Timestamp at)
{
    m_translator.onTime(at, m_batch);
    onQuiet();
}

void AmiLinkWorker::onQuiet()
{
    if (!m_batch.isEmpty() && m_taken)
        flush();
}

void AmiLinkWorker::flush()
{
    if (m_batch.isEmpty())
        return;
    m_taken = false;
    Q_EMIT eventsReady(std::exchange(m_batch, {}));
}
