// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/market/frontier.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

Estimates drawn(Random& random, Index days, Index n)
{
    const VectorXd drift = VectorXd::NullaryExpr(n, [&] { return 0.002 * random.uniform(); });
    MatrixXd returns = MatrixXd::NullaryExpr(days, n, [&] { return 0.01 * random.normal(); });
    return estimate(returns.rowwise() + drift.transpose(), {CovarianceMethod::Sample, MeanMethod::Sample, 63.0});
}

} // namespace

class TestFrontier : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twoAssetsAreAHyperbola();
    void nobodyIsBetterThanTheFrontier();
    void limitsAreKept();
    void equalMeansMakeOnePoint();
};

// With two assets the target fixes the weights: nothing is left to choose.
void TestFrontier::twoAssetsAreAHyperbola()
{
    Estimates e;
    e.covariance = MatrixXd(2, 2);
    e.covariance << 4e-4, 1e-4, 1e-4, 1e-4;
    e.mean = VectorXd(2);
    e.mean << 1e-3, 4e-4;
    const auto frontier = efficientFrontier(e, {}, 11);
    QVERIFY(frontier);
    QCOMPARE(frontier->size(), std::size_t{11});
    for (const EfficientPortfolio& point : *frontier) {
        const double w = (point.expected / 252.0 - 4e-4) / 6e-4;
        QVERIFY(std::abs(point.weights[0] - w) < 1e-7);
        const double variance = w * w * 4e-4 + 2.0 * w * (1.0 - w) * 1e-4 + (1.0 - w) * (1.0 - w) * 1e-4;
        QVERIFY(std::abs(point.risk - std::sqrt(variance * 252.0)) < 1e-9);
    }
    QVERIFY(std::abs(frontier->front().weights[0]) < 1e-5); // the second has least variance: covariance = its variance
    QVERIFY(std::abs(frontier->back().weights[0] - 1.0) < 1e-5);
}

void TestFrontier::nobodyIsBetterThanTheFrontier()
{
    Random random(1);
    for (int round = 0; round < 10; ++round) {
        const Estimates e = drawn(random, 120, 6);
        const auto frontier = efficientFrontier(e, {}, 25);
        QVERIFY2(frontier, frontier ? "" : describe(frontier.error()).c_str());
        for (std::size_t i = 1; i < frontier->size(); ++i) {
            QVERIFY((*frontier)[i].expected > (*frontier)[i - 1].expected);
            QVERIFY((*frontier)[i].risk >= (*frontier)[i - 1].risk - 1e-9);
        }
        for (int i = 0; i < 3000; ++i) {
            VectorXd w = VectorXd::NullaryExpr(6, [&] { return std::pow(-std::log(1.0 - random.uniform()), 3.0); });
            w /= w.sum();
            const double risk = std::sqrt(w.dot(e.covariance * w) * 252.0);
            const double expected = e.mean.dot(w) * 252.0;
            for (const EfficientPortfolio& point : *frontier)
                QVERIFY(expected < point.expected || risk >= point.risk * (1.0 - 1e-5));
        }
    }
}

void TestFrontier::limitsAreKept()
{
    Random random(2);
    for (int round = 0; round < 10; ++round) {
        const auto frontier = efficientFrontier(drawn(random, 100, 8), {0.3, {{"a", {0, 1, 2}, 0.2, 0.4}}}, 15);
        QVERIFY2(frontier, frontier ? "" : describe(frontier.error()).c_str());
        for (const EfficientPortfolio& point : *frontier) {
            const double group = point.weights[0] + point.weights[1] + point.weights[2];
            QVERIFY(std::ranges::max(point.weights) <= 0.3 + 1e-7 && group >= 0.2 - 1e-7 && group <= 0.4 + 1e-7);
        }
    }
    QCOMPARE(efficientFrontier(drawn(random, 100, 4), {0.2, {}}, 5).error().code, ErrorCode::CapTooLow);
}

void TestFrontier::equalMeansMakeOnePoint()
{
    Estimates e;
    e.covariance = MatrixXd::Identity(3, 3) * 1e-4;
    e.mean = VectorXd::Constant(3, 5e-4);
    const auto frontier = efficientFrontier(e, {}, 5);
    QVERIFY2(frontier, frontier ? "" : describe(frontier.error()).c_str());
    for (const EfficientPortfolio& point : *frontier)
        QVERIFY(std::abs(point.risk - frontier->front().risk) < 1e-6 && std::abs(point.expected - 0.126) < 1e-9);
}

QTEST_MAIN(TestFrontier)
#include "tst_frontier.moc"
