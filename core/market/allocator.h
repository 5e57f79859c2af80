// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/market/estimates.h"
#include "core/market/strategykind.h"

#include <Eigen/Core>

#include <vector>

namespace riskloom {

// What holds for every allocation: no weight below 0 or above the cap, and together they are 1 (Kelly: at most 1).
struct AllocationRule {
    double cap = 1.0;          // largest weight of one asset; at least 1 over the number of assets
    double riskAversion = 5.0; // γ of mean-variance, in return per variance, both per year or both per day
    double riskFree = 0.0;     // per day
    double tail = 0.05;        // share of the worst days that the conditional value at risk averages
    double kellyFraction = 0.5;
};

// Weights of the assets in the order of the estimates' columns. BuyAndHold begins like EqualWeight.
// The problem capTooLow when the cap leaves no allocation; noExcessReturn from MaximumSharpe when no asset is expected to
// earn more than the risk-free rate; what the solvers give.
// Risk parity and the hierarchical methods know no cap: what is above it goes to the others in proportion.
Result<Eigen::VectorXd> allocate(StrategyKind strategy, const Estimates& estimates, const AllocationRule& rule);

// The problem capTooLow, with the number of assets and the lowest cap that works.
Result<> checkCap(double cap, Eigen::Index assets);

// Weights at most the cap: the excess is handed to those below it in proportion until none is above (a cap that works,
// non-negative weights that add up to 1).
Eigen::VectorXd capped(Eigen::VectorXd weights, double cap);

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

// Long-only weights up to the cap that minimise it, by linear programming (GLPK, the dual problem, which has one row an
// asset instead of one a day). NotConverged when the solver gives up.
Result<CvarAllocation> minimumCvar(const Eigen::MatrixXd& returns, double tail, double cap);

} // namespace riskloom
