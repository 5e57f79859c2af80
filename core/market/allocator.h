// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/market/estimates.h"
#include "core/market/linkage.h"
#include "core/market/strategykind.h"
#include "core/market/tailrisk.h"
#include "core/market/weightlimits.h"

#include <Eigen/Core>

#include <limits>
#include <vector>

namespace riskloom {

// What holds for every allocation: no weight below 0, all limits kept, and together the weights are 1 (Kelly: at most 1,
// and of the groups it keeps the maxima only).
struct AllocationRule {
    WeightLimits limits;
    double riskAversion = 5.0; // γ of mean-variance, in return per variance, both per year or both per day
    double riskFree = 0.0;     // per day
    double tail = 0.05;        // share of the worst days that the conditional value and drawdown at risk average
    Eigen::VectorXd riskBudgets = {}; // of risk parity, of all assets; empty: equal
    double kellyFraction = 0.5;
    double pamrEpsilon = 1.0;  // return above which passive aggressive reversion acts
    double olmarEpsilon = 1.05; // return that moving average reversion asks of its prediction
    // Per day, of every unit that is bought or sold; minimum variance and mean-variance take it off what is expected.
    double turnoverPrice = 0.0;
    int maximumAssets = 0; // that are held; 0: no limit
};

// What was decided before, for the strategies that go on from there. Without weights they begin with 1/N.
struct PreviousDecision {
    Eigen::VectorXd weights; // on the same assets
    int days = 1;            // since then
    Eigen::VectorXd held = {}; // what prices have made of them; empty: nothing is held yet
};

struct Allocation {
    Eigen::VectorXd weights;
    // How far from the optimum: the KKT residual of the quadratic program, on a scale where the mean variance is 1, or the
    // distance of the tail risk from its bound. NaN when weights follow from a formula.
    double residual = std::numeric_limits<double>::quiet_NaN();
};

// Weights of the assets in the order of the estimates' columns. BuyAndHold begins like EqualWeight.
// Neither of them keeps limits: they are what the others are held against. Errors of checkLimits(); NoExcessReturn from
// MaximumSharpe when no portfolio is expected to earn more than the risk-free rate; what the solvers give.
// Inverse volatility, risk parity, the hierarchical and the online methods know no limits of their own: the nearest
// weights within them are taken.
//
// With a largest number of assets they are chosen by a rule of thumb, as the exact choice is a problem of whole numbers:
// allocate without that limit, take away the smallest weights, a quarter of those too many at once, and allocate again until
// few enough are held. Of a group with a minimum as many are spared as its minimum needs under the cap. 1/N, buy and hold and the online methods know no such limit.
Result<Allocation> allocation(StrategyKind strategy, const Estimates& estimates, const AllocationRule& rule,
                              const PreviousDecision& previous = {});

// Its weights only.
Result<Eigen::VectorXd> allocate(StrategyKind strategy, const Estimates& estimates, const AllocationRule& rule,
                                 const PreviousDecision& previous = {});

// Every asset contributes its budget to the variance, wᵢ(Σw)ᵢ = bᵢ w'Σw: equal ones without budgets (Maillard, Roncalli and
// Teïletche 2010, Journal of Portfolio Management 36(4), 60-70), else those given, 0 or more and together 1 (Bruder and
// Roncalli 2012, SSRN 2009778); without a budget an asset has no weight. The minimum of ½ y'Σy - Σ b ln y over the least b,
// which makes it self-concordant, by Newton steps that are damped far from it (Spinu 2013, SSRN 2297383). NotConverged.
Result<Eigen::VectorXd> riskParity(const Eigen::MatrixXd& covariance, const Eigen::VectorXd& budgets = {});

// Budgets of all assets from those that are given, at most 1 together: assets with 0 share equally what the others leave.
Eigen::VectorXd riskBudgets(const Eigen::VectorXd& given);

// Hierarchical risk parity (López de Prado 2016, Journal of Portfolio Management 42(4), 59-69): single linkage on
// √((1 - ρ)/2), the leaves in the order of the tree, halved again and again with inverse-variance clusters.
Eigen::VectorXd hierarchicalRiskParity(const Eigen::MatrixXd& covariance);

// The Ward tree on the same distances, and where it is cut: into the 2 to 10 parts, fewer than assets, whose mean silhouette
// is the largest; of as good ones the fewest. At least two assets. (Raffinot takes the gap statistic, which draws random
// references; a rule without chance gives the same weights every time.)
struct HierarchicalClusters {
    std::vector<Merge> tree;
    std::vector<Eigen::Index> parts; // numbers of clusters of the tree, ascending
};
HierarchicalClusters correlationClusters(const Eigen::MatrixXd& covariance);

// Hierarchical equal risk contribution (Raffinot 2018, SSRN 3237540): inverse volatility within every part; at every fork of
// the tree above them each side gets the other's share of the risk, a side's being the standard deviations of its parts
// added up. A part that stands alone against many so gets most of the weight, and as parts change with the days the weights
// do too: on the bundled prices it is the strategy whose paths of cross-validation are the furthest apart.
Eigen::VectorXd hierarchicalEqualRisk(const Eigen::MatrixXd& covariance);

// The leaves of the single-linkage tree of a symmetric matrix of distances: of two that merge, the one whose lowest
// cluster number is lower goes left; new clusters are numbered in the order they are made.
std::vector<Eigen::Index> singleLinkageOrder(const Eigen::MatrixXd& distance);

} // namespace riskloom
