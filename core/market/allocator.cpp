// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/allocator.h"

#include "core/market/marketproblem.h"
#include "core/market/quadraticprogram.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

namespace riskloom {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

std::string shortest(double value)
{
    char text[32];
    return {text, std::to_chars(text, text + sizeof text, value).ptr};
}

// The covariance on a scale where the mean variance is 1. A singular one, as from fewer days than assets, gets a millionth
// of that on its diagonal: among allocations of equal risk the most even one is then the minimum.
MatrixXd scaled(const MatrixXd& covariance)
{
    const double mean = covariance.trace() / static_cast<double>(covariance.rows());
    MatrixXd g = covariance / mean;
    g.diagonal().array() += 1e-6;
    return g;
}

// 0 ≤ x ≤ cap as rows of a program; with cap 1 and weights that add up to 1 the upper bounds say nothing.
void boundWeights(QuadraticProgram& program, double cap)
{
    const Index n = program.g.rows();
    const bool upper = cap < 1.0;
    program.inequalities = MatrixXd::Zero(upper ? 2 * n : n, n);
    program.atLeast = VectorXd::Zero(program.inequalities.rows());
    program.inequalities.topRows(n).setIdentity();
    if (upper) {
        program.inequalities.bottomRows(n).diagonal().setConstant(-1.0);
        program.atLeast.tail(n).setConstant(-cap);
    }
}

Result<VectorXd> weightsOf(const QuadraticProgram& program)
{
    RISKLOOM_TRY(const QuadraticSolution solution, solve(program));
    const VectorXd weights = solution.x.cwiseMax(0.0);
    return VectorXd(weights / weights.sum());
}

QuadraticProgram fullyInvested(MatrixXd g, VectorXd a, double cap)
{
    QuadraticProgram program{std::move(g), std::move(a), MatrixXd::Ones(1, 0), VectorXd::Ones(1), {}, {}};
    program.equalities = MatrixXd::Ones(1, program.g.rows());
    boundWeights(program, cap);
    return program;
}

Result<VectorXd> minimumVariance(const MatrixXd& covariance, double cap)
{
    return weightsOf(fullyInvested(scaled(covariance), VectorXd::Zero(covariance.rows()), cap));
}

Result<VectorXd> meanVariance(const Estimates& estimates, const AllocationRule& rule)
{
    const double scale = estimates.covariance.trace() / static_cast<double>(estimates.covariance.rows());
    return weightsOf(
        fullyInvested(scaled(estimates.covariance), -estimates.mean / (rule.riskAversion * scale), rule.cap));
}

// Maximises reward'w / √(w'Σw): y'Σy is minimal with reward'y = 1, and w = y / Σy. A cap on w is one on y in parts of
// its sum (Cornuéjols and Tütüncü 2007, Optimization Methods in Finance, section 8.2).
Result<VectorXd> maximumRatio(const MatrixXd& covariance, const VectorXd& reward, double cap)
{
    const Index n = reward.size();
    const double unit = reward.cwiseAbs().maxCoeff();
    QuadraticProgram program{scaled(covariance), VectorXd::Zero(n), reward.transpose() / unit, VectorXd::Ones(1), {}, {}};
    program.inequalities = MatrixXd::Zero(cap < 1.0 ? 2 * n : n, n);
    program.inequalities.topRows(n).setIdentity();
    if (cap < 1.0) {
        program.inequalities.bottomRows(n).setConstant(cap);
        program.inequalities.bottomRows(n).diagonal().array() -= 1.0;
    }
    program.atLeast = VectorXd::Zero(program.inequalities.rows());
    return weightsOf(program);
}

Result<VectorXd> maximumSharpe(const Estimates& estimates, const AllocationRule& rule)
{
    const VectorXd excess = estimates.mean.array() - rule.riskFree;
    if (excess.maxCoeff() <= 0.0)
        return marketError(marketproblem::noExcessReturn, {});
    auto found = maximumRatio(estimates.covariance, excess, rule.cap);
    // With a cap the few assets that earn more may not carry a whole portfolio of positive excess return.
    if (!found && found.error().code == ErrorCode::NumericFailure)
        return marketError(marketproblem::noExcessReturn, {});
    return found;
}

// The growth of the logarithm of wealth to second order; what is not invested stays cash.
Result<VectorXd> kelly(const Estimates& estimates, const AllocationRule& rule)
{
    const Index n = estimates.mean.size();
    const double scale = estimates.covariance.trace() / static_cast<double>(n);
    const VectorXd excess = estimates.mean.array() - rule.riskFree;
    QuadraticProgram program{scaled(estimates.covariance), -excess / scale, {}, {}, {}, {}};
    boundWeights(program, rule.cap);
    const Index rows = program.inequalities.rows();
    program.inequalities.conservativeResize(rows + 1, n);
    program.inequalities.row(rows).setConstant(-1.0);
    program.atLeast.conservativeResize(rows + 1);
    program.atLeast[rows] = -1.0;
    RISKLOOM_TRY(const QuadraticSolution solution, solve(program));
    return VectorXd(rule.kellyFraction * solution.x.cwiseMax(0.0));
}

VectorXd inverseVolatility(const MatrixXd& covariance)
{
    const VectorXd inverse = covariance.diagonal().cwiseSqrt().cwiseInverse();
    return inverse / inverse.sum();
}

} // namespace

Result<> checkCap(double cap, Index assets)
{
    const auto n = static_cast<double>(assets);
    if (cap * n >= 1.0 - 1e-12)
        return {};
    return marketError(marketproblem::capTooLow, {shortest(cap), std::to_string(assets), shortest(std::ceil(1e4 / n) / 1e4)});
}

VectorXd capped(VectorXd weights, double cap)
{
    std::vector<bool> full(static_cast<std::size_t>(weights.size()));
    for (Index round = 0; round < weights.size(); ++round) {
        double held = 0.0;
        double open = 0.0;
        bool any = false;
        for (Index i = 0; i < weights.size(); ++i) {
            if (!full[static_cast<std::size_t>(i)] && weights[i] > cap) {
                full[static_cast<std::size_t>(i)] = true;
                any = true;
            }
            (full[static_cast<std::size_t>(i)] ? held : open) += full[static_cast<std::size_t>(i)] ? cap : weights[i];
        }
        if (!any)
            break;
        for (Index i = 0; i < weights.size(); ++i)
            weights[i] = full[static_cast<std::size_t>(i)] ? cap : open > 0.0 ? weights[i] * (1.0 - held) / open : 0.0;
    }
    return weights;
}

Result<VectorXd> riskParity(const MatrixXd& covariance)
{
    constexpr int mostSteps = 500;
    const auto n = static_cast<double>(covariance.rows());
    MatrixXd s = covariance / (covariance.trace() / n);
    s.diagonal().array() += 1e-9; // fewer days than assets leave portfolios without risk, and no minimum without this
    VectorXd y = s.diagonal().cwiseSqrt().cwiseInverse();
    for (int step = 0; step < mostSteps; ++step) {
        const VectorXd inverse = y.cwiseInverse();
        const VectorXd gradient = n * (s * y) - inverse;
        MatrixXd hessian = n * s;
        hessian.diagonal() += inverse.cwiseAbs2();
        const VectorXd direction = hessian.llt().solve(gradient);
        const double decrement = std::sqrt(std::max(0.0, gradient.dot(direction)));
        if (!std::isfinite(decrement))
            break;
        y -= direction / (decrement > 0.25 ? 1.0 + decrement : 1.0);
        // The decrement bounds how far contributions are from equal. Near a singular covariance rounding ends its fall early.
        if (decrement < (step < 100 ? 1e-10 : 1e-5))
            return VectorXd(y / y.sum());
    }
    return Error{ErrorCode::NotConverged, {"risk parity", std::to_string(mostSteps)}, {}};
}

Result<VectorXd> allocate(StrategyKind strategy, const Estimates& estimates, const AllocationRule& rule)
{
    const Index n = estimates.covariance.rows();
    RISKLOOM_CHECK(checkCap(rule.cap, n));
    switch (strategy) {
    case StrategyKind::EqualWeight:
    case StrategyKind::BuyAndHold: return VectorXd(VectorXd::Constant(n, 1.0 / static_cast<double>(n)));
    case StrategyKind::InverseVolatility: return capped(inverseVolatility(estimates.covariance), rule.cap);
    case StrategyKind::MinimumVariance: return minimumVariance(estimates.covariance, rule.cap);
    case StrategyKind::MeanVariance: return meanVariance(estimates, rule);
    case StrategyKind::MaximumSharpe: return maximumSharpe(estimates, rule);
    case StrategyKind::RiskParity: {
        RISKLOOM_TRY(VectorXd weights, riskParity(estimates.covariance));
        return capped(std::move(weights), rule.cap);
    }
    case StrategyKind::HierarchicalRiskParity: return capped(hierarchicalRiskParity(estimates.covariance), rule.cap);
    case StrategyKind::MaximumDiversification:
        return maximumRatio(estimates.covariance, estimates.covariance.diagonal().cwiseSqrt(), rule.cap);
    case StrategyKind::MinimumCvar: {
        RISKLOOM_TRY(CvarAllocation found, minimumCvar(estimates.returns, rule.tail, rule.cap));
        return std::move(found.weights);
    }
    case StrategyKind::Kelly: return kelly(estimates, rule);
    }
    return Error{ErrorCode::Internal, {"strategy"}, {}};
}

} // namespace riskloom
