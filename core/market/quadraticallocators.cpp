// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/quadraticallocators.h"

#include "core/market/quadraticprogram.h"

#include <algorithm>
#include <string>
#include <utility>

namespace riskloom {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

double scaleOf(const MatrixXd& covariance) { return covariance.trace() / static_cast<double>(covariance.rows()); }

// The covariance on a scale where the mean variance is 1, with the ridge that makes it positive definite.
MatrixXd scaled(const MatrixXd& covariance)
{
    MatrixXd g = covariance / scaleOf(covariance);
    g.diagonal().array() += 1e-6;
    return g;
}

QuadraticAllocation allocationOf(const QuadraticProgram& program, const QuadraticSolution& solution)
{
    const VectorXd weights = solution.x.cwiseMax(0.0);
    return {weights / weights.sum(), kktResidual(program, solution)};
}

QuadraticProgram fullyInvested(MatrixXd g, VectorXd a, const WeightLimits& limits)
{
    LimitRows rows = limitRows(limits, g.rows());
    MatrixXd budget = MatrixXd::Ones(1, g.rows());
    return {std::move(g), std::move(a), std::move(budget), VectorXd::Ones(1), std::move(rows.rows), std::move(rows.atLeast)};
}

// x = (w, d): the program for w, with price · Σ |w - held| = price · Σ (w - held) + 2 price · Σ d.
QuadraticProgram withTurnover(const QuadraticProgram& own, const TurnoverCost& turnover)
{
    const Index n = own.a.size();
    const Index rows = own.inequalities.rows();
    QuadraticProgram program{MatrixXd::Zero(2 * n, 2 * n), VectorXd::Constant(2 * n, 2.0 * turnover.price), MatrixXd::Zero(1, 2 * n),
                             own.equalTo, MatrixXd::Zero(rows + 2 * n, 2 * n), VectorXd::Zero(rows + 2 * n)};
    program.g.topLeftCorner(n, n) = own.g;
    program.a.head(n) = own.a.array() + turnover.price;
    program.equalities.leftCols(n) = own.equalities;
    program.inequalities.topLeftCorner(rows, n) = own.inequalities;
    program.inequalities.block(rows, 0, n, n).setIdentity();
    program.inequalities.block(rows, n, n, n).setIdentity();
    program.inequalities.bottomRightCorner(n, n).setIdentity();
    program.atLeast.head(rows) = own.atLeast;
    program.atLeast.segment(rows, n) = turnover.held;
    return program;
}

Result<QuadraticAllocation> leastWithTurnover(const QuadraticProgram& own, const TurnoverCost& turnover)
{
    constexpr int mostSteps = 200;
    const Index n = own.a.size();
    const QuadraticProgram program = withTurnover(own, turnover);
    const double weight = std::max(1e-9, 1e-3 * turnover.price); // of the proximal term
    QuadraticProgram proximal = program;
    proximal.g.diagonal().tail(n).setConstant(weight);
    VectorXd shortfall = VectorXd::Zero(n);
    for (int step = 0; step < mostSteps; ++step) {
        proximal.a.tail(n) = program.a.tail(n) - weight * shortfall;
        RISKLOOM_TRY(const QuadraticSolution solution, solve(proximal));
        const double moved = (solution.x.tail(n) - shortfall).cwiseAbs().maxCoeff();
        shortfall = solution.x.tail(n);
        if (weight * moved > 1e-11)
            continue;
        const VectorXd weights = solution.x.head(n).cwiseMax(0.0);
        return QuadraticAllocation{weights / weights.sum(), kktResidual(program, solution)};
    }
    return Error{ErrorCode::NotConverged, {"turnover", std::to_string(mostSteps)}, {}};
}

} // namespace

Result<QuadraticAllocation> leastCost(const MatrixXd& covariance, const VectorXd& mean, double riskAversion,
                                      const TurnoverCost& turnover, const WeightLimits& limits)
{
    const double unit = riskAversion * scaleOf(covariance);
    const QuadraticProgram program =
        fullyInvested(scaled(covariance), mean.size() > 0 ? VectorXd(-mean / unit) : VectorXd::Zero(covariance.rows()), limits);
    if (turnover.price > 0.0 && turnover.held.size() > 0)
        return leastWithTurnover(program, {turnover.price / unit, turnover.held});
    RISKLOOM_TRY(const QuadraticSolution solution, solve(program));
    return allocationOf(program, solution);
}

Result<QuadraticAllocation> largestRatio(const MatrixXd& covariance, const VectorXd& reward, const WeightLimits& limits)
{
    const Index n = reward.size();
    const LimitRows rows = limitRows(limits, n);
    QuadraticProgram program{scaled(covariance), VectorXd::Zero(n), reward.transpose() / reward.cwiseAbs().maxCoeff(),
                             VectorXd::Ones(1), {}, VectorXd::Zero(rows.atLeast.size())};
    program.inequalities = rows.rows - rows.atLeast * Eigen::RowVectorXd::Ones(n);
    RISKLOOM_TRY(const QuadraticSolution solution, solve(program));
    return allocationOf(program, solution);
}

Result<QuadraticAllocation> largestGrowth(const MatrixXd& covariance, const VectorXd& excess, const WeightLimits& limits)
{
    const Index n = excess.size();
    WeightLimits maxima = limits;
    for (GroupLimit& group : maxima.groups)
        group.minimum = 0.0;
    LimitRows rows = limitRows(maxima, n);
    const Index last = rows.rows.rows();
    rows.rows.conservativeResize(last + 1, n);
    rows.rows.row(last).setConstant(-1.0);
    rows.atLeast.conservativeResize(last + 1);
    rows.atLeast[last] = -1.0;
    const QuadraticProgram program{scaled(covariance), -excess / scaleOf(covariance), {}, {}, std::move(rows.rows), std::move(rows.atLeast)};
    RISKLOOM_TRY(const QuadraticSolution solution, solve(program));
    return QuadraticAllocation{solution.x.cwiseMax(0.0), kktResidual(program, solution)};
}

} // namespace riskloom
