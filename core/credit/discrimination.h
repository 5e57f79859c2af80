// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <boost/describe/class.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace riskloom {

// How well a score separates bad from good on one sample. Interval of the AUC: 95 %, DeLong, DeLong and Clarke-Pearson
// 1988, cut to [0, 1]; the whole of [0, 1] with fewer than two goods or two bads.
struct Discrimination {
    std::int64_t rows = 0;
    std::int64_t bads = 0;
    double auc = 0.0; // P(bad scored riskier than good) + ½ P(tie)
    double aucLow = 0.0;
    double aucHigh = 0.0;
    double gini = 0.0; // 2·auc - 1
    double ks = 0.0;   // max |F_bad - F_good|, ties taken together
};
BOOST_DESCRIBE_STRUCT(Discrimination, (), (rows, bads, auc, aucLow, aucHigh, gini, ks))

// Rates from (0,0) to (1,1), thinned to a few hundred points that keep the curve's shape.
struct RocCurve {
    std::vector<double> falsePositiveRate; // share of goods at or above the threshold of risk
    std::vector<double> truePositiveRate;  // share of bads at or above it
};
BOOST_DESCRIBE_STRUCT(RocCurve, (), (falsePositiveRate, truePositiveRate))

// One band of predicted risk. The interval of the observed rate is Wilson's, 95 %. Rates are weighted when rows have
// weights, and the interval then rests on Kish's effective number of rows, (sum w)² / sum w².
struct CalibrationRow {
    std::int64_t rows = 0;
    double predicted = 0.0; // mean predicted probability of bad
    double observed = 0.0;  // bad rate
    double observedLow = 0.0;
    double observedHigh = 0.0;
};
BOOST_DESCRIBE_STRUCT(CalibrationRow, (), (rows, predicted, observed, observedLow, observedHigh))

// Two scores on the same rows: first minus second, DeLong's paired test (two-sided), 95 % interval.
struct AucComparison {
    double difference = 0.0;
    double low = 0.0;
    double high = 0.0;
    double pValue = 1.0;
    bool significant = false; // pValue < 0.05
};
BOOST_DESCRIBE_STRUCT(AucComparison, (), (difference, low, high, pValue, significant))

// Each of these reads one value a row in both arguments: the risk (any scale, higher is riskier, no NaN) and 1 for bad,
// 0 for good. O(n log n).

// With only one class in the sample auc is 0.5 and ks 0: nothing was told apart. With weights (positive, one a row;
// empty = 1 each) every pair of a bad and a good counts the product of theirs, and shares are of sums of weights; rows
// and bads stay counts of rows. The interval then takes weights as those of a sample drawn with unequal chances
// (linearised), not as repeated rows.
Discrimination discriminate(std::span<const double> risk, std::span<const std::uint8_t> bad,
                            std::span<const double> weights = {});

// At most maxPoints (>= 3) of the curve's corners: both ends, the corner of the KS statistic, and those that keep the
// drawn line closest to the whole curve (Douglas and Peucker 1973, largest deviation first).
RocCurve rocCurve(std::span<const double> risk, std::span<const std::uint8_t> bad, std::size_t maxPoints = 400);
RocCurve rocCurve(std::span<const double> risk, std::span<const std::uint8_t> bad, std::span<const double> weights,
                  std::size_t maxPoints = 400);

// Two risks of the same rows.
AucComparison compareAuc(std::span<const double> first, std::span<const double> second,
                         std::span<const std::uint8_t> bad);

} // namespace riskloom
