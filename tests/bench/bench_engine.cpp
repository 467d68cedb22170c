// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The promise "engine": 20,000 agents in 64 MB, a resync of 17 MB right 100 ms after its last byte,
// and the thread of the link never away from its socket for 20 ms. Parser and translator are the
// link's half, the board is the other; each step's CPU is measured apart.

#include "core/ami/amiparser.h"
#include "core/ami/amitranslator.h"
#include "core/live/liveboard.h"
#include "tests/bench/amistream.h"
#include "tests/bench/benchmain.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace {

constexpr size_t ReadBytes = 64 * 1024;
constexpr Timestamp Start{Seconds{1'700'000'000}};

AmiStream::Options office()
{
    return {.agents = 20'000, .queues = 60, .mostQueuesPerAgent = 3, .events = 200'000, .seed = 1};
}

/// Resident memory of this process in MB; 0 where the system does not tell.
double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').constFirst().toDouble() / 1024;
    }
    return 0;
}

double cpuMilliseconds()
{
    return double(std::clock()) * 1e3 / CLOCKS_PER_SEC;
}

/// The engine, and how long each of its steps keeps its thread.
class Engine
{
public:
    double longestRead = 0; ///< ms of CPU of the link's thread for one read of the socket
    double settling = 0;    ///< ms on the link's thread once the last byte is there
    double folding = 0;     ///< ms on the board's thread from there to the right board

    void resync(std::string_view answer, Timestamp at)
    {
        m_translator.beginSnapshot(at);
        read(answer, at);
        const double before = cpuMilliseconds();
        m_translator.endSnapshot(at, m_events);
        settling = cpuMilliseconds() - before;
        fold();
    }
    void read(std::string_view bytes, Timestamp at)
    {
        for (; !bytes.empty(); bytes.remove_prefix(std::min(ReadBytes, bytes.size()))) {
            const double before = cpuMilliseconds();
            m_parser.append(bytes.substr(0, ReadBytes));
            while (const AmiMessage *message = m_parser.next())
                m_translator.onMessage(*message, at, m_events);
            longestRead = std::max(longestRead, cpuMilliseconds() - before);
        }
    }
    void fold()
    {
        const double before = cpuMilliseconds();
        for (const Event &event : std::as_const(m_events))
            m_board.apply(event);
        m_events = {};
        benchmark::DoNotOptimize(m_board.takeDelta());
        folding = cpuMilliseconds() - before;
    }
    const LiveBoard &board() const { return m_board; }

private:
    AmiParser m_parser;
    AmiTranslator m_translator;
    LiveBoard m_board;
    EventBatch m_events;
};

void report(benchmark::State &state, const Engine &engine)
{
    state.SetIterationTime((engine.settling + engine.folding) / 1e3);
    state.counters["read_ms"] = engine.longestRead;
    state.counters["settle_ms"] = engine.settling;
    state.counters["fold_ms"] = engine.folding;
    if (engine.board().agentIds().size() != office().agents) {
        std::fprintf(stderr, "bench_engine: agents are missing\n");
        std::exit(1);
    }
}

/// Memory is told here alone: whatever runs later in this process finds the heap grown already.
void atWork(benchmark::State &state, const std::string &answer, const AmiStream &stream)
{
    for (auto _ : state) {
        const double before = residentMegabytes();
        Engine engine;
        engine.resync(answer, Start);
        report(state, engine);
        state.counters["answer_mb"] = double(answer.size()) / 1e6;
        state.counters["engine_mb"] = residentMegabytes() - before;
        const std::string_view bytes(stream.bytes);
        for (size_t i = 0; i < stream.seconds.size(); ++i) {
            const size_t begin = stream.seconds[i].offset;
            const size_t end =
                i + 1 < stream.seconds.size() ? stream.seconds[i + 1].offset : bytes.size();
            engine.read(bytes.substr(begin, end - begin), fromEpochMs(stream.seconds[i].epochMs));
            engine.fold();
        }
        state.counters["at_work_mb"] = residentMegabytes() - before;
    }
}

/// The same again over the same board: after a cut, or on the order of the day.
void resync(benchmark::State &state, const std::string &answer)
{
    Engine engine;
    engine.resync(answer, Start);
    Timestamp now = Start;
    for (auto _ : state) {
        now += Seconds{60};
        engine.resync(answer, now);
        report(state, engine);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const std::string answer = "Asterisk Call Manager/11.0.0\r\n" + makeQueueStatus(office(), "1");
    const AmiStream stream = makeAmiStream(office());
    benchmark::RegisterBenchmark("engine/20000 agents, snapshot and 200000 events",
                                 [&](benchmark::State &state) { atWork(state, answer, stream); })
        ->UseManualTime()
        ->Iterations(1)
        ->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("engine/20000 agents, resync",
                                 [&](benchmark::State &state) { resync(state, answer); })
        ->UseManualTime()
        ->Iterations(5)
        ->Unit(benchmark::kMillisecond);
    return runBenchmarks(argc, argv);
}
