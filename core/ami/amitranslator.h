// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amicommandlegs.h"
#include "core/ami/amimessage.h"
#include "core/domain/events.h"

#include <QSet>

#include <memory>

/// Turns the messages of one Asterisk into domain events.
///
/// Holds what must be remembered between messages (channels, queue calls, members); no socket and
/// no clock: the time of each message is handed in. What it does with each oddity of Asterisk
/// stands in docs/protocol-asterisk.md. Lives on the thread of its connection.
class AmiTranslator
{
public:
    AmiTranslator();
    ~AmiTranslator();
    AmiTranslator(AmiTranslator &&) noexcept;
    AmiTranslator &operator=(AmiTranslator &&) noexcept;

    /// What follows up to endSnapshot() holds the answers to the snapshot's actions. List items are
    /// gathered; events that arrive meanwhile are kept and translated after the snapshot.
    void beginSnapshot(Timestamp at);
    void endSnapshot(Timestamp at, EventBatch &out);
    /// The snapshot did not complete: what was gathered is dropped, kept events are translated.
    void abandonSnapshot(Timestamp at, EventBatch &out);

    /// Takes the next message, in order; appends what it means.
    void onMessage(const AmiMessage &message, Timestamp at, EventBatch &out);
    /// Time passed without a message: settles what only waiting can settle (a caller who left by
    /// key). Call at least once a second while connected.
    void onTime(Timestamp at, EventBatch &out);
    void connectionLost(Timestamp at, const QString &detail, EventBatch &out);
    /// What the login may see; false where it may not.
    void setSight(bool seesLeaveCauses, bool seesCalls, Timestamp at, EventBatch &out);

    /// Looks into the channels of this moment; good as long as this translator.
    AmiCommandLegs legs();
    quint64 unknownEvents() const;

private:
    class State;
    std::unique_ptr<State> m_state;
};
