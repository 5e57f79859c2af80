// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/proportion.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <span>

namespace riskloom {

// Two risks of the same rows, on any scales (higher is riskier, no NaN), with 1 for bad, 0 for good, and weights
// (empty = 1 each).
struct TwoRisks {
    std::span<const double> first;
    std::span<const double> second;
    std::span<const std::uint8_t> bad;
    std::span<const double> weights = {};
};

// What changes when the second risk decides in place of the first and as many are approved: those approved by the first
// alone are swapped out, those by the second alone are swapped in. The shares of the four proportions are bad rates.
struct SwapSet {
    double firstCutOff = 0.0; // approved at this risk and below
    double secondCutOff = 0.0;
    double firstApprovalRate = 0.0; // ties may keep them from what was asked for
    double secondApprovalRate = 0.0;
    Proportion approvedByBoth;
    Proportion swappedOut;
    Proportion swappedIn;
    Proportion declinedByBoth;
    ProportionDifference change; // bad rate swapped in - bad rate swapped out
};
BOOST_DESCRIBE_STRUCT(SwapSet, (),
                      (firstCutOff, secondCutOff, firstApprovalRate, secondApprovalRate, approvedByBoth, swappedOut,
                       swappedIn, declinedByBoth, change))

// Each risk is cut where its approval rate comes closest to the one asked for (0 … 1); of two equally close the lower.
// A cut-off that approves nobody is -inf. O(n log n).
SwapSet swapSet(const TwoRisks& rows, double approvalRate);

} // namespace riskloom
