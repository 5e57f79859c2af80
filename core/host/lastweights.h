// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/run/portfolio.h"
#include "core/store/workspace.h"

#include <cstdint>
#include <string>
#include <vector>

namespace riskloom {

// What a run decided last.
struct LastWeights {
    std::vector<std::string> weights; // "JPM = 0.25", those above 0, in the order of the prices
    std::string kind;                 // of the run
    std::string day;                  // on which it was traded, ISO 8601; "" when the run does not say
};

// Of a finished backtest, whose strategy is named, or of a finished policy, for which it is not read. RunNotFound when the
// run is neither or lacks the strategy.
Result<LastWeights> lastWeights(const Workspace& workspace, std::int64_t run, StrategyKind strategy);

} // namespace riskloom
