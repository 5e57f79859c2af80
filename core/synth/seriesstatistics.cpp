// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/seriesstatistics.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace riskloom {

namespace {

struct Moments {
    double mean = 0.0;
    double second = 0.0; // central, divided by n
    double third = 0.0;
    double fourth = 0.0;
};

Moments moments(std::span<const double> values)
{
    Moments of;
    if (values.empty())
        return of;
    of.mean = mean(values);
    for (const double value : values) {
        const double d = value - of.mean;
        of.second += d * d;
        of.third += d * d * d;
        of.fourth += d * d * d * d;
    }
    const auto n = static_cast<double>(values.size());
    of.second /= n;
    of.third /= n;
    of.fourth /= n;
    return of;
}

std::vector<double> sorted(std::span<const double> values)
{
    std::vector<double> copy(values.begin(), values.end());
    std::ranges::sort(copy);
    return copy;
}

} // namespace

double mean(std::span<const double> values)
{
    return values.empty() ? 0.0 : std::reduce(values.begin(), values.end()) / static_cast<double>(values.size());
}

double standardDeviation(std::span<const double> values)
{
    return std::sqrt(moments(values).second);
}

double skewness(std::span<const double> values)
{
    const Moments of = moments(values);
    return of.second > 0.0 ? of.third / std::pow(of.second, 1.5) : 0.0;
}

double excessKurtosis(std::span<const double> values)
{
    const Moments of = moments(values);
    return of.second > 0.0 ? of.fourth / (of.second * of.second) - 3.0 : 0.0;
}

std::vector<double> autocorrelation(std::span<const double> values, std::size_t lags)
{
    std::vector<double> result(lags, 0.0);
    if (values.empty())
        return result;
    const auto n = static_cast<Eigen::Index>(values.size());
    const Eigen::ArrayXd deviations = Eigen::Map<const Eigen::ArrayXd>(values.data(), n) - mean(values);
    const double total = deviations.matrix().squaredNorm();
    for (std::size_t lag = 1; lag <= lags && lag < values.size() && total > 0.0; ++lag) {
        const auto kept =
            static_cast<Eigen::Index>(values.size() - lag); // Eigen's dot uses vector units, a loop cannot
        result[lag - 1] = deviations.head(kept).matrix().dot(deviations.tail(kept).matrix()) / total;
    }
    return result;
}

std::vector<double> leverage(std::span<const double> returns, std::size_t lags)
{
    std::vector<double> squares(returns.size());
    std::ranges::transform(returns, squares.begin(), [](double r) { return r * r; });
    std::vector<double> result(lags, 0.0);
    for (std::size_t lag = 1; lag <= lags && lag + 1 < returns.size(); ++lag)
        result[lag - 1] = correlation(returns.first(returns.size() - lag), std::span(squares).subspan(lag));
    return result;
}

double hillTailIndex(std::span<const double> values, double share)
{
    std::vector<double> sizes(values.size());
    std::ranges::transform(values, sizes.begin(), [](double value) { return std::abs(value); });
    const auto k = static_cast<std::size_t>(share * static_cast<double>(sizes.size()));
    if (k == 0 || k >= sizes.size())
        return 0.0;
    const auto threshold = sizes.begin() + static_cast<std::ptrdiff_t>(k);
    std::ranges::nth_element(sizes, threshold, std::greater<>());
    if (*threshold <= 0.0)
        return 0.0;
    double logs = 0.0;
    for (auto it = sizes.begin(); it != threshold; ++it)
        logs += std::log(*it / *threshold);
    return logs > 0.0 ? static_cast<double>(k) / logs : 0.0;
}

std::vector<double> overlappingSums(std::span<const double> returns, std::size_t days)
{
    if (days == 0 || returns.size() < days)
        return {};
    std::vector<double> cumulative(returns.size() + 1, 0.0);
    std::partial_sum(returns.begin(), returns.end(), cumulative.begin() + 1);
    std::vector<double> sums(returns.size() - days + 1);
    for (std::size_t i = 0; i < sums.size(); ++i)
        sums[i] = cumulative[i + days] - cumulative[i];
    return sums;
}

double earthMoversDistance(std::span<const double> a, std::span<const double> b)
{
    if (a.empty() || b.empty())
        return 0.0;
    const std::vector<double> left = sorted(a);
    const std::vector<double> right = sorted(b);
    // Both quantile functions are steps; walk over the probabilities at which either of them steps.
    double area = 0.0;
    double reached = 0.0;
    for (std::size_t i = 0, j = 0; i < left.size() && j < right.size();) {
        const double endLeft = static_cast<double>(i + 1) / static_cast<double>(left.size());
        const double endRight = static_cast<double>(j + 1) / static_cast<double>(right.size());
        const double end = std::min(endLeft, endRight);
        area += (end - reached) * std::abs(left[i] - right[j]);
        reached = end;
        i += endLeft <= end ? 1 : 0;
        j += endRight <= end ? 1 : 0;
    }
    return area;
}

double correlation(std::span<const double> a, std::span<const double> b)
{
    const double centreA = mean(a);
    const double centreB = mean(b);
    double product = 0.0;
    double squareA = 0.0;
    double squareB = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        product += (a[i] - centreA) * (b[i] - centreB);
        squareA += (a[i] - centreA) * (a[i] - centreA);
        squareB += (b[i] - centreB) * (b[i] - centreB);
    }
    return squareA > 0.0 && squareB > 0.0 ? product / std::sqrt(squareA * squareB) : 0.0;
}

double lowerTailDependence(std::span<const double> a, std::span<const double> b, double q)
{
    const auto k = static_cast<std::size_t>(q * static_cast<double>(a.size()));
    if (k == 0)
        return 0.0;
    // The k smallest are those below the (k+1)-th; ties at the edge stay out, in both series alike.
    const auto edge = [k](std::span<const double> values) {
        std::vector<double> copy(values.begin(), values.end());
        std::ranges::nth_element(copy, copy.begin() + static_cast<std::ptrdiff_t>(k));
        return copy[k];
    };
    const double edgeA = edge(a);
    const double edgeB = edge(b);
    std::size_t both = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        both += a[i] < edgeA && b[i] < edgeB ? 1 : 0;
    return static_cast<double>(both) / static_cast<double>(k);
}

} // namespace riskloom
