// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/market/allocator.h"
#include "core/market/linkage.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

using namespace riskloom;
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

// Points in space, a row each, and how far they are apart.
MatrixXd randomPoints(Random& random, Index n)
{
    return MatrixXd::NullaryExpr(n, 3, [&] { return random.normal(); });
}

MatrixXd distancesOf(const MatrixXd& points)
{
    MatrixXd distance(points.rows(), points.rows());
    for (Index i = 0; i < points.rows(); ++i)
        for (Index j = 0; j < points.rows(); ++j)
            distance(i, j) = (points.row(i) - points.row(j)).norm();
    return distance;
}

double squaresWithin(const MatrixXd& points, const std::vector<Index>& members)
{
    const MatrixXd some = points(members, Eigen::all);
    return (some.rowwise() - some.colwise().mean()).squaredNorm();
}

MatrixXd randomCovariance(Random& random, Index n)
{
    const MatrixXd mix = MatrixXd::NullaryExpr(n, n, [&] { return random.normal(); });
    return sampleCovariance(MatrixXd::NullaryExpr(90, n, [&] { return 0.01 * random.normal(); }) * mix);
}

std::set<std::set<Index>> membersOf(const HierarchicalClusters& clusters)
{
    std::set<std::set<Index>> all;
    for (const Index part : clusters.parts) {
        const std::vector<Index> leaves = leavesOf(clusters.tree, part);
        all.insert({leaves.begin(), leaves.end()});
    }
    return all;
}

} // namespace

class TestLinkage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wardMergesWhatAddsLeast();
    void cutsUndoTheLastMerges();
    void silhouetteByHand();
    void clustersOfBlocksAreFound();
    void equalRiskOnAWorkedMatrix();
    void equalRiskOfTwoIsInverseVolatility();
    void equalRiskKnowsNoOrder();
};

// From coordinates instead of distances: of all pairs of clusters the one whose union adds the fewest squares, √(2 · what
// it adds) being the height.
void TestLinkage::wardMergesWhatAddsLeast()
{
    Random random(1);
    for (int round = 0; round < 20; ++round) {
        const Index n = 3 + static_cast<Index>(random.below(10));
        const MatrixXd points = randomPoints(random, n);
        const std::vector<Merge> tree = linkageTree(distancesOf(points), Linkage::Ward);
        QCOMPARE(tree.size(), static_cast<std::size_t>(n - 1));
        std::vector<Index> open;
        for (Index i = 0; i < n; ++i)
            open.push_back(i);
        for (std::size_t step = 0; step < tree.size(); ++step) {
            double least = std::numeric_limits<double>::infinity();
            std::pair<Index, Index> best;
            for (const Index a : open)
                for (const Index b : open) {
                    if (a >= b)
                        continue;
                    std::vector<Index> both = leavesOf(tree, a);
                    const std::vector<Index> other = leavesOf(tree, b);
                    both.insert(both.end(), other.begin(), other.end());
                    const double adds =
                        squaresWithin(points, both) - squaresWithin(points, leavesOf(tree, a)) - squaresWithin(points, other);
                    if (adds < least) {
                        least = adds;
                        best = {a, b};
                    }
                }
            QCOMPARE(tree[step].left, best.first);
            QCOMPARE(tree[step].right, best.second);
            QVERIFY(std::abs(tree[step].height - std::sqrt(2.0 * least)) < 1e-9);
            std::erase_if(open, [&](Index c) { return c == best.first || c == best.second; });
            open.push_back(n + static_cast<Index>(step));
        }
    }
}

void TestLinkage::cutsUndoTheLastMerges()
{
    // 0 and 1, 2 and 3, the pairs, then 4: clusters 5, 6, 7, 8.
    const MatrixXd points = VectorXd{{0.0, 1.0, 10.0, 11.5, 40.0}};
    const std::vector<Merge> tree = linkageTree(distancesOf(points), Linkage::Ward);
    QCOMPARE(cutInto(tree, 1), (std::vector<Index>{8}));
    QCOMPARE(cutInto(tree, 2), (std::vector<Index>{4, 7}));
    QCOMPARE(cutInto(tree, 3), (std::vector<Index>{4, 5, 6}));
    QCOMPARE(cutInto(tree, 4), (std::vector<Index>{2, 3, 4, 5}));
    QCOMPARE(cutInto(tree, 5), (std::vector<Index>{0, 1, 2, 3, 4}));
    QCOMPARE(leavesOf(tree, 7), (std::vector<Index>{0, 1, 2, 3}));
}

void TestLinkage::silhouetteByHand()
{
    const MatrixXd distance = distancesOf(VectorXd{{0.0, 1.0, 4.0, 9.0}});
    // {0, 1} and {4}: 0 has 1 within and 4 apart, 1 has 1 and 3; 4 is alone. Without the last point.
    const std::vector<std::vector<Index>> two{{0, 1}, {2}};
    QVERIFY(std::abs(meanSilhouette(distance.topLeftCorner(3, 3), two) - (0.75 + 2.0 / 3.0) / 3.0) < 1e-12);
    // {0, 1} and {4, 9}: 0: 1, 6.5; 1: 1, 5.5; 4: 5, 3.5; 9: 5, 8.5.
    const std::vector<std::vector<Index>> pairs{{0, 1}, {2, 3}};
    const double expected = (1.0 - 1.0 / 6.5 + 1.0 - 1.0 / 5.5 + (3.5 - 5.0) / 5.0 + 1.0 - 5.0 / 8.5) / 4.0;
    QVERIFY(std::abs(meanSilhouette(distance, pairs) - expected) < 1e-12);
}

void TestLinkage::clustersOfBlocksAreFound()
{
    // Three blocks of assets that move together within and hardly across.
    MatrixXd s = MatrixXd::Constant(9, 9, 0.1);
    for (Index block = 0; block < 3; ++block)
        s.block(3 * block, 3 * block, 3, 3).setConstant(0.8);
    s.diagonal().setOnes();
    QCOMPARE(membersOf(correlationClusters(s * 1e-4)), (std::set<std::set<Index>>{{0, 1, 2}, {3, 4, 5}, {6, 7, 8}}));
}

// The pairs (A, C) and (B, D) of the hierarchical risk parity test, deviations 1, 2, 1, 1.
void TestLinkage::equalRiskOnAWorkedMatrix()
{
    MatrixXd correlation(4, 4);
    correlation << 1.0, 0.1, 0.8, 0.1, //
        0.1, 1.0, 0.1, 0.7,            //
        0.8, 0.1, 1.0, 0.1,            //
        0.1, 0.7, 0.1, 1.0;
    const VectorXd deviation{{0.01, 0.02, 0.01, 0.01}};
    const MatrixXd s = deviation.asDiagonal() * correlation * deviation.asDiagonal();
    QCOMPARE(membersOf(correlationClusters(s)), (std::set<std::set<Index>>{{0, 2}, {1, 3}}));
    // (A, C): ½ ½, variance ¼(1 + 1 + 1.6) = 0.9. (B, D): 1/3 and 2/3, variance 4/9 + 4/9 + 2 · 2/9 · 0.7 · 2 = 13.6/9.
    const double first = std::sqrt(0.9);
    const double second = std::sqrt(13.6 / 9.0);
    const double left = second / (first + second);
    const VectorXd w = hierarchicalEqualRisk(s);
    const double expected[] = {left / 2.0, (1.0 - left) / 3.0, left / 2.0, (1.0 - left) * 2.0 / 3.0};
    for (Index i = 0; i < 4; ++i)
        QVERIFY2(std::abs(w[i] - expected[i]) < 1e-12, qPrintable(QString::number(w[i])));
}

void TestLinkage::equalRiskOfTwoIsInverseVolatility()
{
    MatrixXd s(2, 2);
    s << 4e-4, 1e-4, 1e-4, 1e-4;
    const VectorXd w = hierarchicalEqualRisk(s);
    QVERIFY(std::abs(w[0] - 1.0 / 3.0) < 1e-12 && std::abs(w[1] - 2.0 / 3.0) < 1e-12);
}

void TestLinkage::equalRiskKnowsNoOrder()
{
    Random random(2);
    for (int round = 0; round < 50; ++round) {
        const MatrixXd s = randomCovariance(random, 12);
        const std::vector<Index> order{3, 0, 6, 1, 11, 5, 2, 4, 9, 7, 10, 8};
        const VectorXd a = hierarchicalEqualRisk(s);
        const VectorXd b = hierarchicalEqualRisk(s(order, order));
        QVERIFY(std::abs(a.sum() - 1.0) < 1e-12 && a.minCoeff() > 0.0);
        QVERIFY((a(order) - b).cwiseAbs().maxCoeff() < 1e-12);
    }
}

QTEST_MAIN(TestLinkage)
#include "tst_linkage.moc"
