// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/store/workspace.h"

#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include <unistd.h>

using namespace riskloom;

// Opening a workspace of 5,000 runs with reports of 20 kB and listing them, against an empty workspace and against a
// list made by reading every run whole. Building the file takes some tens of seconds: each write is forced to the disk.
namespace {

constexpr int runCount = 5000;
constexpr std::size_t reportBytes = 20000;

template <class T>
T valueOf(Result<T> result)
{
    if (!result) {
        std::cerr << describe(result.error()) << '\n';
        std::abort();
    }
    return *std::move(result);
}

class Files {
public:
    Files() : m_folder(std::filesystem::temp_directory_path() / ("bench_workspace-" + std::to_string(::getpid())))
    {
        std::filesystem::create_directory(m_folder);
        const auto spool = m_folder / "spool.table";
        std::ofstream(spool) << "bytes";
        valueOf(Workspace::open(empty(), OpenMode::ReadWrite));
        const auto workspace = valueOf(Workspace::open(full(), OpenMode::ReadWrite));
        DatasetRecord record;
        record.name = "credit";
        record.sha256 = sha256Hex("bytes");
        const auto dataset = valueOf(workspace->addDataset(record, spool));
        RunEnd end;
        end.headline = R"({"auc":0.79,"ks":0.44,"gini":0.58})";
        end.reportJson = "{\"curve\":\"" + std::string(reportBytes, 'x') + "\"}";
        for (int i = 0; i < runCount; ++i) {
            const auto run = valueOf(workspace->addRun({"credit.scorecard", 0, dataset, R"({"bins":6})", 1, "0.1.0"}));
            valueOf(workspace->startRun(run, {"cpu", 2}));
            valueOf(workspace->endRun(run, end));
        }
    }
    ~Files()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    Files(const Files&) = delete;
    Files& operator=(const Files&) = delete;

    std::filesystem::path empty() const { return m_folder / "empty.riskloom"; }
    std::filesystem::path full() const { return m_folder / "full.riskloom"; }

private:
    std::filesystem::path m_folder;
};

const Files& files()
{
    static const Files made;
    return made;
}

void openEmpty(benchmark::State& state)
{
    const auto path = files().empty();
    for (auto _ : state)
        benchmark::DoNotOptimize(valueOf(Workspace::open(path, OpenMode::ReadWrite)));
}
BENCHMARK(openEmpty)->Unit(benchmark::kMillisecond);

void openAndListRuns(benchmark::State& state)
{
    const auto path = files().full();
    for (auto _ : state) {
        const auto workspace = valueOf(Workspace::open(path, OpenMode::ReadWrite));
        benchmark::DoNotOptimize(valueOf(workspace->runs()));
    }
}
BENCHMARK(openAndListRuns)->Unit(benchmark::kMillisecond);

// The two ways of listing take turns; "wholeOverList" is how many times longer the whole runs take.
void listRunsAgainstWholeRuns(benchmark::State& state)
{
    using Clock = std::chrono::steady_clock;
    const auto workspace = valueOf(Workspace::open(files().full(), OpenMode::ReadOnly));
    Clock::duration list{};
    Clock::duration whole{};
    for (auto _ : state) {
        const auto start = Clock::now();
        const auto runs = valueOf(workspace->runs());
        const auto between = Clock::now();
        for (const RunRecord& run : runs)
            benchmark::DoNotOptimize(valueOf(workspace->run(run.id)));
        list += between - start;
        whole += Clock::now() - between;
    }
    state.counters["runs"] = runCount;
    state.counters["wholeOverList"] = static_cast<double>(whole.count()) / static_cast<double>(list.count());
}
BENCHMARK(listRunsAgainstWholeRuns)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
