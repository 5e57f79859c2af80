// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/market/onlineselection.h"

#include <QTest>

#include <cmath>

using namespace riskloom;
using Eigen::Index;
using Eigen::VectorXd;

namespace {

VectorXd drawn(Random& random, Index n) { return VectorXd::NullaryExpr(n, [&] { return random.normal(); }); }

VectorXd weights(Random& random, Index n)
{
    const VectorXd w = VectorXd::NullaryExpr(n, [&] { return -std::log(1.0 - random.uniform()); });
    return w / w.sum();
}

} // namespace

class TestOnlineSelection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theProjectionIsNearest();
    void passiveWhileTheLossIsSmall();
    void aggressiveStepsMeetTheirTarget();
    void threeAssetsByHand();
};

void TestOnlineSelection::theProjectionIsNearest()
{
    Random random(1);
    for (int round = 0; round < 200; ++round) {
        const auto n = static_cast<Index>(1 + random.below(8));
        const VectorXd v = drawn(random, n);
        const VectorXd p = ontoSimplex(v);
        QVERIFY(std::abs(p.sum() - 1.0) < 1e-12 && p.minCoeff() >= 0.0);
        // The variational inequality of a projection on a convex set, at its corners and inside.
        for (Index i = 0; i < n; ++i)
            QVERIFY((v - p).dot(VectorXd::Unit(n, i) - p) <= 1e-12);
        QVERIFY((v - p).dot(weights(random, n) - p) <= 1e-12);
        const VectorXd inside = weights(random, n);
        QVERIFY((ontoSimplex(inside) - inside).cwiseAbs().maxCoeff() < 1e-14);
    }
}

void TestOnlineSelection::passiveWhileTheLossIsSmall()
{
    VectorXd w(2);
    w << 0.4, 0.6;
    VectorXd x(2);
    x << 0.6, 0.3; // return 0.42, below 0.5
    QCOMPARE(passiveAggressive(w, x, 0.5), w);
    QCOMPARE(movingAverageReversion(w, x, 0.3), w);             // predicted to return more than asked
    QCOMPARE(passiveAggressive(w, VectorXd::Constant(2, 1.1), 0.5), w); // nothing to tell apart
}

// Where the projection does nothing, the return on the same relatives is exactly the target.
void TestOnlineSelection::aggressiveStepsMeetTheirTarget()
{
    Random random(2);
    int met = 0;
    for (int round = 0; round < 300; ++round) {
        const VectorXd w = weights(random, 4);
        const VectorXd x = VectorXd::NullaryExpr(4, [&] { return 1.0 + 0.05 * random.normal(); });
        const double now = w.dot(x);
        const VectorXd less = passiveAggressive(w, x, now - 0.001);
        const VectorXd more = movingAverageReversion(w, x, now + 0.001);
        QVERIFY(std::abs(less.sum() - 1.0) < 1e-12 && std::abs(more.sum() - 1.0) < 1e-12);
        QVERIFY(less.dot(x) <= now + 1e-12 && more.dot(x) >= now - 1e-12);
        if (less.minCoeff() > 0.0 && more.minCoeff() > 0.0) {
            ++met;
            QVERIFY(std::abs(less.dot(x) - (now - 0.001)) < 1e-12);
            QVERIFY(std::abs(more.dot(x) - (now + 0.001)) < 1e-12);
        }
    }
    QVERIFY(met > 100);
}

// Relatives 1.2, 1.0, 0.8 around a mean of 1, even weights: the return is 1, the step for a target of 0.96 is
// 0.04 / 0.08 = 0.5 times the deviations 0.2, 0, -0.2.
void TestOnlineSelection::threeAssetsByHand()
{
    const VectorXd even = VectorXd::Constant(3, 1.0 / 3.0);
    VectorXd x(3);
    x << 1.2, 1.0, 0.8;
    const VectorXd w = passiveAggressive(even, x, 0.96);
    QVERIFY(std::abs(w[0] - (1.0 / 3.0 - 0.1)) < 1e-12 && std::abs(w[1] - 1.0 / 3.0) < 1e-12 && std::abs(w[2] - (1.0 / 3.0 + 0.1)) < 1e-12);
    const VectorXd far = passiveAggressive(even, x, 0.5); // a step of 6.25: everything in what fell
    QVERIFY(std::abs(far[2] - 1.0) < 1e-12);
}

QTEST_MAIN(TestOnlineSelection)
#include "tst_onlineselection.moc"
