// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one site costs behind its views: a frame's worth of events at 5,000 a second, folded, judged
// and put into ordered lists, and a second in which nothing happens (the promise "idle": 1 % of a
// core is 10 ms).

#include "core/models/agentordermodel.h"
#include "core/models/livesession.h"
#include "tests/bench/benchmain.h"
#include "tests/support/boardmaker.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// 5,000 events a second, 60 frames a second.
constexpr int EventsPerFrame = 84;

/// A session with agents in queues of twenty, shown in groups as the Live page does.
class Site
{
public:
    explicit Site(int agents)
        : m_isTalking(static_cast<size_t>(agents), false)
        , m_anyone(0, agents - 1)
    {
        auto snapshot = std::make_shared<Snapshot>();
        for (int i = 0; i < agents; ++i)
            snapshot->memberships.append(
                BoardMaker::membership(agent(i), u"queue-%1"_s.arg(i / 20)));
        session.take({{now, SnapshotTaken{snapshot}}});
        order.setGrouped(true);
        waitForFrame();
    }

    EventBatch aFrameOfEvents()
    {
        EventBatch batch;
        for (int i = 0; i < EventsPerFrame; ++i) {
            const int who = m_anyone(m_random);
            const bool talked = m_isTalking[static_cast<size_t>(who)];
            m_isTalking[static_cast<size_t>(who)].flip();
            const AgentId id(agent(who));
            const LegId leg(u"leg-"_s + agent(who));
            if (talked) {
                batch.append({now, TalkEnded{id, leg}});
                continue;
            }
            TalkBegan talk;
            talk.agent = id;
            talk.leg = leg;
            talk.number = u"+79120004107"_s;
            batch.append({now, talk});
        }
        return batch;
    }
    /// Until the frame that runs is over, so that the next batch is shown at once.
    static void waitForFrame()
    {
        QEventLoop loop;
        QTimer::singleShot(20ms, &loop, &QEventLoop::quit);
        loop.exec();
    }

    Timestamp now = BoardMaker().now;
    LiveSession session{{}, {}, [this] { return now; }};
    AgentOrderModel order{session.agents()};

private:
    static QString agent(int i) { return QString::number(10'000 + i); }

    std::vector<bool> m_isTalking;
    std::mt19937 m_random{20'261'120};
    std::uniform_int_distribution<int> m_anyone;
};

void busyFrame(benchmark::State &state, const std::string &name, int agents)
{
    Site site(agents);
    CpuSamples samples;
    for (auto _ : state) {
        site.now += 16ms;
        const EventBatch batch = site.aFrameOfEvents();
        samples.measure(state, [&] { site.session.take(batch); });
        Site::waitForFrame();
    }
    samples.report(state, name);
}

void quietSecond(benchmark::State &state, const std::string &name, int agents)
{
    Site site(agents);
    CpuSamples samples;
    for (auto _ : state) {
        site.session.setWatched(false);
        site.now += 1s;
        // What a tick does: time goes by on the board, alerts are judged, views are told.
        samples.measure(state, [&] { site.session.setWatched(true); });
    }
    samples.report(state, name);
}

template<typename Run>
void add(const std::string &name, int iterations, Run run)
{
    benchmark::RegisterBenchmark(name.c_str(),
                                 [name, run](benchmark::State &state) { run(state, name); })
        ->UseManualTime()
        ->Iterations(iterations)
        ->Unit(benchmark::kMillisecond);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    using State = benchmark::State;
    using Name = std::string;
    for (const int agents : {200, 2'000, 20'000}) {
        add("frame of 84 events/" + std::to_string(agents) + " agents", 150,
            [agents](State &state, const Name &name) { busyFrame(state, name, agents); });
        add("quiet second/" + std::to_string(agents) + " agents", 300,
            [agents](State &state, const Name &name) { quietSecond(state, name, agents); });
    }
    return runBenchmarks(argc, argv);
}
