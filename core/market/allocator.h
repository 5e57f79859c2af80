// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/market/estimates.h"
#include "core/market/strategykind.h"
#include "core/market/weightlimits.h"

#include <Eigen/Core>

#include <vector>

namespace riskloom {

// What holds for every allocation: no weight below 0, all limits kept, and together the weights are 1 (Kelly: at most 1,
// and of the groups it keeps the maxima only).
struct AllocationRule {
    WeightLimits limits;
    double riskAversion = 5.0; // γ of mean-variance, in return per variance, both per year or both per day
    double riskFree = 0.0;     // per day
    double tail = 0.05;        // share of the worst days that the conditional value at risk averages
    double kellyFraction = 0.5;
    double pamrEpsilon = 1.0;  // return above which passive aggressive reversion acts
    double olmarEpsilon = 1.05; // return that moving average reversion asks of its prediction
};

// What was decided before, for the strategies that go on from there. Without weights they begin with 1/N.
struct PreviousDecision {
    Eigen::VectorXd weights; // on the same assets
    int days = 1;            // since then
};

// Weights of the assets in the order of the estimates' columns. BuyAndHold begins like EqualWeight.
// Neither of them keeps limits: they are what the others are held against. Errors of checkLimits(); NoExcessReturn from
// MaximumSharpe when no portfolio is expected to earn more than the risk-free rate; what the solvers give.
// Inverse volatility, risk parity, the hierarchical and the online methods know no limits of their own: the nearest
// weights within them are taken.
Result<Eigen::VectorXd> allocate(StrategyKind strategy, const Estimates& estimates, const AllocationRule& rule,
                                 const PreviousDecision& previous = {});

// Equal contributions of every asset to the variance (Maillard, Roncalli and Teïletche 2010, Journal of Portfolio
// Management 36(4), 60-70): the minimum of n/2 y'Σy - Σ ln y, which is self-concordant, by Newton steps that are damped far
// from it (Spinu 2013, SSRN 2297383). NotConverged.
Result<Eigen::VectorXd> riskParity(const Eigen::MatrixXd& covariance);

// Hierarchical risk parity (López de Prado 2016, Journal of Portfolio Management 42(4), 59-69): single linkage on
// √((1 - ρ)/2), the leaves in the order of the tree, halved again and again with inverse-variance clusters.
Eigen::VectorXd hierarchicalRiskParity(const Eigen::MatrixXd& covariance);

// The leaves of the single-linkage tree of a symmetric matrix of distances: of two that merge, the one whose lowest
// cluster number is lower goes left; new clusters are numbered in the order they are made.
std::vector<Eigen::Index> singleLinkageOrder(const Eigen::MatrixXd& distance);

// The mean loss of the worst share `tail` of the days, losses being positive (Rockafellar and Uryasev 2000, Journal of
// Risk 2(3), 21-41): min over α of α + mean(max(-r - α, 0)) / tail.
double conditionalValueAtRisk(const Eigen::VectorXd& returns, double tail);

struct CvarAllocation {
    Eigen::VectorXd weights;
    double bound = 0.0; // no allocation has a lower CVaR than this; equal to that of `weights` up to rounding
};

// Weights within the limits that minimise it, by linear programming (GLPK, the dual problem, which has one row an asset
// instead of one a day). NotConverged when the solver gives up.
Result<CvarAllocation> minimumCvar(const Eigen::MatrixXd& returns, double tail, const WeightLimits& limits);

} // namespace riskloom
