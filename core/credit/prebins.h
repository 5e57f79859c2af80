// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/binning.h"

#include <cstddef>
#include <string>
#include <vector>

namespace riskloom {

// Good and bad in each of a row of narrow bins: all that the optimum needs to know of the data, so that bins can be
// optimised again after an edit without touching a row.
struct PreBins {
    std::vector<double> good;
    std::vector<double> bad; // same length

    [[nodiscard]] std::size_t size() const { return good.size(); }
    void add(double goodWeight, double badWeight);
    [[nodiscard]] double weight() const; // of all of them, good and bad
};
BOOST_DESCRIBE_STRUCT(PreBins, (), (good, bad))

struct NumericPreBins {
    PreBins counts;           // of the values that are neither missing nor special; empty when there are none
    std::vector<double> cuts; // counts.size() - 1 values of the sample: pre-bin i holds cuts[i - 1] <= x < cuts[i]
    PreBins special;          // one for each of BinningOptions::specialValues
    double missingGood = 0.0;
    double missingBad = 0.0;
};

// At most maxPreBins bins of about equal weight from one sort; equal values stay together, and a column with no more
// distinct values than maxPreBins gets one bin a value.
NumericPreBins preBinNumbers(const NumberColumn& column, const LabelledRows& sample, const BinningOptions& options);

} // namespace riskloom
