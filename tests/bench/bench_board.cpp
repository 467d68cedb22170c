// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The promise "parse to board": the console's own parser, translator and LiveBoard, its windows
// and its alerts on, over a million events of 200 agents in 20 queues; at most twice the CPU of
// the reference fold. Both get the same bytes in the same pieces, a simulated second each.

#include "core/ami/amiparser.h"
#include "core/ami/amitranslator.h"
#include "core/live/alerts.h"
#include "core/live/liveboard.h"
#include "tests/bench/amistream.h"
#include "tests/bench/benchmain.h"
#include "tests/bench/referencefold.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace {

constexpr int Events = 1'000'000;

/// One million events; fewer where the time given is short, as in CI.
const AmiStream &stream()
{
    static const AmiStream made = [] {
        bool isSet = false;
        const int seconds = qEnvironmentVariableIntValue("BELLTOWER_BENCH_SECONDS", &isSet);
        AmiStream::Options options;
        options.events = isSet && seconds < 10 ? Events / 5 : Events;
        return makeAmiStream(options);
    }();
    return made;
}

/// Calls take(bytes, time) for each simulated second of the stream.
template<typename Take>
void forEachSecond(const AmiStream &stream, Take take)
{
    for (size_t i = 0; i < stream.seconds.size(); ++i) {
        const size_t begin = stream.seconds[i].offset;
        const size_t end =
            i + 1 < stream.seconds.size() ? stream.seconds[i + 1].offset : stream.bytes.size();
        take(std::string_view(stream.bytes).substr(begin, end - begin),
             fromEpochMs(stream.seconds[i].epochMs));
    }
}

/// What stands between the socket and the models of a console.
class Console
{
public:
    void take(std::string_view bytes, Timestamp at)
    {
        m_parser.append(bytes);
        while (const AmiMessage *message = m_parser.next())
            m_translator.onMessage(*message, at, m_events);
        m_translator.onTime(at, m_events);
        for (const Event &event : std::as_const(m_events))
            m_board.apply(event);
        m_events.clear();
        m_board.advanceTo(at);
        m_alerts.judge(m_board);
        benchmark::DoNotOptimize(m_board.takeDelta());
    }
    const LiveBoard &board() const { return m_board; }
    const AmiParser &parser() const { return m_parser; }

private:
    AmiParser m_parser;
    AmiTranslator m_translator;
    LiveBoard m_board;
    AlertEngine m_alerts;
    EventBatch m_events;
};

/// A bench of wrong figures measures nothing.
void check(bool isRight, const char *what)
{
    if (isRight)
        return;
    std::fprintf(stderr, "bench_board: %s\n", what);
    std::exit(1);
}

void parseToBoard(benchmark::State &state, const std::string &name)
{
    CpuSamples samples;
    for (auto _ : state) {
        Console console;
        samples.measure(state, [&] {
            forEachSecond(stream(),
                          [&](std::string_view bytes, Timestamp at) { console.take(bytes, at); });
        });
        const Tally today = console.board().siteToday();
        check(console.parser().counters().messages == std::uint64_t(stream().events) + 1,
              "messages were lost");
        check(today.offered == today.finished() + int(console.board().waitingIds().size()),
              "the figures do not add up");
    }
    state.SetItemsProcessed(state.iterations() * stream().events);
    samples.report(state, name);
}

void parseOnly(benchmark::State &state, const std::string &name)
{
    CpuSamples samples;
    for (auto _ : state) {
        AmiParser parser;
        samples.measure(state, [&] {
            forEachSecond(stream(), [&](std::string_view bytes, Timestamp) {
                parser.append(bytes);
                while (const AmiMessage *message = parser.next())
                    benchmark::DoNotOptimize(message);
            });
        });
    }
    state.SetItemsProcessed(state.iterations() * stream().events);
    samples.report(state, name);
}

void reference(benchmark::State &state, const std::string &name)
{
    CpuSamples samples;
    for (auto _ : state) {
        ReferenceFold fold;
        samples.measure(state, [&] {
            forEachSecond(stream(), [&](std::string_view bytes, Timestamp) { fold.append(bytes); });
        });
        check(fold.events() == std::uint64_t(stream().events) + 1, "the reference lost messages");
    }
    state.SetItemsProcessed(state.iterations() * stream().events);
    samples.report(state, name);
}

template<typename Run>
void add(const std::string &name, Run run)
{
    benchmark::RegisterBenchmark(name.c_str(),
                                 [name, run](benchmark::State &state) { run(state, name); })
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    stream(); // made before anything is measured
    add("board/reference fold", reference);
    add("board/parse to board", parseToBoard);
    add("board/parse only", parseOnly);
    addRatio("board/parse to board", "board/reference fold");
    addRatio("board/parse only", "board/reference fold");
    return runBenchmarks(argc, argv);
}
