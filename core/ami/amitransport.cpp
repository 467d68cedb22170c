// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amitransport.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QSslCertificate>
#include <QSslConfiguration>

using namespace Qt::StringLiterals;

namespace {
/// A burst is read in pieces, so that the event loop, and the kernel's buffer, get their turn:
/// Asterisk drops a reader that stalls.
constexpr qint64 ReadAhead = 256 * 1024;
} // namespace

AmiTransport::AmiTransport(QObject *parent) : QObject(parent)
{
    m_socket.setReadBufferSize(ReadAhead);
    connect(&m_socket, &QSslSocket::connected, this, &AmiTransport::onConnected);
    connect(&m_socket, &QSslSocket::encrypted, this, &AmiTransport::onEncrypted);
    connect(&m_socket, &QSslSocket::sslErrors, this, &AmiTransport::onTlsErrors);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &AmiTransport::onError);
    connect(&m_socket, &QSslSocket::readyRead, this, [this] {
        if (!m_done && m_tlsWanted == m_socket.isEncrypted())
            Q_EMIT bytesCame();
    });
}

void AmiTransport::open(const AmiSettings &settings)
{
    m_settings = settings;
    m_tlsWanted = settings.tls != AmiSettings::Tls::Off;
    if (!m_tlsWanted) {
        m_socket.connectToHost(settings.host, settings.port);
        return;
    }
    if (!QSslSocket::supportsSsl()) {
        finish(LinkStatus::Problem::TlsFailed, u"this system has no TLS"_s);
        return;
    }
    QSslConfiguration tls = m_socket.sslConfiguration();
    tls.setPeerVerifyMode(settings.tls == AmiSettings::Tls::PinOnFirstUse ? QSslSocket::QueryPeer
                                                                          : QSslSocket::VerifyPeer);
    m_socket.setSslConfiguration(tls);
    m_socket.connectToHostEncrypted(settings.host, settings.port);
}

void AmiTransport::close()
{
    m_done = true;
    m_socket.abort();
}

void AmiTransport::write(const QByteArray &bytes)
{
    if (!m_done)
        m_socket.write(bytes);
}

qint64 AmiTransport::read(char *to, qint64 most)
{
    return m_done ? 0 : m_socket.read(to, most);
}

void AmiTransport::onConnected()
{
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    if (!m_tlsWanted && !m_done)
        Q_EMIT opened();
}

void AmiTransport::onEncrypted()
{
    if (m_done)
        return;
    if (m_settings.tls == AmiSettings::Tls::PinOnFirstUse) {
        if (m_settings.pinnedFingerprint.isEmpty()) {
            refuseCertificate(LinkStatus::Phase::CertificateUnknown);
            return;
        }
        if (m_settings.pinnedFingerprint != fingerprint()) {
            refuseCertificate(LinkStatus::Phase::CertificateChanged);
            return;
        }
    }
    Q_EMIT opened();
}

/// With a pin the handshake goes on whatever the authorities say: onEncrypted() compares.
void AmiTransport::onTlsErrors(const QList<QSslError> &errors)
{
    if (m_settings.tls == AmiSettings::Tls::PinOnFirstUse)
        m_socket.ignoreSslErrors(errors);
}

void AmiTransport::onError(QAbstractSocket::SocketError error)
{
    using Problem = LinkStatus::Problem;
    Problem problem = Problem::Unreachable;
    if (error == QAbstractSocket::HostNotFoundError)
        problem = Problem::HostNotFound;
    else if (error == QAbstractSocket::ConnectionRefusedError)
        problem = Problem::ConnectionRefused;
    else if (m_tlsWanted && !m_socket.sslHandshakeErrors().isEmpty())
        problem = Problem::CertificateUntrusted;
    else if (error == QAbstractSocket::SslHandshakeFailedError
             || (m_tlsWanted && !m_socket.isEncrypted()
                 && error == QAbstractSocket::RemoteHostClosedError))
        problem = Problem::TlsFailed;
    else if (error == QAbstractSocket::RemoteHostClosedError)
        problem = Problem::ClosedByPbx;
    else if (error == QAbstractSocket::SocketTimeoutError)
        problem = Problem::ConnectTimeout;
    if (error == QAbstractSocket::RemoteHostClosedError && m_socket.bytesAvailable() > 0 && !m_done)
        Q_EMIT bytesCame(); // the last words: "Authentication failed" comes with the close
    finish(problem, m_socket.errorString());
}

void AmiTransport::finish(LinkStatus::Problem problem, const QString &detail)
{
    if (std::exchange(m_done, true))
        return;
    Q_EMIT closed(problem, detail);
}

void AmiTransport::refuseCertificate(LinkStatus::Phase phase)
{
    const QString seen = fingerprint();
    close();
    Q_EMIT certificateRefused(phase, seen);
}

QString AmiTransport::fingerprint() const
{
    const QByteArray digest = m_socket.peerCertificate().digest(QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex(':').toUpper());
}
