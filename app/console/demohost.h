// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/site.h"
#include "core/demo/demosettings.h"

#include <QObject>
#include <QThread>

class DemoPbx;

/// The demo PBX inside the console: a made-up office on loopback, on a thread of its own.
///
/// Its account is made up at each start, good on this computer until the program ends, and never
/// stored. Ends the thread when destroyed.
class DemoHost : public QObject
{
    Q_OBJECT

public:
    explicit DemoHost(QObject *parent = nullptr);
    ~DemoHost() override;

    /// The office speaks `language`. ready() or failed() follows.
    void start(DemoLanguage language, double speed = 1.0);
    /// The site to connect to, once ready.
    SiteSettings site() const { return m_site; }
    QString secret() const { return m_secret; }

    /// For tests, called on any thread; each waits until the PBX has done it.
    void kill();
    void revive();
    void restart(Milliseconds downTime);
    QByteArray queueLog() const;

Q_SIGNALS:
    void ready();
    void failed(const QString &detail);

private:
    template<typename Order>
    void orderAndWait(Order &&what) const;

    QThread m_thread;
    DemoPbx *m_pbx = nullptr; ///< lives on m_thread and dies with it
    SiteSettings m_site;
    QString m_secret;
};
