// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/barchart.h"
#include "ui/portfolio/policyrun.h"

#include <string>
#include <vector>

namespace riskloom {

// Of every seed its Sharpe ratio less that of 1/N.
std::vector<Bar> seedDifferenceBars(const PolicyRun& run);
// The largest weights and cash.
std::vector<Bar> weightBars(const std::vector<std::string>& assets, const std::vector<double>& weights, std::size_t most);

} // namespace riskloom
