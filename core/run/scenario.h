// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/scenariosummary.h"
#include "core/market/stress.h"
#include "core/run/pathsource.h"
#include "core/run/portfolio.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace riskloom {

// Where courses of the market come from; see scenariomodel.h.
BOOST_DEFINE_ENUM_CLASS(ScenarioKind, Bootstrap, Brownian, FilteredHistory, StudentCopula, GivenPaths)

// What a portfolio with fixed weights may come to, with money going in and out. Amounts are in money of today. The
// defaults are an example, not advice: the history's own returns, a fund's fee, 10 basis points a trade.
struct PortfolioScenarioRequest : MarketDataRequest, BenchmarkRequest, PathSource {
    ScenarioKind model = ScenarioKind::Bootstrap;
    double blockLength = 21.0;  // days, of the bootstrap and of the filtered history's residuals
    int lastDays = 0;           // of the history only; 0 = all
    double returnHaircut = 0.0; // per year, taken from the returns of every asset
    int paths = 10000;
    std::vector<std::string> weights; // "JPM = 0.4"; empty: those of weightsRun, or 1/N
    std::int64_t weightsRun = 0;      // a finished backtest or policy
    StrategyKind weightsStrategy = StrategyKind::MinimumVariance; // whose last weights are held
    int rebalanceDays = 21;           // 0 = never
    double horizon = 10.0;            // years
    double startWealth = 100000.0;
    double contribution = 0.0;      // every month …
    double contributionYears = 0.0; // … for so long; 0 = to the horizon
    double withdrawal = 0.0;        // every month …
    double withdrawalAfter = 0.0;   // … after so many years
    double goal = 200000.0;         // 0 = none
    double floor = 0.0;
    double inflation = 0.02; // per year
    double fee = 0.002;      // per year
    double commission = 5.0; // basis points of the value traded
    double halfSpread = 5.0;
    double riskFreeRate = 0.0; // per year; cash earns it
    std::uint64_t seed = 1;
    std::vector<std::string> heldWeights; // of weightsRun, filled by the host
};
BOOST_DESCRIBE_STRUCT(PortfolioScenarioRequest, (MarketDataRequest, BenchmarkRequest, PathSource),
                      (model, blockLength, lastDays, returnHaircut, paths, weights, weightsRun, weightsStrategy,
                       rebalanceDays, horizon, startWealth, contribution, contributionYears, withdrawal,
                       withdrawalAfter, goal, floor, inflation, fee, commission, halfSpread, riskFreeRate, seed,
                       heldWeights))

struct HeldAsset {
    std::string asset;
    double weight = 0.0;
};
BOOST_DESCRIBE_STRUCT(HeldAsset, (), (asset, weight))

struct PortfolioScenarioReport {
    std::vector<HeldAsset> held; // weights above 0
    double cash = 0.0;
    std::string firstDay; // of the returns the model was made of, ISO 8601; "" of given paths
    std::string lastDay;
    std::int64_t days = 0;      // how many they are; of one given path
    std::int64_t pathsGiven = 0; // of GivenPaths
    std::int64_t paths = 0;
    int months = 0;
    double paidIn = 0.0; // start and contributions less withdrawals, in money of today
    ScenarioSummary summary;
    std::vector<StressWindow> windows; // of the history; empty for given paths
    std::vector<Shock> shocks;
    // Change of the benchmark over each of the windows; NaN where it lacks a price; empty without one.
    std::vector<double> benchmarkChanges;
};
BOOST_DESCRIBE_STRUCT(PortfolioScenarioReport, (),
                      (held, cash, firstDay, lastDay, days, pathsGiven, paths, months, paidIn, summary, windows, shocks,
                       benchmarkChanges))

} // namespace riskloom
