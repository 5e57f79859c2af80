// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/scorecounts.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <span>

namespace riskloom {

// What is believed of the costs of errors: declining a good costs c and approving a bad 1 - c, and c has the density
// Beta(alpha, beta).
struct CostDistribution {
    double alpha = 2.0;
    double beta = 2.0;
};
BOOST_DESCRIBE_STRUCT(CostDistribution, (), (alpha, beta))

// The density of shape Beta(2, ·) whose mode is the bad rate, so that an approved bad most likely costs as many times
// more than a declined good as goods outnumber bads (Hand and Anagnostopoulos 2014, "A better Beta for the H measure of
// classification performance", Pattern Recognition Letters 40, 41-46). 0 < badRate < 1.
CostDistribution costsByBadRate(double badRate);

// 1 - the expected least cost of cutting at this score over that of cutting at no score: 0 for a score that tells
// nothing apart, 1 for one that makes no error. Unlike the AUC it weighs errors the same way for every score it is used
// on; Hand 2009, "Measuring classifier performance: a coherent alternative to the area under the ROC curve", Machine
// Learning 77, 103-123. 0 with one class only. Higher scores are safer. O(distinct scores).
double hMeasure(const ScoreCounts& counts, const CostDistribution& costs);

// The same from rows: the risk (any scale, higher is riskier, no NaN), 1 for bad and 0 for good, and weights (positive;
// empty = 1 each), one a row. O(n log n).
double hMeasure(std::span<const double> risk, std::span<const std::uint8_t> bad, const CostDistribution& costs,
                std::span<const double> weights = {});

// The same with costs by the (weighted) bad rate of the rows; 0 with one class only.
double hMeasureByBadRate(std::span<const double> risk, std::span<const std::uint8_t> bad,
                         std::span<const double> weights = {});

} // namespace riskloom
