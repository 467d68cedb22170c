// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/notify/trayicon.h"

#include "widgets/common/format.h"

#include <QEvent>
#include <QTimeZone>

TrayIcon::TrayIcon(QObject *parent)
    : QObject(parent)
    , m_menu(std::make_unique<QMenu>())
    , m_show(m_menu->addAction(QString()))
    , m_quiet(m_menu->addAction(QString()))
    , m_quit(nullptr)
{
    m_menu->addSeparator();
    m_quit = m_menu->addAction(QString());
    m_quiet->setCheckable(true);
    m_menu->installEventFilter(this);
    m_icon.setContextMenu(m_menu.get());
    connect(m_show, &QAction::triggered, this, &TrayIcon::showRequested);
    connect(m_quiet, &QAction::triggered, this, &TrayIcon::quietRequested);
    connect(m_quit, &QAction::triggered, this, &TrayIcon::quitRequested);
    connect(&m_icon, &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                    Q_EMIT showRequested();
            });
    m_icon.setIcon(TrayBadge::icon(m_state));
    retranslate();
}

void TrayIcon::setWanted(bool wanted)
{
    m_icon.setVisible(wanted);
}

bool TrayIcon::isThere() const
{
    return m_icon.isVisible() && QSystemTrayIcon::isSystemTrayAvailable();
}

void TrayIcon::show(const TrayState &state, const QString &site)
{
    if (state == m_state && site == m_site)
        return;
    m_state = state;
    m_site = site;
    m_icon.setIcon(TrayBadge::icon(state));
    m_icon.setToolTip(TrayBadge::words(state, site));
}

void TrayIcon::setQuietUntil(Timestamp until)
{
    m_quietUntil = until;
    retranslate();
}

void TrayIcon::retranslate()
{
    m_show->setText(tr("Show Belltower"));
    m_quiet->setText(isKnown(m_quietUntil)
                         ? tr("Quiet until %1")
                               .arg(Format::shortClock(m_quietUntil, QTimeZone::systemTimeZone()))
                         : tr("Quiet for an hour"));
    m_quiet->setChecked(isKnown(m_quietUntil));
    m_quit->setText(tr("Quit"));
    m_icon.setToolTip(TrayBadge::words(m_state, m_site));
}

bool TrayIcon::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}
