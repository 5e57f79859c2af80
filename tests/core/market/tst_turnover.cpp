// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/market/allocator.h"
#include "core/market/quadraticallocators.h"
#include "core/market/quadraticprogram.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace riskloom;
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

struct Case {
    MatrixXd covariance;
    VectorXd mean;
    VectorXd held;
    double riskAversion = 5.0;
    double price = 0.0;
    WeightLimits limits;
};

Case randomCase(Random& random, Index n)
{
    const MatrixXd mix = MatrixXd::NullaryExpr(n, n, [&] { return random.normal(); });
    Case c;
    c.covariance = 1e-4 * (mix * mix.transpose() / static_cast<double>(n) + 0.2 * MatrixXd::Identity(n, n));
    c.mean = VectorXd::NullaryExpr(n, [&] { return 4e-4 * random.normal(); });
    c.held = VectorXd::NullaryExpr(n, [&] { return std::max(0.0, random.uniform() - 0.3); });
    c.held /= std::max(1.0, c.held.sum());
    c.riskAversion = 1.0 + 9.0 * random.uniform();
    c.price = std::pow(10.0, -6.0 + 3.5 * random.uniform());
    c.limits.cap = random.below(2) == 0 ? 1.0 : std::min(1.0, 2.0 / static_cast<double>(n));
    return c;
}

double objective(const Case& c, const VectorXd& w)
{
    return c.riskAversion / 2.0 * w.dot(c.covariance * w) - c.mean.dot(w) + c.price * (w - c.held).cwiseAbs().sum();
}

Result<QuadraticAllocation> solveCase(const Case& c)
{
    return leastCost(c.covariance, c.mean, c.riskAversion, {c.price, c.held}, c.limits);
}

// Every way in which assets can be bought, sold or left alone is a program without absolute values; the best of all.
double byEnumeration(const Case& c)
{
    const Index n = c.mean.size();
    const LimitRows rows = limitRows(c.limits, n);
    auto ways = static_cast<int>(std::pow(3, n));
    double best = std::numeric_limits<double>::infinity();
    for (int way = 0; way < ways; ++way) {
        QuadraticProgram program{c.riskAversion * c.covariance * 1e4, -c.mean * 1e4, MatrixXd::Ones(1, n), VectorXd::Ones(1), rows.rows, rows.atLeast};
        int rest = way;
        for (Index i = 0; i < n; ++i, rest /= 3) {
            const double side = rest % 3 == 0 ? 1.0 : rest % 3 == 1 ? -1.0 : 0.0;
            program.a[i] += side * c.price * 1e4;
            const auto add = [&](MatrixXd& matrix, VectorXd& right, double sign) {
                matrix.conservativeResize(matrix.rows() + 1, n);
                matrix.row(matrix.rows() - 1).setZero();
                matrix(matrix.rows() - 1, i) = sign;
                right.conservativeResize(matrix.rows());
                right[matrix.rows() - 1] = sign * c.held[i];
            };
            if (side == 0.0)
                add(program.equalities, program.equalTo, 1.0);
            else
                add(program.inequalities, program.atLeast, side);
        }
        if (const auto found = solve(program))
            best = std::min(best, objective(c, found->x));
    }
    return best;
}

} // namespace

class TestTurnover : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theConditionsHoldOnAThousandProblems();
    void everyWayOfTradingFindsNothingBetter();
    void noPriceChangesNothing();
    void aHighPriceTradesNothing();
    void dearerMeansLessTrade();
    void limitsOnTheNumberAreKept();
    void theRuleOfThumbAgainstAllChoices();
    void groupsKeepTheirMembers();
};

void TestTurnover::theConditionsHoldOnAThousandProblems()
{
    Random random(1);
    double worst = 0.0;
    for (int round = 0; round < 1000; ++round) {
        const Case c = randomCase(random, 2 + static_cast<Index>(random.below(29)));
        const auto found = solveCase(c);
        QVERIFY2(found, found ? "" : describe(found.error()).c_str());
        QVERIFY(std::abs(found->weights.sum() - 1.0) < 1e-12 && found->weights.minCoeff() >= 0.0);
        QVERIFY(found->weights.maxCoeff() <= c.limits.cap + 1e-9);
        worst = std::max(worst, found->kktResidual);
    }
    QVERIFY2(worst <= 1e-8, qPrintable(QString::number(worst)));
    qInfo("largest KKT residual of 1000 problems: %g", worst);
}

void TestTurnover::everyWayOfTradingFindsNothingBetter()
{
    Random random(2);
    for (int round = 0; round < 60; ++round) {
        Case c = randomCase(random, 4);
        if (c.limits.cap * 4.0 < 1.0)
            c.limits.cap = 0.5;
        const auto found = solveCase(c);
        QVERIFY(found);
        const double best = byEnumeration(c);
        // The ridge of a millionth of the mean variance is the solver's own.
        const double ridge = 1e-6 * c.riskAversion * c.covariance.trace() / 4.0;
        QVERIFY2(std::abs(objective(c, found->weights) - best) <= ridge + 1e-12, qPrintable(QString::number(objective(c, found->weights) - best)));
    }
}

void TestTurnover::noPriceChangesNothing()
{
    Random random(3);
    for (int round = 0; round < 50; ++round) {
        Case c = randomCase(random, 8);
        c.price = 0.0;
        const VectorXd free = solveCase(c)->weights;
        c.price = 1e-9; // next to nothing: next to the same
        QVERIFY((solveCase(c)->weights - free).cwiseAbs().maxCoeff() < 1e-3);
        c.price = 1e-3;
        c.held = {}; // nothing held: everything is bought anyway
        QVERIFY((solveCase(c)->weights - free).cwiseAbs().maxCoeff() < 1e-12);
    }
}

void TestTurnover::aHighPriceTradesNothing()
{
    Random random(4);
    for (int round = 0; round < 50; ++round) {
        Case c = randomCase(random, 10);
        c.limits.cap = 1.0;
        c.held = VectorXd::NullaryExpr(10, [&] { return random.uniform(); });
        c.held /= c.held.sum();
        c.price = 1.0;
        QVERIFY((solveCase(c)->weights - c.held).cwiseAbs().maxCoeff() < 1e-8);
    }
}

void TestTurnover::dearerMeansLessTrade()
{
    Random random(5);
    for (int round = 0; round < 50; ++round) {
        Case c = randomCase(random, 12);
        double last = std::numeric_limits<double>::infinity();
        for (const double price : {1e-6, 1e-5, 1e-4, 1e-3}) {
            c.price = price;
            const double turnover = (solveCase(c)->weights - c.held).cwiseAbs().sum();
            QVERIFY(turnover <= last + 1e-8);
            last = turnover;
        }
    }
}

void TestTurnover::limitsOnTheNumberAreKept()
{
    Random random(6);
    for (int round = 0; round < 20; ++round) {
        const MatrixXd returns = MatrixXd::NullaryExpr(120, 12, [&] { return 0.01 * random.normal() + 5e-4; });
        AllocationRule rule;
        rule.maximumAssets = 4;
        rule.limits.cap = 0.4;
        for (const StrategyKind strategy :
             {StrategyKind::InverseVolatility, StrategyKind::MinimumVariance, StrategyKind::MeanVariance, StrategyKind::MaximumSharpe,
              StrategyKind::RiskParity, StrategyKind::HierarchicalRiskParity, StrategyKind::HierarchicalEqualRisk,
              StrategyKind::MaximumDiversification, StrategyKind::MinimumCvar, StrategyKind::MinimumCdar, StrategyKind::Kelly}) {
            const auto w = allocate(strategy, estimate(returns, {}), rule);
            if (!w && strategy == StrategyKind::MaximumSharpe)
                continue;
            QVERIFY2(w, w ? "" : describe(w.error()).c_str());
            QVERIFY((w->array() > 1e-9).count() <= 4 && w->maxCoeff() <= 0.4 + 1e-9);
            QVERIFY(strategy == StrategyKind::Kelly || std::abs(w->sum() - 1.0) < 1e-12);
        }
        QVERIFY((*allocate(StrategyKind::EqualWeight, estimate(returns, {}), rule)).minCoeff() > 0.0);
    }
}

// Eight assets, three of them: all 56 choices. The rule of thumb need not find the best one; how far it stays behind.
void TestTurnover::theRuleOfThumbAgainstAllChoices()
{
    Random random(7);
    double worst = 0.0;
    double sum = 0.0;
    int exact = 0;
    constexpr int rounds = 200;
    for (int round = 0; round < rounds; ++round) {
        const Case c = randomCase(random, 8);
        Estimates e;
        e.covariance = c.covariance;
        AllocationRule rule;
        rule.maximumAssets = 3;
        const VectorXd w = *allocate(StrategyKind::MinimumVariance, e, rule);
        QVERIFY((w.array() > 1e-9).count() <= 3);
        double best = std::numeric_limits<double>::infinity();
        for (Index i = 0; i < 8; ++i)
            for (Index j = i + 1; j < 8; ++j)
                for (Index k = j + 1; k < 8; ++k) {
                    const std::vector<Index> some{i, j, k};
                    const MatrixXd s = c.covariance(some, some);
                    const VectorXd own = leastCost(s, {}, 1.0, {}, {})->weights;
                    best = std::min(best, own.dot(s * own));
                }
        const double gap = std::sqrt(w.dot(c.covariance * w) / best) - 1.0;
        QVERIFY(gap > -1e-6);
        worst = std::max(worst, gap);
        sum += gap;
        exact += gap < 1e-6 ? 1 : 0;
    }
    qInfo("volatility above the best choice: mean %.2f %%, worst %.1f %%, none in %d of %d", 100.0 * sum / rounds, 100.0 * worst, exact, rounds);
    QVERIFY(sum / rounds < 0.05);
}

void TestTurnover::groupsKeepTheirMembers()
{
    Random random(8);
    const MatrixXd returns = MatrixXd::NullaryExpr(120, 10, [&] { return 0.01 * random.normal(); });
    MatrixXd wild = returns;
    wild.rightCols(3) *= 5.0; // minimum variance would hold none of them
    AllocationRule rule;
    rule.maximumAssets = 4;
    rule.limits = {0.4, {{"wild", {7, 8, 9}, 0.5, 1.0}}};
    const auto w = allocate(StrategyKind::MinimumVariance, estimate(wild, {}), rule);
    QVERIFY2(w, w ? "" : describe(w.error()).c_str());
    QVERIFY((w->array() > 1e-9).count() <= 4 && w->tail(3).sum() >= 0.5 - 1e-9);
}

QTEST_MAIN(TestTurnover)
#include "tst_turnover.moc"
