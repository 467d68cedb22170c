// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amisettings.h"
#include "core/domain/linkstatus.h"

#include <QObject>
#include <QSslSocket>

/// One connection to the PBX, in clear or over TLS: bytes in, bytes out.
///
/// Promises that nothing is sent before the certificate was accepted. Made for one attempt and
/// thrown away after it; after closed() nothing more is signalled.
class AmiTransport : public QObject
{
    Q_OBJECT

public:
    explicit AmiTransport(QObject *parent = nullptr);

    void open(const AmiSettings &settings);
    void close();
    void write(const QByteArray &bytes);
    /// As many bytes as are there, at most `most`; what is left is told by bytesCame() again.
    qint64 read(char *to, qint64 most);
    qint64 bytesAvailable() const { return m_socket.bytesAvailable(); }
    bool isEncrypted() const { return m_socket.isEncrypted(); }
    bool isToThisComputer() const { return m_socket.peerAddress().isLoopback(); }

Q_SIGNALS:
    void opened();
    void bytesCame();
    void closed(LinkStatus::Problem problem, const QString &detail);
    /// Closed because the certificate has to be looked at by a person.
    void certificateRefused(LinkStatus::Phase phase, const QString &fingerprint);

private:
    void onConnected();
    void onEncrypted();
    void onTlsErrors(const QList<QSslError> &errors);
    void onError(QAbstractSocket::SocketError error);
    void finish(LinkStatus::Problem problem, const QString &detail);
    void refuseCertificate(LinkStatus::Phase phase);
    QString fingerprint() const;

    QSslSocket m_socket;
    AmiSettings m_settings;
    bool m_tlsWanted = false;
    bool m_done = false;
};
