// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/calibration.h"

#include "core/credit/normal.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace riskloom {
namespace {

struct Band {
    std::int64_t rows = 0;
    double weight = 0.0;
    double squaredWeight = 0.0;
    double predicted = 0.0;
    double bad = 0.0;
};

CalibrationRow summary(const Band& band)
{
    CalibrationRow row;
    row.rows = band.rows;
    row.predicted = band.predicted / band.weight;
    row.observed = band.bad / band.weight;
    const Interval interval = wilsonInterval(row.observed, band.weight * band.weight / band.squaredWeight);
    row.observedLow = interval.low;
    row.observedHigh = interval.high;
    return row;
}

} // namespace

Interval wilsonInterval(double share, double trials)
{
    if (trials <= 0.0)
        return {};
    const double z2 = normalQuantile975 * normalQuantile975;
    const double centre = share + z2 / (2.0 * trials);
    const double half = normalQuantile975 * std::sqrt(share * (1.0 - share) / trials + z2 / (4.0 * trials * trials));
    const double scale = 1.0 + z2 / trials;
    return {std::max(0.0, (centre - half) / scale), std::min(1.0, (centre + half) / scale)};
}

std::vector<CalibrationRow> calibrationTable(std::span<const double> probability, std::span<const std::uint8_t> bad,
                                             std::span<const double> weights, int bands)
{
    std::vector<std::size_t> order(probability.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t row) { return probability[row]; });

    std::vector<CalibrationRow> table;
    Band band;
    const std::size_t n = order.size();
    for (std::size_t i = 0; i < n; ++i) {
        const std::size_t row = order[i];
        const double weight = weights.empty() ? 1.0 : weights[row];
        ++band.rows;
        band.weight += weight;
        band.squaredWeight += weight * weight;
        band.predicted += weight * probability[row];
        band.bad += bad[row] != 0 ? weight : 0.0;
        const bool tied = i + 1 < n && probability[order[i + 1]] == probability[row];
        const bool full = (i + 1) * static_cast<std::size_t>(bands) >= n * (table.size() + 1);
        if (i + 1 == n || (full && !tied)) {
            table.push_back(summary(band));
            band = {};
        }
    }
    return table;
}

} // namespace riskloom
