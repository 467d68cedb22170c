// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The promise "list": 20,000 agents ordered by a live column, a tenth of them changing each tick.
// Measured from the board's delta to ordered rows, with the rows of one screen read as a view
// would. The reference is QSortFilterProxyModel over the same AgentListModel, in the same run.

#include "core/models/agentordermodel.h"
#include "tests/bench/benchmain.h"
#include "tests/support/boardmaker.h"

#include <QCoreApplication>
#include <QSortFilterProxyModel>

#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Agents = 20'000;
constexpr int ChangesPerTick = Agents / 10;
constexpr int RowsOnScreen = 40;

/// Twenty thousand agents who begin and end their calls.
class BusyFloor
{
public:
    BusyFloor()
    {
        for (int i = 0; i < Agents; ++i) {
            if (i % 10 == 0)
                m_maker.pass(7ms);
            m_maker.member(agent(i), u"queue-%1"_s.arg(i % 40));
        }
        m_delta = m_maker.board.takeDelta();
        takeOver();
        for (int i = 0; i < 10; ++i) {
            changeATenth();
            takeOver();
        }
    }

    void changeATenth()
    {
        for (int i = 0; i < ChangesPerTick; ++i) {
            const int who = m_anyone(m_random);
            m_maker.pass(1ms);
            if (m_isTalking[static_cast<size_t>(who)])
                m_maker.endTalk(agent(who));
            else
                m_maker.talk(agent(who));
            m_isTalking[static_cast<size_t>(who)].flip();
        }
        m_delta = m_maker.board.takeDelta();
    }
    void takeOver() { agents.update(m_maker.board, m_delta); }

    AgentListModel agents;

private:
    static QString agent(int i) { return QString::number(10'000 + i); }

    BoardMaker m_maker;
    BoardDelta m_delta;
    std::vector<bool> m_isTalking = std::vector<bool>(Agents, false);
    std::mt19937 m_random{20'261'120};
    std::uniform_int_distribution<int> m_anyone{0, Agents - 1};
};

void readScreen(const QAbstractItemModel &model)
{
    for (int row = 0; row < RowsOnScreen; ++row) {
        const QModelIndex index = model.index(row, 0);
        for (const int role : {AgentListModel::NameRole, AgentListModel::StatusRole,
                               AgentListModel::SinceRole, AgentListModel::PeerNumberRole})
            benchmark::DoNotOptimize(index.data(role));
    }
}

void tick(benchmark::State &state, BusyFloor &floor, const QAbstractItemModel &shown,
          const std::string &name)
{
    CpuSamples samples;
    for (auto _ : state) {
        floor.changeATenth();
        samples.measure(state, [&] {
            floor.takeOver();
            readScreen(shown);
        });
    }
    samples.report(state, name);
}

void orderBy(benchmark::State &state, const std::string &name, AgentColumn column, bool grouped,
             Qt::SortOrder direction = Qt::AscendingOrder)
{
    BusyFloor floor;
    AgentOrderModel shown(&floor.agents);
    shown.setOrder(column, direction);
    shown.setGrouped(grouped);
    tick(state, floor, shown, name);
}

void filterByText(benchmark::State &state, const std::string &name)
{
    BusyFloor floor;
    AgentOrderModel shown(&floor.agents);
    AgentFilter filter;
    filter.text = u"11"_s;
    shown.setFilter(filter);
    tick(state, floor, shown, name);
}

void reference(benchmark::State &state, const std::string &name, int role)
{
    BusyFloor floor;
    QSortFilterProxyModel shown;
    shown.setSourceModel(&floor.agents);
    shown.setSortRole(role);
    shown.sort(0);
    tick(state, floor, shown, name);
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
    using State = benchmark::State;
    using Name = std::string;

    const Name bySince = "list/by time in state";
    const Name byTalk = "list/by average talk";
    const Name grouped = "list/grouped by state";
    const Name filtered = "list/searched";
    const Name proxySince = "QSortFilterProxyModel/by time in state";
    const Name proxyTalk = "QSortFilterProxyModel/by average talk";
    add(bySince, [](State &state, const Name &name) {
        orderBy(state, name, AgentColumn::Since, false, Qt::DescendingOrder);
    });
    add(byTalk, [](State &state, const Name &name) {
        orderBy(state, name, AgentColumn::AverageTalk, false);
    });
    add(grouped,
        [](State &state, const Name &name) { orderBy(state, name, AgentColumn::Since, true); });
    add(filtered, filterByText);
    add(proxySince,
        [](State &state, const Name &name) { reference(state, name, AgentListModel::SinceRole); });
    add(proxyTalk, [](State &state, const Name &name) {
        reference(state, name, AgentListModel::AverageTalkRole);
    });
    addRatio(bySince, proxySince);
    addRatio(byTalk, proxyTalk);
    return runBenchmarks(argc, argv);
}
