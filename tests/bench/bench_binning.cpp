// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/credit/binlookup.h"
#include "core/credit/binning.h"
#include "core/credit/binningedit.h"
#include "core/credit/binstatistics.h"
#include "core/credit/optimalbins.h"
#include "core/credit/rebinning.h"
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

// A million applications with one number each, counted once.
struct Applications {
    Applications()
    {
        Random random(3);
        std::vector<double> values;
        for (std::uint32_t row = 0; row < 1'000'000; ++row) {
            values.push_back(random.below(20) == 0 ? missingNumber : random.normal());
            bad.push_back(random.uniform() < 1.0 / (1.0 + std::exp(2.0 + values.back())) ? 1 : 0);
            rows.push_back(row);
        }
        column = {"x", NumberColumn{std::move(values), 6}};
        counts = *countVariable(column, {rows, bad, {}}, options);
        variable = automaticBinning(counts, options);
    }

    std::vector<std::uint32_t> rows;
    std::vector<std::uint8_t> bad;
    Column column;
    BinningOptions options;
    VariableCounts counts;
    BinnedVariable variable;
};

// What a naive editor does after the cut was moved: look every row up again.
PreBins recountRows(const Applications& data, const BinnedVariable& variable)
{
    const auto bins = binIndex(variable, data.column, data.rows);
    PreBins sums{std::vector<double>(variable.bins.size()), std::vector<double>(variable.bins.size())};
    for (std::size_t i = 0; i < bins->size(); ++i)
        (data.bad[i] != 0 ? sums.bad : sums.good)[(*bins)[i]] += 1.0;
    return sums;
}

// An edit with its table and its cost on counts, and the recount of the rows alone, in turn; "timesFaster" is the ratio.
void editOfAMillionRows(benchmark::State& state)
{
    static const Applications data;
    BinningEdit edit{.action = static_cast<EditAction>(state.range(0)), .otherBin = 1, .trend = Trend::Peak};
    edit.cut = data.variable.bins[0].upper;
    edit.newCut = data.counts.cuts[1];
    using Clock = std::chrono::steady_clock;
    std::chrono::duration<double> onCounts{};
    std::chrono::duration<double> onRows{};
    for (auto _ : state) {
        const auto start = Clock::now();
        const auto edited = applyEdit(data.variable, data.counts, edit, data.options);
        benchmark::DoNotOptimize(binStatistics(*edited, data.counts, data.options.woeAdjustment));
        benchmark::DoNotOptimize(editCost(data.variable, *edited, data.counts, data.options.woeAdjustment));
        const auto between = Clock::now();
        const PreBins recounted = recountRows(data, *edited);
        onRows += Clock::now() - between;
        onCounts += between - start;
        for (std::size_t i = 0; i < recounted.size(); ++i)
            if (recounted.good[i] != edited->bins[i].good || recounted.bad[i] != edited->bins[i].bad)
                state.SkipWithError("the counts differ from a recount");
    }
    state.SetLabel(boost::describe::enum_to_string(edit.action, ""));
    state.counters["editMicroseconds"] = onCounts.count() * 1e6 / static_cast<double>(state.iterations());
    state.counters["timesFaster"] = onRows / onCounts;
}
BENCHMARK(editOfAMillionRows)
    ->Arg(static_cast<int>(EditAction::MergeBins))
    ->Arg(static_cast<int>(EditAction::SplitBinAtBest))
    ->Arg(static_cast<int>(EditAction::MoveCut))
    ->Arg(static_cast<int>(EditAction::PlaceMissing))
    ->Arg(static_cast<int>(EditAction::Reoptimise))
    ->Unit(benchmark::kMillisecond);

void trendsSideBySide(benchmark::State& state)
{
    static const Applications data;
    for (auto _ : state)
        benchmark::DoNotOptimize(trendAlternatives(data.variable, data.counts, data.options));
}
BENCHMARK(trendsSideBySide)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
