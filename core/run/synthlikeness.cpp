// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/synthlikeness.h"

#include "core/credit/discrimination.h"
#include "core/synth/detection.h"
#include "core/synth/differentbins.h"
#include "core/synth/manifold.h"

#include <algorithm>
#include <utility>

namespace riskloom {
namespace {

constexpr std::size_t neighbours = 5;
constexpr std::size_t mostBins = 50;
constexpr std::size_t rowsPerBin = 20; // below, a test of two shares says nothing
constexpr std::size_t mostKernelRows = 2000; // the error of the discrepancy falls with them, its price with their square

struct Yardstick {
    const MixedRows& training;
    RealBalls balls;
    MixedRows kernelRows;
    double bandwidth;
    RowClusters clusters;
    std::vector<std::int64_t> trainingCounts;
    std::uint64_t seed;
    PairWork work;
};

MixedRows firstRows(const MixedRows& rows, std::size_t most)
{
    std::vector<std::uint32_t> chosen(std::min(rows.rows, most));
    for (std::uint32_t row = 0; row < chosen.size(); ++row)
        chosen[row] = row;
    return rows.taken(chosen);
}

Result<std::pair<LikenessFigures, std::vector<double>>> figuresOf(const MixedRows& candidate, const Yardstick& by)
{
    LikenessFigures figures;
    RISKLOOM_TRY(const ManifoldFigures manifold, manifoldFigures(by.balls, candidate, by.work));
    figures.precision = manifold.precision;
    figures.recall = manifold.recall;
    figures.density = manifold.density;
    figures.coverage = manifold.coverage;
    RISKLOOM_TRY(figures.discrepancy, maximumMeanDiscrepancy(by.kernelRows, firstRows(candidate, mostKernelRows),
                                                             by.bandwidth, by.work));
    RISKLOOM_TRY(const std::vector<std::int64_t> counts, by.clusters.counts(candidate, by.work));
    figures.differentBins = static_cast<std::int64_t>(differentBins(by.trainingCounts, counts));
    RISKLOOM_TRY(DetectionScores scores, detectSynthetic(by.training, candidate, by.seed, by.work));
    const Discrimination detection = discriminate(scores.logOdds, scores.synthetic);
    figures.detectionAuc = detection.auc;
    figures.detectionAucLow = detection.aucLow;
    figures.detectionAucHigh = detection.aucHigh;
    return std::pair(figures, std::move(scores.weights));
}

} // namespace

Result<Likeness> judgeLikeness(const LikenessSides& sides, std::uint64_t seed, const PairWork& work)
{
    Random random(seed);
    Likeness likeness;
    likeness.rows = static_cast<std::int64_t>(sides.training.rows);
    RISKLOOM_TRY(likeness.bandwidth, medianDistance(sides.training, random));
    const std::size_t bins = std::clamp<std::size_t>(sides.training.rows / rowsPerBin, 2, mostBins);
    likeness.bins = static_cast<std::int64_t>(bins);
    RISKLOOM_TRY(RowClusters clusters, RowClusters::fit(sides.training, bins, random, work));
    RISKLOOM_TRY(std::vector<std::int64_t> counts, clusters.counts(sides.training, work));
    RISKLOOM_TRY(RealBalls balls, realBalls(sides.training, neighbours, work));
    const Yardstick by{.training = sides.training,
                       .balls = std::move(balls),
                       .kernelRows = firstRows(sides.training, mostKernelRows),
                       .bandwidth = likeness.bandwidth,
                       .clusters = std::move(clusters),
                       .trainingCounts = std::move(counts),
                       .seed = random.bits(),
                       .work = work};
    std::vector<double> weights;
    for (const auto& [candidate, figures] :
         {std::pair(&sides.synthetic, &likeness.synthetic), std::pair(&sides.floor, &likeness.floor),
          std::pair(&sides.copula, &likeness.copula), std::pair(&sides.heldOut, &likeness.ceiling)}) {
        RISKLOOM_TRY(auto found, figuresOf(*candidate, by));
        *figures = found.first;
        if (candidate == &sides.synthetic)
            weights = std::move(found.second);
    }
    if (sides.tvae != nullptr) {
        RISKLOOM_TRY(auto found, figuresOf(*sides.tvae, by));
        likeness.tvae = found.first;
    }
    for (std::size_t column = 0; column < weights.size(); ++column)
        likeness.weights.push_back({sides.names[column], weights[column]});
    std::ranges::stable_sort(likeness.weights, std::ranges::greater{}, &DetectionWeight::weight);
    return likeness;
}

} // namespace riskloom
