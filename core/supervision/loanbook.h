// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/live/liveboard.h"
#include "core/supervision/commanddesk.h"
#include "core/supervision/loan.h"

#include <QHash>
#include <QObject>
#include <QTimer>

/// What a supervisor wants when lending one agent.
struct LoanPlan
{
    AgentId agent;
    QueueId to;
    QList<QueueId> leaving; ///< queues left for that time; empty: the agent serves all of them
    std::optional<Timestamp> until;
    int penalty = 0;
};

/// Agents lent to other queues, until they are back.
///
/// A loan is made of ordinary orders over the desk, and is over when the board shows the agent as
/// before. Kept in a file after every change: a console that was closed, or died, finds its loans
/// at the next start, and what fell due meanwhile is returned then. Nothing is returned while the
/// board is old; what the PBX refuses is tried again once a minute. Thread of the board.
class LoanBook : public QObject
{
    Q_OBJECT

public:
    using Clock = CommandDesk::Clock;
    static constexpr Seconds RetryAfter{60};

    LoanBook(CommandDesk &desk, const LiveBoard &board, QString path, Clock clock,
             QObject *parent = nullptr);
    ~LoanBook() override;

    /// Whether the agent could be lent now.
    Verdict check(const LoanPlan &plan) const;
    /// Gives the orders; the id of the loan, empty when it cannot be made.
    QString lend(const LoanPlan &plan, const QString &note = {});
    /// Also what undoes a loan just made.
    void takeBack(const QString &id, const QString &note = {});
    /// Another end; unset: until taken back. Not of a loan that is being returned.
    void setUntil(const QString &id, std::optional<Timestamp> until);
    /// Forgets a loan without an order: the user says that it is settled.
    void forget(const QString &id);

    const QList<Loan> &loans() const { return m_loans; }
    const Loan *loanOf(const AgentId &agent, const QueueId &queue) const;
    /// What was wrong with the file at the start; the broken file is kept beside it.
    const std::optional<Error> &problem() const { return m_problem; }

public Q_SLOTS:
    void boardChanged();

Q_SIGNALS:
    void loansChanged();
    /// The board shows the agent as before the loan.
    void returned(const Loan &loan);
    /// An order of this loan came to nothing; it stays open.
    void failed(const Loan &loan);
    void writeFailed(const QString &detail);

private:
    Loan *find(const QString &id);
    std::optional<Loan> made(const LoanPlan &plan) const;
    void leaveQueues(const Loan &loan);
    void giveReturn(Loan &loan, const QString &note);
    void refuseReturn(Loan &loan, Obstacle obstacle);
    bool isBack(const Loan &loan) const;
    void onRecord(const CommandRecord &record);
    void returnDue();
    void armTimer();
    void changed();
    CommandId give(const QString &loan, const Command &command, const QString &note);

    CommandDesk &m_desk;
    const LiveBoard &m_board;
    QString m_path;
    Clock m_clock;
    QList<Loan> m_loans;
    std::optional<Error> m_problem;
    QHash<CommandId, QString> m_orders; ///< loan of each order under way
    QHash<QString, Timestamp> m_lastTry;
    Timestamp m_started;
    QTimer m_due;
};
