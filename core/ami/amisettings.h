// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time.h"

#include <QString>

/// How one PBX is reached. The secret is no part of it: it is handed over at start, lives in
/// memory only, and is never logged.
struct AmiSettings
{
    enum class Tls : quint8 {
        Off,
        SystemAuthorities, ///< an authority of the system must vouch for the PBX's certificate
        PinOnFirstUse      ///< whatever it is, it must be the one that was accepted before
    };

    QString host;
    quint16 port = 5038;
    QString user;
    Tls tls = Tls::Off;
    QString pinnedFingerprint; ///< as LinkStatus::fingerprint has it; empty: none accepted yet
    /// A PBX too old for MD5 gets the secret in clear only over TLS, to this very computer, or
    /// when the user said so here.
    bool allowPlainSecret = false;

    bool operator==(const AmiSettings &) const = default;
};

/// Every waiting time of the client in one place, so that tests need not wait.
struct AmiIntervals
{
    Milliseconds tick{250}; ///< how often deadlines are looked at
    Milliseconds connect{5000};
    Milliseconds login{15'000}; ///< a refusal comes after one second
    Milliseconds action{10'000};
    Milliseconds list{30'000};
    Milliseconds silence{3000};     ///< then the PBX is pinged
    Milliseconds roundTrip{15'000}; ///< the ping's pace on a line that is not silent
    Milliseconds dead{15'000};      ///< no byte for so long after a ping: the line is given up
    Milliseconds firstRetry{200};
    Milliseconds longestRetry{5000};
    Milliseconds stable{10'000};   ///< live for so long: the next retry is a first one again
    Milliseconds boot{10'000};     ///< no FullyBooted by then: the picture is fetched once more
    Milliseconds refresh{300'000}; ///< the picture is fetched again (reloads are silent)
    Milliseconds afterReload{500};
    Milliseconds phone{30'000};     ///< a phone that an order makes ring is let ring so long
    Milliseconds afterAnswer{3000}; ///< then something has to have come of it
};
