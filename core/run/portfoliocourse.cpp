// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/portfoliocourse.h"

#include "core/market/moments.h"

#include <cmath>
#include <functional>
#include <numeric>

namespace riskloom {
namespace {

void measureTrading(PerformanceMeasures& measures, const PortfolioCourse& course, std::span<const Day> days)
{
    const double years = static_cast<double>(days.size()) / tradingDays;
    measures.costs = 0.0;
    measures.trades = 0.0;
    for (const ExecutedTrade& trade : course.trades) {
        if (trade.day == 0)
            continue;
        measures.turnover += trade.outcome.turnover / years;
        measures.costs += (1.0 - trade.outcome.remainder) / years;
        measures.trades += 1.0;
    }
    const double gross = std::accumulate(course.growth.begin(), course.growth.end(), 1.0, std::multiplies<>());
    measures.costDrag = annualGrowth(gross, days.front(), days.back()) - measures.cagr;
    for (const std::vector<double>& weights : course.weights) {
        const double squares = std::inner_product(weights.begin(), weights.end(), weights.begin(), 0.0);
        measures.effectiveAssets += squares > 0.0 ? 1.0 / squares / static_cast<double>(course.weights.size()) : 0.0;
    }
}

} // namespace

double dailyRate(double annual) { return std::pow(1.0 + annual, 1.0 / tradingDays) - 1.0; }

std::vector<double> rounded(std::vector<double> weights)
{
    for (double& weight : weights)
        weight = std::round(weight * 1e6) / 1e6;
    return weights;
}

Result<PortfolioCourse> followTargets(std::span<const TargetWeights> targets, const MarketHistory& history,
                                      const SimulationRule& rule)
{
    RISKLOOM_TRY(Simulation simulation, simulate(history, targets, history.days.size() - 1, rule));
    PortfolioCourse course;
    course.growth = std::move(simulation.growth);
    course.trades = std::move(simulation.trades);
    course.forcedSales = simulation.forcedSales;
    for (const TargetWeights& target : targets)
        course.weights.push_back(rounded(target.weights));
    return course;
}

std::vector<double> excessReturns(const PortfolioCourse& course, double riskFree)
{
    std::vector<double> excess = netGrowth(course.growth, course.trades);
    for (double& value : excess)
        value -= 1.0 + riskFree;
    return excess;
}

PerformanceMeasures measuresOf(const PortfolioCourse& course, const ReturnPath& net)
{
    PerformanceMeasures measures = performance(net);
    measureTrading(measures, course, net.days);
    return measures;
}

void measureCourse(PortfolioCourse& course, const std::vector<Day>& days, const std::vector<double>& benchmark, double riskFree)
{
    const std::vector<double> net = netGrowth(course.growth, course.trades);
    course.measures = measuresOf(course, {days, net, benchmark, riskFree});
    const Moments moments = momentsOf(excessReturns(course, riskFree));
    SharpeEvidence& evidence = course.evidence;
    evidence.dailySharpe = moments.deviation > 0.0 ? moments.mean / moments.deviation : 0.0;
    evidence.skewness = moments.skewness;
    evidence.kurtosis = moments.kurtosis;
    evidence.days = static_cast<std::int64_t>(net.size());
    evidence.probabilistic = probabilisticSharpe(evidence.dailySharpe, 0.0, moments, evidence.days);
    evidence.minimumTrackRecord = minimumTrackRecord(evidence.dailySharpe, 0.0, moments, 0.95);
}

double deflatedSharpe(const SharpeEvidence& evidence, double sharpeVariance, std::int64_t trials)
{
    const Moments shape{.mean = 0.0, .deviation = 0.0, .skewness = evidence.skewness, .kurtosis = evidence.kurtosis};
    return probabilisticSharpe(evidence.dailySharpe, expectedBestSharpe(sharpeVariance, static_cast<double>(trials)), shape,
                               evidence.days);
}

} // namespace riskloom
