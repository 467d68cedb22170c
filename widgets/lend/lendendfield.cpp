// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/lend/lendendfield.h"

#include "widgets/common/segmented.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace {
constexpr int UsualMinutes = 30;
constexpr int MostLendMinutes = 12 * 60;
constexpr qint64 QuarterMs = 15 * 60'000;
} // namespace

LendEndField::LendEndField(QWidget *parent)
    : QWidget(parent)
    , m_choices(new SegmentedControl)
    , m_minutes(new QSpinBox)
    , m_time(new QTimeEdit)
{
    for (int i = ForMinutes; i <= UntilTakenBack; ++i)
        m_choices->addChoice({});
    m_minutes->setRange(1, MostLendMinutes);
    m_minutes->setValue(UsualMinutes);
    m_minutes->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_time->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_time->setDisplayFormat(u"HH:mm"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_choices);
    row->addWidget(m_minutes);
    row->addWidget(m_time);
    row->addStretch();
    connect(m_choices, &SegmentedControl::chosen, this, [this] {
        showChoice();
        Q_EMIT changed();
    });
    connect(m_minutes, &QSpinBox::valueChanged, this, &LendEndField::changed);
    connect(m_time, &QTimeEdit::timeChanged, this, &LendEndField::changed);
    setChoice(ForMinutes);
    retranslate();
}

void LendEndField::setMoment(Timestamp now, const QTimeZone &zone)
{
    m_zone = zone;
    // Two quarters of an hour from now, on the quarter.
    const qint64 end = (toEpochMs(now) / QuarterMs + 3) * QuarterMs;
    const QSignalBlocker quiet(m_time);
    m_time->setTime(QDateTime::fromMSecsSinceEpoch(end, zone).time());
}

std::optional<Timestamp> LendEndField::end(Timestamp now) const
{
    switch (choice()) {
    case ForMinutes:
        return now + std::chrono::minutes{m_minutes->value()};
    case UntilTakenBack:
        return {};
    case UntilTime:
        break;
    }
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toEpochMs(now), m_zone);
    QDateTime end(local.date(), m_time->time(), m_zone);
    if (end <= local)
        end = QDateTime(local.date().addDays(1), m_time->time(), m_zone);
    return fromEpochMs(end.toMSecsSinceEpoch());
}

LendEndField::Choice LendEndField::choice() const
{
    return Choice(m_choices->currentIndex());
}

void LendEndField::setChoice(Choice choice)
{
    m_choices->setCurrentIndex(choice);
    showChoice();
}

void LendEndField::showChoice()
{
    m_minutes->setVisible(choice() == ForMinutes);
    m_time->setVisible(choice() == UntilTime);
}

void LendEndField::retranslate()
{
    m_choices->button(ForMinutes)->setText(tr("For some minutes"));
    m_choices->button(UntilTime)->setText(tr("Until a time"));
    m_choices->button(UntilTakenBack)->setText(tr("Until I take them back"));
    m_choices->button(ForMinutes)->setToolTip(tr("They go back by themselves"));
    m_choices->button(UntilTime)->setToolTip(tr("They go back by themselves"));
    m_choices->button(UntilTakenBack)->setToolTip(tr("They stay until you say so"));
    for (int i = ForMinutes; i <= UntilTakenBack; ++i)
        m_choices->button(i)->setAccessibleName(m_choices->button(i)->text());
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setAccessibleName(tr("Minutes"));
    m_minutes->setToolTip(tr("For how many minutes"));
    m_time->setAccessibleName(tr("Time of day"));
    m_time->setToolTip(tr("In the time zone of the site"));
}

void LendEndField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
