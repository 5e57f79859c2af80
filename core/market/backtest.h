// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/market/backtestpath.h"
#include "core/market/costs.h"
#include "core/market/prices.h"

#include <cstddef>
#include <span>
#include <vector>

namespace riskloom {

// When weights are decided and when they are held.
struct Schedule {
    int window = 504;       // daily returns that a decision sees, the last one of the day it is made on
    int rebalanceDays = 21; // from one decision to the next
    int delay = 1;          // days from a decision to the close at which it is traded
};

struct Rebalance {
    std::size_t decided = 0;  // day of the history whose close is the last thing the decision sees
    std::size_t executed = 0; // day at whose close it is traded; it earns from the day after on
};

// From the first day with a whole window on. TooFewDays when not one decision can be traded and then earn for a day.
Result<std::vector<Rebalance>> rebalances(std::size_t days, const Schedule& schedule);

// The assets a decision may choose from: alive on every day of its window, with a price that has moved in it.
std::vector<std::size_t> eligibleAssets(const MarketHistory& history, std::size_t decided, int window);

// Weights to be had from a day on.
struct TargetWeights {
    std::size_t day = 0;
    std::vector<double> weights;    // of all assets of the history; what is missing to 1 is cash
    std::vector<double> volatility; // daily, of all assets; may be empty when the costs have no impact
};

struct SimulationRule {
    CostModel costs;
    double cashGrowth = 1.0; // of cash, per day
};

struct Simulation {
    std::vector<double> growth; // of every day from the first target's on, before costs; the first is 1
    std::vector<ExecutedTrade> trades;
    std::vector<double> weights; // at the end, of all assets
    int forcedSales = 0;         // of assets that died while they were held
};

// Follows targets from the first one's day to `lastDay`: weights drift with prices between trades. An asset that dies is
// sold at its last price at once and becomes cash. Targets are in order of their days, at least one. The problem
// CostsTooHigh when a trade would cost the whole portfolio.
Result<Simulation> simulate(const MarketHistory& history, std::span<const TargetWeights> targets, std::size_t lastDay,
                            const SimulationRule& rule);

} // namespace riskloom
