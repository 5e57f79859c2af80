// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/lambertw.h"

#include "core/synth/seriesstatistics.h"

#include <boost/math/special_functions/lambert_w.hpp>
#include <boost/math/tools/toms748_solve.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>

namespace riskloom {
namespace {

constexpr std::size_t fewest = 20;
constexpr double mostHeaviness = 10.0;
constexpr double tolerance = 1e-9; // of what an iteration still moves, in deviations of the values
constexpr std::uintmax_t mostEvaluations = 200;
constexpr int mostIterations = 1000;
constexpr double negligible = 1e-16; // W(x) is x to the last digit below it

std::vector<double> gaussianised(std::span<const double> values, const HeavyTail& tail)
{
    std::vector<double> result(values.size());
    std::ranges::transform(values, result.begin(), [&tail](double y) { return tail.gaussian(y); });
    return result;
}

// The excess kurtosis of u falls as δ grows.
Result<double> heavinessOf(std::span<const double> values, HeavyTail tail)
{
    const auto excess = [&](double heaviness) {
        tail.heaviness = heaviness;
        return excessKurtosis(gaussianised(values, tail));
    };
    double low = 0.0;
    double atLow = excess(low);
    if (atLow <= 0.0)
        return 0.0;
    double high = 0.1;
    double atHigh = excess(high);
    while (atHigh > 0.0) {
        if (high >= mostHeaviness)
            return Error{ErrorCode::NumericFailure, {"heaviness"}, "no transform makes these tails normal"};
        low = std::exchange(high, std::min(2.0 * high, mostHeaviness));
        atLow = std::exchange(atHigh, excess(high));
    }
    if (atHigh == 0.0)
        return high;
    const auto narrow = [](double a, double b) { return std::abs(b - a) < 0.01 * tolerance; };
    std::uintmax_t evaluations = mostEvaluations;
    const auto [a, b] = boost::math::tools::toms748_solve(excess, low, high, atLow, atHigh, narrow, evaluations);
    return 0.5 * (a + b);
}

} // namespace

double HeavyTail::heavy(double u) const
{
    return location + scale * u * std::exp(0.5 * heaviness * u * u);
}

double HeavyTail::gaussian(double y) const
{
    const double z = (y - location) / scale;
    const double argument = heaviness * z * z;
    if (argument < negligible)
        return z;
    return std::copysign(std::sqrt(boost::math::lambert_w0(argument) / heaviness), z);
}

Result<HeavyTail> fitHeavyTail(std::span<const double> values)
{
    if (values.size() < fewest)
        return Error{ErrorCode::TooFewRows, {std::to_string(values.size()), std::to_string(fewest)}, {}};
    HeavyTail tail{mean(values), standardDeviation(values), 0.0};
    if (!(tail.scale > 0.0) || !std::isfinite(tail.scale))
        return Error{ErrorCode::NumericFailure, {"heaviness"}, "values that do not vary or are not finite"};
    const double unit = tail.scale;
    for (int i = 0; i < mostIterations; ++i) {
        const HeavyTail before = tail;
        RISKLOOM_TRY(tail.heaviness, heavinessOf(values, tail));
        const std::vector<double> u = gaussianised(values, tail);
        tail.location += tail.scale * mean(u);
        tail.scale *= standardDeviation(u);
        const double moved = std::max({std::abs(tail.location - before.location) / unit,
                                       std::abs(tail.scale - before.scale) / unit,
                                       std::abs(tail.heaviness - before.heaviness)});
        if (moved < tolerance)
            return tail;
    }
    return Error{ErrorCode::NotConverged, {"heaviness", std::to_string(mostIterations)}, {}};
}

} // namespace riskloom
