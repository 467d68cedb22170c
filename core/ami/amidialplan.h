// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amiaction.h"
#include "core/ami/amimessage.h"

#include <QHash>

#include <deque>
#include <functional>

/// Whether the PBX's dialplan has a way, asked before anything is sent there: Asterisk answers
/// "success" to a redirection into nothing, and the call is lost (surprise 21).
///
/// ShowDialPlan matches patterns and follows includes. Asked one way at a time, since its items
/// name the including context or not, as they stand. What is known holds until forget().
class AmiDialplan
{
public:
    using Send = std::function<void(const AmiAction &, AmiCallback)>;
    struct Way
    {
        QString context;
        QString extension;
        bool operator==(const Way &) const = default;
    };

    explicit AmiDialplan(Send send) : m_send(std::move(send)) {}

    /// Success: a call goes on there. Calls back at once when it is known already.
    void verify(const Way &way, AmiCallback then);
    /// Items of the answers.
    void onMessage(const AmiMessage &message);
    /// The dialplan may have changed.
    void forget() { m_known.clear(); }

private:
    struct Question
    {
        Way way;
        AmiCallback then;
    };
    void askNext();
    void answered(const AmiReply &reply);

    Send m_send;
    QHash<QString, AmiReply> m_known;
    std::deque<Question> m_open; ///< the first is the one asked
    bool m_isWay = false;        ///< among the items so far
};
