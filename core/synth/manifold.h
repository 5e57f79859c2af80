// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/synth/mixedrows.h"
#include "core/synth/neighbours.h"

#include <boost/describe/class.hpp>

#include <cstddef>
#include <vector>

namespace riskloom {

// Whether synthetic rows lie where real ones do, and all over there. Around each row there is a ball that just reaches its
// k-th nearest row of its own side, by Gower's distance.
// precision: share of synthetic rows in a real ball. recall: share of real rows in a synthetic ball (Kynkäänniemi et al.
// 2019, "Improved precision and recall metric for assessing generative models").
// density: real balls around a synthetic row, over k; may pass 1. coverage: share of real balls with a synthetic row in
// them (Naeem et al. 2020, "Reliable fidelity and diversity metrics for generative models").
// Balls are closed, since levels put many rows at the very same distance. None of them is 1 for a perfect generator:
// held-out real rows show what is to be had.
struct ManifoldFigures {
    double precision = 0.0;
    double recall = 0.0;
    double density = 0.0;
    double coverage = 0.0;
};
BOOST_DESCRIBE_STRUCT(ManifoldFigures, (), (precision, recall, density, coverage))

// The balls of the real rows, found once for all that is held against them. k is 5 in both papers' code.
struct RealBalls {
    const MixedRows& rows;
    std::size_t k = 5;
    std::vector<float> radii;
};
// The rows must outlive the balls. TooFewRows with k rows or fewer; Cancelled.
Result<RealBalls> realBalls(const MixedRows& real, std::size_t k = 5, const PairWork& work = {});

// TooFewRows with k rows or fewer; Cancelled.
Result<ManifoldFigures> manifoldFigures(const RealBalls& real, const MixedRows& synthetic, const PairWork& work = {});

// Squared maximum mean discrepancy, unbiased, so it may fall below 0 (Gretton et al. 2012, "A kernel two-sample test", equation
// 3), with the kernel exp(-distance / bandwidth) of Gower's distance; 0 for samples of one distribution but for chance.
// TooFewRows with fewer than two rows on a side; Cancelled.
Result<double> maximumMeanDiscrepancy(const MixedRows& real, const MixedRows& synthetic, double bandwidth,
                                      const PairWork& work = {});

// Median distance of pairs of rows drawn by chance; positive even when most rows are alike. TooFewRows below two rows.
Result<double> medianDistance(const MixedRows& rows, Random& random, std::size_t pairs = 4096);

} // namespace riskloom
