// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/scenarios.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <vector>

namespace riskloom {

// A share of the paths and its exact 95 % interval (Clopper and Pearson 1934, Biometrika 26, 404-413).
struct PathShare {
    double value = 0.0;
    double low = 0.0;
    double high = 0.0;
};
BOOST_DESCRIBE_STRUCT(PathShare, (), (value, low, high))

PathShare pathShare(std::int64_t count, std::int64_t paths);

// Wealth over time: below each curve lies the given share of the paths. In money of today.
struct WealthFan {
    std::vector<int> months;
    std::vector<double> low; // 5 %
    std::vector<double> lowerQuarter;
    std::vector<double> median;
    std::vector<double> upperQuarter;
    std::vector<double> high; // 95 %
    std::vector<double> ruined; // share that was ruined by then
};
BOOST_DESCRIBE_STRUCT(WealthFan, (), (months, low, lowerQuarter, median, upperQuarter, high, ruined))

// Bins of equal width; what lies above the last edge is counted in the last bin.
struct PathHistogram {
    std::vector<double> edges; // one more than counts
    std::vector<std::int64_t> counts;
};
BOOST_DESCRIBE_STRUCT(PathHistogram, (), (edges, counts))

// The mean of a sample of paths and its quantiles.
struct PathDistribution {
    double mean = 0.0;
    double low = 0.0; // 5 %
    double lowerQuarter = 0.0;
    double median = 0.0;
    double upperQuarter = 0.0;
    double high = 0.0; // 95 %
    PathHistogram histogram;
};
BOOST_DESCRIBE_STRUCT(PathDistribution, (), (mean, low, lowerQuarter, median, upperQuarter, high, histogram))

struct ScenarioSummary {
    PathShare goal; // of paths that end with the goal or more; zeros without a goal
    PathShare ruin; // of paths that were ruined on the way
    double valueAtRisk = 0.0; // loss of 1 that is left alone to the horizon, at the 5 % quantile; below 0 = a gain
    double cvar = 0.0;        // mean loss of the worst 5 % of paths
    double worstWealth = 0.0; // mean wealth that the worst 5 % end with
    PathDistribution wealth;  // at the end
    PathDistribution growth;  // of 1 that is left alone, a year: growth^(1 / years) - 1
    PathDistribution drawdown;
    WealthFan fan;
};
BOOST_DESCRIBE_STRUCT(ScenarioSummary, (), (goal, ruin, valueAtRisk, cvar, worstWealth, wealth, growth, drawdown, fan))

// Quantiles are those of quantileOfSorted(). O(paths · months kept).
ScenarioSummary summarise(const ScenarioPaths& paths, const MoneyPlan& plan);

} // namespace riskloom
