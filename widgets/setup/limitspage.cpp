// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/limitspage.h"

#include "widgets/common/rolelabel.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QSpinBox>

#include <array>

namespace {

constexpr int Day = 24 * 3600;
constexpr int Formulas = 5;

int secondsOf(Seconds length)
{
    return int(length.count());
}

} // namespace

LimitsPage::LimitsPage(QWidget *parent)
    : QWidget(parent)
    , m_levelHead(new RoleLabel(TypeRole::Title, RoleLabel::Ink::Main, TypeWeight::Medium))
    , m_formulaLabel(new RoleLabel(TypeRole::Body))
    , m_formula(new QComboBox)
    , m_alertHead(new RoleLabel(TypeRole::Title, RoleLabel::Ink::Main, TypeWeight::Medium))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    addHead(grid, m_levelHead);
    m_threshold = addRow(grid, 1, 3600);
    m_target = addRow(grid, 1, 100);
    const int row = grid->rowCount();
    grid->addWidget(m_formulaLabel, row, 0);
    grid->addWidget(m_formula, row, 1, 1, 2);
    m_formulaLabel->setBuddy(m_formula);
    for (int i = 0; i < Formulas; ++i)
        m_formula->addItem(QString());
    connect(m_formula, &QComboBox::activated, this, &LimitsPage::changed);
    m_short = addRow(grid, 0, 60);
    addHead(grid, m_alertHead);
    m_wait = addRow(grid, 1, Day);
    m_near = addRow(grid, 10, 99);
    m_waiting = addRow(grid, 1, 999);
    m_nobodyFree = addRow(grid, 0, 3600);
    m_pause = addRow(grid, 1, Day);
    m_talk = addRow(grid, 1, Day);
    m_wrapUp = addRow(grid, 1, Day);
    m_unreachable = addRow(grid, 0, Day);
    grid->setColumnStretch(2, 1);
    grid->setRowStretch(grid->rowCount(), 1);
    retranslate();
}

void LimitsPage::addHead(QGridLayout *grid, RoleLabel *head)
{
    const int row = grid->rowCount();
    grid->addWidget(head, row, 0, 1, 3);
    grid->setRowMinimumHeight(row, 36);
}

LimitsPage::Row LimitsPage::addRow(QGridLayout *grid, int least, int most)
{
    Row row{new RoleLabel(TypeRole::Body), new QSpinBox,
            new RoleLabel(TypeRole::Small, RoleLabel::Ink::Second)};
    row.box->setRange(least, most);
    row.box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    row.box->setFixedWidth(96);
    row.label->setBuddy(row.box);
    const int at = grid->rowCount();
    grid->addWidget(row.label, at, 0);
    grid->addWidget(row.box, at, 1);
    grid->addWidget(row.note->wrapped(), at, 2);
    connect(row.box, &QSpinBox::valueChanged, this, &LimitsPage::changed);
    return row;
}

void LimitsPage::setSite(const SiteSettings &site)
{
    const QSignalBlocker quiet(this);
    m_threshold.box->setValue(secondsOf(site.serviceLevel));
    m_target.box->setValue(qRound(site.serviceLevelTarget * 100));
    m_formula->setCurrentIndex(site.serviceLevelFormula - 1);
    m_short.box->setValue(secondsOf(site.shortAbandon));
    m_wait.box->setValue(secondsOf(site.limits.wait));
    m_near.box->setValue(qRound(site.limits.nearShare * 100));
    m_waiting.box->setValue(site.limits.waiting);
    m_nobodyFree.box->setValue(secondsOf(site.limits.nobodyFree));
    m_pause.box->setValue(secondsOf(site.limits.pause) / 60);
    m_talk.box->setValue(secondsOf(site.limits.talk) / 60);
    m_wrapUp.box->setValue(secondsOf(site.limits.wrapUp));
    m_unreachable.box->setValue(secondsOf(site.limits.unreachable));
}

void LimitsPage::writeTo(SiteSettings &site) const
{
    const auto seconds = [](const Row &row) { return Seconds{row.box->value()}; };
    site.serviceLevel = seconds(m_threshold);
    site.serviceLevelTarget = m_target.box->value() / 100.0;
    site.serviceLevelFormula = m_formula->currentIndex() + 1;
    site.shortAbandon = seconds(m_short);
    site.limits.wait = seconds(m_wait);
    site.limits.nearShare = m_near.box->value() / 100.0;
    site.limits.waiting = m_waiting.box->value();
    site.limits.nobodyFree = seconds(m_nobodyFree);
    site.limits.pause = seconds(m_pause) * 60;
    site.limits.talk = seconds(m_talk) * 60;
    site.limits.wrapUp = seconds(m_wrapUp);
    site.limits.unreachable = seconds(m_unreachable);
}

void LimitsPage::nameRow(const Row &row, const QString &label, const QString &note)
{
    row.label->setText(label);
    row.note->setText(note);
    row.box->setAccessibleName(QString(label).remove(u'&'));
    row.box->setAccessibleDescription(note);
    row.box->setToolTip(note);
}

void LimitsPage::retranslate()
{
    m_levelHead->setText(tr("Service level"));
    nameRow(m_threshold, tr("Answered &within, s"),
            tr("Counts as in time, where a queue has no threshold of its own"));
    nameRow(m_target, tr("&Target, %"), tr("Below it the service level is an alert"));
    m_formulaLabel->setText(tr("&Formula"));
    const std::array<QString, Formulas> formulas{
        tr("SL-1: answered and left in time, of all"), tr("SL-2: answered in time, of answered"),
        tr("SL-3: answered in time, of all"),
        tr("SL-4: answered in time, of all but those who hung up in time"),
        tr("SL-5: answered in time and hung up within 5 s, of all")};
    for (int i = 0; i < Formulas; ++i)
        m_formula->setItemText(i, formulas[static_cast<size_t>(i)]);
    m_formula->setAccessibleName(tr("Formula of the service level"));
    m_formula->setToolTip(tr("“All” are the answered and those who left without an answer"));
    nameRow(m_short, tr("S&hort hang-up, s"),
            tr("A caller who hangs up sooner is counted as lost and shown apart"));
    m_alertHead->setText(tr("Alerts"));
    nameRow(m_wait, tr("A caller wait&s, s"), tr("Longer is over the limit"));
    nameRow(m_near, tr("W&arn from, % of that"), tr("Before the limit is broken"));
    nameRow(m_waiting, tr("Calle&rs waiting"), tr("More at once in one queue is an alert"));
    nameRow(m_nobodyFree, tr("&Nobody free for, s"), tr("While callers wait"));
    nameRow(m_pause, tr("&Pause, min"), tr("Longer is a notice"));
    nameRow(m_talk, tr("C&onversation, min"), tr("Longer is a notice"));
    nameRow(m_wrapUp, tr("Wrap-&up, s"), tr("Longer is a notice"));
    nameRow(m_unreachable, tr("Telephone &gone for, s"),
            tr("Of an agent who is on shift: unplugged, or its network is down"));
}

void LimitsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
