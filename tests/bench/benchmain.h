// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

/// CPU time of single steps inside a benchmark: what a quantile is made of. Shared machines are
/// noisy, so nothing here is wall time.
class CpuSamples
{
public:
    /// Runs one step and hands its CPU time to Google Benchmark too.
    template<typename Step>
    void measure(benchmark::State &state, Step step)
    {
        const double before = cpuSeconds();
        step();
        const double spent = cpuSeconds() - before;
        m_seconds.push_back(spent);
        state.SetIterationTime(spent);
    }
    /// Sets the counters median_ms and p99_ms, and remembers the median for ratios.
    void report(benchmark::State &state, const std::string &name);

private:
    static double cpuSeconds();
    double quantile(double share);

    std::vector<double> m_seconds;
};

/// Prints how many times the reference's median another one is, once both have run.
void addRatio(const std::string &name, const std::string &reference);

/// Runs what is registered for about BELLTOWER_BENCH_SECONDS (60 unless set), then the ratios.
int runBenchmarks(int argc, char **argv);
