// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/market/marketenvironment.h"
#include "core/neural/policylearner.h"
#include "core/neural/preflight.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <cstdlib>

using namespace riskloom;

namespace {

MarketHistory randomHistory(std::size_t days, std::size_t assets)
{
    Random random(1);
    MarketHistory history;
    history.histories.resize(assets);
    history.assets.resize(assets);
    for (std::size_t day = 0; day < days; ++day) {
        history.days.push_back(static_cast<Day>(1000 + day));
        for (std::size_t i = 0; i < assets; ++i) {
            history.relatives.push_back(day == 0 ? 1.0 : std::exp(0.01 * random.normal()));
            history.alive.push_back(1);
        }
    }
    return history;
}

// Steps with the exact remainder factor and the reward, 20 assets, 64 environments, new weights in every step.
void environmentSteps(benchmark::State& state)
{
    constexpr std::size_t assets = 20;
    constexpr std::size_t count = 64;
    constexpr std::size_t actions = 16;
    const MarketTape tape(randomHistory(2520, assets), 1, 1.0);
    MarketEnvironments environments(tape, {.proportional = 0.001, .reward = static_cast<PolicyReward>(state.range(0)),
                                           .start = rewardStart(tape, 0, tape.lastDay())}, count);
    Random random(2);
    std::vector<std::vector<double>> targets(actions, std::vector<double>(count * tape.stride(), 0.0));
    for (std::vector<double>& target : targets)
        for (std::size_t e = 0; e < count; ++e) {
            double sum = 1.0;
            for (std::size_t i = 0; i < assets; ++i)
                sum += target[e * tape.stride() + i] = random.uniform();
            for (std::size_t i = 0; i < assets; ++i)
                target[e * tape.stride() + i] /= sum;
        }
    std::vector<double> rewards(count);
    std::size_t step = 0;
    for (auto _ : state) {
        if (environments.atEnd(0))
            for (std::size_t e = 0; e < count; ++e)
                environments.reset(e, 0);
        environments.step(targets[step++ % actions], rewards);
        benchmark::DoNotOptimize(rewards.data());
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(count));
}
BENCHMARK(environmentSteps)->DenseRange(0, 2);

struct Market {
    MarketHistory history;
    LearningMarket learning;
    explicit Market(std::size_t assets, int window)
        : history(randomHistory(1800, assets)),
          learning{PriceWindows(history, window, 1799), MarketTape(history, 1, 1.0), {.proportional = 0.001, .reward = PolicyReward::LogReturn, .start = {}}, 1, 0}
    {
        learning.rule.start = rewardStart(learning.tape, learning.firstTrade(), learning.tape.lastDay());
    }
};

// Seconds for a whole training, from a part of it.
void train(benchmark::State& state, PolicyPlan plan, const Market& market, std::int64_t part)
{
    for (auto _ : state) {
        const auto learner = makeLearner(market.learning, plan);
        for (std::int64_t i = 0; i < part; ++i)
            if (!learner->update())
                std::abort();
        state.counters["updates"] = static_cast<double>(learner->updates());
    }
    state.SetItemsProcessed(state.iterations() * part);
}

// 11 assets, windows of 31 days, 109 steps in a batch, as in the paper.
void eiie5000Steps(benchmark::State& state)
{
    const Market market(11, 31);
    PolicyPlan plan;
    plan.evaluator = static_cast<PolicyEvaluator>(state.range(0));
    plan.steps = 5000;
    plan.batchSteps = 109;
    train(state, plan, market, 5000);
}
BENCHMARK(eiie5000Steps)->DenseRange(0, 2)->Unit(benchmark::kSecond)->Iterations(1);

void allocation200000Steps(benchmark::State& state)
{
    const Market market(20, 30);
    PolicyPlan plan;
    plan.algorithm = static_cast<PolicyAlgorithm>(state.range(0));
    plan.evaluator = PolicyEvaluator::Cnn;
    plan.steps = 200000;
    const auto updates = makeLearner(market.learning, plan)->updates();
    train(state, plan, market, updates);
}
BENCHMARK(allocation200000Steps)->DenseRange(1, 4)->Unit(benchmark::kSecond)->Iterations(1);

void cartPole(benchmark::State& state)
{
    double solved = 0.0;
    double steps = 0.0;
    std::uint64_t seed = 1;
    for (auto _ : state) {
        const auto outcome = learnCartPole(static_cast<PolicyAlgorithm>(state.range(0)), seed++, 1000000, RunContext{});
        solved += outcome->value >= 475.0 ? 1.0 : 0.0;
        steps += static_cast<double>(outcome->steps);
    }
    state.counters["solved"] = solved / static_cast<double>(state.iterations());
    state.counters["steps"] = steps / static_cast<double>(state.iterations());
}
BENCHMARK(cartPole)->DenseRange(1, 4)->Unit(benchmark::kSecond)->Iterations(5);

} // namespace

BENCHMARK_MAIN();
