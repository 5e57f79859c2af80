// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/run/portfoliodecision.h"

namespace riskloom {

// Whether a strategy's weights come from estimates. The others have one path however days are chosen.
bool isFitted(StrategyKind strategy);

// The paths of combinatorialpurged.h over the days of the walk-forward, whose plan is given, so that their Sharpe ratios
// stand beside its own: weights fitted on the days of a choice that are not tested are held over its tested folds, brought
// back to on the days on which the walk-forward trades, at the same costs. A fold's weights are bought at the close before
// its first day. A turnover penalty has no part in them: each choice is made anew. Assets that are not quoted all the time
// are left out. Nothing but `splits` = 0 when there are fewer than 20 days a fold or two assets. Errors of allocation() and
// simulate(); Cancelled.
// Sharpe ratios count from `riskFreeRate`, per year.
Result<CrossValidation> crossValidate(const PortfolioBacktestRequest& request, double riskFreeRate, const Wishes& wishes,
                                      const MarketHistory& history, const std::vector<Rebalance>& plan, const RunContext& context);

} // namespace riskloom
