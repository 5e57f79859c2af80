// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/bootstrap.h"

#include "core/base/random.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace riskloom {
namespace {

// Rows of either class. A resample takes as many of each, in the order of the strata, so that its outcomes never
// change.
struct Strata {
    explicit Strata(std::span<const std::uint8_t> bad)
    {
        for (std::size_t row = 0; row < bad.size(); ++row)
            (bad[row] != 0 ? bads : goods).push_back(row);
        outcomes.assign(bads.size(), 1);
        outcomes.resize(bad.size(), 0);
    }

    void draw(Random& random, std::vector<std::size_t>& rows) const
    {
        rows.clear();
        for (const std::vector<std::size_t>* stratum : {&bads, &goods}) {
            for (std::size_t i = 0; i < stratum->size(); ++i)
                rows.push_back((*stratum)[static_cast<std::size_t>(random.below(stratum->size()))]);
        }
    }

    std::vector<std::size_t> bads;
    std::vector<std::size_t> goods;
    std::vector<std::uint8_t> outcomes; // of every resample
};

// Linear between order statistics, at p · (n - 1).
double quantile(std::span<const double> ascending, double p)
{
    const double position = p * static_cast<double>(ascending.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, ascending.size() - 1);
    return std::lerp(ascending[below], ascending[above], position - static_cast<double>(below));
}

double standardDeviation(std::span<const double> values)
{
    double mean = 0.0;
    for (const double value : values)
        mean += value / static_cast<double>(values.size());
    double squares = 0.0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

// figuresOf(rows, outcomes) are the figures of one resample, `values` those of the sample.
template <class FiguresOf>
Result<std::vector<BootstrapInterval>> resample(const std::vector<double>& values, std::span<const std::uint8_t> bad,
                                                const BootstrapOptions& options, FiguresOf figuresOf)
{
    assert(options.resamples >= 2);
    const Strata strata(bad);
    Random random(options.seed);
    std::vector<std::size_t> rows;
    std::vector<std::vector<double>> figures(values.size()); // by figure, then resample
    for (int i = 0; i < options.resamples; ++i) {
        if (options.stop.stop_requested())
            return Error{ErrorCode::Cancelled, {}, {}};
        strata.draw(random, rows);
        const std::vector<double> found = figuresOf(rows, strata.outcomes);
        for (std::size_t f = 0; f < figures.size(); ++f)
            figures[f].push_back(found[f]);
    }
    std::vector<BootstrapInterval> intervals;
    for (std::size_t f = 0; f < figures.size(); ++f)
        intervals.push_back(percentileInterval(values[f], std::move(figures[f])));
    return intervals;
}

void pick(std::span<const double> values, std::span<const std::size_t> rows, std::vector<double>& picked)
{
    picked.resize(rows.size());
    std::ranges::transform(rows, picked.begin(), [&](std::size_t row) { return values[row]; });
}

Error noRows()
{
    return Error{ErrorCode::TooFewRows, {"0", "1"}, {}};
}

} // namespace

BootstrapInterval percentileInterval(double value, std::vector<double> figures)
{
    std::ranges::sort(figures);
    return {.value = value,
            .low = quantile(figures, 0.025),
            .high = quantile(figures, 0.975),
            .standardError = standardDeviation(figures),
            .resamples = static_cast<int>(figures.size())};
}

Result<BootstrapInterval> bootstrap(std::span<const double> risk, std::span<const std::uint8_t> bad,
                                    const RiskStatistic& statistic, const BootstrapOptions& options)
{
    if (bad.empty())
        return noRows();
    std::vector<double> picked;
    RISKLOOM_TRY(const std::vector<BootstrapInterval> found,
                 resample({statistic(risk, bad)}, bad, options, [&](const auto& rows, const auto& outcomes) {
                     pick(risk, rows, picked);
                     return std::vector{statistic(picked, outcomes)};
                 }));
    return found.front();
}

Result<BootstrapInterval> bootstrapDifference(const PairedRisks& risks, const RiskStatistic& statistic,
                                              const BootstrapOptions& options)
{
    const auto alone = [&](std::span<const double> risk, std::span<const std::uint8_t> bad) {
        return std::vector{statistic(risk, bad)};
    };
    RISKLOOM_TRY(const std::vector<BootstrapInterval> found, bootstrapDifferences(risks, alone, options));
    return found.front();
}

Result<std::vector<BootstrapInterval>> bootstrapDifferences(const PairedRisks& risks, const RiskStatistics& statistics,
                                                            const BootstrapOptions& options)
{
    if (risks.bad.empty())
        return noRows();
    const auto differences = [&](std::span<const double> first, std::span<const double> second,
                                 std::span<const std::uint8_t> bad) {
        std::vector<double> figures = statistics(first, bad);
        const std::vector<double> ofSecond = statistics(second, bad);
        std::ranges::transform(figures, ofSecond, figures.begin(), std::minus<>{});
        return figures;
    };
    std::vector<double> first;
    std::vector<double> second;
    return resample(differences(risks.first, risks.second, risks.bad), risks.bad, options,
                    [&](const auto& rows, const auto& outcomes) {
                        pick(risks.first, rows, first);
                        pick(risks.second, rows, second);
                        return differences(first, second, outcomes);
                    });
}

} // namespace riskloom
