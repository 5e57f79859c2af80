// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/synth/mixedrows.h"
#include "core/synth/neighbours.h"

#include <boost/describe/class.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace riskloom {

// A synthetic row and the training row it lies closest to.
struct ClosestPair {
    std::uint32_t synthetic = 0;
    std::uint32_t training = 0;
    double distance = 0.0;
};
BOOST_DESCRIBE_STRUCT(ClosestPair, (), (synthetic, training, distance))

// How many rows are copies of training rows, or nearly so. What is near is measured by the held-out real rows, which
// nobody copied: one in a hundred of them lies within `radius` of a training row, or more where rows are often alike.
struct CopyCounts {
    std::int64_t syntheticRows = 0;
    std::int64_t exact = 0; // at distance 0
    std::int64_t near = 0;  // at most `radius` away, exact ones included
    std::int64_t heldOutRows = 0;
    std::int64_t heldOutExact = 0;
    std::int64_t heldOutNear = 0;
    double radius = 0.0;
    double medianDistance = 0.0; // of synthetic rows to the closest training row
    double heldOutMedianDistance = 0.0;
    double distanceRatio = 0.0; // 5th percentile of distance to the closest over distance to the second closest
    double heldOutDistanceRatio = 0.0;
    std::vector<ClosestPair> closest; // nearest first
};
BOOST_DESCRIBE_STRUCT(CopyCounts, (),
                      (syntheticRows, exact, near, heldOutRows, heldOutExact, heldOutNear, radius, medianDistance,
                       heldOutMedianDistance, distanceRatio, heldOutDistanceRatio, closest))

// TooFewRows with fewer than two training rows or without others; Cancelled.
Result<CopyCounts> countCopies(const MixedRows& synthetic, const MixedRows& training, const MixedRows& heldOut,
                               std::size_t listed, const PairWork& work = {});

// How far rows lie from the training rows that anybody could make up who knows the ranges and the levels alone: numbers
// drawn evenly from least to greatest, levels evenly from those there are, missing as often as in training.
struct MadeUpRows {
    double medianDistance = 0.0; // to the closest training row

    // min(1, median distance of the synthetic rows / this one): DCRBaselineProtection of SDMetrics; 1 where made-up rows
    // lie on training rows.
    [[nodiscard]] double baselineProtection(double syntheticMedian) const;
};

// So many of them. TooFewRows without rows; Cancelled.
Result<MadeUpRows> makeUpRows(const MixedRows& training, std::size_t count, Random& random, const PairWork& work = {});

// To which of two samples of real rows the synthetic ones lie nearer: training rows, or as many rows the generator never
// saw (Platzer and Reutterer 2021, "Holdout-based empirical assessment of mixed-type synthetic data"). Without copying it
// is a coin's throw.
struct HeldOutShare {
    std::int64_t rows = 0;
    std::int64_t nearerToTraining = 0;
    std::int64_t ties = 0;

    // Of the rows; a tie counts half.
    [[nodiscard]] double share() const;
    // min(1, 2 · (1 - share strictly nearer to training rows)): DCROverfittingProtection of SDMetrics.
    [[nodiscard]] double overfittingProtection() const;
};

// `training` and `heldOut` should have as many rows. TooFewRows without rows on a side; Cancelled.
Result<HeldOutShare> heldOutShare(const MixedRows& synthetic, const MixedRows& training, const MixedRows& heldOut,
                                  const PairWork& work = {});

} // namespace riskloom
