// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/market/backtest.h"
#include "core/run/policy.h"

#include <functional>
#include <optional>
#include <span>

namespace riskloom {

// Weights decided from what is known on a day, when `last` were decided before; nothing: no trade.
using DecideFunction = std::function<std::optional<std::vector<double>>(std::size_t decided, std::span<const double> last)>;

// Which days policies are judged on.
struct HeldOutDays {
    std::size_t first = 0; // day of the first trade
    int stepDays = 5;
    int delay = 1;
    SimulationRule rule;
    double riskFree = 0.0; // per day
    StationaryBootstrap bootstrap;
};

// The targets of a policy on the held-out days, decided one after the other; it begins as if equal parts of the assets and of
// cash had been decided before. Cancelled when a stop was asked for.
Result<std::vector<TargetWeights>> heldOutTargets(const DecideFunction& decide, const MarketHistory& history,
                                                  const HeldOutDays& days, const RunContext& context);

// 1/N traded on the same days, and bought once.
std::vector<TargetWeights> equalTargets(const MarketHistory& history, const HeldOutDays& days);

// The Sharpe ratio of one policy against 1/N. Errors of simulate() and sharpeDifferences().
Result<SharpeDifference> againstEqual(std::span<const TargetWeights> targets, const MarketHistory& history,
                                      const HeldOutDays& days);

// Fills everything that is of the held-out days into the report, which has the growth of a benchmark if there is one:
// courses, seeds and their study, verdict. `seeds` holds the targets of every seed and `report.seeds` what is known of
// their training. Errors as above.
Result<> judgePolicies(PortfolioPolicyReport& report, const std::vector<std::vector<TargetWeights>>& seeds,
                       const MarketHistory& history, const HeldOutDays& days);

// After that, what it gained to learn elsewhere than from the history: `fromHistory` holds the targets of the seeds that
// learned from it. Errors as above.
Result<> judgeGain(PortfolioPolicyReport& report, const std::vector<std::vector<TargetWeights>>& fromHistory,
                   const MarketHistory& history, const HeldOutDays& days);

} // namespace riskloom
