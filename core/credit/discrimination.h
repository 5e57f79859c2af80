// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace riskloom {

// How well a score separates bad from good on one sample. Interval: 95 %, DeLong, DeLong and Clarke-Pearson 1988.
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

// One band of predicted risk. The interval of the observed rate is Wilson's, 95 %.
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

} // namespace riskloom
