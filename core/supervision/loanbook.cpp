// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/supervision/loanbook.h"

#include <QFile>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const Membership *membershipIn(const LiveBoard &board, const AgentId &id, const QueueId &queue)
{
    const AgentRow *agent = board.agent(id);
    if (!agent)
        return nullptr;
    const auto found =
        std::find_if(agent->memberships.cbegin(), agent->memberships.cend(),
                     [&](const Membership &membership) { return membership.queue == queue; });
    return found == agent->memberships.cend() ? nullptr : &*found;
}

MemberRef refOf(const Membership &membership)
{
    return {membership.agent, membership.queue, membership.interface};
}

AddMember adding(const Membership &membership)
{
    return {refOf(membership), membership.stateInterface, membership.name, membership.penalty};
}

bool isLentPause(const Membership *membership)
{
    return membership && membership->paused && membership->pauseReason == loanReason();
}

} // namespace

LoanBook::LoanBook(CommandDesk &desk, const LiveBoard &board, QString path, Clock clock,
                   QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_board(board)
    , m_path(std::move(path))
    , m_clock(std::move(clock))
    , m_started(m_clock())
{
    if (Result<QList<Loan>> kept = readLoans(m_path)) {
        m_loans = std::move(*kept);
    } else {
        m_problem = kept.error();
        QFile::copy(m_path, m_path + u".broken-%1"_s.arg(toEpochMs(m_started)));
    }
    for (Loan &loan : m_loans) {
        loan.state = Loan::State::Open; // the board will tell how far its orders came
        loan.wasDueWhileAway = loan.until && *loan.until <= m_started;
    }
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &LoanBook::returnDue);
    connect(&m_desk, &CommandDesk::recordChanged, this, &LoanBook::onRecord);
    // The line may be live a moment after the board is: what is due goes back then.
    connect(&m_desk, &CommandDesk::verdictsChanged, this, &LoanBook::boardChanged,
            Qt::QueuedConnection);
    armTimer();
}

LoanBook::~LoanBook() = default;

std::optional<Loan> LoanBook::made(const LoanPlan &plan) const
{
    const AgentRow *agent = m_board.agent(plan.agent);
    if (!agent || agent->memberships.isEmpty())
        return {};
    Loan loan;
    loan.lent = agent->memberships.first();
    loan.lent.queue = plan.to;
    loan.lent.penalty = plan.penalty;
    loan.lent.dynamic = true;
    for (const QueueId &queue : plan.leaving) {
        if (const Membership *membership = membershipIn(m_board, plan.agent, queue))
            loan.left.append({*membership, membership->dynamic});
    }
    loan.since = m_clock();
    loan.until = plan.until;
    return loan;
}

Verdict LoanBook::check(const LoanPlan &plan) const
{
    const std::optional<Loan> loan = made(plan);
    if (!loan)
        return {Obstacle::TargetGone, {}};
    return m_desk.check(adding(loan->lent));
}

QString LoanBook::lend(const LoanPlan &plan, const QString &note)
{
    std::optional<Loan> loan = made(plan);
    if (!loan || !check(plan).allowed())
        return {};
    loan->id = QUuid::createUuid().toString(QUuid::Id128).first(12);
    m_loans.append(*loan);
    changed(); // first the file: what is ordered can always be undone
    if (give(loan->id, adding(loan->lent), note).isNull()) {
        forget(loan->id);
        return {};
    }
    return loan->id;
}

void LoanBook::leaveQueues(const Loan &loan)
{
    const QString id = loan.id; // an answer may move the list
    const QList<LeftQueue> left = loan.left;
    for (const LeftQueue &queue : left) {
        const MemberRef member = refOf(queue.membership);
        const Command order = queue.removed ? Command(RemoveMember{member})
                                            : Command(PauseAgent{member, loanReason()});
        give(id, order, u"loan"_s);
    }
}

void LoanBook::takeBack(const QString &id, const QString &note)
{
    Loan *loan = find(id);
    if (!loan)
        return;
    const Verdict verdict = m_desk.checkKind(CommandKind::RemoveMember);
    if (!verdict.allowed()) {
        refuseReturn(*loan, verdict.obstacle);
        return;
    }
    giveReturn(*loan, note.isEmpty() ? u"loan returned"_s : note);
    boardChanged();
}

/// Nothing can be sent now; it is tried again like what the PBX refuses.
void LoanBook::refuseReturn(Loan &loan, Obstacle obstacle)
{
    loan.state = Loan::State::Returning;
    loan.problem = obstacle == Obstacle::RightMissing || obstacle == Obstacle::NotSupported
                       ? CommandProblem::PermissionDenied
                       : CommandProblem::NotConnected;
    m_lastTry.insert(loan.id, m_clock());
    const Loan copy = loan;
    changed();
    Q_EMIT failed(copy);
}

void LoanBook::giveReturn(Loan &loan, const QString &note)
{
    const Loan copy = loan; // an answer may move the list
    loan.state = Loan::State::Returning;
    loan.problem = CommandProblem::None;
    m_lastTry.insert(copy.id, m_clock());
    for (const LeftQueue &queue : copy.left) {
        const Membership *now =
            membershipIn(m_board, queue.membership.agent, queue.membership.queue);
        if (queue.removed && !now)
            give(copy.id, adding(queue.membership), note);
        else if (!queue.removed && isLentPause(now))
            give(copy.id, ResumeAgent{refOf(queue.membership)}, note);
    }
    if (membershipIn(m_board, copy.lent.agent, copy.lent.queue))
        give(copy.id, RemoveMember{refOf(copy.lent)}, note);
    changed();
}

void LoanBook::setUntil(const QString &id, std::optional<Timestamp> until)
{
    Loan *loan = find(id);
    if (!loan || loan->state == Loan::State::Returning || loan->until == until)
        return;
    loan->until = until;
    changed();
}

void LoanBook::forget(const QString &id)
{
    m_lastTry.remove(id);
    m_orders.removeIf([&](auto order) { return order.value() == id; });
    if (m_loans.removeIf([&](const Loan &loan) { return loan.id == id; }) > 0)
        changed();
}

const Loan *LoanBook::loanOf(const AgentId &agent, const QueueId &queue) const
{
    const auto found = std::find_if(m_loans.cbegin(), m_loans.cend(), [&](const Loan &loan) {
        return loan.lent.agent == agent && loan.lent.queue == queue;
    });
    return found == m_loans.cend() ? nullptr : &*found;
}

Loan *LoanBook::find(const QString &id)
{
    const auto found = std::find_if(m_loans.begin(), m_loans.end(),
                                    [&](const Loan &loan) { return loan.id == id; });
    return found == m_loans.end() ? nullptr : &*found;
}

bool LoanBook::isBack(const Loan &loan) const
{
    if (membershipIn(m_board, loan.lent.agent, loan.lent.queue))
        return false;
    return std::all_of(loan.left.cbegin(), loan.left.cend(), [&](const LeftQueue &queue) {
        const Membership *now =
            membershipIn(m_board, queue.membership.agent, queue.membership.queue);
        return queue.removed ? now != nullptr : !isLentPause(now);
    });
}

void LoanBook::onRecord(const CommandRecord &record)
{
    const QString id = m_orders.value(record.id);
    Loan *loan = find(id);
    if (!loan)
        return;
    const bool isEnd = record.state == CommandState::Done || record.state == CommandState::NoEffect
                       || isOver(record.state);
    if (!isEnd)
        return;
    m_orders.remove(record.id);
    if (record.state == CommandState::Done) {
        if (loan->state == Loan::State::Lending && kindOf(record.what) == CommandKind::AddMember) {
            loan->state = Loan::State::Open;
            changed();
            leaveQueues(*loan);
        } else if (loan->state == Loan::State::Returning && !m_orders.values().contains(id)) {
            // Undone while a queue was still being left: what came after the return is undone too.
            m_lastTry.remove(id);
            QMetaObject::invokeMethod(this, &LoanBook::boardChanged, Qt::QueuedConnection);
        }
        return;
    }
    loan->problem = record.problem;
    const Loan copy = *loan;
    // An order that got no answer may have been carried out: the board will tell.
    const bool mayBeDone = record.problem == CommandProblem::TimedOut
                           || record.problem == CommandProblem::LinkLost
                           || record.state == CommandState::NoEffect;
    if (loan->state == Loan::State::Lending && !mayBeDone)
        forget(id);
    else if (loan->state == Loan::State::Lending)
        loan->state = Loan::State::Open;
    Q_EMIT failed(copy);
}

void LoanBook::boardChanged()
{
    if (!m_board.isObserving())
        return;
    QList<Loan> back;
    for (const Loan &loan : std::as_const(m_loans)) {
        if (loan.state == Loan::State::Returning && isBack(loan))
            back.append(loan);
    }
    for (const Loan &loan : std::as_const(back)) {
        forget(loan.id);
        Q_EMIT returned(loan);
    }
    returnDue();
}

void LoanBook::returnDue()
{
    const bool isConnected =
        m_desk.checkKind(CommandKind::RemoveMember).obstacle != Obstacle::NotConnected;
    if (m_board.isObserving() && isConnected) {
        const Timestamp now = m_clock();
        QStringList due;
        for (const Loan &loan : std::as_const(m_loans)) {
            const bool isDue =
                loan.state == Loan::State::Returning
                || (loan.state == Loan::State::Open
                    && ((loan.until && *loan.until <= now)
                        || !membershipIn(m_board, loan.lent.agent, loan.lent.queue)));
            const auto tried = m_lastTry.constFind(loan.id);
            if (isDue && (tried == m_lastTry.constEnd() || now - *tried >= RetryAfter))
                due.append(loan.id);
        }
        for (const QString &id : std::as_const(due))
            takeBack(id);
    }
    armTimer();
}

void LoanBook::armTimer()
{
    std::optional<Timestamp> next;
    for (const Loan &loan : std::as_const(m_loans)) {
        if (loan.state == Loan::State::Lending)
            continue;
        std::optional<Timestamp> at = loan.until;
        if (const auto tried = m_lastTry.constFind(loan.id); tried != m_lastTry.constEnd())
            at = *tried + RetryAfter;
        if (at)
            next = std::min(next.value_or(*at), *at);
    }
    if (!next || !m_board.isObserving())
        return m_due.stop(); // boardChanged() looks again
    // At most an hour: a computer that slept must not sleep on.
    const Milliseconds wait =
        std::clamp<Milliseconds>(*next - m_clock(), Milliseconds{100}, std::chrono::hours{1});
    m_due.start(wait);
}

void LoanBook::changed()
{
    if (const Result<void> written = writeLoans(m_path, m_loans); !written)
        Q_EMIT writeFailed(written.error().detail);
    armTimer();
    Q_EMIT loansChanged();
}

CommandId LoanBook::give(const QString &loan, const Command &command, const QString &note)
{
    const CommandId id = m_desk.give(command, note);
    if (id.isNull())
        return id;
    m_orders.insert(id, loan);
    if (const CommandRecord *record = m_desk.record(id); record && isOver(record->state))
        onRecord(CommandRecord(*record)); // answered before it could be written down
    return id;
}
