// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/lend/effecttable.h"

#include "widgets/common/rolelabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QLayoutItem>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

using Figure = LendWords::Figure;

enum TableColumn { NameColumn, BeforeColumn, AfterColumn };

constexpr std::array ShownFigures{Figure::Wait, Figure::ServiceLevel, Figure::Lost, Figure::Money,
                                  Figure::Waiting};

QString cellName(const QueueId &queue, Figure figure, bool after)
{
    return u"%1/%2/%3"_s.arg(queue.value()).arg(int(figure)).arg(after ? u"after"_s : u"before"_s);
}

} // namespace

EffectTable::EffectTable(QWidget *parent)
    : QWidget(parent)
    , m_body(nullptr)
    , m_grid(nullptr)
    , m_counted(new QPushButton)
    , m_inputs(new RoleLabel(TypeRole::Small, RoleLabel::Ink::Second))
{
    m_counted->setProperty("kind", u"plain"_s);
    m_counted->setCheckable(true);
    m_counted->setAutoDefault(false);
    m_inputs->wrapped()->hide();
    m_inputs->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_counted, 0, Qt::AlignLeft);
    column->addWidget(m_inputs);
    column->addStretch();
    connect(m_counted, &QPushButton::toggled, m_inputs, &QWidget::setVisible);
    retranslate();
}

void EffectTable::setEffect(const LendEffect &effect)
{
    m_effect = effect;
    rebuild();
}

RoleLabel *EffectTable::put(int row, int column, const QString &text, int role, bool isStrong)
{
    auto *label = new RoleLabel(TypeRole(role),
                                isStrong || column == AfterColumn ? RoleLabel::Ink::Main
                                                                  : RoleLabel::Ink::Second,
                                isStrong ? TypeWeight::Medium : TypeWeight::Normal);
    label->setText(text);
    if (column != NameColumn)
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_grid->addWidget(label, row, column);
    return label;
}

void EffectTable::show(const QueueId &queue, int &row)
{
    const LendQueue *inputs = m_effect.inputs.queue(queue);
    const auto forecast =
        std::find_if(m_effect.forecasts.cbegin(), m_effect.forecasts.cend(),
                     [&queue](const QueueForecast &f) { return f.load.queue == queue; });
    const QString name = nameOfQueue(m_effect.names, queue);
    if (row > 0)
        m_grid->setRowMinimumHeight(row++, 8);
    put(row, NameColumn, name, int(TypeRole::Body), true);
    if (forecast == m_effect.forecasts.cend()) {
        ++row;
        auto *why = put(row++, NameColumn,
                        !inputs || inputs->load.isForecastable() ? tr("Nothing changes here.")
                                                                 : LendWords::notKnown(*inputs),
                        int(TypeRole::Small));
        m_grid->addWidget(why->wrapped(), row - 1, NameColumn, 1, 3);
        return;
    }
    put(row, BeforeColumn, tr("agents %1").arg(LendWords::agents(forecast->agentsBefore)),
        int(TypeRole::Small));
    put(row++, AfterColumn, tr("agents %1").arg(LendWords::agents(forecast->agentsAfter)),
        int(TypeRole::Small));
    for (const Figure figure : ShownFigures) {
        if (figure == Figure::Money && !forecast->load.callValue)
            continue;
        const QString what = LendWords::figureName(figure, forecast->load.threshold);
        put(row, NameColumn, what, int(TypeRole::Body));
        for (const bool after : {false, true}) {
            const OutlookRange &outlook = after ? forecast->after : forecast->before;
            auto *cell =
                put(row, after ? AfterColumn : BeforeColumn,
                    LendWords::range(figure, outlook, m_effect.currency), int(TypeRole::Body));
            cell->setObjectName(cellName(queue, figure, after));
            cell->setAccessibleName(u"%1, %2, %3: %4"_s.arg(
                name, what, after ? tr("with the loan") : tr("without the loan"), cell->text()));
        }
        ++row;
    }
}

void EffectTable::rebuild()
{
    delete m_body;
    m_body = new QWidget;
    m_grid = new QGridLayout(m_body);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(NameColumn, 1);
    int row = 0;
    put(row, NameColumn, tr("Expected in the next half hour"), int(TypeRole::Small));
    put(row, BeforeColumn, tr("Without the loan"), int(TypeRole::Small));
    put(row++, AfterColumn, tr("With the loan"), int(TypeRole::Small));
    QStringList counted{LendWords::formula()};
    for (const QueueId &queue : std::as_const(m_effect.queues)) {
        show(queue, row);
        const LendQueue *inputs = m_effect.inputs.queue(queue);
        const auto forecast =
            std::find_if(m_effect.forecasts.cbegin(), m_effect.forecasts.cend(),
                         [&queue](const QueueForecast &f) { return f.load.queue == queue; });
        if (inputs)
            counted << LendWords::inputs(
                nameOfQueue(m_effect.names, queue), *inputs,
                forecast == m_effect.forecasts.cend() ? nullptr : &*forecast, m_effect.currency);
    }
    m_inputs->setText(counted.join(u"\n\n"_s));
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_body);
}

QString EffectTable::text(const QueueId &queue, LendWords::Figure figure, bool after) const
{
    const auto *cell = findChild<RoleLabel *>(cellName(queue, figure, after));
    return cell ? cell->text() : QString();
}

QString EffectTable::countedText() const
{
    return m_inputs->isVisible() ? m_inputs->text() : QString();
}

void EffectTable::retranslate()
{
    m_counted->setText(tr("How is this counted?"));
    m_counted->setAccessibleName(tr("How is this counted?"));
    m_counted->setToolTip(tr("The formula and what goes into it"));
    rebuild();
}

void EffectTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
