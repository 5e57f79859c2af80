// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/backtest.h"
#include "core/run/portfolio.h"

namespace riskloom {

// Of a day, from one per year.
double dailyRate(double annual);

// To the digits that reports keep.
std::vector<double> rounded(std::vector<double> weights);

// What following targets to the end of the history comes to; measures and evidence are left empty. Errors of simulate().
Result<PortfolioCourse> followTargets(std::span<const TargetWeights> targets, const MarketHistory& history,
                                      const SimulationRule& rule);

// Net returns above the risk-free rate, both per day.
std::vector<double> excessReturns(const PortfolioCourse& course, double riskFree);

// All measures of a course whose net growth this is, those of trading too.
PerformanceMeasures measuresOf(const PortfolioCourse& course, const ReturnPath& net);

// Its measures beside a benchmark's net growth, and its evidence but for what needs other courses: the deflated ratio and the
// difference to 1/N.
void measureCourse(PortfolioCourse& course, const std::vector<Day>& days, const std::vector<double>& benchmark, double riskFree);

// The deflated Sharpe ratio had so many trials been made, whose daily ratios have this variance: see significance.h.
double deflatedSharpe(const SharpeEvidence& evidence, double sharpeVariance, std::int64_t trials);

} // namespace riskloom
