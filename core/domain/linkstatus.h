// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time.h"

#include <QMetaType>
#include <QString>

#include <optional>

/// What the PBX lets this login do. Found out by asking, never assumed from a version.
struct PbxRights
{
    bool known = false;          ///< false: the PBX was not asked yet, or did not tell
    bool manageMembers = false;  ///< pause agents, move them between queues
    bool actOnCalls = false;     ///< transfer, redirect, hang up
    bool originate = false;      ///< place calls, listen in
    bool readConfig = false;     ///< read the routing
    bool changeConfig = false;   ///< edit the routing
    bool runCommands = false;    ///< the PBX's own command line
    bool filterEvents = false;   ///< fewer bytes from the PBX
    bool listCalls = false;      ///< calls that began before the connection are known
    bool listTelephones = false; ///< states of telephones are known before they change
    bool listPoolAgents = false; ///< agents who log in by a call
    // Single actions, by version and right together: what is not listed cannot be ordered.
    bool hangUp = false;
    bool transfer = false; ///< blind, by the agent's own leg
    bool park = false;
    bool record = false;
    bool sendDigits = false; ///< the mode of a join can change without ringing again
    bool prioritizeCallers = false;
    bool withdrawCallers = false; ///< else callers are redirected
    bool setRingInUse = false;
    bool readDialplan = false; ///< destinations can be verified
    bool setVariables = false; ///< the time waited can go along to another queue

    bool operator==(const PbxRights &) const = default;
};

/// Whether one kind of event reaches this login. The PBX does not say; it shows in what arrives.
enum class Sight : quint8 { Undecided, Seen, NotSeen };

/// How the connection to one PBX stands: what the link indicator, the wizard and the log show.
/// Words for `error` are the face's business.
struct LinkStatus
{
    enum class Phase : quint8 {
        Disconnected, ///< not wanted
        Connecting,
        LoggingIn,
        Snapshot, ///< logged in, the first whole picture is being fetched
        Live,
        WaitingToRetry,     ///< until nextAttempt
        Refused,            ///< stopped: the PBX said no; goes on only when the user says so
        CertificateUnknown, ///< stopped: fingerprint has to be accepted once
        CertificateChanged  ///< stopped: fingerprint is not knownFingerprint
    };
    enum class Problem : quint8 {
        None,
        HostNotFound,
        ConnectionRefused, ///< nobody listens there
        Unreachable,
        ConnectTimeout,
        ClosedByPbx,
        NotAmi, ///< something else answers on that port
        LoginTimeout,
        LoginRefused,      ///< user, secret or address; the PBX does not say which
        PlainLoginRefused, ///< the PBX knows no challenge, and the line is open: nothing was sent
        TlsFailed,         ///< no TLS spoken there, or no version in common
        CertificateUntrusted, ///< no system authority vouches for it
        NoAnswer,             ///< the line stands, the PBX is silent
        QueuesUnavailable     ///< logged in, but the PBX does not list queues (still booting?)
    };

    Phase phase = Phase::Disconnected;
    Problem problem = Problem::None; ///< why it is not live, or why it was lost before this attempt
    QString detail;                  ///< English, for the log
    std::optional<Milliseconds> roundTrip;
    Timestamp lastByte;
    Timestamp nextAttempt;
    QString banner;           ///< "Asterisk Call Manager/13.0.0"
    QString pbxVersion;       ///< "20.9.2"; empty when the login may not ask
    QString fingerprint;      ///< SHA-256 of the certificate, hex pairs with colons
    QString knownFingerprint; ///< the pinned one, when it differs
    bool encrypted = false;
    PbxRights rights;
    Sight queueEvents = Sight::Undecided;  ///< class agent
    Sight callEvents = Sight::Undecided;   ///< class call
    Sight causeEvents = Sight::Undecided;  ///< class dialplan: why a caller left
    Sight systemEvents = Sight::Undecided; ///< class system: restarts and reloads
    quint64 malformed = 0;                 ///< messages of this connection that made no sense

    bool operator==(const LinkStatus &) const = default;
};
Q_DECLARE_METATYPE(LinkStatus)
