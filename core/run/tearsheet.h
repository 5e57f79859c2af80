// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/drawdownspells.h"
#include "core/market/periodreturns.h"
#include "core/market/rollingmeasures.h"
#include "core/market/varbacktest.h"
#include "core/run/portfolio.h"

#include <boost/describe/class.hpp>

#include <vector>

namespace riskloom {

inline constexpr int defaultRollingDays = 126; // half a year

// Everything that is told of one portfolio, after the costs of its run. It follows from the daily growth and the trades that
// the report keeps, in one pass over the days and a few milliseconds: so reports stay small, older runs have it too, and a
// page and a file that call this say the same. Deterministic; any thread.
struct TearSheet {
    PerformanceMeasures measures;
    PerformanceMeasures benchmark; // of 1/N on the same days
    std::vector<double> net;       // growth of every day
    std::vector<double> benchmarkNet;
    std::vector<PeriodReturn> months;
    std::vector<PeriodReturn> years;
    std::vector<DrawdownSpell> drawdowns; // the worst ten
    RollingMeasures rolling;
    RollingMeasures benchmarkRolling;
    std::vector<VarBacktest> valueAtRisk; // each method at 95 % and 99 %; empty when there are too few days
    PerformanceMeasures own;        // of the run's own benchmark; all 0 when ownNet is empty
    PerformanceMeasures againstOwn; // what is told of the course, with beta and the like against it
    std::vector<double> ownNet;
};
BOOST_DESCRIBE_STRUCT(TearSheet, (),
                      (measures, benchmark, net, benchmarkNet, months, years, drawdowns, rolling,
                       benchmarkRolling, valueAtRisk, own, againstOwn, ownNet))

// What a sheet is made of: a course, the one of 1/N on the same days, the risk-free rate a year, and the course of a
// benchmark of one's own, if any.
struct TearSheetSource {
    const PortfolioCourse& course;
    const PortfolioCourse& equal;
    const std::vector<Day>& days;
    double riskFreeRate = 0.0;
    const PortfolioCourse* own = nullptr;
};

// At least three days. The rolling measures are empty when there are fewer days than their window.
TearSheet tearSheet(const TearSheetSource& source, int rollingDays = defaultRollingDays);

} // namespace riskloom
