// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/prebins.h"
#include "core/credit/woe.h"

#include <cstddef>
#include <vector>

namespace riskloom {

struct BinConstraints {
    Trend trend = Trend::Best;
    int maxBins = 8;
    double minBinWeight = 0.0; // good + bad that every bin must hold; a bin without anybody is never made
    WoeDefinition woe;
    // Pre-bins behind which a bin must end: k stands for the boundary between pre-bins k - 1 and k; ascending, 1 … n - 1.
    // A bin from one of them to the next may be made whatever it holds, and maxBins is raised if they need more.
    std::vector<std::size_t> lockedEnds = {};
};

struct OptimalBins {
    Trend trend = Trend::Free;     // the shape used; never Best
    std::vector<std::size_t> ends; // of each bin, one past its last pre-bin; the last is the number of pre-bins
    double iv = 0.0;               // of these bins alone
    bool constraintsMet = true;    // false: no partition meets them, and the bins end at the locked ends alone
};

// The neighbouring pre-bins to merge for the highest information value, exactly: information value adds up over bins,
// weight limits hold for single bins and a trend ties only neighbours, so dynamic programming over the last bin finds
// the optimum over all partitions. With n pre-bins and at most m bins: O(n² log n + m n²) for every trend, O(m n²) for
// Free. Of equally good partitions the one with fewer bins is given.
//
// A trend orders bad rates, equal ones allowed: Ascending and Descending from one end to the other, Peak up and then
// down, Valley down and then up, where either part may be missing. No pre-bins give no bins. Safe to call from several threads; under a millisecond for 100 pre-bins.
OptimalBins optimalBins(const PreBins& preBins, const BinConstraints& constraints);

} // namespace riskloom
