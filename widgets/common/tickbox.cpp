// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/tickbox.h"

#include "widgets/common/icons.h"
#include "widgets/common/look.h"

#include <QFontMetrics>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {
constexpr int Side = 18;
constexpr int Gap = 10;
constexpr int Height = 28;
} // namespace

TickBox::TickBox(QWidget *parent) : QCheckBox(parent)
{
    connect(&Look::instance(), &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

int TickBox::side()
{
    return Look::instance().px(Side);
}

QSize TickBox::sizeHint() const
{
    const QFontMetrics metrics(Look::instance().font(TypeRole::Body));
    const int words = metrics.size(Qt::TextShowMnemonic, text()).width();
    return {side() + Look::instance().px(Gap) + words + 2, Look::instance().px(Height)};
}

void TickBox::paintTick(QPainter &painter, const QRectF &box, bool ticked, const Theme &theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ticked ? theme.inv : theme.ctl, 1));
    painter.setBrush(ticked ? theme.inv : theme.card);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (ticked)
        Icons::paint(painter, box.adjusted(2, 2, -2, -2), u"check"_s, theme.onInv);
}

void TickBox::paintEvent(QPaintEvent *)
{
    const Look &look = Look::instance();
    QPainter painter(this);
    const QRectF box(0, (height() - side()) / 2, side(), side());
    paintTick(painter, box, isChecked(), look.theme());
    painter.setFont(look.font(TypeRole::Body));
    painter.setPen(isEnabled() ? look.theme().ink : look.theme().ink3);
    painter.drawText(rect().adjusted(side() + look.px(Gap), 0, 0, 0),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, text());
}
