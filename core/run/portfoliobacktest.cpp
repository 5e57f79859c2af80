// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/portfoliobacktest.h"

#include "core/market/allocator.h"
#include "core/market/backtest.h"
#include "core/market/estimates.h"
#include "core/market/marketproblem.h"
#include "core/market/moments.h"

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>

namespace riskloom {
namespace {

constexpr int overfittingBlocks = 16;
constexpr double basisPoint = 1e-4;

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

double dailyRate(double annual) { return std::pow(1.0 + annual, 1.0 / tradingDays) - 1.0; }

SimulationRule simulationRule(const PortfolioBacktestRequest& request)
{
    return {.costs = {.proportional = (request.commission + request.halfSpread) * basisPoint,
                      .impact = request.impact,
                      .participation = request.participation},
            .cashGrowth = 1.0 + dailyRate(request.riskFreeRate)};
}

// The returns of some assets over the window that ends on a day.
Eigen::MatrixXd windowReturns(const MarketHistory& history, std::size_t decided, int window,
                              const std::vector<std::size_t>& assets)
{
    Eigen::MatrixXd returns(window, static_cast<Eigen::Index>(assets.size()));
    const std::size_t first = decided + 1 - static_cast<std::size_t>(window);
    for (Eigen::Index t = 0; t < returns.rows(); ++t)
        for (Eigen::Index i = 0; i < returns.cols(); ++i)
            returns(t, i) = history.relative(first + static_cast<std::size_t>(t), assets[static_cast<std::size_t>(i)]) - 1.0;
    return returns;
}

// One strategy's decisions, collected while the days go by.
struct Plan {
    StrategyKind strategy = StrategyKind::EqualWeight;
    std::vector<TargetWeights> targets;
    std::int64_t fallbacks = 0;
};

std::vector<double> spread(const Eigen::VectorXd& values, const std::vector<std::size_t>& assets, std::size_t all)
{
    std::vector<double> whole(all);
    for (std::size_t i = 0; i < assets.size(); ++i)
        whole[assets[i]] = values[static_cast<Eigen::Index>(i)];
    return whole;
}

// The weights of one decision; minimum variance where the strategy has no solution of its own.
Result<Eigen::VectorXd> decide(Plan& plan, const Estimates& estimates, const AllocationRule& rule)
{
    Result<Eigen::VectorXd> weights = allocate(plan.strategy, estimates, rule);
    if (weights || weights.error().code != ErrorCode::NotSupported || weights.error().args.front() != marketproblem::noExcessReturn)
        return weights;
    ++plan.fallbacks;
    return allocate(StrategyKind::MinimumVariance, estimates, rule);
}

Result<> decideAll(std::vector<Plan>& plans, const PortfolioBacktestRequest& request, const MarketHistory& history,
                   const Rebalance& rebalance)
{
    const std::vector<std::size_t> assets = eligibleAssets(history, rebalance.decided, request.window);
    if (assets.size() < 2)
        return marketError(marketproblem::nothingToHold,
                           {isoDate(history.days[rebalance.decided]), std::to_string(request.window)});
    const Estimates estimates = estimate(windowReturns(history, rebalance.decided, request.window, assets),
                                         {request.covariance, request.mean, request.halfLife});
    const std::vector<double> volatility =
        spread(estimates.covariance.diagonal().cwiseSqrt(), assets, history.assets.size());
    const AllocationRule rule{.cap = request.cap,
                              .riskAversion = request.riskAversion,
                              .riskFree = dailyRate(request.riskFreeRate),
                              .tail = request.tail,
                              .kellyFraction = request.kellyFraction};
    for (Plan& plan : plans) {
        if (plan.strategy == StrategyKind::BuyAndHold && !plan.targets.empty())
            continue;
        RISKLOOM_TRY(const Eigen::VectorXd weights, decide(plan, estimates, rule));
        plan.targets.push_back({rebalance.executed, spread(weights, assets, history.assets.size()), volatility});
    }
    return {};
}

std::vector<double> rounded(std::vector<double> weights)
{
    for (double& weight : weights)
        weight = std::round(weight * 1e6) / 1e6;
    return weights;
}

Result<StrategyResult> follow(const Plan& plan, const MarketHistory& history, const SimulationRule& rule)
{
    RISKLOOM_TRY(Simulation simulation, simulate(history, plan.targets, history.days.size() - 1, rule));
    StrategyResult result;
    result.strategy = plan.strategy;
    result.growth = std::move(simulation.growth);
    result.trades = std::move(simulation.trades);
    result.forcedSales = simulation.forcedSales;
    result.fallbacks = plan.fallbacks;
    for (const TargetWeights& target : plan.targets)
        result.weights.push_back(rounded(target.weights));
    return result;
}

std::vector<double> excessReturns(const StrategyResult& result, double riskFree)
{
    std::vector<double> excess = netGrowth(result.growth, result.trades);
    for (double& value : excess)
        value -= 1.0 + riskFree;
    return excess;
}

void measureTrading(StrategyResult& result, const std::vector<Day>& days)
{
    const double years = static_cast<double>(days.size()) / tradingDays;
    for (const ExecutedTrade& trade : result.trades)
        result.measures.turnover += trade.day > 0 ? trade.outcome.turnover / years : 0.0;
    const double gross = std::accumulate(result.growth.begin(), result.growth.end(), 1.0, std::multiplies<>());
    result.measures.costDrag = annualGrowth(gross, days.front(), days.back()) - result.measures.cagr;
    for (const std::vector<double>& weights : result.weights) {
        const double squares = std::inner_product(weights.begin(), weights.end(), weights.begin(), 0.0);
        result.measures.effectiveAssets += squares > 0.0 ? 1.0 / squares / static_cast<double>(result.weights.size()) : 0.0;
    }
}

void measure(PortfolioBacktestReport& report, double riskFree)
{
    const StrategyResult& equal = report.strategies.front();
    const std::vector<double> benchmark = netGrowth(equal.growth, equal.trades);
    std::vector<double> ratios;
    for (StrategyResult& result : report.strategies) {
        const std::vector<double> net = netGrowth(result.growth, result.trades);
        result.measures = performance({report.days, net, benchmark, riskFree});
        measureTrading(result, report.days);
        const Moments moments = momentsOf(excessReturns(result, riskFree));
        SharpeEvidence& evidence = result.evidence;
        evidence.dailySharpe = moments.deviation > 0.0 ? moments.mean / moments.deviation : 0.0;
        evidence.skewness = moments.skewness;
        evidence.kurtosis = moments.kurtosis;
        evidence.days = static_cast<std::int64_t>(net.size());
        evidence.probabilistic = probabilisticSharpe(evidence.dailySharpe, 0.0, moments, evidence.days);
        evidence.minimumTrackRecord = minimumTrackRecord(evidence.dailySharpe, 0.0, moments, 0.95);
        ratios.push_back(evidence.dailySharpe);
    }
    const Moments spread = momentsOf(ratios);
    report.sharpeVariance = spread.deviation * spread.deviation;
    for (StrategyResult& result : report.strategies)
        result.evidence.deflated = deflatedSharpe(report, result, static_cast<std::int64_t>(report.strategies.size()));
}

Result<> judge(PortfolioBacktestReport& report, const PortfolioBacktestRequest& request, const RunContext& context)
{
    std::vector<std::vector<double>> excess;
    for (const StrategyResult& result : report.strategies)
        excess.push_back(excessReturns(result, dailyRate(request.riskFreeRate)));
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

const StrategyResult* resultOf(const PortfolioBacktestReport& report, StrategyKind strategy)
{
    const auto found = std::ranges::find(report.strategies, strategy, &StrategyResult::strategy);
    return found == report.strategies.end() ? nullptr : &*found;
}

double deflatedSharpe(const PortfolioBacktestReport& report, const StrategyResult& result, std::int64_t trials)
{
    const SharpeEvidence& evidence = result.evidence;
    const Moments shape{.mean = 0.0, .deviation = 0.0, .skewness = evidence.skewness, .kurtosis = evidence.kurtosis};
    return probabilisticSharpe(evidence.dailySharpe, expectedBestSharpe(report.sharpeVariance, static_cast<double>(trials)),
                               shape, evidence.days);
}

Result<PortfolioBacktestReport> runPortfolioBacktest(const PortfolioBacktestRequest& request, const Table& table,
                                                     const RunContext& context)
{
    RISKLOOM_CHECK(goOn(context, "prices", 0.0));
    RISKLOOM_TRY(const Prices prices,
                 readPrices(table, {request.dateColumn, request.inputs, request.assetColumn, request.priceColumn}));
    RISKLOOM_TRY(const MarketHistory history, marketHistory(prices, {request.gaps, request.carryDays}));
    RISKLOOM_CHECK(checkCap(request.cap, static_cast<Eigen::Index>(history.assets.size())));
    RISKLOOM_TRY(const std::vector<Rebalance> plan,
                 rebalances(history.days.size(), {request.window, request.rebalanceDays, request.delay}));

    std::vector<Plan> plans;
    for (const StrategyKind strategy : allStrategies())
        plans.push_back({strategy, {}, 0});
    for (std::size_t i = 0; i < plan.size(); ++i) {
        RISKLOOM_CHECK(goOn(context, "decisions", 0.05 + 0.65 * static_cast<double>(i) / static_cast<double>(plan.size())));
        RISKLOOM_CHECK(decideAll(plans, request, history, plan[i]));
    }

    PortfolioBacktestReport report;
    report.assets = history.histories;
    report.droppedDays = history.droppedDays;
    report.sorted = prices.sorted;
    report.survivorsOnly = std::ranges::none_of(history.histories, &AssetHistory::endsEarly);
    report.days.assign(history.days.begin() + static_cast<std::ptrdiff_t>(plan.front().executed), history.days.end());
    for (const Rebalance& rebalance : plan)
        report.trades.push_back(static_cast<std::int64_t>(rebalance.executed - plan.front().executed));
    for (const Plan& decided : plans) {
        RISKLOOM_TRY(StrategyResult result, follow(decided, history, simulationRule(request)));
        report.strategies.push_back(std::move(result));
    }
    RISKLOOM_CHECK(goOn(context, "evidence", 0.75));
    measure(report, dailyRate(request.riskFreeRate));
    RISKLOOM_CHECK(judge(report, request, context));
    const StrategyResult& chosen = *resultOf(report, request.strategy);
    report.sharpe = chosen.measures.sharpe;
    report.sharpeDifference = chosen.evidence.againstEqual.value;
    report.cagr = chosen.measures.cagr;
    report.maxDrawdown = chosen.measures.maxDrawdown;
    return report;
}

} // namespace riskloom
