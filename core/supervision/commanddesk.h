// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/commandport.h"
#include "core/live/liveboard.h"
#include "core/supervision/commandneeds.h"
#include "core/supervision/commandrecord.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>

class AuditTrail;

/// What the supervisor's profile and the site's settings say about giving orders.
struct CommandPolicy
{
    QString site{};                ///< stands in the audit trail
    QString who;                   ///< stands in the audit trail
    bool hasOwnPhone = false;      ///< a phone is named in the profile
    bool tellAgent = false;        ///< a sign to the agent who is listened to
    bool consentConfirmed = false; ///< staff and callers were told that calls are listened to
};

/// Every order goes over this desk: checked against the board and the rights, sent, followed until
/// its effect is seen, and written down.
///
/// Optimistic nowhere: a record says what the PBX said, and Done only when its own events show the
/// effect. Knows no widget and no protocol. Lives on the thread of the board; port, board and trail
/// outlive it.
class CommandDesk : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<Timestamp()>;
    static constexpr Seconds EffectLimit{5};
    static constexpr qsizetype MostRecords = 200;

    /// `trail` may be null: then nothing is kept (tests).
    CommandDesk(CommandPort &port, const LiveBoard &board, AuditTrail *trail, Clock clock,
                QObject *parent = nullptr);
    ~CommandDesk() override;

    void setPolicy(const CommandPolicy &policy);
    const CommandPolicy &policy() const { return m_policy; }
    void setLink(const LinkStatus &link);

    /// Whether the order could be given now; buttons are disabled by it, with the reason.
    Verdict check(const Command &command) const;
    /// Rights, connection, phone and consent only: for a menu entry whose target is not chosen yet.
    Verdict checkKind(CommandKind kind) const;
    /// Checks once more and sends. The record says how it goes; an order with an obstacle is not
    /// sent and gives a null id.
    CommandId give(const Command &command, const QString &note = {});
    void cancel(const CommandId &id);

    /// Newest first, at most MostRecords.
    const QList<CommandRecord> &records() const { return m_records; }
    const CommandRecord *record(const CommandId &id) const;
    /// Joins that ring or listen, oldest first.
    QList<CommandRecord> openJoins() const;
    /// The order under way for this caller; null when there is none.
    const CommandRecord *underWayFor(const QueueCallId &caller) const;

public Q_SLOTS:
    /// The board was folded: effects are looked for.
    void boardChanged();

Q_SIGNALS:
    void recordChanged(const CommandRecord &record);
    /// Policy, rights or connection changed: check() may answer differently.
    void verdictsChanged();
    /// The audit trail could not be written: the user must know.
    void trailFailed(const QString &detail);

private:
    void onProgress(const CommandProgress &progress);
    CommandRecord *find(const CommandId &id);
    void settle(CommandRecord &record, CommandState state);
    void takeOverMode(const CommandRecord &done);
    void endLeaving(const CommandId &join);
    void watchEffects();
    void expireEffects();
    void armExpiry();
    void note(const CommandRecord &record, const QString &step);

    CommandPort &m_port;
    const LiveBoard &m_board;
    AuditTrail *m_trail;
    Clock m_clock;
    CommandPolicy m_policy;
    LinkStatus m_link;
    QList<CommandRecord> m_records;
    QTimer m_expiry;
};
