// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/credit/binning.h"
#include "core/credit/optimalbins.h"
#include "tests/core/sampletable.h"

#include <benchmark/benchmark.h>

#include <boost/describe/enum_to_string.hpp>

#include <chrono>
#include <cmath>
#include <cstdint>
#include <limits>

using namespace riskloom;

namespace {

constexpr std::size_t bruteForceBins = 18; // 131,072 partitions

struct Case {
    PreBins preBins;
    BinConstraints constraints;
};

Case noisyTrend(std::size_t preBins, Trend trend)
{
    Random random(1);
    Case made;
    for (std::size_t i = 0; i < preBins; ++i) {
        const double rate = 0.1 + 0.5 * static_cast<double>(i) / static_cast<double>(preBins) + 0.2 * random.uniform();
        made.preBins.add(std::floor(100.0 * (1.0 - rate)), std::ceil(100.0 * rate));
    }
    made.constraints.trend = trend;
    made.constraints.minBinWeight = 0.05 * made.preBins.weight();
    for (std::size_t i = 0; i < preBins; ++i) {
        made.constraints.woe.totalGood += made.preBins.good[i];
        made.constraints.woe.totalBad += made.preBins.bad[i];
    }
    return made;
}

// The best ascending partition by trying all of them.
double tryAll(const Case& given)
{
    double best = -std::numeric_limits<double>::infinity();
    for (std::uint32_t cuts = 0; cuts < 1U << (given.preBins.size() - 1); ++cuts) {
        double value = 0.0;
        double good = 0.0;
        double bad = 0.0;
        double lastRate = -1.0;
        int bins = 0;
        for (std::size_t i = 0; i < given.preBins.size(); ++i) {
            good += given.preBins.good[i];
            bad += given.preBins.bad[i];
            if (i + 1 < given.preBins.size() && (cuts >> i & 1U) == 0)
                continue;
            const double rate = bad / (good + bad);
            if (++bins > given.constraints.maxBins || good + bad < given.constraints.minBinWeight || rate < lastRate) {
                value = -std::numeric_limits<double>::infinity();
                break;
            }
            value += informationValue(good, bad, given.constraints.woe);
            lastRate = rate;
            good = bad = 0.0;
        }
        best = std::max(best, value);
    }
    return best;
}

void optimum(benchmark::State& state)
{
    const Case given = noisyTrend(static_cast<std::size_t>(state.range(0)), static_cast<Trend>(state.range(1)));
    for (auto _ : state)
        benchmark::DoNotOptimize(optimalBins(given.preBins, given.constraints));
    state.SetLabel(boost::describe::enum_to_string(given.constraints.trend, ""));
}
BENCHMARK(optimum)
    ->ArgsProduct({{100},
                   {static_cast<int>(Trend::Best), static_cast<int>(Trend::Free), static_cast<int>(Trend::Ascending),
                    static_cast<int>(Trend::Peak)}})
    ->Args({1000, static_cast<int>(Trend::Best)})
    ->Unit(benchmark::kMicrosecond);

// One optimum and one enumeration of the same case in turn; "timesFaster" is the ratio of their times.
void againstBruteForce(benchmark::State& state)
{
    const Case given = noisyTrend(bruteForceBins, Trend::Ascending);
    using Clock = std::chrono::steady_clock;
    std::chrono::duration<double> exact{};
    std::chrono::duration<double> enumerated{};
    for (auto _ : state) {
        const auto start = Clock::now();
        const double found = optimalBins(given.preBins, given.constraints).iv;
        const auto between = Clock::now();
        const double best = tryAll(given);
        enumerated += Clock::now() - between;
        exact += between - start;
        if (std::abs(found - best) > 1e-12)
            state.SkipWithError("the optimum differs from the enumeration");
    }
    state.counters["timesFaster"] = enumerated / exact;
}
BENCHMARK(againstBruteForce)->Unit(benchmark::kMillisecond);

void germanCredit(benchmark::State& state)
{
    const Table table = testing::sampleTable("german_credit");
    const Column& target = *table.find("class");
    std::vector<std::uint32_t> rows;
    std::vector<std::uint8_t> bad;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        rows.push_back(static_cast<std::uint32_t>(row));
        bad.push_back(target.cell(row) == "bad");
    }
    int variables = 0;
    for (auto _ : state) {
        variables = 0;
        for (const Column& column : table.columns()) {
            if (column.name == target.name)
                continue;
            benchmark::DoNotOptimize(binVariable(column, {rows, bad, {}}, {}));
            ++variables;
        }
    }
    state.counters["variables"] = variables;
}
BENCHMARK(germanCredit)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
