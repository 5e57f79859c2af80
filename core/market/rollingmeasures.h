// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/market/riskmeasures.h"

#include <boost/describe/class.hpp>

#include <vector>

namespace riskloom {

// Measures of the last so many days, every day from the first whole window on. They use the formulas of the measures of
// all days: 252 days a year, n - 1. NaN where every return of the window is the same, so that a ratio means nothing.
struct RollingMeasures {
    int window = 0;        // days
    std::vector<Day> days; // the last one of each window
    std::vector<double> sharpe;
    std::vector<double> volatility;
    std::vector<double> beta; // to the benchmark
};
BOOST_DESCRIBE_STRUCT(RollingMeasures, (), (window, days, sharpe, volatility, beta))

// In a time that does not depend on the window. Empty when there are fewer days. At least two days a window.
RollingMeasures rollingMeasures(const ReturnPath& path, int window);

} // namespace riskloom
