// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/kindcard.h"

#include "widgets/common/look.h"
#include "widgets/common/text.h"

#include <QPainter>

namespace {
constexpr int Edge = 12;
constexpr int Radio = 16;
} // namespace

KindCard::KindCard(const QString &name, const QString &protocol, QWidget *parent)
    : QAbstractButton(parent)
    , m_protocol(protocol)
{
    setText(name);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Look::instance(), &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize KindCard::sizeHint() const
{
    const Look &look = Look::instance();
    return {look.px(184), look.px(58)};
}

QSize KindCard::minimumSizeHint() const
{
    const Look &look = Look::instance();
    return {look.px(Radio + 4 * Edge) + Text::width(text(), TypeRole::Body, TypeWeight::Medium),
            look.px(58)};
}

void KindCard::paintEvent(QPaintEvent *)
{
    const Look &look = Look::instance();
    const Theme &theme = look.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal line = isChecked() ? 2 : 1;
    painter.setPen(QPen(isChecked() ? theme.ink : theme.line2, line));
    painter.setBrush(isChecked() ? theme.panel : underMouse() ? theme.hi : theme.card);
    const qreal in = line / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(in, in, -in, -in), 4, 4);

    const int side = look.px(Radio);
    const QRectF dot(look.px(Edge) + 2, (height() - side) / 2.0, side, side);
    painter.setPen(QPen(isChecked() ? theme.ink : theme.ctl, 1));
    painter.setBrush(isChecked() ? theme.inv : theme.card);
    painter.drawEllipse(dot.adjusted(0.5, 0.5, -0.5, -0.5));
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.onInv);
        painter.drawEllipse(dot.center(), side / 5.0, side / 5.0);
    }
    const int left = qRound(dot.right()) + look.px(Edge);
    const int half = height() / 2;
    Text::draw(painter, {left, half - look.px(19), width() - left - 4, look.px(19)}, text(),
               theme.ink, TypeRole::Body, TypeWeight::Medium);
    Text::draw(painter, {left, half, width() - left - 4, look.px(19)}, m_protocol, theme.ink2,
               TypeRole::Small);
}

void KindCard::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void KindCard::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}
