// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/secrets.h"

#include "core/base/keychainlock.h"

#include <QMetaObject>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace {

SecretFailure failureOf(const QKeychain::Job &job)
{
    using Reason = SecretFailure::Reason;
    Reason reason = Reason::Other;
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        reason = Reason::NotFound;
        break;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        reason = Reason::Denied;
        break;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        reason = Reason::NoService;
        break;
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    // Without a bus or a service libsecret has no code of its own, only a text (error 7).
    case QKeychain::OtherError:
        reason = Reason::NoService;
        break;
    }
    return {reason, job.errorString()};
}

/// Starts `job` and hands over its outcome; of a failure that may be a locked keychain the lock is
/// asked first.
void run(QKeychain::Job *job, QObject *context,
         std::function<void(const SecretResult<QKeychain::Job *> &)> answer)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, context,
                     [context, answer = std::move(answer)](QKeychain::Job *finished) {
                         if (finished->error() == QKeychain::NoError) {
                             answer(finished);
                             return;
                         }
                         const SecretFailure failure = failureOf(*finished);
                         if (failure.reason == SecretFailure::Reason::Denied) {
                             answer(tl::unexpected(failure));
                             return;
                         }
                         askWhetherKeychainIsLocked(context, [answer, failure](bool locked) {
                             answer(tl::unexpected(
                                 locked
                                     ? SecretFailure{SecretFailure::Reason::Locked, failure.detail}
                                     : failure));
                         });
                     });
    job->start();
}

void later(QObject *context, std::function<void()> call)
{
    QMetaObject::invokeMethod(context, std::move(call), Qt::QueuedConnection);
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QString service, QObject *parent)
    : SecretStore(parent)
    , m_service(std::move(service))
{}

void KeychainSecretStore::read(const SiteId &site, QObject *context, Read answer)
{
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    job->setKey(site.value());
    run(job, context, [answer = std::move(answer)](const SecretResult<QKeychain::Job *> &done) {
        answer(done.map([](QKeychain::Job *read) {
            return static_cast<QKeychain::ReadPasswordJob *>(read)->textData();
        }));
    });
}

void KeychainSecretStore::write(const SiteId &site, const QString &secret, QObject *context,
                                Done answer)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(site.value());
    job->setTextData(secret);
    run(job, context, [answer = std::move(answer)](const SecretResult<QKeychain::Job *> &done) {
        answer(done.map([](QKeychain::Job *) {}));
    });
}

void KeychainSecretStore::remove(const SiteId &site, QObject *context, Done answer)
{
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    job->setKey(site.value());
    run(job, context, [answer = std::move(answer)](const SecretResult<QKeychain::Job *> &done) {
        if (!done && done.error().reason == SecretFailure::Reason::NotFound)
            answer({});
        else
            answer(done.map([](QKeychain::Job *) {}));
    });
}

void KeychainSecretStore::check(QObject *context, Done answer)
{
    // Reading what is not there needs the service and leaves no trace.
    read(SiteId(u"check"_s), context,
         [answer = std::move(answer)](const SecretResult<QString> &found) {
             if (found || found.error().reason == SecretFailure::Reason::NotFound)
                 answer({});
             else
                 answer(tl::unexpected(found.error()));
         });
}

void MemorySecretStore::read(const SiteId &site, QObject *context, Read answer)
{
    const auto it = m_secrets.constFind(site);
    SecretResult<QString> found =
        tl::unexpected(SecretFailure{SecretFailure::Reason::NotFound, u"not given yet"_s});
    if (it != m_secrets.cend())
        found = *it;
    later(context, [answer = std::move(answer), found] { answer(found); });
}

void MemorySecretStore::write(const SiteId &site, const QString &secret, QObject *context,
                              Done answer)
{
    m_secrets.insert(site, secret);
    later(context, [answer = std::move(answer)] { answer({}); });
}

void MemorySecretStore::remove(const SiteId &site, QObject *context, Done answer)
{
    m_secrets.remove(site);
    later(context, [answer = std::move(answer)] { answer({}); });
}

void MemorySecretStore::check(QObject *context, Done answer)
{
    later(context, [answer = std::move(answer)] { answer({}); });
}
