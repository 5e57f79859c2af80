// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/portfolio.h"
#include "core/store/trialledger.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace riskloom {

inline constexpr char backtestKind[] = "portfolio.backtest";

// A finished backtest read back: what was asked and what came out.
struct BacktestRun {
    RunRecord record;
    PortfolioBacktestRequest request;
    PortfolioBacktestReport report;
};

// BadJson, UnknownField or BadFieldType when a stored text does not fit, e.g. from a newer version of the program.
Result<BacktestRun> readBacktestRun(const RunRecord& record);

// What every page draws.
struct PortfolioSelection {
    std::optional<BacktestRun> run;
    StrategyKind strategy = StrategyKind::MinimumVariance; // the one in question
    TrialCount tried;                                      // configurations ever run on its days: see trialledger.h

    [[nodiscard]] const StrategyResult& chosen() const; // of the run, which must be there
};

// A run just read: the strategy it asked about, and what was ever tried beside it.
PortfolioSelection selectionOf(BacktestRun run, const Workspace& workspace);

// Growth of every day of a result at a proportional cost in basis points.
std::vector<double> growthAt(const StrategyResult& result, double basisPoints);

// Value of 1 that was invested at the beginning, after every day.
std::vector<double> valueOf(const std::vector<double>& growth);

// Of one result against 1/N, both at this cost.
PerformanceMeasures measuresAt(const BacktestRun& run, const StrategyResult& result, double basisPoints);

// The cost in basis points at which its Sharpe ratio would be that of 1/N, both at that cost; nothing when it is not the higher
// one at the run's own cost, or still is at `most`.
std::optional<double> breakEvenCost(const BacktestRun& run, const StrategyResult& result, double most = 500.0);

// What the strategy came to on the paths of cross-validation; null when it fits nothing or there are none.
const CrossValidatedStrategy* crossValidated(const PortfolioBacktestReport& report, StrategyKind strategy);

// Of ascending values, at least one.
double middleOf(const std::vector<double>& values);

// The cost that the run was made with, in basis points.
double costOf(const PortfolioBacktestRequest& request);

} // namespace riskloom
