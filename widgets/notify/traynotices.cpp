// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/notify/traynotices.h"

#include <QSystemTrayIcon>

TrayNotices::TrayNotices(QSystemTrayIcon *icon, QObject *parent)
    : DesktopNotices(parent)
    , m_icon(icon)
{
    connect(icon, &QSystemTrayIcon::messageClicked, this, [this] {
        if (m_last != 0)
            Q_EMIT activated(m_last);
    });
}

DesktopNotices::State TrayNotices::state() const
{
    const bool works = QSystemTrayIcon::isSystemTrayAvailable()
                       && QSystemTrayIcon::supportsMessages() && m_icon->isVisible();
    return works ? State::Ready : State::None;
}

void TrayNotices::show(const DesktopNotice &notice)
{
    m_last = notice.id;
    m_icon->showMessage(notice.title, notice.text,
                        notice.urgent ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
}

void TrayNotices::withdraw(quint32 id)
{
    if (m_last == id)
        m_last = 0;
}
