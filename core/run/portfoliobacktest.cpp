// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/portfoliobacktest.h"

#include "core/market/backtest.h"
#include "core/market/frontier.h"
#include "core/market/moments.h"
#include "core/market/priceseries.h"
#include "core/run/portfoliocourse.h"
#include "core/run/portfoliocrossvalidation.h"
#include "core/run/portfoliodecision.h"

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
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

PriceColumns columnsOf(const MarketDataRequest& request)
{
    return {request.dateColumn, request.inputs, request.assetColumn, request.priceColumn};
}

Result<> goOn(const RunContext& context, const char* stage, double fraction)
{
    if (context.stopRequested())
        return Error{ErrorCode::Cancelled, {}, {}};
    context.report({.stage = stage, .fraction = fraction, .points = {}, .preview = {}});
    return {};
}

// One strategy's decisions, collected while the days go by.
struct Plan {
    StrategyKind strategy = StrategyKind::EqualWeight;
    std::vector<TargetWeights> targets;
    std::int64_t fallbacks = 0;
    double residual = std::numeric_limits<double>::quiet_NaN(); // the largest
};

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

// What prices have made of it by the close of the day of the next decision; empty before the first.
Eigen::VectorXd heldBefore(const Plan& plan, const std::vector<std::size_t>& assets, const MarketHistory& history, std::size_t decided)
{
    if (plan.targets.empty())
        return {};
    std::vector<double> worth = plan.targets.back().weights;
    double whole = 1.0 - std::accumulate(worth.begin(), worth.end(), 0.0); // cash
    for (std::size_t i = 0; i < worth.size(); ++i) {
        for (std::size_t day = plan.targets.back().day + 1; day <= decided; ++day)
            worth[i] *= history.relative(day, i);
        whole += worth[i];
    }
    Eigen::VectorXd held(static_cast<Eigen::Index>(assets.size()));
    for (std::size_t i = 0; i < assets.size(); ++i)
        held[static_cast<Eigen::Index>(i)] = worth[assets[i]] / whole;
    return held;
}

// The window of returns that ends on a day.
Result<Sight> sightOn(const PortfolioBacktestRequest& request, const MarketHistory& history, const Wishes& wishes, std::size_t decided)
{
    std::vector<std::size_t> assets = eligibleAssets(history, decided, request.window);
    if (assets.size() < 2)
        return Error{ErrorCode::NothingToHold, {isoDate(history.days[decided]), std::to_string(request.window)}, {}};
    std::vector<std::size_t> days(static_cast<std::size_t>(request.window));
    std::iota(days.begin(), days.end(), decided + 1 - days.size());
    Eigen::MatrixXd returns = returnsOn(history, days, assets);
    return sightOf(request, wishes, std::move(assets), std::move(returns));
}

Result<> decideAll(std::vector<Plan>& plans, const Sight& sight, const MarketHistory& history, const Rebalance& when, int sinceLast)
{
    const std::vector<double> volatility =
        spread(sight.estimates.covariance.diagonal().cwiseSqrt(), sight.assets, history.assets.size());
    for (Plan& plan : plans) {
        if (plan.strategy == StrategyKind::BuyAndHold && !plan.targets.empty())
            continue;
        PreviousDecision previous = previousDecision(plan, sight.assets, sinceLast);
        previous.held = heldBefore(plan, sight.assets, history, when.decided);
        RISKLOOM_TRY(const Decision found, decide(plan.strategy, sight, previous));
        plan.fallbacks += found.fallback ? 1 : 0;
        plan.residual = std::isnan(plan.residual) ? found.allocation.residual : std::fmax(plan.residual, found.allocation.residual);
        plan.targets.push_back({when.executed, spread(found.allocation.weights, sight.assets, history.assets.size()), volatility});
    }
    return {};
}

void keepBeliefs(PortfolioBacktestReport& report, const Wishes& wishes, const Sight& sight, std::size_t assets)
{
    const Estimates& estimates = sight.estimates;
    if (estimates.prior.size() == 0)
        return;
    const double none = std::numeric_limits<double>::quiet_NaN();
    report.beliefs.assign(assets, {none, none});
    for (std::size_t i = 0; i < sight.assets.size(); ++i) {
        const auto at = static_cast<Eigen::Index>(i);
        report.beliefs[sight.assets[i]] = {estimates.prior[at] * tradingDays, estimates.mean[at] * tradingDays};
    }
    for (const View& view : viewsOn(wishes.views, sight.assets))
        report.views.push_back({view.text, view.annual, viewedReturn(view, estimates.prior) * tradingDays,
                                viewedReturn(view, estimates.mean) * tradingDays});
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
    result.residual = plan.residual;
    return result;
}

std::string shortest(double value)
{
    char text[32];
    return {text, std::to_chars(text, text + sizeof text, value).ptr};
}

// The growth of a series on the last so many days of the history, the first of which has none.
Result<std::vector<double>> growthOf(const std::string& name, const PortfolioBacktestRequest& request, const Table& table,
                                     const MarketHistory& history, std::size_t days)
{
    std::vector<double> growth;
    if (name.empty())
        return growth;
    RISKLOOM_TRY(const DatedSeries series, readSeries(table, columnsOf(request), name));
    const std::vector<double> prices = valuesOn(series, history.days, request.gaps == GapPolicy::Carry ? request.carryDays : 0);
    const std::size_t first = history.days.size() - days;
    for (std::size_t day = first; day < prices.size(); ++day) {
        if (!(prices[day] > 0.0))
            return Error{ErrorCode::PriceNotPositive,
                         {series.name, isoDate(history.days[day]), std::isnan(prices[day]) ? std::string() : shortest(prices[day])},
                         {}};
        growth.push_back(day == first ? 1.0 : prices[day] / prices[day - 1]);
    }
    return growth;
}

// The rate whose compounding from day to day comes to that growth.
double annualRate(const std::vector<double>& growth)
{
    const double whole = std::accumulate(growth.begin(), growth.end(), 1.0, std::multiplies<>());
    return std::pow(whole, tradingDays / static_cast<double>(growth.size() - 1)) - 1.0;
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
        excess.push_back(excessReturns(result, dailyRate(riskFreeRateOf(request, report))));
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

double riskFreeRateOf(const PortfolioBacktestRequest& request, const PortfolioBacktestReport& report)
{
    return std::isnan(report.riskFreeRate) ? request.riskFreeRate : report.riskFreeRate;
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
    RISKLOOM_TRY(const Prices prices, request.benchmark.empty()
                                          ? readPrices(table, columnsOf(request))
                                          : readPricesWithout(table, columnsOf(request), {request.benchmark}));
    RISKLOOM_TRY(const MarketHistory history, marketHistory(prices, {request.gaps, request.carryDays}));
    RISKLOOM_TRY(const Wishes wishes, readWishes(request, history.assets));
    RISKLOOM_TRY(const std::vector<Rebalance> plan,
                 rebalances(history.days.size(), {request.window, request.rebalanceDays, request.delay}));

    PortfolioBacktestReport report;
    std::vector<Plan> plans;
    for (const StrategyKind strategy : allStrategies())
        plans.push_back({.strategy = strategy, .targets = {}});
    Wishes then = wishes; // no decision of the past knows the views of today
    for (std::size_t i = 0; i < plan.size(); ++i) {
        RISKLOOM_CHECK(goOn(context, "decisions", 0.05 + 0.65 * static_cast<double>(i) / static_cast<double>(plan.size())));
        then.views = i + 1 == plan.size() ? wishes.views : viewsHeldOn(history.days[plan[i].decided], wishes.views);
        RISKLOOM_TRY(const Sight sight, sightOn(request, history, then, plan[i].decided));
        RISKLOOM_CHECK(decideAll(plans, sight, history, plan[i], request.rebalanceDays));
        if (i + 1 == plan.size()) {
            RISKLOOM_CHECK(drawFrontier(report, sight, history.assets.size()));
            keepBeliefs(report, wishes, sight, history.assets.size());
        }
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
    RISKLOOM_TRY(report.benchmark.growth, growthOf(request.benchmark, request, table, history, report.days.size()));
    RISKLOOM_TRY(const std::vector<double> safe, growthOf(request.riskFreeSeries, request, table, history, report.days.size()));
    if (!safe.empty())
        report.riskFreeRate = annualRate(safe);
    RISKLOOM_CHECK(goOn(context, "evidence", 0.75));
    measure(report, dailyRate(riskFreeRateOf(request, report)));
    RISKLOOM_CHECK(judge(report, request, context));
    RISKLOOM_CHECK(goOn(context, "crossValidation", 0.97));
    RISKLOOM_TRY(report.crossValidation, crossValidate(request, riskFreeRateOf(request, report), wishes, history, plan, context));
    const StrategyResult& chosen = *resultOf(report, request.strategy);
    report.sharpe = chosen.measures.sharpe;
    report.sharpeDifference = chosen.evidence.againstEqual.value;
    report.cagr = chosen.measures.cagr;
    report.maxDrawdown = chosen.measures.maxDrawdown;
    return report;
}

} // namespace riskloom
