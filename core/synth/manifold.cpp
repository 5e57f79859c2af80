// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/manifold.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace riskloom {
namespace {

constexpr double smallestBandwidth = 1e-3;

double shareInside(const std::vector<std::int32_t>& counts)
{
    const auto inside = std::ranges::count_if(counts, [](std::int32_t count) { return count > 0; });
    return static_cast<double>(inside) / static_cast<double>(counts.size());
}

// Mean of the kernel over pairs of different rows of one sample: the sums hold each row with itself, which gives 1.
Result<double> meanWithin(const MixedRows& rows, double bandwidth, const PairWork& work)
{
    RISKLOOM_TRY(const std::vector<double> sums, kernelSums(rows, rows, bandwidth, work));
    const auto n = static_cast<double>(rows.rows);
    return (std::accumulate(sums.begin(), sums.end(), 0.0) - n) / (n * (n - 1.0));
}

} // namespace

Result<ManifoldFigures> manifoldFigures(const MixedRows& real, const MixedRows& synthetic, std::size_t k,
                                        const PairWork& work)
{
    RISKLOOM_TRY(const Neighbours amongReal, nearestRows(real, real, k, OwnRow::LeftOut, work));
    RISKLOOM_TRY(const Neighbours amongSynthetic, nearestRows(synthetic, synthetic, k, OwnRow::LeftOut, work));
    const std::vector<float> realRadii = amongReal.distancesAt(k - 1);
    const std::vector<float> syntheticRadii = amongSynthetic.distancesAt(k - 1);
    RISKLOOM_TRY(const std::vector<std::int32_t> realBalls, ballCounts(synthetic, real, realRadii, work));
    RISKLOOM_TRY(const std::vector<std::int32_t> syntheticBalls, ballCounts(real, synthetic, syntheticRadii, work));
    RISKLOOM_TRY(const Neighbours closest, nearestRows(real, synthetic, 1, OwnRow::Counted, work));

    ManifoldFigures figures;
    figures.precision = shareInside(realBalls);
    figures.recall = shareInside(syntheticBalls);
    figures.density = std::accumulate(realBalls.begin(), realBalls.end(), 0.0) /
                      (static_cast<double>(k) * static_cast<double>(synthetic.rows));
    std::size_t covered = 0;
    for (std::size_t row = 0; row < real.rows; ++row)
        covered += closest.distances[row] <= realRadii[row] ? 1 : 0;
    figures.coverage = static_cast<double>(covered) / static_cast<double>(real.rows);
    return figures;
}

Result<double> maximumMeanDiscrepancy(const MixedRows& real, const MixedRows& synthetic, double bandwidth,
                                      const PairWork& work)
{
    if (const std::size_t fewer = std::min(real.rows, synthetic.rows); fewer < 2)
        return Error{ErrorCode::TooFewRows, {std::to_string(fewer), "2"}, {}};
    RISKLOOM_TRY(const double amongReal, meanWithin(real, bandwidth, work));
    RISKLOOM_TRY(const double amongSynthetic, meanWithin(synthetic, bandwidth, work));
    RISKLOOM_TRY(const std::vector<double> between, kernelSums(synthetic, real, bandwidth, work));
    const double mean = std::accumulate(between.begin(), between.end(), 0.0) /
                        (static_cast<double>(real.rows) * static_cast<double>(synthetic.rows));
    return amongReal + amongSynthetic - 2.0 * mean;
}

Result<double> medianDistance(const MixedRows& rows, Random& random, std::size_t pairs)
{
    if (rows.rows < 2)
        return Error{ErrorCode::TooFewRows, {std::to_string(rows.rows), "2"}, {}};
    std::vector<float> distances;
    for (std::size_t i = 0; i < pairs; ++i) {
        const auto first = static_cast<std::size_t>(random.below(rows.rows));
        auto second = static_cast<std::size_t>(random.below(rows.rows - 1));
        second += second >= first ? 1 : 0;
        distances.push_back(gowerDistance(rows, first, rows, second));
    }
    const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
    std::ranges::nth_element(distances, middle);
    return std::max(static_cast<double>(*middle), smallestBandwidth);
}

} // namespace riskloom
