// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/significance.h"

#include "core/market/backtestpath.h"
#include "core/market/riskmeasures.h"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace riskloom {
namespace {

double normalQuantile(double probability)
{
    return boost::math::quantile(boost::math::normal(), probability);
}

// Variance of the estimated ratio times n - 1.
double ratioVariance(double sharpe, const Moments& moments)
{
    return 1.0 - moments.skewness * sharpe + (moments.kurtosis - 1.0) / 4.0 * sharpe * sharpe;
}

// Sums of returns and of their squares over chosen days.
struct Sums {
    double sum = 0.0;
    double squares = 0.0;
};

double annualSharpe(const Sums& sums, double n)
{
    const double mean = sums.sum / n;
    const double variance = (sums.squares - n * mean * mean) / (n - 1.0);
    return variance > 0.0 ? mean / std::sqrt(variance) * std::sqrt(tradingDays) : 0.0;
}

double sharpeOnDays(std::span<const double> returns, std::span<const std::uint32_t> days)
{
    Sums sums;
    for (const std::uint32_t day : days) {
        sums.sum += returns[day];
        sums.squares += returns[day] * returns[day];
    }
    return annualSharpe(sums, static_cast<double>(days.size()));
}

} // namespace

double probabilisticSharpe(double sharpe, double threshold, const Moments& moments, std::int64_t days)
{
    const double z = (sharpe - threshold) * std::sqrt(static_cast<double>(days - 1)) / std::sqrt(ratioVariance(sharpe, moments));
    return std::isnan(z) ? z : 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

double expectedBestSharpe(double variance, double trials)
{
    if (!(trials > 1.0))
        return 0.0;
    return std::sqrt(variance) * ((1.0 - std::numbers::egamma) * normalQuantile(1.0 - 1.0 / trials) +
                                  std::numbers::egamma * normalQuantile(1.0 - 1.0 / (trials * std::numbers::e)));
}

double minimumTrackRecord(double sharpe, double threshold, const Moments& moments, double confidence)
{
    if (!(sharpe > threshold))
        return std::numeric_limits<double>::infinity();
    return 1.0 + ratioVariance(sharpe, moments) * std::pow(normalQuantile(confidence) / (sharpe - threshold), 2);
}

SharpeVerdict verdictOf(const SharpeDifference& againstEqual, double deflated)
{
    if (againstEqual.high < 0.0)
        return SharpeVerdict::Worse;
    if (!(againstEqual.low > 0.0))
        return SharpeVerdict::NotDistinguishable;
    return deflated >= 0.95 ? SharpeVerdict::Better : SharpeVerdict::BestOfMany;
}

void drawStationary(std::span<std::uint32_t> days, double blockLength, Random& random)
{
    const std::uint64_t n = days.size();
    const double restart = 1.0 / blockLength;
    std::uint64_t day = 0;
    for (std::size_t i = 0; i < days.size(); ++i) {
        day = i == 0 || random.uniform() < restart ? random.below(n) : (day + 1) % n;
        days[i] = static_cast<std::uint32_t>(day);
    }
}

Result<std::vector<SharpeDifference>> sharpeDifferences(const std::vector<std::vector<double>>& series,
                                                        std::span<const double> benchmark,
                                                        const StationaryBootstrap& options)
{
    Random random(options.seed);
    std::vector<std::uint32_t> days(benchmark.size());
    std::vector<std::vector<double>> drawn(series.size());
    for (int i = 0; i < options.resamples; ++i) {
        if (options.stop.stop_requested())
            return Error{ErrorCode::Cancelled, {}, {}};
        drawStationary(days, options.blockLength, random);
        const double other = sharpeOnDays(benchmark, days);
        for (std::size_t s = 0; s < series.size(); ++s)
            drawn[s].push_back(sharpeOnDays(series[s], days) - other);
    }
    for (std::size_t t = 0; t < days.size(); ++t)
        days[t] = static_cast<std::uint32_t>(t);
    std::vector<SharpeDifference> differences;
    for (std::size_t s = 0; s < series.size(); ++s) {
        std::ranges::sort(drawn[s]);
        differences.push_back({sharpeOnDays(series[s], days) - sharpeOnDays(benchmark, days),
                               quantileOfSorted(drawn[s], 0.025), quantileOfSorted(drawn[s], 0.975)});
    }
    return differences;
}

} // namespace riskloom
