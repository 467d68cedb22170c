// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/benchmain.h"

#include <QtGlobal>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <map>
#include <utility>

namespace {

std::map<std::string, double> &medians()
{
    static std::map<std::string, double> all;
    return all;
}

std::vector<std::pair<std::string, std::string>> &ratios()
{
    static std::vector<std::pair<std::string, std::string>> all;
    return all;
}

} // namespace

double CpuSamples::cpuSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double CpuSamples::quantile(double share)
{
    if (m_seconds.empty())
        return 0;
    const auto place =
        static_cast<std::ptrdiff_t>(share * static_cast<double>(m_seconds.size() - 1) + 0.5);
    std::nth_element(m_seconds.begin(), m_seconds.begin() + place, m_seconds.end());
    return m_seconds[static_cast<size_t>(place)];
}

void CpuSamples::report(benchmark::State &state, const std::string &name)
{
    const double median = quantile(0.5);
    state.counters["median_ms"] = median * 1e3;
    state.counters["p99_ms"] = quantile(0.99) * 1e3;
    medians()[name] = median;
}

void addRatio(const std::string &name, const std::string &reference)
{
    ratios().emplace_back(name, reference);
}

int runBenchmarks(int argc, char **argv)
{
    bool isSet = false;
    const int seconds = qEnvironmentVariableIntValue("BELLTOWER_BENCH_SECONDS", &isSet);
    // Finding the number of iterations and the untimed part of each take about as long again.
    const std::string minTime =
        "--benchmark_min_time=" + std::to_string((isSet ? seconds : 60) / 30.0);
    std::vector<char *> arguments(argv, argv + argc);
    std::string option = minTime;
    arguments.insert(arguments.begin() + 1, option.data());
    auto count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    if (benchmark::ReportUnrecognizedArguments(count, arguments.data()))
        return 1;
    benchmark::RunSpecifiedBenchmarks();
    for (const auto &[name, reference] : ratios()) {
        if (medians().count(name) != 0 && medians().count(reference) != 0)
            std::printf("ratio: %s takes %.2f times %s\n", name.c_str(),
                        medians()[name] / std::max(medians()[reference], 1e-9), reference.c_str());
    }
    return 0;
}
