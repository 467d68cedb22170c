// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/keychainlock.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QMetaObject>

using namespace Qt::StringLiterals;

void askWhetherKeychainIsLocked(QObject *context, std::function<void(bool)> answer)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) { // such a call would never be finished
        QMetaObject::invokeMethod(
            context, [answer = std::move(answer)] { answer(false); }, Qt::QueuedConnection);
        return;
    }
    // The alias is what Secret Service clients write to; a service without it answers an error.
    QDBusMessage question = QDBusMessage::createMethodCall(
        u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets/aliases/default"_s,
        u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
                     [answer = std::move(answer), watcher] {
                         const QDBusPendingReply<QDBusVariant> reply = *watcher;
                         watcher->deleteLater();
                         answer(!reply.isError() && reply.value().variant().toBool());
                     });
}
