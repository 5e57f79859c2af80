// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/varbacktest.h"

#include "core/market/riskmeasures.h"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace riskloom {
namespace {

constexpr double decay = 0.94;
constexpr double significance = 0.05;

// The window is kept sorted: one value goes and one comes a day.
std::vector<double> historicalForecasts(double tail, std::span<const double> returns, std::size_t window)
{
    std::vector<double> sorted(returns.begin(), returns.begin() + static_cast<std::ptrdiff_t>(window));
    std::ranges::sort(sorted);
    std::vector<double> forecasts;
    forecasts.reserve(returns.size() - window);
    for (std::size_t t = window; t < returns.size(); ++t) {
        forecasts.push_back(-quantileOfSorted(sorted, tail));
        sorted.erase(std::ranges::lower_bound(sorted, returns[t - window]));
        sorted.insert(std::ranges::upper_bound(sorted, returns[t]), returns[t]);
    }
    return forecasts;
}

std::vector<double> ewmaForecasts(double tail, std::span<const double> returns, std::size_t window)
{
    const double z = -boost::math::quantile(boost::math::normal(), tail);
    double variance = 0.0;
    for (std::size_t t = 0; t < window; ++t)
        variance += returns[t] * returns[t] / static_cast<double>(window);
    std::vector<double> forecasts;
    forecasts.reserve(returns.size() - window);
    for (std::size_t t = window; t < returns.size(); ++t) {
        forecasts.push_back(z * std::sqrt(variance));
        variance = decay * variance + (1.0 - decay) * returns[t] * returns[t];
    }
    return forecasts;
}

VarVerdict verdictOf(const VarBacktest& test)
{
    if (test.coverage.pValue < significance)
        return static_cast<double>(test.counts.breaches) > test.expectedBreaches ? VarVerdict::TooManyBreaches
                                                                                 : VarVerdict::TooFewBreaches;
    return test.independence.pValue < significance ? VarVerdict::Clustered : VarVerdict::NotRejected;
}

} // namespace

std::vector<double> varForecasts(VarMethod method, double confidence, std::span<const double> returns, int window)
{
    const auto length = static_cast<std::size_t>(window);
    if (returns.size() <= length)
        return {};
    return method == VarMethod::Historical ? historicalForecasts(1.0 - confidence, returns, length)
                                           : ewmaForecasts(1.0 - confidence, returns, length);
}

VarBacktest varBacktest(VarMethod method, double confidence, std::span<const double> returns, int window)
{
    VarBacktest test;
    test.method = method;
    test.confidence = confidence;
    test.window = window;
    test.forecasts = varForecasts(method, confidence, returns, window);
    std::vector<bool> breached;
    breached.reserve(test.forecasts.size());
    for (std::size_t i = 0; i < test.forecasts.size(); ++i) {
        const std::size_t day = static_cast<std::size_t>(window) + i;
        breached.push_back(returns[day] < -test.forecasts[i]);
        if (breached.back())
            test.breachedDays.push_back(static_cast<std::int64_t>(day));
    }
    const double tail = 1.0 - confidence;
    test.counts = countBreaches(breached);
    test.expectedBreaches = tail * static_cast<double>(test.counts.days);
    test.coverage = unconditionalCoverage(test.counts, tail);
    test.independence = breachIndependence(test.counts);
    test.conditional = conditionalCoverage(test.counts, tail);
    test.verdict = verdictOf(test);
    return test;
}

} // namespace riskloom
