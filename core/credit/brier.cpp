// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/brier.h"

#include "core/credit/calibration.h"

#include <boost/math/distributions/chi_squared.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <vector>

namespace riskloom {
namespace {

// The rows of one band, and sums of weights over them.
struct Band {
    std::span<const std::size_t> rows;
    double weight = 0.0;
    double squaredWeight = 0.0;
    double predicted = 0.0; // mean
    double observed = 0.0;  // mean
};

double weightOf(const Predictions& predictions, std::size_t row)
{
    return predictions.weights.empty() ? 1.0 : predictions.weights[row];
}

double outcomeOf(const Predictions& predictions, std::size_t row)
{
    return predictions.bad[row] != 0 ? 1.0 : 0.0;
}

std::vector<std::size_t> byProbability(const Predictions& predictions)
{
    std::vector<std::size_t> order(predictions.probability.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t row) { return predictions.probability[row]; });
    return order;
}

// The bands of the calibration table, whose row counts say where each ends.
std::vector<Band> bandsOf(const Predictions& predictions, std::span<const std::size_t> order, int bands)
{
    std::vector<Band> result;
    std::size_t first = 0;
    for (const CalibrationRow& row :
         calibrationTable(predictions.probability, predictions.bad, predictions.weights, bands)) {
        Band band{.rows = order.subspan(first, static_cast<std::size_t>(row.rows)),
                  .predicted = row.predicted,
                  .observed = row.observed};
        for (const std::size_t i : band.rows) {
            const double weight = weightOf(predictions, i);
            band.weight += weight;
            band.squaredWeight += weight * weight;
        }
        first += band.rows.size();
        result.push_back(band);
    }
    return result;
}

} // namespace

BrierScore brierScore(const Predictions& predictions, int bands)
{
    BrierScore result;
    const std::vector<std::size_t> order = byProbability(predictions);
    const std::vector<Band> table = bandsOf(predictions, order, bands);
    double total = 0.0;
    double badRate = 0.0;
    for (const Band& band : table) {
        total += band.weight;
        badRate += band.weight * band.observed;
    }
    if (total <= 0.0)
        return result;
    badRate /= total;
    for (const Band& band : table) {
        const double share = band.weight / total;
        const double miss = band.predicted - band.observed;
        result.reliability += share * miss * miss;
        result.resolution += share * (band.observed - badRate) * (band.observed - badRate);
        result.calibrationError += share * std::abs(miss);
        for (const std::size_t row : band.rows) {
            const double weight = weightOf(predictions, row) / total;
            const double error = predictions.probability[row] - outcomeOf(predictions, row);
            const double deviation = predictions.probability[row] - band.predicted;
            result.score += weight * error * error;
            result.withinBands +=
                weight * deviation * (deviation - 2.0 * (outcomeOf(predictions, row) - band.observed));
        }
    }
    result.uncertainty = badRate * (1.0 - badRate);
    if (result.uncertainty > 0.0)
        result.skill = 1.0 - result.score / result.uncertainty;
    return result;
}

HosmerLemeshow hosmerLemeshow(const Predictions& predictions, PredictedRows rows, int bands)
{
    HosmerLemeshow result;
    const std::vector<std::size_t> order = byProbability(predictions);
    const std::vector<Band> table = bandsOf(predictions, order, bands);
    for (const Band& band : table) {
        const double miss = band.observed - band.predicted;
        if (miss == 0.0)
            continue; // also where the prediction is certain and right, which has no variance to divide by
        const double effectiveRows = band.weight * band.weight / band.squaredWeight;
        result.statistic += effectiveRows * miss * miss / (band.predicted * (1.0 - band.predicted));
    }
    const int estimated = rows == PredictedRows::Fitted ? 2 : 0;
    result.degreesOfFreedom = std::max(0, static_cast<int>(table.size()) - estimated);
    if (result.degreesOfFreedom == 0)
        return result;
    if (std::isinf(result.statistic))
        result.pValue = 0.0;
    else
        result.pValue = boost::math::cdf(
            boost::math::complement(boost::math::chi_squared(result.degreesOfFreedom), result.statistic));
    return result;
}

} // namespace riskloom
