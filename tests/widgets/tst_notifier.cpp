// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Notices end to end: a session with callers who wait too long, and a small service in the place
// of the desktop's, on a session bus of the test's own.

#include "core/models/livesession.h"
#include "tests/support/boardmaker.h"
#include "widgets/common/look.h"
#include "widgets/notify/noticewords.h"
#include "widgets/notify/notifier.h"

#include <QDBusConnection>
#include <QFile>
#include <QPainter>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int LongestWait = 20'000;

/// What a desktop shows, spoken to over its bus.
class FakeDesktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown
    {
        QString title, text;
        QStringList actions;
        QVariantMap hints;
    };

    FakeDesktop()
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"fake desktop"_s))
    {
        m_bus.registerObject(u"/org/freedesktop/Notifications"_s, this,
                             QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
        m_bus.registerService(u"org.freedesktop.Notifications"_s);
    }
    ~FakeDesktop() override
    {
        m_bus.unregisterService(u"org.freedesktop.Notifications"_s);
        m_bus.unregisterObject(u"/org/freedesktop/Notifications"_s);
        QDBusConnection::disconnectFromBus(u"fake desktop"_s);
    }

    QMap<uint, Shown> shown;
    int calls = 0;

public Q_SLOTS:
    QStringList GetCapabilities() { return {u"actions"_s, u"body"_s, u"body-markup"_s}; }
    uint Notify(const QString &, uint replaces, const QString &, const QString &title,
                const QString &text, const QStringList &actions, const QVariantMap &hints, int)
    {
        ++calls;
        const uint number = replaces != 0 ? replaces : ++m_last;
        shown.insert(number, {title, text, actions, hints});
        return number;
    }
    void CloseNotification(uint number)
    {
        if (shown.remove(number) > 0)
            Q_EMIT NotificationClosed(number, 3);
    }

Q_SIGNALS:
    void NotificationClosed(uint number, uint reason);
    void ActionInvoked(uint number, const QString &action);

private:
    QDBusConnection m_bus;
    uint m_last = 40;
};

/// A session whose clock moves when told, and a notifier that watches it.
class Office
{
public:
    Office()
        : settings(folder.filePath(u"settings.ini"_s))
        , session({}, {}, [this] { return now; })
        , notifier(settings)
    {
        notifier.setClock([this] { return now; });
        notifier.setInFront([this] { return inFront; });
        tell(SnapshotTaken{std::make_shared<const Snapshot>()});
        tell(MembershipSeen{BoardMaker::membership(u"201"_s, u"sales"_s)});
        LinkStatus link;
        link.phase = LinkStatus::Phase::Live;
        session.setLink(link);
        notifier.attach(&session, u"Main office"_s);
    }

    template<typename Payload>
    void tell(const Payload &payload)
    {
        session.take({{now, payload}});
    }
    void join(const QString &caller)
    {
        CallerJoined joined;
        joined.queueCall = QueueCallId(caller);
        joined.call = CallId(u"call-"_s + caller);
        joined.queue = QueueId(u"sales"_s);
        joined.position = 1;
        joined.number = u"+7912000"_s + caller;
        joined.name = u"+7 912 000-41-07"_s;
        tell(joined);
    }
    void leave(const QString &caller)
    {
        tell(CallerLeft{QueueCallId(caller), QueueId(u"sales"_s), LeaveCause::Abandoned, 70s});
    }
    void pass(Seconds time)
    {
        now += time;
        tell(MembershipSeen{BoardMaker::membership(u"201"_s, u"sales"_s)});
        QTest::qWait(30); // the frame
    }

    QTemporaryDir folder;
    Timestamp now = BoardMaker().now;
    bool inFront = false;
    Settings settings;
    LiveSession session;
    Notifier notifier;
};

int differingPixels(const TrayState &a, const TrayState &b)
{
    const auto picture = [](const TrayState &state) {
        QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        TrayBadge::paint(painter, image.rect(), state);
        painter.end();
        return image.convertToFormat(QImage::Format_Grayscale8);
    };
    const QImage first = picture(a);
    const QImage second = picture(b);
    int different = 0;
    for (int y = 0; y < 32; ++y) {
        for (int x = 0; x < 32; ++x)
            different += std::abs(qGray(first.pixel(x, y)) - qGray(second.pixel(x, y))) > 24;
    }
    return different;
}

} // namespace

class TestNotifier : public QObject
{
    Q_OBJECT

public:
    /// A bus of the test's own, before anything asks for the user's.
    static void initMain()
    {
        static QProcess bus;
        bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QByteArray address;
        if (bus.waitForStarted() && bus.waitForReadyRead())
            address = bus.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address.isEmpty() ? "unix:path=/none" : address);
        atexit([] {
            bus.kill();
            bus.waitForFinished();
        });
    }

private Q_SLOTS:
    void initTestCase() { Look::instance().install(); }

    void withoutAServiceNothingBreaks()
    {
        Office office;
        QTRY_VERIFY(!office.notifier.isAskingForChannel());
        QVERIFY(!office.notifier.channel());
        office.join(u"4107"_s);
        office.pass(70s);
        QTRY_COMPARE(office.notifier.engine().open().size(), 1);
        office.notifier.showTest();
        office.leave(u"4107"_s);
        QTRY_VERIFY((office.pass(10s), office.notifier.engine().open().isEmpty()));
    }

    void aNoticeIsShownAndWithdrawnWhenTheAlertEnds()
    {
        FakeDesktop desktop;
        Office office;
        QTRY_VERIFY(office.notifier.channel());
        office.join(u"4107"_s);
        office.pass(70s);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.shown.size(), 1, LongestWait);
        const FakeDesktop::Shown notice = desktop.shown.first();
        const QString words = notice.title + u'\n' + notice.text;
        QVERIFY2(words.contains(u"sales"_s), qPrintable(words));
        QVERIFY2(words.contains(u"Main office"_s), qPrintable(words));
        QVERIFY2(!words.contains(u"4107"_s), "no caller's number");
        QVERIFY(notice.actions.contains(u"show"_s));
        QCOMPARE(notice.hints.value(u"urgency"_s).toInt(), 2);

        office.leave(u"4107"_s);
        QTRY_VERIFY_WITH_TIMEOUT((office.pass(10s), desktop.shown.isEmpty()), LongestWait);
    }

    void aClickLeadsToTheAlert()
    {
        FakeDesktop desktop;
        Office office;
        QTRY_VERIFY(office.notifier.channel());
        QList<Alert> looked;
        connect(&office.notifier, &Notifier::alertActivated, this,
                [&looked](const Alert &alert) { looked.append(alert); });
        QSignalSpy forward(&office.notifier, &Notifier::showRequested);
        office.join(u"4107"_s);
        office.pass(70s);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.shown.size(), 1, LongestWait);
        Q_EMIT desktop.ActionInvoked(desktop.shown.firstKey(), u"show"_s);
        QTRY_COMPARE_WITH_TIMEOUT(looked.size(), 1, LongestWait);
        QCOMPARE(looked.first().kind, AlertKind::WaitingOverThreshold);
        QCOMPARE(looked.first().queue, QueueId(u"sales"_s));
        QCOMPARE(forward.count(), 1);
    }

    void whatTheUserTookAwayStaysAway()
    {
        FakeDesktop desktop;
        Office office;
        QTRY_VERIFY(office.notifier.channel());
        office.join(u"4107"_s);
        office.pass(70s);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.shown.size(), 1, LongestWait);
        QTRY_COMPARE(office.notifier.engine().open().size(), 1);
        desktop.CloseNotification(desktop.shown.firstKey());
        QTRY_VERIFY_WITH_TIMEOUT(office.notifier.engine().open().isEmpty(), LongestWait);
        office.pass(400s);
        QCOMPARE(desktop.calls, 1);
    }

    void comingToTheWindowTakesNoticesAway()
    {
        FakeDesktop desktop;
        Office office;
        QTRY_VERIFY(office.notifier.channel());
        office.join(u"4107"_s);
        office.pass(70s);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.shown.size(), 1, LongestWait);
        office.inFront = true;
        office.pass(1s);
        QTRY_VERIFY_WITH_TIMEOUT(desktop.shown.isEmpty(), LongestWait);
    }

    void anotherSiteTakesTheOldNoticesAway()
    {
        FakeDesktop desktop;
        Office office;
        QTRY_VERIFY(office.notifier.channel());
        office.join(u"4107"_s);
        office.pass(70s);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.shown.size(), 1, LongestWait);
        office.notifier.detach();
        QTRY_VERIFY_WITH_TIMEOUT(desktop.shown.isEmpty(), LongestWait);
        office.pass(400s); // the old site is not listened to any more
        QVERIFY(office.notifier.engine().open().isEmpty());
    }

    void aServiceThatComesLaterIsFound()
    {
        Office office;
        QTRY_VERIFY(!office.notifier.isAskingForChannel());
        QVERIFY(!office.notifier.channel());
        QSignalSpy means(&office.notifier, &Notifier::meansChanged);
        {
            FakeDesktop desktop;
            QTRY_VERIFY_WITH_TIMEOUT(office.notifier.channel(), LongestWait);
            office.notifier.showTest();
            QTRY_COMPARE_WITH_TIMEOUT(desktop.shown.size(), 1, LongestWait);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!office.notifier.channel(), LongestWait);
        QVERIFY(means.count() >= 2);
    }

    void quietForAnHour()
    {
        FakeDesktop desktop;
        Office office;
        QTRY_VERIFY(office.notifier.channel());
        NoticeSettings settings = office.settings.notices();
        settings.lossBreaksQuiet = false;
        settings.sounds = true;
        office.settings.setNotices(settings);
        QSignalSpy played(&office.notifier.sounds(), &SoundPlayer::played);
        office.notifier.tray().quietAction()->trigger();
        QVERIFY(office.notifier.isQuiet());
        QVERIFY(office.notifier.tray().quietAction()->isChecked());
        office.join(u"4107"_s);
        office.pass(70s);
        QTRY_COMPARE(office.notifier.tray().state().over, 1);
        QCOMPARE(office.notifier.tray().state().quiet, true);
        QTest::qWait(100);
        QCOMPARE(desktop.calls, 0);
        QCOMPARE(played.count(), 0);
        office.pass(3600s); // the hour is over and the caller still waits
        QTRY_COMPARE_WITH_TIMEOUT(desktop.shown.size(), 1, LongestWait);
        QCOMPARE(played.count(), 1);
        QVERIFY(!office.notifier.tray().quietAction()->isChecked());
    }

    void theTrayCountsWhoWaits()
    {
        Office office;
        QCOMPARE(office.notifier.tray().state().link, TrayState::Link::Connected);
        office.join(u"1"_s);
        office.pass(1s);
        QTRY_COMPARE(office.notifier.tray().state().waiting, 1);
        QCOMPARE(office.notifier.tray().state().over, 0);
        office.pass(70s);
        QTRY_COMPARE(office.notifier.tray().state().over, 1);
        const QString words = office.notifier.tray().icon()->toolTip();
        QVERIFY2(words.contains(u"Main office"_s) && words.contains(u'1'), qPrintable(words));
        LinkStatus down;
        down.phase = LinkStatus::Phase::WaitingToRetry;
        office.session.setLink(down);
        QCOMPARE(office.notifier.tray().state().link, TrayState::Link::Down);
    }

    void theBadgeDiffersWithoutColour()
    {
        using Link = TrayState::Link;
        const QList<TrayState> states{{Link::Connected, 0, 0, false},
                                      {Link::Connected, 3, 0, false},
                                      {Link::Connected, 3, 3, false},
                                      {Link::Down, 3, 0, false},
                                      {Link::Connected, 3, 0, true}};
        for (int i = 0; i < states.size(); ++i) {
            for (int j = 0; j < i; ++j)
                QVERIFY2(differingPixels(states[i], states[j]) >= 20,
                         qPrintable(u"%1 and %2"_s.arg(i).arg(j)));
        }
    }

    void manyMattersAreOneNoticeWithoutNumbers()
    {
        Notice notice;
        notice.id = 7;
        for (int i = 0; i < 6; ++i) {
            Alert alert;
            alert.kind = AlertKind::PauseTooLong;
            alert.agent = AgentId(QString::number(i));
            notice.alerts.append(alert);
        }
        const auto naming = [](const Alert &alert) {
            return AlertItem{alert, {}, u"Local/89120004107@out"_s, {}, {}};
        };
        const DesktopNotice words = NoticeWords::of(notice, naming, u"Office"_s);
        QVERIFY(words.title.contains(u'6'));
        QCOMPARE(words.text.count(u'\n'), 3);
        QVERIFY2(!words.text.contains(u"8912000"_s), qPrintable(words.text));
    }

    void soundsAreShortCleanWaves_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"soft", "chime", "alarm"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void soundsAreShortCleanWaves()
    {
        QFETCH(const QString, name);
        QFile file(u":/sounds/%1.wav"_s.arg(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray wave = file.readAll();
        QVERIFY(wave.startsWith("RIFF") && wave.mid(8, 4) == "WAVE");
        QVERIFY(wave.size() < 48 * 1024);
        const auto sampleAt = [&wave](qsizetype at) {
            return static_cast<qint16>(static_cast<quint8>(wave[at])
                                       | (static_cast<quint8>(wave[at + 1]) << 8));
        };
        int loudest = 0;
        for (qsizetype at = 44; at + 1 < wave.size(); at += 2)
            loudest = std::max(loudest, std::abs(int(sampleAt(at))));
        QVERIFY2(loudest > 12000 && loudest < 26000, qPrintable(QString::number(loudest)));
        QVERIFY(std::abs(int(sampleAt(44))) < 300);              // no click at the start
        QVERIFY(std::abs(int(sampleAt(wave.size() - 2))) < 300); // nor at the end
    }

    void withoutAnAudioDeviceASoundHarmsNothing()
    {
        SoundPlayer player;
        QSignalSpy known(&player, &SoundPlayer::deviceChanged);
        player.play(NoticeRule::Sound::Chime, 70);
        QTRY_VERIFY_WITH_TIMEOUT(known.count() > 0, LongestWait);
        QVERIFY(player.device() != SoundPlayer::Device::Unknown);
        player.play(NoticeRule::Sound::Alarm, 0);
    }
};

QTEST_MAIN(TestNotifier)
#include "tst_notifier.moc"
