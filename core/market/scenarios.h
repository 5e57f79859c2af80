// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/market/scenariomodel.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace riskloom {

inline constexpr int daysInMonth = 21; // trading days, 12 months to a year of 252

// How a portfolio is held while a course goes by.
struct HoldingRule {
    std::vector<double> weights; // of the model's assets, not negative; what is missing to 1 is cash
    double cashGrowth = 1.0;     // per day
    double cost = 0.0;           // share of what is bought or sold
    double fee = 0.0;            // share of the value a year, taken every day
    int rebalanceDays = daysInMonth; // back to the weights at every so many days' close; 0 = never
};

// 1 less what the weights hold; not below 0.
double cashOf(std::span<const double> weights);

// Money that goes in and out at the end of every month. Of every flow the part it costs to trade is lost. All amounts are
// in money of today: flows and limits grow with prices, and results are divided by them.
struct MoneyPlan {
    double start = 100000.0;
    std::vector<double> flows; // one a month, which is also how many months there are; below 0 = withdrawn
    double inflation = 0.0;    // per year
    double goal = 0.0;         // wealth to have at the end; 0 = none
    double floor = 0.0;        // who has less at the end of a month is ruined
};

struct ScenarioOrder {
    int paths = 10000;
    int threads = 1;
    std::stop_token stop = {};
    std::function<void(double)> onFraction = {}; // called from the calling thread only
};

// What every path came to.
struct ScenarioPaths {
    std::vector<int> months;         // at whose ends wealth is kept, 0 first
    std::vector<double> wealth;      // months × paths, month by month, in money of today
    std::vector<double> growth;      // of 1 invested at the start and left alone, after costs and fee
    std::vector<double> drawdown;    // deepest fall of that below an earlier high, by days, a positive share
    std::vector<int> ruined;         // month of ruin; 0 = never

    [[nodiscard]] std::size_t paths() const { return growth.size(); }
};

// Follows so many courses of the model. A rebalance costs cost · Σ |weight - drifted weight| of the value, which is what
// tradeOutcome() solves for to first order. Who cannot pay a withdrawal keeps nothing, for good.
//
// Paths are drawn in groups of 32 whose seeds are drawn from `random` in their order, so the number of threads changes
// nothing and more paths begin with the same ones. O(paths · days · assets). Cancelled.
Result<ScenarioPaths> followScenarios(const ScenarioModel& model, const HoldingRule& rule, const MoneyPlan& plan,
                                      const ScenarioOrder& order, Random& random);

// Value of 1 after every day of one course, after costs and fee: what followScenarios() does, written plainly for one.
std::vector<double> valueAlong(const JointGrowth& course, const HoldingRule& rule);

} // namespace riskloom
