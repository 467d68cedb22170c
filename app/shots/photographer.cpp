// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shots/photographer.h"

#include "app/shots/stilldesk.h"
#include "core/models/livesession.h"
#include "widgets/common/segmented.h"
#include "widgets/live/agentspanel.h"
#include "widgets/live/callspanel.h"
#include "widgets/live/livepage.h"
#include "widgets/live/tilestrip.h"
#include "widgets/live/waitingpanel.h"
#include "widgets/shell/shell.h"
#include "widgets/shell/sitebutton.h"

#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QLocale>
#include <QPixmap>
#include <QPushButton>
#include <QTextStream>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr QSize Small{1280, 720};
constexpr QSize Usual{1600, 1000};
constexpr QSize Wide{1920, 1080};
} // namespace

Photographer::Photographer(QString folder, QString wanted)
    : m_folder(std::move(folder))
    , m_wanted(std::move(wanted))
{}

bool Photographer::shootAll()
{
    if (!QDir().mkpath(m_folder)) {
        QTextStream(stderr) << u"cannot make the folder %1"_s.arg(m_folder) << Qt::endl;
        return false;
    }
    Look::instance().install();
    bool good = true;
    using enum Situation;
    for (const auto language : {SceneLanguage::English, SceneLanguage::Russian}) {
        for (const auto theme : {ThemeChoice::Dark, ThemeChoice::Light}) {
            for (const QSize &size : {Small, Usual, Wide})
                good = shoot({Busy, language, theme, size}) && good;
            for (const Situation situation : {Aging, Stale, Broken, Loading, Quiet, Large, Chosen,
                                              Calls, Keyboard, Money, Listening})
                good = shoot({situation, language, theme, Usual}) && good;
            good = shoot({Calls, language, theme, Small}) && good;
            good = shoot({Busy, language, theme, Wide, 150}) && good;
        }
    }
    return good;
}

QString Photographer::nameOf(const Shot &shot)
{
    static constexpr std::array Names{"busy",    "aging",    "stale", "broken",
                                      "loading", "quiet",    "large", "chosen",
                                      "calls",   "keyboard", "money", "listening"};
    QString name = u"live-%1-%2-%3-%4x%5"_s.arg(
        QLatin1String(Names[static_cast<size_t>(shot.situation)]),
        shot.theme == ThemeChoice::Dark ? u"dark"_s : u"light"_s,
        shot.language == SceneLanguage::Russian ? u"ru"_s : u"en"_s,
        QString::number(shot.size.width()), QString::number(shot.size.height()));
    if (shot.scale != 100)
        name += u"-scale%1"_s.arg(shot.scale);
    return name + u".png"_s;
}

Scene Photographer::sceneOf(const Shot &shot)
{
    switch (shot.situation) {
    case Situation::Busy:
    case Situation::Chosen:
    case Situation::Keyboard:
    case Situation::Calls:
    case Situation::Money:
    case Situation::Listening:
        return busyFloor(shot.language);
    case Situation::Large:
        return largeFloor(shot.language);
    case Situation::Quiet:
        return quietFloor(shot.language);
    case Situation::Aging:
    case Situation::Stale:
    case Situation::Broken:
    case Situation::Loading:
        break;
    }
    Scene scene = busyFloor(shot.language);
    if (shot.situation == Situation::Aging)
        scene.link.lastByte = scene.now - 8s;
    if (shot.situation == Situation::Stale)
        scene.link.lastByte = scene.now - 18s;
    if (shot.situation == Situation::Broken) {
        scene.link.phase = LinkStatus::Phase::WaitingToRetry;
        scene.link.problem = LinkStatus::Problem::ClosedByPbx;
        scene.link.nextAttempt = scene.now + 3s;
        scene.events.append({scene.now, ObservationLost{}});
    }
    if (shot.situation == Situation::Loading) {
        scene.events.clear();
        scene.link.phase = LinkStatus::Phase::Connecting;
    }
    return scene;
}

void Photographer::speak(SceneLanguage language)
{
    const bool russian = language == SceneLanguage::Russian;
    QLocale::setDefault(QLocale(russian ? QLocale::Russian : QLocale::English));
    QCoreApplication::removeTranslator(&m_translator);
    if (m_translator.load(russian ? u":/i18n/belltower_ru.qm"_s : u":/i18n/belltower_en.qm"_s))
        QCoreApplication::installTranslator(&m_translator);
}

void Photographer::play(const Shot &shot, LiveSession &session, Shell &shell, StillDesk &desk)
{
    LivePage *page = shell.livePage();
    if (shot.situation == Situation::Chosen) {
        page->setQueue(QueueId(u"sales"_s));
        page->agents()->select(AgentId(u"206"_s));
    } else if (shot.situation == Situation::Busy) {
        page->agents()->select(AgentId(u"204"_s));
    } else if (shot.situation == Situation::Keyboard) {
        QApplication::setActiveWindow(&shell);
        QKeyEvent right(QEvent::KeyPress, Qt::Key_Right, Qt::NoModifier);
        page->tiles()->focusStrip();
        QApplication::sendEvent(QApplication::focusWidget(), &right);
    } else if (shot.situation == Situation::Calls) {
        page->calls()->open({});
    } else if (shot.situation == Situation::Listening) {
        page->agents()->select(AgentId(u"204"_s));
        desk.listen(AgentId(u"204"_s), 72s);
    } else if (shot.situation == Situation::Money) {
        RiskRule rule;
        rule.callValue = 2000;
        rule.vips = VipNumbers({session.waiting()->at(3).number});
        session.setRiskRule(rule);
        page->waiting()->order()->button(2)->click();
    }
    Q_EMIT session.ticked(std::chrono::floor<Seconds>(session.board().now()));
}

bool Photographer::shoot(const Shot &shot)
{
    const QString name = nameOf(shot);
    if (!m_wanted.isEmpty() && !name.contains(m_wanted))
        return true;
    speak(shot.language);
    Look::instance().setScale(shot.scale);
    Look::instance().setThemeChoice(shot.theme);

    const Scene scene = sceneOf(shot);
    LiveSession session(scene.settings, scene.rules, [now = scene.now] { return now; });
    session.setQueueNames(scene.names);
    Shell shell(&session);
    const QString site =
        shot.language == SceneLanguage::Russian ? u"Главный офис"_s : u"Head office"_s;
    shell.setSite(site, u"FreePBX"_s);
    shell.siteButton()->setSites({}, {SiteId(u"office"_s), site, {}});
    shell.setLanguage(shot.language == SceneLanguage::Russian ? u"ru"_s : u"en"_s);
    shell.resize(shot.size);
    shell.show();
    session.take(scene.events);
    session.setLink(scene.link);
    session.setWatched(false);
    session.setWatched(true); // lets the board come to the scene's own second
    StillDesk desk(scene, session);
    shell.setOrders(&desk.orders());
    play(shot, session, shell, desk);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    const QString path = QDir(m_folder).filePath(name);
    const bool written = shell.grab().save(path);
    QTextStream(stdout) << path << Qt::endl;
    return written;
}
