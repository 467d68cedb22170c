// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demoamiserver.h"

#include <QElapsedTimer>
#include <QTimer>

/// The demo PBX as a whole: an office that works in real time (or faster) behind an AMI port on
/// loopback.
///
/// Belongs to one thread with an event loop, which may be its own; call it there only. It sleeps
/// until the office's next event, so an idle office costs nothing.
class DemoPbx : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        DemoSettings office; ///< its start is set by start()
        quint16 port = 0;    ///< 0: the system chooses; see port()
        double speed = 1.0;  ///< virtual seconds a real one
        Seconds warmUp{0};   ///< of work done before the first client comes
        int localHour = -1;  ///< the office's hour at the start; -1: that of UTC plus offset
        DemoAmiServer::Limits limits;
        std::optional<QSslConfiguration> tls;
        QString queueLogFile; ///< empty: in memory only
    };

    /// What `belltower --demo` starts: an office in the middle of a busy day, on any port, with
    /// one account made up for this run.
    static Options forShow(DemoLanguage language);

    explicit DemoPbx(const Options &options, QObject *parent = nullptr);
    ~DemoPbx() override;

    /// False when the port or the queue_log file cannot be had; see errorText().
    bool start();
    /// Closes all connections after what is still to be sent.
    void stop();
    /// Ends everything at once without a word, as a crash does. start() brings it back.
    void kill();
    /// "core restart now": Shutdown, connections closed, and after `downTime` a fresh PBX on the
    /// same port whose counters begin at zero.
    void restart(Milliseconds downTime = Milliseconds{1500});

    bool isRunning() const { return m_server.port() != 0; }
    quint16 port() const { return m_server.port(); }
    QString errorText() const { return m_errorText; }
    int clientCount() const { return m_server.sessionCount(); }
    /// Valid from the first start() on; new after a restart.
    DemoOffice &office() { return *m_office; }
    const DemoQueueLog &queueLog() const { return *m_queueLog; }
    /// Brings the office to the present; otherwise done by itself.
    void catchUp();
    /// Lets `use` see and change the office of this moment; from any thread, waits for it.
    void withOffice(const std::function<void(DemoOffice &office)> &use);
    /// To every client that may read the class user, as the dialplan's UserEvent() does.
    void sendUserEvent(const QByteArray &name, const QByteArray &header, const QByteArray &value);

Q_SIGNALS:
    void started();
    void stopped();

private:
    void makeOffice(Timestamp start, Timestamp now);
    bool open();
    Timestamp presentTime() const;
    void sleepUntilNext();

    Options m_options;
    std::shared_ptr<DemoQueueLog> m_queueLog;
    std::unique_ptr<DemoOffice> m_office;
    DemoAmiServer m_server;
    QTimer m_timer;
    QElapsedTimer m_clock;
    Timestamp m_clockStart; ///< virtual time when m_clock was started
    quint16 m_port = 0;
    int m_starts = 0;
    QString m_errorText;
};
