// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"

#include <boost/describe/class.hpp>

#include <limits>
#include <span>
#include <vector>

namespace riskloom {

inline constexpr double notMeasured = std::numeric_limits<double>::quiet_NaN();

// What a strategy's net returns were like. Rates are per year unless they say otherwise: averages of days count 252 to a
// year, growth counts calendar days, 365.25 to a year. Losses and drawdowns are positive numbers. A figure that cannot be
// computed is NaN, as a ratio over a volatility of 0. Every formula is written out in ui/portfolio/measuretext.cpp.
struct PerformanceMeasures {
    double totalReturn = 0.0; // over the whole time
    double cagr = 0.0;        // compound annual growth rate
    double meanReturn = 0.0;  // arithmetic
    double volatility = 0.0;
    double downsideDeviation = 0.0; // around the risk-free rate
    double sharpe = 0.0;
    double sortino = 0.0;
    double calmar = 0.0; // growth over the deepest drawdown
    double maxDrawdown = 0.0;
    double averageDrawdown = 0.0; // over all days
    double longestDrawdown = 0.0; // calendar days below an earlier high
    double ulcerIndex = 0.0;      // root mean square drawdown (Martin and McCann 1989)
    double martinRatio = 0.0;
    double conditionalDrawdown = 0.0; // mean of the 5 % deepest
    double valueAtRisk95 = 0.0;       // of a day
    double expectedShortfall95 = 0.0;
    double valueAtRisk99 = 0.0;
    double expectedShortfall99 = 0.0;
    double cornishFisher95 = 0.0; // value at risk by skewness and kurtosis
    double skewness = 0.0;
    double kurtosis = 0.0; // 3 for a normal distribution
    double autocorrelation = 0.0; // of successive days
    double omega = 0.0;           // gains over losses against the risk-free rate
    double gainToPain = 0.0;      // sum of the months over the sum of their losses
    double tailRatio = 0.0;       // 95 % quantile over minus the 5 % quantile
    double hitRate = 0.0;         // share of days above 0
    double bestDay = 0.0;
    double worstDay = 0.0;
    double bestMonth = 0.0;
    double worstMonth = 0.0;
    double positiveMonths = 0.0; // share
    // The members with notMeasured are missing in reports of older versions, where they stay NaN.
    double bestYear = notMeasured; // calendar years, the first and the last in part
    double worstYear = notMeasured;
    double positiveYears = notMeasured;   // share
    double deepestLength = notMeasured;   // calendar days from the high before the deepest drawdown until it was reached again
    double deepestRecovery = notMeasured; // of them those after its trough; NaN while it is not reached
    // against the benchmark, 1/N
    double beta = 0.0;
    double alpha = 0.0; // Jensen's
    double correlation = 0.0;
    double trackingError = 0.0;
    double informationRatio = 0.0;
    double treynor = 0.0;
    double modigliani = 0.0; // return at the benchmark's volatility (Modigliani and Modigliani 1997)
    double upCapture = 0.0;
    double downCapture = 0.0;
    // of trading
    double turnover = 0.0;         // Σ |Δw| a year, purchases and sales added, without the first purchase
    double costDrag = 0.0;         // growth a year before costs less that after
    double effectiveAssets = 0.0;  // mean of 1 / Σ w² after trades
    double costs = notMeasured;    // shares of the value paid a year, without the first purchase
    double trades = notMeasured;   // days with a trade, without the first purchase
};
BOOST_DESCRIBE_STRUCT(PerformanceMeasures, (),
                      (totalReturn, cagr, meanReturn, volatility, downsideDeviation, sharpe, sortino, calmar, maxDrawdown,
                       averageDrawdown, longestDrawdown, ulcerIndex, martinRatio, conditionalDrawdown, valueAtRisk95,
                       expectedShortfall95, valueAtRisk99, expectedShortfall99, cornishFisher95, skewness, kurtosis,
                       autocorrelation, omega, gainToPain, tailRatio, hitRate, bestDay, worstDay, bestMonth, worstMonth,
                       positiveMonths, bestYear, worstYear, positiveYears, deepestLength, deepestRecovery, beta, alpha, correlation, trackingError, informationRatio, treynor, modigliani,
                       upCapture, downCapture, turnover, costDrag, effectiveAssets, costs, trades))

// Days of the same length as the growth factors: days[t] is the day whose growth is growth[t].
struct ReturnPath {
    std::span<const Day> days;
    std::span<const double> growth;
    std::span<const double> benchmark; // growth of the benchmark on the same days
    double riskFree = 0.0;             // per day
};

// Everything but what is of trading. At least three days.
PerformanceMeasures performance(const ReturnPath& path);

// Value over the highest value so far, less 1, of every day: 0 at a high, negative below.
std::vector<double> drawdowns(std::span<const double> growth);

// The quantile of sorted values by linear interpolation between order statistics (Hyndman and Fan 1996, type 7).
double quantileOfSorted(std::span<const double> sorted, double probability);

// The mean of the lowest share of sorted values, the last one counted in part: less the expected shortfall of returns.
double lowerMean(std::span<const double> sorted, double share);

// Growth a year of so much growth from the first day's close to the last's.
double annualGrowth(double growth, Day first, Day last);

} // namespace riskloom
