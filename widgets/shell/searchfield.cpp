// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/shell/searchfield.h"

#include "widgets/common/icons.h"
#include "widgets/common/look.h"
#include "widgets/common/text.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {
const QString &keyCap()
{
    static const QString cap = u"Ctrl F"_s;
    return cap;
}
} // namespace

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    setMaxLength(64);
    connect(&Look::instance(), &Look::changed, this, &SearchField::dress);
    dress();
}

void SearchField::dress()
{
    setFixedWidth(Look::instance().px(288));
    setTextMargins(24, 0, Text::width(keyCap(), TypeRole::Micro) + 12, 0);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    clear();
    clearFocus();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const Theme &t = Look::instance().theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    Icons::paint(painter, QRectF(9, height() / 2.0 - 8, 16, 16), u"search"_s, t.ink3);
    if (!text().isEmpty())
        return;
    const int capWidth = Text::width(keyCap(), TypeRole::Micro) + 10;
    const int capHeight = Text::height(TypeRole::Micro) + 4;
    const QRect box(width() - capWidth - 7, (height() - capHeight) / 2, capWidth, capHeight);
    painter.setPen(t.line2);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    Text::draw(painter, box, keyCap(), t.ink3, TypeRole::Micro, TypeWeight::Normal,
               Qt::AlignCenter);
}
