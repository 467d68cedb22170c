// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/command/actmenu.h"

#include "widgets/command/orders.h"
#include "widgets/common/icons.h"

#include <QApplication>
#include <QPointer>
#include <QProxyStyle>
#include <QToolTip>

namespace {

/// The keyboard comes to disabled entries, too: each says why it is.
class MenuStyle : public QProxyStyle
{
public:
    MenuStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_Menu_AllowActiveAndDisabled
                   ? 1
                   : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

/// Outlives every menu, which does not own its style.
QStyle *menuStyle()
{
    static QPointer<MenuStyle> style;
    if (!style) {
        style = new MenuStyle;
        style->setParent(qApp);
    }
    return style;
}

} // namespace

ActMenu::ActMenu(const QList<Act> &acts, Orders &orders, QWidget *parent)
    : QMenu(parent)
    , m_orders(orders)
{
    fill(*this, acts);
    if (m_lacking.right.isEmpty())
        return;
    addSeparator();
    QAction *help = addAction(Icons::icon(QStringLiteral("key")), tr("What the login lacks\u2026"));
    connect(help, &QAction::triggered, this,
            [&desk = m_orders, act = m_lacking] { Q_EMIT desk.blocked(act); });
}

ActMenu *ActMenu::open(const QList<Act> &acts, Orders &orders, QWidget *parent,
                       const QPoint &globalAt)
{
    static QPointer<ActMenu> shown;
    if (acts.isEmpty() || (shown && shown->isVisible()))
        return nullptr;
    shown = new ActMenu(acts, orders, parent);
    shown->setAttribute(Qt::WA_DeleteOnClose);
    shown->popup(globalAt);
    return shown;
}

void ActMenu::fill(QMenu &menu, const QList<Act> &acts)
{
    menu.setStyle(menuStyle());
    menu.setToolTipsVisible(true);
    connect(&menu, &QMenu::hovered, this, [&menu](const QAction *action) {
        if (action->isEnabled())
            QToolTip::hideText();
        else
            QToolTip::showText(
                menu.mapToGlobal(menu.actionGeometry(const_cast<QAction *>(action)).topRight()),
                action->toolTip(), &menu);
    });
    for (const Act &act : acts) {
        if (act.isSection) {
            if (act.text.isEmpty())
                menu.addSeparator();
            else
                menu.addAction(act.text)->setEnabled(false);
            continue;
        }
        add(menu, act);
    }
}

void ActMenu::add(QMenu &menu, const Act &act)
{
    if (!act.right.isEmpty() && m_lacking.right.isEmpty())
        m_lacking = act;
    const QString text = QString(act.text).replace(u'&', QStringLiteral("&&"));
    if (!act.choices.isEmpty() && act.isPossible()) {
        QMenu *sub = menu.addMenu(text);
        if (!act.icon.isEmpty())
            sub->setIcon(Icons::icon(act.icon));
        fill(*sub, act.choices);
        return;
    }
    QAction *entry = menu.addAction(act.keys.isEmpty() ? text : text + u'\t' + act.keys);
    if (!act.icon.isEmpty())
        entry->setIcon(Icons::icon(act.icon));
    if (act.checked) {
        entry->setCheckable(true);
        entry->setChecked(*act.checked);
    }
    entry->setEnabled(act.isPossible());
    entry->setToolTip(act.isPossible() ? act.text : act.whyNot);
    connect(entry, &QAction::triggered, this, [&desk = m_orders, act] { desk.run(act); });
}
