// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/portfoliobacktest.h"

#include "core/market/allocator.h"
#include "core/market/backtest.h"
#include "core/market/estimates.h"
#include "core/market/frontier.h"
#include "core/market/moments.h"
#include "core/run/portfoliocourse.h"
#include "core/run/portfolioscenario.h"

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
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
Result<Eigen::VectorXd> decide(Plan& plan, const Estimates& estimates, const AllocationRule& rule,
                               const PreviousDecision& previous)
{
    Result<Eigen::VectorXd> weights = allocate(plan.strategy, estimates, rule, previous);
    if (weights || weights.error().code != ErrorCode::NoExcessReturn)
        return weights;
    ++plan.fallbacks;
    return allocate(StrategyKind::MinimumVariance, estimates, rule);
}

// What the strategy decided last, on the assets of now.
PreviousDecision previousDecision(const Plan& plan, const std::vector<std::size_t>& assets, int days)
{
    if (plan.targets.empty())
        return {};
    PreviousDecision previous{Eigen::VectorXd(static_cast<Eigen::Index>(assets.size())), days};
    for (std::size_t i = 0; i < assets.size(); ++i)
        previous.weights[static_cast<Eigen::Index>(i)] = plan.targets.back().weights[assets[i]];
    const double sum = previous.weights.sum();
    return sum > 0.0 ? PreviousDecision{previous.weights / sum, days} : PreviousDecision{};
}

// What the request asks of the assets by name, in the order of the history.
struct Wishes {
    WeightLimits limits;
    Eigen::VectorXd riskBudgets; // empty: equal
};

Result<Wishes> readWishes(const PortfolioBacktestRequest& request, const std::vector<std::string>& assets)
{
    Wishes wishes;
    RISKLOOM_TRY(std::vector<GroupLimit> groups, parseGroupLimits(request.groups, assets));
    wishes.limits = {request.cap, std::move(groups)};
    RISKLOOM_CHECK(checkLimits(wishes.limits, static_cast<Eigen::Index>(assets.size())));
    if (!request.riskBudgets.empty()) {
        RISKLOOM_TRY(const std::vector<double> given, parseWeights(request.riskBudgets, assets));
        wishes.riskBudgets = riskBudgets(Eigen::Map<const Eigen::VectorXd>(given.data(), static_cast<Eigen::Index>(given.size())));
    }
    return wishes;
}

// Of some of the assets, adding up to 1; empty when there are none, or when those that had any are gone.
Eigen::VectorXd budgetsOn(const Eigen::VectorXd& budgets, const std::vector<std::size_t>& assets)
{
    if (budgets.size() == 0)
        return {};
    const Eigen::VectorXd some = budgets(assets);
    return some.sum() > 0.0 ? Eigen::VectorXd(some / some.sum()) : Eigen::VectorXd();
}

// What a decision is made from.
struct Sight {
    std::vector<std::size_t> assets; // it may choose from
    Estimates estimates;
    AllocationRule rule;
};

Result<Sight> sightOn(const PortfolioBacktestRequest& request, const MarketHistory& history, const Wishes& wishes,
                      std::size_t decided)
{
    Sight sight;
    sight.assets = eligibleAssets(history, decided, request.window);
    if (sight.assets.size() < 2)
        return Error{ErrorCode::NothingToHold, {isoDate(history.days[decided]), std::to_string(request.window)}, {}};
    sight.estimates = estimate(windowReturns(history, decided, request.window, sight.assets),
                               {request.covariance, request.mean, request.halfLife});
    sight.rule.limits = limitsOn(wishes.limits, sight.assets);
    sight.rule.riskBudgets = budgetsOn(wishes.riskBudgets, sight.assets);
    sight.rule.riskAversion = request.riskAversion;
    sight.rule.riskFree = dailyRate(request.riskFreeRate);
    sight.rule.tail = request.tail;
    sight.rule.kellyFraction = request.kellyFraction;
    return sight;
}

Result<> decideAll(std::vector<Plan>& plans, const Sight& sight, const MarketHistory& history, std::size_t executed, int sinceLast)
{
    const auto& [assets, estimates, rule] = sight;
    const std::vector<double> volatility =
        spread(estimates.covariance.diagonal().cwiseSqrt(), assets, history.assets.size());
    for (Plan& plan : plans) {
        if (plan.strategy == StrategyKind::BuyAndHold && !plan.targets.empty())
            continue;
        RISKLOOM_TRY(const Eigen::VectorXd weights, decide(plan, estimates, rule, previousDecision(plan, assets, sinceLast)));
        plan.targets.push_back({executed, spread(weights, assets, history.assets.size()), volatility});
    }
    return {};
}

Result<> drawFrontier(PortfolioBacktestReport& report, const Sight& sight, std::size_t assets)
{
    constexpr int points = 25;
    RISKLOOM_TRY(report.frontier, efficientFrontier(sight.estimates, sight.rule.limits, points));
    for (EfficientPortfolio& point : report.frontier) {
        const Eigen::Map<const Eigen::VectorXd> weights(point.weights.data(), static_cast<Eigen::Index>(point.weights.size()));
        point.weights = rounded(spread(weights, sight.assets, assets));
    }
    const double none = std::numeric_limits<double>::quiet_NaN();
    report.frontierAssets.assign(assets, {none, none});
    for (std::size_t i = 0; i < sight.assets.size(); ++i) {
        const auto at = static_cast<Eigen::Index>(i);
        report.frontierAssets[sight.assets[i]] = {std::sqrt(sight.estimates.covariance(at, at) * tradingDays),
                                                  sight.estimates.mean[at] * tradingDays};
    }
    return {};
}

Result<StrategyResult> follow(const Plan& plan, const MarketHistory& history, const SimulationRule& rule)
{
    StrategyResult result;
    RISKLOOM_TRY(static_cast<PortfolioCourse&>(result), followTargets(plan.targets, history, rule));
    result.strategy = plan.strategy;
    result.fallbacks = plan.fallbacks;
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
    return deflatedSharpe(result.evidence, report.sharpeVariance, trials);
}

Result<PortfolioBacktestReport> runPortfolioBacktest(const PortfolioBacktestRequest& request, const Table& table,
                                                     const RunContext& context)
{
    RISKLOOM_CHECK(goOn(context, "prices", 0.0));
    RISKLOOM_TRY(const Prices prices,
                 readPrices(table, {request.dateColumn, request.inputs, request.assetColumn, request.priceColumn}));
    RISKLOOM_TRY(const MarketHistory history, marketHistory(prices, {request.gaps, request.carryDays}));
    RISKLOOM_TRY(const Wishes wishes, readWishes(request, history.assets));
    RISKLOOM_TRY(const std::vector<Rebalance> plan,
                 rebalances(history.days.size(), {request.window, request.rebalanceDays, request.delay}));

    PortfolioBacktestReport report;
    std::vector<Plan> plans;
    for (const StrategyKind strategy : allStrategies())
        plans.push_back({strategy, {}, 0});
    for (std::size_t i = 0; i < plan.size(); ++i) {
        RISKLOOM_CHECK(goOn(context, "decisions", 0.05 + 0.65 * static_cast<double>(i) / static_cast<double>(plan.size())));
        RISKLOOM_TRY(const Sight sight, sightOn(request, history, wishes, plan[i].decided));
        RISKLOOM_CHECK(decideAll(plans, sight, history, plan[i].executed, request.rebalanceDays));
        if (i + 1 == plan.size())
            RISKLOOM_CHECK(drawFrontier(report, sight, history.assets.size()));
    }

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
