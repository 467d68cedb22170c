// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/command/actbutton.h"

#include "widgets/common/icons.h"
#include "widgets/common/look.h"
#include "widgets/common/text.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr int ButtonInset = 8;
constexpr int ButtonGap = 6;
constexpr int ActIconSize = 16;
} // namespace

ActButton::ActButton(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Look::instance(), &Look::changed, this, qOverload<>(&QWidget::update));
}

void ActButton::setAct(const Act &act)
{
    m_act = act;
    setText(act.text);
    describe();
    updateGeometry();
    update();
}

void ActButton::setSize(Size size)
{
    if (std::exchange(m_size, size) == size)
        return;
    updateGeometry();
    update();
}

void ActButton::setAwaited(bool awaited)
{
    if (std::exchange(m_awaited, awaited) == awaited)
        return;
    describe();
    update();
}

void ActButton::describe()
{
    QString head = m_act.text;
    if (!m_act.keys.isEmpty())
        head = tr("%1 (key %2)").arg(m_act.text, m_act.keys);
    if (m_awaited)
        head = tr("%1: press %2 again").arg(m_act.text, m_act.keys);
    setToolTip(m_act.isPossible() ? head : head + u'\n' + m_act.whyNot);
    setAccessibleName(m_act.isPossible() ? head
                                         : tr("%1, not possible: %2").arg(head, m_act.whyNot));
}

bool ActButton::showsKey(Size size) const
{
    return !m_act.keys.isEmpty() && (size == Size::Whole || size == Size::IconAndKey);
}

int ActButton::keyWidth() const
{
    return m_act.keys.isEmpty() ? 0 : Text::width(m_act.keys, TypeRole::Micro) + 8;
}

int ActButton::widthAt(Size size) const
{
    const int icon = Look::instance().px(ActIconSize);
    int width = 2 * ButtonInset + icon;
    if (size <= Size::Words)
        width += ButtonGap + Text::width(m_act.text, TypeRole::Body, TypeWeight::Medium) + 1;
    if (showsKey(size))
        width += ButtonGap + keyWidth();
    return width;
}

QSize ActButton::sizeHint() const
{
    return {widthAt(m_size), Look::instance().px(34)};
}

void ActButton::paintEvent(QPaintEvent *)
{
    const Theme &t = Look::instance().theme();
    const bool on = m_act.checked.value_or(false) || m_awaited;
    const bool faint = isBlocked() && !on;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(on ? t.inv : faint ? t.line : t.line2);
    painter.setBrush(on                           ? t.inv
                     : faint                      ? t.hi
                     : isDown()                   ? t.well
                     : underMouse() || hasFocus() ? t.well
                                                  : t.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const QColor ink = on ? t.onInv : faint ? t.ink3 : t.ink;
    const int side = Look::instance().px(ActIconSize);
    QRect box = rect().adjusted(ButtonInset, 0, -ButtonInset, 0);
    Icons::paint(painter, QRectF(box.left(), (height() - side) / 2.0, side, side), m_act.icon, ink);
    box.setLeft(box.left() + side + ButtonGap);
    if (m_size <= Size::Words)
        Text::draw(painter, box, m_act.text, ink, TypeRole::Body, TypeWeight::Medium);
    if (!showsKey(m_size))
        return;
    const int capHeight = Text::height(TypeRole::Micro) + 4;
    const QRect cap(rect().right() - ButtonInset - keyWidth() + 1, (height() - capHeight) / 2,
                    keyWidth(), capHeight);
    painter.setPen(on ? t.onInv : t.line2);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    Text::draw(painter, cap, m_act.keys, on ? t.onInv : t.ink3, TypeRole::Micro, TypeWeight::Normal,
               Qt::AlignCenter);
}

void ActButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void ActButton::focusInEvent(QFocusEvent *event)
{
    QAbstractButton::focusInEvent(event);
    const bool byKeyboard = event->reason() == Qt::TabFocusReason
                            || event->reason() == Qt::BacktabFocusReason
                            || event->reason() == Qt::ShortcutFocusReason;
    if (byKeyboard && (isBlocked() || m_size != Size::Whole))
        QToolTip::showText(mapToGlobal(QPoint(0, -2 * height())), toolTip(), this);
}

void ActButton::enterEvent(QEnterEvent *)
{
    update();
}

void ActButton::leaveEvent(QEvent *)
{
    update();
}
