// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/describe/class.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace riskloom {

// Who has which score: all that cut-offs, gains and score distributions need to know of the rows, so that moving a
// cut-off costs the number of distinct scores and touches no row. Higher scores are safer. Counts are sums of weights
// when there are weights.
struct ScoreCounts {
    std::vector<double> scores; // distinct, ascending
    std::vector<double> good;   // one a score
    std::vector<double> bad;    // one a score

    [[nodiscard]] std::size_t size() const { return scores.size(); }
    [[nodiscard]] double totalGood() const;
    [[nodiscard]] double totalBad() const;
};
BOOST_DESCRIBE_STRUCT(ScoreCounts, (), (scores, good, bad))

// One value a row in every argument: the score (no NaN), 1 for bad, 0 for good; weights empty = 1 each. O(n log n). The
// counts do not depend on the order of the rows but for the rounding of weights.
ScoreCounts countScores(std::span<const double> scores, std::span<const std::uint8_t> bad,
                        std::span<const double> weights = {});

} // namespace riskloom
