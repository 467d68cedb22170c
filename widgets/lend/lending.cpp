// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/lend/lending.h"

#include "core/base/site.h"
#include "core/models/livesession.h"
#include "widgets/command/commandtexts.h"
#include "widgets/common/format.h"
#include "widgets/lend/lendcard.h"
#include "widgets/lend/lendstrip.h"
#include "widgets/lend/loanlist.h"
#include "widgets/lend/rebalancedialog.h"

#include <QEvent>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto LongestClosing = 15s;

/// More agents there would help.
bool isAboutWaiting(const Alert &alert)
{
    switch (alert.kind) {
    case AlertKind::WaitingOverThreshold:
    case AlertKind::WaitingNearThreshold:
    case AlertKind::TooManyWaiting:
    case AlertKind::ServiceLevelLow:
    case AlertKind::NobodyFree:
        return true;
    case AlertKind::PauseTooLong:
    case AlertKind::StateTooLong:
    case AlertKind::PhoneUnreachable:
    case AlertKind::LinkLost:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

Lending::Lending(LiveSession &session, LoanBook &book, LoanBook::Clock clock, QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_strip(new LendStrip)
    , m_rebalance(new QPushButton(window))
{
    m_context.session = &session;
    m_context.book = &book;
    m_context.clock = std::move(clock);
    m_rebalance->hide(); // until it is placed, and needed
    m_rebalance->setProperty("kind", u"small"_s);
    connect(m_rebalance, &QPushButton::clicked, this, &Lending::openRebalance);
    connect(m_strip, &LendStrip::undoRequested, this, &Lending::undo);
    connect(m_strip, &LendStrip::listRequested, this, &Lending::openList);
    connect(&book, &LoanBook::returned, this, &Lending::onReturned);
    connect(&book, &LoanBook::failed, this, &Lending::onFailed);
    connect(&book, &LoanBook::loansChanged, this, [this] {
        m_context.session->setLoans(m_context.book->loans());
        if (m_closing.isActive() && m_context.book->loans().isEmpty()) {
            m_closing.stop();
            Q_EMIT readyToClose();
        }
    });
    connect(&session, &LiveSession::alertsChanged, this, &Lending::showButton);
    session.setLoans(book.loans());
    m_window->installEventFilter(this); // for the language
    if (book.problem())
        m_strip->showMessage(tr("The list of loans could not be read. A copy was kept; look "
                                "whether everybody is where they belong."),
                             true);
    m_closing.setSingleShot(true);
    m_closing.setInterval(LongestClosing);
    connect(&m_closing, &QTimer::timeout, this, &Lending::giveUpClosing);
    showButton();
    retranslate();
}

Lending::~Lending() = default;

void Lending::setSite(const SiteSettings &site)
{
    m_context.rules = lendRules(site, {});
    m_context.currency = site.currency.isEmpty() ? u"\u20BD"_s : site.currency;
}

QDialog *Lending::dialog() const
{
    return m_dialog;
}

void Lending::show(QDialog *dialog)
{
    if (m_dialog)
        m_dialog->close();
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void Lending::openCard(const QList<AgentId> &agents, const QueueId &queue)
{
    if (agents.isEmpty())
        return;
    auto *card = new LendCard(m_context, agents, queue, m_window);
    connect(card, &QDialog::accepted, this, [this, card] { apply(card->plans(), card->note()); });
    show(card);
}

void Lending::openRebalance()
{
    auto *dialog = new RebalanceDialog(m_context, m_window);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { apply(dialog->plans(), u"rebalance"_s); });
    show(dialog);
}

void Lending::openList()
{
    show(new LoanList(m_context, m_window));
}

void Lending::apply(const QList<LoanPlan> &plans, const QString &note)
{
    QStringList ids;
    QList<AgentId> lent;
    for (const LoanPlan &plan : plans) {
        const Verdict verdict = m_context.book->check(plan);
        const QString id = m_context.book->lend(plan, note);
        if (!id.isEmpty()) {
            ids.append(id);
            lent.append(plan.agent);
        } else if (!verdict.allowed()) {
            m_strip->showMessage(tr("%1 was not lent: %2")
                                     .arg(LendWords::nameOf(m_context.board(), plan.agent),
                                          CommandTexts::obstacle(verdict)),
                                 true);
        }
    }
    if (lent.isEmpty())
        return;
    const QString people = LendWords::people(m_context.board(), lent);
    const QString end = LendWords::until(plans.first().until, m_context.zone());
    const bool isOneQueue = std::all_of(plans.cbegin(), plans.cend(), [&](const LoanPlan &plan) {
        return plan.to == plans.first().to;
    });
    m_strip->showDone(
        isOneQueue ? tr("Lent to %1 %2: %3").arg(m_context.queueName(plans.first().to), end, people)
                   : tr("Lent %1: %2").arg(end, people),
        ids);
}

void Lending::undo(const QStringList &loans)
{
    for (const QString &id : loans)
        m_context.book->takeBack(id, u"undone"_s);
}

void Lending::onReturned(const Loan &loan)
{
    m_strip->forget(loan.id);
    if (!loan.wasDueWhileAway)
        return;
    const QString name = loan.lent.name.isEmpty() ? loan.lent.agent.value() : loan.lent.name;
    m_strip->showMessage(
        tr("%1 was to go back from %2 at %3, while Belltower was closed: done just now.")
            .arg(name, m_context.queueName(loan.lent.queue),
                 Format::shortClock(*loan.until, m_context.zone())),
        false);
}

void Lending::onFailed(const Loan &loan)
{
    const QString name = loan.lent.name.isEmpty() ? loan.lent.agent.value() : loan.lent.name;
    const QString queue = m_context.queueName(loan.lent.queue);
    const QString why = CommandTexts::problem(loan.problem);
    if (loan.state == Loan::State::Returning)
        m_strip->showMessage(tr("%1 could not go back from %2: %3 It is tried again every minute.")
                                 .arg(name, queue, why),
                             true);
    else
        m_strip->showMessage(tr("%1 could not be lent to %2: %3").arg(name, queue, why), true);
    if (m_closing.isActive())
        giveUpClosing();
    if (!std::any_of(m_context.book->loans().cbegin(), m_context.book->loans().cend(),
                     [&loan](const Loan &open) { return open.id == loan.id; }))
        m_strip->forget(loan.id);
}

bool Lending::mayClose()
{
    if (m_context.book->loans().isEmpty() || m_closing.isActive())
        return m_context.book->loans().isEmpty();
    if (m_question) {
        m_question->raise();
        return false;
    }
    auto *box = new QMessageBox(m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setWindowTitle(tr("Agents are lent"));
    box->setText(
        tr("%n agent(s) are lent to other queues.", nullptr, int(m_context.book->loans().size())));
    box->setInformativeText(tr("While Belltower is closed nobody goes back. What falls due "
                               "meanwhile is made good when it runs again."));
    QPushButton *back = box->addButton(tr("Take them back now"), QMessageBox::AcceptRole);
    QPushButton *leave = box->addButton(tr("Leave them lent"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Do not close"), QMessageBox::RejectRole));
    m_question = box;
    connect(box, &QMessageBox::buttonClicked, this, [=, this](QAbstractButton *button) {
        if (button == static_cast<QAbstractButton *>(back))
            takeAllBackAndClose();
        else if (button == static_cast<QAbstractButton *>(leave))
            Q_EMIT readyToClose();
    });
    box->open();
    return false;
}

void Lending::takeAllBackAndClose()
{
    if (!m_context.board().isObserving()) {
        giveUpClosing();
        return;
    }
    m_closing.start();
    QStringList ids;
    for (const Loan &loan : m_context.book->loans())
        ids.append(loan.id);
    undo(ids);
}

void Lending::giveUpClosing()
{
    m_closing.stop();
    m_strip->showMessage(tr("Not all could be taken back, so Belltower stays open."), true);
}

void Lending::showButton()
{
    const QList<Alert> &alerts = m_context.session->currentAlerts();
    m_rebalance->setVisible(std::any_of(alerts.cbegin(), alerts.cend(), isAboutWaiting));
}

void Lending::retranslate()
{
    m_rebalance->setText(tr("Rebalance…"));
    m_rebalance->setAccessibleName(tr("Rebalance the queues"));
    m_rebalance->setToolTip(tr("Who should be lent where, with the effect before it is done"));
}

bool Lending::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}
