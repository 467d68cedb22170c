// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/lend/lendcard.h"

#include "core/models/livesession.h"
#include "widgets/command/commandtexts.h"
#include "widgets/common/look.h"
#include "widgets/common/rolelabel.h"
#include "widgets/common/tickbox.h"
#include "widgets/lend/effecttable.h"
#include "widgets/lend/fittingscroll.h"
#include "widgets/lend/lendendfield.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto BetweenForecasts = 5s; // figures that jump cannot be read
constexpr int CardWidth = 512;
constexpr int LongestNote = 200;

bool isAtWork(const AgentRow &agent)
{
    return agent.status != AgentStatus::Offline && agent.status != AgentStatus::Paused;
}

} // namespace

LendCard::LendCard(const LendContext &context, const QList<AgentId> &agents, const QueueId &to,
                   QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_agents(agents)
    , m_to(to)
    , m_head(new RoleLabel(TypeRole::Number, RoleLabel::Ink::Main, TypeWeight::Medium))
    , m_whyNot(new RoleLabel(TypeRole::Small, RoleLabel::Ink::Warning))
    , m_end(new LendEndField)
    , m_leavingHead(new RoleLabel(TypeRole::Body, RoleLabel::Ink::Main, TypeWeight::Medium))
    , m_effect(new EffectTable)
    , m_scroll(new FittingScroll(m_effect))
    , m_note(new QLineEdit)
    , m_cancel(new QPushButton)
    , m_apply(new QPushButton)
{
    m_note->setMaxLength(LongestNote);
    m_apply->setProperty("kind", u"primary"_s);
    m_apply->setDefault(true);
    m_cancel->setAutoDefault(false);
    auto *acts = new QHBoxLayout;
    acts->addStretch();
    acts->addWidget(m_cancel);
    acts->addWidget(m_apply);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(8);
    column->addWidget(m_head->wrapped());
    column->addWidget(m_whyNot->wrapped());
    column->addWidget(m_end);
    column->addSpacing(4);
    setupLeaving(column);
    column->addSpacing(8);
    column->addWidget(m_scroll, 1);
    column->addSpacing(4);
    column->addWidget(m_note);
    column->addLayout(acts);
    column->addStrut(Look::instance().px(CardWidth));
    m_end->setMoment(m_context.clock(), m_context.zone());

    connect(m_effect->countedButton(), &QPushButton::toggled, m_scroll, &FittingScroll::fitWindow,
            Qt::QueuedConnection);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &QDialog::accept);
    m_refresh.setInterval(BetweenForecasts);
    connect(&m_refresh, &QTimer::timeout, this, &LendCard::showEffect);
    m_refresh.start();
    retranslate();
}

QMap<QueueId, LendCard::Left> LendCard::ownQueues() const
{
    QMap<QueueId, Left> queues;
    for (const AgentId &id : m_agents) {
        const AgentRow *agent = m_context.board().agent(id);
        if (!agent)
            continue;
        for (const Membership &membership : agent->memberships) {
            if (membership.queue == m_to)
                continue;
            Left &left = queues[membership.queue];
            ++left.agents;
            left.fixed += membership.dynamic ? 0 : 1;
        }
    }
    m_context.board().forEachAgent([&queues](const AgentRow &agent) {
        for (const Membership &membership : agent.memberships) {
            const auto left = queues.find(membership.queue);
            if (left != queues.end() && isAtWork(agent) && !membership.paused)
                ++left->onDuty;
        }
    });
    return queues;
}

void LendCard::setupLeaving(QVBoxLayout *column)
{
    column->addWidget(m_leavingHead);
    const QMap<QueueId, Left> queues = ownQueues();
    for (auto queue = queues.cbegin(); queue != queues.cend(); ++queue) {
        auto *tick = new TickBox;
        tick->setChecked(queue->onDuty > queue->agents); // nobody would be left there
        column->addWidget(tick, 0, Qt::AlignLeft);
        connect(tick, &QCheckBox::toggled, this, &LendCard::showEffect);
        m_leaving.append({queue.key(), tick});
        if (queue->fixed == 0)
            continue;
        auto *note = new RoleLabel(TypeRole::Small, RoleLabel::Ink::Second);
        column->addWidget(note->wrapped());
        m_fixedNotes.append({queue.key(), note});
    }
    m_leavingHead->setVisible(!m_leaving.isEmpty());
}

QList<AgentId> LendCard::possible(QStringList *whyNot) const
{
    QList<AgentId> agents;
    for (const AgentId &agent : m_agents) {
        const Verdict verdict = m_context.book->check({agent, m_to, {}, {}, 0});
        if (verdict.allowed())
            agents.append(agent);
        else if (whyNot)
            whyNot->append(u"%1: %2"_s.arg(LendWords::nameOf(m_context.board(), agent),
                                           CommandTexts::obstacle(verdict)));
        const AgentRow *row = m_context.board().agent(agent);
        if (whyNot && verdict.allowed() && row && row->status == AgentStatus::Paused)
            whyNot->append(tr("%1 is on a pause: in the new queue calls would ring at once.")
                               .arg(LendWords::nameOf(m_context.board(), agent)));
    }
    return agents;
}

QList<LoanPlan> LendCard::plans() const
{
    QList<LoanPlan> plans;
    const std::optional<Timestamp> end = m_end->end(m_context.clock());
    for (const AgentId &agent : possible(nullptr)) {
        LoanPlan plan{agent, m_to, {}, end, 0};
        const AgentRow *row = m_context.board().agent(agent);
        for (const auto &[queue, tick] : m_leaving) {
            if (tick->isChecked() && row && row->isIn(queue))
                plan.leaving.append(queue);
        }
        plans.append(plan);
    }
    return plans;
}

QString LendCard::note() const
{
    return m_note->text().simplified();
}

void LendCard::showEffect()
{
    QStringList whyNot;
    const bool any = !possible(&whyNot).isEmpty();
    m_whyNot->setText(whyNot.join(u'\n'));
    m_whyNot->setVisible(!whyNot.isEmpty());
    m_apply->setEnabled(any);
    LendEffect effect;
    effect.inputs = m_context.inputs();
    effect.forecasts = forecastMoves(effect.inputs.loads(), effect.inputs.agents, movesOf(plans()));
    effect.queues = {m_to};
    for (const auto &own : m_leaving)
        effect.queues.append(own.first);
    effect.names = m_context.names();
    effect.currency = m_context.currency;
    m_effect->setEffect(effect);
}

void LendCard::retranslate()
{
    const QString queue = m_context.queueName(m_to);
    setWindowTitle(tr("Lend"));
    m_head->setText(tr("Lend %1 to %2").arg(LendWords::people(m_context.board(), m_agents), queue));
    m_leavingHead->setText(tr("For that time they leave"));
    const QMap<QueueId, Left> own = ownQueues();
    for (const auto &[id, tick] : std::as_const(m_leaving)) {
        const Left left = own.value(id);
        const QString name = m_context.queueName(id);
        tick->setText(m_agents.size() == 1 ? name
                                           : tr("%1 (%n of them)", nullptr, left.agents).arg(name));
        tick->setAccessibleName(tr("Leave %1").arg(name));
        tick->setToolTip(left.onDuty > left.agents
                             ? tr("Unticked: they answer both")
                             : tr("Nobody else is at work in this queue. Unticked: they answer "
                                  "both"));
    }
    for (const auto &[id, note] : std::as_const(m_fixedNotes))
        note->setText(tr("%1: %n of them stand in the PBX's own configuration and cannot be taken "
                         "out. There they get a pause with the reason “lent” instead.",
                         nullptr, own.value(id).fixed)
                          .arg(m_context.queueName(id)));
    m_note->setPlaceholderText(tr("Why (stands in the record, may stay empty)"));
    m_note->setAccessibleName(tr("Why"));
    m_note->setToolTip(tr("Stands in the record of orders"));
    m_cancel->setText(tr("Ca&ncel"));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_cancel->setToolTip(tr("Nothing is changed"));
    m_apply->setText(tr("&Lend"));
    m_apply->setAccessibleName(tr("Lend"));
    m_apply->setToolTip(tr("One click undoes it afterwards"));
    showEffect();
}

void LendCard::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
