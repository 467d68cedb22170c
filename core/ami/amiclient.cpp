// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amiclient.h"

#include "core/ami/amifilters.h"
#include "core/ami/amirights.h"

#include <QDateTime>
#include <QLoggingCategory>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
Q_LOGGING_CATEGORY(lcAmi, "belltower.ami", QtInfoMsg)

constexpr qint64 ReadPiece = 64 * 1024;
constexpr Milliseconds StatusPace{1000};

Timestamp wallClock()
{
    return fromEpochMs(QDateTime::currentMSecsSinceEpoch());
}

bool needsAPerson(LinkStatus::Problem problem)
{
    using Problem = LinkStatus::Problem;
    return problem == Problem::LoginRefused || problem == Problem::PlainLoginRefused
           || problem == Problem::CertificateUntrusted;
}

void startSingle(QTimer &timer, Milliseconds delay)
{
    timer.setSingleShot(true);
    timer.start(delay);
}
} // namespace

AmiClient::AmiClient(AmiMessageSink &sink, const AmiIntervals &intervals, QObject *parent)
    : QObject(parent)
    , m_sink(sink)
    , m_intervals(intervals)
    , m_backoff(intervals.firstRetry, intervals.longestRetry)
    , m_pulse(intervals)
    , m_snapshot(
          [this](const AmiAction &action, AmiCallback then) { send(action, std::move(then)); },
          intervals.list, [this](AmiSnapshot::Result result) { onSnapshotDone(result); })
    , m_tick(this)
    , m_retry(this)
    , m_refresh(this)
    , m_boot(this)
{
    connect(&m_tick, &QTimer::timeout, this, &AmiClient::onTick);
    connect(&m_retry, &QTimer::timeout, this, &AmiClient::connectNow);
    connect(&m_refresh, &QTimer::timeout, this, &AmiClient::beginSnapshot);
    connect(&m_boot, &QTimer::timeout, this, &AmiClient::beginSnapshot);
}

AmiClient::~AmiClient()
{
    delete m_transport; // first: it would signal into a half destroyed client
}

void AmiClient::start(const AmiSettings &settings, const QByteArray &secret)
{
    drop(u"new settings"_s);
    m_settings = settings;
    m_secret = secret;
    m_backoff.reset();
    m_status = {};
    m_sight = {};
    connectNow();
}

void AmiClient::stop()
{
    m_secret.clear();
    drop(u"stopped"_s);
    m_status.problem = Problem::None;
    stopAt(Phase::Disconnected);
}

void AmiClient::tryAgain()
{
    if (m_status.phase == Phase::Disconnected || isTrying() || isLoggedIn())
        return;
    m_backoff.reset();
    connectNow();
}

void AmiClient::acceptCertificate(const QString &fingerprint)
{
    if (m_status.phase != Phase::CertificateUnknown && m_status.phase != Phase::CertificateChanged)
        return;
    if (fingerprint != m_status.fingerprint)
        return;
    m_settings.pinnedFingerprint = fingerprint;
    connectNow();
}

void AmiClient::networkReturned()
{
    m_backoff.reset();
    if (isLoggedIn()) {
        ping(); // the line may have died with the old network
    } else if (isTrying() || m_status.phase == Phase::WaitingToRetry) {
        drop(u"the network returned"_s);
        connectNow();
    }
}

void AmiClient::refresh()
{
    if (isLoggedIn())
        refreshWithin(Milliseconds{0});
}

void AmiClient::send(const AmiAction &action, AmiCallback callback)
{
    if (!m_transport || m_status.phase == Phase::Connecting) {
        callback(AmiReply{});
        return;
    }
    const Milliseconds limit = action.limit().value_or(m_intervals.action);
    if (const auto bytes = m_actions.add(action, std::move(callback), Clock::now() + limit))
        m_transport->write(*bytes);
}

void AmiClient::connectNow()
{
    m_retry.stop();
    m_parser.reset();
    m_sight.newConnection();
    m_snapshot.reset();
    m_login.reset();
    m_listsAsked = m_snapshotAgain = m_dialplanFiltered = false;
    m_status.roundTrip.reset();
    m_status.nextAttempt = {};
    m_status.fingerprint.clear();
    m_status.knownFingerprint.clear();
    m_transport = new AmiTransport(this);
    connect(m_transport, &AmiTransport::opened, this, &AmiClient::onOpened);
    connect(m_transport, &AmiTransport::bytesCame, this, &AmiClient::onBytes);
    connect(m_transport, &AmiTransport::closed, this, &AmiClient::lose);
    connect(m_transport, &AmiTransport::certificateRefused, this,
            [this](Phase phase, const QString &fingerprint) {
                m_status.fingerprint = fingerprint;
                m_status.knownFingerprint = m_settings.pinnedFingerprint;
                drop(u"certificate not accepted"_s);
                stopAt(phase);
            });
    setPhase(Phase::Connecting);
    m_tick.start(m_intervals.tick);
    m_transport->open(m_settings);
}

/// Nothing is sent before the banner shows that a PBX is there.
void AmiClient::onOpened()
{
    m_status.encrypted = m_transport->isEncrypted();
    m_pulse.reset(Clock::now());
    setPhase(Phase::LoggingIn);
}

void AmiClient::onBytes()
{
    AmiTransport *const transport = m_transport;
    const Timestamp at = wallClock();
    for (;;) {
        const qint64 got = transport->read(m_parser.reserve(ReadPiece), ReadPiece);
        if (got <= 0)
            break;
        m_parser.commit(got);
        m_pulse.onByte(Clock::now());
        m_status.lastByte = at;
        while (const AmiMessage *message = m_parser.next()) {
            onMessage(*message, at);
            if (m_transport != transport)
                return; // it said something that ended this connection
        }
        if (m_status.phase == Phase::LoggingIn && !m_login)
            onBanner();
        if (m_transport != transport)
            return;
    }
    m_sink.onQuiet();
}

void AmiClient::onBanner()
{
    if (m_parser.banner().isEmpty() && m_parser.counters().messages == 0)
        return;
    if (!m_parser.banner().startsWith("Asterisk Call Manager")) {
        lose(Problem::NotAmi, u"no AMI banner"_s);
        return;
    }
    m_status.banner = QString::fromLatin1(m_parser.banner());
    const bool safe = m_transport->isEncrypted() || m_transport->isToThisComputer();
    m_login = std::make_unique<AmiLogin>(
        m_settings, m_secret, safe,
        [this](const AmiAction &action, AmiCallback then) { send(action, std::move(then)); },
        [this](Problem problem, const QByteArray &message) { onLogin(problem, message); });
    m_login->start();
}

/// The sink first: the last item of a list is in before the list is called complete.
void AmiClient::onMessage(const AmiMessage &message, Timestamp at)
{
    const bool event = message.kind() == AmiMessage::Kind::Event;
    if (isLoggedIn()) {
        if (event && m_sight.onMessage(message))
            onSightLearnt(at);
        m_sink.onMessage(message, at);
    }
    m_actions.onMessage(message);
    if (event && isLoggedIn())
        onEvent(message, at);
}

void AmiClient::onLogin(Problem problem, const QByteArray &message)
{
    if (problem != Problem::None) {
        lose(problem, QString::fromUtf8(message));
        return;
    }
    setPhase(Phase::Snapshot);
    startSingle(m_boot, m_intervals.boot);
    onSightLearnt(wallClock());
    m_snapshotOpen = true;
    m_sink.onSnapshotBegan(wallClock());
    send(AmiAction("ListCommands"), [this](const AmiReply &reply) { onRights(reply); });
}

void AmiClient::onRights(const AmiReply &reply)
{
    if (reply.outcome == AmiReply::Outcome::LinkLost)
        return;
    m_status.rights = amiRights(reply);
    if (m_status.rights.filterEvents) {
        for (const AmiAction &filter : amiFiltersAtLogin())
            send(filter, [](const AmiReply &) {});
    }
    send(AmiAction("CoreSettings"), [this](const AmiReply &settings) {
        m_status.pbxVersion = QString::fromUtf8(settings.field("AsteriskVersion"));
    });
    m_listsAsked = true;
    m_snapshot.start(m_status.rights);
}

void AmiClient::onEvent(const AmiMessage &message, Timestamp at)
{
    Q_UNUSED(at)
    if (message.name() == "FullyBooted")
        onFullyBooted();
    else if (message.name() == "Reload")
        refreshWithin(m_intervals.afterReload); // members come and go silently (surprise 92)
}

/// Every login with the system class is told FullyBooted, at once when the PBX has long booted; a
/// later one means that lists taken before it were taken from a half started PBX (surprise 51).
void AmiClient::onFullyBooted()
{
    m_boot.stop();
    if (m_listsAsked)
        beginSnapshot();
}

void AmiClient::onSightLearnt(Timestamp at)
{
    m_status.queueEvents = m_sight.queues();
    m_status.callEvents = m_sight.calls();
    m_status.causeEvents = m_sight.causes();
    m_status.systemEvents = m_sight.system();
    m_sink.onSightChanged(m_sight.causes() != Sight::NotSeen, m_sight.calls() != Sight::NotSeen,
                          at);
    if (m_sight.causes() == Sight::Seen && m_status.rights.filterEvents
        && !std::exchange(m_dialplanFiltered, true)) {
        for (const AmiAction &filter : amiFiltersForDialplan())
            send(filter, [](const AmiReply &) {});
    }
}

void AmiClient::beginSnapshot()
{
    if (!isLoggedIn())
        return;
    if (m_snapshotOpen) {
        m_snapshotAgain = true;
        return;
    }
    m_refresh.stop();
    m_snapshotOpen = true;
    m_sink.onSnapshotBegan(wallClock());
    m_snapshot.start(m_status.rights);
}

void AmiClient::endSnapshot(bool complete)
{
    if (std::exchange(m_snapshotOpen, false))
        m_sink.onSnapshotEnded(complete, wallClock());
}

void AmiClient::onSnapshotDone(AmiSnapshot::Result result)
{
    endSnapshot(result == AmiSnapshot::Result::Complete);
    switch (result) {
    case AmiSnapshot::Result::TimedOut:
        lose(Problem::NoAnswer, u"QueueStatus was not answered"_s);
        return;
    case AmiSnapshot::Result::NoQueues:
        m_status.problem = Problem::QueuesUnavailable;
        refreshWithin(m_intervals.boot);
        tellStatus();
        break;
    case AmiSnapshot::Result::Complete:
        m_status.problem = Problem::None;
        m_status.detail.clear();
        if (m_status.phase != Phase::Live)
            setPhase(Phase::Live);
        refreshWithin(m_intervals.refresh);
        break;
    }
    if (std::exchange(m_snapshotAgain, false))
        refreshWithin(Milliseconds{0});
}

void AmiClient::refreshWithin(Milliseconds delay)
{
    if (!m_refresh.isActive() || m_refresh.remainingTimeAsDuration() > delay)
        startSingle(m_refresh, delay);
}

void AmiClient::onTick()
{
    const Clock::time_point now = Clock::now();
    if (m_status.phase == Phase::Connecting && now - m_phaseSince >= m_intervals.connect) {
        lose(Problem::ConnectTimeout, u"no connection in time"_s);
        return;
    }
    if (m_status.phase == Phase::LoggingIn && now - m_phaseSince >= m_intervals.login) {
        lose(m_login ? Problem::LoginTimeout : Problem::NotAmi, u"no login in time"_s);
        return;
    }
    m_actions.expire(now);
    if (!isLoggedIn())
        return;
    if (m_status.phase == Phase::Live && now - m_phaseSince >= m_intervals.stable)
        m_backoff.reset();
    if (m_pulse.isDue(now))
        ping();
    m_sink.onTime(wallClock());
    if (now - m_statusTold >= StatusPace)
        tellStatus();
}

void AmiClient::ping()
{
    m_pulse.onPing(Clock::now());
    send(AmiAction("Ping").within(m_intervals.dead), [this](const AmiReply &reply) {
        if (reply.outcome == AmiReply::Outcome::TimedOut) {
            if (m_pulse.isDead())
                lose(Problem::NoAnswer, u"the ping was not answered"_s);
        } else if (reply.outcome != AmiReply::Outcome::LinkLost) {
            m_status.roundTrip = m_pulse.onPong(Clock::now());
        }
    });
}

void AmiClient::lose(Problem problem, const QString &detail)
{
    if (isLoggedIn() || problem != m_status.problem) // not each of a night's attempts
        qCInfo(lcAmi) << "connection to" << m_settings.host << "ended:" << detail;
    drop(detail);
    m_status.problem = problem;
    m_status.detail = detail;
    if (needsAPerson(problem)) {
        stopAt(Phase::Refused);
        return;
    }
    const Milliseconds wait = m_backoff.next();
    m_status.nextAttempt = wallClock() + wait;
    startSingle(m_retry, wait);
    stopAt(Phase::WaitingToRetry);
}

void AmiClient::stopAt(Phase phase)
{
    m_tick.stop();
    setPhase(phase);
}

/// Ends the connection, if there is one. m_login stays: this may be called from within it.
void AmiClient::drop(const QString &detail)
{
    m_retry.stop();
    m_refresh.stop();
    m_boot.stop();
    if (!m_transport)
        return;
    const bool wasLoggedIn = isLoggedIn();
    m_transport->close();
    std::exchange(m_transport, nullptr)->deleteLater();
    m_status.phase = Phase::Disconnected; // a callback that sends now finds no connection
    m_actions.connectionLost();
    if (!wasLoggedIn)
        return;
    endSnapshot(false);
    m_sink.onConnectionLost(detail, wallClock());
    m_sink.onQuiet();
}

void AmiClient::setPhase(Phase phase)
{
    m_phaseSince = Clock::now();
    m_status.phase = phase;
    tellStatus();
}

void AmiClient::tellStatus()
{
    m_status.malformed = m_parser.counters().malformed;
    if (m_status == m_told)
        return;
    m_told = m_status;
    m_statusTold = Clock::now();
    Q_EMIT statusChanged(m_told);
}
