// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/prices.h"
#include "core/market/scenarios.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <span>
#include <string>
#include <vector>

namespace riskloom {

// What a time of the past would do to a portfolio.
struct StressWindow {
    std::string name;       // one of namedWindows(), or "" for one that was found
    std::string firstDay;   // whose close it begins at, ISO 8601
    std::string lastDay;
    int days = 0;           // returns in it
    double change = 0.0;    // of the portfolio's value over it, after costs and fee
    double drawdown = 0.0;  // deepest fall within it, a positive share
};
BOOST_DESCRIBE_STRUCT(StressWindow, (), (name, firstDay, lastDay, days, change, drawdown))

// Falls of the American stock market by the closing high and low of the S&P 500, as far as the days hold them whole: the
// portfolio, held by the rule from the first day on.
std::vector<StressWindow> namedWindows(const JointGrowth& history, std::span<const Day> days, const HoldingRule& rule);

// The worst windows of so many returns, `count` of them that have no day in common, worst first: the portfolio's own value
// over the whole history. days[i] is the day whose close the growth of row i ends at.
std::vector<StressWindow> worstWindows(const JointGrowth& history, std::span<const Day> days, const HoldingRule& rule, int length,
                                       int count);

// A sudden fall, today.
//   Market: every asset falls by its beta times the fall of the market, which is all assets of the history in equal parts.
//   Together: the same with betas of 1 at least: what was spread falls as one.
//   Holding: the largest holding alone.
BOOST_DEFINE_ENUM_CLASS(ShockKind, Market, Together, Holding)

struct Shock {
    ShockKind kind = ShockKind::Market;
    std::string asset;   // of Holding
    double shock = 0.0;  // -0.2 = a fall by 20 %
    double change = 0.0; // of the portfolio's value
};
BOOST_DESCRIBE_STRUCT(Shock, (), (kind, asset, shock, change))

// Slopes of each asset's daily returns on the market's by least squares. 0 when the market does not move.
std::vector<double> marketBetas(const JointGrowth& history);

std::vector<Shock> shocks(const JointGrowth& history, std::span<const std::string> assets, std::span<const double> weights);

} // namespace riskloom
