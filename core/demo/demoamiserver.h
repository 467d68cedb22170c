// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demooffice.h"

#include <QHostAddress>
#include <QObject>
#include <QSslConfiguration>

#include <functional>
#include <memory>
#include <optional>

class DemoAmiSession;
class QTcpServer;
class QTcpSocket;

/// Listens on loopback and gives each connection a session; passes the office's events on.
///
/// Owned by DemoPbx, on its thread.
class DemoAmiServer : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        Milliseconds loginTimeout{30'000};
        Milliseconds refusalDelay{1'000};
        Milliseconds writeTimeout{5'000};
        qint64 bufferBytes = 32 * 1024 * 1024;
    };

    DemoAmiServer(Limits limits, QObject *parent);
    ~DemoAmiServer() override;

    void serve(DemoOffice *office) { m_office = office; }
    /// With a certificate the port speaks TLS only.
    void setTls(const QSslConfiguration &tls) { m_tls = tls; }
    bool listen(quint16 port);
    quint16 port() const;
    QString errorText() const;
    void stopListening();
    void closeAll();
    void abortAll();
    int sessionCount() const;

    void broadcast(DemoPrivilege privilege, const QByteArray &message);
    /// Between these two events wait: an answer comes before what the action causes.
    void beginAction() { m_isHolding = true; }
    void endAction();

    const Limits &limits() const { return m_limits; }
    DemoOffice &office() { return *m_office; }
    void catchUp() { advance(); }
    void noteChange() { changed(); }
    const DemoUser *findUser(const QByteArray &name) const;
    QByteArray newChallenge();
    QByteArray fullyBooted() const;

    /// Brings the office to the present; set by DemoPbx.
    std::function<void()> advance;
    /// An action was obeyed: something may be due earlier than before. Set by DemoPbx.
    std::function<void()> changed;

private:
    void takeConnections();

    Limits m_limits;
    DemoOffice *m_office = nullptr;
    std::unique_ptr<QTcpServer> m_server;
    std::optional<QSslConfiguration> m_tls;
    QString m_errorText;
    bool m_isHolding = false;
    std::vector<std::pair<DemoPrivilege, QByteArray>> m_held;
};
