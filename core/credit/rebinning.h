// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/variablecounts.h"

#include <vector>

namespace riskloom {

// Everything here works on counts alone: for 100 cells well under a millisecond, whatever the number of rows.

// The bins of highest information value under the options, from the cells (optimalbins.h). Rare levels are pooled first
// and levels ordered by their bad rate. When no partition meets the options everything is one bin.
BinnedVariable automaticBinning(const VariableCounts& counts, const BinningOptions& options);

// The same for a variable that was edited: locked cuts stay, and missing or special values that an edit placed in an
// ordinary bin go where the first cell of that bin goes and count there. NoBinningPossible when no bins of this trend
// have all the locked cuts.
Result<BinnedVariable> reoptimise(const BinnedVariable& variable, const VariableCounts& counts,
                                  const BinningOptions& options);

// Merges neighbouring bins until the bad rates have the trend, at the least cost in information value; no bin is cut.
// NoBinningPossible as above; EditDoesNotFit for categories, which have no order of their own.
Result<BinnedVariable> enforceTrend(const BinnedVariable& variable, const VariableCounts& counts, Trend trend,
                                    const BinningOptions& options);

// The optimum of each trend beside the others, with locks and placements kept.
struct TrendAlternative {
    Trend trend = Trend::Free;
    bool possible = true; // false: the locked cuts do not allow it
    BinnedVariable binning;
};
BOOST_DESCRIBE_STRUCT(TrendAlternative, (), (trend, possible, binning))

// Free, Ascending, Descending, Peak, Valley for numbers; Free alone for categories.
std::vector<TrendAlternative> trendAlternatives(const BinnedVariable& variable, const VariableCounts& counts,
                                                const BinningOptions& options);

// Ascending or Descending when the bad rates of the filled intervals are monotone, else Peak or Valley when they turn
// once, else Free. Free for categories.
Trend shapeOf(const BinnedVariable& variable);

} // namespace riskloom
