// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/market/allocator.h"

#include <Eigen/Cholesky>

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace riskloom;
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

MatrixXd randomReturns(Random& random, Index days, Index n)
{
    const MatrixXd mix = MatrixXd::NullaryExpr(n, n, [&] { return random.normal(); });
    const VectorXd drift = VectorXd::NullaryExpr(n, [&] { return 0.001 * random.uniform(); });
    MatrixXd returns = MatrixXd::NullaryExpr(days, n, [&] { return 0.01 * random.normal(); }) * mix / std::sqrt(static_cast<double>(n));
    return returns.rowwise() + drift.transpose();
}

Estimates estimates(Random& random, Index days, Index n)
{
    return estimate(randomReturns(random, days, n), {CovarianceMethod::Sample, MeanMethod::Sample, 63.0});
}

constexpr StrategyKind all[] = {
    StrategyKind::EqualWeight,   StrategyKind::InverseVolatility, StrategyKind::MinimumVariance, StrategyKind::MeanVariance,
    StrategyKind::MaximumSharpe, StrategyKind::RiskParity,        StrategyKind::HierarchicalRiskParity,
    StrategyKind::HierarchicalEqualRisk, StrategyKind::MaximumDiversification, StrategyKind::MinimumCvar,
    StrategyKind::MinimumCdar, StrategyKind::Kelly,
    StrategyKind::PassiveAggressive, StrategyKind::MovingAverageReversion};

AllocationRule capOf(double cap)
{
    AllocationRule rule;
    rule.limits.cap = cap;
    return rule;
}

AllocationRule kellyOf(double fraction)
{
    AllocationRule rule;
    rule.kellyFraction = fraction;
    return rule;
}

// A random portfolio within the cap.
VectorXd randomWeights(Random& random, Index n, double cap)
{
    VectorXd w = VectorXd::NullaryExpr(n, [&] { return -std::log(1.0 - random.uniform()); });
    return *nearestWithin({cap, {}}, w / w.sum());
}

// What a strategy makes as large as it can.
double goal(StrategyKind strategy, const Estimates& e, const AllocationRule& rule, const VectorXd& w)
{
    const double variance = w.dot(e.covariance * w);
    switch (strategy) {
    case StrategyKind::MinimumVariance: return -variance;
    case StrategyKind::MeanVariance: return e.mean.dot(w) - rule.riskAversion / 2.0 * variance;
    case StrategyKind::MaximumSharpe: return (e.mean.dot(w) - rule.riskFree) / std::sqrt(variance);
    case StrategyKind::MaximumDiversification: return e.covariance.diagonal().cwiseSqrt().dot(w) / std::sqrt(variance);
    case StrategyKind::MinimumCvar: return -conditionalValueAtRisk(e.returns * w, rule.tail);
    case StrategyKind::MinimumCdar: return -conditionalDrawdownAtRisk(e.returns * w, rule.tail);
    default: return 0.0;
    }
}

} // namespace

class TestAllocator : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void weightsKeepTheirLimits();
    void permutingAssetsPermutesWeights();
    void nothingNearbyIsBetter();
    void twoAssetsHaveClosedForms();
    void riskParityContributesEqually();
    void riskBudgetsAreKept();
    void hierarchicalRiskParityOnAWorkedMatrix();
    void singleLinkageFollowsTheNearest();
    void minimumCvarMeetsItsBound();
    void minimumCvarAgainstEnumeration();
    void kellyHoldsTheRestInCash();
    void noExcessReturnIsSaid();
    void aCapThatLeavesNothingIsNamed();
    void moreAssetsThanDaysStillHaveAMinimum();
};

void TestAllocator::weightsKeepTheirLimits()
{
    Random random(1);
    for (int round = 0; round < 40; ++round) {
        const auto n = static_cast<Index>(2 + random.below(12));
        const Estimates e = estimates(random, 60, n);
        AllocationRule rule;
        rule.limits.cap = round % 2 == 0 ? 1.0 : std::min(1.0, 1.5 / static_cast<double>(n));
        for (const StrategyKind strategy : all) {
            const auto w = allocate(strategy, e, rule);
            if (!w && strategy == StrategyKind::MaximumSharpe)
                continue;
            QVERIFY2(w, w ? "" : describe(w.error()).c_str());
            QVERIFY(w->minCoeff() >= 0.0);
            QVERIFY2(w->maxCoeff() <= rule.limits.cap + 1e-9, qPrintable(QString::number(w->maxCoeff())));
            if (strategy == StrategyKind::Kelly)
                QVERIFY(w->sum() <= rule.kellyFraction + 1e-9);
            else
                QVERIFY(std::abs(w->sum() - 1.0) < 1e-12);
        }
    }
}

void TestAllocator::permutingAssetsPermutesWeights()
{
    Random random(2);
    for (int round = 0; round < 20; ++round) {
        const MatrixXd returns = randomReturns(random, 80, 7);
        std::vector<Index> order{3, 0, 6, 1, 5, 2, 4};
        MatrixXd other(80, 7);
        for (Index i = 0; i < 7; ++i)
            other.col(i) = returns.col(order[static_cast<std::size_t>(i)]);
        for (const StrategyKind strategy : all) {
            const auto a = allocate(strategy, estimate(returns, {}), capOf(0.4));
            const auto b = allocate(strategy, estimate(other, {}), capOf(0.4));
            QCOMPARE(a.ok(), b.ok());
            // The hierarchical method halves a list whose direction hangs on which asset is named first, by design.
            if (!a || strategy == StrategyKind::HierarchicalRiskParity)
                continue;
            for (Index i = 0; i < 7; ++i)
                QVERIFY2(std::abs((*b)[i] - (*a)[order[static_cast<std::size_t>(i)]]) < 1e-7, qPrintable(QString::number(static_cast<int>(strategy))));
        }
    }
}

void TestAllocator::nothingNearbyIsBetter()
{
    Random random(3);
    for (const StrategyKind strategy :
         {StrategyKind::MinimumVariance, StrategyKind::MeanVariance, StrategyKind::MaximumSharpe,
          StrategyKind::MaximumDiversification, StrategyKind::MinimumCvar, StrategyKind::MinimumCdar})
        for (int round = 0; round < 20; ++round) {
            const Estimates e = estimates(random, 60, 5);
            const AllocationRule rule = capOf(round % 2 == 0 ? 1.0 : 0.35);
            const auto w = allocate(strategy, e, rule);
            if (!w)
                continue;
            const double best = goal(strategy, e, rule, *w);
            for (int i = 0; i < 400; ++i) {
                // Anywhere, and close by.
                const VectorXd other = randomWeights(random, 5, rule.limits.cap);
                const VectorXd close = *w + std::pow(10.0, -1.0 - static_cast<double>(i % 4)) * (other - *w);
                QVERIFY(goal(strategy, e, rule, other) <= best + 1e-5 * std::abs(best));
                QVERIFY(goal(strategy, e, rule, close) <= best + 1e-5 * std::abs(best));
            }
        }
}

void TestAllocator::twoAssetsHaveClosedForms()
{
    Estimates e;
    e.covariance = MatrixXd(2, 2);
    e.covariance << 4e-4, 1e-4, 1e-4, 1e-4 * 2.25;
    e.mean = VectorXd(2);
    e.mean << 8e-4, 5e-4;
    const AllocationRule rule;
    // Minimum variance: (σ₂² - σ₁₂) / (σ₁² + σ₂² - 2σ₁₂). The ridge of a millionth moves it in the sixth decimal.
    const double minimum = (2.25e-4 - 1e-4) / (4e-4 + 2.25e-4 - 2e-4);
    QVERIFY(std::abs((*allocate(StrategyKind::MinimumVariance, e, rule))[0] - minimum) < 1e-5);
    // Maximum Sharpe: Σ⁻¹μ up to scale.
    const VectorXd tangent = e.covariance.llt().solve(e.mean);
    QVERIFY(std::abs((*allocate(StrategyKind::MaximumSharpe, e, rule))[0] - tangent[0] / tangent.sum()) < 1e-5);
    // Inverse volatility: 1/20 to 1/15; risk parity of two assets is the same.
    QVERIFY(std::abs((*allocate(StrategyKind::InverseVolatility, e, rule))[0] - 15.0 / 35.0) < 1e-12);
    QVERIFY(std::abs((*allocate(StrategyKind::RiskParity, e, rule))[0] - 15.0 / 35.0) < 1e-5);
    QVERIFY(std::abs((*allocate(StrategyKind::MaximumDiversification, e, rule))[0] - 15.0 / 35.0) < 1e-5);
    // Hierarchical: inverse variance of two clusters of one.
    QVERIFY(std::abs((*allocate(StrategyKind::HierarchicalRiskParity, e, rule))[0] - 2.25 / 6.25) < 1e-12);
    // A cap binds.
    QVERIFY(std::abs((*allocate(StrategyKind::MinimumVariance, e, capOf(0.6)))[1] - 0.6) < 1e-9);
}

void TestAllocator::riskParityContributesEqually()
{
    Random random(4);
    for (int round = 0; round < 100; ++round) {
        const auto n = static_cast<Index>(2 + random.below(30));
        const MatrixXd s = estimates(random, 100, n).covariance;
        const auto w = riskParity(s);
        QVERIFY(w);
        const VectorXd contributions = w->cwiseProduct(s * *w) / w->dot(s * *w);
        QVERIFY((contributions.array() - 1.0 / static_cast<double>(n)).abs().maxCoeff() < 1e-4 / static_cast<double>(n));
    }
}

void TestAllocator::riskBudgetsAreKept()
{
    Random random(14);
    for (int round = 0; round < 100; ++round) {
        const auto n = static_cast<Index>(2 + random.below(20));
        const MatrixXd s = estimates(random, 100, n).covariance;
        VectorXd given = VectorXd::Zero(n);
        given[0] = 0.002 + 0.5 * random.uniform();
        const VectorXd budgets = riskBudgets(given);
        QVERIFY(std::abs(budgets.sum() - 1.0) < 1e-12 && std::abs(budgets[0] - given[0]) < 1e-12);
        QVERIFY(std::abs(budgets[n - 1] - (1.0 - given[0]) / static_cast<double>(n - 1)) < 1e-12);
        const auto w = riskParity(s, budgets);
        QVERIFY2(w, w ? "" : describe(w.error()).c_str());
        const VectorXd contributions = w->cwiseProduct(s * *w) / w->dot(s * *w);
        const double off = (contributions - budgets).cwiseQuotient(budgets).cwiseAbs().maxCoeff();
        QVERIFY2(off < 1e-4, qPrintable(QString::number(off)));
        const VectorXd equal = VectorXd::Constant(n, 1.0 / static_cast<double>(n));
        QVERIFY((*riskParity(s, equal) - *riskParity(s)).cwiseAbs().maxCoeff() < 1e-9);
    }
    // Without correlation the weights are as √b / σ. All of the budget given to two: the third is not held.
    MatrixXd apart = VectorXd{{1e-4, 4e-4, 9e-4}}.asDiagonal();
    const VectorXd w = *riskParity(apart, VectorXd{{0.5, 0.3, 0.2}});
    const VectorXd expected{{std::sqrt(0.5) / 1.0, std::sqrt(0.3) / 2.0, std::sqrt(0.2) / 3.0}};
    QVERIFY((w - expected / expected.sum()).cwiseAbs().maxCoeff() < 1e-8);
    const VectorXd two = *riskParity(apart, riskBudgets(VectorXd{{0.5, 0.5, 0.0}}));
    QVERIFY(two[2] == 0.0 && std::abs(two[0] - 2.0 / 3.0) < 1e-8);
}

// Four assets in two pairs, by hand: A and B, and C and D, are closest; variances 1, 4, 1, 1 (times 1e-4).
void TestAllocator::hierarchicalRiskParityOnAWorkedMatrix()
{
    MatrixXd correlation(4, 4);
    correlation << 1.0, 0.1, 0.8, 0.1, //
        0.1, 1.0, 0.1, 0.7,            //
        0.8, 0.1, 1.0, 0.1,            //
        0.1, 0.7, 0.1, 1.0;
    VectorXd deviation(4);
    deviation << 0.01, 0.02, 0.01, 0.01;
    const MatrixXd s = deviation.asDiagonal() * correlation * deviation.asDiagonal();
    // Pairs (0, 2), then (1, 3); left the pair with the lower number.
    QCOMPARE(singleLinkageOrder(((1.0 - correlation.array()) / 2.0).sqrt().matrix()), (std::vector<Index>{0, 2, 1, 3}));
    // Cluster (0, 2): weights ½ ½, variance ¼(1 + 1 + 2·0.8) = 0.9. Cluster (1, 3): inverse variances ¼ to 1, weights
    // 0.2 and 0.8, variance 0.04·4 + 0.64·1 + 2·0.16·0.7·2 = 1.248. Within the pairs ½ ½ and 0.2 0.8.
    const double left = 1.248 / (0.9 + 1.248);
    const VectorXd w = hierarchicalRiskParity(s);
    const double expected[] = {left / 2.0, (1.0 - left) * 0.2, left / 2.0, (1.0 - left) * 0.8};
    for (Index i = 0; i < 4; ++i)
        QVERIFY2(std::abs(w[i] - expected[i]) < 1e-12, qPrintable(QString::number(w[i])));
}

void TestAllocator::singleLinkageFollowsTheNearest()
{
    // Points on a line at 0, 10, 1, 11, 30: pairs (0, 2) and (1, 3) at distance 1 - the second a little more - then the
    // two pairs, then the last point, whose number 4 is lower than the cluster's.
    const double place[] = {0.0, 10.0, 1.0, 11.5, 30.0};
    MatrixXd distance(5, 5);
    for (Index i = 0; i < 5; ++i)
        for (Index j = 0; j < 5; ++j)
            distance(i, j) = std::abs(place[i] - place[j]);
    QCOMPARE(singleLinkageOrder(distance), (std::vector<Index>{4, 0, 2, 1, 3}));
}

// The dual's value is below the CVaR of every allocation, so weights that meet it are optimal.
void TestAllocator::minimumCvarMeetsItsBound()
{
    Random random(5);
    for (int round = 0; round < 60; ++round) {
        const auto n = static_cast<Index>(2 + random.below(20));
        const MatrixXd returns = randomReturns(random, 50 + static_cast<Index>(random.below(200)), n);
        const double cap = round % 2 == 0 ? 1.0 : std::min(1.0, 2.0 / static_cast<double>(n));
        const auto found = minimumCvar(returns, 0.05, {cap, {}});
        QVERIFY2(found, found ? "" : describe(found.error()).c_str());
        QVERIFY(found->weights.maxCoeff() <= cap + 1e-9);
        const double cvar = conditionalValueAtRisk(returns * found->weights, 0.05);
        QVERIFY2(std::abs(cvar - found->bound) < 1e-9, qPrintable(QString::number(cvar - found->bound)));
    }
}

// Three assets: the CVaR is convex in the weights, so a fine grid of all of them is close to its minimum and never below.
void TestAllocator::minimumCvarAgainstEnumeration()
{
    Random random(6);
    for (int round = 0; round < 10; ++round) {
        const MatrixXd returns = randomReturns(random, 40, 3);
        double least = 1.0;
        constexpr int steps = 200;
        for (int i = 0; i <= steps; ++i)
            for (int j = 0; i + j <= steps; ++j) {
                VectorXd w(3);
                w << i, j, steps - i - j;
                least = std::min(least, conditionalValueAtRisk(returns * w / steps, 0.1));
            }
        const auto found = minimumCvar(returns, 0.1, {});
        QVERIFY(found->bound <= least + 1e-12);
        QVERIFY(least - found->bound < 2e-4);
    }
    // By hand: of four days half are the tail; losses 3, 1, -1, -2 give (3 + 1) / 2.
    VectorXd returns(4);
    returns << 1.0, -3.0, 2.0, -1.0;
    QCOMPARE(conditionalValueAtRisk(returns, 0.5), 2.0);
    // With 3/8 of the days a day and a half: (3 + ½ · 1) / 1.5.
    QVERIFY(std::abs(conditionalValueAtRisk(returns, 0.375) - 3.5 / 1.5) < 1e-12);
}

void TestAllocator::kellyHoldsTheRestInCash()
{
    Estimates e;
    e.covariance = MatrixXd::Identity(2, 2) * 1e-4;
    e.mean = VectorXd(2);
    e.mean << 2e-5, 4e-5;
    const auto w = allocate(StrategyKind::Kelly, e, kellyOf(1.0)); // μ/σ² each, and room for both
    QVERIFY(std::abs((*w)[0] - 0.2) < 1e-5 && std::abs((*w)[1] - 0.4) < 1e-5);
    const auto half = allocate(StrategyKind::Kelly, e, kellyOf(0.5));
    QVERIFY((*half - *w / 2.0).cwiseAbs().maxCoeff() < 1e-12);
}

void TestAllocator::noExcessReturnIsSaid()
{
    Estimates e;
    e.covariance = MatrixXd::Identity(2, 2) * 1e-4;
    e.mean = VectorXd::Constant(2, -1e-4);
    QCOMPARE(allocate(StrategyKind::MaximumSharpe, e, {}).error().code, ErrorCode::NoExcessReturn);
    e.mean[0] = 1e-4; // one earns, but half of the other must be held: together below 0
    e.mean[1] = -2e-4;
    QVERIFY(allocate(StrategyKind::MaximumSharpe, e, {}));
    QCOMPARE(allocate(StrategyKind::MaximumSharpe, e, capOf(0.5)).error().code,
             ErrorCode::NoExcessReturn);
}

void TestAllocator::aCapThatLeavesNothingIsNamed()
{
    Random random(7);
    const Estimates e = estimates(random, 60, 3);
    const auto w = allocate(StrategyKind::MinimumVariance, e, capOf(0.3));
    QCOMPARE(w.error().code, ErrorCode::CapTooLow);
    QCOMPARE(w.error().args, (std::vector<std::string>{"0.3", "3", "0.3334"}));
    QVERIFY(allocate(StrategyKind::MinimumVariance, e, capOf(1.0 / 3.0)));
}

void TestAllocator::moreAssetsThanDaysStillHaveAMinimum()
{
    Random random(8);
    const Estimates e = estimates(random, 10, 25); // of rank 9
    for (const StrategyKind strategy : all) {
        const auto w = allocate(strategy, e, {});
        if (!w && strategy == StrategyKind::MaximumSharpe)
            continue;
        QVERIFY2(w, w ? "" : describe(w.error()).c_str());
        QVERIFY(w->allFinite());
    }
    QVERIFY(!estimate(randomReturns(random, 10, 25), {}).covariance.llt().info()); // shrunk: positive definite
}

QTEST_MAIN(TestAllocator)
#include "tst_allocator.moc"
