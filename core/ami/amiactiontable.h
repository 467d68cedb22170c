// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amiaction.h"
#include "core/ami/amimessage.h"

#include <QHash>

#include <chrono>
#include <optional>

/// The actions of one connection that wait for their answer.
///
/// Each is called back exactly once: with the response, with the end of its list, or because time
/// or the connection ran out. ActionIDs begin with a random word of the session, so that the
/// answer to an earlier session is nobody's. Knows no socket; the time is handed in.
class AmiActionTable
{
public:
    using Clock = std::chrono::steady_clock;

    AmiActionTable();

    /// The bytes to send; nothing when the action cannot be sent (it was called back then).
    std::optional<QByteArray> add(const AmiAction &action, AmiCallback callback,
                                  Clock::time_point deadline);
    void onMessage(const AmiMessage &message);
    void expire(Clock::time_point now);
    /// Calls back everything that waits, and begins a new session.
    void connectionLost();
    qsizetype waiting() const { return m_waiting.size(); }

private:
    struct Waiting
    {
        AmiCallback callback;
        QByteArray completeEvent;
        Clock::time_point deadline;
        std::optional<AmiReply> reply; ///< of a list that is still coming
    };
    void onResponse(const QByteArray &id, const AmiMessage &message);
    void finish(const QByteArray &id, const AmiReply &reply);

    QByteArray m_session;
    quint64 m_last = 0;
    QHash<QByteArray, Waiting> m_waiting;
};
