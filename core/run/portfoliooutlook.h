// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/walkforward.h"

#include <span>

namespace riskloom {

// What a decision at the close of the last day would want, knowing the views of today: `wanted` of every strategy's
// result, the frontier, and what is expected of the assets. Nothing of it was traded, and no day earns from it.
// `lastDecided` is the day of the history that the last traded decision was made on; the plans stand in the order of
// the report's strategies. All of it is left empty when fewer than two assets are still quoted. Errors of decide() and
// efficientFrontier().
Result<> lookAhead(PortfolioBacktestReport& report, const PortfolioBacktestRequest& request, const Wishes& wishes,
                   const MarketHistory& history, std::span<const DecisionPlan> plans, std::size_t lastDecided);

} // namespace riskloom
