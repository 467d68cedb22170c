// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/command/actbar.h"

#include "widgets/command/actbutton.h"
#include "widgets/command/actmenu.h"
#include "widgets/command/orders.h"
#include "widgets/common/look.h"

#include <QEvent>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr int BarGap = 4;
} // namespace

ActBar::ActBar(QWidget *parent) : QWidget(parent), m_more(new ActButton(this))
{
    m_more->hide();
    connect(m_more, &QAbstractButton::clicked, this, &ActBar::showMore);
    connect(&Look::instance(), &Look::changed, this, &ActBar::layOut);
}

void ActBar::setMaker(Orders *orders, Maker maker, int main)
{
    m_orders = orders;
    m_maker = std::move(maker);
    m_wanted = main;
    remake();
}

void ActBar::remake()
{
    m_acts = m_maker ? m_maker() : QList<Act>();
    makeButtons();
    for (int i = 0; i < m_main; ++i)
        m_buttons[static_cast<size_t>(i)]->setAct(m_acts[i]);
    m_more->setAct(named(Act::Kind::Choice, tr("More"), u"more"_s));
    layOut();
}

void ActBar::makeButtons()
{
    m_main = std::min(m_wanted, static_cast<int>(m_acts.size()));
    while (static_cast<int>(m_buttons.size()) > m_main) {
        m_buttons.back()->hide();
        m_buttons.back()->deleteLater();
        m_buttons.pop_back();
    }
    while (static_cast<int>(m_buttons.size()) < m_main) {
        auto *button = new ActButton(this);
        connect(button, &QAbstractButton::clicked, this,
                [this, button] { press(button->act().kind); });
        m_buttons.push_back(button);
        setTabOrder(button, m_more);
    }
}

ActButton *ActBar::buttonOf(Act::Kind kind) const
{
    const auto found =
        std::find_if(m_buttons.begin(), m_buttons.end(),
                     [&](const ActButton *button) { return button->act().kind == kind; });
    return found == m_buttons.end() ? nullptr : *found;
}

void ActBar::setAwaited(std::optional<Act::Kind> kind)
{
    for (ActButton *button : m_buttons)
        button->setAwaited(kind && button->act().kind == *kind);
}

QPoint ActBar::menuPlace(const QWidget *button) const
{
    return button && button->isVisible() ? button->mapToGlobal(QPoint(0, button->height() + 2))
                                         : mapToGlobal(QPoint(0, height()));
}

void ActBar::press(Act::Kind kind)
{
    remake();
    const auto found = std::find_if(m_acts.cbegin(), m_acts.cend(),
                                    [kind](const Act &one) { return one.kind == kind; });
    if (!m_orders || found == m_acts.cend())
        return;
    const Act act = *found; // giving an order makes the acts anew
    if (act.isPossible() && !act.choices.isEmpty())
        ActMenu::open(act.choices, *m_orders, this, menuPlace(buttonOf(kind)));
    else
        m_orders->run(act);
}

void ActBar::showMore()
{
    remake();
    if (m_orders)
        ActMenu::open(m_acts.mid(m_shown), *m_orders, this, menuPlace(m_more));
}

QSize ActBar::sizeHint() const
{
    return {600, Look::instance().px(34)};
}

int ActBar::widthOf(ActButton::Size size, int buttons) const
{
    int width = -BarGap;
    for (int i = 0; i < buttons; ++i)
        width += m_buttons[static_cast<size_t>(i)]->widthAt(size) + BarGap;
    // "More" needs no words to be understood.
    return buttons < m_acts.size() ? width + BarGap + m_more->widthAt(ActButton::Size::Icon)
                                   : width;
}

int ActBar::wholeWidth() const
{
    return widthOf(ActButton::Size::Whole, m_main);
}

int ActBar::leastWidth() const
{
    return widthOf(ActButton::Size::IconAndKey, m_main);
}

void ActBar::layOut()
{
    using Size = ActButton::Size;
    Size size = Size::Icon;
    for (const Size tried : std::array{Size::Whole, Size::Words, Size::IconAndKey}) {
        if (widthOf(tried, m_main) <= width()) {
            size = tried;
            break;
        }
    }
    m_shown = m_main;
    while (m_shown > 0 && widthOf(size, m_shown) > width())
        --m_shown;
    const bool hasMore = m_shown < m_acts.size();
    int x = std::max(0, width() - widthOf(size, m_shown));
    const auto place = [&](ActButton *button, Size shape, bool visible) {
        button->setSize(shape);
        button->setVisible(visible);
        if (!visible)
            return;
        const QSize hint = button->sizeHint();
        button->setGeometry(x, (height() - hint.height()) / 2, hint.width(), hint.height());
        x += hint.width() + BarGap;
    };
    for (int i = 0; i < m_main; ++i)
        place(m_buttons[static_cast<size_t>(i)], size, i < m_shown);
    place(m_more, Size::Icon, hasMore);
}

void ActBar::resizeEvent(QResizeEvent *)
{
    layOut();
}

void ActBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_more->setAct(named(Act::Kind::Choice, tr("More"), u"more"_s));
    QWidget::changeEvent(event);
}
