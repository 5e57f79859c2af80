// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/portfoliorebalance.h"

#include "core/market/backtestpath.h"
#include "core/market/estimates.h"
#include "core/market/riskmeasures.h"
#include "core/run/assetamounts.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace riskloom {
namespace {

constexpr double basisPoint = 1e-4;
constexpr std::size_t fewestRiskDays = 60;

Result<> goOn(const RunContext& context, const char* stage, double fraction)
{
    if (context.stopRequested())
        return Error{ErrorCode::Cancelled, {}, {}};
    context.report({.stage = stage, .fraction = fraction, .points = {}, .preview = {}});
    return {};
}

// The newest price of an asset on or before the last day.
struct LastPrice {
    double price = 0.0; // 0: never quoted
    Day day = 0;
};

LastPrice lastPrice(const Prices& prices, std::size_t asset, Day last)
{
    for (std::size_t day = prices.days.size(); day-- > 0;)
        if (prices.days[day] <= last && !std::isnan(prices.at(day, asset)))
            return {prices.at(day, asset), prices.days[day]};
    return {};
}

// What is held or wanted, at its price.
struct Book {
    MarketHistory history;
    std::vector<std::size_t> assets; // positions in the history
    std::vector<Holding> holdings;
    std::vector<LastPrice> prices;
};

Result<std::vector<double>> targetsOf(const PortfolioRebalanceRequest& request, const MarketHistory& history)
{
    const std::vector<std::string>& texts = request.weights.empty() ? request.heldWeights : request.weights;
    if (!texts.empty())
        return parseWeights(texts, history.assets);
    const auto n = history.assets.size();
    std::vector<double> weights(n);
    double quoted = 0.0;
    for (std::size_t asset = 0; asset < n; ++asset)
        quoted += weights[asset] = history.isAlive(history.days.size() - 1, asset) ? 1.0 : 0.0;
    for (double& weight : weights)
        weight /= std::max(quoted, 1.0);
    return weights;
}

Result<Book> readBook(const PortfolioRebalanceRequest& request, const Table& table)
{
    RISKLOOM_TRY(const Prices prices, readAssets(table, request));
    Book book;
    RISKLOOM_TRY(book.history, marketHistory(prices, {request.gaps, request.carryDays}));
    const MarketHistory& history = book.history;
    RISKLOOM_TRY(const std::vector<double> units, parseHoldings(request.holdings, history.assets));
    RISKLOOM_TRY(const std::vector<double> targets, targetsOf(request, history));
    for (std::size_t asset = 0; asset < history.assets.size(); ++asset) {
        if (units[asset] <= 0.0 && targets[asset] <= 0.0)
            continue;
        const LastPrice price = lastPrice(prices, asset, history.days.back());
        if (price.price <= 0.0)
            return Error{ErrorCode::UnknownAsset, {history.assets[asset], history.assets[asset]}, "it was never quoted"};
        book.assets.push_back(asset);
        book.prices.push_back(price);
        book.holdings.push_back(
            {units[asset], price.price, targets[asset], history.isAlive(history.days.size() - 1, asset)});
    }
    return book;
}

// Returns of all quoted assets of the book on the newest days on which each of them has one.
Eigen::MatrixXd commonReturns(const Book& book, int window)
{
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < book.assets.size(); ++i)
        if (book.holdings[i].quoted)
            columns.push_back(book.assets[i]);
    const MarketHistory& history = book.history;
    std::vector<std::size_t> days;
    for (std::size_t day = history.days.size(); day-- > 1 && days.size() < static_cast<std::size_t>(window);)
        if (std::ranges::all_of(columns, [&](std::size_t asset) {
                return history.isAlive(day, asset) && history.isAlive(day - 1, asset);
            }))
            days.push_back(day);
    std::ranges::reverse(days);
    Eigen::MatrixXd returns(static_cast<Eigen::Index>(days.size()), static_cast<Eigen::Index>(columns.size()));
    for (Eigen::Index t = 0; t < returns.rows(); ++t)
        for (Eigen::Index i = 0; i < returns.cols(); ++i)
            returns(t, i) = history.relative(days[static_cast<std::size_t>(t)], columns[static_cast<std::size_t>(i)]) - 1.0;
    return returns;
}

WeightRisk riskOf(const Estimates& estimates, const std::vector<double>& weights, double tail)
{
    const Eigen::Map<const Eigen::VectorXd> held(weights.data(), static_cast<Eigen::Index>(weights.size()));
    const Eigen::VectorXd course = estimates.returns * held;
    std::vector<double> sorted(course.begin(), course.end());
    std::ranges::sort(sorted);
    return {std::sqrt(std::max(0.0, held.dot(estimates.covariance * held)) * tradingDays), -lowerMean(sorted, tail)};
}

void measureRisk(PortfolioRebalanceReport& report, const Book& book, const PortfolioRebalanceRequest& request)
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    report.riskBefore = report.riskTarget = report.riskAfter = {none, none};
    Eigen::MatrixXd returns = commonReturns(book, request.riskWindow);
    report.riskDays = returns.rows();
    if (returns.rows() < static_cast<Eigen::Index>(fewestRiskDays) || returns.cols() == 0)
        return;
    const Estimates estimates = estimate(std::move(returns), {.covariance = CovarianceMethod::LedoitWolf});
    const auto quotedWeights = [&](double RebalanceLine::*weight) {
        std::vector<double> weights;
        for (std::size_t i = 0; i < report.lines.size(); ++i)
            if (book.holdings[i].quoted)
                weights.push_back(report.lines[i].*weight);
        return weights;
    };
    report.riskBefore = riskOf(estimates, quotedWeights(&RebalanceLine::before), request.tail);
    report.riskTarget = riskOf(estimates, quotedWeights(&RebalanceLine::target), request.tail);
    report.riskAfter = riskOf(estimates, quotedWeights(&RebalanceLine::after), request.tail);
}

void describe(PortfolioRebalanceReport& report, const Book& book, const OrderPlan& plan)
{
    report.turnover = plan.turnover;
    report.cost = plan.cost;
    report.cashAfter = plan.cashAfter;
    report.total = plan.total;
    report.cashTarget = 1.0;
    report.smallestDeviation = plan.smallest;
    for (std::size_t i = 0; i < book.assets.size(); ++i) {
        const Holding& held = book.holdings[i];
        const PlannedOrder& order = plan.orders[i];
        const std::string& asset = book.history.assets[book.assets[i]];
        report.cashTarget -= held.target;
        report.lines.push_back({asset, held.units, held.units + order.units, held.price, isoDate(book.prices[i].day),
                                order.before, held.target, order.after, order.band, order.reason});
        if (order.units != 0.0)
            report.orders.push_back({asset, order.units < 0.0 ? OrderSide::Sell : OrderSide::Buy, std::abs(order.units),
                                     held.price, order.value, order.cost});
    }
    std::ranges::stable_sort(report.orders, {}, &AssetOrder::side); // sales pay for purchases
    report.cashTarget = std::max(0.0, std::round(report.cashTarget * 1e9) / 1e9); // weights add up to 1 but for rounding
    report.tickets = static_cast<std::int64_t>(report.orders.size());
}

} // namespace

Result<PortfolioRebalanceReport> planRebalance(const PortfolioRebalanceRequest& request, const Table& table,
                                               const RunContext& context)
{
    RISKLOOM_CHECK(goOn(context, "prices", 0.0));
    RISKLOOM_TRY(const Book book, readBook(request, table));
    const bool holdsSomething = std::ranges::any_of(book.holdings, [](const Holding& held) { return held.units > 0.0; });
    if (!holdsSomething && request.cash + request.cashFlow <= 0.0)
        return Error{ErrorCode::BadHolding, {"", "1"}, "neither holdings nor cash"};
    RISKLOOM_CHECK(goOn(context, "orders", 0.3));
    const OrderRule rule{.to = request.to,
                         .bands = {request.absoluteBand, request.relativeBand},
                         .minimumTicket = request.minimumTicket,
                         .lot = request.lot,
                         .costs = {.commission = request.commission * basisPoint,
                                   .halfSpread = request.halfSpread * basisPoint,
                                   .minimumFee = request.minimumFee}};
    PortfolioRebalanceReport report;
    report.day = isoDate(book.history.days.back());
    report.cashBefore = request.cash + request.cashFlow;
    RISKLOOM_TRY(const OrderPlan plan, planOrders(book.holdings, report.cashBefore, rule, context.stop));
    describe(report, book, plan);
    RISKLOOM_CHECK(goOn(context, "risk", 0.7));
    measureRisk(report, book, request);
    return report;
}

} // namespace riskloom
