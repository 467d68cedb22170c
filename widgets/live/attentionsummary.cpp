// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/live/attentionsummary.h"

#include "widgets/common/glyphs.h"
#include "widgets/common/text.h"

#include <QPainter>

AttentionSummary::AttentionSummary(QWidget *parent) : PaintedWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
}

void AttentionSummary::show(const QString &figure, const QString &first, const QString &second)
{
    if (m_figure == figure && m_first == first && m_second == second)
        return;
    m_figure = figure;
    m_first = first;
    m_second = second;
    setVisible(!figure.isEmpty());
    setAccessibleName(figure + QLatin1Char(' ') + first + QLatin1Char(' ') + second);
    update();
}

QSize AttentionSummary::sizeHint() const
{
    return {200, Text::height(TypeRole::Hero) + 12};
}

void AttentionSummary::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    QPainter painter(this);
    QRect box = rect().adjusted(14, 2, -12, -8);
    paintGlyph(painter, QRectF(box.left(), box.center().y() - 11, 23, 23), Glyph::Loss, t.loss,
               t.panel);
    box.setLeft(box.left() + 34);
    box.setLeft(box.left() + 12
                + Text::draw(painter, box, m_figure, t.ink, TypeRole::Hero, TypeWeight::Medium));
    const int line = Text::height(TypeRole::Small);
    const int top = box.center().y() - line + 1;
    Text::draw(painter, {box.left(), top, box.width(), line}, m_first, t.ink2, TypeRole::Small);
    Text::draw(painter, {box.left(), top + line, box.width(), line}, m_second, t.ink2,
               TypeRole::Small);
    painter.fillRect(0, height() - 1, width(), 1, t.line);
}
