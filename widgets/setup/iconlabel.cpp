// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/iconlabel.h"

#include "widgets/common/glyphs.h"
#include "widgets/common/icons.h"

#include <QPainter>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

QString iconOf(IconLabel::Mark mark)
{
    using Mark = IconLabel::Mark;
    switch (mark) {
    case Mark::Done:
        return u"check"_s;
    case Mark::Absent:
        return u"minus"_s;
    case Mark::Warning:
        return {};
    case Mark::Key:
        return u"key"_s;
    case Mark::Lock:
        return u"lock"_s;
    case Mark::LockOpen:
        return u"lock-open"_s;
    case Mark::Bell:
        return u"bell"_s;
    }
    return {};
}

} // namespace

IconLabel::IconLabel(Mark mark, int side, QWidget *parent)
    : PaintedWidget(parent)
    , m_mark(mark)
    , m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setMark(Mark mark)
{
    if (std::exchange(m_mark, mark) != mark)
        update();
}

QSize IconLabel::sizeHint() const
{
    const int side = Look::instance().px(m_side);
    return {side, side};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &colours = theme();
    if (m_mark == Mark::Warning) {
        paintGlyph(painter, rect(), Glyph::Warning, colours.warn, colours.card);
        return;
    }
    const QColor tint = m_mark == Mark::Done   ? colours.free
                        : m_mark == Mark::Bell ? colours.ink
                                               : colours.ink2;
    Icons::paint(painter, rect(), iconOf(m_mark), tint);
}
