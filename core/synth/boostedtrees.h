// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/synth/mixedrows.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace riskloom {

inline constexpr std::size_t mostTreeBins = 64; // one bit each in a split

// Cells cut into at most 64 bins a column: numbers and dates at quantiles, where a value that many rows share is a bin of
// its own; levels one by one, the rarest together; missing values apart.
struct TreeFeatures {
    std::size_t rows = 0;
    std::vector<std::vector<std::uint8_t>> bins; // [column][row]
    std::vector<std::size_t> binCount;           // of each column
    std::vector<std::uint8_t> ordered;           // 1 = bins in the order of the values
};
TreeFeatures cutForTrees(const MixedRows& rows);

struct BoostingOptions {
    int trees = 60;
    int depth = 3; // so that three columns together can give a row away
    double rate = 0.2;
    double ridge = 1.0;
    std::size_t leastRows = 20; // in a leaf
};

// Gradient boosted trees for two classes with the logistic loss, leaves and splits by Newton's step (Friedman 2001, "Greedy
// function approximation"; Chen and Guestrin 2016, equations 5 and 7). A split sends some bins of a column to the left:
// the first ones of a number; of levels, those of the lowest gradient over curvature, which is the best split of all
// (Fisher 1958). Nothing is drawn by chance.
class BoostedTrees {
public:
    // labels: 1 or 0 for each of the rows chosen from the features. TooFewRows without rows; Cancelled.
    static Result<BoostedTrees> fit(const TreeFeatures& features, std::span<const std::uint32_t> rows,
                                    std::span<const std::uint8_t> labels, const BoostingOptions& options = {},
                                    const std::stop_token& stop = {});

    [[nodiscard]] double logOdds(const TreeFeatures& features, std::size_t row) const;
    [[nodiscard]] const std::vector<double>& gains() const { return m_gains; } // of each column, summed over its splits

private:
    struct Node {
        std::size_t column = 0;
        std::uint64_t left = 0; // bins
        std::size_t below = 0;  // the left child; the right one follows it. 0 = leaf
        double value = 0.0;
    };
    double m_start = 0.0;
    std::vector<std::vector<Node>> m_trees;
    std::vector<double> m_gains;

    friend class TreeGrower;
};

} // namespace riskloom
