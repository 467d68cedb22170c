// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/notify/notifier.h"

#include "core/models/livesession.h"
#include "widgets/common/freshness.h"
#include "widgets/notify/noticewords.h"
#include "widgets/notify/traynotices.h"

#include <QDateTime>
#include <QGuiApplication>

namespace {

constexpr std::chrono::hours QuietFor{1};
constexpr quint32 TestNotice = 0xFFFFFFFF;

AlertItem itemOf(const LiveSession &session, const Alert &alert)
{
    const AgentRow *agent = session.board().agent(alert.agent);
    return {alert,
            nameOfQueue(session.queueNames(), alert.queue),
            agent ? agent->name : alert.agent.value(),
            nameOfQueue(session.queueNames(), alert.spareQueue),
            {}};
}

TrayState::Link linkOf(const LiveSession &session)
{
    using Phase = LinkStatus::Phase;
    switch (session.link().phase) {
    case Phase::Live:
        return TrayState::Link::Connected;
    case Phase::Connecting:
    case Phase::LoggingIn:
    case Phase::Snapshot:
        return TrayState::Link::Old;
    case Phase::Disconnected:
    case Phase::WaitingToRetry:
    case Phase::Refused:
    case Phase::CertificateUnknown:
    case Phase::CertificateChanged:
        break;
    }
    return TrayState::Link::Down;
}

} // namespace

Notifier::Notifier(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_clock([] { return fromEpochMs(QDateTime::currentMSecsSinceEpoch()); })
    , m_inFront([] { return QGuiApplication::applicationState() == Qt::ApplicationActive; })
    , m_desktop(makeDesktopNotices())
    , m_trayNotices(std::make_unique<TrayNotices>(m_tray.icon()))
{
    if (m_desktop)
        listenTo(m_desktop.get());
    listenTo(m_trayNotices.get());
    connect(&m_sounds, &SoundPlayer::deviceChanged, this, &Notifier::meansChanged);
    connect(&m_tray, &TrayIcon::showRequested, this, &Notifier::showRequested);
    connect(&m_tray, &TrayIcon::quitRequested, this, &Notifier::quitRequested);
    connect(&m_tray, &TrayIcon::quietRequested, this, &Notifier::setQuiet);
    connect(&settings, &Settings::noticesChanged, this, &Notifier::applySettings);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, &Notifier::judge);
    applySettings();
}

Notifier::~Notifier()
{
    detach();
}

void Notifier::listenTo(DesktopNotices *channel)
{
    connect(channel, &DesktopNotices::stateChanged, this, &Notifier::meansChanged);
    connect(channel, &DesktopNotices::activated, this, &Notifier::onActivated);
    connect(channel, &DesktopNotices::closed, this, [this](quint32 id) { m_engine.forget(id); });
}

void Notifier::applySettings()
{
    const NoticeSettings &notices = m_settings.notices();
    m_engine.setRules(NoticeRules(notices));
    m_tray.setWanted(notices.tray);
    if (notices.sounds)
        m_sounds.wake();
    Q_EMIT meansChanged();
    judge();
}

void Notifier::attach(LiveSession *session, const QString &siteName)
{
    detach();
    m_session = session;
    m_siteName = siteName;
    connect(session, &LiveSession::alertsChanged, this, &Notifier::judge);
    connect(session, &LiveSession::ticked, this, &Notifier::judge);
    connect(session, &LiveSession::linkChanged, this, &Notifier::showTray);
    judge();
}

void Notifier::detach()
{
    carryOut(m_engine.clear());
    if (m_session)
        m_session->disconnect(this);
    m_session = nullptr;
    m_siteName.clear();
    showTray();
}

void Notifier::setSiteName(const QString &name)
{
    m_siteName = name;
    showTray();
}

DesktopNotices *Notifier::channel() const
{
    if (m_desktop && m_desktop->state() == DesktopNotices::State::Ready)
        return m_desktop.get();
    if (m_trayNotices->state() == DesktopNotices::State::Ready)
        return m_trayNotices.get();
    return nullptr;
}

bool Notifier::isAskingForChannel() const
{
    return m_desktop && m_desktop->state() == DesktopNotices::State::Asking;
}

void Notifier::judge()
{
    if (isKnown(m_quietUntil) && m_clock() >= m_quietUntil)
        setQuiet(false);
    // Before the desktop answered nothing can be told; the alerts wait for it.
    if (m_session && !isAskingForChannel())
        carryOut(
            m_engine.judge(m_session->currentAlerts(), {m_clock(), m_inFront(), m_quietUntil}));
    showTray();
}

void Notifier::carryOut(const NoticeOrders &orders)
{
    for (const quint32 id : orders.withdraw) {
        if (m_desktop)
            m_desktop->withdraw(id);
        m_trayNotices->withdraw(id);
    }
    const auto naming = [this](const Alert &alert) { return itemOf(*m_session, alert); };
    if (DesktopNotices *shown = channel()) {
        for (const Notice &notice : orders.show)
            shown->show(NoticeWords::of(notice, naming, m_siteName));
    }
    m_sounds.play(orders.sound, m_settings.notices().volumePercent);
}

void Notifier::onActivated(quint32 id)
{
    Q_EMIT showRequested();
    for (const Notice &notice : m_engine.open()) {
        if (notice.id != id)
            continue;
        const Alert alert = notice.alerts.first();
        Q_EMIT alertActivated(alert);
        return;
    }
}

void Notifier::setQuiet(bool quiet)
{
    m_quietUntil = quiet ? m_clock() + QuietFor : Timestamp();
    m_tray.setQuietUntil(m_quietUntil);
    showTray();
}

bool Notifier::isQuiet() const
{
    return isKnown(m_quietUntil) || m_engine.rules().isQuiet(m_clock());
}

void Notifier::showTest()
{
    if (DesktopNotices *shown = channel())
        shown->show({TestNotice, tr("This is how a notice looks"),
                     tr("It goes by itself when its cause is over."), false});
}

void Notifier::playTest(NoticeRule::Sound sound)
{
    m_sounds.play(sound, m_settings.notices().volumePercent);
}

void Notifier::showTray()
{
    TrayState state;
    state.quiet = isQuiet();
    if (m_session) {
        state.link = linkOf(*m_session);
        for (const QueueRow *queue : m_session->board().queueRows())
            state.waiting += static_cast<int>(queue->waiting.size());
        for (const Alert &alert : m_session->currentAlerts())
            state.over += alert.kind == AlertKind::WaitingOverThreshold ? alert.callers : 0;
    }
    m_tray.show(state, m_siteName);
}
