// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/stability.h"

#include <boost/math/distributions/chi_squared.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <functional>
#include <numeric>

namespace riskloom {
namespace {

constexpr double emptyCellAdjustment = 0.5;

double total(std::span<const double> counts)
{
    return std::accumulate(counts.begin(), counts.end(), 0.0);
}

double noiseOf(std::size_t filledBins, double expected, double actual)
{
    if (filledBins < 2)
        return 0.0;
    const boost::math::chi_squared distribution(static_cast<double>(filledBins - 1));
    return (1.0 / expected + 1.0 / actual) * boost::math::quantile(distribution, 0.95);
}

// A variable's counts in the reference and in each month.
struct CountsByMonth {
    std::vector<double> reference;
    std::vector<std::vector<double>> months;
};

CountsByMonth countByMonth(std::span<const std::uint16_t> bins, std::span<const std::size_t> monthOfRow,
                           const MonthlySample& sample)
{
    const std::size_t binCount = bins.empty() ? 0 : std::size_t{std::ranges::max(bins)} + 1;
    const std::size_t monthCount = monthOfRow.empty() ? 0 : std::ranges::max(monthOfRow) + 1;
    CountsByMonth counts{.reference = std::vector<double>(binCount),
                         .months = {monthCount, std::vector<double>(binCount)}};
    for (std::size_t row = 0; row < bins.size(); ++row) {
        const double weight = sample.weights.empty() ? 1.0 : sample.weights[row];
        counts.months[monthOfRow[row]][bins[row]] += weight;
        if (sample.reference[row] != 0)
            counts.reference[bins[row]] += weight;
    }
    return counts;
}

} // namespace

StabilityBand stabilityBand(double index)
{
    if (index < 0.10)
        return StabilityBand::Stable;
    return index < 0.25 ? StabilityBand::Investigate : StabilityBand::Act;
}

Stability stabilityOfCounts(std::span<const double> expected, std::span<const double> actual)
{
    assert(expected.size() == actual.size());
    Stability result;
    result.rows.resize(expected.size());
    const double expectedTotal = total(expected);
    const double actualTotal = total(actual);
    if (expectedTotal <= 0.0 || actualTotal <= 0.0)
        return result;
    std::size_t filledBins = 0;
    for (std::size_t bin = 0; bin < expected.size(); ++bin) {
        StabilityRow& row = result.rows[bin];
        row.expectedShare = expected[bin] / expectedTotal;
        row.actualShare = actual[bin] / actualTotal;
        if (expected[bin] <= 0.0 && actual[bin] <= 0.0)
            continue;
        const double added = expected[bin] <= 0.0 || actual[bin] <= 0.0 ? emptyCellAdjustment : 0.0;
        const double before = (expected[bin] + added) / expectedTotal;
        const double after = (actual[bin] + added) / actualTotal;
        row.index = (after - before) * std::log(after / before);
        result.index += row.index;
        ++filledBins;
    }
    result.band = stabilityBand(result.index);
    result.noise = noiseOf(filledBins, expectedTotal, actualTotal);
    return result;
}

double pointsShift(const Stability& stability, std::span<const double> points)
{
    assert(points.size() == stability.rows.size());
    return std::transform_reduce(
        stability.rows.begin(), stability.rows.end(), points.begin(), 0.0, std::plus<>{},
        [](const StabilityRow& row, double point) { return (row.actualShare - row.expectedShare) * point; });
}

StabilityMatrix stabilityByMonth(std::span<const BinnedRows> variables, const MonthlySample& sample)
{
    StabilityMatrix matrix;
    matrix.months.assign(sample.months.begin(), sample.months.end());
    std::ranges::sort(matrix.months);
    matrix.months.erase(std::unique(matrix.months.begin(), matrix.months.end()), matrix.months.end());

    std::vector<std::size_t> monthOfRow(sample.months.size());
    matrix.rows.resize(matrix.months.size());
    for (std::size_t row = 0; row < monthOfRow.size(); ++row) {
        const auto month = std::ranges::lower_bound(matrix.months, sample.months[row]);
        monthOfRow[row] = static_cast<std::size_t>(month - matrix.months.begin());
        matrix.rows[monthOfRow[row]] += sample.weights.empty() ? 1.0 : sample.weights[row];
    }
    for (const BinnedRows& variable : variables) {
        assert(variable.bins.size() == monthOfRow.size());
        const CountsByMonth counts = countByMonth(variable.bins, monthOfRow, sample);
        matrix.variables.push_back(variable.name);
        std::vector<double>& index = matrix.index.emplace_back();
        std::vector<double>& noise = matrix.noise.emplace_back();
        for (const std::vector<double>& month : counts.months) {
            const Stability stability = stabilityOfCounts(counts.reference, month);
            index.push_back(stability.index);
            noise.push_back(stability.noise);
        }
    }
    return matrix;
}

} // namespace riskloom
