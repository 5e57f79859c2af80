// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/detection.h"

#include "core/base/parallel.h"
#include "core/data/split.h"
#include "core/synth/boostedtrees.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string>

namespace riskloom {
namespace {

constexpr int folds = 5;
constexpr std::size_t fewestRows = 10;

} // namespace

Result<DetectionScores> detectSynthetic(const MixedRows& real, const MixedRows& synthetic, std::uint64_t seed,
                                        const PairWork& work)
{
    if (const std::size_t fewer = std::min(real.rows, synthetic.rows); fewer < fewestRows)
        return Error{ErrorCode::TooFewRows, {std::to_string(fewer), std::to_string(fewestRows)}, {}};
    // Nothing of the classes goes into the bins, so they may be cut on all rows at once.
    const TreeFeatures features = cutForTrees(stacked(real, synthetic));
    DetectionScores scores{std::vector<double>(features.rows), std::vector<std::uint8_t>(features.rows),
                           std::vector<double>(features.bins.size())};
    std::fill(scores.synthetic.begin() + static_cast<std::ptrdiff_t>(real.rows), scores.synthetic.end(), std::uint8_t{1});
    const std::vector<std::int32_t> classes(scores.synthetic.begin(), scores.synthetic.end());
    RISKLOOM_TRY(const std::vector<std::int32_t> foldOf, stratifiedFolds(classes, folds, seed));

    std::vector<std::optional<BoostedTrees>> models(folds);
    RISKLOOM_CHECK(inBlocks(folds, 1, work.threads, work.stop, [&](std::size_t fold, std::size_t) {
        std::vector<std::uint32_t> rows;
        std::vector<std::uint8_t> labels;
        for (std::uint32_t row = 0; row < features.rows; ++row)
            if (foldOf[row] != static_cast<std::int32_t>(fold)) {
                rows.push_back(row);
                labels.push_back(scores.synthetic[row]);
            }
        Result<BoostedTrees> fitted = BoostedTrees::fit(features, rows, labels, {}, work.stop);
        if (fitted)
            models[fold] = *std::move(fitted);
    }));
    for (std::size_t row = 0; row < features.rows; ++row)
        scores.logOdds[row] = models[static_cast<std::size_t>(foldOf[row])]->logOdds(features, row);
    for (const auto& model : models)
        for (std::size_t column = 0; column < scores.weights.size(); ++column)
            scores.weights[column] += model->gains()[column];
    const double total = std::accumulate(scores.weights.begin(), scores.weights.end(), 0.0);
    for (double& weight : scores.weights)
        weight = total > 0.0 ? weight / total : 0.0;
    return scores;
}

} // namespace riskloom
