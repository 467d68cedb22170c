// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/lend/rebalancedialog.h"

#include "widgets/common/look.h"
#include "widgets/common/rolelabel.h"
#include "widgets/common/tickbox.h"
#include "widgets/lend/effecttable.h"
#include "widgets/lend/fittingscroll.h"
#include "widgets/lend/lendendfield.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int RebalanceWidth = 552;
} // namespace

RebalanceDialog::RebalanceDialog(const LendContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_head(new RoleLabel(TypeRole::Number, RoleLabel::Ink::Main, TypeWeight::Medium))
    , m_verdict(new RoleLabel(TypeRole::Body, RoleLabel::Ink::Second))
    , m_moves(new QWidget)
    , m_end(new LendEndField)
    , m_effect(new EffectTable)
    , m_scroll(new FittingScroll(m_effect))
    , m_again(new QPushButton)
    , m_cancel(new QPushButton)
    , m_apply(new QPushButton)
{
    new QVBoxLayout(m_moves);
    m_moves->layout()->setContentsMargins(0, 0, 0, 0);
    m_moves->layout()->setSpacing(2);
    m_apply->setProperty("kind", u"primary"_s);
    m_apply->setDefault(true);
    m_cancel->setAutoDefault(false);
    m_again->setAutoDefault(false);
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_again);
    acts->addStretch();
    acts->addWidget(m_cancel);
    acts->addWidget(m_apply);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(8);
    column->addWidget(m_head);
    column->addWidget(m_verdict->wrapped());
    column->addWidget(m_moves);
    column->addWidget(m_end);
    column->addSpacing(4);
    column->addWidget(m_scroll, 1);
    column->addLayout(acts);
    column->addStrut(Look::instance().px(RebalanceWidth));
    m_end->setMoment(m_context.clock(), m_context.zone());
    connect(m_effect->countedButton(), &QPushButton::toggled, m_scroll, &FittingScroll::fitWindow,
            Qt::QueuedConnection);
    connect(m_again, &QPushButton::clicked, this, &RebalanceDialog::propose);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &QDialog::accept);
    propose();
}

void RebalanceDialog::propose()
{
    m_inputs = m_context.inputs();
    m_proposal = proposeLends(m_inputs.loads(), m_inputs.agents);
    // What the desk would refuse is no proposal: a missing right, an old board.
    m_proposal.moves.removeIf([this](const ProposedMove &proposed) {
        return !m_context.book->check({proposed.move.agent, proposed.move.to, {}, {}, 0}).allowed();
    });
    qDeleteAll(std::exchange(m_lines, {}));
    for (qsizetype i = 0; i < m_proposal.moves.size(); ++i) {
        auto *line = new TickBox;
        line->setChecked(true);
        m_moves->layout()->addWidget(line);
        connect(line, &QCheckBox::toggled, this, &RebalanceDialog::showEffect);
        m_lines.append(line);
    }
    retranslate();
}

QList<LoanPlan> RebalanceDialog::plans() const
{
    QList<LoanPlan> plans;
    const std::optional<Timestamp> end = m_end->end(m_context.clock());
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const AgentMove &move = m_proposal.moves[i].move;
        if (m_lines[i]->isChecked())
            plans.append({move.agent, move.to, {move.from}, end, 0});
    }
    return plans;
}

QString RebalanceDialog::verdictText() const
{
    const bool knowsAny =
        std::any_of(m_inputs.queues.cbegin(), m_inputs.queues.cend(),
                    [](const LendQueue &queue) { return queue.load.isForecastable(); });
    if (!m_proposal.moves.isEmpty())
        return tr("Untick what you do not want; the effect follows.");
    if (!knowsAny)
        return m_inputs.queues.isEmpty() ? tr("There is no queue to lend to.")
                                         : LendWords::notKnown(m_inputs.queues.first());
    return tr("No move makes it better: whoever is taken away is missed as much where they are.");
}

QString RebalanceDialog::lineText(const ProposedMove &proposed) const
{
    const QString who = LendWords::nameOf(m_context.board(), proposed.move.agent);
    return tr("%1: from %2 to %3")
        .arg(who, m_context.queueName(proposed.move.from), m_context.queueName(proposed.move.to));
}

void RebalanceDialog::showEffect()
{
    const QList<LoanPlan> chosen = plans();
    LendEffect effect;
    effect.inputs = m_inputs;
    effect.forecasts = forecastMoves(m_inputs.loads(), m_inputs.agents, movesOf(chosen));
    for (const QueueForecast &forecast : std::as_const(effect.forecasts))
        effect.queues.append(forecast.load.queue);
    effect.names = m_context.names();
    effect.currency = m_context.currency;
    m_effect->setEffect(effect);
    m_scroll->setVisible(!m_proposal.moves.isEmpty());
    m_end->setVisible(!m_proposal.moves.isEmpty());
    m_apply->setVisible(!m_proposal.moves.isEmpty());
    m_apply->setEnabled(!chosen.isEmpty());
    m_apply->setText(tr("&Lend %n", nullptr, int(chosen.size())));
    m_apply->setAccessibleName(tr("Lend those who are ticked"));
}

void RebalanceDialog::retranslate()
{
    setWindowTitle(tr("Rebalance"));
    m_head->setText(tr("Who should be lent where"));
    m_verdict->setText(verdictText());
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const ProposedMove &move = m_proposal.moves[i];
        m_lines[i]->setText(lineText(move));
        m_lines[i]->setAccessibleName(m_lines[i]->text());
        m_lines[i]->setToolTip(tr("Callers lost in all queues: %1, with this move %2")
                                   .arg(move.lostBefore, 0, 'f', 1)
                                   .arg(move.lostAfter, 0, 'f', 1));
    }
    m_again->setText(tr("L&ook again"));
    m_again->setAccessibleName(tr("Look again"));
    m_again->setToolTip(tr("Makes the proposal anew from the board as it is now"));
    m_cancel->setText(tr("&Close"));
    m_cancel->setAccessibleName(tr("Close"));
    m_cancel->setToolTip(tr("Nothing is changed"));
    m_apply->setToolTip(tr("One click undoes all of it afterwards"));
    showEffect();
}

void RebalanceDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
