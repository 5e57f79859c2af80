// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/binning.h"
#include "core/credit/variablecounts.h"
#include "ui/charts/smallmultiples.h"

namespace riskloom {

// Bad rates of the bins, a small chart a month with the training rows' behind: a line from one bin to the next that goes
// the opposite way of training's is marked, so that bins whose order does not last are seen.
SmallMultiplesData monthPanels(const VariableCounts& counts, const BinnedVariable& binning);

// In how many panels neighbours have changed places.
int panelsOutOfOrder(const SmallMultiplesData& panels);

} // namespace riskloom
