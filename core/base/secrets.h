// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/site.h"

#include <QHash>
#include <QObject>
#include <QString>

#include <tl/expected.hpp>

#include <functional>

/// Why a secret could not be read, kept or removed.
struct SecretFailure
{
    enum class Reason : quint8 {
        NoService, ///< this computer has no keychain, or none answers
        Locked,    ///< it is there and closed
        Denied,    ///< the user or the system said no
        NotFound,  ///< it holds no such secret
        Other
    };
    Reason reason = Reason::Other;
    QString detail; ///< English, for the log; never holds the secret
};

template<typename T>
using SecretResult = tl::expected<T, SecretFailure>;

/// Where the login secrets of sites are kept; never a plain file.
///
/// Answers come later, once, on the thread of the call, and not at all when `context` is gone by
/// then. Failures are values.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using Read = std::function<void(const SecretResult<QString> &)>;
    using Done = std::function<void(const SecretResult<void> &)>;

    using QObject::QObject;

    virtual void read(const SiteId &site, QObject *context, Read answer) = 0;
    virtual void write(const SiteId &site, const QString &secret, QObject *context,
                       Done answer) = 0;
    /// Removing what is not there succeeds.
    virtual void remove(const SiteId &site, QObject *context, Done answer) = 0;
    /// Whether a secret can be kept here at all. Asks the service, changes nothing.
    virtual void check(QObject *context, Done answer) = 0;
};

/// The system's keychain: Secret Service or KWallet on Linux, Credential Manager on Windows.
class KeychainSecretStore : public SecretStore
{
    Q_OBJECT

public:
    /// `service` is the name under which the keychain shows our secrets.
    explicit KeychainSecretStore(QString service, QObject *parent = nullptr);

    void read(const SiteId &site, QObject *context, Read answer) override;
    void write(const SiteId &site, const QString &secret, QObject *context, Done answer) override;
    void remove(const SiteId &site, QObject *context, Done answer) override;
    void check(QObject *context, Done answer) override;

private:
    QString m_service;
};

/// Keeps secrets until the program ends: for "ask me at each start", and for tests.
class MemorySecretStore : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;

    void read(const SiteId &site, QObject *context, Read answer) override;
    void write(const SiteId &site, const QString &secret, QObject *context, Done answer) override;
    void remove(const SiteId &site, QObject *context, Done answer) override;
    void check(QObject *context, Done answer) override;

private:
    QHash<SiteId, QString> m_secrets;
};
