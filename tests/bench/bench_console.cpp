// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The promises "latency", "start" and "idle", over the console's own link, session and window
// against a PBX on loopback that lives on a thread of its own. Latency is wall time from the write
// of a byte to the end of the paint that shows it; a loaded machine shows in it.

#include "app/console/console.h"
#include "app/console/siteview.h"
#include "tests/bench/amistream.h"
#include "tests/bench/benchmain.h"
#include "tests/support/scriptedpbx.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Wall = std::chrono::steady_clock;

constexpr int EventsPerSecond = 5'000;
constexpr auto WriteEvery = 4ms;
constexpr auto MarkEvery = 4; ///< writes
constexpr size_t MostMarks = 1 << 14;
constexpr char Watched[] = "PJSIP/10007";

double milliseconds(Wall::duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

int benchSeconds()
{
    bool isSet = false;
    const int seconds = qEnvironmentVariableIntValue("BELLTOWER_BENCH_SECONDS", &isSet);
    return isSet ? std::max(4, seconds) : 60;
}

/// 200 agents in 20 queues behind a real port, on a thread of its own. When told to, it talks.
class Pbx : public QObject
{
public:
    Pbx()
    {
        moveToThread(&m_thread);
        m_thread.start();
        onThread([this] { setup(); });
    }
    ~Pbx() override
    {
        onThread([this] {
            m_timer.reset();
            m_pbx.reset();
        });
        m_thread.quit();
        m_thread.wait();
    }

    void talk()
    {
        onThread([this] {
            m_timer->start(WriteEvery);
            m_clock.start();
        });
    }
    SiteSettings site() const
    {
        SiteSettings site;
        site.id = SiteId(u"bench"_s);
        site.name = u"Bench"_s;
        site.host = u"127.0.0.1"_s;
        site.port = m_pbx->port();
        site.user = QString::fromLatin1(m_pbx->user);
        return site;
    }
    QString secret() const { return QString::fromLatin1(m_pbx->secret); }
    /// When mark `n` was written; the marks before it too.
    Wall::time_point written(size_t n) const { return m_written[n % MostMarks]; }
    Wall::time_point askedForQueues() const { return m_asked; }

private:
    template<typename Order>
    void onThread(Order order)
    {
        QMetaObject::invokeMethod(this, order, Qt::BlockingQueuedConnection);
    }
    void setup()
    {
        m_stream = makeAmiStream({.events = 400'000});
        m_pbx = std::make_unique<ScriptedPbx>();
        m_pbx->on("QueueStatus", [this](const ScriptedPbx::Headers &action) {
            m_asked = Wall::now();
            return QByteArray::fromStdString(makeQueueStatus({}, action["ActionID"].toStdString()));
        });
        m_pbx->listen();
        m_timer = std::make_unique<QTimer>();
        m_timer->setTimerType(Qt::PreciseTimer);
        connect(m_timer.get(), &QTimer::timeout, this, &Pbx::write);
    }
    /// As many events as are due, whole ones, and every few writes a mark at their end.
    void write()
    {
        const auto due = size_t(double(m_clock.elapsed()) / 1e3 * EventsPerSecond);
        const size_t begin = m_offset;
        for (; m_sent < due; ++m_sent)
            m_offset = m_stream.bytes.find("\r\n\r\n", m_offset) + 4;
        QByteArray bytes(m_stream.bytes.data() + begin, qsizetype(m_offset - begin));
        if (++m_writes % MarkEvery == 0)
            bytes += mark();
        m_pbx->say(bytes);
    }
    QByteArray mark()
    {
        const size_t n = ++m_marks;
        m_written[n % MostMarks] = Wall::now();
        return "Event: QueueMemberPause\r\nPrivilege: agent,all\r\nQueue: q-007\r\n"
               "MemberName: Marked\r\nInterface: "
               + QByteArray(Watched) + "\r\nStateInterface: " + Watched
               + "\r\nMembership: dynamic\r\nPenalty: 0\r\nCallsTaken: 0\r\nLastCall: 0\r\n"
                 "LastPause: 0\r\nLoginTime: 0\r\nInCall: 0\r\nStatus: 1\r\nPaused: 1\r\n"
                 "PausedReason: "
               + QByteArray::number(qulonglong(n)) + "\r\nRinginuse: 0\r\nWrapuptime: 0\r\n\r\n";
    }

    QThread m_thread;
    std::unique_ptr<ScriptedPbx> m_pbx;
    std::unique_ptr<QTimer> m_timer;
    AmiStream m_stream;
    QElapsedTimer m_clock;
    size_t m_offset = 0;
    size_t m_sent = 0;
    size_t m_writes = 0;
    size_t m_marks = 0;
    std::array<Wall::time_point, MostMarks> m_written{};
    Wall::time_point m_asked;
};

/// Calls back when a window has painted what there was to paint.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(std::function<void()> painted) : m_painted(std::move(painted))
    {
        qApp->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (m_isInside || event->type() != QEvent::UpdateRequest || !watched->isWidgetType())
            return false;
        m_isInside = true;
        watched->event(event); // paints and flushes before it returns
        m_isInside = false;
        m_painted();
        return true;
    }

private:
    std::function<void()> m_painted;
    bool m_isInside = false;
};

void waitFor(Milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

bool waitUntil(const std::function<bool()> &isSo)
{
    for (int i = 0; i < 1000 && !isSo(); ++i)
        waitFor(10ms);
    return isSo();
}

/// A console's window on its PBX, live.
class LiveWindow
{
public:
    Pbx pbx;
    const QTemporaryDir folder;
    SiteView view{pbx.site(), folder.path()};

    LiveWindow()
    {
        view.shell().resize(1440, 900);
        view.shell().show();
        view.connectToPbx(pbx.secret());
        if (!waitUntil([this] { return view.session().board().agent(AgentId(u"10007"_s)); }))
            qFatal("bench_console: the board does not come up");
        waitFor(1500ms); // the first pictures are drawn
    }
};

double quantile(std::vector<double> &values, double share)
{
    if (values.empty())
        return 0;
    const auto at = std::ptrdiff_t(share * double(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[size_t(at)];
}

void latency(benchmark::State &state)
{
    for (auto _ : state) {
        LiveWindow window;
        size_t shown = 0;   // what models have
        size_t painted = 0; // what pixels have
        std::vector<double> waits;
        const LiveBoard &board = window.view.session().board();
        QObject::connect(&window.view.session(), &LiveSession::updated, &window.view, [&] {
            if (const AgentRow *agent = board.agent(AgentId(u"10007"_s)))
                shown = agent->pauseReason.toULongLong();
        });
        PaintWatch watch([&] {
            const Wall::time_point now = Wall::now();
            for (; painted < shown; ++painted)
                waits.push_back(milliseconds(now - window.pbx.written(painted + 1)));
        });
        window.pbx.talk();
        waitFor(Seconds{benchSeconds() / 3});
        state.SetIterationTime(quantile(waits, 0.5) / 1e3);
        state.counters["marks"] = double(waits.size());
        state.counters["median_ms"] = quantile(waits, 0.5);
        state.counters["p99_ms"] = quantile(waits, 0.99);
        state.counters["p999_ms"] = quantile(waits, 0.999);
    }
}

/// A window on a PBX where nothing happens; PBX thread and all.
void idle(benchmark::State &state)
{
    for (auto _ : state) {
        LiveWindow window;
        const double cpu = double(std::clock()) / CLOCKS_PER_SEC;
        const Wall::time_point began = Wall::now();
        waitFor(Seconds{benchSeconds() / 4});
        const double wall = milliseconds(Wall::now() - began) / 1e3;
        const double spent = double(std::clock()) / CLOCKS_PER_SEC - cpu;
        state.SetIterationTime(spent / wall);
        state.counters["percent_of_core"] = 100 * spent / wall;
    }
}

/// From the PBX's first answer after the login to the paint of the whole board.
void liveBoard(benchmark::State &state)
{
    std::vector<double> waits;
    for (auto _ : state) {
        Pbx pbx;
        const QTemporaryDir folder;
        SiteView view(pbx.site(), folder.path());
        view.shell().resize(1440, 900);
        view.shell().show();
        Wall::time_point ready{};
        PaintWatch watch([&] {
            if (ready == Wall::time_point{} && view.session().agents()->rowCount() >= 200)
                ready = Wall::now();
        });
        view.connectToPbx(pbx.secret());
        waitUntil([&] { return ready != Wall::time_point{}; });
        waits.push_back(milliseconds(ready - pbx.askedForQueues()));
        state.SetIterationTime(waits.back() / 1e3);
    }
    state.counters["median_ms"] = quantile(waits, 0.5);
}

/// The child of firstFrame(): `belltower --demo`, which tells how long ago its parent began it.
int showFirstFrame(int argc, char **argv, qint64 began)
{
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    Console console({true, folder.filePath(u"settings.ini"_s), 1.0});
    PaintWatch watch([began] {
        const auto took = Wall::now().time_since_epoch() - Wall::duration(began);
        std::printf("%f\n", milliseconds(took));
        std::fflush(stdout);
        QCoreApplication::quit();
    });
    console.start();
    return QApplication::exec();
}

void firstFrame(benchmark::State &state)
{
    std::vector<double> waits;
    for (auto _ : state) {
        QProcess child;
        const auto now = Wall::now().time_since_epoch().count();
        child.start(QCoreApplication::applicationFilePath(),
                    {u"--first-frame"_s, QString::number(now)});
        child.waitForFinished();
        waits.push_back(child.readAllStandardOutput().trimmed().toDouble());
        state.SetIterationTime(waits.back() / 1e3);
    }
    state.counters["median_ms"] = quantile(waits, 0.5);
}

void add(const char *name, int iterations, void (*run)(benchmark::State &))
{
    benchmark::RegisterBenchmark(name, run)
        ->UseManualTime()
        ->Iterations(iterations)
        ->Unit(benchmark::kMillisecond);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 3 && std::string_view(argv[1]) == "--first-frame")
        return showFirstFrame(argc, argv, QByteArray(argv[2]).toLongLong());
    QApplication application(argc, argv);
    add("start/exec to first frame of the demo", 5, firstFrame);
    add("start/QueueStatus asked to live board painted, 200 agents", 3, liveBoard);
    add("latency/byte to pixel at 5000 events a second", 1, latency);
    add("idle/quiet board of 200 agents", 1, idle);
    return runBenchmarks(argc, argv);
}
