// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/quiethoursbox.h"

#include "widgets/common/rolelabel.h"
#include "widgets/common/tickbox.h"

#include <QEvent>
#include <QGridLayout>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace {

QTime timeOf(int minute)
{
    return QTime(0, 0).addSecs(minute * 60);
}

int minuteOf(const QTimeEdit *edit)
{
    return edit->time().hour() * 60 + edit->time().minute();
}

} // namespace

QuietHoursBox::QuietHoursBox(QWidget *parent) : QWidget(parent), m_loss(new TickBox)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    int row = 0;
    for (Day &day : m_days) {
        day = {new TickBox, new QTimeEdit, new RoleLabel(TypeRole::Body), new QTimeEdit,
               new RoleLabel(TypeRole::Small, RoleLabel::Ink::Second)};
        for (QTimeEdit *edit : {day.from, day.to}) {
            edit->setDisplayFormat(u"HH:mm"_s);
            edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
            edit->setFixedWidth(72);
            connect(edit, &QTimeEdit::timeChanged, this, [this] {
                refresh();
                Q_EMIT changed();
            });
        }
        connect(day.on, &QCheckBox::clicked, this, [this] {
            refresh();
            Q_EMIT changed();
        });
        int column = 0;
        for (QWidget *widget :
             std::initializer_list<QWidget *>{day.on, day.from, day.until, day.to, day.note})
            grid->addWidget(widget, row, column++);
        ++row;
    }
    grid->addWidget(m_loss, row, 0, 1, 6);
    grid->setColumnStretch(5, 1);
    connect(m_loss, &QCheckBox::clicked, this, &QuietHoursBox::changed);
    retranslate();
}

void QuietHoursBox::setNotices(const NoticeSettings &notices)
{
    const QSignalBlocker quiet(this);
    for (size_t i = 0; i < m_days.size(); ++i) {
        m_days[i].on->setChecked(notices.quiet[i].on);
        m_days[i].from->setTime(timeOf(notices.quiet[i].from));
        m_days[i].to->setTime(timeOf(notices.quiet[i].to));
    }
    m_loss->setChecked(notices.lossBreaksQuiet);
    refresh();
}

void QuietHoursBox::writeTo(NoticeSettings &notices) const
{
    for (size_t i = 0; i < m_days.size(); ++i)
        notices.quiet[i] = {m_days[i].on->isChecked(), minuteOf(m_days[i].from),
                            minuteOf(m_days[i].to)};
    notices.lossBreaksQuiet = m_loss->isChecked();
}

void QuietHoursBox::refresh()
{
    for (const Day &day : m_days) {
        const bool on = day.on->isChecked();
        day.from->setEnabled(on);
        day.to->setEnabled(on);
        const bool overnight = minuteOf(day.to) <= minuteOf(day.from);
        day.note->setText(on && overnight ? tr("of the next day") : QString());
    }
}

void QuietHoursBox::retranslate()
{
    for (size_t i = 0; i < m_days.size(); ++i) {
        const Day &day = m_days[i];
        const QString name = locale().standaloneDayName(int(i) + 1);
        day.on->setText(name);
        day.on->setAccessibleName(tr("Quiet hours on %1").arg(name));
        day.on->setToolTip(tr("Notices and sounds wait until the quiet hours are over"));
        day.until->setText(tr("until", "hours"));
        day.from->setAccessibleName(tr("%1: quiet from").arg(name));
        day.from->setToolTip(tr("Quiet from"));
        day.to->setAccessibleName(tr("%1: quiet until").arg(name));
        day.to->setToolTip(tr("Quiet until; a time before the beginning is on the next day"));
    }
    m_loss->setText(tr("A &loss is told in quiet hours too"));
    m_loss->setAccessibleName(tr("A loss is told in quiet hours too"));
    m_loss->setToolTip(tr("Callers over the limit make their notice and sound at any hour"));
    refresh();
}

void QuietHoursBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
