// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/data/table.h"
#include "core/run/rebalance.h"

namespace riskloom {

// The orders that lead from holdings to targets; see planOrders() for the rules. Prices are those of the newest day, or
// the last ones before it that hold; an asset without one is valued at its last price and left alone. The stages are
// "prices", "orders", "risk". Errors: those of readPrices(), marketHistory(), parseHoldings(), parseWeights() and
// planOrders(); BadHolding when neither holdings nor cash are given; UnknownAsset for a weight on an asset that was never
// quoted.
Result<PortfolioRebalanceReport> planRebalance(const PortfolioRebalanceRequest& request, const Table& table,
                                               const RunContext& context);

} // namespace riskloom
