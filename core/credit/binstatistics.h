// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/variablecounts.h"

#include <boost/describe/class.hpp>

#include <optional>
#include <span>
#include <vector>

namespace riskloom {

// One sample's rows in one bin. Shares are of the sample; a bin nobody fell into has no bad rate (0, interval [0, 1]).
struct BinShare {
    double good = 0.0;
    double bad = 0.0;
    double share = 0.0;
    double badRate = 0.0;
    double badRateLow = 0.0; // Wilson's 95 % interval; counts are taken as rows
    double badRateHigh = 1.0;
    double woe = 0.0; // against this sample's totals
};
BOOST_DESCRIBE_STRUCT(BinShare, (), (good, bad, share, badRate, badRateLow, badRateHigh, woe))

struct BinStatistics {
    BinShare train;
    std::optional<BinShare> holdout;
    // Of equal bad rates in this bin and the next ordinary one, on the training sample; none for the last one.
    std::optional<double> pValueToNext;
};
BOOST_DESCRIBE_STRUCT(BinStatistics, (), (train, holdout, pValueToNext))

// How well the bins alone tell goods from bads: rows are ranked by their bin's weight of evidence, from training.
struct VariableStrength {
    double iv = 0.0;
    double ks = 0.0;
    double auc = 0.5;
};
BOOST_DESCRIBE_STRUCT(VariableStrength, (), (iv, ks, auc))

// A variable before and after an edit: what the edit costs.
struct EditCost {
    VariableStrength trainBefore;
    VariableStrength trainAfter;
    std::optional<VariableStrength> holdoutBefore;
    std::optional<VariableStrength> holdoutAfter;
};
BOOST_DESCRIBE_STRUCT(EditCost, (), (trainBefore, trainAfter, holdoutBefore, holdoutAfter))

// One entry a bin. O(cells).
std::vector<BinStatistics> binStatistics(const BinnedVariable& variable, const VariableCounts& counts,
                                         double woeAdjustment);

// One entry a bin, of any counts in the cells of the variable, such as those of one month.
std::vector<BinShare> binShares(const BinnedVariable& variable, const VariableCounts& counts, const PreBins& cellCounts,
                                double woeAdjustment);

// Of any counts in the cells of the variable. Everything 0, and the AUC 0.5, when one class is missing.
VariableStrength strengthOf(const BinnedVariable& variable, const VariableCounts& counts, const PreBins& cellCounts,
                            double woeAdjustment);

EditCost editCost(const BinnedVariable& before, const BinnedVariable& after, const VariableCounts& counts,
                  double woeAdjustment);

// Two-sided p-value of equal shares of bads: the pooled z-test, or Fisher's exact test (of whole numbers, the sum over
// all tables no more likely than the one seen) when a cell is expected to hold fewer than five. 1 when either is empty.
double equalBadRatePValue(double good1, double bad1, double good2, double bad2);

} // namespace riskloom
