// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amiactiontable.h"
#include "core/ami/amibackoff.h"
#include "core/ami/amimessagesink.h"
#include "core/ami/amiparser.h"
#include "core/ami/amipulse.h"
#include "core/ami/amisettings.h"
#include "core/ami/amisight.h"
#include "core/ami/amisnapshot.h"
#include "core/ami/amitransport.h"

#include <QObject>
#include <QTimer>

#include <memory>

/// Keeps one login to one PBX alive and reads it in all circumstances.
///
/// Connects, logs in, fetches the whole picture, pings, and comes back after a loss; stops only
/// where a person has to decide (a refused login, an unknown certificate). Lives on the I/O thread,
/// which it never blocks; everything is told through the sink and statusChanged().
class AmiClient : public QObject
{
    Q_OBJECT

public:
    explicit AmiClient(AmiMessageSink &sink, const AmiIntervals &intervals = {},
                       QObject *parent = nullptr);
    ~AmiClient() override;

    void start(const AmiSettings &settings, const QByteArray &secret);
    void stop();
    /// The user says so: also after a refusal.
    void tryAgain();
    void acceptCertificate(const QString &fingerprint);
    /// The computer has a network again: no more waiting.
    void networkReturned();
    void refresh();
    /// Calls back exactly once, on this thread.
    void send(const AmiAction &action, AmiCallback callback);

    const LinkStatus &status() const { return m_status; }
    const AmiParser::Counters &counters() const { return m_parser.counters(); }

Q_SIGNALS:
    void statusChanged(const LinkStatus &status);

private:
    using Clock = AmiActionTable::Clock;
    using Phase = LinkStatus::Phase;
    using Problem = LinkStatus::Problem;

    void connectNow();
    void onOpened();
    void onBytes();
    void onMessage(const AmiMessage &message, Timestamp at);
    void onBanner();
    void onLogin(Problem problem, const QByteArray &message);
    void onRights(const AmiReply &reply);
    void onEvent(const AmiMessage &message, Timestamp at);
    void onFullyBooted();
    void onSightLearnt(Timestamp at);
    void beginSnapshot();
    void endSnapshot(bool complete);
    void refreshWithin(Milliseconds delay);
    void onSnapshotDone(AmiSnapshot::Result result);
    void onTick();
    void ping();
    void lose(Problem problem, const QString &detail);
    void stopAt(Phase phase);
    void drop(const QString &detail);
    void setPhase(Phase phase);
    void tellStatus();
    bool isLoggedIn() const
    {
        return m_status.phase == Phase::Snapshot || m_status.phase == Phase::Live;
    }
    bool isTrying() const
    {
        return m_status.phase == Phase::Connecting || m_status.phase == Phase::LoggingIn;
    }

    AmiMessageSink &m_sink;
    const AmiIntervals m_intervals;
    AmiSettings m_settings;
    QByteArray m_secret;
    LinkStatus m_status;
    LinkStatus m_told;
    AmiParser m_parser;
    AmiActionTable m_actions;
    AmiSight m_sight;
    AmiBackoff m_backoff;
    AmiPulse m_pulse;
    AmiSnapshot m_snapshot;
    std::unique_ptr<AmiLogin> m_login;
    AmiTransport *m_transport = nullptr; ///< of this attempt; null between attempts
    QTimer m_tick;
    QTimer m_retry;
    QTimer m_refresh; ///< until the next snapshot, whatever asked for it
    QTimer m_boot;    ///< until FullyBooted is no longer waited for
    Clock::time_point m_phaseSince;
    Clock::time_point m_statusTold;
    bool m_snapshotOpen = false;
    bool m_listsAsked = false;
    bool m_snapshotAgain = false;
    bool m_dialplanFiltered = false;
};
