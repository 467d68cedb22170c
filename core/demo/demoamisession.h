// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demoaction.h"
#include "core/demo/demofilter.h"
#include "core/demo/demoprivilege.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

class DemoAmiServer;

/// One connection of a client to the demo PBX, from the banner to the end.
///
/// Owned by the server, on its thread; asks to be deleted when the connection ends. A client that
/// does not read is dropped once the write time-out or the buffer's limit is passed, like
/// Asterisk does.
class DemoAmiSession : public QObject
{
    Q_OBJECT

public:
    /// Takes the socket.
    DemoAmiSession(DemoAmiServer &server, QTcpSocket *socket);

    /// Sends an event, if this session may have it and wants it.
    void deliver(DemoPrivilege privilege, const QByteArray &message);
    /// Ends the connection after what is still to be sent.
    void disconnectSoon();
    /// Ends it at once, as a crash does.
    void abort();

private:
    void onReadyRead();
    void onBytesWritten();
    void handle(const DemoAction &action);
    void handleKnown(const DemoAction &action);
    void handleOwn(const DemoAction &action);
    void login(const DemoAction &action);
    void finishLogin(const DemoAction &action, const QByteArray &events);
    QByteArray successfulAuth(const QByteArray &user) const;
    void challenge(const DemoAction &action);
    void setEvents(const DemoAction &action);
    void filter(const DemoAction &action);
    void listCommands(const DemoAction &action);
    void ping(const DemoAction &action);
    void logoff(const DemoAction &action);
    QByteArray readMask(const QByteArray &text);
    void succeed(const DemoAction &action, QByteArrayView message);
    void fail(const DemoAction &action, QByteArrayView message);
    void write(const QByteArray &bytes);

    DemoAmiServer &m_server;
    QTcpSocket *m_socket;
    DemoActionReader m_reader;
    QTimer m_loginTimer;
    QElapsedTimer m_sinceProgress;
    DemoFilter m_filter;
    DemoPrivileges m_read;
    DemoPrivileges m_write;
    DemoPrivileges m_mask; ///< what action Events leaves of m_read
    QByteArray m_challenge;
    bool m_isIn = false;
    bool m_isClosing = false;
    bool m_hasFilter = false;
};
