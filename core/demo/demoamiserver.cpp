// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demoamiserver.h"

#include "core/demo/demoamisession.h"

#include <QRandomGenerator>
#include <QSslServer>
#include <QTcpServer>

DemoAmiServer::DemoAmiServer(Limits limits, QObject *parent) : QObject(parent), m_limits(limits) {}

DemoAmiServer::~DemoAmiServer() = default;

bool DemoAmiServer::listen(quint16 port)
{
    if (m_tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*m_tls);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this,
            &DemoAmiServer::takeConnections);
    if (m_server->listen(QHostAddress::LocalHost, port))
        return true;
    m_errorText = m_server->errorString();
    m_server.reset();
    return false;
}

quint16 DemoAmiServer::port() const
{
    return m_server ? m_server->serverPort() : 0;
}

QString DemoAmiServer::errorText() const
{
    return m_errorText;
}

void DemoAmiServer::stopListening()
{
    m_server.reset();
}

void DemoAmiServer::takeConnections()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        new DemoAmiSession(*this, socket);
    }
}

void DemoAmiServer::closeAll()
{
    for (DemoAmiSession *session : findChildren<DemoAmiSession *>(Qt::FindDirectChildrenOnly))
        session->disconnectSoon();
}

void DemoAmiServer::abortAll()
{
    for (DemoAmiSession *session : findChildren<DemoAmiSession *>(Qt::FindDirectChildrenOnly))
        session->abort();
}

int DemoAmiServer::sessionCount() const
{
    return int(findChildren<DemoAmiSession *>(Qt::FindDirectChildrenOnly).size());
}

void DemoAmiServer::endAction()
{
    m_isHolding = false;
    for (const auto &[privilege, message] : std::exchange(m_held, {}))
        broadcast(privilege, message);
}

void DemoAmiServer::broadcast(DemoPrivilege privilege, const QByteArray &message)
{
    if (m_isHolding) {
        m_held.emplace_back(privilege, message);
        return;
    }
    for (QObject *child : children())
        if (auto *session = qobject_cast<DemoAmiSession *>(child))
            session->deliver(privilege, message);
}

const DemoUser *DemoAmiServer::findUser(const QByteArray &name) const
{
    for (const DemoUser &user : m_office->settings().users)
        if (user.name == name)
            return &user;
    return nullptr;
}

QByteArray DemoAmiServer::newChallenge()
{
    return QByteArray::number(QRandomGenerator::system()->bounded(100'000'000, 2'000'000'000));
}

QByteArray DemoAmiServer::fullyBooted() const
{
    const Milliseconds up = m_office->now() - m_office->settings().start;
    const qint64 seconds = std::chrono::duration_cast<Seconds>(up).count();
    return DemoMessage::event("FullyBooted", DemoPrivilege::System)
        .add("Uptime", seconds)
        .add("LastReload", seconds)
        .add("Status", "Fully Booted")
        .bytes();
}
