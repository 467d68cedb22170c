// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/scriptedpbx.h"

#include "core/ami/amiparser.h"
#include "tests/support/recordings.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>

using namespace Qt::StringLiterals;

namespace {
constexpr char Challenge[] = "377467235";

QByteArray textOf(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

QByteArray response(const ScriptedPbx::Headers &action, const QByteArray &rest)
{
    return "Response: " + rest.split('|').at(0) + "\r\nActionID: " + action["ActionID"] + "\r\n"
           + rest.split('|').mid(1).join("\r\n") + "\r\n\r\n";
}

/// ActionID: Action, as the client of the recording sent them; the first of each action only.
QHash<QByteArray, QByteArray> recordedActions(const QString &recording)
{
    const auto text = readPossiblyZipped(testData(u"ami/"_s + recording + u".txt.gz"_s));
    if (!text)
        qFatal("%s", qPrintable(text.error().detail));
    QHash<QByteArray, QByteArray> actions;
    QByteArray name;
    for (const QByteArray &raw : text->split('\n')) {
        const QByteArray line = raw.trimmed();
        if (line.startsWith("Action: "))
            name = line.mid(8);
        else if (line.startsWith("ActionID: ") && !actions.values().contains(name))
            actions.insert(line.mid(10), name);
    }
    return actions;
}
} // namespace

ScriptedPbx::ScriptedPbx(QObject *parent)
    : QObject(parent)
    , m_server(std::make_unique<QTcpServer>())
{
    on("Challenge", [](const Headers &action) {
        return response(action, QByteArray("Success|Challenge: ") + Challenge);
    });
    on("Login", [this](const Headers &action) { return login(action); });
    on("Ping", [](const Headers &action) { return response(action, "Success|Ping: Pong"); });
}

void ScriptedPbx::useTls(const QString &certificate)
{
    QFile key(testData(u"tls/"_s + certificate + u".key"_s));
    if (!key.open(QIODevice::ReadOnly))
        qFatal("no key for the test");
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(
        QSslCertificate::fromPath(testData(u"tls/"_s + certificate + u".crt"_s)));
    tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    m_server = std::move(server);
}

bool ScriptedPbx::listen(quint16 port)
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this,
            &ScriptedPbx::onConnection, Qt::UniqueConnection);
    return m_server->listen(QHostAddress::LocalHost, port);
}

void ScriptedPbx::close()
{
    m_server->close();
    kickAll();
}

void ScriptedPbx::answerFrom(const QString &recording)
{
    const auto names = recordedActions(recording);
    const QByteArray bytes = readRecording(recording);
    AmiParser parser;
    parser.append({bytes.constData(), size_t(bytes.size())});
    QHash<QByteArray, QByteArray> answers;
    while (const AmiMessage *message = parser.next()) {
        const QByteArray name = names.value(textOf(message->field("ActionID")));
        if (name.isEmpty() || name == "Login" || name == "Challenge" || name == "Ping")
            continue;
        QByteArray &answer = answers[name];
        for (qsizetype i = 0; i < message->lineCount(); ++i) {
            const AmiField field = message->line(i);
            const QByteArray value = field.key == "ActionID" ? "@ID@" : textOf(field.value);
            answer += textOf(field.key) + ": " + value + "\r\n";
        }
        answer += "\r\n";
    }
    for (auto it = answers.cbegin(); it != answers.cend(); ++it) {
        on(it.key(), [answer = it.value()](const Headers &action) {
            return QByteArray(answer).replace("@ID@", action["ActionID"]);
        });
    }
}

void ScriptedPbx::on(const QByteArray &action, Answer answer)
{
    m_answers.insert(action, std::move(answer));
}

void ScriptedPbx::say(const QByteArray &bytes)
{
    for (const auto &client : m_clients) {
        if (client->socket) {
            client->socket->write(bytes);
            client->socket->flush();
        }
    }
}

void ScriptedPbx::kickAll()
{
    for (const auto &client : m_clients) {
        if (client->socket)
            client->socket->disconnectFromHost();
    }
}

int ScriptedPbx::count(const QByteArray &action) const
{
    return int(std::count_if(m_actions.begin(), m_actions.end(),
                             [&](const Headers &headers) { return headers["Action"] == action; }));
}

void ScriptedPbx::onConnection()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_connections;
        socket->setParent(this);
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1); // as Asterisk's manager does
        m_clients.push_back(std::make_unique<Client>(Client{socket, {}}));
        Client *client = m_clients.back().get();
        connect(socket, &QTcpSocket::readyRead, this, [this, client] { onBytes(*client); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        socket->write(banner);
        onBytes(*client);
    }
}

void ScriptedPbx::onBytes(Client &client)
{
    const QByteArray bytes = client.socket->readAll();
    m_received += bytes;
    client.buffer += bytes;
    for (qsizetype end; client.socket && (end = client.buffer.indexOf("\r\n\r\n")) >= 0;) {
        Headers action;
        for (const QByteArray &line : client.buffer.first(end).split('\n')) {
            const qsizetype colon = line.indexOf(": ");
            action.insert(line.first(colon), line.mid(colon + 2).trimmed());
        }
        client.buffer.remove(0, end + 4);
        m_actions.append(action);
        onAction(*client.socket, action);
    }
}

void ScriptedPbx::onAction(QTcpSocket &socket, const Headers &action)
{
    const auto found = m_answers.constFind(action["Action"]);
    const QByteArray answer =
        found == m_answers.constEnd()
            ? response(action, "Error|Message: Invalid/unknown command: " + action["Action"]
                                   + ". Use Action: ListCommands to show available commands.")
            : (*found)(action);
    if (answer.isEmpty())
        return;
    socket.write(answer);
    if (answer.contains("Authentication failed"))
        socket.disconnectFromHost(); // as Asterisk does (surprise 19)
}

QByteArray ScriptedPbx::login(const Headers &action) const
{
    const QByteArray key =
        QCryptographicHash::hash(QByteArray(Challenge + secret), QCryptographicHash::Md5).toHex();
    const bool right =
        action["Username"] == user
        && (action["Key"] == key || (action.contains("Secret") && action["Secret"] == secret));
    return right ? response(action, "Success|Message: Authentication accepted")
                 : response(action, "Error|Message: Authentication failed");
}
