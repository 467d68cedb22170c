// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/panel.h"

#include "widgets/common/icons.h"
#include "widgets/common/text.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

Panel::Panel(QWidget *parent)
    : PaintedWidget(parent)
    , m_head(new QWidget(this))
    , m_tools(new QHBoxLayout(m_head))
    , m_content(new QVBoxLayout)
{
    m_head->setFixedHeight(headHeight());
    m_tools->setContentsMargins(0, 0, 12, 0);
    m_tools->setSpacing(8);
    m_titleRoom = new QSpacerItem(0, 0, QSizePolicy::Maximum, QSizePolicy::Minimum);
    m_tools->addSpacerItem(m_titleRoom);
    m_tools->addStretch(1);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 5);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addLayout(m_content, 1);
}

int Panel::headHeight() const
{
    return std::max(Look::instance().px(37), 38);
}

void Panel::setTitle(const QString &title, const QString &aside)
{
    if (m_title == title && m_aside == aside)
        return;
    m_title = title;
    m_aside = aside;
    setAccessibleName(aside.isEmpty() ? title : title + u", "_s + aside);
    reserveTitle();
    update(0, 0, width(), headHeight());
}

void Panel::reserveTitle()
{
    int room = 13 + Text::width(m_title, TypeRole::Head, TypeWeight::Medium);
    if (!m_icon.isEmpty())
        room += 24;
    if (!m_aside.isEmpty())
        room += 8 + Text::width(m_aside, TypeRole::Small);
    m_titleRoom->changeSize(room, 0, QSizePolicy::Maximum, QSizePolicy::Minimum);
    m_tools->invalidate();
}

void Panel::setIcon(const QString &name, Alarm alarm)
{
    m_icon = name;
    m_iconAlarm = alarm;
    reserveTitle();
    update(0, 0, width(), headHeight());
}

void Panel::lookChanged()
{
    m_head->setFixedHeight(headHeight());
    reserveTitle();
    PaintedWidget::lookChanged();
}

void Panel::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    QPainter painter(this);
    if (m_framed) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(t.line);
        painter.setBrush(t.panel);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        painter.setRenderHint(QPainter::Antialiasing, false);
    } else {
        painter.fillRect(rect(), t.panel);
    }
    const int bottom = headHeight();
    painter.fillRect(1, bottom, width() - 2, 1, t.line);
    QRect box(13, 1, width() - 26, bottom - 1);
    if (!m_icon.isEmpty()) {
        Icons::paint(painter, QRectF(box.left(), box.center().y() - 8, 16, 16), m_icon,
                     alarmText(m_iconAlarm, t, t.ink2));
        box.setLeft(box.left() + 24);
    }
    const int used = Text::draw(painter, box, m_title, t.ink, TypeRole::Head, TypeWeight::Medium);
    Text::draw(painter, box.adjusted(used + 8, 1, 0, 0), m_aside, t.ink3, TypeRole::Small);
}
