// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/market/frontier.h"
#include "core/market/overfitting.h"
#include "core/run/portfoliobacktest.h"
#include "core/run/portfoliodecision.h"
#include "core/run/tearsheet.h"
#include "tests/core/pricetable.h"

#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdlib>
#include <numeric>

using namespace riskloom;

namespace {

using Clock = std::chrono::steady_clock;

PortfolioBacktestReport run(const PortfolioBacktestRequest& request)
{
    auto report = runPortfolioBacktest(request, testing::dowPrices(), RunContext{});
    if (!report)
        std::abort();
    return *std::move(report);
}

// Everything a run does but reading the file: all strategies, 2,000 resamples, 12,870 splits. Beside it the same with as
// few resamples as there may be, to tell what the evidence costs.
void walkForward(benchmark::State& state)
{
    PortfolioBacktestRequest request;
    PortfolioBacktestRequest few = request;
    few.resamples = 200;
    testing::dowPrices();
    std::chrono::duration<double> whole{};
    std::chrono::duration<double> small{};
    std::size_t strategies = 0;
    for (auto _ : state) {
        const auto start = Clock::now();
        const PortfolioBacktestReport report = run(request);
        const auto between = Clock::now();
        benchmark::DoNotOptimize(run(few));
        small += Clock::now() - between;
        whole += between - start;
        strategies = report.strategies.size();
    }
    const auto n = static_cast<double>(state.iterations());
    state.counters["strategies"] = static_cast<double>(strategies);
    state.counters["seconds"] = whole.count() / n;
    state.counters["shareOfResampling"] = 1.0 - small / whole;
}
BENCHMARK(walkForward)->Unit(benchmark::kMillisecond);

// The whole tear sheet of one strategy over the days of the bundled prices, and beside it the measures alone.
void tearSheetOfOneStrategy(benchmark::State& state)
{
    PortfolioBacktestRequest request;
    request.resamples = 200;
    const PortfolioBacktestReport report = run(request);
    const StrategyResult& result = *resultOf(report, StrategyKind::MinimumVariance);
    const StrategyResult& equal = report.strategies.front();
    const std::vector<double> net = netGrowth(result.growth, result.trades);
    std::chrono::duration<double> whole{};
    std::chrono::duration<double> alone{};
    for (auto _ : state) {
        const auto start = Clock::now();
        benchmark::DoNotOptimize(tearSheet({result, equal, report.days, request.riskFreeRate}));
        const auto between = Clock::now();
        benchmark::DoNotOptimize(performance({report.days, net, net, 0.0}));
        alone += Clock::now() - between;
        whole += between - start;
    }
    state.counters["days"] = static_cast<double>(report.days.size());
    state.counters["timesTheMeasures"] = whole / alone;
}
BENCHMARK(tearSheetOfOneStrategy)->Unit(benchmark::kMillisecond);

// The growth of every stock on every day.
const MarketHistory& market()
{
    static const MarketHistory history = [] {
        auto prices = readPrices(testing::dowPrices(), {"date", {}, "", ""});
        auto made = prices ? marketHistory(*prices, {}) : Result<MarketHistory>(prices.error());
        if (!made)
            std::abort();
        return *std::move(made);
    }();
    return history;
}

// Without the evidence: estimates, decisions and trades of seven strategies, month after month.
void sevenStrategies(benchmark::State& state)
{
    const PortfolioBacktestRequest request;
    const MarketHistory& history = market();
    std::vector<std::size_t> assets(history.assets.size());
    std::iota(assets.begin(), assets.end(), std::size_t{0});
    const auto plan = rebalances(history.days.size(), {});
    for (auto _ : state)
        for (const StrategyKind strategy :
             {StrategyKind::EqualWeight, StrategyKind::InverseVolatility, StrategyKind::MinimumVariance, StrategyKind::MeanVariance,
              StrategyKind::MaximumSharpe, StrategyKind::RiskParity, StrategyKind::HierarchicalRiskParity}) {
            std::vector<TargetWeights> targets;
            for (const Rebalance& when : *plan) {
                std::vector<std::size_t> days(static_cast<std::size_t>(request.window));
                std::iota(days.begin(), days.end(), when.decided + 1 - days.size());
                const Sight sight = sightOf(request, {}, assets, returnsOn(history, days, assets));
                const auto found = decide(strategy, sight, {});
                if (!found)
                    std::abort();
                targets.push_back({when.executed, spread(found->allocation.weights, assets, assets.size()), {}});
            }
            benchmark::DoNotOptimize(simulate(history, targets, history.days.size() - 1, simulationRule(request)));
        }
}
BENCHMARK(sevenStrategies)->Unit(benchmark::kMillisecond);

// What a drag on a limit would need: estimates of two years and 25 optimal portfolios.
void frontierAnew(benchmark::State& state)
{
    const MarketHistory& history = market();
    std::vector<std::size_t> assets(history.assets.size());
    std::iota(assets.begin(), assets.end(), std::size_t{0});
    std::vector<std::size_t> days(504);
    std::iota(days.begin(), days.end(), std::size_t{1});
    for (auto _ : state)
        benchmark::DoNotOptimize(efficientFrontier(estimate(returnsOn(history, days, assets), {}), {.cap = 0.2, .groups = {}}, 25));
}
BENCHMARK(frontierAnew)->Unit(benchmark::kMillisecond);

// Both tail allocations of a window; see tailrisk.h.
void tailAllocations(benchmark::State& state)
{
    const MarketHistory& history = market();
    std::vector<std::size_t> assets(history.assets.size());
    std::iota(assets.begin(), assets.end(), std::size_t{0});
    std::vector<std::size_t> days(static_cast<std::size_t>(state.range(0)));
    std::iota(days.begin(), days.end(), std::size_t{1});
    const Eigen::MatrixXd returns = returnsOn(history, days, assets);
    for (auto _ : state) {
        benchmark::DoNotOptimize(minimumCvar(returns, 0.05, {}));
        benchmark::DoNotOptimize(minimumCdar(returns, 0.05, {}));
    }
}
BENCHMARK(tailAllocations)->Arg(504)->Arg(2500)->Unit(benchmark::kMillisecond);

// 200 trials of ten years in 16 blocks.
void overfittingOf200Trials(benchmark::State& state)
{
    Random random(1);
    std::vector<std::vector<double>> trials(200, std::vector<double>(2520));
    for (std::vector<double>& trial : trials)
        for (double& value : trial)
            value = 0.01 * random.normal();
    for (auto _ : state)
        benchmark::DoNotOptimize(overfittingProbability(trials, 16));
}
BENCHMARK(overfittingOf200Trials)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
