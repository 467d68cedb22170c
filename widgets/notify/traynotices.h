// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/notify/desktopnotices.h"

class QSystemTrayIcon;

/// Notices at the tray icon: what Windows has, and a Linux tray where no service answers. One at a
/// time, and the desktop does not take them back.
class TrayNotices : public DesktopNotices
{
    Q_OBJECT

public:
    explicit TrayNotices(QSystemTrayIcon *icon, QObject *parent = nullptr);

    State state() const override;
    void show(const DesktopNotice &notice) override;
    void withdraw(quint32 id) override;

private:
    QSystemTrayIcon *m_icon;
    quint32 m_last = 0; ///< the one a click would be about
};
