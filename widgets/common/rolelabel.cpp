// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/rolelabel.h"

#include <utility>

RoleLabel::RoleLabel(TypeRole role, Ink ink, TypeWeight weight, QWidget *parent)
    : QLabel(parent)
    , m_role(role)
    , m_weight(weight)
    , m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    connect(&Look::instance(), &Look::changed, this, &RoleLabel::dress);
    dress();
}

void RoleLabel::setInk(Ink ink)
{
    if (std::exchange(m_ink, ink) != ink)
        dress();
}

RoleLabel *RoleLabel::wrapped()
{
    setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    return this;
}

void RoleLabel::dress()
{
    const Theme &theme = Look::instance().theme();
    setFont(Look::instance().font(m_role, m_weight));
    QPalette palette = this->palette();
    const QColor colour = m_ink == Ink::Main     ? theme.ink
                          : m_ink == Ink::Second ? theme.ink2
                          : m_ink == Ink::Hint   ? theme.ink3
                                                 : theme.warn;
    palette.setColor(QPalette::WindowText, colour);
    setPalette(palette);
}
