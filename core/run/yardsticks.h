// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/run/portfolio.h"

#include <cstddef>
#include <string>
#include <vector>

namespace riskloom {

// The growth of a series of the table on the last so many days of the history, the first of which has none: 1. Its
// prices are carried over gaps as those of assets are, never taken from a later day. Empty without a name.
// PriceNotPositive(series, day, price, or "" when there is none), errors of readSeries().
Result<std::vector<double>> growthOf(const std::string& name, const MarketDataRequest& request, const Table& table,
                                     const MarketHistory& history, std::size_t days);

// The rate a year of 252 days whose compounding from day to day comes to that growth, at least two days.
double annualRate(const std::vector<double>& growth);

// Both series on the last so many days: the growth of the benchmark, whose measures are left empty, and the rate of the
// risk-free one. Cheap, and errors as above: to be called before the long work, so that what lacks a price is refused
// at once.
Result<YardstickResult> followYardsticks(const YardstickRequest& asked, const MarketDataRequest& request,
                                         const Table& table, const MarketHistory& history, std::size_t days);

} // namespace riskloom
