// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Breaks the live connection to a busy demo PBX at seeded byte positions, again and again, and with
// --restarts takes the PBX itself down now and then. Within a second of each new login the board
// must say what a fresh client's board says; every break must be marked as unobserved; and in the
// end the day's figures must be those of the PBX's own queue_log, but for what happened in breaks.

#include "core/ami/amilink.h"
#include "core/demo/demopbx.h"
#include "core/live/liveboard.h"
#include "tests/soak/boardtext.h"
#include "tests/soak/cuttingproxy.h"
#include "tests/soak/logbounds.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTcpSocket>
#include <QTextStream>
#include <QThread>
#include <QTimer>

#include <cmath>
#include <random>

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds RightWithin{1000};
constexpr Milliseconds GiveUpAfter{20'000};
constexpr Milliseconds DownTime{200};
constexpr Milliseconds MarkEvery{40};
constexpr int BreaksPerRestart = 5;

/// One client with its board.
class Client : public QObject
{
public:
    Client()
    {
        connect(&m_link, &AmiLink::eventsArrived, this, [this](const EventBatch &batch) {
            for (const Event &event : batch)
                board.apply(event);
        });
        connect(&m_link, &AmiLink::statusChanged, this, [this](const LinkStatus &status) {
            isLive = status.phase == LinkStatus::Phase::Live;
        });
    }

    void start(quint16 port, const QByteArray &secret)
    {
        AmiSettings settings;
        settings.host = u"127.0.0.1"_s;
        settings.port = port;
        settings.user = u"soak"_s;
        m_link.start(settings, secret);
    }

    /// Live, and its board has taken what made it so.
    bool isWatching() const { return isLive && board.isObserving(); }

    LiveBoard board{noonSettings()};
    bool isLive = false;

private:
    /// A day that does not end while the test runs.
    static BoardSettings noonSettings()
    {
        const qint64 secondOfDay = QDateTime::currentSecsSinceEpoch() % 86400;
        BoardSettings settings;
        settings.timeZone = QTimeZone(int(12 * 3600 - secondOfDay));
        return settings;
    }

    static AmiIntervals quick()
    {
        AmiIntervals intervals;
        intervals.tick = Milliseconds{10};
        intervals.firstRetry = Milliseconds{5};
        intervals.longestRetry = Milliseconds{50};
        return intervals;
    }

    AmiLink m_link{quick()};
};

template<typename Condition>
bool waitFor(Condition &&condition, Milliseconds atMost)
{
    QElapsedTimer clock;
    clock.start();
    while (!condition()) {
        if (clock.elapsed() > atMost.count())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
        QThread::msleep(1);
    }
    return true;
}

/// The office on a thread of its own, as in the console.
class Office
{
public:
    explicit Office(quint64 seed, const QByteArray &secret)
    {
        DemoPbx::Options options;
        options.office.seed = seed;
        options.office.shape = seed % 2 == 0 ? DemoShape::FreePbx : DemoShape::Plain;
        options.office.callsPerHour = 260;
        options.office.queues = demoQueuePlans();
        options.office.users = {{"soak", secret, "all", "all"}};
        options.speed = 15;
        options.warmUp = Seconds{3600};
        options.localHour = 11;
        m_pbx = new DemoPbx(options);
        m_pbx->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_pbx, &QObject::deleteLater);
        m_thread.start();
        there([this] {
            m_pbx->start();
            m_port = m_pbx->port();
            auto *marks = new QTimer(m_pbx);
            QObject::connect(marks, &QTimer::timeout, m_pbx, [this] { mark(); });
            marks->start(MarkEvery);
        });
    }
    ~Office()
    {
        m_thread.quit();
        m_thread.wait();
    }
    quint16 port() const { return m_port; }

    /// The queue_log so far.
    QList<QByteArray> log()
    {
        QList<QByteArray> lines;
        there([&] {
            m_pbx->catchUp();
            lines = m_pbx->queueLog().lines();
        });
        return lines;
    }
    /// The PBX goes down, by a clean restart or a crash, and is back after DownTime.
    void takeDown(bool cleanly)
    {
        there([this, cleanly] {
            if (cleanly)
                return m_pbx->restart(DownTime);
            m_pbx->kill();
            QTimer::singleShot(DownTime, m_pbx, [this] { m_pbx->start(); });
        });
    }

private:
    template<typename Work>
    void there(Work &&work)
    {
        QMetaObject::invokeMethod(m_pbx, std::forward<Work>(work), Qt::BlockingQueuedConnection);
    }
    /// Tells clients how long queue_log is: whoever reads it was told of all those lines.
    void mark()
    {
        if (!m_pbx->isRunning())
            return;
        m_pbx->catchUp();
        m_pbx->sendUserEvent("Mark", "Lines", QByteArray::number(m_pbx->queueLog().lines().size()));
    }

    QThread m_thread;
    DemoPbx *m_pbx = nullptr;
    quint16 m_port = 0;
};

struct Plan
{
    int cuts = 0;
    int seconds = 0;
    quint64 seed = 1;
    bool restarts = false;
};

/// What the PBX itself lists, so that a failure can be understood from the output alone.
QStringList listedChannels(quint16 port, const QByteArray &secret)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    socket.waitForConnected();
    socket.write("Action: Login\r\nUsername: soak\r\nSecret: " + secret
                 + "\r\nEvents: off\r\n\r\nAction: CoreShowChannels\r\n\r\n");
    QByteArray answer;
    while (!answer.contains("Event: CoreShowChannelsComplete") && socket.waitForReadyRead(2000))
        answer += socket.readAll();
    QStringList lines;
    for (const QString &message : QString::fromUtf8(answer).split(u"\r\n\r\n"_s)) {
        if (!message.startsWith(u"Event: CoreShowChannel\r\n"_s))
            continue;
        QHash<QString, QString> fields;
        for (const QString &line : message.split(u"\r\n"_s))
            fields.insert(line.section(u": "_s, 0, 0), line.section(u": "_s, 1));
        QString text;
        for (const QString &key : {u"Uniqueid"_s, u"Linkedid"_s, u"Channel"_s, u"Context"_s,
                                   u"Exten"_s, u"CallerIDNum"_s, u"ConnectedLineNum"_s,
                                   u"Application"_s, u"ApplicationData"_s, u"BridgeId"_s})
            text += fields.value(key).left(26).leftJustified(14) + u' ';
        lines.append(text);
    }
    return lines;
}

void complain(int cut, const QStringList &ours, const QStringList &fresh, const QStringList &listed)
{
    QTextStream err(stderr);
    err << "after cut " << cut << " the boards differ\n";
    for (const QString &line : ours) {
        if (!fresh.contains(line))
            err << "  only ours:  " << line << '\n';
    }
    for (const QString &line : fresh) {
        if (!ours.contains(line))
            err << "  only fresh: " << line << '\n';
    }
    for (const QString &line : listed)
        err << "    " << line << '\n';
}

/// True when, within a second of the login, our board says what a fresh client's says.
bool isRightAgain(int cut, Client &subject, quint16 port, const QByteArray &secret)
{
    if (!waitFor([&] { return subject.isLive; }, GiveUpAfter)) {
        QTextStream(stderr) << "cut " << cut << ": not live again\n";
        return false;
    }
    Client fresh;
    fresh.start(port, secret);
    const bool isReady =
        waitFor([&] { return fresh.isLive && !fresh.board.queueIds().isEmpty(); }, GiveUpAfter);
    const bool isEqual =
        isReady
        && waitFor([&] { return presentState(subject.board) == presentState(fresh.board); },
                   RightWithin);
    if (!isEqual)
        complain(cut, presentState(subject.board), presentState(fresh.board),
                 listedChannels(port, secret));
    return isEqual;
}

/// The line between the board and the office, broken again and again.
class Soak
{
public:
    explicit Soak(const Plan &plan) : m_plan(plan), m_random(plan.seed), m_office(plan.seed, Secret)
    {}

    int run()
    {
        LogBounds::Span span{m_office.log().size(), 0, false};
        m_subject.start(m_proxy.port(), Secret);
        recover(span);
        QElapsedTimer clock;
        clock.start();
        int done = 0;
        while (m_plan.cuts > 0 ? done < m_plan.cuts : clock.elapsed() < m_plan.seconds * 1000) {
            ++done;
            const bool isRestart = m_plan.restarts && done % BreaksPerRestart == 0;
            if (isRestart)
                m_office.takeDown(done % (2 * BreaksPerRestart) == 0);
            else if (!cut())
                return 1;
            if (!waitFor([&] { return !m_subject.isWatching(); }, GiveUpAfter))
                complainShortly(u"the break went unnoticed"_s);
            recover({m_proxy.lastMark(), 0, isRestart});
        }
        checkFigures();
        const auto gaps = m_subject.board.unobserved().size();
        if (gaps != done)
            complainShortly(u"%1 spans unobserved"_s.arg(gaps));
        QTextStream(stdout) << done << " breaks, " << gaps << " spans unobserved, "
                            << m_certainLines << " lines checked, " << m_wrong << " times wrong\n";
        return m_wrong == 0 ? 0 : 1;
    }

private:
    bool cut()
    {
        // Some breaks fall into the login and the snapshot, some far into the stream.
        std::uniform_real_distribution<double> exponent(0.0, 5.4);
        const int before = m_proxy.cuts();
        m_proxy.cutAfter(qint64(std::pow(10.0, exponent(m_random))));
        if (waitFor([&] { return m_proxy.cuts() > before; }, GiveUpAfter))
            return true;
        complainShortly(u"the line stayed silent"_s);
        return false;
    }
    void recover(LogBounds::Span span)
    {
        waitFor([&] { return m_subject.isWatching(); }, GiveUpAfter);
        span.to = m_office.log().size();
        m_spans.append(span);
        m_wrong +=
            isRightAgain(int(m_spans.size()) - 1, m_subject, m_office.port(), Secret) ? 0 : 1;
    }
    void checkFigures()
    {
        const QList<QByteArray> lines = m_office.log();
        m_spans.append({m_proxy.lastMark(), lines.size(), false}); // what is still on its way
        const LogBounds bounds(lines, m_spans);
        m_certainLines = bounds.certainLines();
        for (const QueueRow *queue : m_subject.board.queueRows()) {
            for (const QString &complaint : bounds.complaints(queue->info.id.value(), queue->today))
                complainShortly(complaint);
            if (queue->today.stillWaiting() != queue->waiting.size())
                complainShortly(u"queue %1: offered is not answered, left and waiting"_s.arg(
                    queue->info.id.value()));
        }
    }
    void complainShortly(const QString &what)
    {
        ++m_wrong;
        QTextStream(stderr) << what << '\n';
    }

    static inline const QByteArray Secret = "only-here";
    Plan m_plan;
    std::mt19937_64 m_random;
    Office m_office;
    CuttingProxy m_proxy{m_office.port()};
    Client m_subject;
    QList<LogBounds::Span> m_spans;
    int m_wrong = 0;
    int m_certainLines = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"cuts"_s, u"How many times the line breaks."_s, u"n"_s, u"0"_s},
                       {u"seconds"_s, u"How long, unless --cuts is given."_s, u"n"_s, u"30"_s},
                       {u"restarts"_s, u"Each fifth break is one of the PBX itself."_s},
                       {u"seed"_s, u"Which breaks, which office."_s, u"n"_s, u"1"_s}});
    parser.process(app);
    Soak soak({parser.value(u"cuts"_s).toInt(), parser.value(u"seconds"_s).toInt(),
               parser.value(u"seed"_s).toULongLong(), parser.isSet(u"restarts"_s)});
    return soak.run();
}
