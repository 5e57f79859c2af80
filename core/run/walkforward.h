// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/backtest.h"
#include "core/run/portfoliodecision.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace riskloom {

// One strategy's decisions, collected while the days go by.
struct DecisionPlan {
    StrategyKind strategy = StrategyKind::EqualWeight;
    std::vector<TargetWeights> targets;
    std::int64_t fallbacks = 0;
    double residual = std::numeric_limits<double>::quiet_NaN(); // the largest
};

// What a decision on a day of the history sees: the window of returns that ends on it. NothingToHold.
Result<Sight> sightOn(const PortfolioBacktestRequest& request, const MarketHistory& history, const Wishes& wishes,
                      std::size_t decided);

// What the plan held before, on the assets of the sight: decided so many days ago, and what prices have made of it by
// the close of the day of the next decision. Nothing before the first.
PreviousDecision previousOf(const DecisionPlan& plan, const Sight& sight, const MarketHistory& history,
                            std::size_t decided, int daysAgo);

// Adds every plan's decision. Buying and holding decides once.
Result<> decideAll(std::vector<DecisionPlan>& plans, const Sight& sight, const MarketHistory& history,
                   const Rebalance& when, int daysAgo);

} // namespace riskloom
