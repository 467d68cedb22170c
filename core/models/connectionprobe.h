// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/site.h"
#include "core/domain/linkstatus.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>

class AmiClient;

/// What a trial connection found out, so far or in the end.
struct ProbeResult
{
    struct Queue
    {
        QString name;                        ///< the PBX's own
        std::optional<Seconds> serviceLevel; ///< its own threshold
        std::optional<Seconds> wrapUp;       ///< where the login may read queues.conf
    };

    LinkStatus link;
    QList<Queue> queues; ///< by name
    int agents = 0;
    int events = 0; ///< messages of the PBX within `watched`
    Seconds watched{0};
    QString ownAddress; ///< this computer's address on the way to the PBX; empty: not known

    bool isConnected() const { return link.phase == LinkStatus::Phase::Live; }
};

/// Tries a connection with the real client: connects, logs in, takes the first picture, listens
/// for a few seconds, ends. Settings and secret are only read; nothing is kept.
///
/// Where no authority vouches for a certificate, the trial goes on until its fingerprint is known,
/// without sending anything. One trial at a time: starting anew cancels the one before.
class ConnectionProbe : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionProbe(QObject *parent = nullptr);
    ~ConnectionProbe() override;

    /// How long a trial listens once it is connected; five seconds unless set.
    void setWatchTime(Seconds length) { m_watchFor = length; }
    void start(const SiteSettings &site, const QString &secret);
    /// Ends the trial without finished().
    void cancel();
    bool isRunning() const { return m_client != nullptr; }
    const ProbeResult &result() const { return m_result; }

Q_SIGNALS:
    /// Something more is known.
    void progressed(const ProbeResult &result);
    void finished(const ProbeResult &result);

private:
    class Listener;
    void open();
    void onStatus(const LinkStatus &status);
    void askWrapUps();
    void onSecond();
    void takeFindings();
    void finish();

    SiteSettings m_site;
    QString m_secret;
    Seconds m_watchFor{5};
    std::unique_ptr<Listener> m_listener;
    AmiClient *m_client = nullptr; ///< of the trial that runs
    ProbeResult m_result;
    QTimer m_second;
    int m_trial = 0;
};
