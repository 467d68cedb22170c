// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/strongid.h"
#include "core/base/time.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QMetaType>
#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>

/// One connection to one PBX, as the settings keep it. Never changes while the site exists.
using SiteId = StrongId<struct SiteIdTag>;

/// What the user set for one queue of a site; unset values fall back to the queue's own or the
/// site's.
struct SiteQueue
{
    QString displayName; ///< empty: the PBX's own name is shown
    bool hidden = false;
    std::optional<Seconds> serviceLevel;
    std::optional<Seconds> waitLimit;
    std::optional<Seconds> wrapUp; ///< zero: told to have none

    bool isDefault() const { return *this == SiteQueue{}; }
    bool operator==(const SiteQueue &) const = default;
};

/// From when on the board calls for attention.
struct SiteAlertLimits
{
    Seconds wait{60};
    int waiting = 5;
    double nearShare = 0.75; ///< warns from this share of the wait limit on
    Seconds pause{15 * 60};
    Seconds talk{30 * 60};
    Seconds wrapUp{3 * 60};
    Seconds nobodyFree{10};
    Seconds unreachable{30};

    bool operator==(const SiteAlertLimits &) const = default;
};

/// Why an agent is paused, and for how long at most; more turns to an alert.
struct PauseReason
{
    QString name; ///< as it is sent to the PBX
    std::optional<Seconds> most;

    bool operator==(const PauseReason &) const = default;
};

/// What orders to this PBX need: who gives them, from which phone, what is asked first.
struct SiteSupervision
{
    QString supervisor;     ///< stands in the audit trail; empty: this computer's user
    QString ownPhone;       ///< extension that rings to listen or to take a call; empty: none
    bool askFirst = true;   ///< barge, hang up and withdraw ask once
    bool tellAgent = false; ///< a sign to the agent that a supervisor is on the line
    QString
        consentBy; ///< who confirmed that staff and callers were told of listening; empty: nobody
    QString consentOn; ///< ISO 8601
    // Where the dialplan takes orders; empty: as the kind of PBX has it.
    QString internalContext; ///< extensions and outside numbers
    QString queueContext;    ///< queues by their number or name
    QString transferContext; ///< for blind transfers
    QString parkingContext;  ///< parking slots
    QList<PauseReason> pauseReasons;

    bool operator==(const SiteSupervision &) const = default;
};

/// Which waiting callers come first where they are ordered by money at risk.
struct SiteUrgency
{
    QStringList vipNumbers;  ///< whole ones, and beginnings with a star behind: "+7495*"
    double vipFactor = 3;    ///< how much more they weigh
    double repeatFactor = 2; ///< the same for a number that was lost already today

    bool operator==(const SiteUrgency &) const = default;
};

/// One PBX connection with its own time zone, queues, limits and money. A plain value; the secret
/// is not in it (see SecretStore).
struct SiteSettings
{
    Q_GADGET

public:
    enum class PbxKind : quint8 { FreePbx, Issabel, VitalPbx, Asterisk };
    Q_ENUM(PbxKind)
    enum class Tls : quint8 {
        Off,
        SystemAuthorities, ///< an authority of the system must vouch for the certificate
        Pinned             ///< it must be the one whose fingerprint the user accepted
    };
    Q_ENUM(Tls)
    enum class SecretKeeping : quint8 { Keychain, AskEachTime };
    Q_ENUM(SecretKeeping)

    SiteId id;
    QString name;
    PbxKind kind = PbxKind::FreePbx;
    QString host;
    quint16 port = 5038;
    Tls tls = Tls::Off;
    QString pinnedFingerprint; ///< SHA-256, hex pairs with colons
    QString user;
    bool allowPlainSecret = false; ///< the PBX knows no challenge and the line is open
    SecretKeeping secretKeeping = SecretKeeping::Keychain;
    QByteArray timeZone; ///< IANA name; empty: this computer's

    QMap<QString, SiteQueue> queues; ///< by the PBX's own name, only where something was set
    Seconds serviceLevel{20};        ///< T where neither the queue nor its settings name one
    int serviceLevelFormula = 3;     ///< SL-1 to SL-5
    double serviceLevelTarget = 0.80;
    std::optional<Seconds> wrapUp; ///< unset: no wrap-up state, never a guess
    Seconds shortAbandon{5};
    SiteAlertLimits limits;

    std::optional<double> conversion; ///< share of answered calls that become a sale, 0 to 1
    std::optional<double> averageSale;
    SiteUrgency urgency;
    SiteSupervision supervision;

    QString currency; ///< symbol as it is shown; empty: that of the system's locale

    /// conversion x average sale; unset (a dash on screen) unless both are set.
    std::optional<double> callValue() const;
    SiteQueue queue(const QString &pbxName) const { return queues.value(pbxName); }
    /// Keeps the map free of entries that say nothing.
    void setQueue(const QString &pbxName, const SiteQueue &queue);

    bool operator==(const SiteSettings &) const = default;
};
Q_DECLARE_METATYPE(SiteSettings)
