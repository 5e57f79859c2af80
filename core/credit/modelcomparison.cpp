// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/modelcomparison.h"

#include "core/credit/hmeasure.h"
#include "core/credit/scorecounts.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <numeric>
#include <span>

namespace riskloom {
namespace {

constexpr int mostResamples = 1000;
constexpr int fewestResamples = 200;
constexpr int swapSteps = 20; // a swap set for every twentieth of approvals

int resamplesOf(std::size_t rows, double mostResampledRows)
{
    return static_cast<int>(std::clamp(mostResampledRows / static_cast<double>(rows),
                                       static_cast<double>(fewestResamples), static_cast<double>(mostResamples)));
}

// 0 for the riskiest rows, 1 for the next … Resamples are counted by these numbers instead of being sorted.
std::vector<double> safetyRanks(std::span<const double> risk)
{
    std::vector<double> distinct(risk.begin(), risk.end());
    std::ranges::sort(distinct, std::ranges::greater());
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    std::vector<double> ranks;
    ranks.reserve(risk.size());
    for (const double value : risk) {
        const auto place = std::ranges::lower_bound(distinct, value, std::ranges::greater());
        ranks.push_back(static_cast<double>(std::distance(distinct.begin(), place)));
    }
    return ranks;
}

ScoreCounts emptyCounts(std::span<const double> ranks)
{
    ScoreCounts counts;
    counts.scores.resize(static_cast<std::size_t>(std::ranges::max(ranks)) + 1);
    std::iota(counts.scores.begin(), counts.scores.end(), 0.0);
    return counts;
}

// What a resample is counted from. Its values are numbers: that of a row for the first risk, and as many more as there
// are rows for the second, so that rank and weight are looked up and neither has to be resampled.
struct NumberedRisks {
    std::vector<double> ranks;   // by number
    std::vector<double> weights; // by number

    explicit NumberedRisks(const TwoRisks& rows) : ranks(safetyRanks(rows.first))
    {
        const std::vector<double> second = safetyRanks(rows.second);
        ranks.insert(ranks.end(), second.begin(), second.end());
        for (int risk = 0; risk < 2; ++risk)
            for (std::size_t row = 0; row < rows.bad.size(); ++row)
                weights.push_back(rows.weights.empty() ? 1.0 : rows.weights[row]);
    }

    void count(std::span<const double> numbers, std::span<const std::uint8_t> bad, ScoreCounts& counts) const
    {
        counts.good.assign(counts.size(), 0.0);
        counts.bad.assign(counts.size(), 0.0);
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const auto number = static_cast<std::size_t>(numbers[i]);
            (bad[i] != 0 ? counts.bad : counts.good)[static_cast<std::size_t>(ranks[number])] += weights[number];
        }
    }
};

// As discriminate() defines them.
struct Separation {
    double auc = 0.5;
    double ks = 0.0;
};

Separation separationOf(const ScoreCounts& counts)
{
    const double goods = counts.totalGood();
    const double bads = counts.totalBad();
    if (goods == 0.0 || bads == 0.0)
        return {};
    Separation found{.auc = 0.0};
    double goodsBelow = 0.0;
    double badsBelow = 0.0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        found.auc += counts.bad[i] * (goods - goodsBelow - 0.5 * counts.good[i]);
        goodsBelow += counts.good[i];
        badsBelow += counts.bad[i];
        found.ks = std::max(found.ks, std::abs(badsBelow / bads - goodsBelow / goods));
    }
    found.auc /= goods * bads;
    return found;
}

Result<std::vector<BootstrapInterval>> figures(const TwoRisks& rows, const ModelComparisonOptions& options)
{
    const NumberedRisks risks(rows);
    std::vector<double> numbers(risks.ranks.size());
    std::iota(numbers.begin(), numbers.end(), 0.0);
    const std::span<const double> first = std::span(numbers).first(rows.bad.size());
    const std::span<const double> second = std::span(numbers).subspan(rows.bad.size());
    ScoreCounts counts = emptyCounts(risks.ranks); // only the numbers of ranks matter, so one list serves both
    risks.count(first, rows.bad, counts);
    const double badRate = counts.totalBad() / (counts.totalBad() + counts.totalGood());
    const auto statistics = [&](std::span<const double> drawn, std::span<const std::uint8_t> bad) {
        risks.count(drawn, bad, counts);
        const Separation separation = separationOf(counts);
        const bool both = badRate > 0.0 && badRate < 1.0;
        return std::vector{separation.auc, separation.ks, both ? hMeasure(counts, costsByBadRate(badRate)) : 0.0};
    };
    const BootstrapOptions resampling{.resamples = resamplesOf(rows.bad.size(), options.mostResampledRows),
                                      .seed = options.seed,
                                      .stop = options.stop};
    return bootstrapDifferences({second, first, rows.bad}, statistics, resampling);
}

} // namespace

Result<ModelComparison> compareModels(const TwoRisks& rows, const ModelComparisonOptions& options)
{
    if (rows.bad.empty())
        return Error{ErrorCode::TooFewRows, {"0", "1"}, {}};
    ModelComparison comparison;
    RISKLOOM_TRY(const std::vector<BootstrapInterval> found, figures(rows, options));
    comparison.auc = found[0];
    comparison.ks = found[1];
    comparison.hMeasure = found[2];
    for (int step = 1; step < swapSteps; ++step) {
        if (options.stop.stop_requested())
            return Error{ErrorCode::Cancelled, {}, {}};
        const double rate = static_cast<double>(step) / swapSteps;
        comparison.swapSets.push_back({rate, swapSet(rows, rate)});
    }
    return comparison;
}

} // namespace riskloom
