// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/shell/header.h"

#include "widgets/common/icons.h"
#include "widgets/common/look.h"
#include "widgets/common/statuspill.h"
#include "widgets/shell/clockface.h"
#include "widgets/shell/searchfield.h"
#include "widgets/shell/sitebutton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

Header::Header(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_site(new SiteButton(this))
    , m_pill(new StatusPill(this))
    , m_search(new SearchField(this))
    , m_theme(addTool())
    , m_language(addTool())
    , m_clock(new ClockFace(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 0, 20, 1);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addSpacing(24);
    layout->addWidget(m_site);
    layout->addWidget(m_pill);
    layout->addStretch(1);
    layout->addWidget(m_search);
    layout->addSpacing(4);
    layout->addWidget(m_theme);
    layout->addWidget(m_language);
    layout->addSpacing(8);
    layout->addWidget(m_clock);
    connect(m_search, &QLineEdit::textChanged, this, &Header::searched);
    connect(m_search, &QLineEdit::returnPressed, this, &Header::searchAccepted);
    connect(m_theme, &QToolButton::clicked, this, &Header::themeToggled);
    connect(m_language, &QToolButton::clicked, this, &Header::languageToggled);
    connect(&Look::instance(), &Look::changed, this, &Header::dress);
    dress();
}

QLineEdit *Header::search() const
{
    return m_search;
}

QToolButton *Header::addTool()
{
    auto *button = new QToolButton(this);
    button->setProperty("kind", u"plain"_s);
    button->setMinimumWidth(32);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void Header::setTitle(const QString &title)
{
    m_title->setText(title);
}

void Header::showTime(Timestamp now, const QTimeZone &zone)
{
    m_clock->showTime(now, zone);
}

void Header::dress()
{
    const Look &look = Look::instance();
    setFixedHeight(std::max(48, look.px(48)));
    m_title->setFont(look.font(TypeRole::Title, TypeWeight::Medium));
    m_theme->setIcon(Icons::icon(look.theme().kind == Theme::Kind::Dark ? u"sun"_s : u"moon"_s));
    m_theme->setIconSize({18, 18});
    update();
}

void Header::retranslate(const QString &languageCode)
{
    m_site->retranslate();
    m_search->setPlaceholderText(tr("Agent, number, queue"));
    m_search->setAccessibleName(tr("Find an agent, a number or a queue"));
    m_search->setToolTip(tr("Show only what matches (Ctrl+F)"));
    m_theme->setToolTip(tr("Light or dark"));
    m_theme->setAccessibleName(tr("Switch between light and dark"));
    const bool russian = languageCode == "ru"_L1;
    m_language->setText(languageCode.toUpper());
    // Each language is offered in its own words: who needs it cannot read the other.
    m_language->setToolTip(russian ? u"Switch to English"_s : u"Переключить на русский"_s);
    m_language->setAccessibleName(m_language->toolTip());
}

void Header::paintEvent(QPaintEvent *)
{
    const Theme &t = Look::instance().theme();
    QPainter painter(this);
    painter.fillRect(rect(), t.panel);
    painter.fillRect(0, height() - 1, width(), 1, t.line);
}
