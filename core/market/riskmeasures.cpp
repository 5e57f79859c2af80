// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/riskmeasures.h"

#include "core/market/backtestpath.h"
#include "core/market/drawdownspells.h"
#include "core/market/moments.h"
#include "core/market/periodreturns.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace riskloom {
namespace {

double ratio(double up, double down)
{
    return down > 0.0 || down < 0.0 ? up / down : notMeasured;
}

std::vector<double> returnsOf(std::span<const double> growth)
{
    std::vector<double> returns(growth.begin(), growth.end());
    for (double& value : returns)
        value -= 1.0;
    return returns;
}

double meanOf(std::span<const double> values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double shareAbove0(const std::vector<PeriodReturn>& periods)
{
    const auto above = std::ranges::count_if(periods, [](const PeriodReturn& period) { return period.value > 0.0; });
    return static_cast<double>(above) / static_cast<double>(periods.size());
}

void measureDrawdowns(const ReturnPath& path, PerformanceMeasures& m)
{
    std::vector<double> depth = drawdowns(path.growth);
    Day high = path.days.front();
    double square = 0.0;
    for (std::size_t t = 0; t < depth.size(); ++t) {
        if (depth[t] == 0.0)
            high = path.days[t];
        m.longestDrawdown = std::max(m.longestDrawdown, static_cast<double>(path.days[t] - high));
        square += depth[t] * depth[t];
    }
    m.averageDrawdown = -meanOf(depth);
    m.ulcerIndex = std::sqrt(square / static_cast<double>(depth.size()));
    std::ranges::sort(depth);
    m.maxDrawdown = -depth.front();
    m.conditionalDrawdown = -lowerMean(depth, 0.05);
    m.calmar = ratio(m.cagr, m.maxDrawdown);
    m.deepestLength = 0.0;
    m.deepestRecovery = 0.0;
    for (const DrawdownSpell& deepest : worstDrawdowns(path.days, path.growth, 1)) {
        m.deepestLength = static_cast<double>(deepest.until - deepest.peak);
        m.deepestRecovery = deepest.recovery ? static_cast<double>(*deepest.recovery - deepest.trough) : notMeasured;
    }
}

void measureTails(std::span<const double> returns, const Moments& moments, PerformanceMeasures& m)
{
    std::vector<double> sorted(returns.begin(), returns.end());
    std::ranges::sort(sorted);
    m.valueAtRisk95 = -quantileOfSorted(sorted, 0.05);
    m.valueAtRisk99 = -quantileOfSorted(sorted, 0.01);
    m.expectedShortfall95 = -lowerMean(sorted, 0.05);
    m.expectedShortfall99 = -lowerMean(sorted, 0.01);
    // Cornish and Fisher 1937: the normal quantile moved by skewness and excess kurtosis.
    const double z = -1.6448536269514722;
    const double excess = moments.kurtosis - 3.0;
    const double s = moments.skewness;
    const double moved = z + (z * z - 1.0) * s / 6.0 + (z * z * z - 3.0 * z) * excess / 24.0 -
                         (2.0 * z * z * z - 5.0 * z) * s * s / 36.0;
    m.cornishFisher95 = -(moments.mean + moments.deviation * moved);
    m.tailRatio = ratio(quantileOfSorted(sorted, 0.95), -quantileOfSorted(sorted, 0.05));
    m.bestDay = sorted.back();
    m.worstDay = sorted.front();
}

void measureRatios(const ReturnPath& path, std::span<const double> returns, PerformanceMeasures& m)
{
    const double annualFree = path.riskFree * tradingDays;
    double below = 0.0;
    double gains = 0.0;
    double losses = 0.0;
    double products = 0.0;
    const double mean = m.meanReturn / tradingDays;
    for (std::size_t t = 0; t < returns.size(); ++t) {
        const double excess = returns[t] - path.riskFree;
        below += excess < 0.0 ? excess * excess : 0.0;
        (excess > 0.0 ? gains : losses) += std::abs(excess);
        m.hitRate += returns[t] > 0.0 ? 1.0 / static_cast<double>(returns.size()) : 0.0;
        if (t > 0)
            products += (returns[t] - mean) * (returns[t - 1] - mean);
    }
    m.downsideDeviation = std::sqrt(below / static_cast<double>(returns.size()) * tradingDays);
    m.sharpe = ratio(m.meanReturn - annualFree, m.volatility);
    m.sortino = ratio(m.meanReturn - annualFree, m.downsideDeviation);
    m.martinRatio = ratio(m.meanReturn - annualFree, m.ulcerIndex);
    m.omega = ratio(gains, losses);
    m.autocorrelation =
        ratio(products, m.volatility * m.volatility / tradingDays * static_cast<double>(returns.size() - 1));
}

void measurePeriods(const ReturnPath& path, PerformanceMeasures& m)
{
    const std::vector<PeriodReturn> months = monthlyReturns(path.days, path.growth);
    double sum = 0.0;
    double losses = 0.0;
    for (const PeriodReturn& month : months) {
        sum += month.value;
        losses += month.value < 0.0 ? -month.value : 0.0;
    }
    m.gainToPain = ratio(sum, losses);
    m.bestMonth = std::ranges::max(months, {}, &PeriodReturn::value).value;
    m.worstMonth = std::ranges::min(months, {}, &PeriodReturn::value).value;
    m.positiveMonths = shareAbove0(months);
    const std::vector<PeriodReturn> years = yearlyReturns(path.days, path.growth);
    m.bestYear = std::ranges::max(years, {}, &PeriodReturn::value).value;
    m.worstYear = std::ranges::min(years, {}, &PeriodReturn::value).value;
    m.positiveYears = shareAbove0(years);
}

// Mean returns of the days on which the benchmark rose, or fell, over those of the benchmark.
void measureCaptures(std::span<const double> returns, std::span<const double> benchmark, PerformanceMeasures& m)
{
    double up = 0.0;
    double upBenchmark = 0.0;
    double down = 0.0;
    double downBenchmark = 0.0;
    for (std::size_t t = 0; t < returns.size(); ++t) {
        (benchmark[t] > 0.0 ? up : down) += benchmark[t] != 0.0 ? returns[t] : 0.0;
        (benchmark[t] > 0.0 ? upBenchmark : downBenchmark) += benchmark[t];
    }
    m.upCapture = ratio(up, upBenchmark);
    m.downCapture = ratio(down, downBenchmark);
}

void measureAgainst(const ReturnPath& path, std::span<const double> returns, PerformanceMeasures& m)
{
    const std::vector<double> benchmark = returnsOf(path.benchmark);
    const Moments other = momentsOf(benchmark);
    const double mean = m.meanReturn / tradingDays;
    double covariance = 0.0;
    std::vector<double> active(returns.size());
    for (std::size_t t = 0; t < returns.size(); ++t) {
        covariance += (returns[t] - mean) * (benchmark[t] - other.mean) / static_cast<double>(returns.size() - 1);
        active[t] = returns[t] - benchmark[t];
    }
    const double free = path.riskFree;
    m.beta = ratio(covariance, other.deviation * other.deviation);
    m.alpha = (mean - free - m.beta * (other.mean - free)) * tradingDays;
    m.correlation = ratio(covariance, other.deviation * m.volatility / std::sqrt(tradingDays));
    const Moments apart = momentsOf(active);
    m.trackingError = apart.deviation * std::sqrt(tradingDays);
    m.informationRatio = ratio(apart.mean * tradingDays, m.trackingError);
    m.treynor = ratio((mean - free) * tradingDays, m.beta);
    m.modigliani = (free * tradingDays) + m.sharpe * other.deviation * std::sqrt(tradingDays);
    measureCaptures(returns, benchmark, m);
}

} // namespace

std::vector<double> drawdowns(std::span<const double> growth)
{
    std::vector<double> depth;
    depth.reserve(growth.size());
    double value = 1.0;
    double high = 1.0;
    for (const double factor : growth) {
        value *= factor;
        high = std::max(high, value);
        depth.push_back(value / high - 1.0);
    }
    return depth;
}

double lowerMean(std::span<const double> sorted, double share)
{
    const double count = share * static_cast<double>(sorted.size());
    const auto whole = static_cast<std::size_t>(count);
    double sum = std::accumulate(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(whole), 0.0);
    if (whole < sorted.size())
        sum += (count - static_cast<double>(whole)) * sorted[whole];
    return sum / count;
}

double quantileOfSorted(std::span<const double> sorted, double probability)
{
    const double place = probability * static_cast<double>(sorted.size() - 1);
    const auto low = static_cast<std::size_t>(place);
    const std::size_t high = std::min(low + 1, sorted.size() - 1);
    return sorted[low] + (place - static_cast<double>(low)) * (sorted[high] - sorted[low]);
}

double annualGrowth(double growth, Day first, Day last)
{
    const double years = static_cast<double>(last - first) / 365.25;
    return years > 0.0 ? std::pow(growth, 1.0 / years) - 1.0 : notMeasured;
}

PerformanceMeasures performance(const ReturnPath& path)
{
    PerformanceMeasures m;
    const std::vector<double> returns = returnsOf(path.growth);
    const Moments moments = momentsOf(returns);
    const double growth = std::accumulate(path.growth.begin(), path.growth.end(), 1.0, std::multiplies<>());
    m.totalReturn = growth - 1.0;
    m.cagr = annualGrowth(growth, path.days.front(), path.days.back());
    m.meanReturn = moments.mean * tradingDays;
    m.volatility = moments.deviation * std::sqrt(tradingDays);
    m.skewness = moments.skewness;
    m.kurtosis = moments.kurtosis;
    measureDrawdowns(path, m);
    measureTails(returns, moments, m);
    measureRatios(path, returns, m);
    measurePeriods(path, m);
    measureAgainst(path, returns, m);
    return m;
}

} // namespace riskloom
