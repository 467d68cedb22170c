// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demoamisession.h"

#include "core/demo/demoactiontable.h"
#include "core/demo/demoamiserver.h"
#include "core/demo/demoreply.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QHostAddress>
#include <QPointer>

DemoAmiSession::DemoAmiSession(DemoAmiServer &server, QTcpSocket *socket)
    : QObject(&server)
    , m_server(server)
    , m_socket(socket)
{
    m_socket->setParent(this);
    connect(m_socket, &QTcpSocket::readyRead, this, &DemoAmiSession::onReadyRead);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &DemoAmiSession::onBytesWritten);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    m_loginTimer.setSingleShot(true);
    connect(&m_loginTimer, &QTimer::timeout, this, &DemoAmiSession::disconnectSoon);
    m_loginTimer.start(m_server.limits().loginTimeout);
    m_sinceProgress.start();
    write("Asterisk Call Manager/13.0.0\r\n");
    // What came with the connection has no signal of its own.
    QMetaObject::invokeMethod(this, &DemoAmiSession::onReadyRead, Qt::QueuedConnection);
}

void DemoAmiSession::deliver(DemoPrivilege privilege, const QByteArray &message)
{
    if (!m_isIn || m_isClosing || !m_mask.testFlag(privilege))
        return;
    if (m_hasFilter && !m_filter.lets(message))
        return;
    write(message);
}

void DemoAmiSession::disconnectSoon()
{
    m_isClosing = true;
    m_socket->disconnectFromHost();
}

void DemoAmiSession::abort()
{
    m_isClosing = true;
    m_socket->abort();
}

void DemoAmiSession::onReadyRead()
{
    m_reader.append(m_socket->readAll());
    while (!m_isClosing) {
        const std::optional<DemoAction> action = m_reader.next();
        if (!action)
            return;
        handle(*action);
    }
}

void DemoAmiSession::onBytesWritten()
{
    m_sinceProgress.restart();
}

void DemoAmiSession::handle(const DemoAction &action)
{
    m_server.catchUp();
    if (!action.error.isEmpty())
        return fail(action, action.error);
    const DemoActionEntry *entry = findDemoAction(action.name());
    const bool isForStrangers =
        entry && (entry->name == "Login" || entry->name == "Challenge" || entry->name == "Logoff");
    if (!m_isIn && !isForStrangers)
        return fail(action, "Permission denied");
    handleKnown(action);
}

void DemoAmiSession::handleKnown(const DemoAction &action)
{
    const DemoActionEntry *entry = findDemoAction(action.name());
    if (!entry)
        return fail(action, QByteArray("Invalid/unknown command: " + action.name()
                                       + ". Use Action: ListCommands to show available commands."));
    if (!entry->isAllowed(m_write))
        return fail(action, "Permission denied");
    if (!entry->function)
        return handleOwn(action);
    DemoReply reply(action, m_server.office(), [session = QPointer(this)](const QByteArray &bytes) {
        if (session)
            session->write(bytes);
    });
    m_server.beginAction();
    entry->function(reply);
    m_server.endAction();
    m_server.noteChange();
}

void DemoAmiSession::handleOwn(const DemoAction &action)
{
    const QByteArray name = action.name().toLower();
    if (name == "login")
        login(action);
    else if (name == "challenge")
        challenge(action);
    else if (name == "events")
        setEvents(action);
    else if (name == "filter")
        filter(action);
    else if (name == "listcommands")
        listCommands(action);
    else if (name == "ping")
        ping(action);
    else
        logoff(action);
}

void DemoAmiSession::login(const DemoAction &action)
{
    if (m_isIn)
        return succeed(action, "Already authenticated");
    const DemoUser *user = m_server.findUser(action.value("Username"));
    bool isRight = false;
    if (user && action.value("AuthType").toLower() == "md5") {
        const QByteArray key = QCryptographicHash::hash(QByteArray(m_challenge + user->secret),
                                                        QCryptographicHash::Md5)
                                   .toHex();
        isRight = !m_challenge.isEmpty() && action.value("Key").toLower() == key;
    } else if (user) {
        isRight = !user->secret.isEmpty() && action.value("Secret") == user->secret;
    }
    if (isRight) {
        m_read = demoPrivilegesOf(user->read);
        m_write = demoPrivilegesOf(user->write);
        return finishLogin(action, action.value("Events"));
    }
    // The answer comes a second later and is the last thing the client hears.
    m_isClosing = true;
    QTimer::singleShot(m_server.limits().refusalDelay, this, [this, action] {
        fail(action, "Authentication failed");
        disconnectSoon();
    });
}

void DemoAmiSession::finishLogin(const DemoAction &action, const QByteArray &events)
{
    m_loginTimer.stop();
    m_isIn = true;
    m_mask = m_read;
    if (!events.isEmpty())
        readMask(events);
    succeed(action, "Authentication accepted");
    deliver(DemoPrivilege::System, m_server.fullyBooted());
    m_server.broadcast(DemoPrivilege::Security, successfulAuth(action.value("Username")));
}

QByteArray DemoAmiSession::successfulAuth(const QByteArray &user) const
{
    const auto address = [](const QHostAddress &host, quint16 port) {
        return QByteArray("IPV4/TCP/" + host.toString().toLatin1() + '/'
                          + QByteArray::number(port));
    };
    const QByteArray time =
        QDateTime::fromMSecsSinceEpoch(toEpochMs(m_server.office().now()), Qt::UTC)
            .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz+0000"))
            .toLatin1();
    return DemoMessage::event("SuccessfulAuth", DemoPrivilege::Security)
        .add("EventTV", time)
        .add("Severity", "Informational")
        .add("Service", "AMI")
        .add("EventVersion", 1)
        .add("AccountID", user)
        .add("SessionID", QByteArray("0x" + QByteArray::number(m_socket->peerPort(), 16)))
        .add("LocalAddress", address(m_socket->localAddress(), m_socket->localPort()))
        .add("RemoteAddress", address(m_socket->peerAddress(), m_socket->peerPort()))
        .add("UsingPassword", 0)
        .add("SessionTV", time)
        .bytes();
}

void DemoAmiSession::challenge(const DemoAction &action)
{
    if (action.value("AuthType").toLower() != "md5")
        return fail(action, "Must specify AuthType");
    m_challenge = m_server.newChallenge();
    write(DemoMessage::response("Success")
              .addActionId(action.id())
              .add("Challenge", m_challenge)
              .bytes());
}

void DemoAmiSession::setEvents(const DemoAction &action)
{
    write(DemoMessage::response("Success")
              .addActionId(action.id())
              .add("Events", readMask(action.value("EventMask")))
              .bytes());
}

QByteArray DemoAmiSession::readMask(const QByteArray &text)
{
    const QByteArray word = text.toLower();
    if (word == "on" || word == "yes" || word == "true" || word == "1")
        m_mask = m_read;
    else
        m_mask = m_read & demoPrivilegesOf(word);
    return m_mask ? "On" : "Off";
}

void DemoAmiSession::filter(const DemoAction &action)
{
    if (action.value("Operation").toLower() != "add")
        return fail(action, "Unknown operation");
    if (!m_filter.add(action.value("MatchCriteria"), action.value("Filter")))
        return fail(action, "Filter did not compile.  Check the syntax of the filter given.");
    m_hasFilter = true;
    succeed(action, "Success");
}

void DemoAmiSession::listCommands(const DemoAction &action)
{
    DemoMessage message = DemoMessage::response("Success");
    message.addActionId(action.id());
    for (const DemoActionEntry &entry : demoActions())
        if (entry.isAllowed(m_write))
            message.add(entry.name, QByteArray(entry.summary.toByteArray() + "  (Priv: "
                                               + demoPrivilegeText(entry.privileges) + ')'));
    write(message.bytes());
}

void DemoAmiSession::ping(const DemoAction &action)
{
    const qint64 now = toEpochMs(m_server.office().now());
    const QByteArray micro = QByteArray::number(now % 1000 * 1000).rightJustified(6, '0');
    write(DemoMessage::response("Success")
              .addActionId(action.id())
              .add("Ping", "Pong")
              .add("Timestamp", QByteArray(QByteArray::number(now / 1000) + '.' + micro))
              .bytes());
}

void DemoAmiSession::logoff(const DemoAction &action)
{
    write(DemoMessage::response("Goodbye")
              .addActionId(action.id())
              .add("Message", "Thanks for all the fish.")
              .bytes());
    disconnectSoon();
}

void DemoAmiSession::succeed(const DemoAction &action, QByteArrayView message)
{
    write(
        DemoMessage::response("Success").addActionId(action.id()).add("Message", message).bytes());
}

void DemoAmiSession::fail(const DemoAction &action, QByteArrayView message)
{
    write(DemoMessage::response("Error").addActionId(action.id()).add("Message", message).bytes());
}

void DemoAmiSession::write(const QByteArray &bytes)
{
    const qint64 pending = m_socket->bytesToWrite();
    const auto &limits = m_server.limits();
    if (pending == 0)
        m_sinceProgress.restart();
    const bool isStalled = pending > 0 && m_sinceProgress.hasExpired(limits.writeTimeout.count());
    if (isStalled || pending + bytes.size() > limits.bufferBytes) {
        m_isClosing = true;
        // Not now: the caller may be walking over all sessions.
        QMetaObject::invokeMethod(m_socket, &QTcpSocket::abort, Qt::QueuedConnection);
        return;
    }
    m_socket->write(bytes);
}
