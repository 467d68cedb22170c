// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amilinkworker.h"

#include <QDateTime>

#include <utility>

namespace {
Timestamp nowByTheWall()
{
    return fromEpochMs(QDateTime::currentMSecsSinceEpoch());
}
} // namespace

AmiLinkWorker::AmiLinkWorker(const AmiIntervals &intervals)
    : m_client(*this, intervals, this)
    , m_commander(commandKit(intervals))
{
    connect(&m_client, &AmiClient::statusChanged, this, [this](const LinkStatus &status) {
        flush();
        Q_EMIT statusChanged(status);
    });
}

AmiCommandKit AmiLinkWorker::commandKit(const AmiIntervals &intervals)
{
    return {m_translator.legs(),
            intervals,
            [this](const AmiAction &action, AmiCallback then) {
                m_client.send(action, std::move(then));
            },
            [this](const CommandProgress &progress) {
                flush();
                Q_EMIT progressed(progress);
            },
            [this]() -> const LinkStatus & { return m_client.status(); },
            [this] { m_client.refresh(); }};
}

void AmiLinkWorker::execute(const CommandId &id, const Command &command)
{
    m_commander.execute(id, command, nowByTheWall());
}

void AmiLinkWorker::cancel(const CommandId &id)
{
    m_commander.cancel(id, nowByTheWall());
}

void AmiLinkWorker::acknowledge()
{
    m_taken = true;
    onQuiet();
}

void AmiLinkWorker::onMessage(const AmiMessage &message, Timestamp at)
{
    m_translator.onMessage(message, at, m_batch);
    m_commander.onMessage(message, at);
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
    m_commander.onConnectionLost(at);
}

void AmiLinkWorker::onTime(Timestamp at)
{
    m_translator.onTime(at, m_batch);
    m_commander.onTime(at);
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
