// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/notify/noticeengine.h"

#include <QDateTime>
#include <QTest>

#include <rapidcheck.h>

#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A Monday, noon UTC.
const Timestamp Noon = fromEpochMs(QDateTime({2026, 11, 23}, {12, 0}, Qt::UTC).toMSecsSinceEpoch());

Alert alertOf(AlertKind kind, const QString &queue, AlertLevel level = AlertLevel::Warning)
{
    Alert alert;
    alert.kind = kind;
    alert.queue = QueueId(queue);
    alert.level = level;
    alert.callers = 2;
    alert.worst = 70s;
    return alert;
}

Alert loss(const QString &queue)
{
    return alertOf(AlertKind::WaitingOverThreshold, queue, AlertLevel::Loss);
}

NoticeSettings loud()
{
    NoticeSettings settings;
    settings.sounds = true;
    return settings;
}

/// An engine and a clock that goes on by itself.
class Desk
{
public:
    explicit Desk(const NoticeSettings &settings = loud())
    {
        engine.setRules(NoticeRules(settings, QTimeZone::utc()));
    }
    NoticeOrders see(const QList<Alert> &alerts, Seconds later = 1s)
    {
        moment.now += later;
        return engine.judge(alerts, moment);
    }

    NoticeEngine engine;
    NoticeMoment moment{Noon, false, {}};
};

using Scene = std::vector<std::pair<int, int>>; ///< open alerts: which of them, at which level

QList<Alert> alertsOf(const Scene &scene)
{
    QList<Alert> alerts;
    for (const auto &[which, level] : scene) {
        const auto &kinds = NoticeRules::allKinds();
        const AlertKind kind = kinds[static_cast<size_t>(which) % kinds.size()];
        const Alert alert = alertOf(kind, QString::number(which % 2), AlertLevel(level));
        if (std::none_of(alerts.begin(), alerts.end(),
                         [&](const Alert &other) { return other.sameAs(alert); }))
            alerts.append(alert);
    }
    return alerts;
}

rc::Gen<Scene> anyScene()
{
    return rc::gen::resize(6, rc::gen::container<Scene>(
                                  rc::gen::pair(rc::gen::inRange(0, 18), rc::gen::inRange(0, 3))));
}

} // namespace

class TestNoticeEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAlertIsToldOnceAndWithdrawnWhenItEnds()
    {
        Desk desk;
        const NoticeOrders first = desk.see({loss(u"sales"_s)});
        QCOMPARE(first.show.size(), 1);
        QCOMPARE(first.show.first().alerts, QList<Alert>{loss(u"sales"_s)});
        QCOMPARE(first.sound, NoticeRule::Sound::Alarm);
        QVERIFY(first.withdraw.isEmpty());

        for (int i = 0; i < 2000; ++i)
            QCOMPARE(desk.see({loss(u"sales"_s)}), NoticeOrders());
        const NoticeOrders last = desk.see({});
        QCOMPARE(last.withdraw, QList<quint32>{first.show.first().id});
        QVERIFY(desk.engine.open().isEmpty());
    }

    void whatComesBackSoonIsNotToldAgainUnlessItStaysOrGetsWorse()
    {
        Desk desk;
        const Alert busy = alertOf(AlertKind::TooManyWaiting, u"sales"_s);
        QCOMPARE(desk.see({busy}).show.size(), 1);
        desk.see({}, 30s);
        QCOMPARE(desk.see({busy}, 30s), NoticeOrders());
        Alert worse = busy;
        worse.level = AlertLevel::Loss;
        QCOMPARE(desk.see({worse}, 30s).show.size(), 1);
        desk.see({}, 1s);
        QCOMPARE(desk.see({busy}, 30s), NoticeOrders());
        QCOMPARE(desk.see({busy}, 200s), NoticeOrders());
        QCOMPARE(desk.see({busy}, 100s).show.size(), 1); // five minutes later it is still there
    }

    void severalAtOnceBecomeOne()
    {
        Desk desk;
        const NoticeOrders orders =
            desk.see({alertOf(AlertKind::TooManyWaiting, u"a"_s), loss(u"b"_s)});
        QCOMPARE(orders.show.size(), 1);
        QCOMPARE(orders.show.first().alerts.size(), 2);
        QCOMPARE(orders.show.first().level(), AlertLevel::Loss);
        QCOMPARE(orders.sound, NoticeRule::Sound::Alarm);

        // What follows within ten seconds joins it, without another sound.
        const NoticeOrders next =
            desk.see({alertOf(AlertKind::TooManyWaiting, u"a"_s), loss(u"b"_s), loss(u"c"_s)}, 3s);
        QCOMPARE(next.show.size(), 1);
        QCOMPARE(next.show.first().id, orders.show.first().id);
        QCOMPARE(next.show.first().alerts.size(), 3);
        QCOMPARE(next.sound, NoticeRule::Sound::None);

        NoticeSettings apart = loud();
        apart.collapse = false;
        Desk second(apart);
        QCOMPARE(second.see({loss(u"a"_s), loss(u"b"_s)}).show.size(), 2);
    }

    void rulesDecideByKindAndLevel()
    {
        NoticeSettings settings = loud();
        NoticeRule rule = NoticeRules::byDefault(AlertKind::PauseTooLong);
        QCOMPARE(rule.from, NoticeRule::Level::Warning);
        Desk desk(settings);
        Alert pause = alertOf(AlertKind::PauseTooLong, {}, AlertLevel::Notice);
        pause.agent = AgentId(u"2001"_s);
        QCOMPARE(desk.see({pause}), NoticeOrders());
        pause.level = AlertLevel::Warning;
        QCOMPARE(desk.see({pause}).show.size(), 1);

        rule.show = false;
        NoticeRules::setRule(settings, AlertKind::PauseTooLong, rule);
        Desk heard(settings);
        const NoticeOrders orders = heard.see({pause});
        QVERIFY(orders.show.isEmpty());
        QCOMPARE(orders.sound, NoticeRule::Sound::Soft);

        settings.sounds = false;
        Desk mute(settings);
        QCOMPARE(mute.see({pause}), NoticeOrders());

        NoticeRules::setRule(settings, AlertKind::PauseTooLong,
                             NoticeRules::byDefault(AlertKind::PauseTooLong));
        QVERIFY(settings.rules.isEmpty());
    }

    void whatIsSeenInTheWindowIsNotTold()
    {
        Desk desk;
        desk.moment.inFront = true;
        QCOMPARE(desk.see({loss(u"sales"_s)}), NoticeOrders());
        desk.moment.inFront = false;
        QCOMPARE(desk.see({loss(u"sales"_s)}), NoticeOrders());
        const NoticeOrders orders = desk.see({loss(u"sales"_s), loss(u"b"_s)});
        QCOMPARE(orders.show.size(), 1);
        // Coming to look takes it away.
        desk.moment.inFront = true;
        QCOMPARE(desk.see({loss(u"sales"_s), loss(u"b"_s)}).withdraw.size(), 1);

        NoticeSettings always = loud();
        NoticeRule rule = NoticeRules::byDefault(AlertKind::WaitingOverThreshold);
        rule.onlyBehind = false;
        NoticeRules::setRule(always, AlertKind::WaitingOverThreshold, rule);
        Desk open(always);
        open.moment.inFront = true;
        QCOMPARE(open.see({loss(u"sales"_s)}).show.size(), 1);
    }

    void quietHoursHoldAllBackButLoss()
    {
        NoticeSettings settings = loud();
        settings.quiet[0] = {true, 11 * 60, 13 * 60};
        Desk desk(settings);
        const Alert busy = alertOf(AlertKind::TooManyWaiting, u"sales"_s);
        QCOMPARE(desk.see({busy}), NoticeOrders());
        QCOMPARE(desk.see({busy, loss(u"sales"_s)}).show.size(), 1);
        // Told when the hours are over and it still holds.
        QCOMPARE(desk.see({busy}, 30min).show.size(), 0);
        QCOMPARE(desk.see({busy}, 30min).show.size(), 1);

        settings.lossBreaksQuiet = false;
        Desk silent(settings);
        QCOMPARE(silent.see({loss(u"sales"_s)}), NoticeOrders());

        Desk asked(loud());
        asked.moment.quietUntil = Noon + 1h;
        QCOMPARE(asked.see({busy}), NoticeOrders());
        QCOMPARE(asked.see({busy}, 1h).show.size(), 1);
    }

    void quietHoursByTheDayAndOverMidnight_data()
    {
        QTest::addColumn<int>("day"); // of the month; the 23rd is a Monday
        QTest::addColumn<int>("hour");
        QTest::addColumn<bool>("quiet");
        QTest::newRow("Monday noon") << 23 << 12 << false;
        QTest::newRow("Monday night") << 23 << 22 << true;
        QTest::newRow("early on Tuesday") << 24 << 7 << true;
        QTest::newRow("Tuesday at eight") << 24 << 8 << false;
        QTest::newRow("Tuesday night") << 24 << 22 << false;
        QTest::newRow("Monday after Sunday night") << 23 << 3 << true;
        QTest::newRow("early on Wednesday") << 25 << 3 << false;
        QTest::newRow("Sunday, all day") << 29 << 15 << true;
        QTest::newRow("Sunday before ten") << 29 << 9 << false;
        QTest::newRow("Monday after that Sunday") << 30 << 9 << true;
    }

    void quietHoursByTheDayAndOverMidnight()
    {
        QFETCH(const int, day);
        QFETCH(const int, hour);
        QFETCH(const bool, quiet);
        NoticeSettings settings;
        settings.quiet[0] = {true, 20 * 60, 8 * 60};
        settings.quiet[6] = {true, 10 * 60, 10 * 60}; // round the clock
        const NoticeRules rules(settings, QTimeZone("Europe/Moscow"));
        const QDateTime local({2026, 11, day}, {hour, 0}, QTimeZone("Europe/Moscow"));
        QCOMPARE(rules.isQuiet(fromEpochMs(local.toMSecsSinceEpoch())), quiet);
    }

    void aShortCutOfTheLineIsNotTold()
    {
        Desk desk;
        Alert lost = alertOf(AlertKind::LinkLost, {});
        lost.worst = 2s;
        QCOMPARE(desk.see({lost}), NoticeOrders());
        QCOMPARE(desk.see({}), NoticeOrders());
        QCOMPARE(desk.see({lost}), NoticeOrders());
        lost.worst = 5s;
        QCOMPARE(desk.see({lost}).show.size(), 1);
    }

    void anotherSiteStartsWithNothing()
    {
        Desk desk;
        const quint32 id = desk.see({loss(u"sales"_s)}).show.first().id;
        QCOMPARE(desk.engine.clear().withdraw, QList<quint32>{id});
        const NoticeOrders orders = desk.see({loss(u"sales"_s)});
        QCOMPARE(orders.show.size(), 1);
        QVERIFY(orders.show.first().id != id);
        desk.engine.forget(orders.show.first().id);
        QCOMPARE(desk.see({}), NoticeOrders());
    }

    /// Whatever comes and goes: nothing is told twice while it stays, what is shown is open, every
    /// notice is withdrawn once, and there is never more than a handful.
    void whateverComesAndGoes()
    {
        QVERIFY(rc::check("notices follow the alerts", [] {
            NoticeSettings settings = loud();
            settings.collapse = *rc::gen::arbitrary<bool>();
            settings.quiet[0].on = *rc::gen::arbitrary<bool>();
            Desk desk(settings);
            std::map<quint32, int> shown;
            Scene before;
            const auto steps = *rc::gen::container<std::vector<Scene>>(anyScene());
            for (const Scene &scene : steps) {
                desk.moment.inFront = *rc::gen::arbitrary<bool>();
                const QList<Alert> alerts = alertsOf(scene);
                const NoticeOrders orders = desk.see(alerts, Seconds(*rc::gen::inRange(1, 4000)));
                for (const quint32 id : orders.withdraw)
                    RC_ASSERT(shown.erase(id) == 1U);
                for (const Notice &notice : orders.show) {
                    RC_ASSERT(notice.id != 0U);
                    shown[notice.id] = 1;
                }
                QList<Alert> told;
                for (const Notice &notice : desk.engine.open()) {
                    RC_ASSERT(!notice.alerts.isEmpty());
                    RC_ASSERT(shown.count(notice.id) == 1U);
                    for (const Alert &alert : notice.alerts) {
                        for (const Alert &other : std::as_const(told))
                            RC_ASSERT(!other.sameAs(alert));
                        RC_ASSERT(std::any_of(alerts.begin(), alerts.end(),
                                              [&](const Alert &a) { return a.sameAs(alert); }));
                        told.append(alert);
                    }
                }
                RC_ASSERT(shown.size() == size_t(desk.engine.open().size()));
                RC_ASSERT(desk.engine.open().size() <= NoticeEngine::MostNotices);
                // The same picture a second later is nothing new.
                const NoticeOrders again = desk.see(alerts);
                RC_ASSERT(again.show.isEmpty() && again.withdraw.isEmpty());
            }
        }));
    }

    void callerNumbersAreMasked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("an extension stays")
            << u"Sales 2001: 3 waiting"_s << u"Sales 2001: 3 waiting"_s;
        QTest::newRow("a wait stays") << u"paused 1:02:15"_s << u"paused 1:02:15"_s;
        QTest::newRow("bare") << u"Local/79120004107@q"_s << u"Local/•••07@q"_s;
        QTest::newRow("written nicely") << u"+7 912 000-41-07 paused"_s << u"+•••07 paused"_s;
        QTest::newRow("brackets") << u"8 (912) 000.41.07"_s << u"•••07"_s;
    }

    void callerNumbersAreMasked()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, shown);
        QCOMPARE(withoutCallerNumbers(text), shown);
    }

    void noSixDigitsInARowAreLeft()
    {
        QVERIFY(rc::check("no long run of digits", [] {
            const auto parts = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 14));
            static const QString letters = u"0123456789 -:x"_s;
            QString text;
            for (const int part : parts)
                text += letters[part];
            int run = 0;
            for (const QChar c : withoutCallerNumbers(text)) {
                run = c.isDigit() ? run + 1 : c == u' ' || c == u'-' ? run : 0;
                RC_ASSERT(run < 6);
            }
        }));
    }
};

QTEST_APPLESS_MAIN(TestNoticeEngine)
#include "tst_noticeengine.moc"
