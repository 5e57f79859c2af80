// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/coveragetests.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace riskloom {

// How tomorrow's value at risk is told from the days up to today.
//   Historical: minus the quantile of the last `window` returns, as quantileOfSorted() makes it.
//   EwmaNormal: z σ with σ² = 0.94 σ² + 0.06 r² from day to day and mean 0 (RiskMetrics Technical Document, 4th edition
//   1996, sections 5.2 and 5.3); it begins with the mean square of the first `window` returns.
BOOST_DEFINE_ENUM_CLASS(VarMethod, Historical, EwmaNormal)

// What the tests say at 5 %: coverage first, then independence.
BOOST_DEFINE_ENUM_CLASS(VarVerdict, NotRejected, TooManyBreaches, TooFewBreaches, Clustered)

// A forecast of every day from the first one with a whole window before it, and how the days bore it out. A breach is a
// return below minus the forecast.
struct VarBacktest {
    VarMethod method = VarMethod::Historical;
    double confidence = 0.95;
    int window = 250; // Basel Committee 1996: one year
    std::vector<double> forecasts; // losses are positive; forecasts[i] is of the day window + i
    std::vector<std::int64_t> breachedDays; // positions among all days
    BreachCounts counts;
    double expectedBreaches = 0.0;
    CoverageTest coverage;     // Kupiec
    CoverageTest independence; // Christoffersen
    CoverageTest conditional;  // both
    VarVerdict verdict = VarVerdict::NotRejected;
};
BOOST_DESCRIBE_STRUCT(VarBacktest, (),
                      (method, confidence, window, forecasts, breachedDays, counts, expectedBreaches, coverage,
                       independence, conditional, verdict))

// The forecasts alone: one a day from the day `window` on; none when there are no more days than that.
std::vector<double> varForecasts(VarMethod method, double confidence, std::span<const double> returns, int window);

VarBacktest varBacktest(VarMethod method, double confidence, std::span<const double> returns, int window);

} // namespace riskloom
