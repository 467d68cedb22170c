// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analysis/tally.h"
#include "core/models/agentitem.h"
#include "core/models/alertmodel.h"
#include "core/models/lostmodel.h"
#include "core/models/queuelistmodel.h"
#include "core/models/waitingmodel.h"
#include "widgets/common/moment.h"

#include <QCoreApplication>

/// The sentences of the Live page, written from what the models mean.
class LiveWords
{
    Q_DECLARE_TR_FUNCTIONS(LiveWords)

public:
    static QString formulaName(ServiceLevelFormula formula);
    static QString formulaText(ServiceLevelFormula formula, Seconds threshold);
    static QString outcome(CallOutcome outcome);
    static QString shortOutcome(CallOutcome outcome);

    /// Name or number; "number withheld" when neither is known.
    static QString caller(const QString &name, const QString &number);
    /// What the agent is busy with: the other side, the pause reason, "ready", "after call".
    static QString occupation(const AgentItem &agent);
    static QString attempt(int attempt);
    /// "×3"
    static QString factor(double factor);
    /// What may be lost with a waiting caller, and by which rule, in a line.
    static QString risk(const CallerRisk &risk, const QString &currency);

    static QString alertTitle(const AlertItem &item);
    static QString alertCause(const AlertItem &item);
    /// What to do, in words.
    static QString alertAdvice(const AlertItem &item);
    /// The button of a remedy.
    static QString remedy(Remedy remedy, const Alert &alert);
    /// "lent to Support until 15:00"; no running seconds.
    static QString loan(const LoanMark &loan, const QString &queue, const QTimeZone &zone);
    /// "2 lent · 15:00"; empty when nobody is lent there.
    static QString shortLoans(const QueueLoans &loans, const QTimeZone &zone);
    /// "2 lent here, the first back at 15:00 · 1 lent away"
    static QString loans(const QueueLoans &loans, const QTimeZone &zone);
    /// The short status at the head of a queue's tile.
    static QString queueStatus(const QueueItem &item, const Moment &moment);

    // For screen readers: what, value, state. They carry no running seconds.
    static QString spoken(const AgentItem &agent);
    static QString spoken(const QueueItem &queue);
    static QString spoken(const WaitingItem &waiting);
    static QString spoken(const LostItem &lost, const Moment &moment);
    static QString spoken(const AlertItem &alert);
};
