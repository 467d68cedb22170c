// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amilogin.h"

#include <QSet>

#include <functional>

/// Asks for the whole picture: all lists at once, which the PBX answers one after another.
///
/// Calls back once, when every list has ended, was denied, or took too long; not when the
/// connection goes first. One at a time. Must outlive its actions.
class AmiSnapshot
{
public:
    enum class Result : quint8 {
        Complete,
        NoQueues, ///< the PBX does not list queues: app_queue is not loaded (yet)
        TimedOut  ///< the queues did not come
    };
    using Done = std::function<void(Result)>;

    AmiSnapshot(AmiLogin::Send send, Milliseconds limit, Done done);

    void start(const PbxRights &rights);
    /// A new connection: what the last one owed is forgotten.
    void reset();

private:
    void ask(QByteArrayView action, QByteArrayView completeEvent);
    void onReply(const QByteArray &action, const AmiReply &reply);

    AmiLogin::Send m_send;
    Milliseconds m_limit;
    Done m_done;
    Result m_result = Result::Complete;
    int m_open = 0;
    QSet<QByteArray> m_silent; ///< lists that never ended: not asked again on this connection
};
