// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <memory>

/// A PBX that answers AMI actions the way a recording did, on a loopback port.
///
/// Takes the recorded answer of each action and puts the client's ActionID in. What a test needs
/// otherwise it scripts with on(). Lives on the test's thread.
class ScriptedPbx : public QObject
{
    Q_OBJECT

public:
    using Headers = QHash<QByteArray, QByteArray>;
    /// The bytes to answer; nothing: no answer.
    using Answer = std::function<QByteArray(const Headers &action)>;

    explicit ScriptedPbx(QObject *parent = nullptr);

    /// Speaks TLS with tests/data/tls/<certificate>.crt.
    void useTls(const QString &certificate);
    bool listen(quint16 port = 0);
    void close();
    quint16 port() const { return m_server->serverPort(); }

    /// Answers of the actions of this recording; the last recording that has an action wins.
    void answerFrom(const QString &recording);
    void on(const QByteArray &action, Answer answer);
    /// To every client that is there.
    void say(const QByteArray &bytes);
    void kickAll();

    QByteArray banner = "Asterisk Call Manager/13.0.0\r\n";
    QByteArray user = "supervisor";
    QByteArray secret = "sup3rvisor";

    const QList<Headers> &actions() const { return m_actions; }
    int count(const QByteArray &action) const;
    int connections() const { return m_connections; }
    QByteArray received() const { return m_received; }

private:
    struct Client
    {
        QPointer<QTcpSocket> socket;
        QByteArray buffer;
    };
    void onConnection();
    void onBytes(Client &client);
    void onAction(QTcpSocket &socket, const Headers &action);
    QByteArray login(const Headers &action) const;

    std::unique_ptr<QTcpServer> m_server;
    std::vector<std::unique_ptr<Client>> m_clients;
    QHash<QByteArray, Answer> m_answers;
    QList<Headers> m_actions;
    QByteArray m_received;
    int m_connections = 0;
};
