// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/table.h"

#include <boost/describe/enum.hpp>

#include <span>
#include <vector>

namespace riskloom {

// Prices of what is not quoted as a price, from rates per year as fractions. Both begin at 100 on the first day with a rate;
// before it, and from the first day without one on, they are NaN. Nothing is taken from a later day.

// How many days make a year of interest.
BOOST_DEFINE_ENUM_CLASS(DayCount, Actual360, Actual365)

// Cash that earns simple interest from each day to the next at the rate of the earlier one: price · (1 + rate · days / 360).
std::vector<double> cashPrices(std::span<const Day> days, std::span<const double> rates, DayCount dayCount);

// How the price of a bond at par moves with its yield: relative change ≈ -duration · dy + convexity / 2 · dy².
struct ParBond {
    double duration = 0.0;  // modified, years
    double convexity = 0.0; // years²
};

// Of so many whole years, with a coupon paid twice a year that is its yield. From the cash flows, so that a yield of 0 needs
// no case of its own; the yield is above -2.
ParBond parBond(double yield, int years);

// The total return of a bond that is exchanged every day for a new one at par with the same years to go: from day to day
// (1 + y/2)^(2t) - 1 - duration · dy + convexity / 2 · dy², where y is the yield before, dy its change, t the days between
// over 365 and duration and convexity those at y (Swinkels 2019, Treasury Bond Return Data Starting in 1962, Data 4(3), 91,
// there by month). Left out: that the bond sold is a day shorter than the one bought.
std::vector<double> bondPrices(std::span<const Day> days, std::span<const double> yields, int years);

} // namespace riskloom
