// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/scorecounts.h"

#include <algorithm>
#include <numeric>

namespace riskloom {

double ScoreCounts::totalGood() const
{
    return std::accumulate(good.begin(), good.end(), 0.0);
}

double ScoreCounts::totalBad() const
{
    return std::accumulate(bad.begin(), bad.end(), 0.0);
}

ScoreCounts countScores(std::span<const double> scores, std::span<const std::uint8_t> bad,
                        std::span<const double> weights)
{
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t row) { return scores[row]; });

    ScoreCounts counts;
    for (const std::size_t row : order) {
        if (counts.scores.empty() || counts.scores.back() != scores[row]) {
            counts.scores.push_back(scores[row]);
            counts.good.push_back(0.0);
            counts.bad.push_back(0.0);
        }
        (bad[row] != 0 ? counts.bad : counts.good).back() += weights.empty() ? 1.0 : weights[row];
    }
    return counts;
}

} // namespace riskloom
