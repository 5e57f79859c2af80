// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/portfoliobacktest.h"

#include "core/market/backtest.h"
#include "core/market/moments.h"
#include "core/run/portfoliocourse.h"
#include "core/run/portfoliocrossvalidation.h"
#include "core/run/portfoliooutlook.h"
#include "core/run/walkforward.h"
#include "core/run/yardsticks.h"

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace riskloom {
namespace {

constexpr int overfittingBlocks = 16;

std::vector<StrategyKind> allStrategies()
{
    std::vector<StrategyKind> all;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<StrategyKind>>(
        [&](auto enumerator) { all.push_back(enumerator.value); });
    return all;
}

Result<> goOn(const RunContext& context, const char* stage, double fraction)
{
    if (context.stopRequested())
        return Error{ErrorCode::Cancelled, {}, {}};
    context.report({.stage = stage, .fraction = fraction, .points = {}, .preview = {}});
    return {};
}

Result<StrategyResult> follow(const DecisionPlan& plan, const MarketHistory& history, const SimulationRule& rule)
{
    StrategyResult result;
    RISKLOOM_TRY(static_cast<PortfolioCourse&>(result), followTargets(plan.targets, history, rule));
    result.strategy = plan.strategy;
    result.fallbacks = plan.fallbacks;
    result.residual = plan.residual;
    return result;
}

void measure(PortfolioBacktestReport& report, double riskFree)
{
    const StrategyResult& equal = report.strategies.front();
    const std::vector<double> benchmark = netGrowth(equal.growth, equal.trades);
    std::vector<double> ratios;
    for (StrategyResult& result : report.strategies) {
        measureCourse(result, report.days, benchmark, riskFree);
        ratios.push_back(result.evidence.dailySharpe);
    }
    if (!report.benchmark.growth.empty())
        measureCourse(report.benchmark, report.days, benchmark, riskFree);
    const Moments spread = momentsOf(ratios);
    report.sharpeVariance = spread.deviation * spread.deviation;
    for (StrategyResult& result : report.strategies)
        result.evidence.deflated = deflatedSharpe(report, result, static_cast<std::int64_t>(report.strategies.size()));
}

Result<> judge(PortfolioBacktestReport& report, const PortfolioBacktestRequest& request, const RunContext& context)
{
    std::vector<std::vector<double>> excess;
    for (const StrategyResult& result : report.strategies)
        excess.push_back(excessReturns(result, dailyRate(riskFreeRateOf(request.riskFreeRate, report))));
    RISKLOOM_TRY(const std::vector<SharpeDifference> differences,
                 sharpeDifferences(excess, excess.front(),
                                   {request.blockLength, request.resamples, request.seed, context.stop}));
    for (std::size_t i = 0; i < differences.size(); ++i)
        report.strategies[i].evidence.againstEqual = differences[i];
    RISKLOOM_CHECK(goOn(context, "overfitting", 0.95));
    if (report.days.size() >= 2 * overfittingBlocks) {
        RISKLOOM_TRY(report.overfitting, overfittingProbability(excess, overfittingBlocks, context.stop));
    }
    return {};
}

} // namespace

double riskFreeRateOf(double stated, const YardstickResult& found)
{
    return std::isnan(found.riskFreeRate) ? stated : found.riskFreeRate;
}

const PortfolioCourse* ownBenchmark(const YardstickResult& found)
{
    return found.benchmark.growth.empty() ? nullptr : &found.benchmark;
}

const StrategyResult* resultOf(const PortfolioBacktestReport& report, StrategyKind strategy)
{
    const auto found = std::ranges::find(report.strategies, strategy, &StrategyResult::strategy);
    return found == report.strategies.end() ? nullptr : &*found;
}

double deflatedSharpe(const PortfolioBacktestReport& report, const StrategyResult& result, std::int64_t trials)
{
    return deflatedSharpe(result.evidence, report.sharpeVariance, trials);
}

Result<PortfolioBacktestReport> runPortfolioBacktest(const PortfolioBacktestRequest& request, const Table& table,
                                                     const RunContext& context)
{
    RISKLOOM_CHECK(goOn(context, "prices", 0.0));
    RISKLOOM_TRY(const Prices prices, readAssets(table, request, request));
    RISKLOOM_TRY(const MarketHistory history, marketHistory(prices, {request.gaps, request.carryDays}));
    RISKLOOM_TRY(const Wishes wishes, readWishes(request, history.assets));
    RISKLOOM_TRY(const std::vector<Rebalance> plan,
                 rebalances(history.days.size(), {request.window, request.rebalanceDays, request.delay}));

    PortfolioBacktestReport report;
    report.assets = history.histories;
    report.droppedDays = history.droppedDays;
    report.sorted = prices.sorted;
    report.survivorsOnly = std::ranges::none_of(history.histories, &AssetHistory::endsEarly);
    report.days.assign(history.days.begin() + static_cast<std::ptrdiff_t>(plan.front().executed), history.days.end());
    for (const Rebalance& rebalance : plan)
        report.trades.push_back(static_cast<std::int64_t>(rebalance.executed - plan.front().executed));
    RISKLOOM_TRY(static_cast<YardstickResult&>(report),
                 followYardsticks(request, request, table, history, report.days.size()));

    std::vector<DecisionPlan> plans;
    for (const StrategyKind strategy : allStrategies())
        plans.push_back({.strategy = strategy, .targets = {}});
    Wishes then = wishes; // no decision of the past knows the views of today
    for (std::size_t i = 0; i < plan.size(); ++i) {
        RISKLOOM_CHECK(goOn(context, "decisions", 0.05 + 0.65 * static_cast<double>(i) / static_cast<double>(plan.size())));
        then.views = viewsHeldOn(history.days[plan[i].decided], wishes.views);
        RISKLOOM_TRY(const Sight sight, sightOn(request, history, then, plan[i].decided));
        RISKLOOM_CHECK(decideAll(plans, sight, history, plan[i], request.rebalanceDays));
    }
    for (const DecisionPlan& decided : plans) {
        RISKLOOM_TRY(StrategyResult result, follow(decided, history, simulationRule(request)));
        report.strategies.push_back(std::move(result));
    }
    RISKLOOM_CHECK(lookAhead(report, request, wishes, history, plans, plan.back().decided));
    RISKLOOM_CHECK(goOn(context, "evidence", 0.75));
    measure(report, dailyRate(riskFreeRateOf(request.riskFreeRate, report)));
    RISKLOOM_CHECK(judge(report, request, context));
    RISKLOOM_CHECK(goOn(context, "crossValidation", 0.97));
    RISKLOOM_TRY(report.crossValidation,
                 crossValidate(request, riskFreeRateOf(request.riskFreeRate, report), wishes, history, plan, context));
    const StrategyResult& chosen = *resultOf(report, request.strategy);
    report.sharpe = chosen.measures.sharpe;
    report.sharpeDifference = chosen.evidence.againstEqual.value;
    report.cagr = chosen.measures.cagr;
    report.maxDrawdown = chosen.measures.maxDrawdown;
    return report;
}

} // namespace riskloom
