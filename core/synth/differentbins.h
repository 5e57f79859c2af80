// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/synth/mixedrows.h"
#include "core/synth/neighbours.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace riskloom {

// Number of statistically different bins (Richardson and Weiss 2018, "On GANs and GMMs"): real rows are clustered, and in
// how many of the clusters is the share of other rows not the same? A generator that has lost a mode leaves clusters
// empty.
class RowClusters {
public:
    // k medians by Gower's distance: each centre is the median of its rows in every number and date, the most frequent
    // level in every category. First centres are drawn as in k-means++ (Arthur and Vassilvitskii 2007), then so many rounds
    // of Lloyd's. TooFewRows with fewer than k rows; Cancelled.
    static Result<RowClusters> fit(const MixedRows& rows, std::size_t k, Random& random, const PairWork& work = {},
                                   int rounds = 8);

    // Rows that are nearest to each centre. Cancelled.
    [[nodiscard]] Result<std::vector<std::int64_t>> counts(const MixedRows& rows, const PairWork& work = {}) const;
    [[nodiscard]] const MixedRows& centres() const { return m_centres; }

private:
    MixedRows m_centres;
};

// How many of the bins differ by the two-sided test of two proportions with the pooled standard error, at 5 %. Equal
// distributions let one in twenty differ.
std::size_t differentBins(std::span<const std::int64_t> real, std::span<const std::int64_t> other);

} // namespace riskloom
