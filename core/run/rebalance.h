// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/orders.h"
#include "core/run/portfolio.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace riskloom {

// From what is held to what is wanted, at the newest prices of a dataset. Money is in the currency of the prices. The
// defaults are conventions, not advice: the 5/25 rule, whole units, 10 basis points a trade.
struct PortfolioRebalanceRequest : MarketDataRequest {
    std::vector<std::string> holdings; // "JPM 120": units
    double cash = 0.0;
    double cashFlow = 0.0; // paid in now; below 0: taken out
    std::vector<std::string> weights; // wanted, "JPM = 0.4"; empty: those of weightsRun, or 1/N
    std::int64_t weightsRun = 0;      // a finished backtest or learned policy
    StrategyKind weightsStrategy = StrategyKind::MinimumVariance; // of a backtest: whose last weights are wanted
    RebalanceTo to = RebalanceTo::Target;
    double absoluteBand = 0.05; // of the portfolio
    double relativeBand = 0.25; // of the target
    double minimumTicket = 500.0;
    double lot = 1.0; // units
    double commission = 5.0; // basis points of the value traded
    double halfSpread = 5.0;
    double minimumFee = 0.0; // of an order; the commission is at least that
    int riskWindow = 504;    // days of returns that risk is measured on
    double tail = 0.05;      // of CVaR
    // Filled by the host, so that a request says all that the run depends on.
    std::vector<std::string> heldWeights; // of weightsRun
    std::string weightsKind; // of that run
    std::string weightsDay;  // as of which they are, ISO 8601; see lastWeights()
};
BOOST_DESCRIBE_STRUCT(PortfolioRebalanceRequest, (MarketDataRequest),
                      (holdings, cash, cashFlow, weights, weightsRun, weightsStrategy, to, absoluteBand, relativeBand,
                       minimumTicket, lot, commission, halfSpread, minimumFee, riskWindow, tail, heldWeights, weightsKind,
                       weightsDay))

BOOST_DEFINE_ENUM_CLASS(OrderSide, Sell, Buy)

struct AssetOrder {
    std::string asset;
    OrderSide side = OrderSide::Buy;
    double units = 0.0;
    double price = 0.0;
    double value = 0.0;
    double cost = 0.0;
};
BOOST_DESCRIBE_STRUCT(AssetOrder, (), (asset, side, units, price, value, cost))

// An asset that is held or wanted. Weights are shares of holdings and cash; `before` has what comes in or goes out
// counted as cash, `after` is after costs.
struct RebalanceLine {
    std::string asset;
    double unitsBefore = 0.0;
    double unitsAfter = 0.0;
    double price = 0.0;
    std::string priceDay; // ISO 8601; earlier than the report's when it is carried, or the asset is not quoted any more
    double before = 0.0;
    double target = 0.0;
    double after = 0.0;
    double band = 0.0;
    OrderReason reason = OrderReason::OnTarget;
};
BOOST_DESCRIBE_STRUCT(RebalanceLine, (),
                      (asset, unitsBefore, unitsAfter, price, priceDay, before, target, after, band, reason))

// Of weights that are held, cash and assets without a price standing still; NaN with fewer than 60 days.
struct WeightRisk {
    double volatility = 0.0; // per year, from the Ledoit-Wolf estimate
    double cvar = 0.0;       // mean loss of the worst days, share of the portfolio
};
BOOST_DESCRIBE_STRUCT(WeightRisk, (), (volatility, cvar))

struct PortfolioRebalanceReport {
    std::int64_t tickets = 0;
    double turnover = 0.0; // bought and sold over everything
    double cost = 0.0;     // money
    double cashAfter = 0.0;
    std::string day;         // of the newest prices, ISO 8601
    double total = 0.0;      // holdings and cash before anything is traded
    double cashBefore = 0.0; // with what comes in or goes out
    double cashTarget = 0.0; // weight
    std::vector<AssetOrder> orders; // sales first
    std::vector<RebalanceLine> lines;
    WeightRisk riskBefore;
    WeightRisk riskTarget;
    WeightRisk riskAfter;
    std::int64_t riskDays = 0; // newest ones on which everything held or wanted was quoted
    bool smallestDeviation = true; // no other whole lots come nearer to what was aimed at
};
BOOST_DESCRIBE_STRUCT(PortfolioRebalanceReport, (),
                      (tickets, turnover, cost, cashAfter, day, total, cashBefore, cashTarget, orders, lines, riskBefore,
                       riskTarget, riskAfter, riskDays, smallestDeviation))

} // namespace riskloom
