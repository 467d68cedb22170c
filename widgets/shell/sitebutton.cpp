// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/shell/sitebutton.h"

#include "widgets/common/icons.h"
#include "widgets/common/look.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int LongestSiteName = 240; // pixels at the normal scale

/// A name is no mnemonic.
QString plain(const QString &name)
{
    return QString(name).replace(u'&', "&&"_L1);
}
} // namespace

SiteButton::SiteButton(QWidget *parent)
    : QToolButton(parent)
    , m_menu(new QMenu(this))
    , m_demo(new QAction(this))
    , m_add(new QAction(this))
    , m_edit(new QAction(this))
    , m_remove(new QAction(this))
{
    setProperty("kind", u"plain"_s);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setLayoutDirection(Qt::RightToLeft); // the arrow stands behind the name
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
    m_menu->setLayoutDirection(Qt::LeftToRight);
    m_menu->setToolTipsVisible(true);
    setMenu(m_menu);
    m_demo->setCheckable(true);
    connect(m_demo, &QAction::triggered, this, [this] {
        m_demo->setChecked(!isOwn(m_current.id) && !m_current.id.isNull());
        Q_EMIT demoChosen();
    });
    connect(m_add, &QAction::triggered, this, &SiteButton::addRequested);
    connect(m_edit, &QAction::triggered, this, [this] { Q_EMIT editRequested(m_current.id); });
    connect(m_remove, &QAction::triggered, this, [this] { Q_EMIT removeRequested(m_current.id); });
    connect(&Look::instance(), &Look::changed, this, &SiteButton::dress);
    dress();
    fill();
}

void SiteButton::setSites(const QList<SiteChoice> &sites, const SiteChoice &current)
{
    if (m_sites == sites && m_current == current)
        return;
    m_sites = sites;
    m_current = current;
    fill();
}

bool SiteButton::isOwn(const SiteId &id) const
{
    return std::any_of(m_sites.begin(), m_sites.end(),
                       [&id](const SiteChoice &site) { return site.id == id; });
}

QAction *SiteButton::actionOf(const SiteId &id) const
{
    for (QAction *action : m_choices) {
        if (action->data().toString() == id.value())
            return action;
    }
    return nullptr;
}

void SiteButton::fill()
{
    for (QAction *action : {m_demo, m_add, m_edit, m_remove})
        m_menu->removeAction(action);
    qDeleteAll(m_choices);
    m_choices.clear();
    m_menu->clear();
    for (const SiteChoice &site : std::as_const(m_sites)) {
        QAction *action = m_menu->addAction(plain(site.name));
        action->setCheckable(true);
        action->setChecked(site.id == m_current.id);
        action->setData(site.id.value());
        action->setToolTip(site.where);
        connect(action, &QAction::triggered, this, [this, action, id = site.id] {
            action->setChecked(id == m_current.id); // the mark moves when the site does
            Q_EMIT siteChosen(id);
        });
        m_choices.append(action);
    }
    m_menu->addAction(m_demo);
    m_menu->addSeparator();
    m_menu->addAction(m_add);
    m_menu->addAction(m_edit);
    m_menu->addAction(m_remove);
    retranslate();
}

void SiteButton::retranslate()
{
    const bool own = isOwn(m_current.id);
    const int room = Look::instance().px(LongestSiteName);
    const QString shown = fontMetrics().elidedText(m_current.name, Qt::ElideRight, room);
    setText(plain(shown));
    setAccessibleName(tr("Site: %1. Menu of sites").arg(m_current.name));
    setToolTip(tr("%1. Show another site, add or change one").arg(m_current.name));
    const bool inDemo = !own && !m_current.id.isNull();
    m_demo->setText(inDemo ? plain(m_current.name) : tr("&Demo office"));
    m_demo->setChecked(inDemo);
    m_demo->setToolTip(tr("A made-up office on this computer"));
    m_add->setText(m_sites.isEmpty() ? tr("&Connect your PBX…") : tr("&Add a PBX…"));
    m_edit->setText(tr("&Edit “%1”…").arg(plain(m_current.name)));
    m_remove->setText(tr("&Remove “%1”…").arg(plain(m_current.name)));
    m_edit->setVisible(own);
    m_remove->setVisible(own);
}

void SiteButton::dress()
{
    setFont(Look::instance().font(TypeRole::Body, TypeWeight::Medium));
    setIcon(Icons::icon(u"chevron-down"_s));
    setIconSize({14, 14});
    retranslate();
}
