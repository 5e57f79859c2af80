// SPDX-License-Identifier: GPL-3.0-or-later
// Import of a numeric file of 1,000,000 rows and 20 columns, beside the same file read by std::getline alone. The counter
// "timesGetline" is the import's time over getline's, both taken in this process. Times are of the processor, so that
// other programs on the machine do not count.
#include "core/base/random.h"
#include "core/data/csv.h"
#include "core/data/profile.h"
#include "core/data/spool.h"

#include <benchmark/benchmark.h>

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>

using namespace riskloom;

namespace {

constexpr int rows = 1000000;
constexpr int columns = 20;

const std::filesystem::path& numericFile()
{
    static const std::filesystem::path path = [] {
        const auto file = std::filesystem::temp_directory_path() / ("bench_csv-" + std::to_string(::getpid()) + ".csv");
        std::ofstream out(file, std::ios::binary);
        for (int i = 0; i < columns; ++i)
            out << (i == 0 ? "x" : ",x") << i;
        out << '\n';
        Random random(1);
        std::string line;
        char text[64];
        for (int row = 0; row < rows; ++row) {
            line.clear();
            for (int i = 0; i < columns; ++i) {
                const int decimals = i % 5; // flags, amounts, rates, …
                const double size = i % 5 == 0 ? 1000.0 : 100.0;
                line.append(text, static_cast<std::size_t>(std::snprintf(text, sizeof text, "%.*f", decimals, random.normal() * size)));
                line += i + 1 == columns ? '\n' : ',';
            }
            out << line;
        }
        return file;
    }();
    return path;
}

double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double secondsOfGetline()
{
    const double start = processorSeconds();
    std::ifstream in(numericFile(), std::ios::binary);
    std::string line;
    std::size_t total = 0;
    while (std::getline(in, line))
        total += line.size();
    benchmark::DoNotOptimize(total);
    return processorSeconds() - start;
}

void importNumbers(benchmark::State& state)
{
    const double getline = std::min(secondsOfGetline(), secondsOfGetline());
    double seconds = 0.0;
    for (auto _ : state) {
        const double start = processorSeconds();
        const auto import = importCsv(numericFile(), {});
        seconds += processorSeconds() - start;
        if (!import.ok() || import->table.rows() != rows)
            state.SkipWithError("the file was not imported");
    }
    const auto bytes = static_cast<double>(std::filesystem::file_size(numericFile()));
    const double each = seconds / static_cast<double>(state.iterations());
    state.counters["MB/s"] = bytes / each / 1e6;
    state.counters["getlineMB/s"] = bytes / getline / 1e6;
    state.counters["timesGetline"] = each / getline;
}
BENCHMARK(importNumbers)->Unit(benchmark::kMillisecond)->Iterations(5);

void profileNumbers(benchmark::State& state)
{
    const auto import = importCsv(numericFile(), {});
    for (auto _ : state)
        benchmark::DoNotOptimize(profileTable(import->table));
    state.counters["Mcells/s"] = benchmark::Counter(static_cast<double>(rows) * columns / 1e6 * static_cast<double>(state.iterations()),
                                                    benchmark::Counter::kIsRate);
}
BENCHMARK(profileNumbers)->Unit(benchmark::kMillisecond)->Iterations(2);

void spoolRoundTrip(benchmark::State& state)
{
    const auto import = importCsv(numericFile(), {});
    const std::filesystem::path path = numericFile().string() + ".table";
    for (auto _ : state) {
        const auto written = writeSpool(import->table, path);
        benchmark::DoNotOptimize(readSpool(path, written->sha256));
    }
    std::filesystem::remove(path);
}
BENCHMARK(spoolRoundTrip)->Unit(benchmark::kMillisecond)->Iterations(2);

} // namespace

int main(int argc, char** argv)
{
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    std::filesystem::remove(numericFile());
    return 0;
}
