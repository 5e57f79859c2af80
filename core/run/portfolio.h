// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/backtestpath.h"
#include "core/market/crossvalidation.h"
#include "core/market/efficientportfolio.h"
#include "core/market/estimatemethods.h"
#include "core/market/overfitting.h"
#include "core/market/riskmeasures.h"
#include "core/market/significance.h"
#include "core/market/strategykind.h"
#include "core/run/marketdata.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace riskloom {

// Every strategy is walked forward on the same days with the same costs. The defaults are conventions: two years of daily
// returns, monthly decisions, 10 basis points a trade; not the outcome of a search.
struct PortfolioBacktestRequest : MarketDataRequest, YardstickRequest {
    StrategyKind strategy = StrategyKind::MinimumVariance; // the one in question
    int window = 504;
    int rebalanceDays = 21;
    int delay = 1;
    CovarianceMethod covariance = CovarianceMethod::LedoitWolf;
    MeanMethod mean = MeanMethod::Shrunk;
    double halfLife = 63.0;
    std::vector<std::string> views;         // "JPM beats C by 3 % a year, confidence 60 %"
    std::vector<std::string> marketWeights; // "JPM = 0.1"; empty: 1/N
    double cap = 1.0;
    std::vector<std::string> groups; // "banks: JPM + C <= 0.2"
    int maximumAssets = 0;           // 0 = no limit
    double riskAversion = 5.0;
    std::vector<std::string> riskBudgets; // of risk parity: "JPM = 0.1"
    double turnoverPenalty = 0.0;         // times what a trade costs
    double tail = 0.05;
    double kellyFraction = 0.5;
    double commission = 5.0;     // basis points of the value traded
    double halfSpread = 5.0;     // basis points
    double impact = 0.0;         // coefficient of the square-root law
    double participation = 0.01; // value of the portfolio over an asset's daily volume
    double riskFreeRate = 0.0;   // per year; cash earns it
    double blockLength = 21.0;   // of the bootstrap, days
    int resamples = 2000;
    int folds = 10; // of combinatorial purged cross-validation
    int testFolds = 2;
    int purge = 5;    // days
    int embargo = 21; // days
    std::uint64_t seed = 1;
};
BOOST_DESCRIBE_STRUCT(PortfolioBacktestRequest, (MarketDataRequest, YardstickRequest),
                      (strategy, window, rebalanceDays, delay, covariance, mean, halfLife, views, marketWeights, cap,
                       groups, maximumAssets, riskAversion, riskBudgets, turnoverPenalty, tail, kellyFraction,
                       commission, halfSpread, impact, participation, riskFreeRate, blockLength, resamples, folds,
                       testFolds, purge, embargo, seed))

// What can be said of a Sharpe ratio.
struct SharpeEvidence {
    double dailySharpe = 0.0; // of returns above the risk-free rate
    double skewness = 0.0;
    double kurtosis = 0.0;
    std::int64_t days = 0;
    double probabilistic = 0.0;       // chance that the true ratio is above 0
    double deflated = 0.0;            // above what the best of this run's strategies would show without skill
    double minimumTrackRecord = 0.0;  // days until `probabilistic` would be 0.95; infinite when the ratio is not positive
    SharpeDifference againstEqual;    // annual Sharpe ratio less that of 1/N
};
BOOST_DESCRIBE_STRUCT(SharpeEvidence, (),
                      (dailySharpe, skewness, kurtosis, days, probabilistic, deflated, minimumTrackRecord, againstEqual))

// How a portfolio did from day to day, whatever decided its weights.
struct PortfolioCourse {
    PerformanceMeasures measures; // after costs
    SharpeEvidence evidence;
    std::vector<double> growth; // of every day, before costs
    std::vector<ExecutedTrade> trades;
    std::vector<std::vector<double>> weights; // of every asset after each planned trade, to six decimals
    std::int64_t forcedSales = 0;             // of assets that died while they were held
};
BOOST_DESCRIBE_STRUCT(PortfolioCourse, (), (measures, evidence, growth, trades, weights, forcedSales))

// What the series came to that a run is held against.
struct YardstickResult {
    PortfolioCourse benchmark; // without costs, trades and weights; no growth when there is none
    double riskFreeRate =
        std::numeric_limits<double>::quiet_NaN(); // of riskFreeSeries, per 252 days; NaN: the request's
};
BOOST_DESCRIBE_STRUCT(YardstickResult, (), (benchmark, riskFreeRate))

// The rate a year that ratios of a run count from: that of its series, or the stated one.
double riskFreeRateOf(double stated, const YardstickResult& found);

// Null when there is none.
const PortfolioCourse* ownBenchmark(const YardstickResult& found);

struct StrategyResult : PortfolioCourse {
    StrategyKind strategy = StrategyKind::EqualWeight;
    std::int64_t fallbacks = 0; // decisions without a solution: minimum variance was held instead
    // The largest of any decision, see allocator.h; NaN when weights follow from a formula, and for runs of before.
    double residual = std::numeric_limits<double>::quiet_NaN();
    // Of every asset, to six decimals: what a decision at the close of the last day would hold, knowing the views of
    // today. Nothing is traded by it and no figure above knows it. Empty for runs of before, and when fewer than two
    // are quoted.
    std::vector<double> wanted = {};
};
BOOST_DESCRIBE_STRUCT(StrategyResult, (PortfolioCourse), (strategy, fallbacks, residual, wanted))

// What is expected of an asset per year: by the market's weights alone, and after the views. NaN without a decision on it.
struct AssetBelief {
    double prior = 0.0;
    double posterior = 0.0;
};
BOOST_DESCRIBE_STRUCT(AssetBelief, (), (prior, posterior))

// A view, and what it is on, all per year.
struct ViewOutcome {
    std::string text;
    double asked = 0.0;
    double prior = 0.0;
    double posterior = 0.0;
};
BOOST_DESCRIBE_STRUCT(ViewOutcome, (), (text, asked, prior, posterior))

struct PortfolioBacktestReport : YardstickResult {
    // of the strategy in question, after costs, as in its measures
    double sharpe = 0.0;
    double sharpeDifference = 0.0; // less that of 1/N
    double cagr = 0.0;
    double maxDrawdown = 0.0;
    std::vector<AssetHistory> assets;
    std::int64_t droppedDays = 0;
    bool sorted = true;              // whether the table's days were in order
    bool survivorsOnly = false;      // every asset is quoted to the last day: those that failed may be missing
    std::vector<Day> days;           // of the simulation, the first one the day of the first purchase
    std::vector<std::int64_t> trades; // planned ones, as positions in `days`
    std::vector<StrategyResult> strategies;
    OverfittingProbability overfitting; // of choosing the best of them
    double sharpeVariance = 0.0;        // of their daily Sharpe ratios
    std::vector<EfficientPortfolio> frontier;  // as a decision at the close of the last day sees it
    std::vector<RiskAndReturn> frontierAssets; // every asset then; NaN for those it could not choose from
    std::vector<AssetBelief> beliefs;          // of every asset then; empty unless the mean is Black and Litterman's
    std::vector<ViewOutcome> views;            // those of then; without those on assets that are gone
    CrossValidation crossValidation;
};
BOOST_DESCRIBE_STRUCT(PortfolioBacktestReport, (YardstickResult),
                      (sharpe, sharpeDifference, cagr, maxDrawdown, assets, droppedDays, sorted, survivorsOnly, days,
                       trades, strategies, overfitting, sharpeVariance, frontier, frontierAssets, beliefs, views,
                       crossValidation))

// The one with this kind; null when the report has none.
const StrategyResult* resultOf(const PortfolioBacktestReport& report, StrategyKind strategy);

// The deflated Sharpe ratio of one strategy had so many configurations been tried: see significance.h.
double deflatedSharpe(const PortfolioBacktestReport& report, const StrategyResult& result, std::int64_t trials);

} // namespace riskloom
