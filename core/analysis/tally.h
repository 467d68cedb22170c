// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time.h"
#include "core/domain/types.h"

#include <optional>

/// Counts of queue calls: of one queue or of a site, over one window. Additive, so that hours make
/// days and queues make sites.
///
/// A call belongs to the window in which it joined; its end is booked there too, so that
/// offered() = answered + left() + stillWaiting always holds. Callers who were refused never
/// entered and stand apart.
struct Tally
{
    int offered = 0;
    int answered = 0;
    int abandoned = 0; ///< the caller's own hang-up, short ones included
    int shortAbandoned = 0;
    int redirected = 0;
    int hungUp = 0;
    int withdrawn = 0;
    int timedOut = 0;
    int leftEmpty = 0;
    int exitedWithKey = 0;
    int leftUnknown = 0;
    int refused = 0;
    int ringNoAnswer = 0; ///< as queue_log counts: RINGNOANSWER lines

    int answeredInTime = 0;  ///< waited no longer than the queue's threshold T
    int leftInTime = 0;      ///< the same, of those who left for any cause
    int abandonedInTime = 0; ///< the same, of those who hung up
    int abandonedInFiveSeconds = 0;

    Seconds waitOfAnswered{0}; ///< sum of queue_log's hold times
    Seconds talkCredited{0};   ///< sum of queue_log's talk times
    Milliseconds ownTalk{0};   ///< agents' telephones in conversation, hold left out
    Seconds waitOfLeft{0};

    int left() const;
    int finished() const { return answered + left(); }
    int stillWaiting() const { return offered - finished(); }

    Tally &operator+=(const Tally &other);
    Tally &operator-=(const Tally &other);
    bool operator==(const Tally &) const = default;

    /// Books (or with sign -1 takes back) the end of one stay.
    void countAnswered(Seconds waited, Seconds threshold, int sign = 1);
    void countLeft(LeaveCause cause, Seconds waited, Seconds threshold, Seconds shortLimit,
                   int sign = 1);
};

/// The five service levels of DESIGN.md, section 2. Finished callers only; no figure when nobody
/// has finished.
enum class ServiceLevelFormula : quint8 { Sl1, Sl2, Sl3, Sl4, Sl5 };

/// As a share, 0 to 1.
std::optional<double> serviceLevel(const Tally &tally, ServiceLevelFormula formula);
/// left / (answered + left)
std::optional<double> lostShare(const Tally &tally);
/// Hang-ups without short ones / (answered + left).
std::optional<double> abandonShare(const Tally &tally);
std::optional<double> answeredShare(const Tally &tally);
/// Average speed of answer: mean wait of answered calls, in seconds.
std::optional<double> averageSpeedOfAnswer(const Tally &tally);

/// What one agent did, over one window.
struct AgentTally
{
    int answered = 0;        ///< queue calls, as queue_log's CONNECT
    int ringNoAnswer = 0;    ///< as queue_log counts them
    int missedOffers = 0;    ///< a telephone of theirs rang for a second or more, nobody took it
    Seconds talkCredited{0}; ///< as queue_log credits it
    Milliseconds ownTalk{0}; ///< the person's own telephone in conversation, hold left out
    int conversations = 0;   ///< of any kind, ended ones, to average ownTalk over
    Milliseconds paused{0};  ///< at least one membership paused; closed stretches only
    Milliseconds held{0};    ///< a conversation on hold and none going on
    Milliseconds wrapUp{0};
    Milliseconds available{0};

    bool operator==(const AgentTally &) const = default;
};

/// (talk + hold + wrap-up) / (that + available); nothing before there is any such time.
std::optional<double> occupancy(const AgentTally &tally);
/// Mean length of the person's own conversations, in seconds.
std::optional<double> averageTalk(const AgentTally &tally);
