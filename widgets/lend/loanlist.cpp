// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/lend/loanlist.h"

#include "widgets/command/commandtexts.h"
#include "widgets/common/rolelabel.h"
#include "widgets/lend/lendwords.h"

#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {
constexpr auto MoreTime = std::chrono::minutes{30};
} // namespace

LoanList::LoanList(const LendContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_head(new RoleLabel(TypeRole::Number, RoleLabel::Ink::Main, TypeWeight::Medium))
    , m_scroll(new QScrollArea)
    , m_close(new QPushButton)
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_close->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(m_head);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_close, 0, Qt::AlignRight);
    resize(680, 300);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_context.book, &LoanBook::loansChanged, this, &LoanList::rebuild);
    connect(m_context.book, &LoanBook::failed, this, &LoanList::tick);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &LoanList::tick);
    m_second.start();
    rebuild();
}

QString LoanList::whoText(const Loan &loan) const
{
    const QString name = loan.lent.name.isEmpty() ? loan.lent.agent.value() : loan.lent.name;
    QStringList left;
    for (const LeftQueue &queue : loan.left)
        left << (queue.removed
                     ? m_context.queueName(queue.membership.queue)
                     : tr("%1 (paused there)").arg(m_context.queueName(queue.membership.queue)));
    const QString to = m_context.queueName(loan.lent.queue);
    return left.isEmpty() ? tr("%1 also answers %2").arg(name, to)
                          : tr("%1: %2 instead of %3").arg(name, to, left.join(u", "_s));
}

LoanList::Line LoanList::makeLine(const Loan &loan)
{
    Line line{loan.id, new RoleLabel(TypeRole::Body, RoleLabel::Ink::Main, TypeWeight::Medium),
              new RoleLabel(TypeRole::Small, RoleLabel::Ink::Second), new QPushButton,
              new QPushButton};
    line.who->setText(whoText(loan));
    for (QPushButton *button : {line.longer, line.back}) {
        button->setProperty("kind", u"small"_s);
        button->setAutoDefault(false);
    }
    line.longer->setText(tr("+30 min"));
    line.longer->setToolTip(tr("They go back half an hour later"));
    line.longer->setAccessibleName(tr("Half an hour longer: %1").arg(line.who->text()));
    line.back->setText(tr("Take back now"));
    line.back->setToolTip(tr("Everything is made as it was before the loan"));
    line.back->setAccessibleName(tr("Take back now: %1").arg(line.who->text()));
    connect(line.longer, &QPushButton::clicked, this, [this, id = loan.id, until = loan.until] {
        if (until)
            m_context.book->setUntil(id, *until + MoreTime);
    });
    connect(line.back, &QPushButton::clicked, this,
            [this, id = loan.id] { m_context.book->takeBack(id); });
    return line;
}

void LoanList::rebuild()
{
    m_lines.clear();
    auto *ground = new QWidget;
    auto *grid = new QGridLayout(ground);
    grid->setContentsMargins(0, 0, 8, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const Loan &loan : m_context.book->loans()) {
        const Line line = makeLine(loan);
        grid->addWidget(line.who->wrapped(), row, 0);
        grid->addWidget(line.when->wrapped(), row + 1, 0);
        grid->addWidget(line.longer, row, 1, 2, 1);
        grid->addWidget(line.back, row, 2, 2, 1);
        grid->setRowMinimumHeight(row + 2, 10);
        row += 3;
        m_lines.append(line);
    }
    grid->setRowStretch(row, 1);
    // A button of the old ground may be the sender.
    if (QWidget *old = m_scroll->takeWidget())
        old->deleteLater();
    m_scroll->setWidget(ground);
    setWindowTitle(tr("Who is lent"));
    m_head->setText(m_lines.isEmpty() ? tr("Nobody is lent now") : tr("Who is lent"));
    m_close->setText(tr("&Close"));
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("The loans stay as they are"));
    tick();
}

void LoanList::tick()
{
    for (const Line &line : std::as_const(m_lines)) {
        const auto &loans = m_context.book->loans();
        const auto loan = std::find_if(loans.cbegin(), loans.cend(),
                                       [&line](const Loan &l) { return l.id == line.loan; });
        if (loan == loans.cend())
            continue;
        const bool isReturning = loan->state == Loan::State::Returning;
        const bool isTrouble = loan->problem != CommandProblem::None;
        QString text =
            LendWords::countdown(loan->until, isReturning, m_context.clock(), m_context.zone());
        if (isTrouble)
            text += u". "_s + CommandTexts::problem(loan->problem) + u' '
                    + tr("It is tried again every minute.");
        line.when->setInk(isTrouble ? RoleLabel::Ink::Warning : RoleLabel::Ink::Second);
        line.when->setText(text);
        line.longer->setVisible(loan->until.has_value());
        line.longer->setEnabled(!isReturning);
    }
}

void LoanList::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}
