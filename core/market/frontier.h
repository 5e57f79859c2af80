// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/market/estimates.h"
#include "core/market/efficientportfolio.h"
#include "core/market/weightlimits.h"

#include <vector>

namespace riskloom {

// The portfolios of least variance for so many expected returns, evenly spaced from that of least variance at all up to
// the highest that the limits allow (Markowitz 1952, Journal of Finance 7, 77-91). At least two points. Figures a year;
// weights of the assets in the order of the estimates. Errors of checkLimits() and of the solver.
Result<std::vector<EfficientPortfolio>> efficientFrontier(const Estimates& estimates, const WeightLimits& limits, int points);

} // namespace riskloom
