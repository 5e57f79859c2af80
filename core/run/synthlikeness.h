// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/table.h"
#include "core/synth/mixedrows.h"
#include "core/synth/neighbours.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace riskloom {

// Some rows beside as many training rows.
struct LikenessFigures {
    double precision = 0.0; // manifold.h
    double recall = 0.0;
    double density = 0.0;
    double coverage = 0.0;
    double discrepancy = 0.0;        // squared maximum mean discrepancy
    std::int64_t differentBins = 0;  // differentbins.h
    double detectionAuc = 0.0;       // detection.h; 95 % interval of DeLong
    double detectionAucLow = 0.0;
    double detectionAucHigh = 0.0;
};
BOOST_DESCRIBE_STRUCT(LikenessFigures, (),
                      (precision, recall, density, coverage, discrepancy, differentBins, detectionAuc, detectionAucLow,
                       detectionAucHigh))

struct DetectionWeight {
    std::string column;
    double weight = 0.0; // share of what the classifier has learned
};
BOOST_DESCRIBE_STRUCT(DetectionWeight, (), (column, weight))

// Can the synthetic rows be told from real ones? Every candidate is held against the same training rows and has as many,
// so that a floor and a ceiling stand beside each figure.
struct Likeness {
    std::int64_t rows = 0; // of the training sample and of every candidate
    std::int64_t bins = 0; // clusters of training rows
    double bandwidth = 0.0;
    LikenessFigures synthetic;
    LikenessFigures floor;   // every column drawn for itself
    LikenessFigures copula;  // a Gaussian copula
    LikenessFigures ceiling; // held-out real rows
    std::vector<DetectionWeight> weights; // of the synthetic rows, greatest first
    std::optional<LikenessFigures> tvae;  // a variational autoencoder, where one was trained beside
};
BOOST_DESCRIBE_STRUCT(Likeness, (), (rows, bins, bandwidth, synthetic, floor, copula, ceiling, weights, tvae))

// All of them have the columns `names` and as many rows.
struct LikenessSides {
    std::vector<std::string> names;
    const MixedRows& training;
    const MixedRows& synthetic;
    const MixedRows& floor;
    const MixedRows& copula;
    const MixedRows& heldOut;
    const MixedRows* tvae = nullptr; // may be left out
};

// The same rows and seed give the same bits for any number of threads. TooFewRows with fewer than ten rows; Cancelled.
Result<Likeness> judgeLikeness(const LikenessSides& sides, std::uint64_t seed, const PairWork& work);

} // namespace riskloom
