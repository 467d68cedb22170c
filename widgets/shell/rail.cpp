// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/shell/rail.h"

#include "widgets/common/icons.h"
#include "widgets/common/look.h"

#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr int RailWidth = 86;
constexpr int NarrowRailWidth = 56;
constexpr int LogoHeight = 60;
} // namespace

Rail::Rail(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, LogoHeight, 1, 8);
    layout->setSpacing(0);
    m_live = addButton();
    m_live->setCheckable(true);
    m_live->setChecked(true);
    m_settings = addButton();
    layout->addWidget(m_live);
    layout->addStretch(1);
    layout->addWidget(m_settings);
    connect(m_live, &QToolButton::clicked, this, [this] {
        m_live->setChecked(true);
        Q_EMIT liveRequested();
    });
    connect(m_settings, &QToolButton::clicked, this, &Rail::settingsRequested);
    connect(&Look::instance(), &Look::changed, this, &Rail::dress);
    dress();
    retranslate();
}

QToolButton *Rail::addButton()
{
    auto *button = new QToolButton(this);
    button->setProperty("kind", u"rail"_s);
    button->setIconSize({22, 22});
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void Rail::setNarrow(bool narrow)
{
    if (std::exchange(m_narrow, narrow) != narrow)
        dress();
}

void Rail::dress()
{
    const Theme &t = Look::instance().theme();
    setFixedWidth(m_narrow ? NarrowRailWidth : Look::instance().px(RailWidth));
    m_live->setIcon(Icons::icon(u"live"_s, t.ink2, t.ink));
    m_settings->setIcon(Icons::icon(u"settings"_s));
    for (QToolButton *button : {m_live, m_settings}) {
        button->setToolButtonStyle(m_narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextUnderIcon);
        button->setFont(Look::instance().font(TypeRole::Micro));
        button->setMinimumHeight(m_narrow ? 48 : Look::instance().px(60));
    }
    update();
}

void Rail::retranslate()
{
    m_live->setText(tr("Live"));
    m_live->setToolTip(tr("Live (Ctrl+1)"));
    m_live->setAccessibleName(tr("Live page"));
    m_settings->setText(tr("Settings"));
    m_settings->setToolTip(tr("Settings (Ctrl+,)"));
    m_settings->setAccessibleName(tr("Settings"));
}

void Rail::paintEvent(QPaintEvent *)
{
    const Theme &t = Look::instance().theme();
    QPainter painter(this);
    painter.fillRect(rect(), t.panel);
    painter.fillRect(width() - 1, 0, 1, height(), t.line);
    Icons::paint(painter, QRectF(width() / 2.0 - 15, 14, 30, 30), u"belltower"_s, t.ink);
}
