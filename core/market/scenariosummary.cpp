// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/scenariosummary.h"

#include "core/market/riskmeasures.h"

#include <boost/math/distributions/binomial.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <span>

namespace riskloom {
namespace {

constexpr std::size_t bins = 40;
constexpr std::array shares{0.05, 0.25, 0.5, 0.75, 0.95};
constexpr double tail = 0.05;
constexpr double shownShare = 0.99; // of a histogram's values lie below its last bin's end or near it

// type 7, as quantileOfSorted(), by partial sorting of what lies above the last one asked for.
std::array<double, shares.size()> quantilesOf(std::vector<double>& values)
{
    std::array<double, shares.size()> result{};
    auto begin = values.begin();
    for (std::size_t q = 0; q < shares.size(); ++q) {
        const double place = shares[q] * static_cast<double>(values.size() - 1);
        const auto below = values.begin() + static_cast<std::ptrdiff_t>(place);
        if (below >= begin) {
            std::nth_element(begin, below, values.end());
            begin = below + 1;
        }
        const double next = begin == values.end() ? *below : *std::min_element(begin, values.end());
        result[q] = std::lerp(*below, below + 1 == values.end() ? *below : next, place - std::floor(place));
    }
    return result;
}

PathHistogram histogramOf(std::span<const double> sorted)
{
    const double low = sorted.front();
    const double high = std::max(quantileOfSorted(sorted, shownShare), low);
    const double width = high > low ? (high - low) / bins : std::max(std::abs(low), 1.0) / bins;
    PathHistogram histogram;
    for (std::size_t i = 0; i <= bins; ++i)
        histogram.edges.push_back(low + width * static_cast<double>(i));
    histogram.counts.resize(bins);
    for (const double value : sorted)
        ++histogram.counts[std::min(static_cast<std::size_t>((value - low) / width), bins - 1)];
    return histogram;
}

PathDistribution distributionOf(std::span<const double> sorted)
{
    return {.mean = std::accumulate(sorted.begin(), sorted.end(), 0.0) / static_cast<double>(sorted.size()),
            .low = quantileOfSorted(sorted, shares[0]),
            .lowerQuarter = quantileOfSorted(sorted, shares[1]),
            .median = quantileOfSorted(sorted, shares[2]),
            .upperQuarter = quantileOfSorted(sorted, shares[3]),
            .high = quantileOfSorted(sorted, shares[4]),
            .histogram = histogramOf(sorted)};
}

// Of the worst 5 %, at least one.
double worstMean(std::span<const double> sorted)
{
    const auto worst = std::max<std::size_t>(1, static_cast<std::size_t>(tail * static_cast<double>(sorted.size())));
    return std::accumulate(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(worst), 0.0) / static_cast<double>(worst);
}

std::vector<double> sortedCopy(std::span<const double> values)
{
    std::vector<double> sorted(values.begin(), values.end());
    std::ranges::sort(sorted);
    return sorted;
}

WealthFan fanOf(const ScenarioPaths& paths)
{
    WealthFan fan;
    fan.months = paths.months;
    std::vector<double> wealth(paths.paths());
    for (std::size_t i = 0; i < paths.months.size(); ++i) {
        std::copy_n(paths.wealth.begin() + static_cast<std::ptrdiff_t>(i * wealth.size()), wealth.size(), wealth.begin());
        const auto q = quantilesOf(wealth);
        fan.low.push_back(q[0]);
        fan.lowerQuarter.push_back(q[1]);
        fan.median.push_back(q[2]);
        fan.upperQuarter.push_back(q[3]);
        fan.high.push_back(q[4]);
        const auto ruined =
            std::ranges::count_if(paths.ruined, [&](int month) { return month > 0 && month <= paths.months[i]; });
        fan.ruined.push_back(static_cast<double>(ruined) / static_cast<double>(wealth.size()));
    }
    return fan;
}

} // namespace

PathShare pathShare(std::int64_t count, std::int64_t paths)
{
    using Binomial = boost::math::binomial_distribution<double>;
    const auto n = static_cast<double>(paths);
    const auto k = static_cast<double>(count);
    return {k / n, count == 0 ? 0.0 : Binomial::find_lower_bound_on_p(n, k, 0.025),
            count == paths ? 1.0 : Binomial::find_upper_bound_on_p(n, k, 0.025)};
}

ScenarioSummary summarise(const ScenarioPaths& paths, const MoneyPlan& plan)
{
    const auto count = static_cast<std::int64_t>(paths.paths());
    const std::vector<double> wealth = sortedCopy(std::span(paths.wealth).last(paths.paths()));
    const std::vector<double> growth = sortedCopy(paths.growth);
    const double years = static_cast<double>(plan.flows.size()) / 12.0;
    std::vector<double> yearly = growth;
    for (double& value : yearly)
        value = std::pow(value, 1.0 / years) - 1.0;

    ScenarioSummary summary;
    if (plan.goal > 0.0)
        summary.goal = pathShare(std::ranges::count_if(wealth, [&](double value) { return value >= plan.goal; }), count);
    summary.ruin = pathShare(std::ranges::count_if(paths.ruined, [](int month) { return month > 0; }), count);
    summary.valueAtRisk = 1.0 - quantileOfSorted(growth, tail);
    summary.cvar = 1.0 - worstMean(growth);
    summary.worstWealth = worstMean(wealth);
    summary.wealth = distributionOf(wealth);
    summary.growth = distributionOf(yearly);
    summary.drawdown = distributionOf(sortedCopy(paths.drawdown));
    summary.fan = fanOf(paths);
    return summary;
}

} // namespace riskloom
