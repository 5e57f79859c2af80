// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/allocator.h"
#include "core/market/backtest.h"
#include "core/market/views.h"
#include "core/run/portfolio.h"

#include <span>
#include <string>
#include <vector>

namespace riskloom {

// What a backtest asks of the assets by name, in the order of the history.
struct Wishes {
    WeightLimits limits;
    Eigen::VectorXd riskBudgets;   // empty: equal
    Eigen::VectorXd marketWeights; // adding up to 1; empty: 1/N
    std::vector<View> views;
};

// Errors of parseGroupLimits(), checkLimits() - of the largest number of assets too -, parseWeights() and parseViews().
Result<Wishes> readWishes(const PortfolioBacktestRequest& request, const std::vector<std::string>& assets);

// What a decision is made from.
struct Sight {
    std::vector<std::size_t> assets; // it may choose from
    Estimates estimates;
    AllocationRule rule;
};

// Simple returns of some assets on some days of the history, days × assets.
Eigen::MatrixXd returnsOn(const MarketHistory& history, std::span<const std::size_t> days, const std::vector<std::size_t>& assets);

// Estimates from these returns, and of what is asked the part that is about these assets.
Sight sightOf(const PortfolioBacktestRequest& request, const Wishes& wishes, std::vector<std::size_t> assets, Eigen::MatrixXd returns);

struct Decision {
    Allocation allocation;
    bool fallback = false; // it has no solution of its own: minimum variance
};
Result<Decision> decide(StrategyKind strategy, const Sight& sight, const PreviousDecision& previous);

// Of all assets of the history from those of the sight; 0 for the others.
std::vector<double> spread(const Eigen::VectorXd& values, const std::vector<std::size_t>& assets, std::size_t all);

SimulationRule simulationRule(const PortfolioBacktestRequest& request);

} // namespace riskloom
