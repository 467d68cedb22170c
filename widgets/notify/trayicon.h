// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time.h"
#include "widgets/notify/traybadge.h"

#include <QMenu>
#include <QSystemTrayIcon>

#include <memory>

/// The program's place in the system tray, where there is one: state, words, and a short menu.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    explicit TrayIcon(QObject *parent = nullptr);

    void setWanted(bool wanted);
    /// Somebody can find the program again through it.
    bool isThere() const;
    void show(const TrayState &state, const QString &site);
    /// Unknown: not quiet.
    void setQuietUntil(Timestamp until);

    QSystemTrayIcon *icon() { return &m_icon; }
    QMenu *menu() { return m_menu.get(); }
    QAction *quietAction() const { return m_quiet; }
    const TrayState &state() const { return m_state; }

Q_SIGNALS:
    void showRequested();
    void quietRequested(bool quiet);
    void quitRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();

    std::unique_ptr<QMenu> m_menu;
    QSystemTrayIcon m_icon;
    QAction *m_show;
    QAction *m_quiet;
    QAction *m_quit;
    TrayState m_state;
    QString m_site;
    Timestamp m_quietUntil;
};
