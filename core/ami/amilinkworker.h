// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amiclient.h"
#include "core/ami/amicommander.h"
#include "core/ami/amitranslator.h"

/// The I/O thread's half of AmiLink: the client, the translator behind it, and the batch that
/// waits to be taken.
///
/// A batch goes out as soon as a read is over, but only when the one before was taken: a reader
/// that falls behind gets fewer and larger batches, never a queue of them. Frames are the
/// session's business: a second clock here would add its wait to that one's.
class AmiLinkWorker : public QObject, public AmiMessageSink
{
    Q_OBJECT

public:
    explicit AmiLinkWorker(const AmiIntervals &intervals);

    AmiClient &client() { return m_client; }
    void setDialing(const AmiDialing &dialing) { m_commander.setDialing(dialing); }
    void execute(const CommandId &id, const Command &command);
    void cancel(const CommandId &id);
    /// The last batch was taken.
    void acknowledge();

    void onMessage(const AmiMessage &message, Timestamp at) override;
    void onSnapshotBegan(Timestamp at) override;
    void onSnapshotEnded(bool complete, Timestamp at) override;
    void onSightChanged(bool seesLeaveCauses, bool seesCalls, Timestamp at) override;
    void onConnectionLost(const QString &detail, Timestamp at) override;
    void onTime(Timestamp at) override;
    void onQuiet() override;

Q_SIGNALS:
    void eventsReady(const EventBatch &events);
    /// After the events that led to it.
    void statusChanged(const LinkStatus &status);
    /// After the events that led to it.
    void progressed(const CommandProgress &progress);

private:
    AmiCommandKit commandKit(const AmiIntervals &intervals);
    void flush();

    AmiTranslator m_translator;
    EventBatch m_batch;
    bool m_taken = true;
    AmiClient m_client;
    AmiCommander m_commander;
};
