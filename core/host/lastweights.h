// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/run/portfolio.h"
#include "core/store/workspace.h"

#include <cstdint>
#include <string>
#include <vector>

namespace riskloom {

// What a run would hold now.
struct LastWeights {
    std::vector<std::string> weights; // "JPM = 0.25", those above 0, in the order of the prices
    std::string kind;                 // of the run
    std::string day;                  // as of which, ISO 8601; "" when the run does not say
};

// Of a finished backtest, whose strategy is named: what a decision on the last day of its data wants, which knows the
// views of today; in runs of before, what was traded last. Of a finished policy, for which no strategy is read: what
// was traded last. RunNotFound when the run is neither or lacks the strategy.
Result<LastWeights> lastWeights(const Workspace& workspace, std::int64_t run, StrategyKind strategy);

} // namespace riskloom
