// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/costs.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace riskloom {

inline constexpr double tradingDays = 252.0; // of a year

// A trade and what it did. With the growth before costs it is all that prices a strategy anew at another cost.
struct ExecutedTrade {
    std::int64_t day = 0; // position among the days of the simulation
    double cashBefore = 0.0;
    double cashTarget = 0.0;
    TradeOutcome outcome;
};
BOOST_DESCRIBE_STRUCT(ExecutedTrade, (), (day, cashBefore, cashTarget, outcome))

// Growth of every day after the costs that were paid.
std::vector<double> netGrowth(std::span<const double> growth, std::span<const ExecutedTrade> trades);

// The same at another proportional cost; see remainderAt().
std::vector<double> netGrowthAt(double proportional, std::span<const double> growth, std::span<const ExecutedTrade> trades);

} // namespace riskloom
