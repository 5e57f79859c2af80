// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/allocator.h"

#include "core/market/onlineselection.h"
#include "core/market/quadraticprogram.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace riskloom {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

// The covariance on a scale where the mean variance is 1. A singular one, as from fewer days than assets, gets a millionth
// of that on its diagonal: among allocations of equal risk the most even one is then the minimum.
MatrixXd scaled(const MatrixXd& covariance)
{
    const double mean = covariance.trace() / static_cast<double>(covariance.rows());
    MatrixXd g = covariance / mean;
    g.diagonal().array() += 1e-6;
    return g;
}

Result<VectorXd> weightsOf(const QuadraticProgram& program)
{
    RISKLOOM_TRY(const QuadraticSolution solution, solve(program));
    const VectorXd weights = solution.x.cwiseMax(0.0);
    return VectorXd(weights / weights.sum());
}

QuadraticProgram fullyInvested(MatrixXd g, VectorXd a, const WeightLimits& limits)
{
    LimitRows rows = limitRows(limits, g.rows());
    MatrixXd budget = MatrixXd::Ones(1, g.rows());
    return {std::move(g), std::move(a), std::move(budget), VectorXd::Ones(1), std::move(rows.rows), std::move(rows.atLeast)};
}

Result<VectorXd> minimumVariance(const MatrixXd& covariance, const WeightLimits& limits)
{
    return weightsOf(fullyInvested(scaled(covariance), VectorXd::Zero(covariance.rows()), limits));
}

Result<VectorXd> meanVariance(const Estimates& estimates, const AllocationRule& rule)
{
    const double scale = estimates.covariance.trace() / static_cast<double>(estimates.covariance.rows());
    return weightsOf(
        fullyInvested(scaled(estimates.covariance), -estimates.mean / (rule.riskAversion * scale), rule.limits));
}

// Maximises reward'w / √(w'Σw): y'Σy is minimal with reward'y = 1, and w = y / Σy. A limit on w is one on y in parts of
// its sum (Cornuéjols and Tütüncü 2007, Optimization Methods in Finance, section 8.2).
Result<VectorXd> maximumRatio(const MatrixXd& covariance, const VectorXd& reward, const WeightLimits& limits)
{
    const Index n = reward.size();
    const LimitRows rows = limitRows(limits, n);
    QuadraticProgram program{scaled(covariance), VectorXd::Zero(n), reward.transpose() / reward.cwiseAbs().maxCoeff(),
                             VectorXd::Ones(1), {}, VectorXd::Zero(rows.atLeast.size())};
    program.inequalities = rows.rows - rows.atLeast * Eigen::RowVectorXd::Ones(n);
    return weightsOf(program);
}

Result<VectorXd> maximumSharpe(const Estimates& estimates, const AllocationRule& rule)
{
    const VectorXd excess = estimates.mean.array() - rule.riskFree;
    if (excess.maxCoeff() <= 0.0)
        return Error{ErrorCode::NoExcessReturn, {}, {}};
    auto found = maximumRatio(estimates.covariance, excess, rule.limits);
    // With limits the few assets that earn more may not carry a whole portfolio of positive excess return.
    if (!found && found.error().code == ErrorCode::NumericFailure)
        return Error{ErrorCode::NoExcessReturn, {}, {}};
    return found;
}

// The growth of the logarithm of wealth to second order; what is not invested stays cash.
Result<VectorXd> kelly(const Estimates& estimates, const AllocationRule& rule)
{
    const Index n = estimates.mean.size();
    const double scale = estimates.covariance.trace() / static_cast<double>(n);
    const VectorXd excess = estimates.mean.array() - rule.riskFree;
    WeightLimits limits = rule.limits;
    for (GroupLimit& group : limits.groups)
        group.minimum = 0.0;
    LimitRows rows = limitRows(limits, n);
    const Index last = rows.rows.rows();
    rows.rows.conservativeResize(last + 1, n);
    rows.rows.row(last).setConstant(-1.0);
    rows.atLeast.conservativeResize(last + 1);
    rows.atLeast[last] = -1.0;
    const QuadraticProgram program{scaled(estimates.covariance), -excess / scale, {}, {}, std::move(rows.rows), std::move(rows.atLeast)};
    RISKLOOM_TRY(const QuadraticSolution solution, solve(program));
    return VectorXd(rule.kellyFraction * solution.x.cwiseMax(0.0));
}

VectorXd inverseVolatility(const MatrixXd& covariance)
{
    const VectorXd inverse = covariance.diagonal().cwiseSqrt().cwiseInverse();
    return inverse / inverse.sum();
}

Result<VectorXd> within(const WeightLimits& limits, VectorXd weights)
{
    return limits.none() ? Result<VectorXd>(std::move(weights)) : nearestWithin(limits, weights);
}

// Growth of every asset over the last days.
VectorXd growthOf(const MatrixXd& returns, int days)
{
    VectorXd growth = VectorXd::Ones(returns.cols());
    for (Index t = std::max<Index>(0, returns.rows() - days); t < returns.rows(); ++t)
        growth.array() *= 1.0 + returns.row(t).transpose().array();
    return growth;
}

// The mean of the last five prices over the last one.
VectorXd backToTheMean(const MatrixXd& returns)
{
    constexpr Index window = 5;
    VectorXd price = VectorXd::Ones(returns.cols());
    VectorXd sum = price;
    const Index used = std::min(window, returns.rows() + 1);
    for (Index back = 1; back < used; ++back) {
        price.array() /= 1.0 + returns.row(returns.rows() - back).transpose().array();
        sum += price;
    }
    return sum / static_cast<double>(used);
}

VectorXd reversion(StrategyKind strategy, const Estimates& estimates, const AllocationRule& rule, const PreviousDecision& previous)
{
    if (previous.weights.size() == 0)
        return VectorXd::Constant(estimates.returns.cols(), 1.0 / static_cast<double>(estimates.returns.cols()));
    if (strategy == StrategyKind::PassiveAggressive)
        return passiveAggressive(previous.weights, growthOf(estimates.returns, previous.days), rule.pamrEpsilon);
    return movingAverageReversion(previous.weights, backToTheMean(estimates.returns), rule.olmarEpsilon);
}

Result<VectorXd> riskShares(const MatrixXd& covariance, const VectorXd& budgets)
{
    constexpr int mostSteps = 500;
    const auto n = static_cast<double>(covariance.rows());
    MatrixXd s = covariance / (covariance.trace() / n);
    s.diagonal().array() += 1e-9; // fewer days than assets leave portfolios without risk, and no minimum without this
    const double unit = 1.0 / budgets.minCoeff();
    VectorXd y = (budgets.array() * n).sqrt() * s.diagonal().array().rsqrt();
    for (int step = 0; step < mostSteps; ++step) {
        const VectorXd pull = unit * budgets.cwiseQuotient(y);
        const VectorXd gradient = unit * (s * y) - pull;
        MatrixXd hessian = unit * s;
        hessian.diagonal() += pull.cwiseQuotient(y);
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

} // namespace

Result<VectorXd> riskParity(const MatrixXd& covariance, const VectorXd& budgets)
{
    const auto n = static_cast<double>(covariance.rows());
    if (budgets.size() == 0)
        return riskShares(covariance, VectorXd::Constant(covariance.rows(), 1.0 / n));
    std::vector<Index> some;
    for (Index i = 0; i < budgets.size(); ++i)
        if (budgets[i] > 0.0)
            some.push_back(i);
    RISKLOOM_TRY(const VectorXd among, riskShares(covariance(some, some), budgets(some)));
    VectorXd weights = VectorXd::Zero(covariance.rows());
    weights(some) = among;
    return weights;
}

VectorXd riskBudgets(const VectorXd& given)
{
    const auto rest = static_cast<double>((given.array() <= 0.0).count());
    const double left = std::max(0.0, 1.0 - given.sum());
    const VectorXd budgets = rest > 0.0 ? VectorXd((given.array() > 0.0).select(given, left / rest)) : given;
    return budgets / budgets.sum();
}

Result<VectorXd> allocate(StrategyKind strategy, const Estimates& estimates, const AllocationRule& rule,
                          const PreviousDecision& previous)
{
    const MatrixXd& covariance = estimates.covariance;
    const Index n = covariance.rows();
    RISKLOOM_CHECK(checkLimits(rule.limits, n));
    switch (strategy) {
    case StrategyKind::EqualWeight:
    case StrategyKind::BuyAndHold: return VectorXd(VectorXd::Constant(n, 1.0 / static_cast<double>(n)));
    case StrategyKind::InverseVolatility: return within(rule.limits, inverseVolatility(covariance));
    case StrategyKind::MinimumVariance: return minimumVariance(covariance, rule.limits);
    case StrategyKind::MeanVariance: return meanVariance(estimates, rule);
    case StrategyKind::MaximumSharpe: return maximumSharpe(estimates, rule);
    case StrategyKind::RiskParity: {
        RISKLOOM_TRY(VectorXd weights, riskParity(covariance, rule.riskBudgets));
        return within(rule.limits, std::move(weights));
    }
    case StrategyKind::HierarchicalRiskParity: return within(rule.limits, hierarchicalRiskParity(covariance));
    case StrategyKind::HierarchicalEqualRisk: return within(rule.limits, hierarchicalEqualRisk(covariance));
    case StrategyKind::MaximumDiversification:
        return maximumRatio(covariance, covariance.diagonal().cwiseSqrt(), rule.limits);
    case StrategyKind::MinimumCvar: {
        RISKLOOM_TRY(TailAllocation found, minimumCvar(estimates.returns, rule.tail, rule.limits));
        return std::move(found.weights);
    }
    case StrategyKind::MinimumCdar: {
        RISKLOOM_TRY(TailAllocation found, minimumCdar(estimates.returns, rule.tail, rule.limits));
        return std::move(found.weights);
    }
    case StrategyKind::Kelly: return kelly(estimates, rule);
    case StrategyKind::PassiveAggressive:
    case StrategyKind::MovingAverageReversion:
        return within(rule.limits, reversion(strategy, estimates, rule, previous));
    }
    return Error{ErrorCode::Internal, {"strategy"}, {}};
}

} // namespace riskloom
