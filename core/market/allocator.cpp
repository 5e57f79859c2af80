// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/allocator.h"

#include "core/market/fewassets.h"
#include "core/market/onlineselection.h"
#include "core/market/quadraticallocators.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

namespace riskloom {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

// With limits the few assets that earn more may not carry a whole portfolio of positive excess return.
Result<QuadraticAllocation> maximumSharpe(const Estimates& estimates, const AllocationRule& rule)
{
    const VectorXd excess = estimates.mean.array() - rule.riskFree;
    if (excess.maxCoeff() <= 0.0)
        return Error{ErrorCode::NoExcessReturn, {}, {}};
    auto found = largestRatio(estimates.covariance, excess, rule.limits);
    if (!found && found.error().code == ErrorCode::NumericFailure)
        return Error{ErrorCode::NoExcessReturn, {}, {}};
    return found;
}

Result<Allocation> solved(Result<QuadraticAllocation> found)
{
    if (!found)
        return found.error();
    return Allocation{std::move(found->weights), found->kktResidual};
}

Result<Allocation> solved(Result<TailAllocation> found, double risk(const VectorXd&, double), const Estimates& estimates, double tail)
{
    if (!found)
        return found.error();
    const double apart = std::abs(risk(estimates.returns * found->weights, tail) - found->bound);
    return Allocation{std::move(found->weights), apart};
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

// From a rule that solves nothing.
Result<Allocation> byRule(const WeightLimits& limits, VectorXd weights)
{
    RISKLOOM_TRY(VectorXd kept, within(limits, std::move(weights)));
    return Allocation{.weights = std::move(kept)};
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

// Every asset may be chosen.
Result<Allocation> among(StrategyKind strategy, const Estimates& estimates, const AllocationRule& rule, const PreviousDecision& previous)
{
    const MatrixXd& covariance = estimates.covariance;
    const Index n = covariance.rows();
    const TurnoverCost turnover{rule.turnoverPrice, previous.held};
    switch (strategy) {
    case StrategyKind::EqualWeight:
    case StrategyKind::BuyAndHold: return Allocation{.weights = VectorXd::Constant(n, 1.0 / static_cast<double>(n))};
    case StrategyKind::InverseVolatility: return byRule(rule.limits, inverseVolatility(covariance));
    case StrategyKind::MinimumVariance: return solved(leastCost(covariance, {}, rule.riskAversion, turnover, rule.limits));
    case StrategyKind::MeanVariance:
        return solved(leastCost(covariance, estimates.mean, rule.riskAversion, turnover, rule.limits));
    case StrategyKind::MaximumSharpe: return solved(maximumSharpe(estimates, rule));
    case StrategyKind::RiskParity: {
        RISKLOOM_TRY(VectorXd weights, riskParity(covariance, rule.riskBudgets));
        return byRule(rule.limits, std::move(weights));
    }
    case StrategyKind::HierarchicalRiskParity: return byRule(rule.limits, hierarchicalRiskParity(covariance));
    case StrategyKind::HierarchicalEqualRisk: return byRule(rule.limits, hierarchicalEqualRisk(covariance));
    case StrategyKind::MaximumDiversification:
        return solved(largestRatio(covariance, covariance.diagonal().cwiseSqrt(), rule.limits));
    case StrategyKind::MinimumCvar:
        return solved(minimumCvar(estimates.returns, rule.tail, rule.limits), conditionalValueAtRisk, estimates, rule.tail);
    case StrategyKind::MinimumCdar:
        return solved(minimumCdar(estimates.returns, rule.tail, rule.limits), conditionalDrawdownAtRisk, estimates, rule.tail);
    case StrategyKind::Kelly: {
        RISKLOOM_TRY(Allocation whole, solved(largestGrowth(covariance, estimates.mean.array() - rule.riskFree, rule.limits)));
        whole.weights *= rule.kellyFraction;
        return whole;
    }
    case StrategyKind::PassiveAggressive:
    case StrategyKind::MovingAverageReversion:
        return byRule(rule.limits, reversion(strategy, estimates, rule, previous));
    }
    return Error{ErrorCode::Internal, {"strategy"}, {}};
}

} // namespace

Result<Allocation> allocation(StrategyKind strategy, const Estimates& estimates, const AllocationRule& rule,
                              const PreviousDecision& previous)
{
    RISKLOOM_CHECK(checkLimits(rule.limits, estimates.covariance.rows()));
    RISKLOOM_TRY(Allocation found, among(strategy, estimates, rule, previous));
    std::vector<std::size_t> chosen(static_cast<std::size_t>(found.weights.size()));
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    while (true) {
        const std::vector<std::size_t> kept = keptAssets(strategy, found.weights, ruleOn(rule, chosen));
        if (kept.empty())
            break;
        for (std::size_t i = 0; i < kept.size(); ++i)
            chosen[i] = chosen[kept[i]]; // both ascend
        chosen.resize(kept.size());
        const AllocationRule own = ruleOn(rule, chosen);
        RISKLOOM_CHECK(checkLimits(own.limits, static_cast<Index>(chosen.size())));
        PreviousDecision before{previous.weights, previous.days, {}};
        if (previous.held.size() > 0)
            before.held = previous.held(chosen);
        RISKLOOM_TRY(found, among(strategy, estimatesOn(estimates, chosen), own, before));
    }
    VectorXd weights = VectorXd::Zero(estimates.covariance.rows());
    weights(chosen) = found.weights;
    return Allocation{std::move(weights), found.residual};
}

Result<VectorXd> allocate(StrategyKind strategy, const Estimates& estimates, const AllocationRule& rule,
                          const PreviousDecision& previous)
{
    RISKLOOM_TRY(Allocation found, allocation(strategy, estimates, rule, previous));
    return std::move(found.weights);
}

} // namespace riskloom
