// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/models/connectionprobe.h"

#include "core/ami/amiclient.h"
#include "core/ami/amitext.h"
#include "core/models/sitesetup.h"

#include <QHostAddress>
#include <QMap>
#include <QSet>
#include <QUdpSocket>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// The address from which packets to `host` would leave; nothing is sent for that.
QString ownAddressTowards(const LinkStatus &link, const QString &host, quint16 port)
{
    if (link.phase != LinkStatus::Phase::LoggingIn)
        return {};
    QUdpSocket socket;
    socket.connectToHost(host, port);
    return socket.waitForConnected(0) ? socket.localAddress().toString() : QString();
}

/// A trial ends where a person has to decide, or where the client would try anew.
bool isEnd(LinkStatus::Phase phase)
{
    using Phase = LinkStatus::Phase;
    switch (phase) {
    case Phase::WaitingToRetry:
    case Phase::Refused:
    case Phase::CertificateUnknown:
    case Phase::CertificateChanged:
        return true;
    case Phase::Disconnected:
    case Phase::Connecting:
    case Phase::LoggingIn:
    case Phase::Snapshot:
    case Phase::Live:
        return false;
    }
    return false;
}

/// "Category-000003: sales" and under it "Line-000003-000002: wrapuptime=10".
QMap<QString, Seconds> wrapUpsOf(const AmiReply &queuesConf)
{
    QMap<QString, Seconds> found;
    QString queue;
    for (const AmiReply::Field &field : queuesConf.fields) {
        const QByteArray setting = field.value.simplified().replace(" ", "");
        if (field.key.startsWith("Category-"))
            queue = QString::fromUtf8(field.value);
        else if (field.key.startsWith("Line-") && setting.startsWith("wrapuptime="))
            found.insert(queue, Seconds{setting.mid(qsizetype(qstrlen("wrapuptime="))).toInt()});
    }
    return found;
}

} // namespace

/// Counts what comes, and notes queues and members of the first picture.
class ConnectionProbe::Listener : public AmiMessageSink
{
public:
    void onMessage(const AmiMessage &message, Timestamp) override
    {
        if (message.kind() != AmiMessage::Kind::Event)
            return;
        if (message.name() == "QueueParams")
            takeQueue(message);
        else if (message.name() == "QueueMember" && message.has("ActionID"))
            m_agents.insert(amiToText(message.field("Name")));
        else if (!message.has("ActionID"))
            ++m_events;
    }
    void onSnapshotBegan(Timestamp) override {}
    void onSnapshotEnded(bool, Timestamp) override {}
    void onSightChanged(bool, bool, Timestamp) override {}
    void onConnectionLost(const QString &, Timestamp) override {}
    void onTime(Timestamp) override {}
    void onQuiet() override {}

    void forgetEvents() { m_events = 0; }
    void takeWrapUps(const QMap<QString, Seconds> &wrapUps)
    {
        for (auto wrapUp = wrapUps.cbegin(); wrapUp != wrapUps.cend(); ++wrapUp) {
            if (const auto queue = m_queues.find(wrapUp.key()); queue != m_queues.end())
                queue->wrapUp = *wrapUp;
        }
    }
    void fill(ProbeResult &result) const
    {
        result.queues = m_queues.values();
        result.agents = int(m_agents.size());
        result.events = m_events;
    }

private:
    void takeQueue(const AmiMessage &message)
    {
        const QString name = amiToText(message.field("Queue"));
        const int threshold = amiToInt(message.field("ServiceLevel"));
        ProbeResult::Queue &queue = m_queues[name];
        queue.name = name;
        if (threshold > 0)
            queue.serviceLevel = Seconds{threshold};
    }

    QMap<QString, ProbeResult::Queue> m_queues;
    QSet<QString> m_agents;
    int m_events = 0;
};

ConnectionProbe::ConnectionProbe(QObject *parent) : QObject(parent)
{
    m_second.setInterval(Seconds{1});
    connect(&m_second, &QTimer::timeout, this, &ConnectionProbe::onSecond);
}

ConnectionProbe::~ConnectionProbe()
{
    cancel();
}

void ConnectionProbe::start(const SiteSettings &site, const QString &secret)
{
    cancel();
    m_site = site;
    m_secret = secret;
    m_result = {};
    open();
}

void ConnectionProbe::open()
{
    AmiIntervals intervals;
    intervals.silence = Milliseconds{300}; // the round trip is asked for at once
    intervals.roundTrip = Milliseconds{1000};
    m_listener = std::make_unique<Listener>();
    m_client = new AmiClient(*m_listener, intervals, this);
    // Queued, since the client is deleted in answer; numbered, since the next may be there by then.
    connect(
        m_client, &AmiClient::statusChanged, this,
        [this, trial = ++m_trial](const LinkStatus &status) {
            if (m_client && trial == m_trial)
                onStatus(status);
        },
        Qt::QueuedConnection);
    m_client->start(amiSettings(m_site), m_secret.toUtf8());
}

void ConnectionProbe::cancel()
{
    m_second.stop();
    m_secret.clear();
    if (!m_client)
        return;
    m_client->disconnect(this);
    delete std::exchange(m_client, nullptr); // before its sink
    m_listener.reset();
}

void ConnectionProbe::onStatus(const LinkStatus &status)
{
    if (status.problem == LinkStatus::Problem::CertificateUntrusted
        && m_site.tls == SiteSettings::Tls::SystemAuthorities) {
        const QString secret = m_secret;
        cancel();
        m_secret = secret;
        m_site.tls = SiteSettings::Tls::Pinned;
        m_site.pinnedFingerprint.clear();
        open();
        return;
    }
    m_result.link = status;
    if (m_result.ownAddress.isEmpty())
        m_result.ownAddress = ownAddressTowards(status, m_site.host, m_site.port);
    if (m_result.isConnected() && !m_second.isActive()) {
        m_listener->forgetEvents();
        m_second.start();
        askWrapUps();
    }
    const bool noQueues = status.problem == LinkStatus::Problem::QueuesUnavailable;
    if (isEnd(status.phase) || noQueues)
        finish();
    else
        takeFindings();
}

/// Wrap-up times are in no event and no list (surprise 35), only in the PBX's file.
void ConnectionProbe::askWrapUps()
{
    if (!m_result.link.rights.readConfig)
        return;
    m_client->send(AmiAction("GetConfig").with("Filename", QByteArrayView("queues.conf")),
                   [this](const AmiReply &reply) {
                       if (m_listener)
                           m_listener->takeWrapUps(wrapUpsOf(reply));
                   });
}

void ConnectionProbe::onSecond()
{
    ++m_result.watched;
    m_result.link = m_client->status();
    if (m_result.watched >= m_watchFor)
        finish();
    else
        takeFindings();
}

void ConnectionProbe::takeFindings()
{
    m_listener->fill(m_result);
    Q_EMIT progressed(m_result);
}

void ConnectionProbe::finish()
{
    m_listener->fill(m_result);
    cancel();
    Q_EMIT finished(m_result);
}
