// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/manifold.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace riskloom {
namespace {

constexpr double smallestBandwidth = 1e-3;

// Mean of the kernel over pairs of different rows of one sample: the sums hold each row with itself, which gives 1.
Result<double> meanWithin(const MixedRows& rows, double bandwidth, const PairWork& work)
{
    RISKLOOM_TRY(const std::vector<double> sums, kernelSums(rows, rows, bandwidth, work));
    const auto n = static_cast<double>(rows.rows);
    return (std::accumulate(sums.begin(), sums.end(), 0.0) - n) / (n * (n - 1.0));
}

} // namespace

Result<RealBalls> realBalls(const MixedRows& real, std::size_t k, const PairWork& work)
{
    RISKLOOM_TRY(const Neighbours among, nearestRows(real, real, k, OwnRow::LeftOut, work));
    return RealBalls{real, k, among.distancesAt(k - 1)};
}

Result<ManifoldFigures> manifoldFigures(const RealBalls& real, const MixedRows& synthetic, const PairWork& work)
{
    RISKLOOM_TRY(const Neighbours among, nearestRows(synthetic, synthetic, real.k, OwnRow::LeftOut, work));
    RISKLOOM_TRY(const std::vector<std::int32_t> counts, ballCounts(synthetic, real.rows, real.radii, work));
    RISKLOOM_TRY(const BallPass pass, ballPass(real.rows, real.radii, synthetic, among.distancesAt(real.k - 1), work));

    const auto rows = static_cast<double>(synthetic.rows);
    const auto realRows = static_cast<double>(real.rows.rows);
    ManifoldFigures figures;
    figures.precision = static_cast<double>(std::ranges::count_if(counts, [](std::int32_t balls) { return balls > 0; })) / rows;
    figures.density = std::accumulate(counts.begin(), counts.end(), 0.0) / (static_cast<double>(real.k) * rows);
    figures.recall = static_cast<double>(pass.inside) / realRows;
    figures.coverage = static_cast<double>(pass.filled) / realRows;
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
