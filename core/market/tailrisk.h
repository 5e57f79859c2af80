// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/market/weightlimits.h"

#include <Eigen/Core>

namespace riskloom {

// The mean loss of the worst share `tail` of the days, losses being positive (Rockafellar and Uryasev 2000, Journal of
// Risk 2(3), 21-41): min over α of α + mean(max(-r - α, 0)) / tail.
double conditionalValueAtRisk(const Eigen::VectorXd& returns, double tail);

// The mean of the worst share `tail` of the drawdowns of Σ r, returns added up and not compounded, from the highest sum so
// far, 0 at the beginning (Chekhlov, Uryasev and Zabarankin 2005, International Journal of Theoretical and Applied Finance
// 8(1), 13-58).
double conditionalDrawdownAtRisk(const Eigen::VectorXd& returns, double tail);

struct TailAllocation {
    Eigen::VectorXd weights;
    double bound = 0.0; // no allocation has a lower tail risk than this; equal to that of `weights` up to rounding
};

// Weights within the limits that minimise them. Both are linear programs, with a row or two a day; instead only the cases
// that turn out to be the worst somewhere enter, one by one (Kelley 1960, Journal of the SIAM 8, 703-712; for CVaR
// Künzi-Bay and Mayer 2006, Computational Management Science 3, 3-27), until the bound is met. Errors of nearestWithin();
// NotConverged.
Result<TailAllocation> minimumCvar(const Eigen::MatrixXd& returns, double tail, const WeightLimits& limits);
Result<TailAllocation> minimumCdar(const Eigen::MatrixXd& returns, double tail, const WeightLimits& limits);

} // namespace riskloom
