// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/market/weightlimits.h"

#include <Eigen/Core>

namespace riskloom {

// Weights that solve a quadratic program, and how well they do.
struct QuadraticAllocation {
    Eigen::VectorXd weights;
    double kktResidual = 0.0; // on a scale where the mean variance of the assets is 1
};

// What a trade costs, in the units of the objective: of Σ |w - held|. Without held weights everything is bought, whatever
// it is, and no cost tells one portfolio from another.
struct TurnoverCost {
    double price = 0.0;
    Eigen::VectorXd held;
};

// All fully invested, no weight below 0. `covariance` may be singular: a millionth of its mean variance is added to its
// diagonal, and of allocations of equal risk the most even one is taken. NumericFailure when limits leave nothing;
// NotConverged.

// ½ γ w'Σw - mean'w + price · Σ |w - held| as small as it can be, without the mean when that is empty. The absolute values
// are a shortfall d ≥ held - w, d ≥ 0, a variable that no square stands for, so that the program is solved by proximal
// steps in d (Rockafellar 1976, SIAM Journal on Control and Optimization 14, 877-898) until its own conditions hold.
Result<QuadraticAllocation> leastCost(const Eigen::MatrixXd& covariance, const Eigen::VectorXd& mean, double riskAversion,
                                      const TurnoverCost& turnover, const WeightLimits& limits);

// reward'w / √(w'Σw) as large as it can be: y'Σy is minimal with reward'y = 1, and w = y / Σy. A limit on w is one on y in
// parts of its sum (Cornuéjols and Tütüncü 2007, Optimization Methods in Finance, section 8.2). NumericFailure as well when
// no reward within the limits is positive.
Result<QuadraticAllocation> largestRatio(const Eigen::MatrixXd& covariance, const Eigen::VectorXd& reward,
                                         const WeightLimits& limits);

// The growth of the logarithm of wealth to second order, excess'w - ½ w'Σw, with weights that add up to 1 at most; of the
// groups the maxima only.
Result<QuadraticAllocation> largestGrowth(const Eigen::MatrixXd& covariance, const Eigen::VectorXd& excess,
                                          const WeightLimits& limits);

} // namespace riskloom
