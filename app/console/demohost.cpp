// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/demohost.h"

#include "core/demo/demopbx.h"

#include <QRandomGenerator>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

const QString SupervisorPhone = u"1000"_s;
constexpr Seconds WarmUp{3 * 3600};
/// Of the busiest hours: a demo opened at night must not show an empty office.
constexpr int OfficeHour = 11;

} // namespace

DemoHost::DemoHost(QObject *parent) : QObject(parent)
{
    m_thread.setObjectName(u"demo-pbx"_s);
    m_thread.start();
}

DemoHost::~DemoHost()
{
    m_thread.quit();
    m_thread.wait();
}

void DemoHost::start(DemoLanguage language, double speed)
{
    DemoPbx::Options options;
    options.office = demoShowSettings(language);
    options.office.shape = DemoShape::FreePbx;
    options.speed = speed;
    options.warmUp = WarmUp;
    options.localHour = OfficeHour;
    DemoUser user;
    user.name = "belltower";
    user.secret = QByteArray::number(QRandomGenerator::system()->generate64(), 36);
    options.office.users = {user};
    m_secret = QString::fromLatin1(user.secret);

    m_site.id = SiteId(u"demo"_s);
    m_site.name = tr("Demo office");
    m_site.kind = SiteSettings::PbxKind::FreePbx;
    m_site.host = u"127.0.0.1"_s;
    m_site.user = QString::fromLatin1(user.name);
    m_site.secretKeeping = SiteSettings::SecretKeeping::AskEachTime;
    // An invented office may have an invented price; a real one is asked for its own.
    m_site.conversion = 0.2;
    m_site.averageSale = 10'000;
    m_site.supervision.ownPhone = SupervisorPhone;
    m_site.supervision.consentBy = m_site.name; // invented people need not be told
    m_site.supervision.pauseReasons = {
        {tr("Lunch"), Seconds{45 * 60}}, {tr("Break"), Seconds{15 * 60}}, {tr("Training"), {}}};
    for (const DemoQueuePlan &plan : options.office.queues) {
        SiteQueue queue;
        queue.wrapUp = Seconds{plan.wrapUpSeconds};
        queue.displayName = QString::fromUtf8(plan.name);
        m_site.setQueue(QString::fromLatin1(plan.number), queue);
    }

    m_pbx = new DemoPbx(options);
    m_pbx->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_pbx, &QObject::deleteLater);
    QMetaObject::invokeMethod(m_pbx, [this] {
        const bool works = m_pbx->start();
        const quint16 port = m_pbx->port();
        const QString trouble = m_pbx->errorText();
        QMetaObject::invokeMethod(this, [this, works, port, trouble] {
            m_site.port = port;
            if (works)
                Q_EMIT ready();
            else
                Q_EMIT failed(trouble);
        });
    });
}

template<typename Order>
void DemoHost::orderAndWait(Order &&what) const
{
    QMetaObject::invokeMethod(m_pbx, std::forward<Order>(what), Qt::BlockingQueuedConnection);
}

void DemoHost::kill()
{
    orderAndWait([this] { m_pbx->kill(); });
}

void DemoHost::revive()
{
    orderAndWait([this] { m_pbx->start(); });
}

void DemoHost::restart(Milliseconds downTime)
{
    orderAndWait([this, downTime] { m_pbx->restart(downTime); });
}

QByteArray DemoHost::queueLog() const
{
    QByteArray log;
    orderAndWait([this, &log] {
        m_pbx->catchUp();
        log = m_pbx->queueLog().lines().join('\n');
    });
    return log;
}
