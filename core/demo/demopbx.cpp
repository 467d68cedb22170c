// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demopbx.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QThread>

#include <algorithm>

namespace {

Timestamp wallClock()
{
    return fromEpochMs(QDateTime::currentMSecsSinceEpoch());
}

/// The offset that makes it `hour` o'clock somewhere at that moment.
Seconds offsetForHour(Timestamp now, int hour)
{
    const qint64 ofDay = toEpochMs(now) / 1000 % 86400;
    return Seconds{hour * 3600 - ofDay};
}

} // namespace

DemoPbx::Options DemoPbx::forShow(DemoLanguage language)
{
    Options options;
    options.office = demoShowSettings(language);
    DemoUser user;
    user.name = "demo";
    user.secret = QByteArray::number(QRandomGenerator::system()->generate64(), 36);
    options.office.users = {user};
    options.localHour = 11;
    options.warmUp = std::chrono::hours{3};
    return options;
}

DemoPbx::DemoPbx(const Options &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_queueLog(std::make_shared<DemoQueueLog>())
    , m_server(options.limits, this)
    , m_timer(this)
    , m_port(options.port)
{
    if (options.tls)
        m_server.setTls(*options.tls);
    m_server.advance = [this] { catchUp(); };
    m_server.changed = [this] { sleepUntilNext(); };
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        catchUp();
        sleepUntilNext();
    });
}

DemoPbx::~DemoPbx() = default;

bool DemoPbx::start()
{
    if (isRunning())
        return true;
    if (!m_options.queueLogFile.isEmpty() && !m_queueLog->openFile(m_options.queueLogFile)) {
        m_errorText = m_options.queueLogFile;
        return false;
    }
    // A PBX that was killed comes back empty; only the first start has a day behind it.
    const Timestamp now = m_starts == 0 ? wallClock() : presentTime();
    const Seconds warmUp = m_starts == 0 ? m_options.warmUp : Seconds{0};
    if (m_starts == 0 && m_options.localHour >= 0)
        m_options.office.utcOffset = offsetForHour(now, m_options.localHour);
    // On a whole second, so that the same seed makes the same morning whenever it is started.
    makeOffice(std::chrono::floor<Seconds>(now) - warmUp, now);
    return open();
}

void DemoPbx::makeOffice(Timestamp start, Timestamp now)
{
    DemoSettings settings = m_options.office;
    settings.start = start;
    settings.seed += quint64(m_starts++);
    m_office = std::make_unique<DemoOffice>(settings, m_queueLog);
    m_office->advanceTo(now);
    m_office->setSink([this](DemoPrivilege privilege, const QByteArray &message) {
        m_server.broadcast(privilege, message);
    });
    m_server.serve(m_office.get());
    m_clockStart = now;
    m_clock.start();
}

bool DemoPbx::open()
{
    if (!m_server.listen(m_port)) {
        m_errorText = m_server.errorText();
        return false;
    }
    m_port = m_server.port();
    sleepUntilNext();
    Q_EMIT started();
    return true;
}

void DemoPbx::stop()
{
    m_timer.stop();
    m_server.stopListening();
    m_server.closeAll();
    Q_EMIT stopped();
}

void DemoPbx::kill()
{
    m_timer.stop();
    m_server.stopListening();
    m_server.abortAll();
    Q_EMIT stopped();
}

void DemoPbx::restart(Milliseconds downTime)
{
    catchUp();
    m_server.broadcast(DemoPrivilege::System, DemoMessage::event("Shutdown", DemoPrivilege::System)
                                                  .add("Shutdown", "Cleanly")
                                                  .add("Restart", "True")
                                                  .bytes());
    stop();
    QTimer::singleShot(downTime, this, [this] {
        const Timestamp now = presentTime();
        makeOffice(now, now);
        open();
    });
}

Timestamp DemoPbx::presentTime() const
{
    return m_clockStart + Milliseconds{qint64(double(m_clock.elapsed()) * m_options.speed)};
}

void DemoPbx::catchUp()
{
    if (m_office && isRunning())
        m_office->advanceTo(presentTime());
}

void DemoPbx::withOffice(const std::function<void(DemoOffice &office)> &use)
{
    const auto call = [this, &use] {
        catchUp();
        use(*m_office);
        sleepUntilNext();
    };
    if (QThread::currentThread() == thread())
        call();
    else
        QMetaObject::invokeMethod(this, call, Qt::BlockingQueuedConnection);
}

void DemoPbx::sleepUntilNext()
{
    const std::optional<Timestamp> next = m_office->next();
    if (!next || !isRunning())
        return;
    const double wait = double((*next - presentTime()).count()) / m_options.speed;
    // Not more often than each five milliseconds: what falls due in between is sent together.
    m_timer.start(Milliseconds{std::max<qint64>(5, qint64(wait) + 1)});
}

void DemoPbx::sendUserEvent(const QByteArray &name, const QByteArray &header,
                            const QByteArray &value)
{
    m_server.broadcast(DemoPrivilege::User, DemoMessage::event("UserEvent", DemoPrivilege::User)
                                                .add("UserEvent", name)
                                                .add(header, value)
                                                .bytes());
}
