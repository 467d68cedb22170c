// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Breaks the live connection to a busy demo PBX at seeded byte positions, again and again. One
// second after each new login the board must say what a fresh client's board says, and every
// break must be marked as unobserved.

#include "core/ami/amilink.h"
#include "core/demo/demopbx.h"
#include "core/live/liveboard.h"
#include "tests/soak/boardtext.h"
#include "tests/soak/cuttingproxy.h"

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

    LiveBoard board;
    bool isLive = false;

private:
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
        QMetaObject::invokeMethod(
            m_pbx,
            [this] {
                m_pbx->start();
                m_port = m_pbx->port();
            },
            Qt::BlockingQueuedConnection);
    }
    ~Office()
    {
        m_thread.quit();
        m_thread.wait();
    }
    quint16 port() const { return m_port; }

private:
    QThread m_thread;
    DemoPbx *m_pbx = nullptr;
    quint16 m_port = 0;
};

struct Plan
{
    int cuts = 0;
    int seconds = 0;
    quint64 seed = 1;
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

int run(const Plan &plan)
{
    const QByteArray secret = "only-here";
    std::mt19937_64 random(plan.seed);
    Office office(plan.seed, secret);
    CuttingProxy proxy(office.port());
    Client subject;
    subject.start(proxy.port(), secret);
    int wrong = isRightAgain(0, subject, office.port(), secret) ? 0 : 1;
    QElapsedTimer clock;
    clock.start();
    int done = 0;
    while ((plan.cuts > 0 && done < plan.cuts)
           || (plan.cuts == 0 && clock.elapsed() < plan.seconds * 1000)) {
        // Some breaks fall into the login and the snapshot, some far into the stream.
        std::uniform_real_distribution<double> exponent(0.0, 5.0);
        proxy.cutAfter(qint64(std::pow(10.0, exponent(random))));
        if (!waitFor([&] { return proxy.cuts() > done; }, GiveUpAfter)) {
            QTextStream(stderr) << "cut " << done + 1 << ": the line stayed silent\n";
            return 1;
        }
        done = proxy.cuts();
        waitFor([&] { return !subject.isLive; }, Milliseconds{500});
        wrong += isRightAgain(done, subject, office.port(), secret) ? 0 : 1;
    }
    const auto gaps = subject.board.unobserved();
    QTextStream(stdout) << done << " cuts, " << gaps.size() << " spans unobserved, " << wrong
                        << " times wrong\n";
    return wrong == 0 && gaps.size() > 0 && gaps.size() <= done ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"cuts"_s, u"How many times the line breaks."_s, u"n"_s, u"0"_s},
                       {u"seconds"_s, u"How long, unless --cuts is given."_s, u"n"_s, u"30"_s},
                       {u"seed"_s, u"Which breaks, which office."_s, u"n"_s, u"1"_s}});
    parser.process(app);
    return run({parser.value(u"cuts"_s).toInt(), parser.value(u"seconds"_s).toInt(),
                parser.value(u"seed"_s).toULongLong()});
}
