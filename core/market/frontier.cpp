// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/frontier.h"

#include "core/market/backtestpath.h"
#include "core/market/quadraticprogram.h"

#include <cmath>
#include <utility>

namespace riskloom {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

// Least variance with full investment; with a target for the expected return too when there is one.
Result<VectorXd> leastVariance(const MatrixXd& g, const VectorXd& mean, const LimitRows& limits, const double* target)
{
    const Index n = g.rows();
    QuadraticProgram program{g, VectorXd::Zero(n), MatrixXd::Ones(target == nullptr ? 1 : 2, n), VectorXd::Ones(target == nullptr ? 1 : 2),
                             limits.rows, limits.atLeast};
    if (target != nullptr) {
        // Measured from the target, so that the row is no multiple of the budget's however small returns are.
        const double unit = (mean.array() - *target).abs().maxCoeff();
        program.equalities.row(1) = (mean.array() - *target).transpose() / unit;
        program.equalTo[1] = 0.0;
    }
    RISKLOOM_TRY(const QuadraticSolution solution, solve(program));
    const VectorXd weights = solution.x.cwiseMax(0.0);
    return VectorXd(weights / weights.sum());
}

// The highest expected return within the limits: of all weights that reach it nearly, the most even ones.
Result<VectorXd> highestReturn(const VectorXd& mean, const LimitRows& limits)
{
    const Index n = mean.size();
    const double unit = mean.cwiseAbs().maxCoeff();
    const QuadraticProgram program{MatrixXd::Identity(n, n) * 1e-5, -mean / (unit > 0.0 ? unit : 1.0), MatrixXd::Ones(1, n),
                                   VectorXd::Ones(1), limits.rows, limits.atLeast};
    RISKLOOM_TRY(const QuadraticSolution solution, solve(program));
    const VectorXd weights = solution.x.cwiseMax(0.0);
    return VectorXd(weights / weights.sum());
}

EfficientPortfolio pointOf(const Estimates& estimates, const VectorXd& weights)
{
    EfficientPortfolio point;
    point.risk = std::sqrt(weights.dot(estimates.covariance * weights) * tradingDays);
    point.expected = estimates.mean.dot(weights) * tradingDays;
    point.weights.assign(weights.begin(), weights.end());
    return point;
}

} // namespace

Result<std::vector<EfficientPortfolio>> efficientFrontier(const Estimates& estimates, const WeightLimits& limits, int points)
{
    RISKLOOM_CHECK(checkLimits(limits, estimates.mean.size()));
    const LimitRows rows = limitRows(limits, estimates.mean.size());
    MatrixXd g = estimates.covariance / (estimates.covariance.trace() / static_cast<double>(estimates.mean.size()));
    g.diagonal().array() += 1e-6; // a singular covariance leaves a choice: the most even weights
    RISKLOOM_TRY(const VectorXd safest, leastVariance(g, estimates.mean, rows, nullptr));
    RISKLOOM_TRY(const VectorXd boldest, highestReturn(estimates.mean, rows));
    const double low = estimates.mean.dot(safest);
    const double high = estimates.mean.dot(boldest);
    std::vector<EfficientPortfolio> frontier{pointOf(estimates, safest)};
    for (int i = 1; i < points; ++i) {
        const double target = low + (high - low) * i / (points - 1);
        if (!(target > low) || i + 1 == points) {
            frontier.push_back(pointOf(estimates, i + 1 == points && high > low ? boldest : safest));
            continue;
        }
        RISKLOOM_TRY(const VectorXd weights, leastVariance(g, estimates.mean, rows, &target));
        frontier.push_back(pointOf(estimates, weights));
    }
    return frontier;
}

} // namespace riskloom
