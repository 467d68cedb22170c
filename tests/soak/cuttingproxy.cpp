// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/soak/cuttingproxy.h"

#include <QHostAddress>

CuttingProxy::CuttingProxy(quint16 pbxPort) : m_pbxPort(pbxPort)
{
    connect(&m_server, &QTcpServer::newConnection, this, &CuttingProxy::accept);
    m_server.listen(QHostAddress::LocalHost);
}

CuttingProxy::~CuttingProxy()
{
    drop(); // before the members that its sockets' last signals would touch
}

void CuttingProxy::accept()
{
    drop();
    m_client = m_server.nextPendingConnection();
    m_pbx = new QTcpSocket(m_client);
    m_pbx->connectToHost(QHostAddress(QHostAddress::LocalHost), m_pbxPort);
    connect(m_client, &QTcpSocket::readyRead, this, [this] {
        if (m_pbx)
            m_pbx->write(m_client->readAll());
    });
    connect(m_client, &QTcpSocket::disconnected, this, &CuttingProxy::drop);
    connect(m_pbx, &QTcpSocket::readyRead, this, &CuttingProxy::forward);
    connect(m_pbx, &QTcpSocket::disconnected, this, &CuttingProxy::drop);
    connect(m_pbx, &QTcpSocket::errorOccurred, this, &CuttingProxy::drop); // the PBX is down
}

void CuttingProxy::forward()
{
    if (!m_client || !m_pbx)
        return;
    QByteArray bytes = m_pbx->readAll();
    const bool isLast = m_left >= 0 && bytes.size() >= m_left;
    if (isLast)
        bytes.truncate(qsizetype(m_left));
    m_client->write(bytes);
    readMarks(bytes);
    if (m_left >= 0)
        m_left -= bytes.size();
    if (!isLast)
        return;
    m_left = -1;
    ++m_cuts;
    m_client->flush();
    drop();
    Q_EMIT cut();
}

void CuttingProxy::readMarks(const QByteArray &bytes)
{
    constexpr qsizetype longestMark = 64;
    const QByteArray header = "\r\nLines: ";
    m_tail += bytes;
    qsizetype at = m_tail.lastIndexOf(header);
    if (at >= 0 && m_tail.indexOf("\r\n", at + 2) < 0) // cut short: the one before it
        at = at == 0 ? -1 : m_tail.lastIndexOf(header, at - 1);
    if (at >= 0) {
        const qsizetype from = at + header.size();
        m_lastMark = m_tail.mid(from, m_tail.indexOf("\r\n", from) - from).toLongLong();
    }
    m_tail = m_tail.right(longestMark);
}

void CuttingProxy::drop()
{
    m_tail.clear();
    if (!m_client)
        return;
    QTcpSocket *client = m_client;
    m_client = nullptr;
    m_pbx = nullptr; // its child
    client->disconnect(this);
    client->abort();
    client->deleteLater();
}
