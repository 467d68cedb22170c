// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

/// Stands between a client and a PBX on loopback and breaks the line after a chosen number of
/// bytes from the PBX, wherever that falls. One client at a time.
class CuttingProxy : public QObject
{
    Q_OBJECT

public:
    explicit CuttingProxy(quint16 pbxPort);
    ~CuttingProxy() override;

    quint16 port() const { return m_server.serverPort(); }
    /// The line breaks when so many more bytes of the PBX have gone through; negative: never.
    void cutAfter(qint64 bytes) { m_left = bytes; }
    int cuts() const { return m_cuts; }
    /// The number in the last whole header "Lines: n" that went through to the client.
    qint64 lastMark() const { return m_lastMark; }

Q_SIGNALS:
    void cut();

private:
    void accept();
    void forward();
    void drop();
    void readMarks(const QByteArray &bytes);

    QTcpServer m_server;
    quint16 m_pbxPort;
    QPointer<QTcpSocket> m_client;
    QPointer<QTcpSocket> m_pbx;
    qint64 m_left = -1;
    int m_cuts = 0;
    qint64 m_lastMark = 0;
    QByteArray m_tail; ///< of what went through, where a mark may have begun
};
