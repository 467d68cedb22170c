// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/settings.h"
#include "core/notify/noticeengine.h"
#include "widgets/notify/desktopnotices.h"
#include "widgets/notify/soundplayer.h"
#include "widgets/notify/trayicon.h"

#include <QPointer>

#include <functional>

class LiveSession;

/// Calls the user while nobody looks at the window: notices, sounds and the tray icon, of the one
/// site that is shown.
///
/// What is told when is the NoticeEngine's; this carries it out. GUI thread, one per program.
class Notifier : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<Timestamp()>;
    using InFront = std::function<bool()>;

    explicit Notifier(Settings &settings, QObject *parent = nullptr);
    ~Notifier() override;

    /// From now on of this site; what was shown of another is withdrawn.
    void attach(LiveSession *session, const QString &siteName);
    void detach();
    void setSiteName(const QString &name);

    void setQuiet(bool quiet);
    bool isQuiet() const;
    /// A notice that says it is one, whatever the rules.
    void showTest();
    void playTest(NoticeRule::Sound sound);

    /// How notices are shown now; null: nothing here can show them.
    DesktopNotices *channel() const;
    bool isAskingForChannel() const;
    TrayIcon &tray() { return m_tray; }
    SoundPlayer &sounds() { return m_sounds; }
    const NoticeEngine &engine() const { return m_engine; }

    // For tests.
    void setClock(Clock clock) { m_clock = std::move(clock); }
    void setInFront(InFront inFront) { m_inFront = std::move(inFront); }

Q_SIGNALS:
    /// The user chose a notice: look at this alert.
    void alertActivated(const Alert &alert);
    void showRequested();
    void quitRequested();
    /// Another way to show notices, or a sound device came or went.
    void meansChanged();

private:
    void applySettings();
    void judge();
    void carryOut(const NoticeOrders &orders);
    void onActivated(quint32 id);
    void listenTo(DesktopNotices *channel);
    void showTray();

    Settings &m_settings;
    QPointer<LiveSession> m_session;
    QString m_siteName;
    NoticeEngine m_engine;
    Timestamp m_quietUntil;
    Clock m_clock;
    InFront m_inFront;
    TrayIcon m_tray;
    SoundPlayer m_sounds;
    std::unique_ptr<DesktopNotices> m_desktop; ///< null where the system has none
    std::unique_ptr<DesktopNotices> m_trayNotices;
};
