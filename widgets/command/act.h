// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/site.h"
#include "core/models/queuenames.h"
#include "core/supervision/commanddesk.h"

#include <QList>
#include <QString>

#include <functional>

/// What a supervisor can do to what is chosen: one button, menu entry or line of the palette.
///
/// A value made from the board as it is now; made anew when the board or the rights change. Either
/// orders, or choices that lead to orders, or a field to be filled first, or a wish (`other`).
struct Act
{
    enum class Kind : quint8 {
        Choice, ///< one entry of another act's menu
        Listen,
        Whisper,
        Barge,
        TakeOver,
        Pause,
        Resume,
        ToQueue,
        Transfer,
        Park,
        Record,
        HangUpAgent,
        HangUpCustomer,
        Call,
        RemoveFromQueue,
        Penalty,
        RingInUse,
        Take,
        SendToAgent,
        MoveCaller,
        PriorityUp,
        PriorityDown,
        Withdraw,
        HangUpCaller,
        AddAgent
    };
    using Typed = std::function<QList<Command>(const QString &)>;

    Kind kind = Kind::Choice;
    QString text;
    QString icon;
    QString keys;            ///< "L", "Alt+\u2191"; empty: no key
    QString whyNot;          ///< why it cannot be ordered now; empty: it can
    QString right;           ///< the right the login lacks, when that is why
    bool needsPhone = false; ///< no telephone of the supervisor is set, and that is why
    bool isSection = false;  ///< a line between choices
    std::optional<bool> checked;
    QList<Command> orders;
    QList<Act> choices;
    Typed typed;      ///< digits to be typed first
    QString question; ///< asked before the orders go; empty: nothing is asked
    std::function<void()> other;

    bool isPossible() const { return whyNot.isEmpty(); }
};

Act named(Act::Kind kind, const QString &text, const QString &icon, const QString &keys = {});
/// A line between choices, with a heading or without.
Act divider(const QString &text = {});

/// What acts are made from. The pointers only look.
struct ActContext
{
    const CommandDesk *desk = nullptr;
    const LiveBoard *board = nullptr;
    const QueueNames *names = nullptr;
    const SiteSupervision *own = nullptr;
    bool stale = false;
    std::function<void(const QList<AgentId> &, const QueueId &)> lend; ///< null: not offered

    /// Fills in why the act's orders cannot be given, if none of them can. Missing consent is no
    /// reason: it is asked for.
    Act judged(Act act) const;
    /// For an act about something that is not there: a missing right is said first.
    Act without(Act act, CommandKind kind, const QString &whyNot) const;
    /// Possible when any of its choices is; else the first choice's reason.
    Act withChoices(Act act) const;

    QString queueName(const QueueId &queue) const { return nameOfQueue(*names, queue); }
    QString agentName(const AgentId &agent) const;
};
