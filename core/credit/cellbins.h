// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/variablecounts.h"
#include "core/credit/woe.h"

#include <cstdint>
#include <vector>

namespace riskloom {

// The bin of each cell. Levels that no bin names belong to the Unseen bin; a pooled cell to the bin of its first level;
// an interval to the bin of its lower end, so the cuts of the variable should be among those of the counts.
std::vector<std::uint16_t> binsOfCells(const BinnedVariable& variable, const VariableCounts& counts);

// Sums over the cells of each bin.
PreBins countsOfBins(const BinnedVariable& variable, const VariableCounts& counts, const PreBins& cellCounts);

// Fills in the training counts, weights of evidence and information values of the bins as they are now cut.
void recount(BinnedVariable& variable, const VariableCounts& counts, double woeAdjustment);

WoeDefinition woeDefinition(const VariableCounts& counts, double woeAdjustment);

} // namespace riskloom
