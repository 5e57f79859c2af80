// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/bootstrap.h"

#include "core/base/random.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
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

// figureOf(rows, outcomes) is the figure of one resample.
template <class FigureOf>
Result<BootstrapInterval> resample(double value, std::span<const std::uint8_t> bad, const BootstrapOptions& options,
                                   FigureOf figureOf)
{
    assert(options.resamples >= 2);
    const Strata strata(bad);
    Random random(options.seed);
    std::vector<std::size_t> rows;
    std::vector<double> figures;
    for (int i = 0; i < options.resamples; ++i) {
        if (options.stop.stop_requested())
            return Error{ErrorCode::Cancelled, {}, {}};
        strata.draw(random, rows);
        figures.push_back(figureOf(rows, strata.outcomes));
    }
    std::ranges::sort(figures);
    return BootstrapInterval{.value = value,
                             .low = quantile(figures, 0.025),
                             .high = quantile(figures, 0.975),
                             .standardError = standardDeviation(figures),
                             .resamples = options.resamples};
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

Result<BootstrapInterval> bootstrap(std::span<const double> risk, std::span<const std::uint8_t> bad,
                                    const RiskStatistic& statistic, const BootstrapOptions& options)
{
    if (bad.empty())
        return noRows();
    std::vector<double> picked;
    return resample(statistic(risk, bad), bad, options, [&](const auto& rows, const auto& outcomes) {
        pick(risk, rows, picked);
        return statistic(picked, outcomes);
    });
}

Result<BootstrapInterval> bootstrapDifference(const PairedRisks& risks, const RiskStatistic& statistic,
                                              const BootstrapOptions& options)
{
    if (risks.bad.empty())
        return noRows();
    std::vector<double> first;
    std::vector<double> second;
    const double value = statistic(risks.first, risks.bad) - statistic(risks.second, risks.bad);
    return resample(value, risks.bad, options, [&](const auto& rows, const auto& outcomes) {
        pick(risks.first, rows, first);
        pick(risks.second, rows, second);
        return statistic(first, outcomes) - statistic(second, outcomes);
    });
}

} // namespace riskloom
