// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/steplist.h"

#include "widgets/common/icons.h"
#include "widgets/common/text.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace {
constexpr int RowHeight = 58;
constexpr int Circle = 26;
constexpr int Check = 16;
} // namespace

StepList::StepList(QWidget *parent) : PaintedWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepList::setSteps(const QList<Step> &steps, int current)
{
    m_steps = steps;
    m_current = current;
    QStringList spoken;
    for (qsizetype i = 0; i < steps.size(); ++i)
        spoken.append(u"%1. %2: %3"_s.arg(i + 1).arg(steps[i].title, steps[i].note));
    setAccessibleDescription(spoken.join(u'\n'));
    updateGeometry();
    update();
}

QSize StepList::sizeHint() const
{
    const Look &look = Look::instance();
    return {look.px(200), look.px(RowHeight) * int(m_steps.size())};
}

void StepList::paintEvent(QPaintEvent *)
{
    const Look &look = Look::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = look.px(Circle);
    for (int i = 0; i < m_steps.size(); ++i) {
        const Step &step = m_steps[i];
        const int top = i * look.px(RowHeight);
        const QRectF circle(0.5, top + 0.5, side - 1, side - 1);
        const bool isCurrent = i == m_current;
        painter.setPen(QPen(isCurrent ? theme().inv : theme().ctl, 1));
        painter.setBrush(isCurrent ? QBrush(theme().inv) : QBrush(Qt::NoBrush));
        painter.drawEllipse(circle);
        if (step.done && !isCurrent) {
            const qreal mark = look.px(Check);
            Icons::paint(painter,
                         QRectF(circle.center() - QPointF(mark, mark) / 2, QSizeF(mark, mark)),
                         u"check"_s, theme().free);
        } else {
            Text::draw(painter, circle.toRect(), QString::number(i + 1),
                       isCurrent ? theme().onInv : theme().ink2, TypeRole::Small,
                       TypeWeight::Medium, Qt::AlignCenter);
        }
        const int left = side + look.px(12);
        Text::draw(painter, {left, top - look.px(4), width() - left, look.px(20)}, step.title,
                   isCurrent || step.done ? theme().ink : theme().ink2, TypeRole::Head,
                   isCurrent ? TypeWeight::Medium : TypeWeight::Normal);
        Text::draw(painter, {left, top + look.px(15), width() - left, look.px(18)}, step.note,
                   theme().ink2, TypeRole::Small);
    }
}
