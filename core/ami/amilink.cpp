// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amilink.h"

#include "core/ami/amilinkworker.h"

#include <QNetworkInformation>

#include <utility>

using namespace Qt::StringLiterals;

AmiLink::AmiLink(const AmiIntervals &intervals, QObject *parent)
    : CommandPort(parent)
    , m_worker(new AmiLinkWorker(intervals))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &AmiLinkWorker::eventsReady, this, [this](const EventBatch &events) {
        Q_EMIT eventsArrived(events);
        order([](AmiLinkWorker &worker) { worker.acknowledge(); });
    });
    connect(m_worker, &AmiLinkWorker::statusChanged, this, [this](const LinkStatus &status) {
        m_status = status;
        Q_EMIT statusChanged(m_status);
    });
    connect(m_worker, &AmiLinkWorker::progressed, this, &AmiLink::progressed);
    watchNetwork();
    m_thread.setObjectName(u"ami"_s);
    m_thread.start();
}

AmiLink::~AmiLink()
{
    m_thread.quit();
    m_thread.wait();
}

void AmiLink::start(const AmiSettings &settings, const QByteArray &secret)
{
    order([=](AmiLinkWorker &worker) { worker.client().start(settings, secret); });
}

void AmiLink::stop()
{
    order([](AmiLinkWorker &worker) { worker.client().stop(); });
}

void AmiLink::tryAgain()
{
    order([](AmiLinkWorker &worker) { worker.client().tryAgain(); });
}

void AmiLink::acceptCertificate(const QString &fingerprint)
{
    order([=](AmiLinkWorker &worker) { worker.client().acceptCertificate(fingerprint); });
}

void AmiLink::refresh()
{
    order([](AmiLinkWorker &worker) { worker.client().refresh(); });
}

void AmiLink::send(const AmiAction &action, AmiCallback callback)
{
    auto here = [this, callback = std::move(callback)](const AmiReply &reply) {
        QMetaObject::invokeMethod(
            this, [callback, reply] { callback(reply); }, Qt::QueuedConnection);
    };
    order([=](AmiLinkWorker &worker) { worker.client().send(action, here); });
}

void AmiLink::setDialing(const AmiDialing &dialing)
{
    order([=](AmiLinkWorker &worker) { worker.setDialing(dialing); });
}

void AmiLink::execute(const CommandId &id, const Command &command)
{
    order([=](AmiLinkWorker &worker) { worker.execute(id, command); });
}

void AmiLink::cancel(const CommandId &id)
{
    order([=](AmiLinkWorker &worker) { worker.cancel(id); });
}

/// Where the system tells when the network comes back, nobody waits for the next attempt.
void AmiLink::watchNetwork()
{
    using Reachability = QNetworkInformation::Reachability;
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](Reachability reachability) {
                if (reachability != Reachability::Disconnected
                    && reachability != Reachability::Unknown)
                    order([](AmiLinkWorker &worker) { worker.client().networkReturned(); });
            });
}

/// Runs on the I/O thread, in order.
template<typename Order>
void AmiLink::order(Order &&what)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, what = std::forward<Order>(what)] { what(*worker); },
        Qt::QueuedConnection);
}
