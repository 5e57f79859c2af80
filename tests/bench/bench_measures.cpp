// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/credit/discrimination.h"
#include "core/credit/hmeasure.h"
#include "core/credit/strategy.h"

#include <benchmark/benchmark.h>

#include <chrono>
#include <cmath>

using namespace riskloom;

namespace {

// A million applicants with whole scores.
struct Applicants {
    Applicants()
    {
        Random random(1);
        for (std::size_t i = 0; i < 1'000'000; ++i) {
            bad.push_back(random.uniform() < 0.1 ? 1 : 0);
            scores.push_back(std::round(620.0 - 30.0 * bad.back() + 35.0 * random.normal()));
            risk.push_back(-scores.back());
        }
        counts = countScores(scores, bad);
    }

    std::vector<double> scores;
    std::vector<double> risk;
    std::vector<std::uint8_t> bad;
    ScoreCounts counts;
};

const Applicants& applicants()
{
    static const Applicants made;
    return made;
}

CutOff fromRows(const Applicants& data, double score, const ProfitTerms& terms)
{
    CutOff cutOff;
    for (std::size_t row = 0; row < data.scores.size(); ++row)
        if (data.scores[row] >= score)
            (data.bad[row] != 0 ? cutOff.approvedBad : cutOff.approvedGood) += 1.0;
    cutOff.profit = terms.profitPerGood * cutOff.approvedGood - terms.lossPerBad * cutOff.approvedBad;
    return cutOff;
}

// What a slider does when profit and cut-off move: the whole table and the constrained optimum from counts, and one
// cut-off alone from the rows, in turn. "timesFaster" is the ratio of their times.
void strategyAgainstRows(benchmark::State& state)
{
    const Applicants& data = applicants();
    const ProfitTerms terms{.profitPerGood = 0.2, .lossPerBad = 1.0};
    using Clock = std::chrono::steady_clock;
    std::chrono::duration<double> onCounts{};
    std::chrono::duration<double> onRows{};
    for (auto _ : state) {
        const auto start = Clock::now();
        const StrategyTable table = strategyTable(data.counts, terms);
        const ConstrainedCutOff best = bestCutOff(table, {.minimumApprovalRate = 0.5, .maximumBadRate = 0.08});
        benchmark::DoNotOptimize(referZone(table, 580.0, 620.0));
        const auto between = Clock::now();
        const CutOff counted = fromRows(data, best.best.score, terms);
        onRows += Clock::now() - between;
        onCounts += between - start;
        if (std::abs(counted.profit - best.best.profit) > 1e-6)
            state.SkipWithError("the counts differ from the rows");
    }
    state.counters["strategyMicroseconds"] = onCounts.count() * 1e6 / static_cast<double>(state.iterations());
    state.counters["timesFaster"] = onRows / onCounts;
}
BENCHMARK(strategyAgainstRows)->Unit(benchmark::kMillisecond);

// The H-measure of counts beside one sort of the rows, which every figure of discrimination needs.
void hMeasureAgainstSort(benchmark::State& state)
{
    const Applicants& data = applicants();
    using Clock = std::chrono::steady_clock;
    std::chrono::duration<double> measure{};
    std::chrono::duration<double> sorted{};
    for (auto _ : state) {
        const auto start = Clock::now();
        benchmark::DoNotOptimize(hMeasure(data.counts, costsByBadRate(0.1)));
        const auto between = Clock::now();
        benchmark::DoNotOptimize(discriminate(data.risk, data.bad));
        sorted += Clock::now() - between;
        measure += between - start;
    }
    state.counters["hMeasureMicroseconds"] = measure.count() * 1e6 / static_cast<double>(state.iterations());
    state.counters["timesFaster"] = sorted / measure;
}
BENCHMARK(hMeasureAgainstSort)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
