// SPDX-License-Identifier: GPL-3.0-or-later
// 100,000 ten-year courses of thirty shares, by stationary bootstrap: bench_scenarios
//
// The naive form draws every day of every asset into a table and follows that; it is measured on fewer paths beside the
// other, in the same process. The argument is the number of days between rebalances.
#include "core/market/prices.h"
#include "core/market/scenarios.h"
#include "core/market/scenariosummary.h"
#include "tests/core/pricetable.h"

#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdlib>

using namespace riskloom;

namespace {

using Clock = std::chrono::steady_clock;

constexpr int paths = 100000;
constexpr int naivePaths = 2000;
constexpr int threads = 2;

JointGrowth dow()
{
    const auto prices = readPrices(testing::dowPrices(), {});
    const auto history = marketHistory(*prices, {});
    JointGrowth growth{history->assets.size(), {}};
    growth.values.assign(history->relatives.begin() + static_cast<std::ptrdiff_t>(growth.assets), history->relatives.end());
    return growth;
}

// The same courses without what makes them fast.
class Naive : public ScenarioModel {
public:
    explicit Naive(const ScenarioModel& model) : m_model(model) {}
    [[nodiscard]] std::size_t assets() const override { return m_model.assets(); }
    void draw(std::span<double> values, Random& random) const override { m_model.draw(values, random); }

private:
    const ScenarioModel& m_model;
};

void tenYears(benchmark::State& state)
{
    const ScenarioModelPtr model = stationaryBootstrap(dow(), 21.0);
    HoldingRule rule;
    rule.weights.assign(model->assets(), 1.0 / static_cast<double>(model->assets()));
    rule.cost = 0.001;
    rule.fee = 0.002;
    rule.rebalanceDays = static_cast<int>(state.range(0));
    MoneyPlan plan;
    plan.flows.assign(120, 100.0);
    plan.goal = 200000.0;
    std::chrono::duration<double> fast{};
    std::chrono::duration<double> naive{};
    std::chrono::duration<double> summing{};
    for (auto _ : state) {
        Random random(1);
        const auto start = Clock::now();
        const auto courses = followScenarios(*model, rule, plan, {.paths = paths, .threads = threads}, random);
        const auto followed = Clock::now();
        const ScenarioSummary summary = summarise(*courses, plan);
        fast += Clock::now() - start;
        summing += Clock::now() - followed;
        Random again(1);
        const auto between = Clock::now();
        const auto plainly = followScenarios(Naive(*model), rule, plan, {.paths = naivePaths, .threads = threads}, again);
        naive += Clock::now() - between;
        for (std::size_t i = 0; i < naivePaths; ++i)
            if (std::abs(plainly->growth[i] / courses->growth[i] - 1.0) > 1e-9)
                std::abort();
        benchmark::DoNotOptimize(summary);
    }
    const auto n = static_cast<double>(state.iterations());
    state.counters["seconds"] = fast.count() / n;
    state.counters["summing"] = summing.count() / n;
    state.counters["naiveOverFast"] = naive.count() * paths / naivePaths / fast.count();
}
BENCHMARK(tenYears)->Arg(1)->Arg(21)->Arg(63)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

BENCHMARK_MAIN();
